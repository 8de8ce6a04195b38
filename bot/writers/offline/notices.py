"""What the marketer has to know of a draft that no model wrote."""

from bot.core.asks.language import NAMES
from bot.core.audiences import Persona
from bot.core.brief.facts import Facts
from bot.core.drafts import Copy, PartName
from bot.core.flags.values.languages import language_named
from bot.core.notices import Notice
from bot.core.order import Order
from bot.writers.offline.greeting import FIRST_NAME_GAP, FORMAL_GAP


def notices_for(order: Order, facts: Facts, copy: Copy) -> tuple[Notice, ...]:
    """How it was written, and what is to be filled in, a whole room may read; what is known of a customer is private."""
    written = "Written without a model, from the brief's facts and the audience's evidence."
    private = [*_evidence(order), *_language(order)]
    open_to_all = [*_brief_language(order), *_gaps(copy), *_versions(facts), *_too_long(facts, copy)]
    return (
        Notice(written, for_room=True),
        *(Notice(text) for text in private),
        *(Notice(text, for_room=True) for text in open_to_all),
    )


def _versions(facts: Facts) -> list[str]:
    if facts.versions < 2:
        return []
    return [f"The brief asks for {facts.versions} versions; the offline writer writes one."]


def _too_long(facts: Facts, copy: Copy) -> list[str]:
    body = copy.part(PartName.BODY)
    words = len(body.text.split()) if body else 0
    if facts.words is None or words <= facts.words:
        return []
    return [f"The brief allows {facts.words} words; its facts alone take {words}."]


def _evidence(order: Order) -> list[str]:
    known = order.dossier.evidence
    name = order.dossier.audience.name
    if not known:
        return [f"Nothing is stored about {name} yet: the copy follows the brief alone."]
    if not any(item.counts for item in known):
        kind = (
            "This persona rests"
            if isinstance(order.dossier.audience, Persona)
            else f"What is stored about {name} rests"
        )
        return [f"{kind} on colleagues' guesses only: none of them shaped the copy, which follows the brief alone."]
    return []


def _language(order: Order) -> list[str]:
    tag = order.dossier.language
    if not tag or tag.lower().split("-")[0] == "en":
        return []
    return [
        f"The audience reads {language_named(tag)}, and the offline writer writes English only: have it translated, or set up a model."
    ]


def _brief_language(order: Order) -> list[str]:
    name = NAMES.get(order.chat)
    if name is None:
        return []
    return [
        f"Your brief is in {name}, and without a model I write English only: its words stand in the copy as you typed them. "
        "Write it in English, or set up a model."
    ]


def _gaps(copy: Copy) -> list[str]:
    gaps = [gap for gap in (FIRST_NAME_GAP, FORMAL_GAP) if gap in copy.text]
    return [f"Fill in {gap} for each recipient: a persona stands for many people." for gap in gaps]
