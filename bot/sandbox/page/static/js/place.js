/** Where the person is: all of it stands in the address, so that two windows can act as two people. */

const DEFAULT_PERSON = "ana";
const listeners = [];

const asked = () => new URLSearchParams(location.search);

/** The name of the person the window acts as. */
export const me = () => asked().get("as") ?? DEFAULT_PERSON;

/** @returns {{room: string, tab: string, thread: string, at: string}} "" where the address says nothing */
export function place() {
  const given = asked();
  const read = (name) => given.get(name) ?? "";
  return { room: read("room"), tab: read("tab") || "messages", thread: read("thread"), at: read("at") };
}

/** The address of a place; what is not named stays as it is, save the thread of another room. */
export function addressOf(change) {
  const now = { as: me(), ...place(), at: "", ...change };
  if (change.room !== undefined && change.thread === undefined) now.thread = "";
  if (change.room !== undefined && change.tab === undefined) now.tab = "messages";
  if (now.tab === "messages") now.tab = "";
  const told = Object.entries(now).filter(([, value]) => value);
  return `/?${new URLSearchParams(told)}`;
}

export function go(change) {
  const address = addressOf(change);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  for (const listener of listeners) listener();
}

export function onMove(listener) {
  listeners.push(listener);
  addEventListener("popstate", listener);
}

/** A link that moves within the page, and opens a window of its own where that is asked for. */
export function moving(change) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(change);
  };
}
