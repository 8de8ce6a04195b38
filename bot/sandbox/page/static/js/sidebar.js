/** The rail, where one changes who one is, and the sidebar with direct messages and rooms. */

import { byId, el, keep } from "./dom.js";
import { face } from "./faces.js";
import { icon } from "./icons.js";
import { addressOf, me, moving, place } from "./place.js";
import { isUnread } from "./reading.js";
import { directRoom, get, humans, myself, person, roomCalled, rooms } from "./store.js";

export function startSidebar() {
  const toggle = byId("open-sidebar");
  toggle.addEventListener("click", () => open(toggle.getAttribute("aria-expanded") !== "true"));
  byId("sidebar").addEventListener("click", () => open(false));
  byId("room").addEventListener("pointerdown", () => open(false));
  byId("sidebar").addEventListener("keydown", (event) => event.key === "Escape" && open(false));
}

/** On narrow screens the sidebar is a drawer. */
function open(isOpen) {
  if (isOpen === byId("frame").classList.contains("with-sidebar")) return;
  byId("frame").classList.toggle("with-sidebar", isOpen);
  byId("open-sidebar").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) byId("sidebar").querySelector("a")?.focus();
}

export function drawSidebar() {
  keep(byId("people"), humans().map(whoToBe));
  const app = person(myself().app);
  const here = roomCalled(place().room)?.id;
  keep(byId("sidebar"), [
    { key: "name", version: me(), make: () => el("div", { class: "workspace-name" }, myself().workspace, el("span", { class: "hint" }, `You are ${person(myself().id).real_name}`)) },
    list("Direct messages", [entry(get(`room/${directRoom()}`), app.real_name, face(app, "tiny"), here)]),
    list("Rooms", rooms().map((room) => entry(room, room.name, el("span", { class: "hash" }, icon(room.is_private ? "lock" : "hash")), here))),
  ]);
}

/** A link, so that it can be opened in a second window beside this one. */
function whoToBe(one) {
  const current = one.id === myself().id;
  return {
    key: one.id,
    version: `${current}${location.search}`,
    make: () =>
      el(
        "li",
        {},
        el(
          "a",
          { href: `/?as=${one.name}${current ? "" : roomOf()}`, "aria-current": current ? "true" : null, "aria-label": `${one.real_name}, ${one.title}`, title: `Act as ${one.real_name} (${one.title})` },
          face(one),
        ),
      ),
  };
}

/** Rooms are shared, direct messages are not. */
const roomOf = () => (place().room ? `&room=${place().room}` : "");

function list(title, entries) {
  return {
    key: title,
    version: entries.map((one) => one.version).join("|"),
    make: () => el("section", { "aria-label": title }, el("h2", {}, title), el("ul", {}, entries.map((one) => one.make()))),
  };
}

function entry(room, name, sign, here) {
  const unread = isUnread(room.id) && room.id !== here;
  const target = { room: room.is_im ? "" : room.name };
  return {
    version: [room.id, unread, room.id === here].join(),
    make: () =>
      el(
        "li",
        {},
        el(
          "a",
          { class: unread ? "entry unread" : "entry", href: addressOf(target), "aria-current": room.id === here ? "page" : null, on: { click: moving(target) } },
          sign,
          el("span", { class: "entry-name" }, name),
          unread && el("span", { class: "dot", role: "img", "aria-label": "unread" }),
        ),
      ),
  };
}
