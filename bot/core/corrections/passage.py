"""A passage that somebody says was missed: found in what was judged, and held to what every flag must keep to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.corrections.correction import Correction, Said, disputed, overlaps, passage_mark
from bot.core.corrections.judgement import Judgement
from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect
from bot.core.flags.contract import MOST_WORDS, can_speak
from bot.core.flags.flag import Place, Verdict
from bot.core.flags.passages import pages
from bot.core.plain_text import plain

_QUOTES = "\"'“”„‘’‚«»‹›"


class Field(StrEnum):
    """What somebody fills in to say what was missed."""

    PASSAGE = "passage"
    SENTENCE = "sentence"
    ASPECT = "aspect"
    VERDICT = "verdict"
    EVIDENCE = "evidence"


class BadMissed(TheirRulesError):
    """What was missed cannot be written down like this."""

    field = Field.PASSAGE


class NoPassage(BadMissed):
    """Paste the words that should have been flagged, or pick the sentence that they stand in."""


class NotInTheText(BadMissed):
    """These words do not stand in the text that was judged. Paste them exactly as they stand there."""


class TooLong(BadMissed):
    """That has {words} words; a flag points at {most} at most. Paste the shortest passage that carries the preference."""


class FlaggedAlready(BadMissed):
    """That is flagged already: “{quote}”. If you do not agree with that flag, press “Not a flag” beside it."""


class NothingAgainstIt(BadMissed):
    """Pick what speaks against it, or say that there is no evidence for it."""

    field = Field.EVIDENCE


class SomethingAgainstIt(BadMissed):
    """You picked evidence that speaks against it: then their evidence says otherwise. Change one of the two."""

    field = Field.VERDICT


class CannotSpeak(BadMissed):
    """{evidence} is a guess, has no lean or is not known of them, so it speaks against nothing. Leave it out."""

    field = Field.EVIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What somebody says was missed, as they typed it. `sentence` is one of the text, where they picked it."""

    aspect: Aspect
    verdict: Verdict
    passage: str = ""
    sentence: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    place: Place
    start: int
    end: int


def as_correction(judgement: Judgement, missed: Missed, by: str, at: datetime, own: Iterable[Correction]) -> Correction:
    """`own` is what stands of this person: where they do not agree with a flag, another may be missed. Raises BadMissed."""
    spot = spot_of(judgement, missed.passage or missed.sentence)
    correction = Correction(
        judgement_id=judgement.id,
        mark=passage_mark(spot.place, spot.start, spot.end),
        said=Said.MISSED,
        by=by,
        at=at,
        place=spot.place,
        start=spot.start,
        end=spot.end,
        aspect=missed.aspect,
        verdict=missed.verdict,
        evidence=missed.evidence,
    )
    _require_unflagged(judgement, correction, disputed(tuple(own)))
    _require_evidence(judgement, missed)
    return correction


def to_pick_from(judgement: Judgement) -> tuple[str, ...]:
    """The sentences that can be picked instead of pasted; of one that is too long, its clauses."""
    sentences = (sentence for page in pages(judgement.case) for sentence in page.sentences)
    pieces = (
        piece
        for sentence in sentences
        for piece in ([sentence.text] if _fits(sentence.text) else [clause.text for clause in sentence.clauses])
    )
    return tuple(dict.fromkeys(piece for piece in pieces if _fits(piece)))


def _fits(text: str) -> bool:
    return 0 < len(text.split()) <= MOST_WORDS


def spot_of(judgement: Judgement, pasted: str) -> Spot:
    """Where the words stand first: in any case, over any blanks, with or without the quotation marks around them.

    Raises NoPassage, TooLong and NotInTheText.
    """
    words = plain(pasted).strip().strip(_QUOTES).split()
    if not words:
        raise NoPassage
    if len(words) > MOST_WORDS:
        raise TooLong(words=len(words), most=MOST_WORDS)
    found = next(_spots(judgement, words), None)
    if found is None:
        raise NotInTheText
    return found


def _spots(judgement: Judgement, words: list[str]) -> Iterator[Spot]:
    """As it was typed before in any other case: of “May” and “may” the one that was meant."""
    pattern = r"\s+".join(map(re.escape, words))
    for flags in (0, re.IGNORECASE):
        for place, text in judgement.texts.items():
            for match in re.finditer(pattern, text, flags):
                yield Spot(place, match.start(), match.end())


def _require_unflagged(judgement: Judgement, correction: Correction, not_flags: frozenset[int]) -> None:
    for position, flag in enumerate(judgement.flags):
        if position not in not_flags and overlaps(flag, correction):
            raise FlaggedAlready(quote=flag.quote)


def _require_evidence(judgement: Judgement, missed: Missed) -> None:
    known = {item.id: item for item in judgement.case.evidence}
    mute = [ref for ref in missed.evidence if ref not in known or not can_speak(known[ref])]
    if mute:
        raise CannotSpeak(evidence=", ".join(known[ref].value if ref in known else ref for ref in mute))
    if missed.verdict is Verdict.CONTRADICTED and not missed.evidence:
        raise NothingAgainstIt
    if missed.verdict is Verdict.UNSUPPORTED and missed.evidence:
        raise SomethingAgainstIt
