// @ts-check

/**
 * Copies the permalink of an entry, a page or a heading, from the sign beside it: the language is left to whoever
 * follows it, or, with Shift, is that of this page. Without scripts the sign is a link to it.
 */
globalThis.carebookLinks = (() => {
  const status = document.getElementById("cb-status");
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { copied = "", failed = "", site = "" } = status?.dataset ?? {};
  const here = new URL("../../", own.src);

  /**
   * @param {string} id
   * @param {boolean} isForced
   * @returns {string} from a folder, the address on the web, if the settings name it
   */
  const permalink = (id, isForced) => {
    const root = location.protocol === "file:" && site ? new URL(site) : here;
    const address = new URL(`go/${id}/${root.protocol === "file:" ? "index.html" : ""}`, root);
    if (isForced) address.searchParams.set("lang", document.documentElement.lang);
    return address.href;
  };

  /**
   * @param {string} id
   * @returns {string} where it is in this copy of the site, a folder too, in the language of this page
   */
  const inThisSite = (id) => {
    const address = new URL(`go/${id}/index.html`, here);
    address.searchParams.set("lang", document.documentElement.lang);
    return address.href;
  };

  /**
   * @param {Element} target
   * @returns {string | undefined} the id that a sign stands beside; a heading has one if an author gave it
   */
  const idOf = (target) => {
    const sign = target.closest(".cb-link");
    if (sign instanceof HTMLElement) return sign.dataset["link"];
    const id = target.closest(".headerlink")?.parentElement?.id;
    const page = document.querySelector(".md-content h1")?.id;
    return id && page && (id === page || id.startsWith(`${page}.`)) ? id : undefined;
  };

  document.addEventListener("click", async (event) => {
    const id = event.target instanceof Element ? idOf(event.target) : undefined;
    if (!id || !status || event.ctrlKey || event.metaKey || !navigator.clipboard) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(permalink(id, event.shiftKey));
      status.textContent = copied;
    } catch {
      status.textContent = failed;
    }
    const sign = event.target instanceof Element ? event.target.closest("a") : null;
    sign?.classList.toggle("cb-link--done", status.textContent === copied);
    setTimeout(() => {
      sign?.classList.remove("cb-link--done");
      status.textContent = "";
    }, 2000);
  });

  return { permalink, inThisSite, idOf };
})();
