"""Read a marketer's brief: what is to be said, what must survive, and what is only meant for the writer."""

import re
from dataclasses import dataclass, replace

from bot.core.brief.clauses import Clause, clauses
from bot.core.brief.dates import LEADS, WHEN
from bot.core.brief.facts import Fact, FactKind, Facts, Statement, StatementKind, Wish, WishKind
from bot.core.brief.heads import head_of
from bot.core.brief.kinds import (
    condition_only,
    has_verb,
    is_imperative,
    kind_of,
    link_only,
    place_only,
    price_only,
    tail_only,
    when_only,
)
from bot.core.brief.patterns import CONTACT, LINK, PRICE, find_facts
from bot.core.brief.wishes import COUNT, LONG, SHORT, VERSIONS, wish_of
from bot.core.brief.wording import clean

_SHIFT = (
    (
        re.compile(
            r"^(?:they|he|she)(?=\s+(?:can|get|gets|need|needs|needn|could|should|must|will|have|has|may|don|want))",
            re.I,
        ),
        "you",
    ),
    (re.compile(r"^(?:they|he|she)['’](?:ll|d)(?=\s)", re.I), "you'll"),
    (
        re.compile(
            r"^(?:they['’]re|he['’]s|she['’]s)(?=\s(?:due|invited|entitled|eligible|welcome|owed|on\s+the\s+list))",
            re.I,
        ),
        "you're",
    ),
    (re.compile(r"^you (gets|needs|has)\b", re.I), ""),
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """`names` are spelt as they stand there; `who` are names of the audience, which a brief says and copy does not."""

    names: tuple[str, ...] = ()
    who: tuple[str, ...] = ()


def read_brief(brief: str, spelling: Spelling | None = None) -> Facts:
    """The brief's statements in its own order, its wishes, and every fact with its place."""
    known = spelling or Spelling()
    every = find_facts(brief)
    statements: list[Statement] = []
    wishes: list[Wish] = []
    for clause in clauses(brief):
        _read(clause, brief, every, known, statements, wishes)
    return Facts(
        brief=brief,
        statements=tuple(statements),
        wishes=tuple(wishes),
        topic=_topic(statements),
        short=_said(SHORT, wishes),
        long=_said(LONG, wishes),
        versions=_versions(brief),
        names=known.names,
    )


def _read(
    clause: Clause,
    brief: str,
    every: tuple[Fact, ...],
    known: Spelling,
    statements: list[Statement],
    wishes: list[Wish],
) -> None:
    head = head_of(clause.text, known.who)
    start, rest = clause.start + head.length, clause.text[head.length :]
    if brief[clause.start : start].strip():
        wishes.append(Wish(WishKind.REQUEST, brief[clause.start : start].strip(), clause.start, start))
    if not rest:
        return
    wish = None if head.told else wish_of(rest)
    if wish and not _ours(rest):
        wishes.append(Wish(wish, rest, start, clause.end))
        return
    facts = tuple(fact for fact in every if start <= fact.start and fact.end <= clause.end)
    text = _to_customer(clean(rest, known.names), head.told)
    if text and not _attach(text, clause, brief, facts, statements):
        statements.extend(_statements(text, brief, start, clause.end, facts))


def _ours(text: str) -> bool:
    """ "I've got 20 tickets left at £12" is the house speaking; "I love bulbs" is not."""
    return bool(re.match(r"i(?:['’]?ve|\s+have)\s+(?:got\s+)?\d", text, re.I))


def _to_customer(text: str, told: bool) -> str:
    text = re.sub(r"^I(['’]ve| have)\b", r"We\1", text)
    for pattern, word in _SHIFT:
        match = pattern.match(text)
        if match and word:
            text = word + text[match.end() :]
        elif match:
            plain = {"gets": "get", "needs": "need", "has": "have"}[match.group(1).lower()]
            text = f"you {plain}" + text[match.end() :]
    return re.sub(r"\b(?:their|her|his)\b", "your", text) if told else text


def _attach(text: str, clause: Clause, brief: str, facts: tuple[Fact, ...], statements: list[Statement]) -> bool:
    """Join a date, price, place or condition to the statement before it, where there is one that can carry it."""
    if not statements or statements[-1].kind in (StatementKind.LINK, StatementKind.CODE, StatementKind.ACTION):
        return False
    last = statements[-1]
    if (
        clause.first
        and (last.kind is StatementKind.SENTENCE or "\n" in brief[last.end : clause.start])
        and not when_only(text)
    ):
        return False
    grown = _grown(last, text, clause.first)
    if grown is None:
        return False
    statements[-1] = replace(grown, quote=brief[last.start : clause.end], end=clause.end, facts=(*last.facts, *facts))
    return True


def _grown(last: Statement, text: str, first: bool) -> Statement | None:
    sentence = last.kind is StatementKind.SENTENCE
    if when_only(text):
        when = on_day(text)
        if sentence:
            return None if first else replace(last, text=f"{last.text}, {when}")
        return replace(last, when=f"{last.when}, {text}" if last.when else when)
    if condition_only(text) and not sentence and last.kind is not StatementKind.CONDITION:
        return replace(last, conditions=(*last.conditions, text))
    if tail_only(text):
        return replace(last, text=f"{last.text}, {text}") if not first and not last.when else None
    if place_only(text) and not last.place:
        return replace(last, text=f"{last.text}, {text}") if sentence else replace(last, place=text)
    if sentence or last.kind is StatementKind.CONDITION:
        return None
    if price_only(text) and not last.price and last.kind is not StatementKind.OFFER:
        return replace(last, price=text)
    return None


def _statements(text: str, brief: str, start: int, end: int, facts: tuple[Fact, ...]) -> list[Statement]:
    text = with_copula(text)
    kind = kind_of(text)
    plain = Statement(kind=kind, text=text, quote=brief[start:end], start=start, end=end, facts=facts)
    if kind in (StatementKind.OFFER, StatementKind.EVENT, StatementKind.NEWS):
        return [_priced(said) for said in _phrase(plain, brief)]
    if kind is StatementKind.SENTENCE:
        return _sentence(plain, brief)
    return [plain]


_PRICED = re.compile(rf"^(?P<what>[^£$€%]*?[a-z)])(?P<joint> (?:at|for|only|just|now))? (?P<price>{PRICE.pattern}(?: or {PRICE.pattern})*)$", re.I)


def _priced(said: Statement) -> Statement:
    """ "2kg bags £6.95": the thing and its price set apart."""
    match = _PRICED.match(said.text)
    if said.kind is not StatementKind.OFFER or said.price or not match or re.search(r"\b(?:off|over|with|from|under|and|or|to|save|worth|of)$|\bfree\b", match["what"], re.I):
        return said
    return replace(said, text=match["what"], price=match["price"])


def _sentence(plain: Statement, brief: str) -> list[Statement]:
    """A sentence; an order to act that hangs on it ("and you can book at LINK") becomes its own."""
    return [replace(plain, text=_on_days(plain.text))]


_BARE_DAY = re.compile(
    r"(?<=[a-z0-9]) (?=(?:Mon|Tues?|Wed(?:nes)?s?|Thu(?:rs)?|Fri|Satur|Sun|Sat)(?:day)?\b(?!['’]))"
    r"(?<!\bon )(?<!\bby )(?<!\bto )(?<!\bor )(?<!\band )(?<!\bthis )(?<!\bnext )(?<!\blast )(?<!\bevery )(?<!\bfrom )(?<!\buntil )(?<!\bbefore )(?<!\bafter )"
    r"(?<!\bsince )(?<!\bthe )(?<!\bof )(?<!\bour )(?<!\bbetween )(?<!\beach )(?<!\bSat )(?<!\bmost )(?<!\ball )(?<!\bblack )(?<!\bgood )"
)


def _on_days(text: str) -> str:
    """ "starts Friday" is "starts on Friday" in British English."""
    return _BARE_DAY.sub(" on ", text)


_STATE = re.compile(
    r"^(?P<what>(?:[\w'’£%-]+ ){1,6}?)(?P<all>all )?(?P<state>(?:now |back |also |finally |still )?(?:in stock|back in stock|in store|available|on sale|ready|live|sold out|back|out now|in now|in|open)"
    r"(?: now| again| today| for \w+)?)(?= on | from | until |$|, | at )"
)
_DONE = re.compile(
    r"^(?P<what>(?:every|all|each|any) (?:[\w'’]+ ){1,4}?)(?P<done>doubled|matched|reduced|included|discounted|restored|refunded|covered)\b"
)


def with_copula(text: str) -> str:
    """ "sizes S to XL all back" is "sizes S to XL are all back"; what has its verb already stays as it is."""
    if has_verb(text) or is_imperative(text):
        return text
    match = _STATE.match(text) or _DONE.match(text)
    if not match or re.search(r"\b(?:in|at|from|of|for|with|on|the|new)$", match["what"].strip(), re.I):
        return text
    verb = "are" if is_plural(match["what"]) else "is"
    return f"{match['what']}{verb} {text[match.end('what') :]}"


def is_plural(phrase: str) -> bool:
    """Whether the noun that a phrase is about stands in the plural, by its ending."""
    first = phrase.strip().casefold()
    if first.startswith(("all ", "both ", "two ", "three ")):
        return True
    if first.startswith(("a ", "an ", "every ", "each ", "one ", "this ", "any ")):
        return False
    head = re.split(r"\s+(?:from|for|of|in|with|at|on|by|to|that|who|which|and|or)\s+|,", first)[0].split()
    return bool(head) and head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is", "'s", "’s"))


def _phrase(plain: Statement, brief: str) -> list[Statement]:
    """A phrase without a verb: the day or time at either end is set apart, and a link at its end stands alone."""
    link = LINK.search(plain.text) or CONTACT.search(plain.text)
    if link and link.end() == len(plain.text) and link.start() > 3:
        return _with_link(plain, brief, link)
    return [_with_when(plain)]


def _with_link(plain: Statement, brief: str, link: re.Match[str]) -> list[Statement]:
    kinds = (FactKind.LINK, FactKind.CONTACT)
    fact = next((fact for fact in reversed(plain.facts) if fact.kind in kinds), None)
    before = re.sub(r"\s*(?:\b(?:at|on|via|see|here|from)\b|[:,–-])*\s*$", "", plain.text[: link.start()], flags=re.I)
    if fact is None or not before or link_only(plain.text) is not None:
        return [plain]
    rest = tuple(item for item in plain.facts if item is not fact)
    said = Statement(
        kind=StatementKind.LINK, text=fact.quote, quote=fact.quote, start=fact.start, end=fact.end, facts=(fact,)
    )
    quote = brief[plain.start : fact.start].rstrip()
    return [_with_when(replace(plain, text=before, facts=rest, quote=quote, end=plain.start + len(quote))), said]


def _with_when(plain: Statement) -> Statement:
    for match in WHEN.finditer(plain.text):
        after = plain.text[match.end() :].strip(" ,")
        if match.start() > 2 and after and place_only(after):
            return replace(
                plain, text=plain.text[: match.start()].rstrip(" ,:-–"), when=on_day(match.group()), place=after
            )
        if match.end() == len(plain.text) and match.start() > 2:
            return replace(plain, text=plain.text[: match.start()].rstrip(" ,:-–"), when=on_day(match.group()))
        if (
            match.start() == 0
            and match.end() < len(plain.text) - 2
            and not plain.text[match.end() :].startswith(("'", "’"))
        ):
            return replace(plain, text=plain.text[match.end() :].strip(" ,:-–"), when=on_day(match.group()))
    return plain


def on_day(when: str) -> str:
    """A day as it follows a noun: "on Friday", "until Friday", "this weekend"."""
    when = when.strip(" ,")
    if LEADS.match(when):
        return when
    return (
        f"at {when}"
        if re.match(r"\d{1,2}[:.]\d\d$|\d{1,2}\s?[ap]m$|noon|midday|midnight", when, re.I)
        else (
            when
            if re.match(r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?\s*[-–]", when, re.I) and not re.search(r"[A-Z][a-z]", when)
            else f"on {when}"
        )
    )


def _topic(statements: list[Statement]) -> str:
    named = next((item for item in statements if item.kind in (StatementKind.EVENT, StatementKind.NEWS)), None)
    first = named or next((item for item in statements if item.kind is StatementKind.OFFER), None)
    return first.text if first else ""


def _said(pattern: re.Pattern[str], wishes: list[Wish]) -> bool:
    return any(pattern.search(wish.quote) for wish in wishes if wish.kind is not WishKind.ASIDE)


def _versions(brief: str) -> int:
    match = VERSIONS.search(brief)
    return COUNT[match.group(1).lower()] if match else 1
