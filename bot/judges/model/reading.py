"""From what a model gave back to flags of ours: words found, ids led back, verdicts checked again; or complaints."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Aspect, Evidence, Taste
from bot.core.flags.contract import breaches, can_speak, keep_to_contract, text_at
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.flags.wording import way_on, why
from bot.judges.model.answer import HOLDERS, NONE, PassageGiven, Quiet
from bot.judges.model.material import Material
from bot.judges.model.parts import Part
from bot.judges.model.quotes import Span, places, says


@dataclass(frozen=True, slots=True)
class Reading:
    """`flags` hold for the part that was asked about; `wrong` is what the model has to put right, in sentences for it."""

    flags: tuple[Flag, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def is_usable(self) -> bool:
        """A model that points at things and is never right has not read the text."""
        return bool(self.flags) or not self.wrong


class _Wrong(Exception):
    """A passage cannot be taken as it is; the sentence is for the model."""


def read_answer(passages: Sequence[PassageGiven], part: Part, material: Material, found_by: str) -> Reading:
    flags: list[Flag] = []
    wrong: list[str] = []
    for number, passage in enumerate(passages):
        if passage.verdict in {*Quiet}:
            continue
        try:
            where = _where(number, passages, part, material)
            flags.extend(_flags(passage, where, part, material, found_by))
        except _Wrong as why_not:
            wrong.append(f"“{passage.quote}”: {why_not}")
    # What evidence contradicts is the surest where two passages overlap.
    flags.sort(key=lambda flag: flag.verdict is not Verdict.CONTRADICTED)
    return Reading(keep_to_contract(flags, part.case), tuple(wrong))


def _where(number: int, passages: Sequence[PassageGiven], part: Part, material: Material) -> tuple[Place, Span]:
    """The one place where the words stand. Where they stand several times, they can be told apart only if the model
    lists every one of those places, which it does in their order.
    """
    passage = passages[number]
    place = _place(passage, part)
    found = places(material.names.show(passage.quote), text_at(part.case, place))
    same = [n for n, each in enumerate(passages) if (each.place, each.quote) == (passage.place, passage.quote)]
    if not found:
        raise _Wrong(f"these words do not stand in the {place}. Copy a passage of it letter by letter.")
    if len(found) == 1:
        return place, found[0]
    if len(found) != len(same):
        raise _Wrong(f"these words stand in the {place} {len(found)} times. Copy a word more on either side of them.")
    return place, found[same.index(number)]


def _place(passage: PassageGiven, part: Part) -> Place:
    place = next((place for place in part.texts if place == passage.place), None)
    if place is None:
        raise _Wrong(f"there is no text “{passage.place}”.")
    return place


def _flags(
    passage: PassageGiven, where: tuple[Place, Span], part: Part, material: Material, found_by: str
) -> list[Flag]:
    """The flag, or none where guesses were all that spoke against the passage."""
    place, (start, end) = where
    trigger, taste, cited = _trigger(passage), _taste(passage, material), _cited(passage, material)
    if not cited and trigger is Trigger.AGAINST_AUDIENCE:
        return []
    whose, aspect, audience = _whose(passage, trigger), _aspect(passage), material.case.audience_name
    flag = Flag(
        place=place,
        quote=text_at(part.case, place)[start:end],
        start=start,
        end=end,
        aspect=aspect,
        verdict=Verdict.CONTRADICTED if cited else Verdict.UNSUPPORTED,
        trigger=trigger,
        whose=whose,
        evidence=tuple(item.id for item in cited),
        why=why(whose, audience, aspect, cited, taste),
        way_on=way_on(whose, audience, cited),
        found_by=found_by,
    )
    for breach in breaches(flag, part.case):
        raise _Wrong(f"{breach}.")
    return [flag]


def _trigger(passage: PassageGiven) -> Trigger:
    try:
        return Trigger(passage.trigger)
    except ValueError:
        raise _Wrong(f"there is no trigger “{passage.trigger}”.") from None


def _aspect(passage: PassageGiven) -> Aspect:
    try:
        return Aspect(passage.aspect)
    except ValueError:
        raise _Wrong(f"there is no aspect “{passage.aspect}”.") from None


def _whose(passage: PassageGiven, trigger: Trigger) -> Whose:
    """A mirror is of a known taste, whoever else is named; a taste that is given as a reason is its author's own."""
    whose = HOLDERS.get(passage.holder)
    if whose is None:
        raise _Wrong(f"there is no holder “{passage.holder}”.")
    if trigger is Trigger.MIRROR:
        return Whose.KNOWN_TASTE
    return Whose.AUTHOR if trigger is Trigger.SELF_REFERENCE and whose is Whose.KNOWN_TASTE else whose


def _taste(passage: PassageGiven, material: Material) -> Taste | None:
    if passage.trigger != Trigger.MIRROR:
        return None
    taste = material.tastes.get(passage.taste_id)
    if taste is None:
        raise _Wrong(f"a mirror names the taste it mirrors, and there is no taste “{passage.taste_id}”.")
    return taste


def _cited(passage: PassageGiven, material: Material) -> tuple[Evidence, ...]:
    """What speaks against the passage, without guesses and without evidence that leans to neither side."""
    named = [name for name in dict.fromkeys(passage.evidence_ids) if name != NONE]
    strange = [name for name in named if name not in material.evidence]
    if strange:
        raise _Wrong(f"there is no evidence {' or '.join(strange)}. Cite ids that stand in the data.")
    speaking = tuple(item for name in named if can_speak(item := material.evidence[name]))
    if passage.verdict == Verdict.UNSUPPORTED:
        if speaking:
            raise _Wrong("it cites evidence. Where that speaks against it, it is contradicted; else it cites none.")
    elif passage.verdict != Verdict.CONTRADICTED:
        raise _Wrong(f"there is no verdict “{passage.verdict}”.")
    elif not named:
        raise _Wrong("it cites nothing. What is contradicted names the evidence that says the opposite.")
    elif speaking and not _is_quoted(passage, speaking, material):
        raise _Wrong("evidence_quote does not stand in the evidence that it cites. Copy words of its value or note.")
    return speaking


def _is_quoted(passage: PassageGiven, cited: tuple[Evidence, ...], material: Material) -> bool:
    told = (text for item in cited for text in (item.value, item.note, str(item.norm or "")))
    return says(material.names.show(passage.evidence_quote), *told)
