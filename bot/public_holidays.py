"""Public holidays, from the package `holidays`: the product's one place that asks it."""

from collections.abc import Container, Mapping
from datetime import date
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from typing import Any

_NATIONS = {
    "SCT": "ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB "
    "SLK STG WDU WLN ZET",
    "WLS": "AGY BGE BGW CAY CMN CRF CGN CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX",
    "NIR": "ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD",
}
"""The councils of ISO 3166-2:GB by nation, whose bank holidays differ; every other council lies in England."""
NATION_OF = {council: nation for nation, councils in _NATIONS.items() for council in councils.split()}
REMEMBERED = 512
"""Countries and regions by year: each takes some 5 kB."""


def public_holiday(country: str, region: str | None, day: date) -> str:
    """The holiday's name, in English where the package has it; "" where it is none, or where the country is not known to it."""
    return _of_year(country.upper(), (region or "").upper(), day.year).get(day, "")


@lru_cache(maxsize=REMEMBERED)
def _of_year(country: str, region: str, year: int) -> Mapping[date, str]:
    found = _of_country(country)
    if found is None:
        return {}
    language = "en_US" if "en_US" in found.supported_languages else None
    return dict(found(subdiv=_subdivision(country, region, found.subdivisions), years=year, language=language))


@lru_cache(maxsize=REMEMBERED)
def _of_country(country: str) -> Any:
    """The package's class for the country, None where it has none. The package's own door to it, `holidays.ES`, loads all
    of its 250 countries first, which takes longer than everything else that a look-up does.
    """
    import holidays  # noqa: PLC0415 - 0.07 s, and seldom needed
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - part of it

    named = next(((module, names[0]) for module, names in COUNTRIES.items() if names[1] == country), None)
    if named is None:
        return None
    module, name = named
    spec = PathFinder.find_spec(f"holidays.countries.{module}", [str(Path(holidays.__file__).parent / "countries")])
    if spec is None or spec.loader is None:
        return getattr(holidays, country)
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return getattr(loaded, name)


def _subdivision(country: str, region: str, known: Container[str]) -> str | None:
    """What the package calls the region, None where it has no holidays of its own."""
    if country == "GB" and region and region not in known:
        region = NATION_OF.get(region, "ENG")
    return region if region in known else None
