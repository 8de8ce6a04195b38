"""Whether a text keeps the brand's voice: words that it never uses, words that have to stand, and how it spells.

These are the brand's rules, not anybody's taste: what breaks one is no flag, and is told with its place and what to write.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.brand.brand import Always, Brand
from bot.core.brand.matching import (
    Span,
    is_right,
    never_pattern,
    occurrences,
    overlaps,
    spelling_patterns,
    untouchable,
)
from bot.core.brand.places import Stretch, stretches
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, PartName


class VoiceRule(StrEnum):
    NEVER = "never used"
    SPELLING = "spelling"
    ALWAYS = "always used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """`quote` stands at `start`..`end` (characters) of the text, `where` says it in words; of words that are missing, all
    that is known is the part that wants them. `better` is what to write, "" where that is the writer's.
    """

    rule: VoiceRule
    quote: str
    better: str
    where: str
    part: PartName | None = None
    start: int = 0
    end: int = 0


def breaks_of(text: Copy | str, brand: Brand, channel: Channel | None = None) -> tuple[Break, ...]:
    """In the order of the text, what is missing last. A text without parts has the words of its brand anywhere."""
    channel = channel if isinstance(text, str) else text.channel
    parts = stretches(text)
    found = [each for stretch in parts for each in _said(stretch, brand)]
    return (*sorted(found, key=lambda each: each.start), *_missing(parts, brand, channel))


def _said(stretch: Stretch, brand: Brand) -> Iterator[Break]:
    """Each passage once: what is never used is not also misspelt."""
    taken = untouchable(stretch.text, brand)
    for rule, better, span in (*_never(stretch.text, brand), *_misspelt(stretch.text, brand)):
        if not overlaps(span, taken):
            taken.append(span)
            yield Break(
                rule=rule,
                quote=stretch.text[slice(*span)],
                better=better,
                where=stretch.place(span[0]),
                part=stretch.part,
                start=stretch.start + span[0],
                end=stretch.start + span[1],
            )


def _never(text: str, brand: Brand) -> Iterator[tuple[VoiceRule, str, Span]]:
    for never in brand.never:
        for found in never_pattern(never).finditer(text):
            yield VoiceRule.NEVER, never.instead, found.span()


def _misspelt(text: str, brand: Brand) -> Iterator[tuple[VoiceRule, str, Span]]:
    for spelling in brand.spellings:
        for pattern in spelling_patterns(spelling):
            for found in pattern.finditer(text):
                if not is_right(found[0], spelling):
                    yield VoiceRule.SPELLING, spelling.right, found.span()


def _missing(parts: tuple[Stretch, ...], brand: Brand, channel: Channel | None) -> Iterator[Break]:
    for always in brand.always:
        room = _room_for(always, parts, channel)
        if room and not any(True for stretch in room for _ in occurrences(always.words, stretch.text)):
            part = room[0].part if always.parts else None
            where = " or ".join(f"in the {stretch.part}" for stretch in room if part) or "in the copy"
            yield Break(rule=VoiceRule.ALWAYS, quote="", better=always.words, where=where, part=part)


def _room_for(always: Always, parts: tuple[Stretch, ...], channel: Channel | None) -> list[Stretch]:
    """The stretches in one of which the words have to stand; [] where nothing asks for them here."""
    if channel is None and always.channels:
        return []
    if channel is not None and not always.holds_for(channel):
        return []
    return [stretch for stretch in parts if not always.parts or stretch.part is None or stretch.part in always.parts]
