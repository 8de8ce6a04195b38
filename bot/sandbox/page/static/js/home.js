/** The app's Home tab. */

import { drawBlocks } from "./blocks.js";
import { byId, el, keep, versionOf } from "./dom.js";
import { get } from "./store.js";

export function drawHome() {
  const view = get("home");
  keep(byId("home"), [view ? published(view) : waiting()]);
}

const published = (view) => ({
  key: view.id,
  version: versionOf(view),
  make: () => el("div", { class: "home-view" }, drawBlocks(view.blocks, { facts: { view: view.id } })),
});

const waiting = () => ({
  key: "waiting",
  version: "",
  make: () => el("p", { class: "hint home-view", role: "status" }, "The app is preparing this page…"),
});
