"""Countries by their codes, for whoever chooses one."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def countries() -> Mapping[str, str]:
    """Names in English by ISO 3166-1 alpha-2 code, from the iso3166.tab of the tz database in the package `tzdata`."""
    table = files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text(encoding="utf-8")
    told = (line.partition("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {code: name for code, _, name in sorted(told, key=lambda each: each[2])}
