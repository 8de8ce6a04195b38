"""Only where what we add to the package could go wrong: which part of a country somebody lives in."""

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest

from bot.public_holidays import NATION_OF, public_holiday

SAINT_ANDREW, EASTER_MONDAY, CHRISTMAS = date(2026, 11, 30), date(2026, 4, 6), date(2026, 12, 25)


@pytest.mark.parametrize(
    ("country", "region", "day", "there"),
    [
        ("GB", "GLG", SAINT_ANDREW, True),
        ("GB", "LDS", SAINT_ANDREW, False),
        ("GB", "LDS", EASTER_MONDAY, True),
        ("GB", "GLG", EASTER_MONDAY, False),
        ("gb", None, CHRISTMAS, True),
        ("DE", "BY", date(2026, 1, 6), True),
        ("DE", "BE", date(2026, 1, 6), False),
        ("US", "nowhere", date(2026, 11, 26), True),
        ("XX", None, CHRISTMAS, False),
        ("", None, CHRISTMAS, False),
    ],
)
def test_a_holiday_is_one_where_they_live(country: str, region: str | None, day: date, there: bool) -> None:
    assert bool(public_holiday(country, region, day)) is there


def test_its_name_is_told_in_english_where_there_is_one() -> None:
    assert public_holiday("ES", None, CHRISTMAS) == "Christmas Day"


def test_every_council_of_scotland_wales_and_northern_ireland_has_its_nation() -> None:
    nations = list(NATION_OF.values())
    assert {nation: nations.count(nation) for nation in set(nations)} == {"SCT": 32, "WLS": 22, "NIR": 11}


def test_the_other_countries_are_not_loaded_for_one() -> None:
    asked = "from datetime import date; from bot.public_holidays import public_holiday; assert public_holiday('GB', 'GLG', date(2026, 11, 30))"
    loaded = "import sys; print([name for name in sys.modules if name.startswith('holidays.countries')])"
    done = subprocess.run([sys.executable, "-c", f"{asked}; {loaded}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("country", ["AX", "ES", "GG", "KR", "PR", "US", "ZW"])
def test_a_country_has_the_same_holidays_by_either_door(country: str) -> None:
    whole = getattr(holidays, country)(years=2026)
    assert {day for day in _days_of(2026) if public_holiday(country, None, day)} == set(whole)


def _days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
