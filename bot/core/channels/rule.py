"""What a channel asks of copy: its parts in order, how long each may be, and what must be said."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Measure, PartName, Problem

Check = Callable[[Copy, Brand], tuple[Problem, ...]]
Count = Callable[[Copy], tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `characters` in a part. `hard`: the channel refuses or cuts more; otherwise it is what readers see
    before a cut-off. `source` says where the number comes from, "" for none: the house's own choice.
    """

    part: PartName
    characters: int
    source: str
    hard: bool = True

    @property
    def text(self) -> str:
        how = "at most" if self.hard else "best within"
        return f"{self.part}: {how} {self.characters:,} characters" + (f" ({self.source})" if self.source else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRules:
    """One channel. `short`, `usual` and `long` are words of body copy: what the channel calls a short, an ordinary and
    a long message. `must_say` are fields of the brand that the footer carries, in order; `told` is what a writer has to
    know of `checks` beforehand, as `limits` tell it.
    """

    channel: Channel
    parts: tuple[PartName, ...]
    limits: tuple[Limit, ...] = ()
    must_say: tuple[str, ...] = ()
    short: int
    usual: int
    long: int
    checks: tuple[Check, ...] = field(default=())
    told: tuple[str, ...] = ()
    counts: tuple[Count, ...] = field(default=())

    def check(self, copy: Copy, brand: Brand) -> tuple[Problem, ...]:
        """What is wrong with the copy as this channel sees it; hard problems first."""
        found = [
            *self._parts(copy),
            *(problem for limit in self.limits for problem in _over(limit, copy)),
            *self._unsaid(copy, brand),
            *(problem for check in self.checks for problem in check(copy, brand)),
        ]
        return tuple(sorted(found, key=lambda problem: not problem.hard))

    def _told_limits(self) -> list[Limit]:
        """The first cut of each part: one that no reader would ever come to is not worth a figure."""
        return [limit for limit in self.limits if not limit.hard or not self._is_cut_before(limit)]

    def _is_cut_before(self, limit: Limit) -> bool:
        return any(each.part is limit.part and not each.hard for each in self.limits)

    def measure(self, copy: Copy) -> tuple[Measure, ...]:
        """What a reader of the draft wants counted, part by part."""
        return (
            *(measure for limit in self._told_limits() for measure in _length(limit, copy)),
            *(measure for count in self.counts for measure in count(copy)),
        )

    def _parts(self, copy: Copy) -> list[Problem]:
        strange = [part for part in copy.parts if part.name not in self.parts]
        return [
            *(Problem(part=part.name, text=f"{self.channel} has no {part.name}.") for part in strange),
            *(
                Problem(part=name, text=f"The {name} is missing or empty.")
                for name in (PartName.SUBJECT, PartName.TITLE, PartName.BODY)
                if name in self.parts and not _text(copy, name)
            ),
        ]

    def _unsaid(self, copy: Copy, brand: Brand) -> list[Problem]:
        return [
            problem
            for field_name in self.must_say
            for problem in _must_say(field_name, str(getattr(brand, field_name)), copy)
        ]


def _must_say(field_name: str, words: str, copy: Copy) -> list[Problem]:
    name = field_name.replace("_", " ")
    if not words:
        return [Problem(part=PartName.FOOTER, text=f"The brand has no {name} yet; this channel has to carry it.")]
    if words in copy.text:
        return []
    return [Problem(part=PartName.FOOTER, text=f"The {name} is missing: “{words}”.")]


def _text(copy: Copy, name: PartName) -> str:
    part = copy.part(name)
    return part.text.strip() if part else ""


def _over(limit: Limit, copy: Copy) -> list[Problem]:
    over = len(_text(copy, limit.part)) - limit.characters
    if over <= 0:
        return []
    what = "the channel takes" if limit.hard else "readers see before it is cut"
    source = f" ({limit.source})" if limit.source else ""
    text = f"The {limit.part} is {over:,} characters longer than the {limit.characters:,} {what}{source}."
    return [Problem(part=limit.part, text=text, hard=limit.hard)]


def _length(limit: Limit, copy: Copy) -> list[Measure]:
    text = _text(copy, limit.part)
    if not text:
        return []
    facts: dict[str, int | str] = {"characters": len(text), "limit": limit.characters}
    said = f"{limit.part} {len(text):,} of {limit.characters:,} characters"
    if len(text) <= limit.characters:
        return [Measure(part=limit.part, text=said + ("" if limit.hard else " seen"), facts=facts)]
    cut = text[: limit.characters].rstrip()
    facts["cut after"] = cut[-24:]
    return [Measure(part=limit.part, text=f"{said}: readers see “…{cut[-24:]}”, then the cut", facts=facts)]
