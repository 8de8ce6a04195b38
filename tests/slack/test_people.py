"""What Slack tells of people: groups in the order of their names, zones, and nothing where it does not say."""

import pytest
from slack_sdk import WebClient

from bot.sandbox.cast import small_cast
from bot.sandbox.control import SandboxSlack
from bot.slack.errors import SlackRefused
from bot.slack.manifest import manifest
from bot.slack.people import People


@pytest.fixture
def slack() -> SandboxSlack:
    return SandboxSlack(small_cast(), manifest())


def people(slack: SandboxSlack) -> People:
    return People(WebClient(slack.bot_token, slack.api_url, retry_handlers=[]))


def test_groups_zones_and_members_are_as_slack_tells_them(slack: SandboxSlack) -> None:
    with slack:
        known = people(slack)
        assert known.groups() == {"S0MANAGERS": "Managers (@managers)"}
        assert known.members_of("S0MANAGERS") == {"U0MAX"}
        assert known.zone("U0MAX") == "Europe/London"
        assert known.zone("ana@larkmoor.example") == ""


def test_a_group_that_is_gone_is_an_error_and_groups_that_are_not_told_are_none(slack: SandboxSlack) -> None:
    with slack:
        known = people(slack)
        with pytest.raises(SlackRefused):
            known.members_of("S0GONE")
        slack.fail_next("usergroups.list", with_="missing_scope")
        assert known.groups() == {}
