// @ts-check

/**
 * The languages and forms of a call, as the agent has chosen them above the page: kept on this device, the
 * customer's form for this tab alone. Whoever shows what is said asks `carebookCall` and listens to its changes.
 */
globalThis.carebookCall = (() => {
  const page = document.documentElement.lang;
  const form = document.querySelector(".cb-call");

  /**
   * @param {string} name
   * @returns {Storage}
   */
  const storage = (name) => (name === "addressee" ? sessionStorage : localStorage);

  /**
   * @param {string} name
   * @returns {string} what was chosen; nothing where nothing was, or where the browser keeps nothing
   */
  const kept = (name) => {
    try {
      return storage(name).getItem(`carebook.${name}`) ?? "";
    } catch {
      return "";
    }
  };

  /**
   * @param {string} name
   * @param {string} value
   */
  const keep = (name, value) => {
    try {
      if (value) storage(name).setItem(`carebook.${name}`, value);
      else storage(name).removeItem(`carebook.${name}`);
    } catch {
      // Then it holds until the page is left.
    }
  };

  /**
   * @param {string} name
   * @returns {HTMLSelectElement | null}
   */
  const select = (name) => form?.querySelector(`select[name=${name}]`) ?? null;

  /**
   * @param {string} name
   * @param {string} value
   */
  const choose = (name, value) => {
    const box = select(name);
    if (box && [...box.options].some((option) => option.value === value)) box.value = value;
  };

  const call = {
    /** @returns {string} the language that the caller speaks */
    caller: () => select("caller")?.value || page,
  };

  const apply = () => {
    for (const name of ["speaker", "addressee"]) {
      const box = select(name);
      const languages = box?.closest("label")?.dataset["languages"]?.split(" ") ?? [];
      const needed = languages.includes(page) || languages.includes(call.caller());
      box?.closest("label")?.toggleAttribute("hidden", !needed);
      document.documentElement.setAttribute(`data-cb-${name}`, (needed && box?.value) || "");
    }
    document.dispatchEvent(new CustomEvent("carebook:call"));
  };

  choose("caller", kept("caller") || page);
  choose("speaker", kept("speaker"));
  choose("addressee", kept("addressee"));

  form?.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLSelectElement)) return;
    if (box.name === "reader") {
      // The switcher in the header knows how to keep one's place.
      const language = box.selectedOptions[0]?.dataset["language"];
      const link = document.querySelector(`.md-select__link[hreflang="${language}"]`);
      if (link instanceof HTMLElement) link.click();
      return;
    }
    keep(box.name, box.name === "caller" && box.value === page ? "" : box.value);
    apply();
  });
  // A page that comes back from the browser's memory shows what was chosen meanwhile.
  addEventListener("pageshow", () => {
    const box = select("reader");
    const own = box && [...box.options].find((option) => option.dataset["language"] === page);
    if (box && own) box.value = own.value;
    apply();
  });
  apply();
  return call;
})();
