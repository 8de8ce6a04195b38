"""By what a person is known, and which words of a text that is.

known = identity_of(dana)
known.without("Ring Dana Ruiz on 01632 960001") -> "Ring [forgotten] on [forgotten]"
known.perhaps("Dana asked for bulbs")            -> ("dana",)
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import phonenumbers
from rapidfuzz import fuzz

from bot.core.audiences import Customer
from bot.core.forgetting.folded import Span, fold

GONE = "[forgotten]"
"""What stands in a text in place of whatever named somebody who is forgotten."""

SHORTEST_ID = 5
"""Characters. A shorter external id, such as 42 or C-1, stands in texts that have nothing to do with anybody."""
SHORTEST_PIECE = 3
SHORTEST_LIKE, ALIKE = 7, 85.0
"""Letters that a name has to have, and the score of rapidfuzz from which on something is taken for a misspelt one: a
letter wrong, lost or doubled in ten.
"""
UNSPACED = "\u0e00"
"""Thai begins there, Chinese far above: scripts that set no spaces between words, so that a name has no borders."""

_WORD = re.compile(r"[a-z0-9]+(?:['`][a-z0-9]+)*")
_APART = r"[^a-z0-9]{0,5}"
"""Between the words of a name: a blank, a line break, the full stop of an address, or nothing at all."""
_INITIAL = rf"(?:{_APART}\b[a-z]\b)?{_APART}"
_IN_NUMBER = r"[\s().\-/]{0,3}"
PARTS_NUMBERS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f().-/"
"""The same signs one by one: what of ASCII may stand between the digits of a number."""
SURE_DIGITS = 6
"""The last of a number that a database looks for; all of one that has fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What stands for one person and nobody else: full names, addresses, numbers in E.164, and ids.

    `pieces` are the single words of the name, folded: each may be anybody's. A name that another customer has as well
    is not among the `names`: its words are pieces.
    """

    customer_id: str
    label: str
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()


class Mentions:
    """Finds a person in texts. Made once for many texts: its patterns cost more than a search."""

    def __init__(self, identity: Identity) -> None:
        self.identity = identity

    @cached_property
    def traces(self) -> tuple[str, ...]:
        """Small letters of ASCII, one of which stands in every ASCII text that names the person otherwise than by a number,
        or has a piece of the name: a database finds those texts by them, whatever stands between the words.
        """
        of_names = [max(re.findall(r"[a-z0-9]+", fold(name).letters) or [""], key=len) for name in self.identity.names]
        of_pieces = [max(re.split(r"['`]", piece), key=len) for piece in self.identity.pieces]
        plain = [text.lower() for text in (*self.identity.emails, *self.identity.ids) if text.isascii()]
        return tuple(dict.fromkeys(trace for trace in (*of_names, *of_pieces, *plain) if trace))

    @property
    def numbers(self) -> tuple[str, ...]:
        """Digits, all of which stand in every ASCII text that has the person's number, once PARTS_NUMBERS are left out of it."""
        return tuple(_country_and_number(phone)[1][-SURE_DIGITS:] for phone in self.identity.phones)

    def spans(self, text: str) -> list[Span]:
        """Where the text surely names the person, in order; spans do not overlap."""
        folded = fold(text)
        found = [folded.span(*match.span()) for pattern in self._sure for match in pattern.finditer(folded.letters)]
        found += [match.span() for pattern in self._unspaced for match in pattern.finditer(text)]
        return _joined(found)

    def sure(self, text: str) -> bool:
        letters = fold(text).letters
        return any(pattern.search(letters) for pattern in self._sure) or any(
            pattern.search(text) for pattern in self._unspaced
        )

    def perhaps(self, text: str) -> tuple[str, ...]:
        """The pieces of the name that stand in the text as words."""
        words = {word.replace("'", "").replace("`", "") for word in _WORD.findall(fold(text).letters)}
        words |= {word.removesuffix("s") for word in words}  # dana's, which has lost its apostrophe above
        return tuple(piece for piece in self.identity.pieces if piece.replace("'", "") in words)

    def alike(self, text: str) -> bool:
        """Whether something in the text is nearly the full name: what was typed in a hurry has it misspelt."""
        name = " ".join(_WORD.findall(fold(self.identity.label).letters))
        return len(name) >= SHORTEST_LIKE and fuzz.partial_ratio(name, fold(text).letters) >= ALIKE

    def without(self, text: str) -> str:
        """The text with GONE in place of whatever surely names the person."""
        kept, at = [], 0
        for start, end in self.spans(text):
            kept += [text[at:start], GONE]
            at = end
        return "".join([*kept, text[at:]])

    def changed(self, value: object) -> object:
        """The same in all texts of a JSON value."""
        return rewritten(value, self.without)

    @cached_property
    def _sure(self) -> tuple[re.Pattern[str], ...]:
        spaced = [name for name in self.identity.names if not _is_unspaced(name)]
        patterns = [
            *(pattern for name in spaced for pattern in _name_patterns(name)),
            *(rf"(?<![a-z0-9._%+-]){re.escape(fold(email).letters)}(?![a-z0-9-]|\.[a-z0-9])" for email in self.identity.emails),
            *map(_number_pattern, self.identity.phones),
            *(rf"(?<![\w-]){re.escape(fold(one).letters)}(?![\w-])" for one in self.identity.ids),
        ]  # fmt: skip
        return tuple(re.compile(pattern) for pattern in patterns)

    @cached_property
    def _unspaced(self) -> tuple[re.Pattern[str], ...]:
        names = [name for name in self.identity.names if _is_unspaced(name)]
        return tuple(re.compile(r"\s*".join(map(re.escape, re.sub(r"\s", "", name)))) for name in names)


def identity_of(customer: Customer, *, name_is_shared: bool = False) -> Identity:
    """A name of one word is a piece: nobody is surely meant by it. So is a name that another customer has."""
    words = _WORD.findall(fold(customer.name).letters)
    decides = not name_is_shared and (len(words) > 1 or _is_unspaced(customer.name))
    external = customer.external_id or ""
    return Identity(
        customer_id=customer.id,
        label=customer.name,
        names=(customer.name,) if decides else (),
        emails=(customer.email,) if customer.email else (),
        phones=(customer.phone,) if customer.phone else (),
        ids=tuple(one for one in (customer.id, external) if len(one) >= SHORTEST_ID),
        pieces=tuple(dict.fromkeys(word for word in words if len(word) >= SHORTEST_PIECE)),
    )


def rewritten(value: object, change: Callable[[str], str]) -> object:
    """A JSON value whose texts are changed, at whatever depth they stand."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: rewritten(item, change) for key, item in value.items()}
    return [rewritten(item, change) for item in value] if isinstance(value, list) else value


def texts_in(value: object) -> list[str]:
    """All texts of a JSON value."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in inner for text in texts_in(item)]


def _name_patterns(name: str) -> list[str]:
    """“Dana Ruiz”, “dana  m. ruiz”, “Ruiz, Dana”, “dana.ruiz”: in either order, with an initial between."""
    words = ["['`]?".join(map(re.escape, re.sub(r"['`]", "", word))) for word in _WORD.findall(fold(name).letters)]
    turned = [*words[-1:], *words[:-1]]
    return [rf"(?<![a-z0-9]){_INITIAL.join(order)}(?![a-z0-9])" for order in (words, turned)]


def _number_pattern(phone: str) -> str:
    """The number with its country or without, however its digits are parted."""
    country, national = _country_and_number(phone)
    abroad = rf"(?:\+|00)?{_IN_NUMBER}{country}{_IN_NUMBER}(?:\(0\){_IN_NUMBER})?"
    return rf"(?<![0-9])(?:{abroad}|\(?0{_IN_NUMBER})?{_IN_NUMBER.join(national)}(?![0-9])"


def _country_and_number(phone: str) -> tuple[str, str]:
    """Of +441632960001 it is 44 and 1632960001."""
    number = phonenumbers.parse(phone)
    return str(number.country_code), phonenumbers.national_significant_number(number)


def _is_unspaced(name: str) -> bool:
    return any(sign >= UNSPACED and sign.isalpha() and not "\u1e00" <= sign <= "\u1fff" for sign in name)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
