"""What kind of statement a clause makes: by its verb if it has one, else by what it holds."""

import re
from collections.abc import Callable

from bot.core.brief.dates import WHEN
from bot.core.brief.facts import StatementKind
from bot.core.brief.patterns import CODE, CONDITION, CONTACT, LINK, PERCENT, PRICE

_VERBS = (
    r"(?:is|are|was|were|has|have|had|will|can|could|would|should|must|might|do|does|don['’]t|doesn['’]t|won['’]t|can['’]t|isn['’]t|aren['’]t|need|needs|needn['’]t|"
    r"opens?|closes?|starts?|ends?|begins?|launch(?:es)?|runs?|takes?\s+place|comes?|arrives?|returns?|costs?|includes?|gets?|finish(?:es)?|goes|go|lasts?|works?|makes?|"
    r"lapses?|expires?|moves?|applies|apply|leaves?|saves?|covers?|means?|reopens?|changes?|lands?|sells?|gives?|offers?|wants?|keeps?|takes?|runs?\s+out|ships?|lets?|helps?|stays?|buys?|pays|feeds|provides|doubles|brings|qualif(?:y|ies)|counts)"
)
_SUBJECT_VERB = re.compile(
    r"\b(?:it|that|there|here|we|you|they|he|she|who|what)['’](?:s|re|ll|ve|d)\b"
    r"|^(?:we|you|they|he|she|it|there|i)\s+\w+"
    rf"|(?<!that\s)(?<!which\s)(?<!who\s)(?<!\bto\s)(?<=\w\s)\b(?:{_VERBS})\b(?!-)",
    re.I,
)
_NOUNISH = re.compile(
    r"\b(?:a|an|the|our|your|for|of|free|new|by|on|with|in|to|spring|summer|autumn|winter|bike|home|per)\s+(?:starts?|ends?|runs?|opens?|changes?|works?|makes?|moves?|covers?|offers?|return(?:s)?|launch(?:es)?|keeps?|ships?|do|can|will|finish|help|leaves|stays?|saves?|needs?|gets?|go|closes?|costs?|comes?|lets?|means?|have)\b",
    re.I,
)

_CERTAIN = r"(?:send\s+(?:questions|us|your)|reserve|sign\s+up|register|rsvp|reply|visit|come|join|donate|apply|download|buy|renew|claim|pre-?order|browse|pop\s+in|drop\s+in|pop\s+by|stop\s+by|contact|volunteer|subscribe|upgrade|bring|choose|pick\s+up|collect|meet|see|find|read|watch|try|enter|ask|log\s+in|switch|head\s+(?:to|over)|check\s+out|pledge|message|whatsapp|vote|hurry|pay)"
_UNCERTAIN = r"(?:book|order|text|call|ring|phone|email|mail|shop|show|save|get|grab|enjoy|use|give|start|click|tap|follow|update|check|have|put|drop|leave|hand|take|fill|turn|plant|sow|swap|return)"
_IMPERATIVE = re.compile(
    rf"^(?:to\s+)?(?:please\s+|just\s+|simply\s+)?(?:{_CERTAIN}\b(?!\s+(?:and|&)\s+\w+\s+(?:day|evening|event))|{_UNCERTAIN}\s+(?=(?:(?:at|by|on|via|an?|them|your|yours|the|now|online|here|through|before|from|us|early|in|into|to|it|one|up|this|our|for|with|ahead|me|code|tickets?|places?|seats?)\b|\d|£|\$|€|0|\+|https?|www|\S+\.\w)))",
    re.I,
)
_OFFER = re.compile(
    r"%|\bper\s?cent\b|\boff\b|\bfree\b|\bhalf[\s-]price\b|\b\d\s?for\s?\d\b|\bdiscount|\bvoucher|\bbogof\b|\bbuy\s+one\b|\btwo\s+for\b|\breduced\b|[£$€]\s?\d",
    re.I,
)
EVENT_NOUN = re.compile(
    r"\b(?:workshop|class|course|talk|open\s+(?:day|evening|house|morning|studio)|evening|night|sale|fair|market|show|concert|performance|launch|webinar|demo|tour|tasting|"
    r"festival|party|session|meet-?up|walk|ride|lesson|clinic|quiz|gig|exhibition|screening|reading|dinner|lunch|breakfast|supper|brunch|day|weekend|match|race|swap|auction|"
    r"premiere|matin[ée]e|viewing|conference|meeting|training|demonstration|event|opening|reception|recital|play|musical|panto(?:mime)?|morning|afternoon|drive|collection|drop-in|appeal)\b",
    re.I,
)
_INFO = re.compile(
    r"^(?:(?:for\s+)?(?:more|full|all)?\s*(?:info(?:rmation)?|details?|more)|see|here|here['’]?s\s+the\s+link|link|via|on|at|visit|go\s+to|it['’]s\s+all|everything(?:\s+is)?|find\s+out\s+more|read\s+more|read\s+it|learn\s+more|page|website|web|site|url)?\s*(?:is|are)?\s*(?:here|at|on|:|via|to|=)?\s*$",
    re.I,
)


def has_verb(text: str) -> bool:
    """Whether the text is a sentence with a subject and a finite verb, as far as closed lists tell."""
    match = _SUBJECT_VERB.search(
        _NOUNISH.sub(lambda m: "x" * len(m.group()), WHEN.sub(lambda m: "x" * len(m.group()), text))
    )
    return match is not None


def is_imperative(text: str) -> bool:
    if _IMPERATIVE.match(text) is not None:
        return True
    return _MAY_ORDER.match(text) is not None and contact_of(text) is not None


_MAY_ORDER = re.compile(r"(?:book|order|text|call|ring|phone|email|mail|write)\s+\w", re.I)


def kind_of(text: str) -> StatementKind:
    """The kind of one clean clause."""
    return next(kind for kind, fits in _KINDS if fits(text))


_LEGAL = re.compile(
    r"(?:promoter\b|(?:this |the )?offer\s+(?:excludes|is\s+subject|cannot|may\s+not|not\s+valid)|excludes\b|not\s+valid\b|terms\b|t\s?&\s?c|full\s+terms|registered\s+(?:in|office|charity)|errors\s+and\s+omissions)",
    re.I,
)
"""Small print: it follows the news, whatever moves the audience."""

_KINDS: tuple[tuple[StatementKind, Callable[[str], bool]], ...] = (
    (StatementKind.CODE, lambda text: code_only(text) is not None),
    (StatementKind.LINK, lambda text: link_only(text) is not None or CONTACT.fullmatch(text) is not None),
    (StatementKind.CONDITION, lambda text: condition_only(text) or _LEGAL.match(text) is not None),
    (StatementKind.SENTENCE, lambda text: text.endswith("?")),
    (StatementKind.ACTION, is_imperative),
    (StatementKind.SENTENCE, has_verb),
    (StatementKind.OFFER, lambda text: _OFFER.search(text) is not None),
    (StatementKind.EVENT, lambda text: EVENT_NOUN.search(text) is not None),
    (StatementKind.NEWS, lambda text: True),
)
"""Tried in this order."""

_CODE_ONLY = re.compile(
    rf"^(?:(?:just\s+)?(?:use|enter|quote|with|using|apply)\s+)?(?:the\s+|our\s+)?(?:discount\s+|voucher\s+|promo\s+|coupon\s+)?{CODE.pattern}[\"'”’]?\s*(?P<tail>(?:at|in|when|on|for|online|by)\b.*)?$"
)


def code_only(text: str) -> re.Match[str] | None:
    return _CODE_ONLY.match(text[:1].lower() + text[1:])


def link_only(text: str) -> str | None:
    """None where it is more than a link; else the noun before it ("tickets"), or ""."""
    match = LINK.search(text)
    if not match or match.end() < len(text.rstrip(" .!")):
        return None
    before = text[: match.start()].strip(" :-–")
    if _INFO.match(before):
        return ""
    noun = re.fullmatch(
        r"(?:your\s+|for\s+)?([\w'’& -]{3,24}?)\s*(?:at|on|via|from|here|:|are\s+at|is\s+at)?", before, re.I
    )
    return (
        noun.group(1)
        if noun and len(noun.group(1).split()) <= 2 and not has_verb(before) and not is_imperative(text)
        else None
    )


def condition_only(text: str) -> bool:
    match = CONDITION.search(text)
    return bool(match and match.start() <= 4 and match.end() >= len(text) - 1)


def when_only(text: str) -> bool:
    rest = WHEN.sub(
        "", re.sub(r"^(?:ends|ending|starts|starting|runs|offer ends|valid)\s+", "", text, flags=re.I)
    ).strip(" ,.-–")
    return not rest and WHEN.search(text) is not None


def price_only(text: str) -> bool:
    """Such as "£5 per person", "tickets £12", "from £30", "only £8": a price, with at most a word or two of what it is for."""
    if re.fullmatch(r"(?:it['’]s )?free(?: of charge)?", text, re.I):
        return True
    match = PRICE.search(text)
    if (
        not match
        or PERCENT.search(text)
        or re.search(r"\boff\b|\bfree\b|\bover\b|\babove\b", text, re.I)
        or has_verb(text)
    ):
        return False
    rest = re.sub(r"\b(?:or|and|only|just)\b", "", PRICE.sub("", text)).strip(" ,:")
    with_it = match.start() == 0 and re.match(
        r"\s*(?:including|incl\.?|with|plus|and|for)\b", text[match.end() :], re.I
    )
    return (len(rest.split()) <= 2 or bool(with_it)) and not is_imperative(text)


def tail_only(text: str) -> bool:
    """Such as "delivered before 8am", "including lunch": words that hang on the phrase before them."""
    return bool(_TAIL.match(text)) and not has_verb(text)


_TAIL = re.compile(
    r"(?:delivered|held|hosted|led|run|taught|made|grown|baked|designed|written|signed|collected|fitted|planted|served|including|with|without|plus|excluding|featuring|hosted)\s",
    re.I,
)


def place_only(text: str) -> bool:
    if re.fullmatch(
        r"(?:the )?(?:[\w'’]+ ){0,3}(?:hall|centre|church|library|school|pavilion|clubhouse|canteen|gallery|car park|town hall)",
        text,
        re.I,
    ):
        return True
    led = re.match(r"(?:in|at|inside|outside|opposite|behind|next\s+to|near|by)\s+(?!touch|stock|least)\w", text, re.I)
    return bool(
        led
        and not has_verb(text)
        and not WHEN.search(text)
        and not re.search(r"[£%]|\d{3}", text)
        and len(text.split()) <= 8
    )


def contact_of(text: str) -> re.Match[str] | None:
    return LINK.search(text) or CONTACT.search(text)
