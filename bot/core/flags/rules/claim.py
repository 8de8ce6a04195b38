"""What the rules on claimed tastes share: a clause gives somebody's liking as a reason; does the evidence bear it out?"""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.aspects import aspect_of
from bot.core.flags.contract import can_speak
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.matter import Standing, read_matter, standing
from bot.core.flags.passages import Page, Passage, Sentence
from bot.core.flags.rules.rule import Hit
from bot.core.flags.speech import (
    asks_about_preference,
    is_turned_down,
    quoted_spans,
    quotes_a_colleague,
    reports_the_audience,
    sets_own_taste_aside,
)
from bot.core.flags.words.liking import NEGATIVE
from bot.core.flags.words.terms import fold, terms

_NEGATIVE = re.compile(NEGATIVE, re.I | re.X)
_DOUBLE = re.compile(
    r"\b(?:can['’]?t|cannot|couldn['’]t|never|nobody|no[\s-]?one|who|does(?:n['’]t)?|do(?:n['’]t)?)\s+(?:\w+\s+)?(?:resist|get\s+enough|live\s+without|say\s+no|go\s+wrong|fail|mind)\b|\bwho\s+(?:does|would|could|can|is)n['’]t\b|\bnever\s+(?:tire|mind|say\s+no|get\s+(?:tired|bored))",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:opinion|book|mind|taste|liking|personally|imho|imo|ask\s+me|were\s+me|was\s+me|to\s+me|for\s+me|honest|take|money|eyes|ear|been\s+there|weakness|pet\s+hate)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:is|are|was|looks?|feels?|sounds?|seems?)$", re.I)
LONGEST = 15
"""Words of a quote: the shortest passage that carries the preference."""


def is_negative(text: str) -> bool:
    """Whether a clause that speaks of liking says dislike: "nobody reads", "can't stand"; "can't resist" is liking."""
    return _NEGATIVE.search(text) is not None and _DOUBLE.search(text) is None


def shortened(passage: Passage, start: int, end: int) -> Passage:
    """At most LONGEST words of the passage around `start`..`end` (offsets in the whole text), from no "and" on."""
    joint = _JOINT.match(passage.text)
    if joint and passage.start + joint.end() <= start:
        passage = passage.part(joint.end(), len(passage.text))
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", passage.text)]
    if len(words) <= LONGEST:
        return passage
    inside = [
        n for n, (left, right) in enumerate(words) if right > start - passage.start and left < end - passage.start
    ]
    first = inside[0] if inside else 0
    last = min(max(inside[-1] if inside else 0, first + LONGEST - 4) + 1, len(words) - 1, first + LONGEST - 1)
    return passage.part(words[first][0], words[last][1])


def claims(page: Page, pattern: re.Pattern[str], whose: Whose) -> Iterator[Hit]:
    """A hit for each clause that `pattern` matches, unless it is reported, quoted, asked, set aside, or borne out."""
    quoted = quoted_spans(page.text)
    for sentence in page.sentences:
        theirs = [span for span in quoted if not quotes_a_colleague(sentence, span, page.case.audience_name)]
        for clause, core in _claiming(sentence, pattern):
            if not any(core.overlaps(span) for span in theirs) and _is_the_writers(sentence, clause, page):
                yield from _judged(page, sentence, shortened(clause, core.start, core.end), whose)


def _claiming(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, Passage]]:
    """Each clause that makes a claim, once, with the words that make it."""
    done = 0
    for found in pattern.finditer(sentence.text):
        if found.start() < done:
            continue
        at = sentence.passage.start
        clause = _with_its_matter(sentence, sentence.from_clause_of(found.start(), found.end()))
        done = clause.end - at
        yield clause, Passage(found[0], at + found.start(), at + found.end())


_JOINT = re.compile(r"(?:and|but|so|or|plus|as|also)\s+", re.I)
_BARE = 4
"""A clause of up to so many words, such as "in my book" or "personally", carries no matter of its own."""


def _with_its_matter(sentence: Sentence, clause: Passage) -> Passage:
    """The clause with its neighbour where it is a mere aside: "a grid is, in my opinion, dull"."""
    aside = len(clause.text.split()) <= _BARE and _ASIDE.search(clause.text)
    at = sentence.clauses.index(clause) if aside and clause in sentence.clauses else -1
    if at < 0:
        return clause
    first = (
        sentence.clauses[at - 1]
        if 0 < at == len(sentence.clauses) - 1 or (at and _OPEN.search(sentence.clauses[at - 1].text))
        else clause
    )
    last = sentence.clauses[at + 1] if at + 1 < len(sentence.clauses) else clause
    start = sentence.passage.start
    return sentence.passage.part(first.start - start, last.end - start)


def _is_the_writers(sentence: Sentence, clause: Passage, page: Page) -> bool:
    name = page.case.audience_name
    return not (
        reports_the_audience(sentence, name)
        or sets_own_taste_aside(sentence, name)
        or asks_about_preference(clause.text)
    )


def _judged(page: Page, sentence: Sentence, passage: Passage, whose: Whose) -> Iterator[Hit]:
    found = _stands(page, sentence, passage)
    if found.backing and not found.opposing:
        return
    aspect = _aspect(sentence, passage, found.opposing)
    yield Hit(
        passage=passage,
        aspect=aspect,
        trigger=Trigger.SELF_REFERENCE,
        whose=whose,
        opposing=_of_one_aspect(found.opposing, aspect),
    )


def _stands(page: Page, sentence: Sentence, passage: Passage) -> Standing:
    """First what the clause itself says; where evidence is silent on it, what the sentence asks for beside it."""
    evidence = page.case.evidence
    own = standing(passage.text, evidence, wanted=not is_negative(passage.text))
    if own.backing or own.opposing:
        return own
    if _shares_words(sentence.text, passage, evidence):
        return Standing(backing=evidence)
    found = _beside(sentence, passage, evidence)
    return found if found.backing or found.opposing else _of_its_kind(sentence, passage, evidence)


_ONE_CHOICE = frozenset({Aspect.CHANNEL, Aspect.TIMING, Aspect.FREQUENCY, Aspect.TONE, Aspect.LANGUAGE})
"""Of these an audience has one at a time, so that what it chose speaks against another choice."""


def _of_its_kind(sentence: Sentence, passage: Passage, evidence: tuple[Evidence, ...]) -> Standing:
    """Another choice where there is only one, or the same kind of thing seen the other way, here or in a neighbour."""
    aspect = _first_aspect(passage.text, sentence.text, sentence.before)
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


def _first_aspect(*texts: str) -> Aspect | None:
    return next((found for text in texts if (found := aspect_of(text))), None)


def _head(value: str) -> str:
    """The folded last word, which in English names the thing: "macro photos" are photos."""
    return fold(value.rsplit(maxsplit=1)[-1])


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
    return is_turned_down(f"{text} ", len(text), len(text) + 1) or _NEGATIVE.search(text) is not None


_SHARED = re.compile(
    r"\bso\s+(?:is|are|does|do|did|has)\s+(?!i\b|we\b)\w+|\b(?:just\s+)?like\s+(?:her|him|them)\b|\b(?:she|he|they)\s+(?:does|do|is|are)\s+too\b|\bas\s+(?:does|do|is|are)\s+\w+",
    re.I,
)


def _shares_words(text: str, passage: Passage, evidence: tuple[Evidence, ...]) -> bool:
    """Whether liked evidence speaks of the very thing, in its value or its note, and the passage likes it too."""
    if is_negative(passage.text):
        return False
    said = terms(text)
    needed = 1 if _SHARED.search(text) else 2
    return any(
        len(said & (terms(item.value) | terms(item.note))) >= needed and item.counts and item.polarity == "likes"
        for item in evidence
    )


def _aspect(sentence: Sentence, passage: Passage, opposing: tuple[Evidence, ...]) -> Aspect:
    if opposing:
        return opposing[0].aspect
    return next(
        (found for text in (passage.text, sentence.text, sentence.before) if (found := aspect_of(text))), Aspect.TOPIC
    )


def _of_one_aspect(opposing: tuple[Evidence, ...], aspect: Aspect) -> tuple[Evidence, ...]:
    return tuple(item for item in opposing if item.aspect is aspect)
