/** Light or dark: as the system has it, until one chooses. */

import { byId } from "./dom.js";

const CHOICE = "colours";
const system = matchMedia("(prefers-color-scheme: dark)");

export function startColours() {
  const toggle = byId("switch-colours");
  const isDark = () => (localStorage.getItem(CHOICE) ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => {
    document.documentElement.dataset.colours = isDark() ? "dark" : "light";
    toggle.setAttribute("aria-pressed", String(isDark()));
  };
  toggle.addEventListener("click", () => {
    localStorage.setItem(CHOICE, isDark() ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}
