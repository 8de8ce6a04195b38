"""Whether the evidence bears a claimed taste out, speaks against it, or is silent."""

import re

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.aspects import aspect_of, first_aspect
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import Standing, read_matter, standing
from bot.core.flags.negative import is_negative, says_no
from bot.core.flags.passages import Passage, Sentence
from bot.core.flags.speech import is_turned_down
from bot.core.flags.words.terms import fold, terms

_ONE_CHOICE = frozenset({Aspect.CHANNEL, Aspect.TIMING, Aspect.FREQUENCY, Aspect.TONE, Aspect.LANGUAGE})
"""Of these an audience has one at a time, so that what it chose speaks against another choice."""
_SHARED = re.compile(
    r"\bso\s+(?:is|are|does|do|did|has)\s+(?!i\b|we\b)\w+|\b(?:just\s+)?like\s+(?:her|him|them)\b|\b(?:she|he|they)\s+(?:does|do|is|are)\s+too\b|\bas\s+(?:does|do|is|are)\s+\w+",
    re.I,
)


def stands(sentence: Sentence, passage: Passage, evidence: tuple[Evidence, ...]) -> Standing:
    """First what the clause itself says; where evidence is silent on it, what the sentence asks for beside it."""
    own = standing(passage.text, evidence, wanted=not is_negative(passage.text))
    if own.backing or own.opposing:
        return own
    if shared := _of_the_same_words(sentence.text, passage, evidence):
        return Standing(backing=shared)
    found = _beside(sentence, passage, evidence)
    return found if found.backing or found.opposing else _of_its_kind(sentence, passage, evidence)


def _of_the_same_words(text: str, passage: Passage, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Liked evidence that speaks of the very thing, in its value or its note, where the passage likes it too.

    Two words must be shared, or one where the author says that the taste is shared: "and so is she".
    """
    if is_negative(passage.text):
        return ()
    said, needed = terms(text), 1 if _SHARED.search(text) else 2

    def speaks(item: Evidence) -> bool:
        return len(said & (terms(item.value) | terms(item.note))) >= needed

    return tuple(item for item in evidence if item.counts and item.polarity is Polarity.LIKES and speaks(item))


def _beside(sentence: Sentence, passage: Passage, evidence: tuple[Evidence, ...]) -> Standing:
    """What the neighbouring clauses ask for and this one gives the reason of; else what the sentence before says against it."""
    aspect = aspect_of(passage.text)
    for text in _neighbours(sentence, passage):
        found = _on(aspect, standing(text, evidence, wanted=not _is_dropped(text)))
        if found.opposing or (found.backing and text is not sentence.before):
            return found
    return Standing()


def _neighbours(sentence: Sentence, passage: Passage) -> tuple[str, ...]:
    """The clauses before and after this one; where it stands alone, the sentence before."""
    at = [n for n, clause in enumerate(sentence.clauses) if clause.overlaps(passage)]
    around = sentence.clauses[max(0, at[0] - 1) : at[-1] + 2] if at else ()
    beside = tuple(clause.text for clause in around if not clause.overlaps(passage))
    return beside or (sentence.before,)


def _on(aspect: Aspect | None, found: Standing) -> Standing:
    """What a neighbour's evidence says to a clause: only on the clause's own aspect; consent backs no taste."""

    def fits(item: Evidence) -> bool:
        return aspect is None or item.aspect is aspect

    backing = tuple(item for item in found.backing if fits(item) and item.source is not Source.CONSENT)
    return Standing(backing, tuple(item for item in found.opposing if fits(item)))


def _is_dropped(text: str) -> bool:
    return is_turned_down(f"{text} ", len(text), len(text) + 1) or says_no(text)


def _of_its_kind(sentence: Sentence, passage: Passage, evidence: tuple[Evidence, ...]) -> Standing:
    """Another choice where there is only one, or the same kind of thing seen the other way, here or in a neighbour."""
    aspect = first_aspect(passage.text, sentence.text, sentence.before)
    own, compared = aspect_of(passage.text), _names_a_value(passage.text, aspect)
    seen = [(terms(passage.text), is_negative(passage.text))]
    seen += [(terms(text), _is_dropped(text)) for text in _neighbours(sentence, passage)]

    def opposes(item: Evidence) -> bool:
        liked = item.polarity is Polarity.LIKES
        another_choice = aspect in _ONE_CHOICE and item.aspect is aspect and liked and not compared
        same_kind = own in (None, item.aspect) and any(
            _head(item.value) in said and liked is negative for said, negative in seen
        )
        return another_choice or same_kind

    spoken = (item for item in evidence if can_speak(item) and item.source is not Source.CONSENT)
    return Standing(opposing=tuple(item for item in spoken if opposes(item)))


def _names_a_value(text: str, aspect: Aspect | None) -> bool:
    """Whether the clause names a channel, hour or rate of its own: then it was compared as such already."""
    matter = read_matter(text)
    named = {Aspect.CHANNEL: matter.channels, Aspect.TIMING: matter.moment, Aspect.FREQUENCY: matter.rate}
    return bool(aspect and named.get(aspect))


def _head(value: str) -> str:
    """The folded last word, which in English names the thing: "macro photos" are photos. "" of a value without words."""
    *_, last = ("", *value.rsplit(maxsplit=1))
    return fold(last)
