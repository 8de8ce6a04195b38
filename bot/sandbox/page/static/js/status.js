/** "Their Rules is at work…", with what it is at just now. */

import { el, versionOf } from "./dom.js";
import { myself, person } from "./store.js";

const NEXT_AFTER = 2500;

export const statusVersion = (status) => (status ? versionOf(status) : "");

/** The loading messages follow one another, and the last stays. */
export function statusLine(status) {
  const name = person(myself().app).real_name;
  const shown = el("span", { class: "shimmer" }, status.loading[0] ?? status.text);
  const line = el("p", { class: "status", role: "status" }, el("strong", {}, name), ` ${status.text} `, status.loading.length > 0 && shown);
  let at = 0;
  const next = setInterval(() => {
    at += 1;
    if (!line.isConnected || at >= status.loading.length) return clearInterval(next);
    shown.textContent = status.loading[at];
  }, NEXT_AFTER);
  return line;
}
