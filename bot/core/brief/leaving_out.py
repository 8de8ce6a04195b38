"""Take something out of a brief: every fact, member of a list or clause that speaks of it, and nothing else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.core.asks.respelling import respelt
from bot.core.brief.clauses import Clause, clauses
from bot.core.brief.facts import Fact, FactKind
from bot.core.brief.patterns import find_facts
from bot.core.brief.rewrites import rewrite_of
from bot.core.brief.stems import stems

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shortened:
    """The brief without it; `gone` are the words that went, in its order. Without any it is the brief as it was."""

    brief: str
    gone: tuple[str, ...] = ()


_NAMED: tuple[tuple[re.Pattern[str], tuple[FactKind, ...]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), kinds)
    for words, kinds in (
        (r"discounts?|offers?|deals?|savings?|percent\w*|money off|reductions?|rabatte?|nachlass|remises?|réductions?|descuentos?|rebajas?", (FactKind.PERCENT,)),
        (r"prices?|costs?|pricing|fees?|preise?|prix|precios?", (FactKind.PRICE,)),
        (r"links?|urls?|web ?sites?|web address|lien|enlace", (FactKind.LINK,)),
        (r"codes?|vouchers?|coupons?|gutscheine?|bon|cupón", (FactKind.CODE,)),
        (r"dates?|deadlines?|days?|times?|when|datum|fecha|end date", (FactKind.WHEN,)),
        (r"(?:phone )?numbers?|phone|contact(?: details)?|address|email address", (FactKind.CONTACT,)),
        (r"conditions?|terms|small print|t&cs?", (FactKind.CONDITION,)),
    )
)  # fmt: skip
"""What people call a fact of each kind."""
_OFF = re.compile(r"\boff\b|half[\s-]price|two for one|\b2 ?for ?1\b|\bbogof\b", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:[\s,;:(–—-]|\b(?:for|at|only|just|from|until|till|by|before|on|via|with|using|use|see|at only|and|or|the|our|code)\b)+$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and|or)\s+|,\s+|\s+(?:and|or|&|plus|\+)\s+)", re.IGNORECASE)
_KEEPS = re.compile(
    r"\s+(?=(?:until|till|from|on|at|before|by|in|this|next|every|for|with|to|while|where)\b)", re.IGNORECASE
)
"""What follows a member of a list and belongs to all of it: "pots and bulbs until Friday"."""
_JOINED = re.compile(r"^[\s,;:–—-]*(?:and|or|plus|with|but)\s+", re.IGNORECASE)
_LEADS_TO_LIST = re.compile(
    r"(?:\b(?:with|of|on|off|for|including|plus|and|featuring)\s+|:\s+|\()(?:(?:the|our|a|an|some)\s+)?(?P<member>[^\s()]+(?:\s+[^\s()]+)?)$",
    re.IGNORECASE,
)
_BARE_CALL = re.compile(
    r"\W*(?:please\s+)?(?:order|book|shop|see|visit|buy|go|reserve|register|sign up|tickets?|details|more|info|read more|find out more)(?:\s+(?:online|now|here|yours?|it|them|at|on|via|more))*\W*",
    re.IGNORECASE,
)
"""What is left of "order at https://..." without its link says nothing."""
_TOO = re.compile(r"(?:,?\s+(?:too|also|as well)\b)?", re.IGNORECASE)
_NEAR = {4: 1, 7: 2}
"""From so many letters on, so many slips."""


def leave_out(brief: str, what: str) -> Shortened:
    """Whatever of the brief speaks of `what`, a thing ("the golf") or a kind of fact ("the price")."""
    kinds = next((kinds for said in (what.strip(), respelt(what.strip())) if (kinds := _kinds_named(said))), ())
    wanted, facts = _in_the_words_of(brief, what), find_facts(brief)
    if not kinds and not wanted:  # a figure, such as "20% off", has no word that is looked for
        return leave_out_words(brief, (what.strip(),))
    spans = [span for clause in clauses(brief) for span in _to_cut(brief, clause, wanted, kinds, facts)]
    return without(brief, spans)


def _kinds_named(what: str) -> tuple[FactKind, ...]:
    return tuple(kind for pattern, kinds in _NAMED for kind in kinds if pattern.fullmatch(what))


def leave_out_words(brief: str, quotes: Iterable[str]) -> Shortened:
    """These very words, wherever they stand, in whatever case."""
    wanted = (re.escape(quote) for quote in quotes if quote.strip())
    spans = [found.span() for quote in wanted for found in re.finditer(quote, brief, re.IGNORECASE)]
    return without(brief, spans)


def without(brief: str, spans: Iterable[Span]) -> Shortened:
    """The brief without what stands at these places, and without the marks and joints that they leave behind."""
    gone, kept, at = [], [], 0
    for start, end in _merged(spans):
        gone.append(_JOINED.sub("", brief[start:end]).strip(" ,;:–—-.()\n"))
        kept.append(brief[at:start])
        at = end
    kept.append(brief[at:])
    return Shortened(_tidied("\0".join(kept)) if gone else brief, tuple(filter(None, gone)))


def _in_the_words_of(brief: str, what: str) -> frozenset[str]:
    """The stems of what is meant, each put right where it is a slip of a word of the brief."""
    known = stems(brief)
    return frozenset(_nearest(stem, known) for stem in stems(what))


def _nearest(stem: str, known: frozenset[str]) -> str:
    most = max((slips for letters, slips in _NEAR.items() if len(stem) >= letters), default=0)
    if stem in known or not most:
        return stem
    near = min(known, key=lambda one: (OSA.distance(stem, one), one), default=stem)
    return near if OSA.distance(stem, near) <= most else stem


def _to_cut(
    brief: str, clause: Clause, wanted: frozenset[str], kinds: tuple[FactKind, ...], facts: tuple[Fact, ...]
) -> Iterator[Span]:
    if rewrite_of(_line_at(brief, clause.start)):
        return
    inside = [fact for fact in facts if clause.start <= fact.start and fact.end <= clause.end]
    of_kind = [fact for fact in inside if fact.kind in kinds]
    if of_kind:
        yield from (_with_lead(brief, clause, fact) for fact in of_kind)
    elif FactKind.PERCENT in kinds and _OFF.search(clause.text) and not any(fact.kind in kinds for fact in facts):
        yield clause.start, clause.end
    elif wanted and wanted <= stems(clause.text):
        yield _member(clause, wanted) or (clause.start, _TOO.match(brief, clause.end).end())  # type: ignore[union-attr]  # matches nothing, too


def _line_at(brief: str, place: int) -> str:
    end = brief.find("\n", place)
    return brief[brief.rfind("\n", 0, place) + 1 : len(brief) if end < 0 else end]


def _with_lead(brief: str, clause: Clause, fact: Fact) -> Span:
    """The fact and what leads to it; all of its clause where little else is said there ("20 % off everything")."""
    if fact.kind is FactKind.PERCENT:
        rest = re.match(
            r"\s*(?:off|discount|reduction|cheaper|less)\b(?:\s+(?:everything|all \w+|the whole \w+))?",
            brief[fact.end : clause.end],
        )
        end = fact.end + (rest.end() if rest else 0)
    else:
        end = fact.end
    lead = _LEAD.search(brief, clause.start, fact.start)
    start = lead.start() if lead and lead.end() == fact.start else fact.start
    left = f"{brief[clause.start : start]} {brief[end : clause.end]}"
    return (start, end) if stems(left) and not _BARE_CALL.fullmatch(left) else (clause.start, clause.end)


def _member(clause: Clause, wanted: frozenset[str]) -> Span | None:
    """The one member of a list that speaks of it, with the joint before it; None where none can go by itself."""
    joints = list(_JOINT.finditer(clause.text))
    starts, ends = [0, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), len(clause.text)]
    members = [clause.text[low:high] for low, high in zip(starts, ends, strict=True)]
    hits = [place for place, member in enumerate(members) if wanted <= stems(member)]
    if len(hits) != 1:
        return None
    if hits[0] == 0:
        return _first(clause, ends[0], starts[1] if joints else None, wanted)
    place, last = hits[0], len(starts) - 1
    tail = _KEEPS.search(clause.text, starts[place], ends[place])
    stays = tail and place == last and wanted <= stems(clause.text[starts[place] : tail.start()])
    return clause.start + joints[place - 1].start(), clause.start + (tail.start() if tail and stays else ends[place])


def _first(clause: Clause, end: int, second: int | None, wanted: frozenset[str]) -> Span | None:
    """The first member, without what stands before it and belongs to the others as well ("tasting with golf, wine and
    cheese"); where no others follow, with the word that leads to it.
    """
    led = _LEADS_TO_LIST.search(clause.text[:end])
    if led and wanted <= stems(led["member"]):
        return clause.start + (led.start("member") if second else led.start()), clause.start + (second or end)
    alone = second is not None and len(clause.text[:end].split()) <= _SHORT
    return (clause.start, clause.start + second) if alone and second else None


_SHORT = 2
"""Words of a member that is surely no more than itself: "golf day"."""


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _tidied(text: str) -> str:
    """Each cut is marked by a zero byte, which goes with the marks beside it."""
    text = re.sub(r"(?:[ \t]*[,;:(–—-])*[ \t]*(?:\b(?:and|with|plus|but)\b[ \t]*)?\0[ \t]*(?=[.!?]|\n|$)", "", text)
    text = re.sub(r"(?<![^\n])\0[ \t]*[,;:)–—.!?-]*[ \t]*(?:(?:and|but|plus|with)\b[ \t]*)?", "", text)
    text = re.sub(r"\([ \t]*\0[ \t]*", "(", text)
    text = re.sub(r"([.!?])[ \t]*\0[ \t]*[,;:)–—-]*[ \t]*", r"\1 ", text)
    text = re.sub(r"[ \t,;:]*\0[ \t]*(?=[,;:)])", "", text)
    text = re.sub(r"(?:[ \t]*\0[ \t]*)+", " ", text)
    text = re.sub(r"([.!?])[ \t]*[.!?,]+", r"\1", text)
    lines = (line.strip(" \t,;–—") for line in text.split("\n"))
    return "\n".join(line for line in lines if re.search(r"\w", line))
