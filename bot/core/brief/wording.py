"""Turn a marketer's typing into clean English without touching what it says."""

import re

SHORTHAND = {
    "u": "you", "ur": "your", "r": "are", "w/": "with", "w": "with", "w/o": "without", "b4": "before", "til": "until",
    "till": "until", "untill": "until", "thru": "through", "ppl": "people", "tmrw": "tomorrow", "tomoz": "tomorrow",
    "tommorow": "tomorrow", "bday": "birthday", "wknd": "weekend", "incl": "including", "excl": "excluding",
    "bc": "because", "cos": "because", "approx": "about", "avail": "available",
    "appt": "appointment", "appts": "appointments", "dont": "don't", "cant": "can't", "wont": "won't", "im": "I'm",
    "ive": "I've", "its a": "it's a", "thats": "that's", "theyre": "they're", "youre": "you're", "doesnt": "doesn't",
    "isnt": "isn't", "yr": "year", "yrs": "years", "mins": "minutes", "hrs": "hours", "2day": "today", "gonna": "going to",
    "recieve": "receive", "availible": "available", "definately": "definitely", "accomodate": "accommodate",
    "seperate": "separate", "calender": "calendar", "thier": "their", "teh": "the", "febuary": "February",
    "wensday": "Wednesday", "wednsday": "Wednesday", "exsisting": "existing", "voucer": "voucher", "dicount": "discount",
    "discout": "discount", "delivry": "delivery", "&": "and", "incl.": "including", "excl.": "excluding", "max.": "maximum", "min.": "minimum",
}  # fmt: skip
"""What is typed for what is meant: chat shorthand and the commonest slips, whole words only."""

_CAPITALS = {
    "i": "I", "i'm": "I'm", "i've": "I've", "uk": "UK", "usa": "USA", "eu": "EU", "diy": "DIY", "vat": "VAT", "faq": "FAQ",
    "gp": "GP", "nhs": "NHS", "pdf": "PDF", "ev": "EV", "easter": "Easter", "christmas": "Christmas", "xmas": "Christmas",
    "valentine's": "Valentine's", "mother's day": "Mother's Day", "father's day": "Father's Day", "api": "API",
    "boxing day": "Boxing Day", "black friday": "Black Friday", "mothering sunday": "Mothering Sunday", "crm": "CRM", "rsvp": "RSVP",
    "january": "January", "february": "February", "april": "April", "june": "June", "july": "July",
    "august": "August", "september": "September", "october": "October", "november": "November", "december": "December",
}  # fmt: skip
_CAPITAL = re.compile(
    rf"(?<![\w./@-])(?:{'|'.join(sorted(map(re.escape, _CAPITALS), key=len, reverse=True))})(?![\w/@'’]|\.\w)", re.I
)
_DAYS = re.compile(
    r"\b(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(day|sday|nesday|rsday|urday)?(s?)\b(?=$|[\s,.;:!?)-])", re.I
)
_BARE_DAY = re.compile(r"(?:sat|sun|wed|mon)$", re.I)
_MONTHS = "jan|feb|mar|march|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_MONTH_BESIDE_NUMBER = re.compile(
    rf"((?:\d(?:st|nd|rd|th)?|\b(?:until|before|after|since|early|late|of))\s)({_MONTHS})\b|()\b({_MONTHS})\b(?= \d)",
    re.I,
)
PICTURE = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff]"
"""One emoji, arrow or dingbat, or a part of one."""

_EMOJI = re.compile(f"{PICTURE}+|(?<!\\S)[:;]-?[)(DPp](?!\\S)")
_WORD = re.compile(r"https?://\S+|(?<![\w@+.-])[\w@+.-]{0,99}\.[a-z]{2,}/?\S*|[\w'’&/.-]+|\S", re.I)


def clean(text: str, names: tuple[str, ...] = (), *, loud: bool = False) -> str:
    """The text with emoji out, shorthand spelt out, days, months and known `names` in their own spelling.

    `loud`: the whole brief is typed in capitals, so that a short piece of it is, too.
    """
    text = re.sub(r"\s+", " ", _EMOJI.sub(" ", text)).strip()
    text = re.sub(r"(?<=\w) heads[ -]up$", "", text, flags=re.I)
    if loud or shouts(text):
        text = _WORD.sub(_calm, text)
    text = _YOU_ARE.sub(r"\1 you're ", text)
    text = _N.sub(" and ", _AT.sub("at ", text))
    text = _WORD.sub(lambda match: _word(match.group()), text)
    text = _DAYS.sub(_day, text)
    text = _MONTH_BESIDE_NUMBER.sub(_month, text)
    for name in names:
        text = re.sub(rf"(?<![\w./@-]){re.escape(name)}(?![\w/@]|\.\w)", name, text, flags=re.I)
    text = _CAPITAL.sub(lambda match: _CAPITALS.get(match.group().lower(), match.group()), text)
    return re.sub(r"\s+([,.;!?])", r"\1", re.sub(r"!{2,}", "!", text)).strip()


_YOU_ARE = re.compile(
    r"\b(if|when|because|unless|that) ur (?=\w+(?: (?:don|do|you|we|please|pls|call|ring|can|pop|come)|$|[,.]))", re.I
)
"""Where "ur" is "you are" and not "your": "if ur ill dont come"."""


_AT = re.compile(r"(?<!\S)@(?:\s+|(?=\d))")
"""An @ that stands by itself or before an hour; "<@U1>" and "a@b" are somebody's name."""


_N = re.compile(r"(?<=[a-z]) ['’]?n['’]? (?=[a-z])")
"""As in "click n collect"."""


def shouts(text: str) -> bool:
    """Whether it is typed in capitals throughout: two words of four letters or more, and none in small ones."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    loud = all(word.isupper() for word in words)
    return loud and (len(words) >= 2 or text.casefold() in _SHOUTED)


def _calm(match: re.Match[str]) -> str:
    """A shouted word in small letters; codes, links and what holds a figure stay as they are."""
    word = match.group()
    coded = re.search(r"\bCODE[\s:]*[\"'“‘]?$", match.string[: match.start()])
    return word if coded or re.search(r"[\d/&]", word) else word.lower()


_SHOUTED = frozenset({"sale", "the sale", "news", "new", "free", "offer", "open day", "big sale"})
"""What people type in capitals and is no acronym."""


def _word(word: str) -> str:
    plain = SHORTHAND.get(word.lower())
    if plain is None or (word.isupper() and len(word) > 1):
        return word
    return plain.capitalize() if word[0].isupper() and len(word) > 1 else plain


def _month(match: re.Match[str]) -> str:
    return f"{match.group(1) or ''}{(match.group(2) or match.group(4)).capitalize()}"


def _day(match: re.Match[str]) -> str:
    word = match.group()
    beside = match.string[match.end() : match.end() + 4] + match.string[max(0, match.start() - 6) : match.start()]
    if _BARE_DAY.match(word) and not re.search(r"\d|on |til |by |from|[-–]", beside):
        return word
    return word if word.isupper() and len(word) > 3 else word.capitalize()


def sentence_case(text: str) -> str:
    """First letter upper; a web address at the start stays as it is."""
    if re.match(r"https?:|\S+\.\w+/|i[A-Z]", text):
        return text
    return text[:1].upper() + text[1:]


def mid_sentence(text: str, names: tuple[str, ...] = ()) -> str:
    """First letter lower, unless the first word is a name, a day, a month, an acronym or a code."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0].strip("'’\"")
    if not first[:1].isupper() or any(letter.isupper() for letter in first[1:]) or first in ("I", "I'm", "I've", "I'd"):
        return text
    second = text[len(first) :].strip().split(" ")[0]
    if second[:1].isupper() and second not in ("I", "I'm", "I've") and not second.isupper():
        return text
    if _TITLE.match(text) and first.casefold() not in _COMMON_SUBJECTS:
        return text
    if any(text.casefold().startswith(name.casefold()) for name in names) or _is_proper(first):
        return text
    return text[0].lower() + text[1:]


_TITLE = re.compile(
    r"[A-Z][a-z]+(?<!s)(?<!ing) (?:opens|starts|returns|runs|plays|talks|reads|visits|joins|speaks|sings|performs)\b"
)
"""A single capitalised word that does something: "Hamlet opens on Friday"."""

_COMMON_SUBJECTS = frozenset(
    {
        "registration",
        "admission",
        "entry",
        "booking",
        "delivery",
        "parking",
        "lunch",
        "dinner",
        "breakfast",
        "service",
        "term",
        "school",
        "everything",
        "it",
        "that",
        "this",
        "the",
        "bar",
        "shop",
        "offer",
        "sale",
        "class",
        "course",
        "season",
    }
)


def _is_proper(word: str) -> bool:
    return (
        bool(_DAYS.fullmatch(word))
        or word.casefold() in {key.split()[0] for key in _CAPITALS}
        or word in ("May", "March")
    )
