"""The time zone a customer lives in: known, or guessed from what we hold, and then said to be guessed."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.core.audiences import Audience, Customer


@dataclass(frozen=True, slots=True)
class Zone:
    """`name` is an IANA name, None where it is not known. `guessed_from` is "phone number" or "country", "" if known."""

    name: str | None = None
    guessed_from: str = ""


def zone_of(audience: Audience) -> Zone:
    """The zone on file; else the only one that phone number and country leave open; else none."""
    if audience.zone or not isinstance(audience, Customer):
        return Zone(audience.zone)
    in_country = _zones_of_country().get((audience.country or "").upper(), ())
    by_phone = _zones_of_phone(audience.phone) if audience.phone else ()
    both = [zone for zone in by_phone if zone in in_country]
    if len(in_country) == 1:
        return Zone(in_country[0], "country")
    if len(both or by_phone) == 1:
        return Zone((both or by_phone)[0], "phone number")
    return Zone()


@dataclass(frozen=True, slots=True)
class Place:
    """`country` is ISO 3166-1 alpha-2, None where not known; `region` the part after the dash of ISO 3166-2."""

    country: str | None = None
    region: str | None = None


def place_of(audience: Audience, zone: Zone) -> Place:
    """The country on file, else that of the zone, be it known or guessed; a persona has that of its zone alone."""
    if isinstance(audience, Customer) and audience.country:
        return Place(audience.country.upper(), audience.region)
    country = next((country for country, zones in _zones_of_country().items() if zone.name in zones), None)
    return Place(country)


def country_of_zone(name: str) -> str:
    """ISO 3166-1 alpha-2 of the country that a zone lies in; "" where the tz database names none."""
    return next((country for country, zones in _zones_of_country().items() if name in zones), "")


def _zones_of_phone(phone: str) -> tuple[str, ...]:
    """The zones of a number in E.164; a mobile number has all zones of its country."""
    from phonenumbers import NumberParseException, parse, timezone  # noqa: PLC0415 - 60 ms, and seldom needed

    try:
        return tuple(timezone.time_zones_for_number(parse(phone)))
    except NumberParseException:
        return ()


@cache
def _zones_of_country() -> dict[str, tuple[str, ...]]:
    """Zones by ISO 3166-1 alpha-2 code, from the zone.tab of the tz database in the package `tzdata`."""
    zones: dict[str, tuple[str, ...]] = {}
    for line in files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, name, *_ = line.split("\t")
            zones[country] = (*zones.get(country, ()), name)
    return zones
