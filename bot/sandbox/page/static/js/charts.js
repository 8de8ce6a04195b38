/**
 * Slack's charts. The shapes are drawn in hundredths of a box that stretches with the page; words stand outside of it, so
 * that they keep their size. Whoever does not see it hears its figures, and finds them in a table below.
 */

import { el } from "./dom.js";
import { svg } from "./icons.js";

const TICKS = 4;
/* Lines across at the most, besides the lowest. */
const ROUND = [1, 2, 2.5, 5, 10];
/* What steps between lines begin with, so that people can read them. */

export function chart(block) {
  const given = block.chart;
  const { names, rows } = table(given);
  return el(
    "figure",
    { class: `block chart chart-${given.type}` },
    el("figcaption", {}, block.title),
    given.type === "pie" ? pie(given.segments, heard(block, names, rows)) : scrolling(block.title, plot(given, heard(block, names, rows))),
    legend(given.type === "pie" ? rows.map(([label]) => label) : names),
    figures(block.title, names, rows),
  );
}

/** The series' names, and a row a category: its label and a figure of each series. */
function table(given) {
  if (given.type === "pie") return { names: ["Value"], rows: given.segments.map((one) => [one.label, one.value]) };
  const value = (series, label) => series.data.find((point) => point.label === label).value;
  const rows = given.axis_config.categories.map((label) => [label, ...given.series.map((series) => value(series, label))]);
  return { names: given.series.map((series) => series.name), rows };
}

function heard(block, names, rows) {
  const told = rows.map(([label, ...values]) => `${label}: ${values.map((value, at) => (names.length > 1 ? `${names[at]} ${value}` : value)).join(", ")}`);
  return `${block.chart.type} chart, ${block.title}. ${told.join("; ")}`;
}

/** Many categories on a telephone are moved along, not squeezed. */
const scrolling = (title, drawn) => el("div", { class: "chart-scroll", tabindex: "0", role: "region", "aria-label": title }, drawn);

function plot(given, words) {
  const { categories, x_label: across, y_label: up } = given.axis_config;
  const series = given.series.map((one) => categories.map((label) => one.data.find((point) => point.label === label).value));
  const scale = scaled(series.flat());
  const lines = scale.ticks.map((tick) => svg("line", { class: "across", x1: 0, x2: 100, y1: scale.y(tick), y2: scale.y(tick) }));
  return el(
    "div",
    { class: "chart-frame" },
    up && el("div", { class: "chart-up", "aria-hidden": "true" }, up),
    el("div", { class: "chart-ticks", "aria-hidden": "true" }, [...scale.ticks].reverse().map((tick) => el("span", {}, tick.toLocaleString("en-GB")))),
    svg("svg", { class: "chart-plot", viewBox: "0 0 100 100", preserveAspectRatio: "none", role: "img", "aria-label": words }, lines, SHAPES[given.type](series, scale, categories)),
    el("div", { class: "chart-names", "aria-hidden": "true" }, categories.map((label) => el("span", {}, label))),
    across && el("div", { class: "chart-across", "aria-hidden": "true" }, across),
  );
}

/** From the lowest figure, or 0, to the highest, in round steps. */
function scaled(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ROUND.find((each) => each * power >= rough) * power;
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { ticks, y: (value) => 100 - (100 * (value - ticks[0])) / (ticks.at(-1) - ticks[0]) };
}

const SHAPES = {
  bar: bars,
  line: (series, scale) => series.map((values, at) => path(line(values, scale), at)),
  area: (series, scale) => series.map((values, at) => path(`${line(values, scale)}L${x(values.length - 1, values)} ${scale.y(0)}L${x(0, values)} ${scale.y(0)}Z`, at)),
};

/** In groups by category, side by side, with room between the groups. */
function bars(series, scale, categories) {
  const room = 100 / categories.length;
  const wide = (0.7 * room) / series.length;
  return series.flatMap((values, at) =>
    values.map((value, place) => {
      const [top, foot] = [scale.y(Math.max(value, 0)), scale.y(Math.min(value, 0))];
      const box = { class: `series-${at}`, x: room * (place + 0.15) + wide * at, y: top, width: wide, height: foot - top };
      return svg("rect", box, svg("title", {}, `${categories[place]}: ${value}`));
    }),
  );
}

const x = (place, values) => (100 * (place + 0.5)) / values.length;
const line = (values, scale) => values.map((value, place) => `${place ? "L" : "M"}${x(place, values)} ${scale.y(value)}`).join("");
const path = (d, at) => svg("path", { class: `series-${at}`, d });

/** Slices are dashes of one circle, a hundred long. */
function pie(segments, words) {
  const all = segments.reduce((sum, one) => sum + one.value, 0);
  let before = 0;
  const slices = segments.map((one, at) => {
    const share = (100 * one.value) / all;
    const about = { class: `series-${at}`, r: 15.9155, cx: 32, cy: 32, "stroke-dasharray": `${share} ${100 - share}`, "stroke-dashoffset": 25 - before };
    before += share;
    return svg("circle", about, svg("title", {}, `${one.label}: ${Math.round(share)} %`));
  });
  return svg("svg", { class: "chart-slices", viewBox: "0 0 64 64", role: "img", "aria-label": words }, slices);
}

const legend = (names) =>
  el("ul", { class: "chart-legend", "aria-hidden": "true" }, names.map((name, at) => el("li", {}, el("span", { class: `swatch series-${at}` }), name)));

function figures(title, names, rows) {
  const head = ["", ...names].map((name) => el("th", { scope: "col" }, name));
  const body = rows.map(([label, ...values]) => el("tr", {}, el("th", { scope: "row" }, label), values.map((value) => el("td", {}, String(value)))));
  return el(
    "details",
    { class: "chart-figures" },
    el("summary", {}, "As a table"),
    el("table", { "aria-label": title }, el("thead", {}, el("tr", {}, head)), el("tbody", {}, body)),
  );
}
