from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.evidence import Aspect, Evidence, Source
from bot.core.personas.lasting import BY_ASPECT, BY_SOURCE, YEAR, is_old, old_from
from tests.core.personas.test_scores import TODAY, claim


@pytest.mark.parametrize(
    ("item", "days"),
    [
        (claim(Aspect.CHANNEL, Source.SAID), 365),
        (claim(Aspect.TONE, Source.SAID), 730),
        (claim(Aspect.LANGUAGE, Source.SURVEY), 1095),
        (claim(Aspect.TONE, Source.DID), 365),
        (claim(Aspect.PRODUCT, Source.BOUGHT), 400),
    ],
    ids=str,
)
def test_a_claim_is_old_on_the_day_after_its_span_and_not_before(item: Evidence, days: int) -> None:
    aged = replace(item, on=TODAY - timedelta(days=days))
    assert not is_old(aged, TODAY)
    assert is_old(aged, TODAY + timedelta(days=1))
    assert old_from(aged) == TODAY + timedelta(days=1)


def test_a_consent_stands_until_it_is_withdrawn() -> None:
    for on in (date(2001, 1, 1), None):
        assert not is_old(claim(Aspect.CHANNEL, Source.CONSENT, on), TODAY)
        assert old_from(claim(Aspect.CHANNEL, Source.CONSENT, on)) is None


def test_what_has_no_day_is_to_be_asked_again() -> None:
    assert is_old(claim(Aspect.LANGUAGE, Source.SAID, None), TODAY)


def test_what_is_bought_once_a_year_is_not_old_before_it_can_be_bought_again() -> None:
    last_christmas = claim(Aspect.PRODUCT, Source.BOUGHT, date(2025, 12, 1))
    assert not is_old(last_christmas, date(2026, 12, 24))


def test_every_span_has_its_reason() -> None:
    assert all(each.why for each in (YEAR, *BY_SOURCE.values(), *BY_ASPECT.values()))
