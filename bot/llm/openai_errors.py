"""What openai's client says when something fails: whether it may pass by itself, and what it means for a person."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import openai

from bot.core.errors import RetryLater, ServiceDown, TheirRulesError
from bot.llm.failures import SERVICE, KeyRefused, ModelFailed, QuotaUsedUp, RequestRefused, UnknownModel


class TooLate(Exception):
    """The time for the answer ran out while it was being streamed."""


class BrokenOff(Exception):
    """The stream ended in the middle of the answer, and nobody said why."""


def may_pass(error: BaseException) -> bool:
    """Whether another attempt may succeed: connection errors, time-outs, 408, 409, 425, 429 and 5xx."""
    if isinstance(error, openai.APIStatusError):
        return not _quota_used_up(error) and (error.status_code in {408, 409, 425, 429} or error.status_code >= 500)
    return isinstance(error, openai.APIConnectionError | TooLate | BrokenOff) or _broken_stream(error)


def retry_after(error: BaseException | None, now: datetime | None = None) -> timedelta:
    """How long the server asks us to wait: seconds or an HTTP date (RFC 9110, 10.2.3); zero where it does not say."""
    headers = getattr(getattr(error, "response", None), "headers", {})
    said = headers.get("retry-after", "")
    try:
        return max(timedelta(seconds=float(said)), timedelta())
    except (ValueError, OverflowError):
        pass
    try:
        return max(parsedate_to_datetime(said) - (now or datetime.now(UTC)), timedelta())
    except (ValueError, TypeError):
        return timedelta()


def in_our_words(error: openai.OpenAIError | TooLate | BrokenOff, model: str, left: timedelta) -> TheirRulesError:
    """The error for a person; `left` is what is left of the budget."""
    wait = retry_after(error)
    if may_pass(error) and wait > left:
        return RetryLater(service=SERVICE, after=wait)
    if may_pass(error):
        return ServiceDown(service=SERVICE, reason=_reason(error))
    if isinstance(error, openai.APIStatusError):
        return _refusal(error, model)
    return ModelFailed(reason=_reason(error))


def _refusal(error: openai.APIStatusError, model: str) -> ModelFailed:
    if _quota_used_up(error):
        return QuotaUsedUp()
    if error.status_code in {401, 403}:
        return KeyRefused(service=SERVICE)
    if error.status_code == 404 or getattr(error, "code", None) == "model_not_found":
        return UnknownModel(service=SERVICE, model=model)
    return RequestRefused(service=SERVICE, reason=_reason(error))


def _quota_used_up(error: openai.APIStatusError) -> bool:
    """OpenAI says so with 429 as well, and it does not pass."""
    return "insufficient_quota" in {getattr(error, "code", None), getattr(error, "type", None)}


def _broken_stream(error: BaseException) -> bool:
    """An error that arrives inside a stream has no status; the server sends it where it broke half-way."""
    return type(error) is openai.APIError


def _reason(error: BaseException) -> str:
    if isinstance(error, openai.APITimeoutError | TooLate):
        return "no answer in time"
    if isinstance(error, openai.APIStatusError):
        return f"HTTP {error.status_code}: {_shortened(error.message)}"
    if isinstance(error, BrokenOff):
        return "the answer broke off"
    if isinstance(error, openai.APIConnectionError):
        return "no connection"
    return _shortened(str(error)) or "no reason given"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:159] + "…"
