/** Making and keeping elements. Nothing here, or anywhere on the page, turns text into HTML. */

/**
 * An element with its attributes and children. `on` holds listeners by event; a null or false child is left out.
 * @param {string} tag
 * @param {Record<string, unknown>} [about]
 * @param {...(Node | string | null | false | undefined | Array<Node | string>)} children
 */
export const el = (tag, about = {}, ...children) => given(document.createElement(tag), about, children);

/** A new element, given its attributes and children as `el` takes them. */
export function given(element, about, children) {
  for (const [name, value] of Object.entries(about)) give(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function give(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  } else if (name === "data") {
    Object.assign(element.dataset, value);
  } else if (name === "value") {
    element.value = value;
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

export const byId = (id) => document.getElementById(id);

/** Put these children in place of whatever is there. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat().filter(Boolean));
}

/**
 * Make a parent's children be these items, in order: what has not changed keeps its element, and with it focus and
 * whatever was chosen in it.
 * @param {Element} parent
 * @param {{key: string, version: string, make: () => Element}[]} items
 */
export function keep(parent, items) {
  const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const old = known.get(item.key);
    return old?.dataset.version === item.version ? old : fresh(item);
  });
  const stay = new Set(wanted);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  wanted.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
}

function fresh(item) {
  const element = item.make();
  element.dataset.key = item.key;
  element.dataset.version = item.version;
  return element;
}

const versions = new WeakMap();
let count = 0;

/** A name for a document as it stands: another one once it was replaced. */
export function versionOf(doc) {
  if (!versions.has(doc)) versions.set(doc, String(++count));
  return versions.get(doc);
}

/** Whether the reader is at the end of what scrolls, and so wants to stay there. */
export const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80;

export function toEnd(box) {
  box.scrollTop = box.scrollHeight;
}

/** Show the end; of a last element taller than the box, its beginning. */
export function toLast(box, last) {
  toEnd(box);
  if (last && last.offsetHeight > box.clientHeight) last.scrollIntoView({ block: "start" });
}
