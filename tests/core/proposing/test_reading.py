"""Which changes a comment names, and what it does not ask for."""

import pytest

from bot.core.drafts import PartName
from bot.core.proposing.change import Change, Drop, Place, Reword, Tighten, Unit
from bot.core.proposing.reading import added_in, changes_named_in, rest_of

LAST_LINE = Place(Unit.SENTENCE, -1)
SECOND = Place(Unit.PARAGRAPH, 1)


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("drop the last line", Drop(LAST_LINE)),
        ("Can you cut the final sentence, please?", Drop(LAST_LINE)),
        ("I'd lose the opening line", Drop(Place(Unit.SENTENCE, 0))),
        ("we should remove the 2nd paragraph altogether", Drop(SECOND)),
        ("delete the last sentence of the second paragraph", Drop(Place(Unit.SENTENCE, -1, 1))),
        ("take out the preheader", Drop(Place(Unit.PART, part=PartName.PREHEADER))),
        ("tighten the second paragraph", Tighten(SECOND)),
        ("maybe tighten up the second para a bit", Tighten(SECOND)),
        ("make the second paragraph shorter", Tighten(SECOND)),
        ("The second paragraph is too long.", Tighten(SECOND)),
        ("shorten the subject line", Tighten(Place(Unit.PART, part=PartName.SUBJECT))),
        ("change “spring sale” to “summer sale”", Reword("spring sale", "summer sale")),
        ("say summer sale instead of spring sale", Reword("spring sale", "summer sale")),
        ("Friday should be Saturday", Reword("Friday", "Saturday")),
        ("Friday -> Saturday", Reword("Friday", "Saturday")),
    ],
)
def test_a_change_that_names_its_place_is_read(said: str, change: Change) -> None:
    assert changes_named_in(said) == (change,)


@pytest.mark.parametrize(
    "said",
    [
        "Thanks, looks great!",
        "Can we have it by noon?",
        "Legal wants the footer back.",
        "The second paragraph is lovely.",
        "I read the last line twice and still like it.",
        "shorter please",
        "Who wrote the first sentence?",
        "Don't drop the last line!",
        "What if we drop prices in the second week?",
        "Change is good.",
        "We changed the price last year to match the market and it went well for everybody in the region, I think, so far",
    ],
)
def test_talk_is_no_change(said: str) -> None:
    assert changes_named_in(said) == ()


def test_two_changes_in_one_sentence_are_two_and_the_rest_is_kept_apart() -> None:
    said = "Nice one. Tighten the second paragraph and drop the last line. Legal has seen it."
    assert changes_named_in(said) == (Tighten(SECOND), Drop(LAST_LINE))
    assert rest_of(said) == "Nice one. Legal has seen it."


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("can you mention that parking is free?", ("Parking is free",)),
        ("Add the opening hours: 9 to 5", ("The opening hours: 9 to 5",)),
        ("Lovely. Please tell her that click and collect is free.", ("Click and collect is free",)),
        ("say the price first", ()),
        ("add the opening hours", ()),
        ("Legal says that it is fine.", ()),
    ],
)
def test_only_what_is_to_be_said_is_added(said: str, added: tuple[str, ...]) -> None:
    assert added_in(said) == added
