/** Where one types. Enter sends, Shift+Enter begins a line; "/" completes commands, "@" people, ":" emoji. */

import { completing } from "./completion.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { refused, tried } from "./notices.js";
import { say } from "./saying.js";
import { act, upload } from "./server.js";
import { isWorking, roomName } from "./store.js";

const made = new Map();
const TALLEST = 200;

/**
 * The one composer of a place; it is made once and then follows the room, keeping what was begun in each.
 * @param {{key: string, room: object, thread?: string, name: string}} where
 * @returns {HTMLElement}
 */
export function composer(where) {
  if (!made.has(where.key)) made.set(where.key, new Composer(where));
  const one = made.get(where.key);
  one.follow(where);
  return one.element;
}

/** Put words into the room's composer, as pressing a suggested prompt does. */
export const type = (key, text) => made.get(key)?.type(text);

class Composer {
  constructor(where) {
    this.where = { key: where.key };
    this.begun = new Map();
    this.files = [];
    this.field = el("textarea", { class: "typing", id: `composer-${where.key}`, rows: 1 });
    this.chosen = el("div", { class: "chosen-files" });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", "aria-label": "Files to attach" });
    this.sender = el("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"));
    this.stopper = el("button", { type: "button", class: "button stop", hidden: true }, "■ Stop");
    this.attach = tool("Attach files", "attach", () => this.picker.click());
    this.slash = tool("Commands", "command", () => this.insert("/"));
    const list = el("div", { class: "completions", role: "listbox", id: `completions-${where.key}`, "aria-label": "Suggestions", tabindex: "0", hidden: true });
    this.element = el(
      "form",
      { class: "composer" },
      list,
      this.field,
      this.chosen,
      el("div", { class: "composer-tools" }, this.attach, tool("Mention somebody", "mention", () => this.insert("@")), tool("Emoji", "smile", () => this.insert(":")), this.slash, el("span", { class: "hint keys" }, "Enter to send, Shift+Enter for a new line"), el("span", { class: "spread" }), this.stopper, this.sender),
      this.picker,
    );
    this.completion = completing(this.field, list, () => Boolean(this.where.thread));
    this.listen();
  }

  listen() {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener("input", () => this.grow());
    this.field.addEventListener("keydown", (event) => {
      if (this.completion.key(event)) return;
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    });
    this.picker.addEventListener("change", () => this.take([...this.picker.files]));
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => {
      event.preventDefault();
      this.take([...event.dataTransfer.files]);
    });
    this.stopper.addEventListener("click", () => tried(act("stop", { room: this.where.room.id, thread: this.where.thread })));
  }

  /** Be in another place: what was begun here waits here. */
  follow(where) {
    const key = (one) => `${one.room?.id}/${one.thread ?? ""}`;
    if (key(this.where) !== key(where)) {
      this.begun.set(key(this.where), this.field.value);
      this.field.value = this.begun.get(key(where)) ?? "";
      this.grow();
    }
    this.where = where;
    const label = where.thread ? "Reply in thread" : `Message ${where.room.is_im ? "" : "#"}${roomName(where.room)}`;
    this.field.setAttribute("aria-label", label);
    this.field.placeholder = label;
    this.slash.hidden = Boolean(where.thread);
    this.stopper.hidden = !(where.thread && isWorking(where.room.id, where.thread));
  }

  type(text) {
    this.field.value = text;
    this.grow();
    this.field.focus();
  }

  insert(sign) {
    const at = this.field.selectionStart;
    const gap = sign !== "/" && at > 0 && /\S/.test(this.field.value[at - 1]) ? " " : "";
    if (sign === "/") this.field.value = `/${this.field.value.replace(/^\//, "")}`;
    else this.field.setRangeText(gap + sign, at, this.field.selectionEnd, "end");
    this.field.focus();
    if (sign === "/") this.field.setSelectionRange(1, 1);
    this.completion.look();
  }

  take(files) {
    this.files.push(...files);
    this.picker.value = "";
    const drop = (file) => () => {
      this.files = this.files.filter((one) => one !== file);
      this.take([]);
    };
    this.chosen.replaceChildren(
      ...this.files.map((file) => el("span", { class: "chosen-file" }, file.name, el("button", { type: "button", class: "icon-button", "aria-label": `Remove ${file.name}`, on: { click: drop(file) } }, icon("close")))),
    );
  }

  grow() {
    this.field.style.height = "auto";
    if (this.field.value) this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
    this.sender.classList.toggle("ready", this.field.value.trim() !== "" || this.files.length > 0);
  }

  /** Empty the field at once; where it is refused, the words come back. */
  async send() {
    const text = this.field.value.trim();
    const files = this.files;
    if (!text && !files.length) return;
    this.completion.close();
    this.type("");
    this.files = [];
    this.take([]);
    try {
      await this.carry(text, files);
    } catch (error) {
      refused(error.message);
      if (!this.field.value) this.type(text);
    }
    this.grow();
  }

  async carry(text, files) {
    const { room, thread } = this.where;
    const command = /^(\/[a-z][\w-]*)\s*([\s\S]*)$/i.exec(text);
    if (command && !files.length) {
      if (thread) throw new Error(`${command[1]} is not supported in threads. Use it in the room's message box.`);
      return void (await act("command", { room: room.id, command: command[1], text: command[2] }));
    }
    for (const [at, file] of files.entries()) await upload(room.id, file, at ? "" : text, thread);
    if (files.length) return;
    await say(room.id, text, thread);
  }
}

function tool(label, sign, use) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: use } }, icon(sign));
}
