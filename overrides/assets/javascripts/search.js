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
  const report = root?.querySelector(".cb-search-report");
  const status = root?.querySelector("[role=status]");
  const keys = root?.querySelector("input[name=keys]");
  const pins = root?.querySelector("input[name=pins]");
  if (!(root instanceof HTMLElement && input instanceof HTMLInputElement && keys instanceof HTMLInputElement)) return;
  if (!(pins instanceof HTMLInputElement)) return;
  if (!(panel instanceof HTMLElement && message instanceof HTMLElement && list && status)) return;
  if (!(report instanceof HTMLAnchorElement)) return;

  const LIMIT = 10;
  const FEW = 5;
  /** Milliseconds without a key. */
  const PAUSE = 400;
  const KEYS = "carebook.keys";
  /** What is filtered together. @type {Record<string, string[]>} */
  const TOGETHER = {
    script: ["script", "step", "opening"],
    checklist: ["checklist", "item"],
    lesson: ["lesson", "question"],
    page: ["page", "heading"],
  };
  const reader = document.documentElement.lang;
  /** @type {Record<string, string>} */
  const roots = JSON.parse(root.dataset["roots"] ?? "{}");
  /** @type {Record<string, string>} */
  const said = JSON.parse(root.dataset["words"] ?? "{}");
  const assets = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const site = new URL("../", assets);
  const engine = globalThis.carebookSearchEngine;
  const kept = globalThis.carebookKept;
  /** @type {HTMLSelectElement[]} */
  const filters = [...root.querySelectorAll("select")];
  const caller = () => globalThis.carebookCall.caller();

  /** @type {SearchDocument[]} */
  let results = [];
  /** The words above a result that begins a group, by its number. @type {Map<number, string>} */
  let groups = new Map();
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
   * @param {string[]} asked folded words of the query
   * @returns {(word: string) => boolean} whether a word of a text was asked for
   */
  const meaning = (asked) => (word) => {
    const folded = engine.fold(word);
    return asked.some((one) => {
      if (one.length < 4) return folded === one;
      return folded.startsWith(one.slice(0, Math.max(4, one.length - 2)));
    });
  };

  /**
   * @param {string} text
   * @param {(word: string) => boolean} isMeant
   * @returns {(string | Node)[]} the text with what was asked for marked
   */
  const marked = (text, isMeant) =>
    text.split(/([\p{L}\p{N}\p{M}'’]+)/u).map((part, at) => {
      if (at % 2 === 0 || !isMeant(part)) return part;
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
   * @param {SearchDocument} own
   * @returns {SearchDocument | null} the script that an entry is a step of, or is said in
   */
  const scriptOf = (own) => (own.step && own.script !== own.entry ? engine.find(own.script, reader) : null);

  /**
   * @param {SearchDocument} own
   * @returns {SearchDocument} what is said to the caller: the entry, or what is said instead of it
   */
  const spokenOf = (own) => {
    const entry = own.never && own.instead ? own.instead : own.entry;
    return engine.find(entry, caller()) ?? engine.find(entry, reader) ?? own;
  };

  /**
   * @param {SearchDocument} result
   * @param {number} number
   * @param {(word: string) => boolean} isMeant
   * @returns {HTMLElement}
   */
  const row = (result, number, isMeant) => {
    const own = engine.find(result.entry, reader) ?? result;
    const box = document.createElement("li");
    box.id = `cb-result-${number}`;
    box.className = own.never ? "cb-result cb-result--never" : "cb-result";
    box.setAttribute("role", "option");
    box.setAttribute("aria-selected", String(number === active));
    box.dataset["entry"] = result.entry;
    if (own.title) box.append(line("cb-result-title", own.language, marked(own.title, isMeant)));
    const isSaid = own.kind === "phrase" || own.kind === "opening";
    const spoken = isSaid ? (engine.find(own.entry, caller()) ?? own) : own;
    const texts = spoken.language === own.language ? [own] : [spoken, own];
    for (const one of texts) {
      const css = isSaid && one === texts[0] ? "cb-result-said" : "cb-result-text";
      const text = engine.pieceOf(one, isMeant);
      if (text) box.append(line(css, one.language, marked(text, isMeant)));
    }
    const instead = spokenOf(own);
    if (own.never && instead.entry !== own.entry) {
      const says = document.createElement("q");
      if (instead.language !== reader) says.lang = instead.language;
      says.append(instead.text);
      box.append(line("cb-result-instead", reader, [said["instead"] ?? "", " ", says]));
    }
    box.append(line("cb-result-facts", reader, facts(own, number)));
    box.append(pin(own.entry));
    box.addEventListener("click", () => act(number));
    return box;
  };

  /**
   * @param {SearchDocument} own
   * @param {number} number
   * @returns {(string | Node)[]} its kind, and of which step of which script it is
   */
  const facts = (own, number) => {
    const script = scriptOf(own);
    const kind = own.never ? said["never"] : said[`kind.${own.kind}`];
    const pinned = kept.pinned().includes(own.entry) ? said["is-pinned"] : "";
    const known = [script && own.kind === "step" ? "" : kind, pinned].filter(Boolean).join(" · ");
    if (!script) return [known];
    /** @type {Record<string, string>} */
    const step = { step: String(own.step), steps: String(own.steps), script: script.title };
    const start = document.createElement("span");
    start.className = "cb-result-start";
    start.textContent = (said["step"] ?? "").replace(/\{(\w+)\}/g, (_, name) => step[name] ?? "");
    start.addEventListener("click", (event) => {
      event.stopPropagation();
      open(number, true);
    });
    return known ? [known, " · ", start] : [start];
  };

  /**
   * @param {string} entry
   * @returns {HTMLElement} a pin for mouse and finger; keys have Alt+Enter
   */
  const pin = (entry) => {
    const box = document.createElement("span");
    box.className = kept.pinned().includes(entry) ? "cb-pin cb-pin--set" : "cb-pin";
    box.setAttribute("aria-hidden", "true");
    box.addEventListener("click", (event) => {
      event.stopPropagation();
      toggle(entry);
    });
    return box;
  };

  const render = () => {
    const isMeant = meaning(engine.words(input.value));
    list.replaceChildren(
      ...results.flatMap((result, number) => {
        const found = row(result, number, isMeant);
        const words = groups.get(number);
        if (!words) return [found];
        const label = document.createElement("li");
        label.setAttribute("role", "presentation");
        label.className = "cb-result-group";
        label.textContent = words;
        return [label, found];
      }),
    );
  };

  /** @returns {SearchFilter} */
  const filter = () => {
    const { kind = "", channel = "", move = "" } = Object.fromEntries(filters.map(({ name, value }) => [name, value]));
    return { kinds: kind ? (TOGETHER[kind] ?? [kind]) : [], channel, move };
  };
  const isFiltered = () => filters.some(({ value }) => value);

  /** @param {string[]} entries */
  const known = (entries) => entries.flatMap((entry) => engine.find(entry, reader) ?? []);

  /** Sets results and groups; returns whether they are what was asked for. @param {string} asked */
  const find = (asked) => {
    /** @type {[string, SearchDocument[]][]} */
    let found = [];
    const options = { reader, caller: caller(), limit: LIMIT };
    let isAsked = true;
    if (broken) found = [];
    else if (asked || isFiltered()) {
      const all = engine.query(asked, { ...options, filter: filter() });
      const near = all.filter((one) => one.near);
      const others = all.filter((one) => !one.near);
      // Whoever types another language gets what it finds first.
      found = [["", near], [said["other"] ?? "", others]];
      if (all[0] && !all[0].near) found.reverse();
      if (!all.length) {
        isAsked = false;
        const outside = isFiltered() ? engine.query(asked, options) : [];
        const nearest = engine.nearest(asked, { ...options, limit: FEW });
        const scripts = engine.query("", { ...options, limit: FEW, filter: { kinds: ["script"] } });
        found = outside.length
          ? [[said["outside"] ?? "", outside]]
          : [nearest.length ? [said["nearest"] ?? "", nearest] : [said["kind.script"] ?? "", scripts]];
      }
    } else {
      const pinned = known(kept.pinned());
      const recent = known(kept.recent().filter((entry) => !kept.pinned().includes(entry)));
      found = [[said["pinned"] ?? "", pinned], [said["recent"] ?? "", recent.slice(0, FEW)]];
    }
    results = [];
    groups = new Map();
    for (const [words, some] of found) {
      if (words && some.length) groups.set(results.length, words);
      results.push(...some);
    }
    return isAsked;
  };

  const show = () => {
    const asked = input.value.trim();
    const isAsked = find(asked);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    render();
    const complete = engine.languages().length === Object.keys(roots).length;
    const words = broken ? said["broken"] : isAsked || !complete ? "" : said["none"];
    message.textContent = words ?? "";
    message.hidden = !words;
    const address = root.dataset["report"];
    report.hidden = !address || !asked || broken || !words;
    report.href = (address ?? "").replace("{query}", encodeURIComponent(asked));
    const isOpen = Boolean(asked || isFiltered() || results.length);
    panel.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen && results.length > 0));
    say(words || (asked && results.length ? said[`count.${results.length}`] : "") || "", asked);
    loadSections();
  };

  /** What long documents say is loaded when one of them is found. */
  const loadSections = () => {
    for (const { kind, language } of results) {
      if (!TOGETHER["page"]?.includes(kind) || loaded.has(`${language}.sections`)) continue;
      load(`${language}.sections`).then(render, () => {}); // without it, they are shown as they begin
    }
  };

  let pausing = 0;
  /**
   * When the typing pauses: what a screen reader says, and what the address remembers.
   *
   * @param {string} words
   * @param {string} [asked]
   */
  const say = (words, asked) => {
    clearTimeout(pausing);
    pausing = setTimeout(() => {
      status.textContent = words;
      if (asked !== undefined) remember(asked);
    }, PAUSE);
  };

  const close = () => {
    panel.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  /** @param {number} number */
  const choose = (number) => {
    active = results.length && number >= -1 ? (number + results.length) % results.length : -1;
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

  /**
   * @param {number} number
   * @param {boolean} [atStart] of the script that it belongs to
   */
  const open = (number, atStart = false) => {
    const result = results[number];
    if (!result) return;
    const own = engine.find(result.entry, reader) ?? result;
    const goal = (atStart && scriptOf(own)) || own;
    kept.opened(goal.entry);
    remember(input.value.trim());
    close();
    location.href = new URL((roots[goal.language] ?? "") + goal.url, site).href;
  };

  /**
   * Without keys, and where a pin is too small to be found: whoever listens to a phone switches over.
   * @param {number} number
   */
  const act = (number) => {
    if (pins.checked) toggle(results[number]?.entry);
    else open(number);
  };

  /** @param {number} number */
  const copy = async (number) => {
    const result = results[number];
    const spoken = result && spokenOf(result);
    if (!spoken || spoken.never) return;
    const words = document.getElementById("cb-status")?.dataset;
    try {
      await navigator.clipboard.writeText(spoken.text || spoken.title);
      say(words?.["copied"] ?? "");
    } catch {
      say(words?.["failed"] ?? "");
    }
  };

  /** @param {string | undefined} entry */
  const toggle = (entry) => {
    if (!entry) return;
    kept.toggle(entry);
    const chosen = results[active]?.entry;
    if (input.value.trim() || isFiltered()) render();
    else show();
    choose(results.findIndex((one) => one.entry === chosen));
    say((kept.pinned().includes(entry) ? said["is-pinned"] : said["unpinned"]) ?? "");
  };

  /** @param {string} asked kept in the address, so that a search can be sent to somebody and is there after reloading */
  const remember = (asked) => {
    const address = new URL(location.href);
    for (const [name, value] of [["q", asked], ...filters.map((one) => [one.name, one.value])]) {
      if (value) address.searchParams.set(name ?? "", value);
      else address.searchParams.delete(name ?? "");
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  input.addEventListener("focus", () => {
    ready();
    show();
  });
  input.addEventListener("input", show);
  for (const one of filters) one.addEventListener("change", show);
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  });
  panel.addEventListener("mousedown", (event) => {
    // The focus stays where it is, or the panel would close under the mouse; controls take it.
    if (event.target instanceof Element && !event.target.closest("select, input")) event.preventDefault();
  });
  panel.addEventListener("keydown", (event) => event.key === "Escape" && input.focus());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isOpen = !panel.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen) show();
      choose(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1);
    } else if (event.key === "Enter" && event.ctrlKey) copy(Math.max(active, 0));
    else if (event.key === "Enter" && event.altKey) toggle(results[Math.max(active, 0)]?.entry);
    else if (event.key === "Enter") open(input.value.trim() ? Math.max(active, 0) : active, event.shiftKey);
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

  const { searchParams } = new URL(location.href);
  for (const one of filters) {
    one.value = searchParams.get(one.name) ?? "";
    if (one.selectedIndex < 0) one.value = ""; // what the address names and the page does not have
  }
  input.value = searchParams.get("q") ?? "";
  if (input.value || isFiltered()) {
    ready().then(() => document.activeElement === document.body && input.focus());
  } else if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(() => void (reader in roots && prepare([reader])), { timeout: 4000 });
  }
})();
