"""A digest in words, the same in Slack and on the command line."""

from datetime import date

from bot.core.card_words import MANY, ONE
from bot.core.care.neglected_words import since_when
from bot.core.evidence import Evidence
from bot.core.keeping_up.clashes import Clash
from bot.core.keeping_up.digest import HEARD_WITHIN, Digest, Heard, News, ToAsk
from bot.core.personas.lasting import lasting
from bot.core.personas.telling import aged
from bot.core.preference.channel_words import named
from bot.core.preference.words import capital, count_in_words, dated, span_in_words


def heard_from(heard: Heard) -> str:
    """Such as: heard from 12 of 340 customers in the last 90 days."""
    if not heard.of:
        return "no customer stands behind them yet"
    of = count_in_words(heard.of, "customer", "customers")
    return f"heard from {f'{heard.customers:,}' if heard.customers else 'none'} of {of} in the last {HEARD_WITHIN.days} days"


def span_of(digest: Digest) -> str:
    """The days that it tells of, such as "16 November to 23 November"; in UTC."""
    return span_in_words(digest.since.date(), digest.until.date(), digest.until.date())


def claim(item: Evidence, whose: str, today: date) -> str:
    """Such as: Dana Ruiz does not want long newsletters (said, 20 November). A persona's own is what "they" want."""
    return f"{_wants(item, whose)} {item.value} ({dated(item, today)})"


def _wants(item: Evidence, whose: str) -> str:
    """A figure of what was bought is nothing that anybody wants or minds."""
    if item.is_figure:
        return f"what {whose or 'they'} bought shows"
    return f"{whose} {ONE[item.polarity]}" if whose else f"they {MANY[item.polarity]}"


def news_line(news: News, today: date) -> str:
    guess = "" if news.evidence.counts else ": a colleague’s guess, not counted"
    return f"{capital(claim(news.evidence, news.whose, today))}{guess}"


def clash_line(digest: Digest, clash: Clash) -> str:
    """What is newer, and what stands against it."""
    today = digest.until.date()
    newer = capital(claim(clash.newer, digest.whose(clash.newer), today))
    return f"{newer}. Against it: {claim(clash.older, digest.whose(clash.older), today)}"


def old_line(item: Evidence) -> str:
    """What is to be asked again, since when it is known, and why that is too long ago."""
    return f"{capital(item.value)} ({aged(item)}): {lasting(item).why}"


def quote_line(news: News, today: date) -> str:
    """Somebody's words, then what they tell of them: “keep it brief”: Dana Ruiz likes short texts (said, 20 November)."""
    words = news.evidence.note.strip(' “”"')
    return f"“{words}”: {claim(news.evidence, news.whose, today)}"


def unshown_line(digest: Digest, shown: int) -> list[str]:
    """How much more is new than is shown; [] where nothing is."""
    more = digest.fresh.total - shown
    return [count_in_words(more, "more piece of evidence", "more pieces of evidence")] if more > 0 else []


def standing_line(digest: Digest) -> list[str]:
    """How many older contradictions there are; [] without any."""
    if not digest.standing:
        return []
    stand = "stands" if digest.standing == 1 else "stand"
    return [f"{count_in_words(digest.standing, 'older contradiction', 'older contradictions')} still {stand}"]


def reach_of(asked: ToAsk) -> str:
    """How they want to be reached, and when they last were in touch: "by SMS; answered a message on 3 May 2026"."""
    return f"by {named(asked.channel)}; {since_when(asked.contact)}"


def in_one_line(digest: Digest) -> str:
    """What a digest has, counted: "3 new pieces of evidence, 1 contradiction, 2 claims grown old"; "nothing new"."""
    parts = [
        (digest.fresh.total, "new piece of evidence", "new pieces of evidence"),
        (len(digest.clashes), "contradiction", "contradictions"),
        (len(digest.grown_old), "claim grown old", "claims grown old"),
    ]
    return ", ".join(count_in_words(*part) for part in parts if part[0]) or "nothing new"
