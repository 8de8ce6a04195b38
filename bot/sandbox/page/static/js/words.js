/** Nodes, as the server reads them from text, as elements. An unknown tag is drawn as a fault. */

import { el } from "./dom.js";
import { myself } from "./store.js";

const ELEMENTS = {
  bold: "strong",
  italic: "em",
  strike: "s",
  code: "code",
  pre: "pre",
  quote: "blockquote",
  paragraph: "p",
  bullets: "ul",
  numbers: "ol",
  item: "li",
  row: "tr",
  "head cell": "th",
  cell: "td",
  "line break": "br",
  rule: "hr",
};

const DRAWN = {
  link: (node) => el("a", { href: node.to, target: "_blank", rel: "noreferrer noopener" }, words(node.of)),
  mention: (node) => el("span", { class: node.id === myself().id ? "mention mine" : "mention" }, words(node.of)),
  emoji: (node) => el("span", { class: "emoji", role: "img", "aria-label": name(node), title: `:${node.name}:` }, words(node.of)),
  heading: (node) => el("p", { class: "heading", role: "heading", "aria-level": Math.min(node.level + 2, 6) }, words(node.of)),
  table: (node) => el("div", { class: "table" }, el("table", {}, el("tbody", {}, words(node.of)))),
};

const name = (node) => node.name.replaceAll("_", " ");

/** @param {(string | {tag: string, of: object[]})[]} nodes */
export function words(nodes) {
  return nodes.map((node) => (typeof node === "string" ? document.createTextNode(node) : one(node)));
}

function one(node) {
  if (DRAWN[node.tag]) return DRAWN[node.tag](node);
  if (ELEMENTS[node.tag]) return el(ELEMENTS[node.tag], {}, words(node.of));
  return fault(node.tag);
}

/** The bare words of nodes, for places that take no elements. */
export const bare = (nodes) => nodes.map((node) => (typeof node === "string" ? node : bare(node.of))).join("");

/** A text object's words, with marks or without. */
export const textOf = (text) => (text ? words(text.nodes ?? [text.text ?? ""]) : []);
export const bareOf = (text) => (text ? bare(text.nodes ?? [text.text ?? ""]) : "");

/** Something the page cannot draw: better seen than left out. */
export const fault = (type) => el("div", { class: "fault", role: "note" }, `Cannot be drawn here: ${type}`);
