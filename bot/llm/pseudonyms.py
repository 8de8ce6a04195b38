"""Customers' names, companies, email addresses and phone numbers are not shown to a model: placeholders stand for them.

known = pseudonyms_of(dana, brief, notes)
known.hide("Write to dana ruiz")      -> "Write to [[FULL_NAME_2]]"
known.show("Write to [[FULL_NAME_2]]") -> "Write to dana ruiz"
known.spell("Dear [[FULL_NAME_2]]")    -> "Dear Dana Ruiz"
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

from bot.core.audiences import Audience, Customer

_OPEN = re.compile(r"\[(?:\[[A-Z0-9_]*\]?)?$")
"""The beginning of a placeholder at the end of a text that is still growing."""
_PLACEHOLDER = re.compile(r"\[\[[A-Z]+(?:_[A-Z0-9]+)*\]\]")
HOME = "GB"
"""The country of numbers that are written without one, where the customer's own is not known."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_EVERYDAY = """
april art august autumn baker bill bloom brown butler carpenter christian clay cook cooper dean drew earnest faith
field fields fisher forest frank gardener grace grant green grey guy hall harmony heather hill holly honey hope iris
ivy jack jade jasmine joy june king lane lily long love mark may mason miles olive page park pat penny poppy potter
price rich rob robin rose ruby sage short shepherd summer sue taylor turner violet wade ward white will winter wood
woods young
"""
EVERYDAY_WORDS = frozenset(_EVERYDAY.split())
"""Names that are words as well. Hidden in texts as part of the full name alone: "until 5 May" has to stay a date."""


NamesIn = Callable[[str], Iterable[str]]
"""Gives the names of customers in a text, as they stand there."""


def nobody_is_known(_: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Pseudonyms:
    """`spellings` are placeholders by what they stand for, `proper` says for each how it is properly spelt."""

    spellings: dict[str, str]
    proper: dict[str, str]

    def hide(self, text: str) -> str:
        return self._real.sub(lambda found: self.spellings[found[0]], text) if self.spellings else text

    def show(self, text: str) -> str:
        """The very text that was hidden."""
        return _PLACEHOLDER.sub(lambda found: self._back.get(found[0], found[0]), text)

    def spell(self, text: str) -> str:
        """The text for a reader: each name as it is properly spelt."""
        return _PLACEHOLDER.sub(lambda found: self.proper.get(found[0], found[0]), text)

    def placeholder(self, kind: str) -> str | None:
        """The one for "FULL_NAME", "FIRST_NAME", "LAST_NAME" or "COMPANY"; None where there is no such name."""
        return f"[[{kind}]]" if f"[[{kind}]]" in self.proper else None

    def grown(self, text: str) -> str:
        """The same for a text that is still growing, without the half of a placeholder at its end."""
        return self.spell(_OPEN.sub("", text))

    @cached_property
    def _real(self) -> re.Pattern[str]:
        longest_first = sorted(self.spellings, key=len, reverse=True)
        return re.compile("|".join(_standing_alone(re.escape(spelling), spelling) for spelling in longest_first))

    @cached_property
    def _back(self) -> dict[str, str]:
        return self.proper | {placeholder: spelling for spelling, placeholder in self.spellings.items()}


def left_over(text: str) -> tuple[str, ...]:
    """Placeholders that stand in a text, known or invented."""
    return tuple(_PLACEHOLDER.findall(text))


def pseudonyms_of(
    audience: Audience, brief: str, notes: Iterable[str], names_in: NamesIn = nobody_is_known
) -> Pseudonyms:
    """Placeholders for every spelling of the customer's own data, for the names of other customers in `brief` and
    `notes`, and for the email addresses and phone numbers in `notes`; those in a brief are the brand's own. A persona
    is nobody.
    """
    noted = "\n".join(notes)
    text = f"{brief}\n{noted}"
    found = _Found()
    if isinstance(audience, Customer):
        _own(audience, text, found)
    _named((*names_in(brief), *names_in(noted)), text, found)
    _others(noted, _region(audience), found)
    return Pseudonyms(found.spellings, found.proper)


def everybody_hidden(text: str, names_in: NamesIn = nobody_is_known) -> Pseudonyms:
    """Placeholders for the names, email addresses and phone numbers in a text, whoever has them."""
    found = _Found()
    _others(text, HOME, found)
    _named(names_in(text), text, found)
    return Pseudonyms(found.spellings, found.proper)


def _named(names: Iterable[str], text: str, found: "_Found") -> None:
    """Each name wherever it stands, and its parts: who is called Dana Ruiz once is Dana afterwards. Addresses and
    numbers have no parts.
    """
    for name in names:
        if kind := _kind_of_address(name):
            found.add(kind, name, name)
            continue
        parts = [part for part in name.split() if len(part) > 2 and anyascii(part).casefold() not in EVERYDAY_WORDS]
        for each in (name, *parts):
            for spelling in _spellings(each, text):
                found.add("NAME", spelling, spelling)


def _kind_of_address(name: str) -> str:
    if "@" in name:
        return "EMAIL_OF_SOMEBODY"
    return "PHONE_OF_SOMEBODY" if any(sign.isdigit() for sign in name) and not any(map(str.isalpha, name)) else ""


class _Found:
    """Collects spellings; the first of a kind is the proper one."""

    def __init__(self) -> None:
        self.spellings: dict[str, str] = {}
        self.proper: dict[str, str] = {}

    def add(self, kind: str, spelling: str, proper: str) -> None:
        if spelling in self.spellings or not spelling:
            return
        number = 1 + sum(1 for placeholder in self.proper if re.fullmatch(rf"\[\[{kind}(_\d+)?\]\]", placeholder))
        placeholder = f"[[{kind}]]" if number == 1 else f"[[{kind}_{number}]]"
        self.spellings[spelling] = placeholder
        self.proper[placeholder] = proper


def _others(text: str, region: str, found: _Found) -> None:
    for address in _EMAIL.findall(text):
        found.add("EMAIL_OF_SOMEBODY", address, address)
    for match in PhoneNumberMatcher(text, region):
        found.add("PHONE_OF_SOMEBODY", match.raw_string, match.raw_string)


def _own(customer: Customer, text: str, found: _Found) -> None:
    for kind, proper in _names(customer):
        if kind in {"FIRST_NAME", "LAST_NAME"} and anyascii(proper).casefold() in EVERYDAY_WORDS:
            found.proper[f"[[{kind}]]"] = proper
            continue
        found.add(kind, proper, proper)
        for spelling in _spellings(proper, text):
            found.add(kind, spelling, proper)
    if customer.phone:
        found.add("PHONE", customer.phone, customer.phone)
        for spelling in _same_number(customer, text):
            found.add("PHONE", spelling, customer.phone)


def _names(customer: Customer) -> list[tuple[str, str]]:
    first, *rest = customer.name.split() or [""]
    named = [
        ("EMAIL", customer.email),
        ("FULL_NAME", customer.name),
        ("COMPANY", customer.company),
        ("FIRST_NAME", first if rest else ""),
        ("LAST_NAME", rest[-1] if rest else ""),
    ]
    return [(kind, name) for kind, name in named if name]


def _spellings(proper: str, text: str) -> list[str]:
    """How the name is typed in the text: in any case, with or without its accents, over a line break."""
    forms = {re.sub(r"\\? +", r"\\s+", re.escape(form)) for form in (proper, anyascii(proper)) if form}
    return [spelling for form in forms for spelling in re.findall(_standing_alone(form, proper), text, re.IGNORECASE)]


def _standing_alone(pattern: str, spelling: str) -> str:
    """Not inside a longer word, which the marks of _Slack_ are no part of; scripts that set no spaces between words have no
    such border.
    """
    before = r"(?<![^\W_])" if _spaced(spelling[0]) else ""
    after = r"(?![^\W_])" if _spaced(spelling[-1]) else ""
    return f"{before}{pattern}{after}"


def _spaced(character: str) -> bool:
    return character < "\u0e00" and (character.isalnum() or character == "_")  # Thai begins there, Chinese far above


def _region(audience: Audience) -> str:
    return (audience.country if isinstance(audience, Customer) else None) or HOME


def _same_number(customer: Customer, text: str) -> list[str]:
    """Every way in which the text writes their number; it need not be one that is in service."""
    matches = PhoneNumberMatcher(text, _region(customer), leniency=Leniency.POSSIBLE)
    return [
        match.raw_string for match in matches if format_number(match.number, PhoneNumberFormat.E164) == customer.phone
    ]
