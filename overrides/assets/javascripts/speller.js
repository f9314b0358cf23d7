// @ts-check

/**
 * Spells what somebody types: looks each sign up in the list on the page, the caller's where there is one. Nothing of
 * it is kept.
 */
(() => {
  const form = document.querySelector(".cb-speller");
  const input = form?.querySelector("input");
  const output = form?.querySelector(".cb-spelled");
  if (!(form instanceof HTMLFormElement && input && output)) return;

  /** @returns {HTMLElement | null} what is said to the caller */
  const list = () => {
    const own = document.querySelector(".cb-spelling:not(.cb-said--caller)");
    const callers = document.querySelector(".cb-spelling.cb-said--caller");
    const found = callers ?? own;
    return found instanceof HTMLElement ? found : null;
  };

  /**
   * @param {string} sign a letter with its marks, a digit or a sign
   * @param {HTMLElement} from
   * @returns {HTMLElement} what is said for it, or the sign alone
   */
  const said = (sign, from) => {
    const small = sign.toLowerCase();
    const entry = [...from.querySelectorAll("[data-sign]")].find(
      (one) => one.getAttribute("data-sign")?.toLowerCase() === small,
    );
    const box = document.createElement("li");
    if (entry) box.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    else box.append(Object.assign(document.createElement("b"), { textContent: sign }));
    const around = entry?.closest("[lang]");
    if (around instanceof HTMLElement) [box.lang, box.dir] = [around.lang, around.dir];
    return box;
  };

  const spell = () => {
    const from = list();
    if (!from) return;
    const words = input.value.normalize("NFC").trim().split(/\s+/u);
    const spelled = words.map((word) => (word.match(/\P{M}\p{M}*/gu) ?? []).map((sign) => said(sign, from)));
    for (const word of spelled.slice(1)) word[0]?.classList.add("cb-spelled-next");
    // What is there already stays, so that a screen reader says only what is new.
    const signs = spelled.flat();
    const there = [...output.children];
    const first = signs.findIndex((sign, at) => !there[at]?.isEqualNode(sign));
    const kept = first < 0 ? signs.length : first;
    for (const old of there.slice(kept)) old.remove();
    output.append(...signs.slice(kept));
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", spell);
  document.addEventListener("carebook:said", spell);
})();
