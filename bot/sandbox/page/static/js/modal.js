/** The modal on top of the person's stack. The browser's own dialog keeps focus in it, and closes it with Esc. */

import { drawBlocks } from "./blocks.js";
import { byId, el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { readInputs } from "./inputs.js";
import { refused, tried } from "./notices.js";
import { act } from "./server.js";
import { modals } from "./store.js";

let shown = "";

export function startModal() {
  byId("modal").addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
}

export function drawModal() {
  const view = modals().at(-1);
  const key = view ? `${view.id}/${view.hash}` : "";
  if (key === shown) return;
  shown = key;
  if (!view) return byId("modal").close();
  draw(view, {});
  if (!byId("modal").open) byId("modal").showModal();
  byId("modal").querySelector(".field, input, .button")?.focus();
}

function draw(view, errors) {
  const form = el(
    "form",
    { class: "modal-form" },
    el("header", { class: "modal-head" }, el("h2", { id: "modal-title" }, view.title), button(icon("close"), "icon-button", close, "Close")),
    el("div", { class: "modal-body" }, drawBlocks(view.blocks, { facts: { view: view.id }, errors })),
    el(
      "footer",
      { class: "modal-foot" },
      button(view.close || (view.submit ? "Cancel" : "Close"), "button", close),
      view.submit && el("button", { type: "submit", class: "button primary" }, view.submit),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(view, form);
  });
  fill(byId("modal"), form);
}

const close = () => {
  const view = modals().at(-1);
  if (view) tried(act("close", { view: view.id }));
};

/** What is filled in stays while the app looks at it, and where it finds something wrong. */
async function submit(view, form) {
  const { values, missing } = readInputs(form);
  if (missing) return mark(missing, "This cannot be empty.");
  const sender = form.querySelector("[type=submit]");
  sender.disabled = true;
  try {
    const told = await act("submit", { view: view.id, values });
    if (!told.acknowledged) refused("The app did not answer within 3 seconds. Try again in a moment.");
    clear(form);
    for (const [block, error] of Object.entries(told.errors)) mark(inputOf(form, block), error);
  } catch (error) {
    refused(error.message);
  }
  sender.disabled = false;
}

const inputOf = (form, block) => form.querySelector(`[data-input="${CSS.escape(block)}"]`);

function clear(form) {
  for (const wrong of form.querySelectorAll(".wrong")) wrong.classList.remove("wrong");
  for (const error of form.querySelectorAll(".error")) error.remove();
}

function mark(input, error) {
  if (!input) return refused(error);
  input.classList.add("wrong");
  input.querySelector(".error")?.remove();
  input.append(el("p", { class: "error", role: "alert" }, error));
  const field = input.querySelector(".field, input");
  field?.setAttribute("aria-invalid", "true");
  field?.focus();
}

const button = (words, style, use, label) => el("button", { type: "button", class: style, "aria-label": label, on: { click: use } }, words);
