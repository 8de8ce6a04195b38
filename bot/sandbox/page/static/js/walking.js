/** Arrow keys move from message to message; Tab then leads to what can be done with one. */

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** @param {HTMLElement} box what scrolls, and holds a list of messages */
export function walkable(box) {
  box.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const here = event.target.closest("article");
    if (!step || (event.target !== box && event.target !== here)) return;
    event.preventDefault();
    const all = [...box.querySelectorAll("article")];
    const at = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
    all[Math.max(0, Math.min(at, all.length - 1))]?.focus();
  });
}
