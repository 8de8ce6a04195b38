"""The words before what is to be said: "can u do a short sms for dana about", "tell them that", "mention"."""

import re
from dataclasses import dataclass

from bot.core.brief.instructions import MANNER

_PIECE = (
    r"(?:e-?mail(?:ing|er)?|mail(?:ing|er|shot)?|newsletter|sms|texts?(?:\s+message)?|txt|push(?:\s+notification)?|notification|whatsapp|message|msg|post(?:card)?|letter|"
    r"copy|caption|story|linkedin|instagram|insta|ig|call\s+script|phone\s+script|phone\s+call|script|reminder|invit(?:e|ation)|note|nudge|announcement|flyer|leaflet|"
    r"something(?:\s+(?:nice|short|fun|warm|quick|lovely|small|good|friendly))?|one(?=\s+(?:about|on|for|to|re|saying|announcing|that)\b)|piece|blast|campaign|banner|in-?app|draft|version|win-back|follow-?up|update|line|lines|words)"
)
_QUALITY = r"(?:(?!about\b|for\b|to\b|by\b|via\b|through\b)[\w'’-]+\s+){0,4}?"
_WHO = r"(?:them|him|her|(?-i:[a-z]+s)|people|folks|everyone|everybody|customers|members|guests|(?:our|the|all|all\s+our)\s+[\w-]+(?:\s+(?!that\b|about\b|we\b|to\b)[\w-]+)?|(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?))"
_CONNECT = (
    rf"(?:about(?:\s+the\s+fact\s+that)?|on|re|regarding|announcing|promoting|saying(?:\s+that)?|to\s+(?:say|announce|promote|mention)(?:\s+that)?|mentioning|that|with|covering|"
    rf"(?:telling|to\s+tell|informing|to\s+inform|reminding|to\s+remind)\s+{_WHO}(?:\s+(?:that|about|of|to))?|(?:letting|to\s+let)\s+{_WHO}\s+know(?:\s+(?:that|about|of))?|"
    rf"(?:inviting|to\s+invite|asking|to\s+ask|getting|to\s+get)\s+{_WHO}\s+to)"
)

_SOFT = re.compile(
    r"(?:(?:hi|hey|hello|morning)(?:\s+(?:team|all|both|everyone|guys|folks|there|you)(?=\W|$))?|ok(?:ay)?|so|right|pls|please|plz|also|plus|and|then|oh|ps|p\.s\.|fyi|urgent|just|but|thanks|body)\b[\s,:!.-]*(?=\w|$)",
    re.I,
)
_ASK = re.compile(
    r"(?:(?:can|could|would|will)\s+(?:you|u|we|i)\s+|(?:i|we)(?:['’]?d|\s+would)\s+(?:like|love)\s+|(?:i|we)\s+(?:need|want)\s+(?!to\s+(?:know|hear)\b)|we['’]re\s+after\s+|need(?:ing|ed)?\s+|want(?:ed)?\s+|looking\s+for\s+|after\s+(?=an?\s)|let['’]?s\s+)"
    r"(?:please\s+|pls\s+)?(?:to\s+)?",
    re.I,
)
_MAKE = re.compile(
    r"(?:do|write|draft|make|send|knock\s+(?:up|out)|put\s+together|prepare|create|get|produce|whip\s+up|compose|give|help\s+with|have|build|drop|pop)\s+(?:out\s+)?(?:(?:me|us|him|her|them)\s+)?(?=\S)",
    re.I,
)
_NOUN = re.compile(
    rf"(?P<det>(?:an?|the|one|some|another|our|my|two|three|2|3|this\s+week['’]s|usual)\s+)?(?P<quality>{_QUALITY})(?P<piece>{_PIECE})(?:\s+{_PIECE}){{0,2}}(?![\w-])"
    rf"(?:\s+(?:to|for|2|4|at)\s+(?P<who>[^,:;.]{{2,45}}?))??(?:\s*(?:[:,–-]\s*)?\b(?P<connect>{_CONNECT})(?=\s)\s*|\s*[:,–-]\s*|\s*$)",
    re.I,
)
_NOUN_FOR = re.compile(
    rf"(?:(?:an?|the|one|some|another|our|two|2)\s+)?{_QUALITY}(?P<piece>{_PIECE})(?:\s+{_PIECE}){{0,2}}\s+(?P<link>to|for|about|on)\s+(?P<rest>.+)$",
    re.I,
)
_PEOPLE = re.compile(
    r"(?:(?:the|our|all|all\s+our|my)\s+)?(?:[\w-]+\s+){0,3}?(?:[a-z]+(?:ers|ors|ists|ents|ans|ians)|customers?|members|base|list|people|families|clients|fans|folks?|guests|regulars|him|her|them)$"
    r"|(?:mr|mrs|ms|dr|prof)\b\.?\s+\w+$",
    re.I,
)
_TELL = re.compile(
    rf"(?:(?:mention|include|say|add|announce|promote|highlight|push|plug|flag|note|explain|stress|emphasi[sz]e|list|introduce|state)(?:\s+(?:that|how|in))?|"
    rf"(?:tell|inform)\s+(?:{_WHO}|(?!the\b|us\b|me\b|an?\b)\w+)(?:\s+(?:that|about))?|let\s+{_WHO}\s+know(?:\s+(?:that|about|of))?|remind\s+{_WHO}(?:\s+(?:that|about|of))?|"
    rf"make\s+sure\s+(?:to\s+(?:mention|say|include|add)|(?:they|{_WHO})\s+know)(?:\s+(?:that|about|of))?|"
    rf"don['’]?t\s+forget\s+(?:to\s+(?:mention|say|include|add)|that|about)?|needs?\s+to\s+(?:mention|say|include)(?:\s+that)?|must\s+(?:mention|say|include)(?:\s+that)?|"
    rf"main\s+message|key\s+(?:message|point|facts?)|point|topic|offer|details?|what|subject\s+matter|the\s+news|facts?)\s*(?::|=|\s)\s*(?=\S)",
    re.I,
)
_LABELS = re.compile(
    r"(?:main\s+message|key\s+|point|topic|offer|details?|what|subject\s+matter|the\s+news|facts?)", re.I
)
_URGE = re.compile(
    rf"(?:(?:remind|ask|get|invite|encourage|tell|nudge)\s+{_WHO}\s+to|invite\s+{_WHO}\s+(?:to|for))\s+(?=\S)|invit(?:e|ing)\s+{_WHO}\s+(?:to|for)\s+(?=\S)",
    re.I,
)


_LABEL = re.compile(
    r"(?:subject(?:\s+line)?|headline|title|body|cta|call\s+to\s+action|text|copy|new|news|what|when|where|who|why|price|cost|offer|date|time|place|info|note|key\s+facts|topic|audience|channel)\s*[:=]\s*(?=\S)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Head:
    """How many characters of a clause are head. `told`: what follows is to be said, whatever it looks like."""

    length: int
    told: bool = False
    asked: bool = False


def head_of(text: str, who: tuple[str, ...] = ()) -> Head:
    """The head of one clause; `who` are names of the audience, which are no part of what is to be said."""
    text = _named(text, who)
    label = _LABEL.match(text)
    place, told, asked = _skip(_SOFT, text, label.end() if label else 0), False, False
    for pattern in (_ASK, _MAKE):
        match = pattern.match(text, place)
        if match:
            place, asked = match.end(), True
    place = _skip(_SOFT, text, place)
    noun = _noun(text, place, who) or _about(text, place)
    if noun is not None:
        place, asked, told = noun, True, False
        place = _audience(text, place, who)
    else:
        place, asked = _asked_only(text, label.end() if label else 0)
    place = _skip(_SOFT, text, place)
    for pattern in (_URGE, _TELL):
        match = pattern.match(text, place)
        if match and (
            pattern is _URGE or not _LABELS.match(match.group()) or ":" in match.group() or "=" in match.group()
        ):
            place, told = match.end(), True
            break
    return Head(place, told, asked)


def _named(text: str, who: tuple[str, ...]) -> str:
    """The same text, character for character, with the audience's name in its own capitals ("tell gareth")."""
    for name in who:
        if name[:1].isupper():
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, text, flags=re.I)
    return text


def _skip(pattern: re.Pattern[str], text: str, place: int) -> int:
    while match := pattern.match(text, place):
        place = match.end()
    return place


def _noun(text: str, place: int, who: tuple[str, ...]) -> int | None:
    match = _NOUN.match(text, place)
    if match and not re.search(r"[\d%£$€]", match["quality"] or "") and (not match["who"] or match["connect"]):
        return match.end()
    match = _NOUN_FOR.match(text, place)
    if not match:
        return None
    people = match["link"].lower() == "to" and not match["piece"].lower().startswith("invit")
    return match.end() if people or _PEOPLE.match(match["rest"]) else match.start("rest")


def _about(text: str, place: int) -> int | None:
    """Past "a short one about", "short about": a piece of copy that goes without saying."""
    match = _ABOUT.match(text, place)
    return match.end() if match else None


_ABOUT = re.compile(
    rf"(?:(?:an?|the|some)\s+)?(?:(?:really|very|nice|and|{MANNER})[\s,]+){{1,4}}(?:one\s+)?(?:about|on|re|regarding|announcing|saying)\s+(?=\S)"
    r"|(?:about|re|regarding)\s+(?!\d)(?=\S)",
    re.I,
)


def _asked_only(text: str, start: int) -> tuple[int, bool]:
    """A request without a piece of copy in it: "can you mention ..."; "give at LINK" is none."""
    place = _skip(_SOFT, text, start)
    match = _ASK.match(text, place)
    return (match.end(), True) if match else (place, False)


def _audience(text: str, place: int, who: tuple[str, ...]) -> int:
    """Past the audience's own name, where that stands next ("for dana, before friday")."""
    rest = text[place:].casefold()
    for name in sorted(who, key=len, reverse=True):
        if name and rest.startswith(name.casefold()) and not rest[len(name) : len(name) + 1].isalnum():
            place += len(name)
            connect = re.compile(rf"\s*[,:–-]*\s*(?:{_CONNECT}(?=\s)\s*)?", re.I).match(text, place)
            return connect.end() if connect else place
    return place
