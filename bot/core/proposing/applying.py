"""The copy with a change that names its place. What is left keeps its reasons."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.proposing.change import Change, Drop, Place, Reword, Unit

At = tuple[int, int, int]
"""Where a sentence stands: in which part, which paragraph of it, which sentence of that."""
Remade = Mapping[At, Sentence | None]
"""Sentences as they are to be; None for those that go."""

COUNTED = (PartName.BODY, PartName.CALL_TO_ACTION)
"""The parts in which people count lines: a footer is the law's, and a subject has a name of its own."""
HELD = frozenset({ReasonKind.BRIEF, ReasonKind.CORE_MESSAGE, ReasonKind.BRAND})
"""A sentence that rests on one of these is not dropped to tighten a paragraph: it carries what the message is about."""
_SALUTATION = re.compile(r"[^.!?\n]{1,60},|(?:hi|hello|hey|dear)\b[^.!?\n]{0,60}[,!.]?", re.IGNORECASE)
_FILLERS = (
    (re.compile(r"\b(?:really|very|just|simply|actually|basically|quite|truly|absolutely|certainly|of course) ", re.I), ""),
    (re.compile(r"\bin order to\b", re.I), "to"),
    (re.compile(r"\bdue to the fact that\b", re.I), "because"),
    (re.compile(r"\bat this (?:point in time|moment)\b", re.I), "now"),
    (re.compile(r"\ba (?:wide|broad) (?:range|variety|selection) of\b", re.I), "many"),
    (re.compile(r"\bwhether or not\b", re.I), "whether"),
    (re.compile(r"\b(?:please )?(?:feel free to|don't hesitate to|do not hesitate to) ", re.I), ""),
    (re.compile(r"\b(?:we are|we're) (?:pleased|happy|delighted|excited) to (?:say|announce|tell you|let you know) that ", re.I), ""),
)  # fmt: skip
"""Words that a sentence says the same without."""


def with_changes(copy: Copy, changes: Sequence[Change]) -> Copy | None:
    """All of them together, their places counted in the copy as it stands. None where one of them cannot be made, or
    would leave nothing to say.
    """
    remade: dict[At, Sentence | None] = {}
    for change in changes:
        made = _remade(copy, change)
        if not made:
            return None
        remade |= made
    changed = _put_together(copy, remade)
    return changed if changed.part(PartName.BODY) else None


def _remade(copy: Copy, change: Change) -> Remade:
    """{} where there is no such place, or nothing there to be changed."""
    sentences = _sentences(copy)
    if isinstance(change, Reword):
        return _reworded(sentences, change)
    places = _places(copy, change.place)
    if isinstance(change, Drop):
        return dict.fromkeys(places)
    return _tightened({at: sentences[at] for at in places})


def _sentences(copy: Copy) -> dict[At, Sentence]:
    return {
        (one, two, three): sentence
        for one, part in enumerate(copy.parts)
        for two, paragraph in enumerate(part.paragraphs)
        for three, sentence in enumerate(paragraph)
    }


def _places(copy: Copy, place: Place) -> list[At]:
    every = _sentences(copy)
    if place.unit is Unit.PART:
        return [at for at in every if copy.parts[at[0]].name is place.part]
    lines = [at for at in every if copy.parts[at[0]].name in COUNTED and not _is_salutation(copy, at)]
    if place.unit is Unit.SENTENCE and place.within is None:
        return _nth([[at] for at in lines], place.nth)
    body = [at for at in lines if copy.parts[at[0]].name is PartName.BODY]
    paragraphs = [list(together) for _, together in groupby(body, lambda at: at[:2])]
    if place.unit is Unit.PARAGRAPH:
        return _nth(paragraphs, place.nth)
    return _nth([[at] for at in _nth(paragraphs, place.within or 0)], place.nth)


def _nth(groups: Sequence[list[At]], nth: int) -> list[At]:
    return groups[nth] if -len(groups) <= nth < len(groups) else []


def _is_salutation(copy: Copy, at: At) -> bool:
    """Nobody counts “Hello Dana,” as the first paragraph where it stands alone."""
    part, paragraph, _ = at
    words = copy.parts[part].paragraphs[paragraph]
    alone = copy.parts[part].name is PartName.BODY and paragraph == 0 and len(words) == 1
    return alone and _SALUTATION.fullmatch(words[0].text) is not None


def _tightened(sentences: Mapping[At, Sentence]) -> Remade:
    """Without its fillers; and without its last sentence that carries nothing of the message, where it has several."""
    made: dict[At, Sentence | None] = {}
    for at, sentence in sentences.items():
        shorter = _without_fillers(sentence.text)
        if shorter != sentence.text:
            made[at] = replace(sentence, text=shorter)
    light = [at for at, sentence in sentences.items() if not {reason.kind for reason in sentence.reasons} & HELD]
    if light and len(sentences) > 1:
        made[light[-1]] = None
    return made


def _without_fillers(text: str) -> str:
    for pattern, instead in _FILLERS:
        text = pattern.sub(instead, text)
    return f"{text[:1].upper()}{text[1:]}"


def _reworded(sentences: Mapping[At, Sentence], change: Reword) -> Remade:
    """What a sentence quotes of the brief is reworded with it, so that it still stands there."""
    return {
        at: replace(sentence, text=reworded(sentence.text, change), reasons=_requoted(sentence.reasons, change))
        for at, sentence in sentences.items()
        if reworded(sentence.text, change) != sentence.text
    }


def _requoted(reasons: Sequence[Reason], change: Reword) -> tuple[Reason, ...]:
    return tuple(
        replace(reason, ref=reworded(reason.ref, change)) if reason.kind is ReasonKind.BRIEF else reason
        for reason in reasons
    )


def reworded(text: str, change: Reword) -> str:
    """The text with the new words everywhere the old ones stand as words of their own, in whatever case."""
    old = re.compile(rf"(?<!\w){re.escape(change.old)}(?!\w)", re.IGNORECASE)
    return old.sub(lambda found: _as_was(found[0], change.new), text)


def _as_was(old: str, new: str) -> str:
    """With a capital where the old words had one."""
    return f"{new[:1].upper()}{new[1:]}" if old[:1].isupper() else new


def _put_together(copy: Copy, remade: Remade) -> Copy:
    """What holds nothing any more goes."""
    parts = []
    for one, part in enumerate(copy.parts):
        paragraphs = tuple(
            tuple(now for three, was in enumerate(paragraph) if (now := remade.get((one, two, three), was)))
            for two, paragraph in enumerate(part.paragraphs)
        )
        if told := tuple(paragraph for paragraph in paragraphs if paragraph):
            parts.append(Part(part.name, told))
    return Copy(copy.channel, tuple(parts))
