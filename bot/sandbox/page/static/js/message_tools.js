/** The tools over a message: react, reply, and what the app's shortcuts offer. */

import { el } from "./dom.js";
import { editInPlace } from "./editing.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { tried } from "./notices.js";
import { go } from "./place.js";
import { chooseReaction } from "./reactions.js";
import { act } from "./server.js";
import { myself, offers } from "./store.js";

export function toolbar(message, inThread) {
  if (message.private) return null;
  const tools = [
    tool("Add reaction", "smile", (button) => chooseReaction(button, message), "menu"),
    !inThread && tool("Reply in thread", "reply", () => go({ thread: message.thread ?? message.ts })),
    tool("More actions", "more", (button) => openMenu(button, actions(message, button)), "menu"),
  ];
  return el("div", { class: "tools", role: "group", "aria-label": "Message actions" }, tools);
}

function tool(label, sign, use, popup) {
  const button = el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, "aria-haspopup": popup }, icon(sign));
  button.addEventListener("click", () => use(button));
  return button;
}

function actions(message, button) {
  const shortcuts = offers().shortcuts.filter((one) => one.on_messages);
  const article = button.closest("article");
  return [
    { label: "Copy text", choose: () => tried(navigator.clipboard.writeText(message.plain)) },
    ...(message.user === myself().id ? [{ label: "Edit message", choose: () => editInPlace(article, message) }] : []),
    ...shortcuts.map((one) => ({ label: one.name, choose: () => use(one, message) })),
  ];
}

const use = (shortcut, message) =>
  tried(act("shortcut", { shortcut: shortcut.callback_id, room: message.room, ts: message.ts }));
