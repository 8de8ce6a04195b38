"""Failures into words. Slack's own refusals become errors of ours here; what a person is told is decided here alone."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.core.asks import Wish
from bot.core.errors import Advice, RetryLater, ServiceDown, TheirRulesError

log = logging.getLogger(__name__)

AGAIN_IN = timedelta(seconds=1)
"""How long to leave Slack alone after a 429 without a Retry-After."""

NOT_THERE = frozenset(
    {"not_in_channel", "channel_not_found", "is_archived", "user_not_in_channel", "restricted_action", "no_permission"}
)
"""Answers that mean: this room is closed to us, the person's direct message is not."""

BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
DOWN = frozenset(
    {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "messaging_processing_failed"}
)


ASK_FOR_CUSTOMERS = "Ask whoever looks after Their Rules here to load your customers and personas."


class RoomIsClosed(TheirRulesError):
    """I cannot write in that room ({reason}). Invite me there with `/invite`, or ask me in a direct message."""


class SlackRefused(TheirRulesError):
    """Slack refused {method} ({reason})."""

    advice = Advice.CALL_THE_OPERATOR


class Unexpected(TheirRulesError):
    """That went wrong, and not by anything you did. Ask again in a minute; if it stays so, tell your admin the reference {reference}."""


@contextmanager
def told(method: str) -> Iterator[None]:
    """Run a call of Slack's API; what it raises becomes RetryLater, ServiceDown, RoomIsClosed or SlackRefused.

    ServiceDown leaves open whether Slack did it all the same: the answer may have been lost on its way.
    """
    try:
        yield
    except SlackApiError as error:
        raise _refused(method, error) from error
    except (OSError, HTTPException, SlackClientError) as error:
        raise ServiceDown(service="Slack", reason=type(error).__name__) from error


def _refused(method: str, error: SlackApiError) -> TheirRulesError:
    response: Any = error.response
    reason = str(response.get("error") or "")
    if response.status_code == 429 or reason in BUSY:
        return RetryLater(service="Slack", after=_retry_after(response.headers))
    if response.status_code >= 500 or reason in DOWN:
        return ServiceDown(service="Slack", reason=f"{method}: {response.status_code}")
    if reason in NOT_THERE:
        return RoomIsClosed(reason=reason)
    return SlackRefused(method=method, reason=reason[:200])


def _retry_after(headers: dict[str, Any]) -> timedelta:
    value = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    first = str(value[0] if isinstance(value, list) and value else value)
    return timedelta(seconds=int(first)) if first.isdigit() else AGAIN_IN


def words_for(error: Exception | None, reference: str, commands: Mapping[Wish, str]) -> str:
    """What the person who asked is told. A failure without a sentence is a reference, which the log holds as well; None
    is one that left no trace.
    """
    if isinstance(error, TheirRulesError):
        return f"{error} {_advice(error.advice, commands)}" if error.advice else str(error)
    log.error("Reference %s: %s", reference, error, exc_info=error)
    return str(Unexpected(reference=reference))


def _advice(advice: Advice, commands: Mapping[Wish, str]) -> str:
    """What can be done about it in Slack."""
    match advice:
        case Advice.LIST_PERSONAS:
            return f"Check the spelling, or list the personas with `{commands[Wish.PERSONA]}`."
        case Advice.STORE_SOMEBODY:
            return ASK_FOR_CUSTOMERS
        case Advice.GIVE_TEXT:
            return f"Paste it behind a name and a colon: `{commands[Wish.CHECK]} for Dana Ruiz: Hi Dana, ...`."
        case Advice.CALL_THE_OPERATOR:
            return "Please tell whoever looks after Their Rules here."
