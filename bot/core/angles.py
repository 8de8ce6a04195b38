"""Ways in which two versions of one message differ: by what comes first, or by how much is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.brief.facts import Facts, Statement, StatementKind
from bot.core.brief.meeting import meets
from bot.core.brief.rewrites import Length
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, PartName
from bot.core.evidence import Aspect, Polarity

_LEADING = (StatementKind.OFFER, StatementKind.EVENT, StatementKind.NEWS, StatementKind.SENTENCE)
_CONTENT = (Aspect.TOPIC, Aspect.OFFER, Aspect.PRODUCT, Aspect.VALUES)
_SHOWN = 60
APART = 0.2
"""Share of words by which one version has to be shorter than another that begins alike, before a reader sees two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Angle:
    """`lead` are the words of the brief that come first, "" to let the writer choose; `differs` says to the marketer what
    sets it apart.
    """

    differs: str
    lead: str = ""
    length: Length | None = None


AS_EVER = Angle(differs="keeps the order that their evidence asks for")


def angles_for(facts: Facts, dossier: Dossier) -> Iterator[Angle]:
    """The likeliest first; what they like leads before what they say nothing about."""
    yield AS_EVER
    leads = [statement for statement in facts.statements if statement.kind in _LEADING]
    liked = {statement.quote: _liked(statement, dossier) for statement in leads}
    for statement in sorted(leads, key=lambda one: not liked[one.quote]) if len(leads) > 1 else ():
        because = f", since they like {liked[statement.quote]}" if liked[statement.quote] else ""
        yield Angle(differs=f"begins with “{_short(statement.quote)}”{because}", lead=statement.quote)
    yield Angle(differs="says only what it must", length=Length.SHORT)
    yield Angle(differs="says more", length=Length.LONG)


def same_to_a_reader(one: Copy, other: Copy) -> bool:
    """Whether they begin alike and are about as long: two versions that nobody can choose between."""
    if one.text == other.text:
        return True
    shorter, longer = sorted(len(copy.text.split()) for copy in (one, other))
    return _opening(one) == _opening(other) and shorter > (1 - APART) * longer


def _opening(copy: Copy) -> tuple[str, ...]:
    """What is read first: the subject or title, and the first sentence that is no greeting."""
    heads = [part.text for part in copy.parts if part.name in (PartName.SUBJECT, PartName.TITLE, PartName.HEADER)]
    body = copy.part(PartName.BODY)
    sentences = [sentence.text for sentence in body.sentences if len(sentence.text.split()) > _GREETING] if body else []
    return (*heads, *sentences[:1])


_GREETING = 3
"""Words of "Hello Dana Ruiz,"."""


def _liked(statement: Statement, dossier: Dossier) -> str:
    likes = (item for item in dossier.evidence if item.counts and item.polarity is Polarity.LIKES)
    return next((item.value for item in likes if item.aspect in _CONTENT and meets(item.value, statement.whole)), "")


def _short(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1].rstrip()}…"
