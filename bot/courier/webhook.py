"""A signed webhook: the parcel is posted as JSON, so that whoever receives it can tell that it is ours and was not changed."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from bot.core.errors import RetryLater, ServiceDown
from bot.core.handover.errors import WebhookRefused
from bot.core.handover.package import Parcel

SIGNATURE, TIMESTAMP, KEY = "X-Their-Rules-Signature", "X-Their-Rules-Timestamp", "Idempotency-Key"
SERVICE = "The tool behind HANDOVER_WEBHOOK_URL"
PATIENCE = 10.0
"""Seconds for one attempt. Longer ones hold a worker, and a tool that is busy is asked again anyway."""
PASSING = frozenset({408, 409, 425, 429})
"""Answers below 500 that another attempt may change; 409 is what some tools say of a key they are at work on."""
AGAIN_IN, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=5)
"""After a 429 without Retry-After, and the longest that is waited at a tool's word."""


class Webhook:
    """Fills the port Courier. `address` is the settings' own, never anybody's who writes in Slack."""

    def __init__(self, address: str, secret: str, now: Callable[[], datetime]) -> None:
        self._address, self._secret, self._now = address, secret, now
        self._opener = build_opener(_StayHere)

    def deliver(self, parcel: Parcel) -> None:
        """Raises RetryLater, ServiceDown and WebhookRefused."""
        try:
            with self._opener.open(self._request(parcel), timeout=PATIENCE):
                return
        except HTTPError as error:
            with error:
                raise _refused(error, parcel) from error
        except (OSError, HTTPException) as error:
            raise ServiceDown(service=SERVICE, reason=type(error).__name__) from error

    def _request(self, parcel: Parcel) -> Request:
        moment = str(int(self._now().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "their-rules",
            TIMESTAMP: moment,
            SIGNATURE: signature(self._secret, moment, parcel.content),
            KEY: parcel.id,
        }
        return Request(self._address, parcel.content, headers, method="POST")  # noqa: S310 - http(s), see settings


def signature(secret: str, moment: str, body: bytes) -> str:
    """As Slack signs what it sends: v0= and the HMAC-SHA256 of “v0:moment:body”, the moment in seconds since 1970."""
    signed = hmac.new(secret.encode(), b"v0:" + moment.encode() + b":" + body, hashlib.sha256)
    return f"v0={signed.hexdigest()}"


class _StayHere(HTTPRedirectHandler):
    """A customer's copy goes where the settings say and nowhere else: a redirect is an answer like any other."""

    def redirect_request(  # noqa: PLR0917 - the signature is urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def _refused(error: HTTPError, parcel: Parcel) -> ServiceDown | WebhookRefused:
    if error.code == 429 or (error.code == 503 and error.headers.get("Retry-After")):
        return RetryLater(service=SERVICE, after=_wait(error.headers.get("Retry-After") or ""))
    if error.code >= 500 or error.code in PASSING:
        return ServiceDown(service=SERVICE, reason=f"it answers {error.code}")
    if 300 <= error.code < 400:
        return WebhookRefused(
            number=parcel.number, reason=f"it answers {error.code}, a redirect, which is not followed"
        )
    return WebhookRefused(number=parcel.number, reason=f"it answers {error.code}")


def _wait(retry_after: str) -> timedelta:
    return min(timedelta(seconds=int(retry_after)), LONGEST_WAIT) if retry_after.isdecimal() else AGAIN_IN
