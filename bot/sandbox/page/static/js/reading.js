/** What has been read: remembered in this browser, for each person and room. */

import { myself, newest } from "./store.js";

const key = (room) => `read/${myself().id}/${room}`;
/* Messages live as long as the sandbox runs: a note of an earlier run is older than all of them. */

export const isUnread = (room) => newest(room) > (localStorage.getItem(key(room)) ?? "");

export function markRead(room) {
  const last = newest(room);
  if (last && document.visibilityState === "visible" && isUnread(room)) localStorage.setItem(key(room), last);
}
