// @ts-check

/** A button behind each sentence that may be said: it takes the sentence as it is shown, and nothing else. */
(() => {
  const status = document.getElementById("cb-status");
  if (!status) return;
  const { copy = "", copied = "", failed = "" } = status.dataset;

  /**
   * @param {Element} sentence
   * @returns {string} its words, without those that only a screen reader speaks
   */
  const wordsOf = (sentence) => {
    const shown = /** @type {Element} */ (sentence.cloneNode(true));
    for (const hidden of shown.querySelectorAll(".cb-hidden, .cb-lid")) hidden.remove();
    for (const end of shown.querySelectorAll("br")) end.replaceWith("\n");
    return (shown.textContent ?? "").trim();
  };

  /** @param {string} text */
  const put = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copied;
    } catch {
      status.textContent = failed;
    }
  };

  /** @param {Element} sentence */
  const addButton = (sentence) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cb-copy";
    button.title = copy;
    button.setAttribute("aria-label", `${copy}: ${wordsOf(sentence).slice(0, 60)}`);
    button.addEventListener("click", async () => {
      await put(wordsOf(sentence));
      button.classList.toggle("cb-copy--done", status.textContent === copied);
      setTimeout(() => {
        button.classList.remove("cb-copy--done");
        status.textContent = "";
      }, 2000);
    });
    sentence.append(button);
  };

  const addButtons = () => {
    for (const sentence of document.querySelectorAll(".cb-sentence, .cb-paragraph")) {
      if (!sentence.querySelector("s, .cb-copy")) addButton(sentence);
    }
  };

  document.addEventListener("carebook:said", addButtons);
  addButtons();
})();
