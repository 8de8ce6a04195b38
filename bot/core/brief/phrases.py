"""From one clean clause to statements: its verb supplied, its day, price and link set apart."""

import re
from dataclasses import replace

from bot.core.brief.dates import LEADS, WHEN
from bot.core.brief.facts import Fact, FactKind, Statement, StatementKind
from bot.core.brief.kinds import has_verb, is_imperative, kind_of, link_only, place_only
from bot.core.brief.patterns import CONTACT, LINK, PRICE
from bot.core.brief.wording import mid_sentence


def statements_of(text: str, brief: str, start: int, end: int, facts: tuple[Fact, ...]) -> list[Statement]:
    """What one clean clause, brief[start:end], says: a statement, and a second one where a link ends it."""
    text = with_copula(text)
    kind = kind_of(text)
    plain = Statement(kind=kind, text=text, quote=brief[start:end], start=start, end=end, facts=facts)
    if kind in (StatementKind.OFFER, StatementKind.EVENT, StatementKind.NEWS):
        return [_priced(said) for said in _phrase(plain, brief)]
    if kind is StatementKind.SENTENCE:
        return [replace(plain, text=on_days(plain.text))]
    return [plain]


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
    r"(?<!\bmidnight )(?<!\bnoon )(?<![ap]m )(?<!\bsince )(?<!\bthe )(?<!\bof )(?<!\bour )(?<!\bbetween )(?<!\beach )(?<!\bSat )(?<!\bmost )(?<!\ball )(?<!\bblack )(?<!\bgood )"
)


_BARE_DATE = re.compile(
    r"\b(starts?|opens?|closes?|ends?|begins?|launch(?:es)?|reopens?|returns?|back|arrives?) (?=\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)


def on_days(text: str) -> str:
    """In British English "starts Friday" is "starts on Friday"."""
    return _BARE_DATE.sub(r"\1 on ", _BARE_DAY.sub(" on ", text))


_STATE = re.compile(
    r"^(?P<what>(?:[\w'’£%-]+ ){1,6}?)(?P<all>all )?(?P<state>(?:now |back |also |finally |still )?(?:in stock|back in stock|in store|available|on sale|ready|live|sold out|back|out now|in now|in|open|(?<!sugar )(?<!fat )(?<!gluten )(?<!tax )(?<!post )(?<!duty )free(?= on | from | until | for | with ))"
    r"(?: now| again| today| for \w+)?)(?= on | from | until |$|, | at )"
)


_DONE = re.compile(
    r"^(?P<what>(?:(?:every|all|each|any) )?(?:[\w'’]+ ){1,4}?)(?P<done>provided|held|kept|frozen|welcome|guaranteed|limited|sold out|half price|moved|postponed|cancelled|rescheduled|extended|doubled|matched|reduced|included|discounted|restored|refunded|covered|needed|wanted|invited|due)\b"
)


_DOES = frozenset({"put", "bring", "get", "keep", "leave", "drop", "hand", "pick", "hang", "set", "try", "let", "make"})
"""A clause that begins with one of these orders something; no verb is missing from it."""

_QUESTIONS = re.compile(r"^(?:any )?(?:questions|queries)(?: to|:| ->) (?=\S*@|\+?\d)", re.I)
_VERB_FIRST = re.compile(
    r"(?:takes|costs|includes|starts|runs|lasts|ends|opens|comes with|needs|means|covers|closes|finishes|fits|works)\b",
    re.I,
)
_WE_ARE = re.compile(
    r"(?:closing|reopening|opening|moving|hiring|recruiting|launching|extending)\b(?!\s+(?:hours|times|night|event|party|offer|day|sale|soon|date|weekend))(?=\s)",
    re.I,
)
_BOTH = re.compile(r"^(both|all)(?= (?:at|in|on|from|until)\b)", re.I)
_BARE_SUBJECT = re.compile(
    r"^(?!the\b|our\b|your\b|my\b|an?\b|all\b|both\b|some\b|no\b|one\b|two\b|parking|entry|delivery|admission|booking|payment|postage|collection|everyone|nobody|it\b|there|that|this|each|every|today)"
    r"(?:(?-i:[A-Z]?[a-z]+) (?-i:[a-z-]+)|(?-i:[a-z]+)(?<!s)(?<!ing)(?<!you)(?<!she)(?<!they)(?<!it)(?<!we)(?<!he))(?<!s)(?= (?:is|was|starts|opens|closes|ends|begins|launches|runs|returns|has)\b)"
)


def with_copula(text: str) -> str:
    """Supply the verb: "sizes S to XL all back" is "sizes S to XL are all back"; what has its verb already stays as it is."""
    text = _QUESTIONS.sub("send questions to ", text)
    text = _BOTH.sub(r"\1 are", text)
    if _WE_ARE.match(text):
        return f"we're {mid_sentence(text)}"
    if _VERB_FIRST.match(text):
        return f"it {text}"
    if has_verb(text) or is_imperative(text) or text.split(" ")[0].casefold() in _DOES:
        return _BARE_SUBJECT.sub(lambda match: f"the {mid_sentence(match.group())}", text)
    match = _STATE.match(text) or _DONE.match(text)
    if not match or re.search(r"\b(?:in|at|from|of|for|with|on|the|new)$", match["what"].strip(), re.I):
        return text
    verb = "are" if is_plural(match["what"]) else "is"
    if text[match.end("what") :].startswith("moved"):
        verb = "have" if verb == "are" else "has"
    told = f"{match['what']}{verb} {text[match.end('what') :]}"
    return _BARE_SUBJECT.sub(lambda subject: f"the {mid_sentence(subject.group())}", told)


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
