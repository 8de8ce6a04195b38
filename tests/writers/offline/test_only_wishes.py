import pytest

from bot.core.errors import EmptyBrief, OnlyWishes
from bot.writers.offline.writer import OfflineWriter
from tests.writers.model_orders import order


def test_a_brief_that_only_says_how_to_write_is_told_what_is_missing() -> None:
    with pytest.raises(OnlyWishes, match="how to write, not what about"):
        OfflineWriter().write(order(brief="make it short please"))


def test_a_brief_of_nothing_is_called_empty() -> None:
    with pytest.raises(EmptyBrief, match="is empty"):
        OfflineWriter().write(order(brief="..."))
