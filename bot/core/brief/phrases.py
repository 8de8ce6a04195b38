"""From one clean clause to statements: its verb supplied, its day, price and link set apart."""

import re
from dataclasses import replace

from bot.core.brief.announced import announced
from bot.core.brief.copula import with_copula
from bot.core.brief.dates import LEADS, WHEN
from bot.core.brief.facts import Fact, FactKind, Statement, StatementKind
from bot.core.brief.kinds import kind_of, link_only, place_only
from bot.core.brief.patterns import CONTACT, LINK, PRICE


def statements_of(text: str, brief: str, start: int, end: int, facts: tuple[Fact, ...]) -> list[Statement]:
    """What one clean clause, brief[start:end], says: a statement, and a second one where a link ends it, or an offer."""
    if parts := announced(text, brief[start:end]):
        return _announcement(parts, brief, start, end, facts)
    text = with_copula(text)
    kind = kind_of(text)
    plain = Statement(kind=kind, text=text, quote=brief[start:end], start=start, end=end, facts=facts)
    if kind in (StatementKind.OFFER, StatementKind.EVENT, StatementKind.NEWS):
        return [_priced(said) for said in _phrase(plain, brief)]
    if kind is StatementKind.SENTENCE:
        return [replace(plain, text=on_days(plain.text))]
    return [plain]


def _announcement(
    parts: tuple[str, str, int], brief: str, start: int, end: int, facts: tuple[Fact, ...]
) -> list[Statement]:
    topic, offer, place = parts
    ahead = tuple(fact for fact in facts if fact.end <= start + place)
    quote = brief[start : start + place].rstrip(" ,:–-")
    named = Statement(kind=kind_of(topic), text=topic, quote=quote, start=start, end=start + len(quote), facts=ahead)
    return [named, *statements_of(offer, brief, start + place, end, facts[len(ahead) :])]


_PRICED = re.compile(
    rf"^(?P<what>[^£$€%]*?[a-z0-9)])(?P<joint> (?:at|for|only|just|now))? (?P<price>{PRICE.pattern}(?: or {PRICE.pattern})*)$",
    re.I,
)


PRICE_AHEAD = re.compile(
    rf"(?P<price>{PRICE.pattern}) (?P<what>parking|entry|admission|delivery|postage|tickets?|deposit|children|adults|kids|concessions|members|students)",
    re.I,
)
"""As in "£2 parking"."""


def _priced(said: Statement) -> Statement:
    """Set the thing and its price apart: "2kg bags £6.95"; then the day, where that stood between the two."""
    ahead = PRICE_AHEAD.fullmatch(said.text)
    if ahead and not said.price:
        return replace(said, text=ahead["what"], price=ahead["price"])
    match = _PRICED.match(said.text)
    dated = match is not None and any(when.end() == match.end("what") for when in WHEN.finditer(match["what"]))
    if (
        said.kind is not StatementKind.OFFER
        or said.price
        or not match
        or (match["what"][-1].isdigit() and not dated)
        or re.search(r"\b(?:off|over|with|from|under|and|or|to|save|worth|of)$|\bfree\b", match["what"], re.I)
    ):
        return said
    thing = replace(said, text=match["what"], price=match["price"])
    if not dated or said.when:
        return thing
    return replace(_with_when(thing), kind=kind_of(_with_when(thing).text))


_BARE_DAY = re.compile(
    r"(?<=[a-z0-9]) (?=(?:Mon|Tues?|Wed(?:nes)?s?|Thu(?:rs)?|Fri|Satur|Sun|Sat)(?:day)?\b(?!['’])(?! (?:morning|evening|night|afternoon|lunch|brunch|roast|market|club|class|opening)(?:e?s)?\b))"
    r"(?<!\bon )(?<!\bby )(?<!\bto )(?<!\bor )(?<!\band )(?<!\bthis )(?<!\bnext )(?<!\blast )(?<!\bevery )(?<!\bfrom )(?<!\buntil )(?<!\bbefore )(?<!\bafter )"
    r"(?<!\bmidnight )(?<!\bnoon )(?<![ap]m )(?<!\bsince )(?<!\bthe )(?<!\bof )(?<!\bour )(?<!\bbetween )(?<!\beach )(?<!\bSat )(?<!\bmost )(?<!\ball )(?<!\bblack )(?<!\bgood )(?<!\bEaster )"
)


_FEAST = re.compile(r"\b(closed|open|shut) (?=(?:Easter|Christmas|Boxing|Good|New Year)\b)")


_BARE_DATE = re.compile(
    r"\b(starts?|opens?|closes?|ends?|begins?|launch(?:es)?|reopens?|returns?|back|arrives?) (?=\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)


def on_days(text: str) -> str:
    """In British English "starts Friday" is "starts on Friday"; "closed Easter Monday" is "closed on Easter Monday"."""
    text = _FEAST.sub(r"\1 on ", text)
    return _BARE_DATE.sub(r"\1 on ", _BARE_DAY.sub(" on ", text))


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
    if fact is not None and _OUR_CONTACT.fullmatch(before):
        return [replace(plain, kind=StatementKind.LINK, text=fact.quote)]
    if fact is None or not before or link_only(plain.text) is not None:
        return [plain]
    rest = tuple(item for item in plain.facts if item is not fact)
    said = Statement(
        kind=StatementKind.LINK, text=fact.quote, quote=fact.quote, start=fact.start, end=fact.end, facts=(fact,)
    )
    quote = brief[plain.start : fact.start].rstrip()
    return [_with_when(replace(plain, text=before, facts=rest, quote=quote, end=plain.start + len(quote))), said]


_OUR_CONTACT = re.compile(
    r"(?:our|the|my)?\s*(?:phone|telephone|mobile|email|e-mail|web)?\s*(?:number|address|site|website|email|phone|line)",
    re.I,
)
"""What needs no saying beside a number or an address."""


def _with_when(plain: Statement) -> Statement:
    for match in WHEN.finditer(plain.text):
        if (
            match.start() == 0
            and not re.search(r"\d", match.group())
            and not re.match(r"\s*[,:–-]|\s+at\b", plain.text[match.end() :])
        ):
            continue
        if re.search(r"\b(?:and|or|to|&)$", plain.text[: match.start()].rstrip(), re.I):
            continue
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


_RANGE = re.compile(
    r"(?:starts?|ends?|starting|ending|runs?|valid|offer ends)\b|\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?\s*[-–]\s*\d{1,2}(?:st|nd|rd|th)? [A-Z]",
    re.I,
)
"""From one day to another, or with a verb of its own: no "on" before it."""


def on_day(when: str) -> str:
    """A day as it follows a noun: "on Friday", "until Friday", "this weekend"."""
    when = when.strip(" ,")
    if re.fullmatch(r"[A-Za-z]+\s*[-–]\s*[A-Za-z]+", when) or _RANGE.match(when):
        return when
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
