/** The inspector: what goes between the app and Slack, newest first, each line whole on demand. */

import { byId, el, keep } from "./dom.js";
import { icon } from "./icons.js";
import { tried } from "./notices.js";
import { whole } from "./server.js";
import { changed, traffic } from "./store.js";
import { clock, lasted } from "./time.js";

const OPEN = "inspector-open";
const MOST = 300;
let sought = "";

export function startInspector() {
  const toggle = byId("open-inspector");
  const show = (isOpen) => {
    localStorage.setItem(OPEN, isOpen ? "yes" : "");
    toggle.setAttribute("aria-expanded", String(isOpen));
    byId("inspector").hidden = !isOpen;
    byId("frame").classList.toggle("with-inspector", isOpen);
    changed();
  };
  toggle.addEventListener("click", () => show(byId("inspector").hidden));
  byId("inspector").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    show(false);
    toggle.focus();
  });
  byId("inspector").append(head(() => show(false)), el("ul", { class: "lines", id: "lines" }));
  show(localStorage.getItem(OPEN) === "yes");
}

function head(close) {
  const filter = el("input", { class: "field", type: "search", placeholder: "Filter: chat.update, error, slash…", "aria-label": "Filter the traffic" });
  filter.addEventListener("input", () => {
    sought = filter.value.trim().toLowerCase();
    changed();
  });
  const shut = el("button", { type: "button", class: "icon-button", "aria-label": "Close inspector", on: { click: close } }, icon("close"));
  return el("header", { class: "inspector-head" }, el("h2", {}, "Inspector"), filter, shut);
}

export function drawInspector() {
  if (byId("inspector").hidden) return;
  const lines = traffic().filter((line) => matches(line)).slice(0, MOST);
  keep(byId("lines"), lines.map((line) => ({ key: String(line.number), version: "1", make: () => drawn(line) })));
}

const matches = (line) => [line.way, line.kind, line.name, line.outcome].join(" ").toLowerCase().includes(sought);

function drawn(line) {
  const body = el("div", { class: "bodies", hidden: true });
  const time = line.seconds === null ? "–" : lasted(line.seconds);
  const button = el(
    "button",
    { type: "button", class: `line ${line.ok ? "" : "failed"}`, "aria-expanded": "false" },
    el("span", { class: "way", title: line.way }, line.way === "to app" ? "→" : "←"),
    el("span", { class: "line-name" }, el("strong", {}, line.name), el("span", { class: "hint" }, `${line.kind} · ${line.outcome}`)),
    el("span", { class: "line-time" }, el("span", {}, time), el("span", { class: "hint" }, clock(line.at))),
  );
  button.addEventListener("click", () => unfold(line, button, body));
  return el("li", {}, button, body);
}

async function unfold(line, button, body) {
  const isOpen = body.hidden;
  if (isOpen && !body.childElementCount) {
    const told = await tried(whole(line.number));
    if (!told) return;
    body.append(...Object.entries(told).flatMap(([title, doc]) => [el("h3", {}, title), el("pre", { tabindex: "0" }, JSON.stringify(doc, null, 2))]));
  }
  body.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
}
