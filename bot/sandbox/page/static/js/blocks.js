/** Blocks as Slack draws them. A type that is not in the table is drawn as a fault, for whoever sent it to see. */

import { chart } from "./charts.js";
import { el } from "./dom.js";
import { drawElement } from "./elements.js";
import { drawInput } from "./inputs.js";
import { picture } from "./pictures.js";
import { bareOf, fault, textOf, words } from "./words.js";

/**
 * @param {object[]} blocks as the server tells them, texts with their nodes
 * @param {import("./elements.js").Holder} holder the message or view they stand in
 */
export const drawBlocks = (blocks, holder) => blocks.map((block) => drawn(block, holder));

/** One block that cannot be drawn leaves the others standing. */
function drawn(block, holder) {
  const draw = BLOCKS[block.type];
  try {
    return draw ? draw(block, holder) : fault(`block “${block.type}”`);
  } catch (error) {
    console.error(error);
    return fault(`block “${block.type}” (${error.message})`);
  }
}

const BLOCKS = {
  section,
  header: (block) => el("h2", { class: "block header" }, textOf(block.text)),
  divider: () => el("hr", { class: "block divider" }),
  markdown: (block) => el("div", { class: "block markdown words" }, words(block.nodes)),
  rich_text: (block) => el("div", { class: "block words" }, words(block.nodes)),
  context,
  actions: (block, holder) =>
    el("div", { class: "block actions" }, block.elements.map((one) => drawElement(one, block, holder))),
  context_actions: (block, holder) =>
    el("div", { class: "block actions quiet" }, block.elements.map((one) => drawElement(one, block, holder))),
  input: drawInput,
  image,
  table,
  task_card: (block) => el("div", { class: "block tasks" }, task(block)),
  plan,
  alert: (block) => el("div", { class: `block alert ${block.level ?? "default"}`, role: "note" }, textOf(block.text)),
  file: (block) => el("div", { class: "block hint" }, `📄 ${block.external_id}`),
  video,
  data_visualization: chart,
  card,
  carousel: (block, holder) =>
    el("div", { class: "block carousel", tabindex: "0" }, block.elements.map((one) => card(one, holder))),
  container: (block, holder) =>
    el(
      "details",
      { class: "block container", open: !block.default_collapsed },
      el("summary", {}, textOf(block.title ?? block.rich_text_title)),
      drawBlocks(block.child_blocks, holder),
    ),
};

function section(block, holder) {
  return el(
    "div",
    { class: "block section" },
    el(
      "div",
      { class: "section-words" },
      block.text && el("div", { class: "words" }, textOf(block.text)),
      block.fields &&
        el("div", { class: "fields" }, block.fields.map((field) => el("div", { class: "words" }, textOf(field)))),
    ),
    block.accessory && el("div", { class: "accessory" }, drawElement(block.accessory, block, holder)),
  );
}

function context(block) {
  const drawn = block.elements.map((one) =>
    one.type === "image" ? picture(one, "small") : el("span", { class: "words" }, textOf(one)),
  );
  return el("div", { class: "block context" }, drawn);
}

function image(block) {
  return el("figure", { class: "block image" }, block.title && el("figcaption", {}, textOf(block.title)), picture(block, "large"));
}

function table(block) {
  const [head = [], ...rows] = block.rows;
  const row = (cells, tag) => el("tr", {}, cells.map((cell) => el(tag, tag === "th" ? { scope: "col" } : {}, textOf(cell))));
  return el(
    "div",
    { class: "block table", tabindex: "0", role: "region", "aria-label": "Table" },
    el("table", {}, el("thead", {}, row(head, "th")), el("tbody", {}, rows.map((cells) => row(cells, "td")))),
  );
}

/** A film is somewhere else: its name leads there, and nothing is fetched before it is pressed. */
function video(block) {
  const title = el("a", { href: block.title_url ?? block.video_url, target: "_blank", rel: "noreferrer noopener" }, textOf(block.title));
  return el("div", { class: "block card" }, el("div", { class: "card-title" }, "▶ ", title), el("div", { class: "card-more" }, block.alt_text));
}

const SIGNS = { pending: "○", in_progress: "◐", complete: "✓", error: "!" };

function task(given) {
  const state = given.status ?? "pending";
  return el(
    "div",
    { class: `task ${state}` },
    el("span", { class: "sign", "aria-label": state.replace("_", " "), role: "img" }, SIGNS[state]),
    el(
      "div",
      {},
      el("div", { class: "task-title" }, given.title),
      given.details && el("div", { class: "task-more words" }, textOf(given.details)),
      given.output && el("div", { class: "task-more words" }, textOf(given.output)),
      (given.sources ?? []).map((source) =>
        el("a", { class: "task-more", href: source.url, target: "_blank", rel: "noreferrer noopener" }, source.text ?? source.url),
      ),
    ),
  );
}

function plan(block) {
  const title = typeof block.title === "string" ? block.title : bareOf(block.title);
  return el("details", { class: "block tasks", open: true }, el("summary", {}, title), (block.tasks ?? []).map(task));
}

function card(block, holder) {
  return el(
    "div",
    { class: "block card" },
    block.hero_image && picture(block.hero_image, "large"),
    block.title && el("div", { class: "card-title" }, textOf(block.title)),
    block.subtitle && el("div", { class: "card-more" }, textOf(block.subtitle)),
    block.body && el("div", { class: "words" }, textOf(block.body)),
    block.actions && el("div", { class: "actions" }, block.actions.map((one) => drawElement(one, block, holder))),
  );
}
