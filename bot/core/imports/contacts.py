"""Addresses, numbers and places as files write them, and as we keep them."""

import re
from functools import lru_cache
from zoneinfo import ZoneInfo

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from bot.core.imports.row import Refused

_MAILBOX = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
"""Nobody doubts these; of all others the library judges each (RFC 5321 allows 64 characters, and 254 in all)."""
_DIALLED = re.compile(r"[+(]?[\d\s().\-/]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_REGION = re.compile(r"(?:[A-Z]{2}-)?([A-Z0-9]{1,3})")


def read_key(text: str) -> str:
    """What a customer is looked up by: an external id as it stands, an email in small letters, a number without spaces.

    Only a number with its country (+44 ...) is told from an external id.
    """
    key = text.strip()
    if "@" in key:
        return key.lower()
    return _phone_key(key) if key.startswith("+") else key


@lru_cache(maxsize=100_000)
def _phone_key(key: str) -> str:
    try:
        number = phonenumbers.parse(key, None)
    except phonenumbers.NumberParseException:
        return key
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_email(text: str) -> str | None:
    """The address in small letters; whether its domain answers is not asked, for an import must work without a network.

    Providers do not tell mailboxes apart by case, though RFC 5321 would let them.
    """
    if not text:
        return None
    mailbox, _, domain = text.rpartition("@")
    if len(text) <= 254 and len(mailbox) <= 64 and _MAILBOX.fullmatch(mailbox) and (known := _domain(domain)):
        return f"{mailbox}@{known}".lower()
    try:
        return validate_email(text, check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise Refused(f"email “{text}” cannot be right: {str(error).rstrip('.')}") from None


@lru_cache(maxsize=50_000)
def _domain(text: str) -> str | None:
    """As it is kept; None where it is none. A million customers have a few thousand of them, and each takes a while."""
    try:
        return validate_email(f"somebody@{text}", check_deliverability=False).domain
    except EmailNotValidError:
        return None


def read_phone(text: str, country: str | None) -> str | None:
    """E.164. A number without +44 or the like needs the row's country."""
    if not text:
        return None
    if country is None and not text.startswith("+"):
        raise Refused(f"phone “{text}” needs a country: fill the column country, or write it like +44 1632 960123")
    # Letters would be read as keys of a telephone, and 4.477E+11, as spreadsheets save it, as a number.
    if not _DIALLED.fullmatch(text):
        raise Refused(
            f"phone “{text}” is no telephone number; format the column as text and write it like +44 1632 960123"
        )
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise Refused(f"phone “{text}” is no telephone number") from None
    # Possible, not valid: numbering plans grow faster than the library's tables, which miss +44 1632 for one.
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise Refused(f"phone “{text}” is too long or too short for {country or 'its country'}")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=1024)
def read_country(text: str) -> str | None:
    """ISO 3166-1 alpha-2, from such a code or from a country's name in English or its own language."""
    if not text:
        return None
    code = "GB" if text.upper() == "UK" else text.upper()
    known = code if code in phonenumbers.SUPPORTED_REGIONS else _country_names().get(text.casefold())
    if known is None:
        raise Refused(f"country “{text}” is not known; write a code of two letters, such as GB")
    return known


@lru_cache(maxsize=1024)
def read_zone(text: str) -> str | None:
    """An IANA name; "GMT+1" and abbreviations are not, for nobody can say when their clocks change."""
    if not text:
        return None
    try:
        return ZoneInfo(text).key if "/" in text or text == "UTC" else _no_zone(text)
    except (ValueError, OSError, KeyError):
        return _no_zone(text)


def read_language(text: str) -> str | None:
    """A BCP 47 tag with its region in capitals: en-GB."""
    if not text:
        return None
    tag = text.replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        raise Refused(f"language “{text}” is no tag such as en, de or en-GB")
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def read_region(text: str) -> str | None:
    """The part after the dash of ISO 3166-2: LDS, or GB-LDS."""
    if not text:
        return None
    found = _REGION.fullmatch(text.upper())
    if not found:
        raise Refused(f"region “{text}” is no ISO 3166-2 code such as LDS; correct it or leave it empty")
    return found[1]


def _no_zone(text: str) -> str:
    raise Refused(f"zone “{text}” is not known; write one like Europe/London")


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    # Loaded late: the names are needed only where a file has no codes.
    from phonenumbers.geodata.locale import LOCALE_DATA  # noqa: PLC0415 - 250 countries in 40 languages

    # A name that begins with a star points to another language that has the same one.
    return {
        name.casefold(): code
        for code, names in LOCALE_DATA.items()
        for name in names.values()
        if not name.startswith("*")
    }
