// @ts-check

/**
 * Takes whoever follows a permalink on: in the language that the link names, else the one chosen last, else the
 * browser's first that the site has, else the source's. The way back leads to where they came from.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const source = script.dataset["source"] ?? "";

  const chosen = () => {
    try {
      return localStorage.getItem("carebook.reader") ?? "";
    } catch {
      return "";
    }
  };

  const go = () => {
    const links = [...document.querySelectorAll("a")];
    const asked = new URLSearchParams(location.search).get("lang") ?? "";
    const edition = new URLSearchParams(location.search).get("e");
    const wanted = [asked, chosen(), ...navigator.languages, source].map((one) => one.toLowerCase());
    const base = (/** @type {string} */ code) => code.split("-")[0];
    /** @param {HTMLAnchorElement} link a print's code names its edition, which the page is told */
    const follow = (link) => {
      if (edition) link.search = String(new URLSearchParams({ e: edition }));
      location.replace(link.href);
    };
    for (const one of wanted.filter(Boolean)) {
      const link =
        links.find(({ hreflang }) => hreflang.toLowerCase() === one) ??
        links.find(({ hreflang }) => base(hreflang.toLowerCase()) === base(one));
      if (link) return follow(link);
    }
    if (links[0]) follow(links[0]);
  };

  document.addEventListener("DOMContentLoaded", go);
})();
