/** "Are you sure?", as an app words it. */

import { byId, el, fill } from "./dom.js";
import { bareOf, textOf } from "./words.js";

/** @returns {Promise<boolean>} whether the person went on */
export function confirmed(asked) {
  const dialog = byId("confirm");
  return new Promise((resolve) => {
    const end = (answer) => () => {
      dialog.close();
      resolve(answer);
    };
    fill(
      dialog,
      el("header", { class: "modal-head" }, el("h2", { id: "confirm-title" }, bareOf(asked.title))),
      el("div", { class: "modal-body words" }, textOf(asked.text)),
      el(
        "footer",
        { class: "modal-foot" },
        el("button", { type: "button", class: "button", on: { click: end(false) } }, bareOf(asked.deny) || "Cancel"),
        el("button", { type: "button", class: `button ${asked.style ?? "primary"}`, on: { click: end(true) } }, bareOf(asked.confirm) || "Confirm"),
      ),
    );
    dialog.oncancel = () => resolve(false);
    dialog.showModal();
  });
}
