import pytest

from bot.core.errors import EmptyBrief, OnlyWishes
from bot.writers.offline.subjects import NoSubject, OnlyTaste
from bot.writers.offline.writer import OfflineWriter
from tests.writers.model_orders import order


def test_a_brief_that_only_says_how_to_write_is_told_what_is_missing() -> None:
    with pytest.raises(OnlyWishes, match="how to write, not what about"):
        OfflineWriter().write(order(brief="make it short please"))


@pytest.mark.parametrize("brief", ["I love long emails", "I love long emails, so make it a long one"])
def test_a_brief_of_pure_taste_is_told_that_it_names_only_preferences(brief: str) -> None:
    with pytest.raises(OnlyTaste, match="only what you like yourself"):
        OfflineWriter().write(order(brief=brief))


@pytest.mark.parametrize("brief", ["New!", "Please."])
def test_a_brief_of_words_without_a_subject_is_not_called_empty(brief: str) -> None:
    with pytest.raises(NoSubject, match="does not say yet what the message is about"):
        OfflineWriter().write(order(brief=brief))


def test_a_brief_of_nothing_is_called_empty() -> None:
    with pytest.raises(EmptyBrief, match="is empty"):
        OfflineWriter().write(order(brief="..."))


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        ("Write to info@larkmoor.example by Friday to book", "rite to info@larkmoor.example by Friday to book"),
        ("Deadline Friday", "he deadline is Friday"),
        ("Deadline for entries: 5pm on Friday", "eadline for entries: 5pm on Friday"),
        ("my number is 01904 555 010", "01904 555 010"),
        ("#SpringSale", "pring sale"),
        ("Book by Friday", "ook by Friday"),
        ("info@larkmoor.example", "Write to info@larkmoor.example"),
    ],
)
def test_a_brief_of_a_single_fact_is_written(brief: str, said: str) -> None:
    assert said in OfflineWriter().write(order(brief=brief)).copy.text


def test_what_must_not_be_said_is_no_fact_to_tell() -> None:
    with pytest.raises(OnlyWishes):
        OfflineWriter().write(order(brief="don't mention larkmoor.example"))


def test_a_bare_deadline_beside_news_is_listed_with_how_it_was_taken() -> None:
    left_out = OfflineWriter().write(order(brief="spring bulb sale, deadline friday")).left_out
    assert [(out.quote, "order by Friday" in out.why) for out in left_out] == [("deadline friday", True)]
