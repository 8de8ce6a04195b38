/** Buttons and menus in messages and views: using one tells the app at once. */

import { confirmed } from "./confirm.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { refused } from "./notices.js";
import { PICKERS } from "./pickers.js";
import { picture } from "./pictures.js";
import { act } from "./server.js";
import { bareOf, fault, textOf } from "./words.js";

/**
 * What elements stand in: `facts` name it to the server, {room, ts} or {view}.
 * @typedef {{facts: object, errors?: object}} Holder
 */

export function drawElement(element, block, holder) {
  if (ELEMENTS[element.type]) return ELEMENTS[element.type](element, block, holder);
  if (PICKERS[element.type]) return pickerAtWork(element, block, holder);
  return fault(`element “${element.type}”`);
}

const ELEMENTS = {
  button,
  workflow_button: button,
  icon_button: (element, block, holder) => button(element, block, holder, element.icon),
  feedback_buttons: (element, block, holder) =>
    el(
      "span",
      { class: "feedback", role: "group", "aria-label": "Feedback" },
      feedback(element, element.positive_button, "up", block, holder),
      feedback(element, element.negative_button, "down", block, holder),
    ),
  overflow,
  image: (element) => picture(element, "accessory-picture"),
};

const placeOf = (element, block) => `${block.block_id ?? ""}/${element.action_id ?? ""}`;

/** Tell the app; Slack's client shows that it waits, and warns where no acknowledgement comes. */
async function use(element, block, holder, choice, value) {
  if (element.confirm && !(await confirmed(element.confirm))) return false;
  const place = placeOf(element, block);
  try {
    const told = await act("click", { ...holder.facts, element: value ? `${place}/${value}` : place, choice });
    if (!told.acknowledged) refused("The app did not answer within 3 seconds. Try again in a moment.");
    return told.acknowledged;
  } catch (error) {
    refused(error.message);
    return false;
  }
}

async function busy(button, work) {
  button.classList.add("waits");
  button.setAttribute("aria-disabled", "true");
  await work();
  button.classList.remove("waits");
  button.removeAttribute("aria-disabled");
}

function button(element, block, holder, sign = "") {
  const label = element.accessibility_label ?? (sign ? bareOf(element.text) : null);
  const made = el("button", { type: "button", class: `button ${element.style ?? ""}`, "aria-label": label }, sign ? icon(sign) : textOf(element.text));
  made.addEventListener("click", () => {
    if (made.classList.contains("waits")) return;
    if (element.url) open(element.url, "_blank", "noopener,noreferrer");
    busy(made, () => use(element, block, holder));
  });
  return made;
}

function feedback(element, side, sign, block, holder) {
  const made = el("button", { type: "button", class: "icon-button", "aria-label": side.accessibility_label ?? bareOf(side.text), "aria-pressed": "false" }, icon(sign));
  made.addEventListener("click", async () => {
    if (!(await use(element, block, holder, undefined, side.value))) return;
    for (const other of made.parentElement.children) other.setAttribute("aria-pressed", String(other === made));
  });
  return made;
}

function overflow(element, block, holder) {
  const made = el("button", { type: "button", class: "button", "aria-label": "More actions", "aria-haspopup": "menu" }, "⋯");
  made.addEventListener("click", () =>
    openMenu(
      made,
      element.options.map((option) => ({ label: bareOf(option.text), choose: () => use(element, block, holder, option.value) })),
    ),
  );
  return made;
}

/** A menu or picker outside an input: what is chosen goes to the app at once. */
function pickerAtWork(element, block, holder) {
  const picker = PICKERS[element.type](element, {
    label: bareOf(element.placeholder) || element.action_id,
    ask: (typed) => act("options", { ...holder.facts, element: placeOf(element, block), typed }),
    chosen: () => use(element, block, holder, picker.read()),
  });
  return picker.element;
}
