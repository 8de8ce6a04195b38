import logging

import pytest

from bot.slack.watches import in_turn


def test_where_one_look_fails_the_others_are_done_and_it_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def failing() -> None:
        raise RuntimeError("the first")

    with caplog.at_level(logging.ERROR):
        in_turn(failing, lambda: done.append("second"), lambda: done.append("third"))()
    assert done == ["second", "third"]
    assert "the first" in caplog.text
