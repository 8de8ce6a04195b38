"""A proposal as the persona that it may become: what its form is filled with, and the evidence that comes along."""

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.personas.typed import LONGEST_LINE, PersonaField
from bot.core.suggesting.proposal import Proposal, Trait
from bot.core.suggesting.said import months_in_words
from bot.core.suggesting.telling import compared, sized
from bot.core.suggesting.title import CATEGORY

ASKED = (PersonaField.NAME, PersonaField.TITLE, PersonaField.LINE)
"""What is asked when a proposal is accepted; the rest is for Edit, once somebody has spoken with them."""


def filled_from(proposal: Proposal) -> dict[PersonaField, str]:
    """The working title and the figures, for somebody to put better words in their place."""
    title = proposal.title
    return {
        PersonaField.NAME: _name(proposal)[:LONGEST_LINE],
        PersonaField.TITLE: f"{title[:1].lower()}{title[1:]}"[:LONGEST_LINE],
        PersonaField.LINE: _line(proposal),
        PersonaField.PRODUCTS: ", ".join(_categories(proposal)),
        PersonaField.SEASON: _season(proposal),
    }


def evidence_from(proposal: Proposal, persona_id: str, by: str) -> tuple[Evidence, ...]:
    """One piece for each trait and the season, as `bought`, with its n and the days that were looked at. The same again
    has the same ids.
    """
    told = [(_value(trait), _note(trait, proposal), _polarity(trait)) for trait in proposal.traits]
    if proposal.months:
        told.append((f"buying mostly from {_season(proposal)}", proposal.season, Polarity.NEUTRAL))
    return tuple(
        Evidence(
            id=f"{proposal.id}-{persona_id}-{number}",
            audience_id=persona_id,
            aspect=Aspect.PRODUCT,
            value=value,
            polarity=polarity,
            source=Source.BOUGHT,
            note=note,
            on=proposal.until,
            recorded_by=by,
        )
        for number, (value, note, polarity) in enumerate(told, 1)
    )


def _name(proposal: Proposal) -> str:
    categories = _categories(proposal)
    return f"The {categories[0]} buyer" if categories else proposal.title


def _categories(proposal: Proposal) -> list[str]:
    told = [trait for trait in proposal.traits if _sets_apart(trait)]
    return [trait.text.removeprefix("bought ") for trait in told]


def _season(proposal: Proposal) -> str:
    return months_in_words(proposal.months) if proposal.months else ""


def _value(trait: Trait) -> str:
    if trait.key.startswith(CATEGORY):
        return trait.text.removeprefix("bought ")
    return f"{trait.figure} {trait.text}"


def _sets_apart(trait: Trait) -> bool:
    return trait.key.startswith(CATEGORY) and trait.value > trait.ordinary


def _polarity(trait: Trait) -> Polarity:
    """What they buy more of than others is what they like; how often they do is a figure, and no liking."""
    return Polarity.LIKES if _sets_apart(trait) else Polarity.NEUTRAL


def _line(proposal: Proposal) -> str:
    words = sized(proposal)
    for trait in proposal.traits[:2]:
        longer = f"{words}; {trait.figure} {trait.text}"
        words = longer if len(longer) < LONGEST_LINE else words
    return f"{words}."


def _note(trait: Trait, proposal: Proposal) -> str:
    days = f"{proposal.since.isoformat()} to {proposal.until.isoformat()}"
    return f"{compared(trait)}; counted over {trait.n:,} {trait.counted} from {days}"
