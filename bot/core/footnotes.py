"""The evidence behind a draft, numbered in the order in which its sentences first rest on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.audiences import Persona
from bot.core.card_words import HOW, ONE, reason_in_words
from bot.core.dossier import Dossier
from bot.core.drafts import Reason, ReasonKind, Written
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag


@dataclass(frozen=True, slots=True)
class Footnotes:
    """`items` are numbered from 1; some may be known of the persona that a customer belongs to alone."""

    items: tuple[Evidence, ...]
    persona: Persona | None = None

    def lines(self) -> list[tuple[int, str]]:
        """Each number with its evidence in words, such as "likes short emails (format), said so on 3 September 2026"."""
        return [
            (number, self._whose(item) + evidence_in_words(item)) for number, item in enumerate(self.items, start=1)
        ]

    def _whose(self, item: Evidence) -> str:
        if self.persona and item.audience_id == self.persona.id:
            return f"as {self.persona.label} has it: "
        return ""

    def marks(self, ids: Iterable[str]) -> str:
        """Such as " [1] [3]"; "" for none."""
        numbers = {item.id: number for number, item in enumerate(self.items, start=1)}
        return "".join(f" [{numbers[ref]}]" for ref in ids if ref in numbers)

    def reasons(self, reasons: Sequence[Reason]) -> str:
        """Such as "your brief, “until Friday”; [2]"."""
        cited = self.marks(reason.ref for reason in reasons if reason.kind is ReasonKind.EVIDENCE).strip()
        others = [reason_in_words(reason) for reason in reasons if reason.kind is not ReasonKind.EVIDENCE]
        return "; ".join(filter(None, [*others, cited])) or "no reason given"


def footnotes_of(written: Written, flags: Iterable[Flag], dossier: Dossier) -> Footnotes:
    """What sentences, omissions and flags rest on, each once."""
    cited = [
        *(reason.ref for sentence in written.copy.sentences for reason in sentence.reasons),
        *(ref for left_out in written.left_out for ref in left_out.evidence),
        *(ref for flag in flags for ref in flag.evidence),
    ]
    found = (dossier.item(ref) for ref in dict.fromkeys(cited))
    return Footnotes(tuple(item for item in found if item), dossier.persona)


def evidence_in_words(item: Evidence) -> str:
    """Such as "likes short emails (format), said so on 3 September 2026: “keep it brief”"."""
    day = f" on {item.on.day} {item.on:%B %Y}" if item.on else ""
    note = f": {_quoted(item.note)}" if item.note else ""
    return f"{ONE[item.polarity]} {item.value} ({item.aspect}), {HOW[item.source]}{day}{note}"


def _quoted(note: str) -> str:
    return note if any(mark in note for mark in '“”"') else f"“{note}”"
