"""The brand as somebody types it, field by field: in a form, or in a file. What cannot be kept is told beside its field."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from bot.core.brand.brand import Brand
from bot.core.brand.lines import always_from, always_line, never_from, never_line, spelling_from, spelling_line
from bot.core.brand.voice import VoiceRule, breaks_of
from bot.core.errors import TheirRulesError
from bot.core.plain_text import plain

LONGEST_FIELD = 3_000
"""Characters: what Slack takes in one text field. More would be lost when the form is opened again."""
LONGEST_LINE = 300
"""Characters of a sentence, an address or a line of a list: the longest that somebody reads before they use it."""
MOST_LINES = 60
T = TypeVar("T")


class BrandField(StrEnum):
    """The fields, in the order in which people are shown them."""

    NAME = "name"
    CORE_MESSAGE = "core message"
    PROOFS = "proof points"
    ALWAYS = "words always used"
    NEVER = "words never used"
    SPELLINGS = "spellings"
    SENDER = "sender"
    POSTAL_ADDRESS = "postal address"
    UNSUBSCRIBE = "unsubscribe"
    OPT_OUT_SMS = "opt-out of SMS"


LISTS = (BrandField.PROOFS, BrandField.ALWAYS, BrandField.NEVER, BrandField.SPELLINGS)
"""Fields of one entry a line."""

Typed = Mapping[BrandField, str]


class LineTooLong(TheirRulesError):
    """“{typed}” has {length:,} characters; at most {most} are kept. Say it shorter."""


class TooManyLines(TheirRulesError):
    """These are {number} lines; at most {most} are kept, in {longest:,} characters. Leave out what matters least."""


class SaidByItself(TheirRulesError):
    """“{typed}” stands in the {field}, and is among the words never used. Change one of the two."""


class SpeltOtherwise(TheirRulesError):
    """“{typed}” stands in the {field}, and is to be spelt “{right}”. Change one of the two."""


class BrandRefused(TheirRulesError):
    """{why}"""

    def __init__(self, wrong: Mapping[BrandField, str]) -> None:
        """`wrong` is why, by the field that it stands in."""
        super().__init__(why=" ".join(f"{field.capitalize()}: {why}" for field, why in wrong.items()))
        self.wrong = wrong


def as_typed(brand: Brand) -> dict[BrandField, str]:
    """Every field as it would be typed; "" for what is not set."""
    return {
        BrandField.NAME: brand.name,
        BrandField.CORE_MESSAGE: brand.core_message,
        BrandField.PROOFS: "\n".join(brand.proofs),
        BrandField.ALWAYS: "\n".join(map(always_line, brand.always)),
        BrandField.NEVER: "\n".join(map(never_line, brand.never)),
        BrandField.SPELLINGS: "\n".join(map(spelling_line, brand.spellings)),
        BrandField.SENDER: brand.sender,
        BrandField.POSTAL_ADDRESS: brand.postal_address,
        BrandField.UNSUBSCRIBE: brand.unsubscribe,
        BrandField.OPT_OUT_SMS: brand.opt_out_sms,
    }


def brand_typed(typed: Typed, standing: Brand) -> Brand:
    """The brand that stands, with the fields that were typed; of its version. Raises BrandRefused."""
    brand, wrong = standing, dict[BrandField, str]()
    for field, text in typed.items():
        try:
            brand = _PUT[field](brand, text)
        except TheirRulesError as error:
            wrong[field] = str(error)
    wrong |= {} if wrong else _against_itself(brand)
    if wrong:
        raise BrandRefused(wrong)
    return brand


def changed_fields(before: Brand, after: Brand) -> tuple[BrandField, ...]:
    then, now = as_typed(before), as_typed(after)
    return tuple(field for field in BrandField if then[field] != now[field])


def _one_line(text: str) -> str:
    line = " ".join(plain(text).split())
    if len(line) > LONGEST_LINE:
        raise LineTooLong(typed=line, length=len(line), most=LONGEST_LINE)
    return line


def _each(text: str, read: Callable[[str], T]) -> tuple[T, ...]:
    """One entry for each line that is not empty; the same line twice is one."""
    lines = list(dict.fromkeys(filter(None, (_one_line(line) for line in plain(text).split("\n")))))
    if len(lines) > MOST_LINES or len("\n".join(lines)) > LONGEST_FIELD:
        raise TooManyLines(number=len(lines), most=MOST_LINES, longest=LONGEST_FIELD)
    return tuple(dict.fromkeys(map(read, lines)))


_PUT: Mapping[BrandField, Callable[[Brand, str], Brand]] = {
    BrandField.NAME: lambda brand, text: replace(brand, name=_one_line(text)),
    BrandField.CORE_MESSAGE: lambda brand, text: replace(brand, core_message=_one_line(text)),
    BrandField.PROOFS: lambda brand, text: replace(brand, proofs=_each(text, str)),
    BrandField.ALWAYS: lambda brand, text: replace(brand, always=_each(text, always_from)),
    BrandField.NEVER: lambda brand, text: replace(brand, never=_each(text, never_from)),
    BrandField.SPELLINGS: lambda brand, text: replace(brand, spellings=_each(text, spelling_from)),
    BrandField.SENDER: lambda brand, text: replace(brand, sender=_one_line(text)),
    BrandField.POSTAL_ADDRESS: lambda brand, text: replace(brand, postal_address=_one_line(text)),
    BrandField.UNSUBSCRIBE: lambda brand, text: replace(brand, unsubscribe=_one_line(text)),
    BrandField.OPT_OUT_SMS: lambda brand, text: replace(brand, opt_out_sms=_one_line(text)),
}


def _against_itself(brand: Brand) -> dict[BrandField, str]:
    """Where the brand's own words break its own rules, told beside the rule: for each rule the first."""
    rules_alone = Brand(never=brand.never, spellings=brand.spellings, opt_out_sms="")
    found: dict[BrandField, str] = {}
    for place, text in _own_texts(brand):
        for each in breaks_of(text, rules_alone):
            if each.rule is VoiceRule.SPELLING:
                why: TheirRulesError = SpeltOtherwise(typed=each.quote, field=place, right=each.better)
                found.setdefault(BrandField.SPELLINGS, str(why))
            else:
                found.setdefault(BrandField.NEVER, str(SaidByItself(typed=each.quote, field=place)))
    return found


def _own_texts(brand: Brand) -> Iterator[tuple[str, str]]:
    yield BrandField.CORE_MESSAGE, brand.core_message
    yield from ((BrandField.PROOFS, proof) for proof in brand.proofs)
    yield from ((BrandField.ALWAYS, each.words) for each in brand.always)
    yield from (("words to write instead", each.instead) for each in brand.never)
