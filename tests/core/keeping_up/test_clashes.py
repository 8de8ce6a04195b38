from dataclasses import replace
from datetime import date

import pytest

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.keeping_up.clashes import Clash, clashes, contradicted, question_of
from bot.core.norms import read_norm

LIKES, DISLIKES = Polarity.LIKES, Polarity.DISLIKES


def told(
    value: str, polarity: Polarity = LIKES, aspect: Aspect = Aspect.FORMAT, norm: str = "", on: date | None = None
) -> Evidence:
    return Evidence(
        id=f"{value}-{polarity}-{on}",
        audience_id="c1",
        aspect=aspect,
        value=value,
        polarity=polarity,
        source=Source.SAID,
        norm=read_norm(norm) if norm else None,
        on=on,
    )


MAY, NOVEMBER = date(2026, 5, 3), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (told("long newsletters", DISLIKES), told("newsletters")),
        (told("email", aspect=Aspect.CHANNEL, norm="channel:email"), told("no emails", DISLIKES, Aspect.CHANNEL, "channel:email")),
        (told("Deutsch", norm="language:de"), told("English", norm="language:en-gb")),
        (told("short", norm="length:short"), told("long letters", norm="length:long")),
        (told("weekly", norm="frequency:1/week"), told("twice a year", norm="frequency:2/year")),
        (told("mornings", norm="hours:8-11"), told("evenings", norm="hours:18-21")),
    ],
    ids=lambda item: item.value,
)  # fmt: skip
def test_two_claims_that_cannot_both_hold_clash_and_the_newer_one_is_named_first(one: Evidence, two: Evidence) -> None:
    older, newer = replace(one, on=MAY), replace(two, on=NOVEMBER)
    assert clashes([newer, older]) == clashes([older, newer]) == (Clash(newer=newer, older=older),)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (told("newsletters"), told("long newsletters")),
        (told("roses", DISLIKES), told("bulbs")),
        (told("email", aspect=Aspect.CHANNEL, norm="channel:email"), told("SMS", DISLIKES, Aspect.CHANNEL, "channel:sms")),
        (told("email", aspect=Aspect.CHANNEL, norm="channel:email"), told("SMS", LIKES, Aspect.CHANNEL, "channel:sms")),
        (told("British", norm="language:en-gb"), told("English", norm="language:en")),
        (told("Saturdays", norm="hours:8-11/weekend"), told("weekday evenings", norm="hours:18-21/weekday")),
        (told("mornings", norm="hours:8-11"), told("till noon", norm="hours:9-12")),
        (told("monthly", norm="frequency:12/year"), told("once a month", norm="frequency:1/month")),
        (told("roses", DISLIKES, Aspect.IMAGERY), told("roses", LIKES, Aspect.PRODUCT)),
    ],
    ids=lambda item: item.value,
)  # fmt: skip
def test_what_can_both_be_so_is_no_clash(one: Evidence, two: Evidence) -> None:
    assert clashes([one, two]) == ()


def test_a_guess_contradicts_nobody() -> None:
    guess = replace(told("newsletters"), source=Source.ASSUMED)
    assert clashes([told("newsletters", DISLIKES), guess]) == ()
    assert contradicted([guess], [told("newsletters", DISLIKES)]) == ()


def test_a_customer_who_wants_other_hours_than_most_contradicts_nobody_and_one_who_wants_none_of_it_does() -> None:
    known = [told("mornings", norm="hours:8-11"), told("newsletters")]
    other, against = told("evenings", norm="hours:18-21", on=NOVEMBER), told("newsletters", DISLIKES, on=MAY)
    assert contradicted(known, [other, against]) == (Clash(newer=against, older=known[1]),)


def test_the_newest_clash_comes_first_and_what_has_no_day_is_the_older_side() -> None:
    bulbs, roses = told("bulbs", DISLIKES, on=MAY), told("roses", DISLIKES, on=NOVEMBER)
    found = clashes([bulbs, told("bulbs"), roses, told("roses")])
    assert [(clash.newer, clash.older.on) for clash in found] == [(roses, None), (bulbs, None)]


def test_the_question_names_both_and_takes_no_side() -> None:
    clash = Clash(newer=told("newsletters", DISLIKES), older=told("newsletters"))
    assert question_of(clash) == (
        "We have noted that you like “newsletters”, and that you do not want “newsletters”. Which is right today?"
    )
