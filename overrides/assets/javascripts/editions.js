// @ts-check

/**
 * Tells whoever comes from an old print what has changed since: the code on it carries its edition, `?e=2026-11`. What
 * has changed is loaded only then, in a script of its own, for a page from a folder may load nothing else.
 */
(() => {
  const asked = new URLSearchParams(location.search).get("e");
  if (asked === null) return;
  const edition = asked;
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../../", own.src);
  const language = document.documentElement.lang;

  /**
   * @returns {{ id: string, put: (notice: Element) => void, tag: string }} what the address leads to, and where a
   * notice about it stands: in an entry, or under the title of the page
   */
  const subject = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const entry = target?.closest("[data-entry]");
    const title = document.querySelector(".md-content h1");
    if (!entry) return { id: title?.id ?? "", tag: "div", put: (notice) => title?.after(notice) };
    const id = entry.getAttribute("data-entry") ?? "";
    if (entry.localName === "figure") return { id, tag: "div", put: (notice) => entry.before(notice) };
    const first = entry.firstElementChild;
    const tag = first?.localName === "dt" ? "dd" : "div";
    const isHeaded = first && /^(?:h\d|dt)$/.test(first.localName);
    return { id, tag, put: (notice) => (isHeaded ? first.after(notice) : entry.prepend(notice)) };
  };

  /**
   * @param {string} tag
   * @param {(string | Node)[]} content
   * @returns {HTMLElement}
   */
  const make = (tag, ...content) => {
    const box = document.createElement(tag);
    box.append(...content);
    return box;
  };

  /**
   * @param {string} address relative to the root of the site; empty for what is nowhere
   * @param {string} text
   * @param {string} spoken the language of the text, if it is not the page's
   * @returns {HTMLElement}
   */
  const link = (address, text, spoken = "") => {
    const box = make(address ? "a" : "span", text);
    if (address) box.setAttribute("href", new URL(address, root).href);
    if (spoken) {
      box.lang = spoken;
      box.dir = "auto";
    }
    return box;
  };

  /**
   * @param {string} sentence
   * @returns {HTMLElement} the sentence, with the edition as it was asked for: a text, whatever stands in it
   */
  const sentence = (sentence) => {
    const [before = "", after] = sentence.split("{edition}");
    const name = make("bdi", edition);
    name.dir = "ltr"; // in which digits and hyphens keep their order
    return after === undefined ? make("p", before) : make("p", before, name, after);
  };

  /**
   * @param {Editions} data
   * @param {string} id
   * @param {number} at the place of the edition among the others
   * @returns {HTMLElement} what has changed in it, each with a link, and one to the old wording
   */
  const list = (data, id, at) => {
    const box = make("ul");
    for (const name of data.inside[id] ?? [id]) {
      const sign = data.changed[name]?.[at] ?? "-";
      if (sign === "-") continue;
      const [title, spoken, address] = data.titles[name] ?? [name, "", ""];
      const item = make("li", link(address, title, spoken));
      if (sign === "n") item.append(" · ", data.words["added"] ?? "");
      if (sign === "w" && data.page) {
        const anchor = data.anchor.replace("{edition}", edition).replace("{entry}", name);
        item.append(" · ", link(`${data.page}#${anchor}`, data.words["wording"] ?? ""));
      }
      box.append(item);
    }
    return box;
  };

  /**
   * @param {Editions} data
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  const answer = (data, id) => {
    const at = data.names.indexOf(edition);
    const word = (/** @type {string} */ key) => sentence(data.words[key] ?? "");
    if (at < 0) return [word(edition === data.now ? "same" : "unknown")];
    if (!data.spoken[at]) return [word("no-language")];
    const changes = list(data, id, at);
    return changes.childElementCount ? [word("changed"), changes] : [word("same")];
  };

  /** The other languages are told the edition too. */
  const carry = () => {
    for (const one of document.querySelectorAll(".md-select__link")) {
      if (one instanceof HTMLAnchorElement) one.search = String(new URLSearchParams({ e: edition }));
    }
  };

  const show = () => {
    const data = globalThis.carebookEditions;
    if (!data) return;
    const { id, tag, put } = subject();
    const content = answer(data, id);
    const notice = make(tag, ...content);
    notice.className = "cb-since";
    if (data.page) {
      notice.append(make("p", link(data.page, data.words["all"] ?? "")));
    }
    put(notice);
    // What stands in a live region when a page opens is not read out; what is put there later is.
    const status = document.getElementById("cb-status");
    setTimeout(() => {
      if (status) status.textContent = content[0]?.textContent ?? "";
    }, 500);
  };

  carry();
  const script = make("script");
  script.setAttribute("src", new URL(`assets/editions/${language}.js`, root).href);
  script.addEventListener("load", show);
  document.head.append(script);
})();
