/** Short notices at the page's foot: what went wrong, and what to do. */

import { byId, el } from "./dom.js";
import { icon } from "./icons.js";

const SHOWN_FOR = 8000;

export function refused(sentence) {
  const notice = el("div", { class: "notice" }, el("span", {}, sentence));
  const close = el("button", { type: "button", class: "icon-button", "aria-label": "Dismiss", on: { click: () => notice.remove() } }, icon("close"));
  notice.append(close);
  byId("notices").append(notice);
  setTimeout(() => notice.remove(), SHOWN_FOR);
}

/** Do something; where it is refused, say so. Gives undefined then. */
export async function tried(work) {
  try {
    return await work;
  } catch (error) {
    refused(error.message);
    return undefined;
  }
}
