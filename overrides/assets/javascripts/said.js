// @ts-check

/**
 * Puts what is said in the caller's language above the same in the page's. The texts come in a script of their
 * own, for a page from a folder may load nothing else.
 */
(() => {
  const page = document.documentElement.lang;
  const folder = new URL("../said/", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const missing = document.getElementById("cb-status")?.dataset["missing"] ?? "";

  /**
   * @param {string} pair
   * @returns {Promise<Record<string, string>>} the texts by their keys; none where there is no such file
   */
  const load = (pair) =>
    new Promise((resolve) => {
      const known = globalThis.carebookSaid?.[pair];
      if (known) return resolve(known);
      const script = document.createElement("script");
      script.src = new URL(`${pair}.js`, folder).href;
      script.onload = () => resolve(globalThis.carebookSaid?.[pair] ?? {});
      script.onerror = () => resolve({});
      document.head.append(script);
      return undefined;
    });

  /** Takes back what `show` has done. */
  const clear = () => {
    for (const box of document.querySelectorAll(".cb-said--caller")) box.remove();
    for (const box of document.querySelectorAll(".cb-said--reader")) box.classList.remove("cb-said--reader");
  };

  /**
   * @param {string | undefined} html
   * @param {Element} own the same in the page's language
   * @returns {Element}
   */
  const callers = (html, own) => {
    const made = document.createElement("template");
    made.innerHTML = html ?? "";
    const box = made.content.firstElementChild ?? document.createElement(own.tagName);
    if (!html) {
      box.className = "cb-said cb-missing";
      box.textContent = missing;
    }
    box.removeAttribute("data-said");
    box.classList.add("cb-said--caller");
    return box;
  };

  /**
   * Lets the links that report a fault name the languages shown: it may be in either.
   *
   * @param {string} caller
   */
  const nameLanguages = (caller) => {
    const shown = caller === page ? page : `${page}+${caller}`;
    for (const link of document.querySelectorAll(".cb-report")) {
      const address = link.getAttribute("href") ?? "";
      link.setAttribute("href", address.replace(/%5B.*?%5D/, `%5B${encodeURIComponent(shown)}%5D`));
    }
  };

  const show = async () => {
    const caller = globalThis.carebookCall.caller();
    const texts = caller === page ? null : await load(`${page}-${caller}`);
    if (caller !== globalThis.carebookCall.caller()) return; // chosen anew meanwhile
    clear();
    nameLanguages(caller);
    if (texts) {
      for (const own of document.querySelectorAll("[data-said]")) {
        own.before(callers(texts[own.getAttribute("data-said") ?? ""], own));
        own.classList.add("cb-said--reader");
      }
    }
    document.dispatchEvent(new CustomEvent("carebook:said"));
  };

  document.addEventListener("carebook:call", show);
  show();
})();
