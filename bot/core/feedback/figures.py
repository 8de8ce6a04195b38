"""How drafts fare with people, by who wrote them, by which prompt and for which channel. Who says nothing is not counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.core.channels.channel import Channel
from bot.core.feedback.feedback import Fault

ENOUGH = 10
"""Below this number a share says more about chance than about drafts: the numbers are told, the share is not."""


@dataclass(frozen=True, slots=True)
class Tally:
    good: int = 0
    bad: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.good + other.good, self.bad + other.bad)

    @property
    def n(self) -> int:
        return self.good + self.bad

    @property
    def share(self) -> float | None:
        """Of all that were judged, those that were called good; None where none was."""
        return self.good / self.n if self.n else None

    def in_words(self) -> str:
        if self.share is None:
            return "nobody has said yet"
        told = f"{self.good:,} good of {self.n:,}"
        return f"too few to say a share: {told}" if self.n < ENOUGH else f"{self.share:.0%}: {told}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Versions by one writer, prompt and channel. `prompt` is "" where the writer has none."""

    writer: str
    prompt: str
    channel: Channel
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackFigures:
    """`groups` are the most judged first; `people` have judged `judged` versions, and `stored` are there to be judged.

    `faults` counts what was chosen as wrong, the most frequent first.
    """

    groups: tuple[Group, ...] = ()
    faults: Mapping[Fault, int] = field(default_factory=dict)
    people: int = 0
    judged: int = 0
    stored: int = 0

    @property
    def total(self) -> Tally:
        return sum((group.tally for group in self.groups), Tally())

    @property
    def by_writer(self) -> dict[str, Tally]:
        return self._by(lambda group: group.writer)

    @property
    def by_prompt(self) -> dict[str, Tally]:
        """What was written without a prompt stands under "no prompt"."""
        return self._by(lambda group: group.prompt or "no prompt")

    @property
    def by_channel(self) -> dict[str, Tally]:
        return self._by(lambda group: str(group.channel))

    def _by(self, name: Callable[[Group], str]) -> dict[str, Tally]:
        """The most judged first."""
        tallies: dict[str, Tally] = {}
        for group in self.groups:
            tallies[name(group)] = tallies.get(name(group), Tally()) + group.tally
        return dict(sorted(tallies.items(), key=lambda item: (-item[1].n, item[0])))
