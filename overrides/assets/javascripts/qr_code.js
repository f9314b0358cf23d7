// @ts-check

/**
 * Shows the QR code of an entry or a page as large as the window allows, for those who look at a projector. Without
 * scripts the sign is a link to the code.
 */
(() => {
  const status = document.getElementById("cb-status");
  if (!status) return;
  const { code = "", close = "" } = status.dataset;

  const image = document.createElement("img");
  image.alt = code;
  const text = document.createElement("p");
  text.dir = "ltr";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = close;
  const dialog = document.createElement("dialog");
  dialog.className = "cb-qr-dialog";
  dialog.setAttribute("aria-label", code);
  dialog.append(image, text, button);
  button.addEventListener("click", () => dialog.close());
  // Esc closes this alone: not the search, nor an explanation behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);

  document.addEventListener("click", (event) => {
    const sign = event.target instanceof Element ? event.target.closest(".cb-qr") : null;
    if (!(sign instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    image.src = sign.href;
    text.textContent = sign.dataset["address"] ?? "";
    dialog.showModal();
  });
})();
