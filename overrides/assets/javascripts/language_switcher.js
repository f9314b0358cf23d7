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

  /** @returns {string} the id that the address names, if that is still on the screen, else that of the last thing begun */
  const place = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named) {
      const { top, bottom } = named.getBoundingClientRect();
      if (top < innerHeight && bottom > 0) return named.id;
    }
    if (scrollY === 0) return "";
    const begun = [...document.querySelectorAll(".md-content [id]")].filter(hasBegun);
    return begun.at(-1)?.id ?? "";
  };

  /** @param {Event} event a click that has not been acted upon yet */
  const keepPlace = (event) => {
    const link = event.target instanceof Element ? event.target.closest(".md-select__link") : null;
    if (link instanceof HTMLAnchorElement) link.hash = place();
  };

  addEventListener("click", keepPlace, { capture: true });
  addEventListener("auxclick", keepPlace, { capture: true });
})();
