/** Avatars, drawn: initials on a colour that stays the same for the person; the app has a sign of its own. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

const COLOURS = 6;

export function face(person, size = "") {
  const sign = person.is_bot ? icon(person.name === "slackbot" ? "gear" : "quill") : initials(person.real_name);
  const colour = person.is_bot ? "face-app" : `face-${hue(person.id)}`;
  return el("span", { class: `face ${colour} ${size}`, "aria-hidden": "true" }, sign);
}

const initials = (name) =>
  name
    .split(" ")
    .map((part) => part[0])
    .slice(0, 2)
    .join("");

const hue = (id) => [...id].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % COLOURS;
