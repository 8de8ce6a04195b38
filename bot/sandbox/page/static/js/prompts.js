/** Suggested prompts in the app's direct messages: pressing one sends it, as in Slack. */

import { byId, el, keep, versionOf } from "./dom.js";
import { get, myself } from "./store.js";
import { send } from "./saying.js";

export function drawPrompts(isDirect, isEmpty) {
  const given = isDirect && get("prompts");
  keep(byId("prompts"), given ? [{ key: "prompts", version: `${versionOf(given)}${isEmpty}`, make: () => drawn(given, isEmpty) }] : []);
}

function drawn(given, isEmpty) {
  const buttons = given.prompts.map((prompt) =>
    el(
      "button",
      { type: "button", class: "prompt", title: prompt.message, on: { click: () => send(myself().direct, prompt.message) } },
      el("strong", {}, prompt.title),
      isEmpty && el("span", {}, prompt.message),
    ),
  );
  return el("section", { class: isEmpty ? "prompts" : "prompts compact", "aria-label": "Suggested prompts" }, isEmpty && given.title && el("h2", {}, given.title), el("div", {}, buttons));
}
