"""One piece of evidence in words: what, how it is known, since when."""

import re
from datetime import date

from bot.core.card_words import HOW, MANY
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence
from bot.core.personas.lasting import is_old
from bot.core.preference.words import verbatim
from bot.slack.views.text import escaped, on_day

_ADDRESS = re.compile(r"https://[^\s<>|]+")


def evidence_line(item: Evidence, today: date | None = None) -> str:
    """Markup such as: short emails (format): said so on 3 May 2026 (“keep it brief”). With `today` it says where that
    is too long ago for its kind.
    """
    note = escaped(verbatim(item))
    teller = f", told by {escaped(item.told_by)}" if item.told_by else ""
    old = f". {_ask_again(item)}" if today and item.counts and is_old(item, today) else ""
    return f"{escaped(item.value)} ({item.aspect}): {_how(item)}{teller}{note}{source_link(item)}{old}"


def source_link(item: Evidence) -> str:
    """A link to where it comes from, with a blank before it; "" where that is no address."""
    return f" <{item.link}|source>" if _ADDRESS.fullmatch(item.link) else ""


def evidence_in_short(item: Evidence, dossier: Dossier) -> str:
    """The same in a sentence: they like short emails (said so on 3 May 2026). A persona's word is not its customers' own."""
    who = "they" if item.audience_id == dossier.audience.id else "people like them"
    return f"{who} {MANY[item.polarity]} {escaped(item.value)} ({_how(item)})"


def _ask_again(item: Evidence) -> str:
    return "Long ago: to ask again." if item.on else "Nobody knows when: to ask again."


def _how(item: Evidence) -> str:
    return f"{HOW[item.source]} on {on_day(item.on)}" if item.on else HOW[item.source]
