"""What a persona's card says in words: how it is reached, its two scores, what is missing and what is stale."""

from bot.core.evidence import Evidence, Source
from bot.core.keeping_up.digest import HEARD_WITHIN
from bot.core.personas.card import PersonaCard
from bot.core.preference.channel_words import named
from bot.core.preference.words import count_in_words, listed
from bot.core.suggesting.drift import drift_words

DEEDS = {
    Source.SAID: "said",
    Source.DID: "did",
    Source.BOUGHT: "bought",
    Source.SURVEY: "answered in surveys",
    Source.CONSENT: "consented to",
}
"""What customers did for us to know it, behind “what customers”. A guess counts for nothing."""


def heard(card: PersonaCard) -> str:
    """Such as: 12 of 340 customers in the last 90 days; "" where nobody belongs to the persona."""
    if not card.members:
        return ""
    of = count_in_words(card.members, "customer", "customers")
    return f"{f'{card.heard:,}' if card.heard else 'none'} of {of} in the last {HEARD_WITHIN.days} days"


def reached(card: PersonaCard) -> str:
    if card.preference.channel is None or not card.channel_known:
        return "not known: no customer has said or shown it"
    channel, hour = named(card.preference.channel), card.preference.hour
    if not card.hour_known:
        return channel
    days = {True: " at weekends", False: " on weekdays", None: ""}[hour.weekend]
    return f"{channel}, {hour.start}–{hour.end} o’clock{days}"


def covered(card: PersonaCard) -> str:
    coverage = card.coverage
    return f"{coverage.share:.0%} ({coverage.filled} of the {coverage.fields} fields that matter)"


def grounded(card: PersonaCard) -> str:
    known = card.grounding
    if known.share is None:
        return "none: nothing is claimed yet"
    if not known.counted:
        return f"0% (all {known.claims} claims are colleagues’ guesses)"
    sources = listed(DEEDS[source] for source in known.sources)
    newest = f"; the newest of {known.newest.day} {known.newest:%B %Y}" if known.newest else ""
    return f"{known.share:.0%} ({known.counted} of {known.claims} claims rest on what customers {sources}{newest})"


def missing(card: PersonaCard) -> str:
    """Fields first, then aspects without evidence; "" where nothing is."""
    aspects = ", ".join(str(aspect) for aspect in card.grounding.missing)
    return "; ".join(
        [
            *([", ".join(card.coverage.missing)] if card.coverage.missing else []),
            *([f"evidence on {aspects}"] * bool(aspects)),
        ]
    )


def stale(card: PersonaCard) -> str:
    """What rests on words or deeds that are older than their kind lasts, or of no known day; "" where nothing does."""
    return "; ".join(f"{item.value} ({aged(item)})" for item in card.grounding.stale)


def drifted(card: PersonaCard) -> str:
    """Whether those whom their purchases put there still buy alike; "" where nobody looked."""
    return drift_words(card.drift) if card.drift else ""


def aged(item: Evidence) -> str:
    """Since when it is known, in short: "of May 2024"."""
    return f"of {item.on:%B %Y}" if item.on else "of no known day"
