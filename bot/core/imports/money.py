"""Amounts as files write them, kept in minor units of their currency."""

import re

from bot.core.imports.row import Refused

_AMOUNT = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]{1,4}))?")
_QUANTITY = re.compile(r"0*[1-9][0-9]{0,8}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NONE = ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF")
_THREE = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMN", "TND")
DECIMALS = dict.fromkeys(_NONE, 0) | dict.fromkeys(_THREE, 3)
"""Digits after the point by ISO 4217, where they are not two."""


def read_amount(amount: str, currency: str) -> tuple[int | None, str | None]:
    """19.99 and GBP are (1999, "GBP"); without an amount it is (None, None). Raises Refused."""
    if not amount:
        return None, None
    code = currency.upper()
    if not _CURRENCY.fullmatch(code):
        raise Refused(f"amount {amount} needs a currency of three letters, such as GBP, not “{currency}”")
    return _minor(amount, DECIMALS.get(code, 2), code), code


def _minor(amount: str, decimals: int, code: str) -> int:
    found = _AMOUNT.fullmatch(amount)
    # More digits than the currency has would mean that "1,299" is a thousand and more.
    if not found or len(found[2] or "") > decimals:
        raise Refused(f"amount “{amount}” is not sure; write {code} like {'1299.00' if decimals else '1299'}")
    return int(found[1] + (found[2] or "").ljust(decimals, "0"))


def read_quantity(text: str) -> int:
    if not text:
        return 1
    if not _QUANTITY.fullmatch(text):
        raise Refused(f"quantity “{text}” is no whole number from 1")
    return int(text)
