/** Changing one's own message where it stands: Enter saves, Esc leaves it as it was. */

import { el } from "./dom.js";
import { tried } from "./notices.js";
import { act } from "./server.js";

export function editInPlace(article, message) {
  const said = article.querySelector(".said");
  const field = el("textarea", { class: "field", rows: 3, "aria-label": "Edit message", value: message.plain });
  const restore = () => {
    form.replaceWith(said);
    article.focus();
  };
  const save = async () => {
    if (field.value.trim() && (await tried(act("edit", { room: message.room, ts: message.ts, text: field.value })))) restore();
  };
  const form = el(
    "div",
    { class: "said editing" },
    field,
    el("div", { class: "actions" }, button("Cancel", "", restore), button("Save", "primary", save)),
  );
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") restore();
    if (event.key === "Enter" && !event.shiftKey && event.target === field) {
      event.preventDefault();
      save();
    }
  });
  said.replaceWith(form);
  field.focus();
}

const button = (label, style, use) => el("button", { type: "button", class: `button ${style}`, on: { click: use } }, label);
