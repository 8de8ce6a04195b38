/** Files in messages: pictures are shown, all else can be saved. */

import { el } from "./dom.js";
import { fileAddress } from "./server.js";

const SHOWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export function drawFile(file) {
  if (file.mode === "tombstone") return el("p", { class: "hint" }, "This file was deleted.");
  const address = fileAddress(file.address);
  if (SHOWN.includes(file.mimetype)) {
    return el("a", { class: "file-picture", href: address, target: "_blank" }, el("img", { src: address, alt: file.title }));
  }
  return el(
    "a",
    { class: "file", href: address, download: file.name },
    el("span", { class: "file-sign", "aria-hidden": "true" }, file.name.split(".").at(-1).slice(0, 4)),
    el("span", {}, el("strong", {}, file.title), el("span", { class: "hint" }, `${size(file.size)} · save`)),
  );
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
