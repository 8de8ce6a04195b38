from datetime import date

import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.quiet_hours import (
    Kind,
    Verified,
    narrower_somewhere,
    nothing_laid_down,
    quiet_rules,
    rules_for,
    windows_on,
)

PHONE, SMS, EMAIL = Channel.PHONE, Channel.SMS, Channel.EMAIL
MONDAY, SATURDAY, SUNDAY = 0, 5, 6


def hours(channel: Channel, country: str, region: str | None, weekday: int) -> list[tuple[float, float]]:
    rules = rules_for(channel, country, region)
    return [(first / 60, last / 60) for first, last in windows_on(rules, weekday)]


def test_every_row_names_its_law_and_source_and_the_day_it_was_checked() -> None:
    for rule in quiet_rules():
        assert rule.law
        assert any(mark.isdecimal() or mark.isupper() for mark in rule.source)
        assert date(2026, 1, 1) <= rule.checked
        assert rule.start < rule.end
        assert rule.days
        assert EMAIL not in rule.channels


@pytest.mark.parametrize(
    ("country", "region", "weekday", "open_hours"),
    [
        ("US", None, SUNDAY, [(8, 21)]),
        ("us", "fl", MONDAY, [(8, 20)]),
        ("US", "NY", MONDAY, [(8, 21)]),
        ("US", "TX", SUNDAY, [(12, 21)]),
        ("US", "RI", SATURDAY, [(10, 17)]),
        ("US", "RI", SUNDAY, []),
        ("FR", None, MONDAY, [(10, 13), (14, 20)]),
        ("FR", "75", SATURDAY, []),
        ("CA", "ON", MONDAY, [(9, 21.5)]),
        ("US", "UT", SUNDAY, []),
        ("GB", "LDS", MONDAY, [(8, 21)]),
        ("GB", None, SATURDAY, [(9, 21)]),
        ("DE", "BY", SATURDAY, [(9, 18)]),
        ("DE", None, SUNDAY, []),
        ("IE", None, MONDAY, []),
    ],
)
def test_calls_keep_to_the_hours_of_the_state_else_of_the_country(
    country: str, region: str | None, weekday: int, open_hours: list[tuple[float, float]]
) -> None:
    assert hours(PHONE, country, region, weekday) == open_hours


def test_a_code_of_the_trade_is_not_taken_for_a_law() -> None:
    kinds = {(rule.country, rule.kind) for rule in quiet_rules() if PHONE in rule.channels}
    assert {("GB", Kind.CODE), ("DE", Kind.CODE), ("FR", Kind.STATUTE)} <= kinds
    for rule in quiet_rules():
        beside = rules_for(next(iter(rule.channels)), rule.country, rule.region)
        assert len({each.kind for each in beside}) == 1


def test_where_somebody_looked_and_found_no_hours_that_is_known() -> None:
    assert nothing_laid_down(SMS, "ie") == "SI 336 of 2011 asks for consent and names no hours"
    assert nothing_laid_down(SMS, "DE").startswith("UWG")
    assert nothing_laid_down(PHONE, "DE") == nothing_laid_down(SMS, "SE") == ""


def test_what_nobody_could_verify_is_marked() -> None:
    unsure = {(rule.country, rule.region) for rule in quiet_rules() if rule.verified is Verified.NO}
    assert unsure == {("US", "PA"), ("IN", "")}


def test_where_no_law_is_known_there_is_no_rule() -> None:
    assert rules_for(PHONE, "SE", None) == ()
    assert rules_for(PHONE, None, None) == ()
    assert rules_for(EMAIL, "US", "FL") == ()


def test_a_state_never_allows_more_than_its_country() -> None:
    for rule in quiet_rules():
        whole = rules_for(next(iter(rule.channels)), rule.country, None)
        for day in rule.days:
            assert any(first <= rule.window[0] and rule.window[1] <= last for first, last in windows_on(whole, day))


def test_it_is_known_where_the_state_matters() -> None:
    assert narrower_somewhere(SMS, "US")
    assert not narrower_somewhere(SMS, "FR")
    assert not narrower_somewhere(EMAIL, "US")
