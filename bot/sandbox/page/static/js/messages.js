/** A list of messages: day dividers, who wrote them, what they say, and what can be done with them. */

import { drawBlocks } from "./blocks.js";
import { atEnd, el, keep, toLast, versionOf } from "./dom.js";
import { face } from "./faces.js";
import { drawFile } from "./files.js";
import { icon } from "./icons.js";
import { toolbar } from "./message_tools.js";
import { react } from "./reactions.js";
import { isWorking, myself, person, replies, status } from "./store.js";
import { statusLine, statusVersion } from "./status.js";
import { clock, day, shortClock, whole } from "./time.js";
import { moving, place } from "./place.js";
import { fault, words } from "./words.js";

const TOGETHER = 300;
/* Seconds within which one person's messages stand together under one name, as in Slack. */

/**
 * @param {HTMLElement} list where they stand
 * @param {HTMLElement} box what scrolls
 * @param {object[]} messages in order
 * @param {{inThread: boolean}} where
 */
export function drawMessages(list, box, messages, where) {
  const stay = atEnd(box) || list.dataset.ends === "yes";
  const before = list.lastElementChild;
  keep(list, messages.flatMap((message, at) => itemsOf(message, messages[at - 1], where)));
  const last = list.lastElementChild;
  if (last === before) return;
  const mine = messages.at(-1)?.user === myself().id;
  if (stay || mine) toLast(box, last);
}

/** Whether the reader follows what comes in: until they scroll away from it. */
export function follow(list, box) {
  box.addEventListener("scrollend", () => {
    const last = list.lastElementChild;
    const sees = last && last.getBoundingClientRect().top <= box.getBoundingClientRect().bottom;
    list.dataset.ends = sees ? "yes" : "";
  });
}

function itemsOf(message, above, where) {
  const newDay = !above || day(above.ts) !== day(message.ts);
  const follows = !newDay && above && isTogether(above, message);
  const answers = where.inThread ? [] : replies(message.room, message.ts).filter((one) => !one.private);
  const now = where.inThread ? undefined : status(message.room, message.ts);
  const working = isWorking(message.room, message.ts);
  const version = [versionOf(message), follows, answers.length, answers.at(-1)?.ts, statusVersion(now), working, place().at].join();
  const item = { key: message.ts, version, make: () => one(message, { follows, answers, now, ...where }) };
  return newDay && !where.inThread ? [divider(message.ts), item] : [item];
}

const isTogether = (above, message) =>
  above.user === message.user && above.private === message.private && Number(message.ts) - Number(above.ts) < TOGETHER;

function divider(ts) {
  const words = day(ts);
  return {
    key: `day-${words}`,
    version: words,
    make: () => el("div", { class: "day", role: "separator", "aria-label": words }, el("span", {}, words)),
  };
}

function one(message, about) {
  const who = person(message.user);
  const lead = about.follows && !message.private ? el("span", { class: "small-time", title: whole(message.ts) }, shortClock(message.ts)) : face(who);
  return el(
    "article",
    {
      class: `message ${about.follows ? "follows" : ""} ${message.private ? "private" : ""} ${place().at === message.ts ? "found" : ""}`,
      "aria-label": `${who.real_name}, ${clock(message.ts)}`,
      "aria-busy": message.writing ? "true" : null,
      "aria-live": message.writing ? "off" : null,
      tabindex: "-1",
    },
    message.private && el("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
    el("div", { class: "lead" }, lead),
    el("div", { class: "said" }, !about.follows && heading(who, message), ...content(message), ...below(message, about)),
    toolbar(message, about.inThread),
  );
}

function heading(who, message) {
  return el(
    "div",
    { class: "who" },
    el("strong", {}, who.real_name),
    who.is_bot && el("span", { class: "badge" }, "App"),
    el("time", { title: whole(message.ts) }, clock(message.ts)),
  );
}

/** What the message says; while it is written, with a mark where the next words will stand. */
function content(message) {
  const facts = { room: message.room, ts: message.ts };
  const said = message.blocks.length ? drawBlocks(message.blocks, { facts }) : [el("div", { class: "words" }, words(message.nodes))];
  return [
    ...said,
    message.writing && el("span", { class: "caret", "aria-hidden": "true" }),
    message.died && fault("a stream that ended before it was stopped"),
    message.edited && el("span", { class: "hint" }, "(edited)"),
    ...message.attachments.map((one) => attachment(one, facts)),
    ...message.files.map(drawFile),
  ];
}

const attachment = (given, facts) =>
  el(
    "div",
    { class: "attachment" },
    given.title && el("strong", {}, given.title),
    el("div", { class: "words" }, words(given.nodes)),
    drawBlocks(given.blocks, { facts }),
  );

function below(message, about) {
  return [
    message.reactions.length > 0 && el("div", { class: "reactions" }, message.reactions.map((given) => reaction(message, given))),
    about.answers.length > 0 && threadLink(message, about.answers),
    about.now && statusLine(about.now),
  ];
}

function reaction(message, given) {
  const mine = given.users.includes(myself().id);
  const names = given.users.map((id) => person(id).real_name).join(", ");
  const label = `${given.name.replaceAll("_", " ")}, ${given.count}: ${names}`;
  return el(
    "button",
    { type: "button", class: mine ? "reaction mine" : "reaction", "aria-label": label, "aria-pressed": String(mine), title: label, on: { click: () => react(message, given.name) } },
    `${given.sign} ${given.count}`,
  );
}

function threadLink(message, answers) {
  const faces = [...new Set(answers.map((answer) => answer.user))].map((id) => face(person(id), "tiny"));
  const count = answers.length === 1 ? "1 reply" : `${answers.length} replies`;
  const go = { thread: message.ts };
  return el(
    "a",
    { class: "thread-link", href: `?thread=${message.ts}`, on: { click: moving(go) } },
    ...faces,
    el("strong", {}, count),
    el("span", { class: "hint" }, `Last reply ${clock(answers.at(-1).ts)}`),
  );
}
