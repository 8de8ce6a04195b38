/** What the server has told of the workspace, by key; and the questions the page asks of it. */

let docs = new Map();
const listeners = [];
let due = false;

/** @param {{set: Record<string, object>, gone: string[]}} changes */
export function take(changes, first) {
  if (first) docs = new Map();
  for (const [key, doc] of Object.entries(changes.set)) docs.set(key, doc);
  for (const key of changes.gone) docs.delete(key);
  changed();
}

export function onChange(listener) {
  listeners.push(listener);
}

/** Draw again, once, before the next picture. */
export function changed() {
  if (due) return;
  due = true;
  setTimeout(() => {
    due = false;
    for (const listener of listeners) listener();
  });
}

export const known = () => docs.has("me");
export const get = (key) => docs.get(key);
const all = (kind) => [...docs].filter(([key]) => key.startsWith(`${kind}/`)).map(([, doc]) => doc);

export const myself = () => get("me") ?? {};
export const people = () => all("person");
export const person = (id) => get(`person/${id}`) ?? { id, name: "slackbot", real_name: "Slackbot", is_bot: true };
export const humans = () => people().filter((one) => !one.is_bot);
export const rooms = () => all("room").filter((room) => !room.is_im).sort(byName);
export const directRoom = () => myself().direct;
export const offers = () => get("manifest") ?? { commands: [], shortcuts: [], has_home: false };
export const traffic = () => all("traffic").sort((one, other) => other.number - one.number);
export const modals = () => get("modals")?.views ?? [];

const byName = (one, other) => one.name.localeCompare(other.name);
const byTime = (one, other) => (one.ts < other.ts ? -1 : 1);

/** What stands at a room's top: what began a thread or stands alone. */
export const said = (room) => all("message").filter((one) => one.room === room && isTop(one)).sort(byTime);

const isTop = (message) => !message.thread || message.thread === message.ts;

export const replies = (room, root) =>
  all("message").filter((one) => one.room === room && one.thread === root && one.ts !== root).sort(byTime);

export const message = (room, ts) => get(`message/${room}/${ts}`);
export const status = (room, thread) => get(`status/${room}/${thread}`);
export const isWorking = (room, thread) => get(`session/${room}/${thread}`)?.state === "processing";

/** The room of that id or name; "" is one's direct messages with the app. */
export function roomCalled(asked) {
  const direct = get(`room/${directRoom()}`);
  return all("room").find((room) => asked === room.id || (!room.is_im && asked === room.name)) ?? direct;
}

export const roomName = (room) => (room.is_im ? person(myself().app).real_name : room.name);

/** The newest message there that somebody else wrote, wherever in the room it stands. */
export const newest = (room) =>
  all("message").filter((one) => one.room === room && one.user !== myself().id).sort(byTime).at(-1)?.ts ?? "";
