"""The sample's own sentences, and some that people write."""

from datetime import date

import pytest

from bot.core.personas.season import Season, season_on


@pytest.mark.parametrize(
    ("told", "month", "season"),
    [
        ("March to July and the October half-term; quiet in August.", 4, Season(now=True)),
        ("March to July and the October half-term; quiet in August.", 8, Season(now=False, next=10)),
        ("March to July and the October half-term; quiet in August.", 11, Season(now=False, next=3)),
        ("Orders in January and July; shows in September; never in the week of first earlies.", 9, Season(now=True)),
        (
            "September to November when people move, and January when the flat looks bare.",
            12,
            Season(now=False, next=1),
        ),
        ("November to March for bare-root, April to June for container stock.", 2, Season(now=True)),
        ("November to March for bare-root, April to June for container stock.", 7, Season(now=False, next=11)),
        ("December and the two weeks before Mother's Day.", 6, Season(now=False, next=12)),
        ("Spring and autumn.", 10, Season(now=True)),
        ("Winter", 1, Season(now=True)),
        ("Sept–Nov", 10, Season(now=True)),
        ("All year, except August", 8, Season(now=False, next=9)),
    ],
)
def test_it_is_read_from_the_sentence_that_tells_it(told: str, month: int, season: Season) -> None:
    assert season_on(told, date(2026, month, 15)) == season


@pytest.mark.parametrize("told", ["", "Whenever it rains.", "They may march in at any hour.", "Quiet in August."])
def test_a_sentence_without_months_says_nothing(told: str) -> None:
    assert season_on(told, date(2026, 5, 1)) is None
