// @ts-check

/**
 * Keeps what is ticked and rated in a checklist on this device, under `carebook.ticks.<id of the checklist>`: a JSON
 * object of the ids of its items and their values. So it is the same on every page and in every language. What is
 * written is never kept, and nothing at all of what customers fill in.
 */
(() => {
  const PREFIX = "carebook.ticks.";

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
  /** @typedef {Record<string, string>} Ticks The value of each item that is ticked or rated. */

  /**
   * @param {string} name of a checklist
   * @returns {Ticks | null} what is kept of it, as far as it can be read; null where the browser keeps nothing
   */
  const recall = (name) => {
    let text;
    try {
      text = localStorage.getItem(PREFIX + name);
    } catch {
      return null;
    }
    try {
      return Object(JSON.parse(text ?? "{}"));
    } catch {
      return {};
    }
  };

  /**
   * @param {string} name
   * @param {Ticks} ticks
   * @returns {boolean} whether they are kept
   */
  const keep = (name, ticks) => {
    try {
      if (Object.keys(ticks).length) localStorage.setItem(PREFIX + name, JSON.stringify(ticks));
      else localStorage.removeItem(PREFIX + name);
      return true;
    } catch {
      return false;
    }
  };

  /**
   * @param {Field} field
   * @returns {boolean}
   */
  const isFilled = (field) => (field instanceof HTMLInputElement ? field.checked : field.value.trim() !== "");

  /**
   * @param {Field} field
   * @returns {string} the id of the item that it belongs to
   */
  const itemOf = (field) => field.closest(".cb-item")?.getAttribute("data-entry") ?? "";

  /**
   * Fills in one showing of a checklist, and follows what is done in it.
   *
   * @param {Element} list
   * @returns {{name: string, show: (ticks: Ticks) => void}} its name, and what shows it as it is elsewhere
   */
  const mount = (list) => {
    const name = list.getAttribute("data-entry") ?? "";
    const form = /** @type {HTMLFormElement} */ (list.querySelector("form"));
    const done = /** @type {Element} */ (form.querySelector(".cb-done"));
    const clear = /** @type {HTMLButtonElement} */ (form.querySelector(".cb-clear"));
    const undo = /** @type {HTMLButtonElement} */ (form.querySelector(".cb-undo"));
    const fields = /** @type {Field[]} */ ([...form.querySelectorAll(".cb-item :is(input, textarea)")]);
    const boxes = fields.filter((field) => field instanceof HTMLInputElement);
    const answers = fields.filter((field) => field.matches("input, .cb-item--text textarea"));
    /** @type {(() => void)[]} What puts each field back as it was before all were cleared. */
    let before = [];

    /** @param {boolean} isKept */
    const tell = (isKept) => {
      form.querySelector(".cb-ticks-kept")?.toggleAttribute("hidden", !isKept);
      form.querySelector(".cb-ticks-lost")?.toggleAttribute("hidden", isKept);
    };

    /** @param {boolean} canUndo */
    const follow = (canUndo) => {
      const count = String(new Set(answers.filter(isFilled).map(itemOf)).size);
      // Set anew, it would be read out anew.
      if (done.textContent !== count) done.textContent = count;
      clear.disabled = !fields.some(isFilled);
      clear.hidden = canUndo;
      undo.hidden = !canUndo;
    };

    /** @param {Ticks} ticks */
    const show = (ticks) => {
      for (const box of boxes) box.checked = ticks[itemOf(box)] === box.value;
      follow(false);
    };

    /** @param {boolean} canUndo */
    const save = (canUndo) => {
      const ticks = Object.fromEntries(boxes.filter(isFilled).map((box) => [itemOf(box), box.value]));
      follow(canUndo);
      tell(keep(name, ticks));
      for (const other of lists) if (other.name === name && other.show !== show) other.show(ticks);
    };

    form.addEventListener("input", (event) => {
      if (fields.some((field) => field === event.target)) save(false);
    });
    clear.addEventListener("click", () => {
      before = fields.map((field) => {
        const { value } = field;
        if (!(field instanceof HTMLInputElement)) return () => void (field.value = value);
        const { checked } = field;
        return () => void (field.checked = checked);
      });
      form.reset();
      save(true);
      undo.focus();
    });
    undo.addEventListener("click", () => {
      for (const restore of before) restore();
      save(false);
      clear.focus();
    });

    const kept = recall(name);
    show(kept ?? {});
    tell(kept !== null);
    form.querySelector(".cb-progress")?.removeAttribute("hidden");
    return { name, show };
  };

  const lists = [...document.querySelectorAll(".cb-checklist--colleague")].map(mount);

  /** @param {string | null} key of what has changed; null for everything */
  const showAnew = (key) => {
    for (const { name, show } of lists) {
      const kept = key === null || key === PREFIX + name ? recall(name) : null;
      if (kept) show(kept);
    }
  };

  // Another page has changed it.
  addEventListener("storage", ({ key }) => showAnew(key));
  // A page that comes back from the browser's memory: ours may have changed, and the next customer may be here.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    showAnew(null);
    for (const form of document.querySelectorAll(".cb-checklist--customer form")) {
      /** @type {HTMLFormElement} */ (form).reset();
    }
  });
})();
