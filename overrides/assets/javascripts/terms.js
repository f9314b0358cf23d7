// @ts-check

/**
 * Terms of the glossary explain themselves in place: whoever presses one, or rests a mouse on it, reads its
 * definition without leaving the page. Without this script they are links to the glossary.
 */
(() => {
  /** Milliseconds: a mouse that only passes opens nothing, and one on its way to the definition closes nothing. */
  const REST = 200;
  const WAY = 300;
  /** Pixels between a definition and the edge of the window. */
  const EDGE = 8;

  const status = document.getElementById("cb-status");
  if (!status || !("popover" in HTMLElement.prototype)) return;

  const box = document.createElement("span");
  box.className = "cb-explanation";
  box.popover = "manual";
  box.lang = document.documentElement.lang;
  box.dir = document.body.dir;
  const definition = document.createElement("span");
  definition.dir = "auto";
  const link = document.createElement("a");
  link.textContent = status.dataset["glossary"] ?? "";
  box.append(definition, " ", link);

  /** @type {HTMLAnchorElement | null} */
  let open = null;
  let pressed = false;
  let timer = 0;

  /** Puts the definition below its term, or above where there is room only there; it scrolls with the page. */
  const place = () => {
    const [first] = open?.getClientRects() ?? [];
    const last = [...(open?.getClientRects() ?? [])].at(-1);
    if (!open || !first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const above = last.bottom + height > innerHeight && first.top > height;
    const anchor = above ? first : last;
    const start = getComputedStyle(open).direction === "rtl" ? anchor.right - width : anchor.left;
    const most = document.documentElement.clientWidth - width - EDGE;
    box.style.left = `${Math.max(EDGE, Math.min(start, most)) + scrollX}px`;
    box.style.top = `${(above ? anchor.top - height : anchor.bottom) + scrollY}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!open) return;
    open.setAttribute("aria-expanded", "false");
    box.remove();
    status.textContent = "";
    open = null;
    pressed = false;
  };

  /** @param {HTMLAnchorElement} term */
  const show = (term) => {
    clearTimeout(timer);
    if (open === term) return;
    hide();
    open = term;
    definition.textContent = term.dataset["definition"] ?? "";
    definition.lang = term.dataset["definitionLang"] || (term.closest("[lang]")?.getAttribute("lang") ?? "");
    link.href = term.href;
    term.after(box);
    term.setAttribute("aria-expanded", "true");
    box.showPopover();
    place();
  };

  /** @param {HTMLAnchorElement} term */
  const press = (term) => {
    if (open === term && pressed) return hide();
    show(term);
    pressed = true;
    status.textContent = definition.textContent; // for those who do not see it appear
  };

  /** @param {() => void} leave */
  const later = (leave) => {
    clearTimeout(timer);
    timer = setTimeout(leave, WAY);
  };

  const leave = () => {
    if (!pressed) later(hide);
  };

  /** @param {HTMLAnchorElement} term */
  const makeButton = (term) => {
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
    term.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the glossary in a tab of its own
      event.preventDefault();
      press(term);
    });
    term.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      press(term);
    });
    term.addEventListener("pointerenter", (event) => {
      clearTimeout(timer);
      if (event.pointerType === "mouse" && !pressed) timer = setTimeout(show, REST, term);
    });
    term.addEventListener("pointerleave", leave);
  };

  for (const term of document.querySelectorAll("a.cb-explained[data-definition]")) {
    if (term instanceof HTMLAnchorElement) makeButton(term);
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", leave);

  /** @param {Event} event whatever happens elsewhere on the page */
  const hideUnlessInside = (event) => {
    const target = event.target instanceof Node ? event.target : null;
    if (!box.contains(target) && !open?.contains(target)) hide();
  };
  addEventListener("pointerdown", hideUnlessInside);
  addEventListener("focusin", hideUnlessInside);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (box.contains(document.activeElement)) open?.focus();
    hide();
  });
  addEventListener("resize", place);
})();
