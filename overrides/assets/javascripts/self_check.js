// @ts-check

/**
 * Makes a self-check of the questions of a lesson: choose, check, read why, try again. Nothing of it is kept or sent.
 * Without this script the answers are a list, and the right one is folded away beneath.
 */
(() => {
  /** Tells the questions of a page apart, also where a lesson is shown twice. */
  let number = 0;

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {string} css
   * @param {...(Node | string)} content
   * @returns {HTMLElementTagNameMap[Tag]}
   */
  const make = (tag, css, ...content) => {
    const box = document.createElement(tag);
    box.className = css;
    box.append(...content);
    return box;
  };

  /**
   * Makes a form of a question.
   *
   * @param {Element} box
   * @param {Element} answers
   * @param {(css: string) => HTMLElement} part gives what is hidden on the page, ready to be shown
   * @param {() => void} follow is told of every change
   * @returns {() => boolean} whether it is answered right
   */
  const mount = (box, answers, part, follow) => {
    const question = /** @type {Element} */ (box.querySelector(".cb-question"));
    const key = box.querySelector(".cb-answer");
    const reason = key?.querySelector(".cb-reason");
    const items = [...answers.children];
    const isRight = (/** @type {Element} */ item) => item.hasAttribute("data-right");
    const several = items.filter(isRight).length > 1;
    const name = `cb-question-${(number += 1)}`;

    const inputs = items.map((item) => {
      const input = document.createElement("input");
      Object.assign(input, { type: several ? "checkbox" : "radio", name });
      const text = document.createElement("span");
      text.append(...item.childNodes);
      item.append(make("label", "", input, " ", text));
      return input;
    });
    const check = /** @type {HTMLButtonElement} */ (part("cb-check"));
    const again = /** @type {HTMLButtonElement} */ (part("cb-again"));
    again.hidden = true;
    const verdict = make("div", "cb-verdicts");
    verdict.setAttribute("role", "status");
    const group = make("div", "", ...(several ? [part("cb-several")] : []), answers);
    question.id = name;
    group.setAttribute("role", several ? "group" : "radiogroup");
    group.setAttribute("aria-labelledby", name);
    const form = make("form", "cb-choice", group, verdict, make("p", "cb-choice-tools", check, again));
    form.autocomplete = "off"; // some browsers would fill it in again
    question.after(form);

    let isSolved = false;

    /** Takes back what was said, because it is no longer about what is chosen. */
    const forget = () => {
      verdict.replaceChildren();
      for (const mark of form.querySelectorAll(".cb-mark")) mark.remove();
      isSolved = false;
      check.hidden = false;
      again.hidden = true;
      key?.toggleAttribute("hidden", false);
      follow();
    };

    /** @returns {"none" | "wrong" | "some" | "right"} */
    const judge = () => {
      const chosen = items.filter((_, at) => inputs[at]?.checked);
      if (!chosen.length) return "none";
      if (!chosen.every(isRight)) return "wrong";
      return chosen.length < items.filter(isRight).length ? "some" : "right";
    };

    const say = () => {
      const found = judge();
      verdict.replaceChildren(part(`cb-verdict--${found}`));
      if (found === "none") return;
      for (const [at, item] of items.entries()) {
        if (!inputs[at]?.checked) continue;
        const css = `cb-verdict--${isRight(item) ? "right" : "wrong"}`;
        const [sign, ...words] = part(css).childNodes;
        const mark = make("span", `cb-mark ${css}`, ...(sign ? [sign] : []), make("span", "cb-hidden", ...words));
        item.querySelector("label")?.append(mark);
      }
      if (reason && found !== "some") {
        const why = make("p", "cb-reason", reason.textContent ?? ""); // terms in it are explained beneath
        const { lang, dir } = /** @type {HTMLElement} */ (reason);
        Object.assign(why, { lang, dir });
        verdict.append(why);
      }
      isSolved = found === "right";
      check.hidden = true;
      again.hidden = false;
      key?.toggleAttribute("hidden", isSolved);
      again.focus();
      follow();
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // Enter in an answer submits too, also when it has been checked.
      if (again.hidden) say();
    });
    form.addEventListener("input", forget);
    again.addEventListener("click", () => {
      form.reset();
      forget();
      inputs[0]?.focus();
    });
    return () => isSolved;
  };

  for (const tools of document.querySelectorAll(".cb-self-check")) {
    const parts = /** @type {Element} */ (tools.querySelector(".cb-check-parts"));
    const score = /** @type {HTMLElement} */ (tools.querySelector(".cb-score"));
    const right = /** @type {HTMLElement} */ (score.querySelector(".cb-score-right"));
    /** @param {string} css */
    const part = (css) => /** @type {HTMLElement} */ (parts.querySelector(`.${css}`)?.cloneNode(true));
    /** @type {(() => boolean)[]} */
    const questions = [];
    const follow = () => {
      const count = String(questions.filter((isSolved) => isSolved()).length);
      // Set anew, it would be read out anew.
      if (right.textContent !== count) right.textContent = count;
    };
    for (const box of tools.parentElement?.querySelectorAll(":scope > .cb-questions > .cb-question-box") ?? []) {
      const answers = box.querySelector(".cb-answers");
      if (answers?.querySelector("[data-right]")) questions.push(mount(box, answers, part, follow));
    }
    score.hidden = false;
  }
})();
