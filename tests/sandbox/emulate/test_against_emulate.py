"""Holds our answers to those of another stand-in for Slack, for the part that both cover."""

import pytest
from slack_sdk import WebClient

from bot.sandbox.control import SandboxSlack
from tests.sandbox.emulate.differences import Difference, differences
from tests.sandbox.emulate.known import KNOWN
from tests.sandbox.emulate.scenes import play
from tests.sandbox.emulate.server import emulate_or_skip, running

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[Difference]:
    folder = tmp_path_factory.mktemp("emulate")
    with running(emulate_or_skip(folder), folder) as address:
        theirs = play(WebClient(token="test_token_admin", base_url=address))
    with SandboxSlack() as slack:
        ours = play(WebClient(token=slack.bot_token, base_url=slack.api_url))
    return differences(ours, theirs)


def test_we_answer_as_the_other_stand_in_does_but_for_what_has_a_reason(found: set[Difference]) -> None:
    unexplained = [difference for difference in found if not any(known.covers(difference) for known in KNOWN)]
    assert sorted(unexplained) == []


def test_every_reason_is_still_needed(found: set[Difference]) -> None:
    idle = [known for known in KNOWN if not any(known.covers(difference) for difference in found)]
    assert idle == []


def test_a_field_an_error_and_a_truth_that_differ_are_noticed() -> None:
    """Without the other stand-in: the comparison itself can fail."""
    ours = {"a": {"ok": True, "x": 1, "list": [{"y": True}]}, "b": {"ok": False, "error": "no_text"}}
    theirs = {"a": {"ok": True, "z": 1, "list": [{"y": False}]}, "b": {"ok": False, "error": "no_channel"}}
    assert sorted(differences(ours, theirs)) == [
        Difference("a", "/list[]/y", "another value"),
        Difference("a", "/x", "only ours"),
        Difference("a", "/z", "only theirs"),
        Difference("b", "/error", "no_text, theirs no_channel"),
    ]
