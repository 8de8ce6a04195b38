/** The way to the sandbox's server, and the only one. */

import { me } from "./place.js";

const asMe = (path, more = {}) => `${path}?${new URLSearchParams({ as: me(), ...more })}`;

/** Something is wrong that the person should read. */
export class Refused extends Error {}

/**
 * Do something as the acting person. Throws Refused with the server's sentence.
 * @param {string} deed one of the server's deeds, such as "say"
 */
export async function act(deed, facts = {}) {
  return read(
    fetch(asMe(`/page/do/${deed}`), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(facts),
    }),
  );
}

export async function upload(room, file, text, thread = "") {
  return read(fetch(asMe("/page/upload", { room, name: file.name, text, thread }), { method: "POST", body: file }));
}

/** What was sent and what came back, of one line of the inspector. */
export const whole = (number) => read(fetch(`/page/traffic/${number}`));

export const fileAddress = (address) => asMe(address);

/**
 * Hear of everything at first, then of what changes.
 * @param {(changes: {set: object, gone: string[]}, first: boolean) => void} hear
 * @param {(connected: boolean) => void} tell
 */
export function listen(hear, tell) {
  const events = new EventSource(asMe("/page/events"));
  let first = true;
  events.addEventListener("open", () => {
    first = true;
    tell(true);
  });
  events.addEventListener("message", (event) => {
    hear(JSON.parse(event.data), first);
    first = false;
  });
  events.addEventListener("error", () => tell(false));
}

async function read(asking) {
  let answer;
  try {
    answer = await asking;
  } catch {
    throw new Refused("The sandbox does not answer. Is `their-rules sandbox` still running?");
  }
  const told = await answer.json().catch(() => ({ error: `The sandbox answered ${answer.status}.` }));
  if (!answer.ok || told.error) throw new Refused(told.error ?? `The sandbox answered ${answer.status}.`);
  return told;
}
