/** Avatars, drawn: initials on a colour that stays the same for the person; the app has a sign of its own. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

const COLOURS = 6;

export function face(person, size = "") {
  const colour = person.is_bot ? "face-app" : `face-${hue(person.id)}`;
  const about = { class: `face ${colour} ${size}`, "aria-hidden": "true" };
  if (person.is_bot) return el("span", about, icon(person.name === "slackbot" ? "gear" : "quill"));
  return el("span", { ...about, data: { sign: initials(person.real_name) } });
}

const initials = (name) =>
  name
    .split(" ")
    .map((part) => part[0])
    .slice(0, 2)
    .join("");

const hue = (id) => [...id].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % COLOURS;
