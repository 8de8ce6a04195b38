/** The room in the middle: its head, its messages, where one types. */

import { composer } from "./composer.js";
import { byId, el, fill, keep, toEnd } from "./dom.js";
import { drawHome } from "./home.js";
import { icon } from "./icons.js";
import { drawMessages, follow } from "./messages.js";
import { tried } from "./notices.js";
import { go, place } from "./place.js";
import { drawPrompts } from "./prompts.js";
import { markRead } from "./reading.js";
import { act } from "./server.js";
import { myself, offers, person, roomCalled, roomName, said } from "./store.js";
import { walkable } from "./walking.js";

let shown = "";

export function startRoom() {
  follow(byId("messages"), byId("scroll-room"));
  walkable(byId("scroll-room"));
}

export function drawRoom() {
  const room = roomCalled(place().room);
  const isDirect = room.id === myself().direct;
  const tab = isDirect && place().tab === "home" ? "home" : "messages";
  const isNew = shown !== `${room.id}/${tab}`;
  shown = `${room.id}/${tab}`;
  if (isNew && isDirect) tried(act("open", { tab }));
  drawHead(room, isDirect);
  drawTabs(isDirect, tab);
  byId("home").hidden = tab !== "home";
  byId("scroll-room").hidden = byId("foot-room").hidden = tab === "home";
  if (tab === "home") drawHome();
  else drawTalk(room, isDirect, isNew);
  document.title = `${isDirect ? "" : "#"}${roomName(room)} · Sandbox`;
}

function drawTalk(room, isDirect, isNew) {
  const messages = said(room.id);
  if (isNew) byId("messages").replaceChildren();
  keep(byId("beginning"), messages.length ? [] : [beginning(room, isDirect)]);
  const field = composer({ key: "room", room, name: roomName(room) });
  if (!field.isConnected) fill(byId("foot-room"), el("div", { id: "prompts" }), field);
  drawPrompts(isDirect, messages.length === 0);
  drawMessages(byId("messages"), byId("scroll-room"), messages, { inThread: false });
  if (isNew) toEnd(byId("scroll-room"));
  if (isNew && place().at) document.querySelector(".found")?.scrollIntoView({ block: "center" });
  markRead(room.id);
}

function drawHead(room, isDirect) {
  fill(byId("room-title"), !isDirect && icon(room.is_private ? "lock" : "hash"), roomName(room));
  const app = person(myself().app);
  const names = room.members.map((id) => person(id).real_name).join(", ");
  const joined = room.members.includes(app.id);
  const version = names + joined;
  keep(byId("room-about"), [
    { key: room.id, version, make: () => (isDirect ? el("span", { class: "badge" }, "App") : members(room, names, joined, app)) },
  ]);
}

function members(room, names, joined, app) {
  const add = () => tried(act("invite", { room: room.id }));
  return el(
    "span",
    { class: "room-members" },
    el("span", { class: "hint", title: names }, `${room.members.length} members`),
    !joined && el("button", { type: "button", class: "button", on: { click: add } }, `Add ${app.real_name}`),
  );
}

const TABS = { home: "Home", messages: "Messages" };

function drawTabs(isDirect, now) {
  const tabs = byId("tabs");
  tabs.hidden = !isDirect || !offers().has_home;
  keep(tabs, Object.entries(TABS).map(([tab, label]) => ({ key: tab, version: String(tab === now), make: () => tabButton(tab, label, tab === now) })));
}

/** Arrow keys move between tabs, as in any list of tabs. */
function tabButton(tab, label, selected) {
  const button = el(
    "button",
    { type: "button", class: "tab", role: "tab", id: `tab-${tab}`, "aria-selected": String(selected), "aria-controls": tab === "home" ? "home" : "messages", tabindex: selected ? "0" : "-1" },
    label,
  );
  const other = tab === "home" ? "messages" : "home";
  button.addEventListener("click", () => go({ tab, thread: "" }));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    go({ tab: other, thread: "" });
    setTimeout(() => byId(`tab-${other}`).focus(), 50);
  });
  return button;
}

function beginning(room, isDirect) {
  return {
    key: room.id,
    version: "",
    make: () =>
      el(
        "div",
        { class: "beginning" },
        el("h2", {}, isDirect ? "Ask Their Rules anything" : `This is the beginning of #${room.name}`),
        el("p", {}, isDirect ? "A draft, a check of your copy, or which channel a customer prefers. Your own words will do." : "Type a message below, or mention @their_rules to ask it something where everybody sees the answer."),
      ),
  };
}
