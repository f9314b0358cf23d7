// @ts-check

/**
 * Covers what is said on a page, so that each can try it before they see it: a lid on every sentence, which gives
 * way when it is pressed. Titles, situations and what is never said stay. Nothing of it is kept.
 */
(() => {
  const SENTENCES = ".cb-sentence:not(:has(s)), .cb-part-said";

  const cover = document.querySelector(".cb-cover");
  const label = cover?.querySelector("span");
  const status = document.getElementById("cb-status");
  if (!(cover instanceof HTMLButtonElement && label && status)) return;
  const words = cover.dataset;
  let isCovering = false;

  /** @returns {HTMLElement[]} */
  const sentences = () => [...document.querySelectorAll(SENTENCES)].filter((one) => one instanceof HTMLElement);
  const lids = () => [...document.querySelectorAll(".cb-lid")];

  const follow = () => {
    const isComplete = lids().length === sentences().length;
    label.textContent = (isCovering ? (isComplete ? words["all"] : words["again"]) : words["cover"]) ?? "";
  };

  /** @param {HTMLElement} sentence */
  const uncover = (sentence) => {
    sentence.querySelector(".cb-lid")?.remove();
    sentence.classList.remove("cb-covered");
  };

  /** @param {HTMLElement} sentence */
  const put = (sentence) => {
    if (sentence.querySelector(".cb-lid")) return;
    const lid = document.createElement("button");
    lid.type = "button";
    lid.className = "cb-lid";
    lid.lang = document.documentElement.lang;
    lid.textContent = words["show"] ?? "";
    lid.addEventListener("click", (event) => {
      event.preventDefault();
      uncover(sentence);
      follow();
      // Where the lid was: a screen reader reads the sentence, and the next key goes on from here.
      sentence.tabIndex = -1;
      sentence.focus({ preventScroll: true });
    });
    sentence.append(lid);
    sentence.classList.add("cb-covered");
  };

  const press = () => {
    const wasComplete = lids().length === sentences().length;
    isCovering = !(isCovering && wasComplete);
    for (const sentence of sentences()) {
      if (isCovering) put(sentence);
      else uncover(sentence);
    }
    follow();
    status.textContent = (isCovering ? words["covered"] : words["shown"]) ?? "";
  };

  if (!sentences().length) {
    cover.classList.add("cb-cover--idle");
    return;
  }
  cover.addEventListener("click", press);
  addEventListener("keydown", (event) => {
    const at = event.target;
    const isTyping = at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea, select"));
    if (event.key === "*" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping) press();
  });
  // What is said to the caller has just been put there.
  document.addEventListener("carebook:said", () => {
    if (isCovering) for (const sentence of sentences()) if (sentence.closest(".cb-said--caller")) put(sentence);
    follow();
  });
})();
