// @ts-check

/** Loads the tray for whoever prepares lessons, and where one can say so: nobody else waits for it. */
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);

  const isWanted = () => {
    try {
      return JSON.parse(localStorage.getItem("carebook.tray") ?? "{}").isOn === true;
    } catch {
      return false;
    }
  };

  if (!isWanted() && !document.querySelector(".cb-prepare")) return;
  const script = document.createElement("script");
  script.src = new URL("tray.js", own.src).href;
  document.head.append(script);
})();
