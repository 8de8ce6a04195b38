"""Capitals and rows of exclamation marks."""

import re
from collections.abc import Iterator

from bot.core.care.rule import CareExample, CareRule, Given, found_by
from bot.core.flags.passages import Passage

_KNOWN = frozenset(
    re.findall(
        r"\w+",
        "ABC ASAP ATM AVIF BBC BBQ BOGOF BST CEO CEST CET CSV DIY DNA DVD EEA EMEA ESG EUR EURO EST ETA FAQ FAQS FIFA FSC GBP GDPR GIF GMT GPS "
        "HDMI HMRC HTML HTTP HTTPS IBAN IKEA INFO ISBN ISO JPEG JSON KPI LAN LED LGBT LTD MOT MRSA NASA NATO NFC NGO NHS NIVEA OLED "
        "PDF PIN PLC PNG POS PRICE RAL RHS RNIB RNLI ROI RSPB RSPCA RSVP SALE SEPA SIM SKU SMS SPF STEM STOP SUV SWIFT TBC TED TUI "
        "UEFA UNESCO UNICEF URL USA USB USD USP UTC VAT VIP VPN WIFI WLAN WWF XXL YMCA YWCA ZIP",
    )
) - {"PRICE", "SALE"}
"""Words that are written in capitals in ordinary text."""
_EMPHATIC = (
    r"FREE|NOW|YES|NO|EVERY|BUY|SALE|HUGE|NEW|ONLY|NEED|ALL|NOT|MUST|LAST|TODAY|HURRY|WOW|OMG|BIG|BEST|SAVE|NEVER|ALWAYS|VERY|REALLY|LOVE|SO|YOU|YOUR"
    r"|EXTRA|MASSIVE|AMAZING|FINAL|MORE|OFF|WIN|DON['’]T"
)
_WORD = r"[A-ZÀ-Þ]{2,}(?:['’][A-Z]+)?"
_RUN = re.compile(rf"(?<![\w@/.#-]){_WORD}(?:[ ,&+-]+{_WORD})+(?![\w@/-])")
_ALONE = re.compile(rf"(?<![\w@/.#\"“-])(?:{_EMPHATIC})(?![\w@/-]|\.\w)")
_LONG = re.compile(r"(?<![\w@/.#\"“-])[A-ZÀ-Þ]{6,}(?![\w@/-]|\.\w)")
_MARKS = re.compile(r"\S*\w[!?]*(?:!\s*!|\?!|!\?)[!?\s]*")
_CODE = re.compile(r"\b(?:code|voucher|coupon|promo|reply|text|send)\W{0,3}$", re.IGNORECASE)


def find(given: Given) -> Iterator[Passage]:
    taken: list[Passage] = []
    for passage in (*_runs(given.text), *_marks(given.text), *_alone(given)):
        if not any(passage.overlaps(other) for other in taken):
            taken.append(passage)
    yield from sorted(taken, key=lambda passage: passage.start)


def _runs(text: str) -> Iterator[Passage]:
    """Two words or more, of which one is no abbreviation; what stands behind "code" is one to type."""
    for passage in found_by(_RUN, text):
        words = re.findall(_WORD, passage.text)
        shouted = [word for word in words if word not in _KNOWN and len(word) > 3 and re.search(r"[AEIOUY]", word)]
        if len(shouted) >= 1 and len(words) - len(shouted) <= len(shouted) + 2 and not _is_code(text, passage):
            yield passage


def _marks(text: str) -> Iterator[Passage]:
    for passage in found_by(_MARKS, text):
        yield passage.part(0, len(passage.text.rstrip()))


def _alone(given: Given) -> Iterator[Passage]:
    """A word that is raised above its sentence, unless the brief has it so; long ones are hardly ever abbreviations."""
    for passage in (*found_by(_ALONE, given.text), *found_by(_LONG, given.text)):
        known = passage.text in _KNOWN or not re.search(r"[AEIOUY]", passage.text)
        if not known and passage.text not in (given.brief or "") and not _is_code(given.text, passage):
            yield passage


def _is_code(text: str, passage: Passage) -> bool:
    return _CODE.search(text[max(0, passage.start - 12) : passage.start]) is not None


RULE = CareRule(
    name="shouting",
    reason="Capitals and rows of exclamation marks raise the voice at somebody who has not said a word yet. A bullhorn is no way to begin.",
    says="“{quote}” shouts. Ordinary letters and one full stop say the same.",
    find=find,
    hits=(
        CareExample("MEGA DEALS ON ALL SOFAS"),
        CareExample("You will love it!!!"),
        CareExample("Sofas are here and they are ALL reduced."),
        CareExample("What?! Another ten percent?"),
    ),
    misses=(
        CareExample("The PDF is for VAT and the NHS."),
        CareExample("Welcome back!"),
        CareExample("Type the code SUMMER-SOFA at the till."),
        CareExample("Reply STOP to opt out."),
        CareExample("The BBC and the RSPB were here."),
    ),
)
