/** A small menu under a button: arrows move, Enter chooses, Esc closes. */

import { el } from "./dom.js";

let close = () => {};

/**
 * @param {HTMLElement} under
 * @param {{label: string, choose: () => void}[]} items
 */
export function openMenu(under, items) {
  openPanel(under, "menu", items.map((item) => entry(item)));
}

/** The same with emoji side by side. */
export function openPicker(under, items) {
  openPanel(under, "menu emoji-menu", items.map((item) => entry(item)));
}

function entry(item) {
  const choose = () => {
    close();
    item.choose();
  };
  return el("button", { type: "button", role: "menuitem", tabindex: "-1", "aria-label": item.name, title: item.name, on: { click: choose } }, item.label);
}

function openPanel(under, kind, entries) {
  close();
  const panel = el("div", { class: kind, role: "menu", "aria-label": under.getAttribute("aria-label") ?? "Menu" }, entries);
  const shut = (event) => !panel.contains(event.target) && !under.contains(event.target) && close();
  close = () => {
    panel.remove();
    under.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", shut);
    close = () => {};
    under.focus();
  };
  panel.addEventListener("keydown", (event) => move(event, entries));
  document.addEventListener("pointerdown", shut);
  (under.closest("dialog") ?? document.body).append(panel);
  under.setAttribute("aria-expanded", "true");
  place(panel, under);
  entries[0]?.focus();
}

function move(event, entries) {
  const at = entries.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (steps[event.key]) {
    event.preventDefault();
    entries[(at + steps[event.key] + entries.length) % entries.length].focus();
  }
}

/** Under the button, or above it where there is no room; always within the window. */
function place(panel, under) {
  const at = under.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = at.bottom + height + 8 < innerHeight;
  panel.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  panel.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
}
