"""Failures into words. Slack's own refusals become errors of ours here; what a person is told is decided here alone."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.core.asks import Wish
from bot.core.errors import RetryLater, ServiceDown, TheirRulesError

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


class RoomIsClosed(TheirRulesError):
    """I cannot write in that room ({reason}). Invite me there with `/invite`, or ask me in a direct message."""


class SlackRefused(TheirRulesError):
    """Slack refused {method} ({reason}). Run `their-rules doctor`: it checks tokens and scopes and says what to change."""


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


def words_for(error: Exception, new_id: Callable[[], str], commands: Mapping[Wish, str]) -> str:
    """What the person who asked is told. An unknown failure is a short reference, which the log holds as well.

    Where a sentence names a command of the command line, Slack's own stands in its place.
    """
    if isinstance(error, TheirRulesError):
        return str(error).replace("`their-rules personas`", f"`{commands[Wish.PERSONA]}`")
    reference = new_id()[-6:]
    log.error("Reference %s: %s", reference, error, exc_info=error)
    return str(Unexpected(reference=reference))
