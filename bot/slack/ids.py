"""The names that Slack sends back to us: kinds of requests, buttons and commands. Released ones never change."""

from enum import StrEnum

from bot.core.asks import Wish


class Kind(StrEnum):
    """Kinds of requests that this front door writes down, each answered by one file of `answers/`."""

    ASKED = "slack.asked"
    CHOSEN = "slack.chosen"
    STOPPED = "slack.stopped"
    DIRECT_OPENED = "slack.direct_opened"
    HOME_OPENED = "slack.home_opened"


CHOOSE_AUDIENCE = "choose_audience"
"""Action ids are `choose_audience.0`, `.1` ...: Slack wants them unique within a message. The value is an audience's id."""

QUESTION = "question:"
"""A block's id: this, then the id of the request that could not be answered without a choice."""

COMMANDS = {"/draft": Wish.DRAFT, "/prefers": Wish.PREFERS, "/check": Wish.CHECK, "/persona": Wish.PERSONA}


def command_name(command: str, prefix: str = "") -> str:
    """`/draft` as an installation calls it: `/acme-draft` with the prefix "acme-", where another app holds `/draft`."""
    return f"/{prefix}{command.removeprefix('/')}"


def choose_audience(number: int) -> str:
    return f"{CHOOSE_AUDIENCE}.{number}"


def question_block(request_id: str) -> str:
    return f"{QUESTION}{request_id}"


def question_of(block_id: str) -> str:
    """The id of the request that a block of buttons belongs to; "" for a block that asks nothing."""
    return block_id.removeprefix(QUESTION) if block_id.startswith(QUESTION) else ""
