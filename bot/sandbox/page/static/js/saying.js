/** Saying something. In the app's direct messages each ask opens its own thread, as Slack does for agents. */

import { tried } from "./notices.js";
import { go } from "./place.js";
import { act } from "./server.js";
import { myself } from "./store.js";

export async function say(room, text, thread = "") {
  const said = await act("say", { room, text, thread });
  if (!thread && room === myself().direct) go({ thread: said.ts });
}

export const send = (room, text) => tried(say(room, text));
