// @ts-check

/** What the search keeps on the device: the entries opened last, and those that somebody pinned; by their ids. */
globalThis.carebookKept = (() => {
  const RECENT = "carebook.recent";
  const PINNED = "carebook.pinned";
  const MOST = 10;

  /**
   * @param {string} key
   * @returns {string[]} ids; none where the device keeps nothing, or something else
   */
  const read = (key) => {
    try {
      const found = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(found) ? found.filter((one) => typeof one === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  };

  /**
   * @param {string} key
   * @param {string[]} ids
   */
  const write = (key, ids) => {
    try {
      if (ids.length) localStorage.setItem(key, JSON.stringify(ids.slice(0, MOST)));
      else localStorage.removeItem(key);
    } catch {
      // Then nothing is kept.
    }
  };

  return {
    recent: () => read(RECENT),
    pinned: () => read(PINNED),
    /** @param {string} entry that has been opened */
    opened: (entry) => write(RECENT, [entry, ...read(RECENT).filter((one) => one !== entry)]),
    /** @param {string} entry to be pinned, or no longer */
    toggle: (entry) => {
      const others = read(PINNED).filter((one) => one !== entry);
      write(PINNED, others.length < read(PINNED).length ? others : [entry, ...others]);
    },
  };
})();
