/** Reacting to a message. */

import { EMOJI } from "./emoji.js";
import { openPicker } from "./menu.js";
import { tried } from "./notices.js";
import { act } from "./server.js";

export const react = (message, name) => tried(act("react", { room: message.room, ts: message.ts, name }));

export function chooseReaction(under, message) {
  const items = Object.entries(EMOJI).map(([name, sign]) => ({
    label: sign,
    name: name.replaceAll("_", " "),
    choose: () => react(message, name),
  }));
  openPicker(under, items);
}
