/** Icons, drawn in lines on a square of 20, so that no font has to bring them. */

import { given } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  close: "M5 5l10 10M15 5L5 15",
  attach: "M14.5 9.2l-5.3 5.3a3.4 3.4 0 0 1-4.8-4.8l6-6a2.3 2.3 0 0 1 3.2 3.2l-6 6a1.1 1.1 0 0 1-1.6-1.6l5-5",
  mention: "M13 10a3 3 0 1 1-6 0a3 3 0 0 1 6 0zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-3 5.7",
  smile: "M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0zM7 12c1.5 2 4.500 2 6 0M7.500 8v.1M12.500 8v.1",
  command: "M5 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM12 6.500L8 13.500",
  send: "M4 16.500L17 10L4 3.500L5.500 10zM5.500 10H11",
  reply: "M4 4h12a1.500 1.500 0 0 1 1.500 1.500v7A1.500 1.500 0 0 1 16 14h-5.500L7 17v-3H4a1.500 1.500 0 0 1-1.500-1.500v-7A1.500 1.500 0 0 1 4 4z",
  more: "M10 4.500v.1M10 10v.1M10 15.500v.1",
  lock: "M5.500 9h9v7h-9zM7.500 9V6.500a2.500 2.500 0 0 1 5 0V9",
  hash: "M8 3.500L6.500 16.500M13.500 3.500L12 16.500M4 7.500h12.500M3.500 12.500H16",
  colours: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
  eye: "M2.500 10s2.700-5 7.500-5s7.500 5 7.500 5s-2.700 5-7.500 5s-7.500-5-7.500-5zM12 10a2 2 0 1 1-4 0a2 2 0 0 1 4 0z",
  quill: "M16.500 3.500C9 4 6 8 5.500 13.500L4 16.500M5.500 13.500C10 13 13.500 11 14.500 8H11.500",
  gear: "M10 6.500a3.500 3.500 0 1 1 0 7a3.500 3.500 0 0 1 0-7zM10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M15.300 4.700l-1.400 1.400M6.100 13.900l-1.400 1.400",
  trash: "M4 6h12M8 6V4h4v2M5.500 6l1 10.500h7l1-10.500",
  up: "M7 17H4.500V9H7m0 8h6.500a2 2 0 0 0 2-1.700l.8-5A1.500 1.500 0 0 0 14.800 8.500H11.500V5a1.500 1.500 0 0 0-3 0L7 9z",
  down: "M7 3H4.500v8H7m0-8h6.500a2 2 0 0 1 2 1.700l.8 5a1.500 1.500 0 0 1-1.500 1.800H11.500V15a1.500 1.500 0 0 1-3 0L7 11z",
};

/** An element of a drawing, made as `el` makes those of the page. */
export const svg = (tag, about = {}, ...children) => given(document.createElementNS(SVG, tag), about, children);

/** @param {keyof PATHS} name */
export const icon = (name) =>
  svg("svg", { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));

/** Fill the buttons of the page's own frame: data-icon names theirs. */
export function startIcons() {
  for (const button of document.querySelectorAll("[data-icon]")) button.append(icon(button.dataset.icon));
}
