"""Whether a text conveys the core message: as it is, lost, or bent.

The core message and each proof are claims. A sentence speaks of a claim when it shares half of the claim's own words. It
bends the claim when it changes a figure of it, denies what it says, makes less of it, or promises more than it does. The
text has lost the core message when no sentence speaks of it. Nothing is learnt and nothing guessed: each finding names the
claim, the words, and which of the four it is. How often that is right stands in tests/core/brand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.brand.brand import Brand
from bot.core.brand.figures import Figure, figures_in
from bot.core.brand.leaning import denials, every_in, for_ever_in, hedge_in, lost_only, too_much_in
from bot.core.brand.matching import occurrences
from bot.core.brand.terms import terms_in
from bot.core.channels.channel import Channel
from bot.core.flags.passages import Passage, Sentence, split_sentences

ROOM_FOR_CORE = (Channel.EMAIL, Channel.POST, Channel.WHATSAPP, Channel.LINKEDIN, Channel.INSTAGRAM, Channel.PHONE)
"""Channels on which a message has room for the core message; elsewhere it would crowd the news."""
ROOM = 40
"""Words from which on a text of no known channel has room for it."""
SPEAKS_OF = 0.5
"""Share of a claim's own words from which on a sentence speaks of it."""
TOUCHES = 2
"""Words of a claim in a sentence from which on what it promises beyond the claim is looked at."""


class State(StrEnum):
    KEPT = "kept"
    LOST = "lost"
    BENT = "bent"


class How(StrEnum):
    FIGURE = "a figure was changed"
    DENIED = "it says the opposite"
    LESS = "it says less"
    MORE = "it promises more"


@dataclass(frozen=True, slots=True)
class Bend:
    """`quote` stands at `start`..`end` of the text and bends `claim`; `by` are the words that do it, "" where a word is
    missing; `wanted` is what the claim has in their place, where it is a word or a figure.
    """

    how: How
    claim: str
    quote: str
    start: int
    end: int
    by: str
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Conveyance:
    state: State
    bends: tuple[Bend, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim, and what of the text speaks of it: the clauses that hold the words they share."""

    claim: str
    span: Passage
    share: float
    shared: int


def conveyance_of(text: str, brand: Brand, brief: str = "") -> Conveyance | None:
    """None where the brand has no core message. What the brief says is no promise beyond the claims."""
    if not brand.core_message:
        return None
    claims = (brand.core_message, *brand.proofs)
    bends: list[Bend] = []
    kept = False
    for sentence in map(Sentence, split_sentences(text)):
        touched = [said for claim in claims if (said := _said_in(sentence, claim))]
        spoken = [said for said in touched if said.share >= SPEAKS_OF]
        kept = kept or any(said.claim == brand.core_message for said in spoken)
        found = [bend for said in spoken for bend in _bent(said, sentence, claims, brief)]
        bends += found or _beyond(touched, sentence, "\n".join((*claims, brief)))
    state = State.BENT if bends else State.KEPT if kept else State.LOST
    return Conveyance(state, tuple(bends))


def has_room(text: str, channel: Channel | None) -> bool:
    return channel in ROOM_FOR_CORE if channel else len(text.split()) >= ROOM


def _said_in(sentence: Sentence, claim: str) -> _Said | None:
    """Where the sentence has the claim word for word, its clauses alone; else those from the first shared word to the last."""
    wanted, stands = terms_in(claim), terms_in(sentence.text)
    shared = [term for term in wanted if term in stands]
    if not shared:
        return None
    whole = next(occurrences(claim.rstrip(".!"), sentence.text), None)
    places = [place for term in shared for place in stands[term]]
    start, end = whole or (min(places), max(places) + 1)
    return _Said(claim, sentence.from_clause_of(start, end), len(shared) / len(wanted), len(shared))


def _bent(said: _Said, sentence: Sentence, claims: Sequence[str], brief: str) -> Iterator[Bend]:
    """The ways in which a sentence that speaks of a claim bends it; of the last three, the first that is found."""
    yield from _figures(said, [*claims, brief])
    yield from list(_turned(said, sentence))[:1]


def _figures(said: _Said, known: Sequence[str]) -> Iterator[Bend]:
    """A figure of what the claim counts, with another value; one that another claim or the brief has is theirs."""
    wanted = list(figures_in(said.claim))
    given = [figure for text in known for figure in figures_in(text)]
    for figure in figures_in(said.span.text):
        alike = [each for each in wanted if each.counts == figure.counts]
        if alike and not any(figure.same_as(each) for each in given):
            yield _bend(How.FIGURE, said, figure.quote, alike[0].quote)


def _turned(said: _Said, sentence: Sentence) -> Iterator[Bend]:
    text, claim = said.span.text, said.claim
    if word := hedge_in(text, claim):
        yield _bend(How.LESS, said, word)
    own, theirs = set(terms_in(claim)), set(terms_in(text))
    if denials(text, claim, theirs) % 2 != denials(claim, claim, own) % 2:
        yield _bend(How.DENIED, said, "")
    if word := lost_only(text, claim):
        yield _bend(How.LESS, said, "", word)
    condition = next(figures_in(claim), None)
    word = every_in(text)
    if condition and word and not every_in(claim) and not _has_figure(sentence.text, condition):
        yield _bend(How.MORE, said, word, condition.quote)


def _has_figure(text: str, figure: Figure) -> bool:
    return any(each.counts == figure.counts for each in figures_in(text))


def _beyond(touched: Sequence[_Said], sentence: Sentence, backed: str) -> list[Bend]:
    """What a sentence promises beyond the claims that it touches: that it holds for ever, for sure, above all others."""
    near = [said for said in touched if said.shared >= TOUCHES or said.share >= SPEAKS_OF]
    if not near:
        return []
    closest = max(near, key=lambda said: (said.share, said.shared))
    word = too_much_in(sentence.text, backed) or for_ever_in(sentence.text, "\n".join(said.claim for said in near))
    if not word:
        return []
    whole = sentence.passage
    return [Bend(How.MORE, closest.claim, whole.text, whole.start, whole.end, word)]


def _bend(how: How, said: _Said, by: str, wanted: str = "") -> Bend:
    return Bend(how, said.claim, said.span.text, said.span.start, said.span.end, by, wanted)
