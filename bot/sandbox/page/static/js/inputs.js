/** Input blocks: a label, something to fill in, a hint, and what the app found wrong with it. */

import { el } from "./dom.js";
import { PICKERS } from "./pickers.js";
import { act } from "./server.js";
import { bareOf, fault, textOf } from "./words.js";

/** Filled-in values by block_id, for as long as a view is open: drawing it again loses nothing. */
const pickers = new WeakMap();

export function drawInput(block, holder) {
  const make = PICKERS[block.element.type];
  if (!make) return fault(`input “${block.element.type}”`);
  const picker = make(block.element, {
    label: bareOf(block.label),
    ask: (typed) => act("options", { ...holder.facts, element: `${block.block_id}/${block.element.action_id}`, typed }),
    chosen: () => block.dispatch_action && act("click", { ...holder.facts, element: `${block.block_id}/${block.element.action_id}`, choice: picker.read() }),
  });
  const error = holder.errors?.[block.block_id];
  const drawn = el(
    "div",
    { class: error ? "block input wrong" : "block input", data: { input: block.block_id } },
    el("div", { class: "label" }, textOf(block.label), block.optional && el("span", { class: "hint" }, " (optional)")),
    picker.element,
    error && el("p", { class: "error", role: "alert" }, error),
    block.hint && el("p", { class: "hint" }, textOf(block.hint)),
  );
  if (error) picker.field?.setAttribute("aria-invalid", "true");
  pickers.set(drawn, { block, picker });
  return drawn;
}

/**
 * What stands in the inputs inside an element, by block_id; and the first that must not stay empty.
 * @returns {{values: object, missing: Element | undefined}}
 */
export function readInputs(inside) {
  const values = {};
  let missing;
  for (const drawn of inside.querySelectorAll("[data-input]")) {
    const { block, picker } = pickers.get(drawn);
    const value = picker.read();
    if (value !== null && value !== "") values[block.block_id] = value;
    const empty = value === null || value === "" || value?.length === 0;
    if (empty && !block.optional) missing ??= drawn;
  }
  return { values, missing };
}
