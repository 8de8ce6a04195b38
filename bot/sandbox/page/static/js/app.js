/** The page: hear what changes, and draw it. */

import { startColours } from "./colours.js";
import { byId } from "./dom.js";
import { startIcons } from "./icons.js";
import { drawInspector, startInspector } from "./inspector.js";
import { drawModal, startModal } from "./modal.js";
import { me, onMove } from "./place.js";
import { drawRoom, startRoom } from "./room.js";
import { listen } from "./server.js";
import { drawSidebar, startSidebar } from "./sidebar.js";
import { changed, get, known, onChange, take } from "./store.js";
import { drawThread, startThread } from "./thread.js";

function draw() {
  if (!known()) return;
  byId("notice").textContent = get("me").notice;
  byId("workspace").textContent = get("me").workspace[0];
  drawSidebar();
  drawRoom();
  drawThread();
  drawModal();
  drawInspector();
}

function tellConnection(connected) {
  document.body.classList.toggle("disconnected", !connected);
}

startIcons();
startColours();
startSidebar();
startRoom();
startThread();
startModal();
startInspector();
onChange(draw);
onMove(changed);
document.addEventListener("visibilitychange", changed);
listen(take, tellConnection);
document.documentElement.dataset.as = me();
