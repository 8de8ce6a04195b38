"""Prices, shares, links, codes, quantities and conditions as marketers type them."""

import re

from bot.core.brief.dates import WHEN
from bot.core.brief.facts import Fact, FactKind

_MONEY = r"(?:(?:£|\$|€)\s?\d[\d,]*(?:\.\d\d?)?k?|\d[\d,]*(?:\.\d\d?)?\s?(?:p\b|quid\b|pounds?\b|euros?\b|dollars?\b|gbp\b|eur\b|usd\b))"

LINK = re.compile(
    r"https?://[^\s<>()\"']*[^\s<>()\"'.,;:!?]"
    r"|(?<![@\w.-])(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,9}(?:com|org|net|co|uk|io|dev|app|shop|example|eu|de|fr|ie|info|biz|me|test|london)\b"
    r"(?:/[^\s<>()\"']*[^\s<>()\"'.,;:!?]|/)?",
    re.I,
)
CONTACT = re.compile(
    # RFC 5321, section 4.5.3.1: at most 64 characters before the @; RFC 1035: 63 between two dots.
    r"(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}|(?<![\w£$€.])(?:\+|0)\d[\d ]{7,14}\d(?!\w)",
    re.I,
)
PRICE = re.compile(
    rf"(?:(?:from\s+|\d+\s+for\s+)?){_MONEY}(?:\s?(?:-|–|to)\s?{_MONEY})?(?:\s?(?:/\s?[a-z]+|per\s[a-z]+|an?\s(?:head|person|pack|bag|tray|plant|month|year|week|day|night|pair|box|bottle|metre|kilo|seat|ticket|session|hour)\b|each(?:\sper\s\w+)?\b|pp\b|pcm\b))?",
    re.I,
)
PERCENT = re.compile(r"\d+(?:\.\d+)?\s?(?:%|per\s?cent\b|percent\b)", re.I)
CODE = re.compile(
    r"\b(?:(?i:codes?|voucher|promo|coupon))\s*(?i:is\s+|:\s*|=\s*)?[\"'“‘]?([A-Z0-9][A-Z0-9-]{2,19}|[A-Za-z]+\d[A-Za-z0-9-]*)\b"
)
QUANTITY = re.compile(
    r"(?<![\w£$€.,/:-])(?:buy\s+one\s+get\s+one\s+free|two\s+for\s+one|three\s+for\s+two|half[\s-]price|bogof|\d\s?for\s?\d"
    r"|\d+\+|\d[\d,]*(?:\.\d+)?\s?(?:kg|g|cm|mm|m|ml|l|litres?|hrs?|hours?|mins?|minutes?|days?|weeks?|months?|years?)?"
    r")(?![\w%/:.-]*\d)(?!\w)",
    re.I,
)
CONDITION = re.compile(
    r"""(?<![£$€.\d])\b(?:
      (?:in[\s-]?store|online|in\s+(?:the\s+)?shop|members?|bookings?|new\s+customers?|existing\s+customers?|subscribers?|trade|cash|card|adults?
        |collection|click\s+(?:and|&)\s+collect|uk|weekdays?|selected\s+\w+|first\s+\d+\s+\w+)\s+only
    | (?:for\s+)?members?\s+only
    | (?:for\s+)?(?:(?!for\b|off\b|to\b|the\b|and\b|at\b|in\b|on\b|by\b)[a-z][\w'’-]*\s+){0,2}(?:holders|members|customers|subscribers|residents|locals|pensioners|students|pupils|staff|parents|families|guests|clients|patients|users
        |owners|tenants|neighbours|companies|businesses|schools|teams|teachers|seniors|employees|volunteers|donors|beginners|women|men|children|kids|grown-ups)\s+only | only\s+(?:in[\s-]?store|online|for\s+\w+(?:\s+\w+)?|while\s+\w+(?:\s+\w+)?)
    | while\s+(?:stocks?|supplies|they|it)\s+lasts? | subject\s+to\s+[\w ]+?(?=$|[,.;]) | t\s?&\s?c['’]?s?\s+apply | terms\s+(?:and|&)\s+conditions\s+apply | terms\s+apply
    | (?:on|for|with|when\s+you\s+spend)\s+(?:all\s+)?(?:orders?|spends?|purchases?|baskets?|bookings?)?\s*(?:over|above|of|under|more\s+than|at\s+least)\s*(?:£|\$|€)\s?\d[\d,]*(?:\.\d\d)?(?:\s+or\s+more)?
    | when\s+you\s+spend\s+(?:£|\$|€)\s?\d[\d,]*(?:\.\d\d)? | min(?:imum|\.)?\s+(?:spend|order)\s*(?:of\s+|is\s+)?(?:£|\$|€)?\s?\d[\d,]*(?:\.\d\d)?
    | max(?:imum|\.)?\s+(?:of\s+)?\d+\s*(?:\w+\s+)?(?:per|a|each)\s+\w+ | (?:limited\s+to\s+)?(?:one|two|\d+)\s+per\s+(?:customer|person|household|order)
    | no\s+(?:minimum|booking|refunds?|exchanges?|dogs?|obligation|contract)(?:\s+(?:spend|order|needed|required|term))?
    | (?:booking|advance\s+booking|id|proof\s+of\s+\w+|registration)\s+(?:is\s+)?(?:required|essential|needed|recommended)
    | (?:places|spaces|seats|tickets|numbers|stock)\s+(?:are\s+|is\s+)?(?:very\s+)?limited(?:\s+to\s+\d+(?:\s+\w+)?)?
    | (?:excludes?|excluding|excl\.?|not\s+including|except)\s+[\w' ]+?(?=$|[,.;]) | ages?\s+\d+(?:\s?[-–]\s?\d+|\+|\s+and\s+(?:over|under|up))?
    | (?:over|under)[\s-]?\d+s?\s+only | first\s+come,?\s+first\s+served | one\s+use\s+only | cannot\s+be\s+combined[\w ]*
    | (?:if|unless|provided)\s+you\b[\w' ]+?(?=$|[,.;])
    )(?!\w)""",
    re.I | re.X,
)

_FINDERS: tuple[tuple[FactKind, re.Pattern[str]], ...] = (
    (FactKind.LINK, LINK),
    (FactKind.CONTACT, CONTACT),
    (FactKind.CODE, CODE),
    (FactKind.CONDITION, CONDITION),
    (FactKind.WHEN, WHEN),
    (FactKind.PRICE, PRICE),
    (FactKind.PERCENT, PERCENT),
    (FactKind.QUANTITY, QUANTITY),
)
"""In this order: what an earlier one has taken, such as the digits of a link, a later one does not see."""


def find_facts(text: str) -> tuple[Fact, ...]:
    """Every fact of the text, in the order of the text, none overlapping another."""
    taken = [False] * len(text)
    found: list[Fact] = []
    for kind, pattern in _FINDERS:
        for match in pattern.finditer(text):
            start, end = match.span(1) if kind is FactKind.CODE else match.span()
            start, end = _trim(text, start, end)
            if start < end and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append(Fact(kind, text[start:end], start, end))
    return tuple(sorted(found, key=lambda fact: fact.start))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,;\n\t":
        end -= 1
    while end > start and text[start] in " ,;\n\t":
        start += 1
    return start, end
