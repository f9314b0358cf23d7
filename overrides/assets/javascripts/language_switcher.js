// @ts-check

/**
 * Keeps the reader's place when they switch to another language: headings and entries have the same ids in all.
 */
(() => {
  /** The part of the window's height, from the top, in which what one reads begins. */
  const READING_LINE = 0.35;

  /**
   * @param {Element} element
   * @returns {boolean} whether it begins above the reading line
   */
  const hasBegun = (element) => element.getBoundingClientRect().top < innerHeight * READING_LINE;

  /**
   * @param {Element} element
   * @returns {boolean} whether some of it is on the screen
   */
  const isSeen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };

  /**
   * @returns {string} the id that the address names, if that is still on the screen; nothing while the page's
   * title is; else the id of the last thing begun
   */
  const place = () => {
    const named = document.querySelector(":target");
    if (named && isSeen(named)) return named.id;
    const title = document.querySelector(".md-content h1");
    if (!title || isSeen(title)) return "";
    const begun = [...document.querySelectorAll(".md-content [id]")].filter(hasBegun);
    return begun.at(-1)?.id ?? "";
  };

  /** @param {Event} event a click that has not been acted upon yet */
  const keepPlace = (event) => {
    const link = event.target instanceof Element ? event.target.closest(".md-select__link") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    link.hash = place();
    try {
      localStorage.setItem("carebook.reader", link.hreflang); // where permalinks lead from now on
    } catch {
      // Nothing is kept, and permalinks follow the browser.
    }
  };

  addEventListener("click", keepPlace, { capture: true });
  addEventListener("auxclick", keepPlace, { capture: true });
})();
