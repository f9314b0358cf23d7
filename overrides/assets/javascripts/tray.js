// @ts-check

/**
 * The tray: whoever has switched to preparing lessons gathers entries, sections and pages in it, on this device, and
 * takes them along as links or as a lesson that waits to be filled in. Everybody else sees nothing of it.
 *
 * Kept under `carebook.tray`: whether lessons are prepared, and the ids in their order with the titles that they had
 * where they were seen, by language, because a page knows only what it shows itself. Loaded by `tray_when_wanted.js`.
 */
(() => {
  const KEY = "carebook.tray";
  /** Where an entry says what it is called; one that does not is called as its page is. */
  const TITLES = `:scope > :is(h1, h2, h3, h4, h5, h6):first-child, .cb-title, .cb-sentence, .cb-item-text, .cb-question,
    .cb-quote, .cb-part > .cb-said > .cb-paragraph, dt, caption`;
  /** What stands in a title and is none of it. */
  const SIGNS = ".cb-hidden, .cb-copy, .cb-lid, .headerlink";

  const template = document.getElementById("cb-tray");
  const status = document.getElementById("cb-status");
  if (!(template instanceof HTMLTemplateElement && status)) return;
  const words = template.dataset;
  const page = document.documentElement.lang;

  /** @typedef {{ id: string, titles: Record<string, string> }} Gathered */

  /** @returns {{ isOn: boolean, entries: Gathered[] }} what is kept, as far as it can be read */
  const recall = () => {
    try {
      const { isOn, entries } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
      const known = [entries ?? []].flat().filter((one) => typeof one?.id === "string");
      return { isOn: isOn === true, entries: known.map(({ id, titles }) => ({ id, titles: Object(titles) })) };
    } catch {
      return { isOn: false, entries: [] };
    }
  };

  let tray = recall();
  let isLost = false;
  const keep = () => {
    try {
      if (tray.isOn || tray.entries.length) localStorage.setItem(KEY, JSON.stringify(tray));
      else localStorage.removeItem(KEY);
      isLost = false;
    } catch {
      isLost = true;
    }
  };

  /**
   * @param {string} name
   * @param {Record<string, string | number>} values
   * @returns {string} a word of the interface, its blanks filled
   */
  const word = (name, values) => (words[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));

  /**
   * @param {Gathered} one
   * @returns {[string, string]} what it is called, and in which language: the page's, if anything knows it
   */
  const titleOf = ({ id, titles }) => {
    if (titles[page]) return [titles[page], page];
    const found = carebookSearchEngine.find(id, page);
    if (found) return [found.title || found.text, page];
    const [language, title] = Object.entries(titles)[0] ?? [page, id];
    return [title, language];
  };

  // Beside entries, headings and pages

  /**
   * @param {Element} box an entry or a heading
   * @returns {string} what it is called on this page
   */
  const shownTitle = (box) => {
    const own = [...box.querySelectorAll(TITLES)].find(
      (one) => one.closest("[data-entry]") === box && !one.closest(".cb-said--caller"),
    );
    const title = box.matches("[data-entry]") ? (own ?? document.querySelector(".md-content h1")) : box;
    const copy = /** @type {Element} */ ((title ?? box).cloneNode(true));
    for (const sign of copy.querySelectorAll(SIGNS)) sign.remove();
    return (copy.textContent ?? "").replace(/\s+/gu, " ").trim();
  };

  /**
   * @param {string} id
   * @param {string} title
   */
  const toggle = (id, title) => {
    const others = tray.entries.filter((one) => one.id !== id);
    const isNew = others.length === tray.entries.length;
    tray.entries = isNew ? [...others, { id, titles: { [page]: title } }] : others;
    keep();
    showAll();
    status.textContent = word(isNew ? "added" : "removed", { entry: title });
  };

  /** @param {Element} sign what copies the link of an entry or a heading */
  const putBeside = (sign) => {
    const id = carebookLinks.idOf(sign);
    const isEntry = sign.matches(".cb-link");
    const box = isEntry ? sign.closest("[data-entry]") : sign.parentElement;
    if (!id || !box) return;
    const title = shownTitle(box);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cb-put";
    button.dataset["put"] = id;
    button.title = word("add", { entry: title });
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => toggle(id, title));
    (isEntry ? sign : box).after(button);
    const gathered = tray.entries.find((one) => one.id === id);
    if (gathered) gathered.titles[page] = title;
  };

  /** Shows signs and the way to the tray, or takes them away again. */
  const showAll = () => {
    const signs = document.querySelectorAll(".cb-put");
    if (tray.isOn && !signs.length) {
      for (const sign of document.querySelectorAll(".md-content :is(.cb-link, .headerlink)")) putBeside(sign);
    } else if (!tray.isOn) for (const sign of signs) sign.remove();
    for (const sign of document.querySelectorAll(".cb-put")) {
      const isIn = tray.entries.some((one) => one.id === sign.getAttribute("data-put"));
      sign.setAttribute("aria-pressed", String(isIn));
    }
    if (tray.isOn && !opener.isConnected) {
      document.querySelector(".cb-search")?.before(opener);
      document.body.append(dialog);
    } else if (!tray.isOn) for (const one of [opener, dialog]) one.remove();
    if (count) count.textContent = String(tray.entries.length);
    for (const box of switches) box.checked = tray.isOn;
    if (dialog.open) show();
  };

  // The tray itself

  const content = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
  const opener = /** @type {HTMLButtonElement} */ (content.querySelector(".cb-tray-open"));
  const count = opener.querySelector(".cb-tray-count");
  const dialog = /** @type {HTMLDialogElement} */ (content.querySelector("dialog"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
  const text = /** @type {HTMLTextAreaElement} */ (dialog.querySelector("textarea"));
  const said = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const switches = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".cb-prepare input"));
  /** @param {string} name */
  const button = (name) => /** @type {HTMLButtonElement} */ (dialog.querySelector(`button[name=${name}]`));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (dialog.querySelector(`input[name=${name}]`));
  /** What was in the tray before something was taken out. @type {Gathered[] | null} */
  let before = null;

  /**
   * @param {string} name
   * @param {number} at
   * @param {string} title
   * @returns {HTMLButtonElement}
   */
  const rowButton = (name, at, title) => {
    const made = document.createElement("button");
    made.type = "button";
    made.name = name;
    made.title = word(name, { entry: title });
    made.setAttribute("aria-label", made.title);
    made.disabled = (name === "up" && at === 0) || (name === "down" && at === tray.entries.length - 1);
    made.addEventListener("click", () => (name === "remove" ? remove(at) : move(at, name === "up" ? -1 : 1)));
    return made;
  };

  /**
   * @param {Gathered} one
   * @param {number} at
   * @returns {HTMLElement}
   */
  const row = (one, at) => {
    const [title, language] = titleOf(one);
    const made = document.createElement("li");
    const link = document.createElement("a");
    link.href = carebookLinks.inThisSite(one.id);
    link.textContent = title;
    if (language !== page) link.lang = language;
    link.dir = "auto";
    const id = document.createElement("code");
    id.textContent = one.id;
    const moves = document.createElement("span");
    moves.className = "cb-tray-moves";
    moves.append(...["up", "down", "remove"].map((name) => rowButton(name, at, title)));
    made.append(link, id, moves);
    return made;
  };

  const show = () => {
    const controls = () => /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("a, button"));
    const focused = [...controls()].findIndex((one) => one === document.activeElement);
    list.replaceChildren(...tray.entries.map(row));
    controls()[focused]?.focus();
    const isEmpty = !tray.entries.length;
    for (const css of ["entries", "take"]) dialog.querySelector(`.cb-tray-${css}`)?.toggleAttribute("hidden", isEmpty);
    dialog.querySelector(".cb-tray-nothing")?.toggleAttribute("hidden", !isEmpty);
    dialog.querySelector(".cb-tray-lost")?.toggleAttribute("hidden", !isLost);
    button("clear").hidden = isEmpty;
    button("undo").hidden = !before;
  };

  /**
   * @param {Gathered[]} entries
   * @param {string} tell
   * @param {boolean} [canUndo]
   */
  const change = (entries, tell, canUndo = false) => {
    before = canUndo ? tray.entries : null;
    tray.entries = entries;
    keep();
    showAll();
    text.hidden = true;
    said.textContent = tell;
  };

  /** @param {number} at @param {number} by */
  const move = (at, by) => {
    const entries = [...tray.entries];
    const [one] = entries.splice(at, 1);
    if (!one) return;
    entries.splice(at + by, 0, one);
    change(entries, word("moved", { entry: titleOf(one)[0], place: at + by + 1 }));
    const names = by < 0 ? ["up", "down"] : ["down", "up"];
    const buttons = names.map((name) => list.children[at + by]?.querySelector(`button[name=${name}]:enabled`));
    /** @type {HTMLElement | null | undefined} */ (buttons.find(Boolean))?.focus();
  };

  /** @param {number} at */
  const remove = (at) => {
    const [title] = titleOf(/** @type {Gathered} */ (tray.entries[at]));
    const others = tray.entries.filter((_, place) => place !== at);
    change(others, word("removed", { entry: title }), true);
    const next = list.children[Math.min(at, tray.entries.length - 1)]?.querySelector("button[name=remove]");
    (next instanceof HTMLElement ? next : button("undo")).focus();
  };

  button("clear").addEventListener("click", () => {
    change([], dialog.querySelector(".cb-tray-nothing")?.textContent ?? "", true);
    button("undo").focus();
  });
  button("undo").addEventListener("click", () => {
    change(before ?? tray.entries, "");
    dialog.querySelector("h2")?.focus();
  });

  // Taking along

  /**
   * @param {MouseEvent} event
   * @returns {{ title: string, language: string, address: string }[]}
   */
  const links = (event) => {
    const isForced = field("forced").checked || event.shiftKey;
    return tray.entries.map((one) => {
      const [title, language] = titleOf(one);
      return { title, language, address: carebookLinks.permalink(one.id, isForced) };
    });
  };

  /**
   * Puts a text into the clipboard, or where it can be copied by hand.
   *
   * @param {string} plain
   * @param {string} [html]
   */
  const copy = async (plain, html) => {
    /** @type {Record<string, Blob>} */
    const kinds = { "text/plain": new Blob([plain], { type: "text/plain" }) };
    if (html) kinds["text/html"] = new Blob([html], { type: "text/html" });
    text.hidden = true;
    said.textContent = "";
    try {
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
      said.textContent = status.dataset["copied"] ?? "";
    } catch {
      said.textContent = words["failed"] ?? "";
      text.hidden = false;
      text.value = plain;
      text.select();
    }
  };

  button("rich").addEventListener("click", (event) => {
    const shown = document.createElement("ul");
    for (const { title, language, address } of links(event)) {
      const link = Object.assign(document.createElement("a"), { href: address, textContent: title, lang: language });
      shown.appendChild(document.createElement("li")).append(link);
    }
    copy(links(event).map(({ title, address }) => `${title}: ${address}`).join("\n"), shown.outerHTML);
  });
  button("markdown").addEventListener("click", (event) => {
    const escaped = (/** @type {string} */ title) => title.replace(/[\\[\]*_`<>~]/g, "\\$&");
    copy(links(event).map(({ title, address }) => `- [${escaped(title)}](${address})`).join("\n"));
  });

  /** @returns {string} what is typed, as an id may be */
  const lessonId = () => {
    const folded = field("id").value.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    return folded.replace(/[^a-z0-9.]+/g, "-").replace(/-*\.+-*/g, ".").replace(/^[-.]+|[-.]+$/g, "") || "new-lesson";
  };

  /** @returns {string} a lesson as `carebook new lesson` writes it: what is to be written is empty */
  const lesson = () => {
    const languages = (words["languages"] ?? "").split(" ");
    const empty = (/** @type {string} */ before) => languages.map((code) => `${before}${code}: ""`);
    const parts = tray.entries.flatMap((one) => [
      `  # ${titleOf(one)[0]}`,
      `  - entry: ${one.id}`,
      "    task:",
      ...empty("      "),
    ]);
    const head = [`# ${words["begin"]}`, `id: ${lessonId()}`, "title:", ...empty("  "), "goal:", ...empty("  ")];
    return [...head, "parts:", ...parts, ""].join("\n");
  };

  field("id").addEventListener("change", () => (field("id").value = lessonId()));
  button("lesson").addEventListener("click", () => copy(lesson()));
  button("download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lesson()], { type: "text/yaml" }));
    link.download = `${lessonId()}.yml`;
    link.click();
    URL.revokeObjectURL(link.href);
  });

  // Opening, closing, keys

  opener.addEventListener("click", () => {
    before = null;
    text.hidden = true;
    said.textContent = "";
    show();
    dialog.showModal();
    dialog.querySelector("h2")?.focus();
    if (tray.entries.some(({ titles }) => !titles[page])) CarebookSearch.ready().then(() => dialog.open && show());
  });
  dialog.querySelector(".cb-tray-close")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close()); // beside it
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // or Material's keys would turn the page
  for (const box of switches) {
    box.addEventListener("change", () => {
      tray.isOn = box.checked;
      keep();
      showAll();
    });
  }

  /** @returns {Element | null | undefined} the sign of what has the focus, else of what the mouse is on, else of the page */
  const meant = () => {
    for (const at of [document.activeElement, [...document.querySelectorAll(":hover")].at(-1)]) {
      const heading = at?.closest("h1, h2, h3, h4, h5, h6")?.nextElementSibling;
      if (heading?.matches(".cb-put")) return heading;
      const entry = at?.closest("[data-entry]");
      const own = [...(entry?.querySelectorAll(".cb-put") ?? [])].find((one) => one.closest("[data-entry]") === entry);
      if (own) return own;
    }
    return document.querySelector(".md-content h1 + .cb-put");
  };

  addEventListener("keydown", (event) => {
    const at = event.target;
    const isTyping = at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea, select"));
    if (event.key !== "+" || event.ctrlKey || event.metaKey || event.altKey || isTyping || !tray.isOn) return;
    const sign = meant();
    if (sign instanceof HTMLElement) sign.click();
  });
  const showAnew = () => {
    tray = recall();
    showAll();
  };
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && showAnew());
  addEventListener("pageshow", ({ persisted }) => persisted && showAnew());
  showAll();
})();
