/**
 * Everything a person fills in or chooses from: each gives its element, and reads what is chosen as the server wants it.
 * `about` holds the label for screen readers, `chosen` to call on a change, and `ask` for options from the app.
 */

import { el } from "./dom.js";
import { external, severalExternal } from "./external.js";
import { humans, rooms } from "./store.js";
import { bareOf, textOf } from "./words.js";

/** @typedef {{element: Element, read: () => unknown, field?: Element}} Picker */

export const PICKERS = {
  plain_text_input: (element, about) => typed(element, about, element.multiline ? null : "text"),
  email_text_input: (element, about) => typed(element, about, "email"),
  url_text_input: (element, about) => typed(element, about, "url"),
  number_input: (element, about) => typed(element, about, "number"),
  rich_text_input: richText,
  datepicker: (element, about) => native("date", element.initial_date, about),
  timepicker: (element, about) => native("time", element.initial_time, about),
  datetimepicker: moment,
  static_select: (element, about) => select(optionsOf(element), [element.initial_option?.value], element, about),
  multi_static_select: (element, about) => several(optionsOf(element), valuesOf(element.initial_options), about),
  users_select: (element, about) => select(peopleOptions(), [element.initial_user], element, about),
  multi_users_select: (element, about) => several(peopleOptions(), element.initial_users ?? [], about),
  channels_select: (element, about) => select(roomOptions(), [element.initial_channel], element, about),
  multi_channels_select: (element, about) => several(roomOptions(), element.initial_channels ?? [], about),
  conversations_select: (element, about) => select(roomOptions(), [element.initial_conversation], element, about),
  multi_conversations_select: (element, about) => several(roomOptions(), element.initial_conversations ?? [], about),
  checkboxes: (element, about) => several(element.options, valuesOf(element.initial_options), about),
  radio_buttons: radio,
  external_select: external,
  multi_external_select: severalExternal,
};

const valuesOf = (options) => (options ?? []).map((option) => option.value);
const peopleOptions = () => humans().map((one) => ({ value: one.id, label: one.real_name }));
const roomOptions = () => rooms().map((room) => ({ value: room.id, label: `#${room.name}` }));
const labelOf = (option) => option.label ?? bareOf(option.text);
let made = 0;

/** Options one after the other; those of a group know its label. */
function optionsOf(element) {
  const grouped = (element.option_groups ?? []).flatMap((group) =>
    group.options.map((option) => ({ ...option, group: bareOf(group.label) })),
  );
  return [...(element.options ?? []), ...grouped];
}

function typed(element, about, type) {
  const given = {
    class: "field",
    placeholder: bareOf(element.placeholder),
    value: element.initial_value ?? "",
    maxlength: element.max_length,
    minlength: element.min_length,
    "aria-label": about.label,
  };
  const step = type === "number" && element.is_decimal_allowed ? { step: "any" } : {};
  const bounds = { min: element.min_value, max: element.max_value, ...step };
  const field = type ? el("input", { type, ...given, ...bounds }) : el("textarea", { rows: 4, ...given });
  field.addEventListener("change", () => about.chosen?.());
  return { element: field, field, read: () => field.value || null };
}

/** Typed plainly; what is handed in is one section of rich text. */
function richText(element, about) {
  const picker = typed({ ...element, initial_value: bareOf(element.initial_value) }, about, null);
  const section = (text) => ({ type: "rich_text_section", elements: [{ type: "text", text }] });
  const read = () => picker.read() && { type: "rich_text", elements: [section(picker.read())] };
  return { ...picker, read };
}

function native(type, value, about) {
  const field = el("input", { class: "field", type, value: value ?? "", "aria-label": about.label });
  field.addEventListener("change", () => about.chosen?.());
  return { element: field, field, read: () => field.value || null };
}

/** Slack takes a moment as seconds since 1970, the browser as local date and time. */
function moment(element, about) {
  const seconds = element.initial_date_time;
  const local = seconds && new Date(seconds * 1000 - new Date(seconds * 1000).getTimezoneOffset() * 60000);
  const picker = native("datetime-local", local ? local.toISOString().slice(0, 16) : "", about);
  return { ...picker, read: () => (picker.field.value ? Math.floor(new Date(picker.field.value) / 1000) : null) };
}

function select(options, first, element, about) {
  const nothing = el("option", { value: "" }, bareOf(element.placeholder) || "Select an option");
  const field = el("select", { class: "field", "aria-label": about.label }, nothing, grouped(options));
  field.value = first[0] ?? "";
  field.addEventListener("change", () => about.chosen?.());
  return { element: field, field, read: () => field.value || null };
}

function grouped(options) {
  const groups = Map.groupBy ? Map.groupBy(options, (option) => option.group ?? "") : new Map([["", options]]);
  const drawn = (one) => el("option", { value: one.value }, labelOf(one));
  return [...groups].flatMap(([label, ones]) => (label ? el("optgroup", { label }, ones.map(drawn)) : ones.map(drawn)));
}

function several(options, first, about) {
  return ticks("checkbox", options, first, about, (marked) => marked);
}

function radio(element, about) {
  return ticks("radio", element.options, [element.initial_option?.value], about, (marked) => marked[0] ?? null);
}

function ticks(type, options, first, about, told) {
  const name = `ticks-${++made}`;
  const boxes = options.map((option) => el("input", { type, name, value: option.value, checked: first.includes(option.value) }));
  const rows = boxes.map((box, at) =>
    el("label", { class: "tick" }, box, el("span", {}, options[at].label ?? textOf(options[at].text), note(options[at]))),
  );
  const element = el("div", { class: "ticks", role: type === "radio" ? "radiogroup" : "group", "aria-label": about.label }, rows);
  element.addEventListener("change", () => about.chosen?.());
  return { element, field: boxes[0], read: () => told(boxes.filter((box) => box.checked).map((box) => box.value)) };
}

const note = (option) => option.description && el("span", { class: "hint" }, textOf(option.description));
