// @ts-check

/**
 * The search in the header: an editable combobox. The focus stays in the input; arrows move through the results,
 * Enter opens one, Ctrl+Enter copies what is said. The index of the reader's language is loaded when the page has
 * nothing else to do, the others when somebody begins to search.
 */
(() => {
  const root = document.querySelector(".cb-search");
  const input = root?.querySelector("input[role=combobox]");
  const list = root?.querySelector("[role=listbox]");
  const panel = root?.querySelector(".cb-search-panel");
  const message = root?.querySelector(".cb-search-message");
  const status = root?.querySelector("[role=status]");
  const keys = root?.querySelector("input[name=keys]");
  if (!(root instanceof HTMLElement && input instanceof HTMLInputElement && keys instanceof HTMLInputElement)) return;
  if (!(panel instanceof HTMLElement && message instanceof HTMLElement && list && status)) return;

  const LIMIT = 10;
  const KEYS = "carebook.keys";
  const reader = document.documentElement.lang;
  /** @type {Record<string, string>} */
  const roots = JSON.parse(root.dataset["roots"] ?? "{}");
  /** @type {Record<string, string>} */
  const said = JSON.parse(root.dataset["words"] ?? "{}");
  const assets = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const site = new URL("../", assets);
  const engine = globalThis.carebookSearchEngine;
  const caller = () => globalThis.carebookCall.caller();

  /** @type {SearchResult[]} */
  let results = [];
  let active = -1;
  let broken = false;

  // Loading

  /** @type {Map<string, Promise<void>>} */
  const loaded = new Map();
  /**
   * @param {string} name
   * @returns {Promise<void>}
   */
  const load = (name) => {
    const known = loaded.get(name);
    if (known) return known;
    /** @type {Promise<void>} */
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`search/${name}.js`, assets).href;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
    loaded.set(name, loading);
    return loading;
  };

  /** @param {string[]} languages what is searched, in the order in which it is loaded */
  const prepare = async (languages) => {
    try {
      await load("tables");
      for (const language of languages) {
        await load(language);
        if (document.activeElement === input) show();
      }
    } catch {
      broken = true;
      if (document.activeElement === input) show();
    }
  };
  /** @type {Promise<void> | null} */
  let preparing = null;
  const ready = () => {
    const near = [...new Set([reader, caller()])].filter((language) => language in roots);
    preparing ??= prepare([...near, ...Object.keys(roots).filter((language) => !near.includes(language))]);
    return preparing;
  };

  // Showing

  /**
   * @param {string} text
   * @param {string[]} asked folded words of the query
   * @returns {(string | Node)[]} the text with what was asked for marked
   */
  const marked = (text, asked) =>
    text.split(/([\p{L}\p{N}\p{M}'’]+)/u).map((part) => {
      const folded = engine.fold(part);
      const meant = asked.some((word) => {
        const shared = word.length > 4 ? Math.max(4, word.length - 2) : word.length;
        return shared > 1 && folded.startsWith(word.slice(0, shared));
      });
      if (!meant) return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });

  /**
   * @param {string} css
   * @param {string} language
   * @param {(string | Node)[]} content
   */
  const line = (css, language, content) => {
    const box = document.createElement("span");
    box.className = css;
    if (language !== reader) box.lang = language;
    box.dir = "auto";
    box.append(...content);
    return box;
  };

  /**
   * @param {SearchResult} result
   * @param {number} number
   * @param {string[]} asked
   * @returns {HTMLElement}
   */
  const row = (result, number, asked) => {
    const own = engine.find(result.entry, reader) ?? result;
    const spoken = engine.find(result.entry, caller()) ?? own;
    const box = document.createElement("li");
    box.id = `cb-result-${number}`;
    box.className = own.never ? "cb-result cb-result--never" : "cb-result";
    box.setAttribute("role", "option");
    box.setAttribute("aria-selected", String(number === active));
    box.dataset["entry"] = result.entry;
    if (own.title) box.append(line("cb-result-title", own.language, marked(own.title, asked)));
    const isSaid = own.kind === "phrase" || own.kind === "opening";
    const texts = isSaid && spoken.language !== own.language ? [spoken, own] : [own];
    for (const one of texts) {
      const css = isSaid && one === texts[0] ? "cb-result-said" : "cb-result-text";
      if (one.text) box.append(line(css, one.language, marked(one.text, asked)));
    }
    const facts = [own.never ? said["never"] : said[`kind.${own.kind}`]];
    const script = own.script && own.script !== own.entry ? engine.find(own.script, reader) : null;
    if (script && own.step) {
      /** @type {Record<string, string>} */
      const step = { step: String(own.step), steps: String(own.steps), script: script.title };
      facts.push((said["step"] ?? "").replace(/\{(\w+)\}/g, (_, name) => step[name] ?? ""));
    }
    box.append(line("cb-result-facts", reader, [facts.filter(Boolean).join(" · ")]));
    box.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the input
    box.addEventListener("click", () => open(number));
    return box;
  };

  const render = () => {
    const asked = engine.words(input.value);
    /** @type {HTMLElement[]} */
    const rows = [];
    results.forEach((result, number) => {
      if (!result.near && (number === 0 || results[number - 1]?.near)) {
        const label = document.createElement("li");
        label.setAttribute("role", "presentation");
        label.className = "cb-result-group";
        label.textContent = said["other"] ?? "";
        rows.push(label);
      }
      rows.push(row(result, number, asked));
    });
    list.replaceChildren(...rows);
  };

  const show = () => {
    const asked = input.value.trim();
    results = asked && !broken ? engine.query(asked, { reader, caller: caller(), limit: LIMIT }) : [];
    active = -1;
    input.removeAttribute("aria-activedescendant");
    render();
    const complete = engine.languages().length === Object.keys(roots).length;
    const words = broken ? said["broken"] : asked && !results.length && complete ? said["none"] : "";
    message.textContent = words ?? "";
    message.hidden = !words;
    panel.hidden = !asked;
    input.setAttribute("aria-expanded", String(Boolean(asked && results.length)));
    say(words || (asked && results.length ? said[`count.${results.length}`] : "") || "");
    remember(asked);
  };

  let saying = 0;
  /** @param {string} words for a screen reader, when the typing pauses */
  const say = (words) => {
    clearTimeout(saying);
    saying = setTimeout(() => (status.textContent = words), 400);
  };

  const close = () => {
    panel.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  /** @param {number} number */
  const choose = (number) => {
    active = results.length ? (number + results.length) % results.length : -1;
    for (const box of list.querySelectorAll("[role=option]")) {
      const chosen = box.id === `cb-result-${active}`;
      box.setAttribute("aria-selected", String(chosen));
      if (chosen) {
        input.setAttribute("aria-activedescendant", box.id);
        box.scrollIntoView({ block: "nearest" });
      }
    }
  };

  // Acting

  /** @param {number} number */
  const open = (number) => {
    const result = results[number];
    if (!result) return;
    const own = engine.find(result.entry, reader) ?? result;
    close();
    location.href = new URL((roots[own.language] ?? "") + own.url, site).href;
  };

  /** @param {number} number */
  const copy = async (number) => {
    const result = results[number];
    const spoken = result && (engine.find(result.entry, caller()) ?? result);
    if (!spoken || spoken.never) return;
    const words = document.getElementById("cb-status")?.dataset;
    try {
      await navigator.clipboard.writeText(spoken.text || spoken.title);
      say(words?.["copied"] ?? "");
    } catch {
      say(words?.["failed"] ?? "");
    }
  };

  /** @param {string} asked kept in the address, so that a search can be sent to somebody and is there after reloading */
  const remember = (asked) => {
    const address = new URL(location.href);
    if (asked) address.searchParams.set("q", asked);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  input.addEventListener("focus", () => {
    ready();
    if (input.value.trim()) show();
  });
  input.addEventListener("input", show);
  input.addEventListener("blur", () => setTimeout(() => root.contains(document.activeElement) || close(), 0));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isOpen = !panel.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen) show();
      choose(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1);
    } else if (event.key === "Enter" && event.ctrlKey) copy(Math.max(active, 0));
    else if (event.key === "Enter") open(Math.max(active, 0));
    else if (event.key === "Escape") {
      if (isOpen) close();
      else input.value = "";
      remember(input.value.trim());
    } else return;
    event.preventDefault();
  });
  document.addEventListener("carebook:call", () => panel.hidden || show());

  // Keys that work from anywhere

  const isOff = () => {
    try {
      return localStorage.getItem(KEYS) === "off";
    } catch {
      return false;
    }
  };
  keys.checked = !isOff();
  keys.addEventListener("change", () => {
    try {
      if (keys.checked) localStorage.removeItem(KEYS);
      else localStorage.setItem(KEYS, "off");
    } catch {
      // Then it holds until the page is left.
    }
  });
  addEventListener(
    "keydown",
    (event) => {
      const at = event.target;
      const isTyping = at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea, select"));
      const isSearch = event.ctrlKey && event.key.toLowerCase() === "k";
      const isSingle = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isSearch && (isTyping || !isSingle)) return;
      if (isSingle && !keys.checked) event.stopImmediatePropagation(); // Material's own single keys as well
      else if (isSearch || event.key === "/") {
        event.preventDefault();
        input.focus();
        input.select();
      }
    },
    { capture: true },
  );

  globalThis.CarebookSearch = {
    ready,
    query: async (text, { language = reader, limit = LIMIT } = {}) => {
      await ready();
      return engine.query(text, { reader: language, limit }).map((result) => {
        const own = engine.find(result.entry, language) ?? result;
        const { entry, kind, title, text: words, score } = { ...own, score: result.score };
        const url = new URL((roots[own.language] ?? "") + own.url, site).href;
        return { entry, language: own.language, kind, title, text: words, url, score };
      });
    },
  };

  const asked = new URL(location.href).searchParams.get("q");
  if (asked) {
    input.value = asked;
    ready().then(() => document.activeElement === document.body && input.focus());
  } else if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(() => void (reader in roots && prepare([reader])), { timeout: 4000 });
  }
})();
