"""An event in the audience's order: its day first, its price first, or simply what it is."""

import re
from dataclasses import replace

from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.writers.offline.frames import DATE_FIRST, DATED, DUE, PRICE_FIRST, RUNNING, Frames
from bot.writers.offline.grammar import with_a, with_the
from bot.writers.offline.manner import Lead, Manner, Voice

_SPAN = re.compile(
    r"(?:until|from|through|this|next|all|between|every|during|today|tonight|tomorrow|since|starting|at)\b", re.I
)
_DUE = re.compile(r"(?:before|by)\b", re.I)


def event_frame(said: Statement, manner: Manner) -> str:
    """The frame for an event with a day; the dry one where no article is known to fit its name."""
    fits = not re.search(r"\d", said.text) and with_a(said.text) is not None and with_the(said.text) is not None
    voiced = manner if fits else replace(manner, voice=Voice.DRY)
    return voiced.pick(_frames(said, voiced)[voiced.voice], "event")


def _frames(said: Statement, manner: Manner) -> Frames:
    if says_price(said, manner):
        return PRICE_FIRST
    if _DUE.match(said.when):
        return DUE
    if _SPAN.match(said.when):
        return RUNNING
    return DATE_FIRST if _first(manner) is Lead.DATE and said.when.startswith("on ") else DATED


def says_price(said: Statement, manner: Manner) -> bool:
    """Whether the event's own sentence says its price, so that none need follow."""
    dated = said.kind is StatementKind.EVENT and said.when.startswith("on ")
    return dated and _first(manner) is Lead.PRICE and PRICE.fullmatch(said.price) is not None


def _first(manner: Manner) -> Lead | None:
    return next((lead for lead in manner.leads if lead in (Lead.PRICE, Lead.DATE)), None)
