/** The thread beside the room. */

import { composer } from "./composer.js";
import { byId, fill } from "./dom.js";
import { drawMessages, follow } from "./messages.js";
import { go, place } from "./place.js";
import { statusLine, statusVersion } from "./status.js";
import { message, replies, roomCalled, status } from "./store.js";
import { walkable } from "./walking.js";

let shown = "";
let shownStatus = "";

export function startThread() {
  follow(byId("replies"), byId("scroll-thread"));
  walkable(byId("scroll-thread"));
  byId("close-thread").addEventListener("click", closeThread);
  byId("thread").addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && closeThread());
}

function closeThread() {
  const root = place().thread;
  go({ thread: "" });
  document.querySelector(`#messages [data-key="${root}"]`)?.focus();
}

export function drawThread() {
  const room = roomCalled(place().room);
  const root = room && place().tab === "messages" && message(room.id, place().thread);
  byId("thread").hidden = !root;
  byId("frame").classList.toggle("with-thread", Boolean(root));
  if (!root) {
    shown = "";
    return;
  }
  const key = `${room.id}/${root.ts}`;
  if (shown !== key) byId("replies").replaceChildren();
  drawMessages(byId("replies"), byId("scroll-thread"), [root, ...replies(room.id, root.ts)], { inThread: true });
  drawFoot(room, root, shown !== key);
  shown = key;
}

function drawFoot(room, root, isNew) {
  const now = status(room.id, root.ts);
  const field = composer({ key: "thread", room, thread: root.ts, name: "the thread" });
  if (!isNew && statusVersion(now) === shownStatus && field.isConnected) return;
  shownStatus = statusVersion(now);
  const foot = byId("foot-thread");
  if (!field.isConnected) fill(foot, field);
  if (isNew) field.querySelector("textarea").focus();
  foot.querySelector(".status")?.remove();
  if (now) foot.prepend(statusLine(now));
}
