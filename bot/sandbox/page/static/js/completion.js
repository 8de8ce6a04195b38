/** Completing what is typed: a command at the start, a person after "@", an emoji after ":". */

import { el } from "./dom.js";
import { EMOJI } from "./emoji.js";
import { face } from "./faces.js";
import { icon } from "./icons.js";
import { tried } from "./notices.js";
import { act } from "./server.js";
import { offers, people } from "./store.js";

const MOST = 8;

/**
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} list its listbox
 * @param {() => boolean} inThread commands work at a room's top only
 */
export function completing(field, list, inThread) {
  let found = [];
  let from = 0;
  let at = 0;

  // A textarea may be no combobox; what is chosen in the list is told by aria-activedescendant all the same.
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);

  const close = () => {
    found = [];
    draw();
  };

  const look = () => {
    const typed = field.value.slice(0, field.selectionStart);
    const [kind, start, word] = wordAt(typed, inThread());
    found = kind ? kind(word).slice(0, MOST) : [];
    from = start;
    at = 0;
    draw();
  };

  const choose = (item) => {
    if (item.run) return run(item);
    const rest = field.value.slice(field.selectionStart).replace(/^\s/, "");
    field.value = `${field.value.slice(0, from)}${item.puts} ${rest}`;
    field.setSelectionRange(from + item.puts.length + 1, from + item.puts.length + 1);
    field.dispatchEvent(new Event("input"));
    field.focus();
  };

  const run = (item) => {
    field.value = "";
    field.dispatchEvent(new Event("input"));
    tried(item.run());
  };

  function draw() {
    list.hidden = !found.length;
    list.replaceChildren(...found.map((item, index) => option(item, index)));
    if (found.length) field.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    else field.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function option(item, index) {
    const about = { class: "completion", role: "option", id: `${list.id}-${index}`, "aria-selected": String(index === at) };
    const press = (event) => {
      event.preventDefault();
      choose(item);
    };
    return el("div", { ...about, on: { pointerdown: press } }, item.drawn());
  }

  field.addEventListener("input", look);
  field.addEventListener("blur", close);

  return {
    look,
    close,
    /** @returns {boolean} whether the key was meant for the list */
    key(event) {
      if (!found.length) return false;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") at = (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) return stop(event, () => choose(found[at]));
      else if (event.key === "Escape") return stop(event, close);
      else return false;
      return stop(event, draw);
    },
  };
}

function stop(event, work) {
  event.preventDefault();
  event.stopPropagation();
  work();
  return true;
}

/** What kind of thing the cursor stands in, where it begins, and how far it is typed. */
function wordAt(typed, inThread) {
  const command = /^\/[\w-]*$/.exec(typed);
  if (command && !inThread) return [commands, 0, typed.slice(1)];
  const mention = /(?:^|[\s(])@([\w-]*)$/.exec(typed);
  if (mention) return [mentions, typed.length - mention[1].length - 1, mention[1]];
  const emoji = /(?:^|\s):([a-z_+][\w+-]*|)$/.exec(typed);
  if (emoji) return [emojis, typed.length - emoji[1].length - 1, emoji[1]];
  return [null, 0, ""];
}

/** As in Slack, the slash also leads to the app's shortcuts. */
const commands = (word) => [...slashCommands(word), ...shortcuts(word)];

const slashCommands = (word) =>
  offers()
    .commands.filter((one) => one.command.slice(1).startsWith(word.toLowerCase()))
    .map((one) => ({
      puts: one.command,
      drawn: () => [el("strong", {}, one.command), el("span", { class: "hint" }, one.usage_hint), el("span", { class: "about" }, one.description)],
    }));

const shortcuts = (word) =>
  offers()
    .shortcuts.filter((one) => !one.on_messages && one.name.toLowerCase().startsWith(word.toLowerCase()))
    .map((one) => ({
      run: () => act("shortcut", { shortcut: one.callback_id }),
      drawn: () => [icon("quill"), el("strong", {}, one.name), el("span", { class: "hint" }, "Shortcut")],
    }));

const mentions = (word) =>
  people()
    .filter((one) => [one.name, ...one.real_name.split(" ")].some((name) => name.toLowerCase().startsWith(word.toLowerCase())))
    .map((one) => ({
      puts: `@${one.name}`,
      drawn: () => [face(one, "tiny"), el("strong", {}, one.real_name), el("span", { class: "hint" }, `@${one.name}`)],
    }));

const emojis = (word) =>
  Object.entries(EMOJI)
    .filter(([name]) => name.includes(word))
    .map(([name, sign]) => ({ puts: `:${name}:`, drawn: () => [el("span", { class: "emoji" }, sign), el("span", {}, `:${name}:`)] }));
