"""One piece of evidence in a line: what, how it is known, since when."""

import re

from bot.core.evidence import Evidence, Polarity, Source
from bot.slack.views.text import escaped, on_day, quoted

HOW = {
    Source.SAID: "said so",
    Source.DID: "seen in what they did",
    Source.BOUGHT: "seen in what they bought",
    Source.SURVEY: "answered in a survey",
    Source.CONSENT: "on the consent record",
    Source.ASSUMED: "a colleague's guess, not counted",
}
_ADDRESS = re.compile(r"https://[^\s<>|]+")
SIGN = {Polarity.LIKES: "likes", Polarity.DISLIKES: "does not want", Polarity.NEUTRAL: "neutral on"}


def evidence_line(item: Evidence) -> str:
    """Markup such as: likes short emails (format): said so on 3 May 2026, “keep it brief”."""
    day = f" on {on_day(item.on)}" if item.on else ""
    note = f", {quoted(item.note)}" if item.note else ""
    link = f" <{item.link}|source>" if _ADDRESS.fullmatch(item.link) else ""
    return f"{SIGN[item.polarity]} {escaped(item.value)} ({item.aspect}): {HOW[item.source]}{day}{note}{link}"
