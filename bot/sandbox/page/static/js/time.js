/** Timestamps as people read them, in the browser's own time. */

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const WHOLE = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

const moment = (ts) => new Date(Number(ts) * 1000);

export const clock = (ts) => CLOCK.format(moment(ts));

/** Without "PM", for where there is little room. */
export const shortClock = (ts) =>
  CLOCK.formatToParts(moment(ts))
    .filter((part) => part.type !== "dayPeriod")
    .map((part) => part.value)
    .join("")
    .trim();

export const whole = (ts) => WHOLE.format(moment(ts));

export function day(ts) {
  const then = moment(ts).toDateString();
  if (then === new Date().toDateString()) return "Today";
  if (then === new Date(Date.now() - 86_400_000).toDateString()) return "Yesterday";
  return DAY.format(moment(ts));
}

/** "340 ms" or "2.1 s". */
export const lasted = (seconds) => (seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`);
