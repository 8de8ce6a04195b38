"""Everything that a brand's own rules have to say of a text: its voice, and whether the core message is in it, unbent."""

from dataclasses import dataclass

from bot.core.brand.brand import Brand
from bot.core.brand.conveyance import Conveyance, State, conveyance_of, has_room
from bot.core.brand.matching import Span, occurrences
from bot.core.brand.places import Stretch, stretches
from bot.core.brand.telling import bend_told, lost_told, told
from bot.core.brand.voice import Break, breaks_of
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, PartName, Problem
from bot.core.flags.flag import Flag


@dataclass(frozen=True, slots=True)
class BrandCheck:
    """`problems` tell all of it, the voice first. `conveyance` is None where the brand has no core message; `lost` says
    that it is not in a text which has room for it.
    """

    breaks: tuple[Break, ...] = ()
    conveyance: Conveyance | None = None
    lost: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(problem.text for problem in self.problems)


def check_brand(text: Copy | str, brand: Brand, channel: Channel | None = None, brief: str = "") -> BrandCheck:
    """`channel` is that of a text without parts, None where nobody said; copy knows its own."""
    parts = stretches(text)
    channel = channel if isinstance(text, str) else text.channel
    said = "\n\n".join(stretch.text for stretch in parts)
    breaks, conveyance = breaks_of(text, brand, channel), conveyance_of(said, brand, brief)
    lost = conveyance is not None and conveyance.state is State.LOST and has_room(said, channel)
    problems = (*_voice(breaks), *_message(conveyance, parts, brand, lost=lost))
    return BrandCheck(breaks, conveyance, lost, problems)


def _voice(breaks: tuple[Break, ...]) -> tuple[Problem, ...]:
    return tuple(Problem(part=each.part or PartName.BODY, text=sentence) for each, sentence in told(breaks))


def _message(
    conveyance: Conveyance | None, parts: tuple[Stretch, ...], brand: Brand, *, lost: bool
) -> tuple[Problem, ...]:
    """A message that is lost only costs its readers; one that is bent must not go out."""
    if lost:
        return (Problem(part=PartName.BODY, text=lost_told(brand.core_message), hard=False),)
    bends = conveyance.bends if conveyance else ()
    return tuple(Problem(part=_part_at(parts, bend.start), text=bend_told(bend)) for bend in bends)


def _part_at(parts: tuple[Stretch, ...], at: int) -> PartName:
    """The part that the character stands in; a text without parts is a body."""
    for stretch in parts:
        if at < len(stretch.text) + len("\n\n"):
            return stretch.part or PartName.BODY
        at -= len(stretch.text) + len("\n\n")
    return PartName.BODY


def without_own_words(flags: tuple[Flag, ...], text: str, brand: Brand) -> tuple[Flag, ...]:
    """The flags of this text but those on what the brand says of itself: its own wording is nobody's taste."""
    own = [span for words in brand.own_words for span in occurrences(words.rstrip(".!"), text)]
    return tuple(flag for flag in flags if not _within((flag.start, flag.end), own))


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end + 1 for start, end in others)
