/** Menus whose options the app gives for what is typed. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { tried } from "./notices.js";
import { bareOf } from "./words.js";

const LEAST_TYPED = 3;
let made = 0;

/** @returns {import("./pickers.js").Picker} one option, as the app offered it */
export function external(element, about) {
  const list = el("datalist", { id: `offered-${++made}` });
  const field = el("input", {
    class: "field",
    list: list.id,
    placeholder: bareOf(element.placeholder),
    value: bareOf(element.initial_option?.text),
    "aria-label": about.label,
  });
  let offered = element.initial_option ? [element.initial_option] : [];
  const read = () => offered.find((option) => bareOf(option.text) === field.value) ?? null;
  field.addEventListener("input", async () => {
    if (read() || field.value.length < (element.min_query_length ?? LEAST_TYPED)) return;
    offered = (await tried(about.ask(field.value)))?.options ?? [];
    list.replaceChildren(...offered.map((option) => el("option", { value: bareOf(option.text) })));
  });
  field.addEventListener("change", () => read() && about.chosen?.());
  return { element: el("span", {}, field, list), field, read };
}

/** Several of them: each that is chosen stands below, until it is taken away. */
export function severalExternal(element, about) {
  const kept = el("div", { class: "chosen-files" });
  let options = [];
  const show = () => {
    kept.replaceChildren(...options.map((option) => chip(option, () => take(options.filter((one) => one !== option)))));
  };
  const take = (wanted) => {
    options = wanted;
    show();
    about.chosen?.();
  };
  const one = external(element, {
    ...about,
    chosen: () => {
      const option = one.read();
      one.field.value = "";
      if (!options.some((known) => known.value === option.value)) take([...options, option]);
    },
  });
  options = element.initial_options ?? [];
  show();
  return { element: el("div", {}, one.element, kept), field: one.field, read: () => options };
}

function chip(option, drop) {
  const words = bareOf(option.text);
  const away = el("button", { type: "button", class: "icon-button", "aria-label": `Remove ${words}`, on: { click: drop } }, icon("close"));
  return el("span", { class: "chosen-file" }, words, away);
}
