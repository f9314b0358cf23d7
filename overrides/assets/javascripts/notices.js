// @ts-check

/** Takes away notices whose last day is over: the pages were made before, and know no clock. */
(() => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  for (const notice of document.querySelectorAll("[data-until]")) {
    if ((notice.getAttribute("data-until") ?? "") < today) notice.remove();
  }
})();
