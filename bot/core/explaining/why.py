"""Why a draft reads as it does, and why it does not say something: from its versions, flags and evidence as stored."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.asks.respelling import respelt
from bot.core.brief.leaving_out import leave_out
from bot.core.card_words import reason_in_words
from bot.core.dossier import Dossier
from bot.core.drafts import Draft, LeftOut, PartName, ReasonKind, Sentence, Version
from bot.core.evidence import Aspect, Evidence
from bot.core.explaining.explanation import Explanation, Group, Point
from bot.core.flags.flag import Flag
from bot.core.norms import LengthNorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an answer may rest on. `behind` is the evidence of each version as it stood when that was written, by id."""

    draft: Draft
    dossier: Dossier
    flags: dict[int, tuple[Flag, ...]]
    behind: dict[str, Evidence]

    def evidence(self, ids: Sequence[str]) -> tuple[Evidence, ...]:
        """As it is known today, else as it was known then."""
        found = (self.dossier.item(one) or self.behind.get(one) for one in ids)
        return tuple(item for item in found if item)


_MANNER = re.compile(
    r"(?:(?:so|too|very|such|that|is it|it) )*(?:short|long|brief|length|formal|casual|dry|plain|warm|cold|stiff|friendly|serious|playful|tone|style|simple|factual)\b.*",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\b(?:short|long|brief|length)\b", re.IGNORECASE)


def why(known: Known, about: str) -> Explanation:
    """The answer to "why did you leave out the discount?", "why the golf?" and "why so short?"."""
    if not about:
        return _all(known)
    if _MANNER.fullmatch(about):
        return _manner(known, about)
    for answered in (_left_out, _flagged, _stands):
        if found := answered(known, about):
            return found
    return Explanation(
        f"Neither the brief nor the draft speaks of “{about}”, so nothing was left out.",
        note="Add it here, and I write it again.",
    )


def speaks_of(text: str, what: str) -> bool:
    """Whether the text has that thing, or a fact of that kind, whatever slip it was typed with."""
    return any(leave_out(text, said).gone for said in dict.fromkeys((what, respelt(what))))


def _all(known: Known) -> Explanation:
    latest = known.draft.latest.written
    gone = tuple(_point(known, item) for item in latest.left_out)
    told = tuple(_reasoned(known, sentence) for sentence in _told(known.draft.latest))
    return Explanation(
        f"Why the draft for {known.draft.audience_label} reads so",
        (Group("Left out of the copy", gone), Group("Why it reads so", told)),
    )


def _left_out(known: Known, about: str) -> Explanation | None:
    """From the newest version back to the first, each omission told once."""
    found = [(version, item) for version in reversed(known.draft.versions) for item in version.written.left_out]
    hits = {item.quote: (version, item) for version, item in reversed(found) if speaks_of(item.quote, about)}
    if not hits:
        return None
    latest = known.draft.latest.number
    groups = tuple(
        Group("" if version.number == latest else f"Since version {version.number}", (_point(known, item),))
        for version, item in hits.values()
    )
    return Explanation(f"Why the draft does not say “{about}”", groups, note="Nothing is changed by asking.")


def _flagged(known: Known, about: str) -> Explanation | None:
    flags = [flag for flag in known.flags.get(known.draft.latest.number, ()) if speaks_of(flag.quote, about)]
    points = tuple(Point(flag.why, flag.quote, known.evidence(flag.evidence)) for flag in flags)
    return Explanation(f"“{about}” is flagged", (Group("", points),)) if points else None


def _stands(known: Known, about: str) -> Explanation | None:
    hits = [sentence for sentence in known.draft.latest.written.copy.sentences if speaks_of(sentence.text, about)]
    points = tuple(_reasoned(known, sentence) for sentence in hits)
    if points:
        return Explanation(f"Why the draft says “{about}”", (Group("", points),))
    if speaks_of(known.draft.latest.written.brief, about):
        said = f"The brief speaks of “{about}” and the copy does not, and its writer left no word on why."
        return Explanation(said, note="Ask for it in the thread, and the next version says it.")
    return None


def _manner(known: Known, about: str) -> Explanation:
    """Tone and length follow what they said and did; where nothing is known, the channel."""
    of_length = _LENGTH.search(about) is not None
    counted = [item for item in known.dossier.evidence if item.counts]
    if of_length:
        found = [item for item in counted if isinstance(item.norm, LengthNorm)]
    else:
        found = [item for item in counted if item.aspect in (Aspect.TONE, Aspect.LANGUAGE)]
    if found:
        points = tuple(Point("", evidence=(item,)) for item in found)
        return Explanation("It follows what is known of them", (Group("", points),))
    what = "length" if of_length else "tone"
    return Explanation(
        f"Nothing is known of the {what} that {known.draft.audience_label} likes, so it follows the channel and the brief."
    )


def _told(version: Version) -> Iterator[Sentence]:
    parts = (part for part in version.written.copy.parts if part.name is not PartName.FOOTER)
    return (sentence for part in parts for sentence in part.sentences)


def _point(known: Known, item: LeftOut) -> Point:
    return Point(item.why, item.quote, known.evidence(item.evidence))


def _reasoned(known: Known, sentence: Sentence) -> Point:
    ids = [reason.ref for reason in sentence.reasons if reason.kind is ReasonKind.EVIDENCE]
    others = [reason_in_words(reason) for reason in sentence.reasons if reason.kind is not ReasonKind.EVIDENCE]
    return Point("; ".join(others), sentence.text, known.evidence(ids))
