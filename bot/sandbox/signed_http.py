"""The other way to the app: signed HTTP requests to its own address."""

import asyncio
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from http.client import HTTPException
from urllib.parse import urlencode

from bot.core.errors import TheirRulesError
from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery import PATIENCE, Envelope, Receipt
from bot.sandbox.wire import Doc

CHALLENGE = "sandbox-challenge"
SUCCESS = range(200, 300)


class AddressNotVerified(TheirRulesError):
    """{url} did not answer the URL verification with its challenge ({got}). Start the app in HTTP mode, with this sandbox's signing secret, before events are sent to it."""


class SignedHttp:
    """Carries envelopes as Slack's requests: JSON for events, forms for commands and interactions."""

    def __init__(self, url: str, signing_secret: str) -> None:
        self.url, self._secret = url, signing_secret

    def verify(self) -> None:
        """Do what Slack does when the address is entered; raises AddressNotVerified."""
        body = json.dumps({"type": "url_verification", "challenge": CHALLENGE, "token": "sandbox-verification"})
        status, _, answer = self._send(body, "application/json", {}, PATIENCE)
        if status not in SUCCESS or CHALLENGE not in answer:
            raise AddressNotVerified(url=self.url, got=f"status {status}")

    async def carry(self, envelope: Envelope, clock: SandboxClock) -> Receipt:
        body, kind = _body(envelope)
        headers = _retry_headers(envelope)
        status, answered, text = await asyncio.to_thread(self._send, body, kind, headers, PATIENCE / clock.speed)
        if status in SUCCESS:
            return Receipt(payload=_spoken(text))
        why_not = "http_timeout" if status == 0 else "http_error"
        return Receipt(why_not=why_not, no_retry=answered.get("x-slack-no-retry") == "1")

    def _send(
        self, body: str, kind: str, headers: dict[str, str], patience: float
    ) -> tuple[int, Mapping[str, str], str]:
        """Status (0: no answer), headers in lower case, body."""
        request = urllib.request.Request(self.url, body.encode(), headers | self._signed(body) | {"Content-Type": kind})  # noqa: S310 - the address is the test's own
        try:
            with urllib.request.urlopen(request, timeout=patience) as answer:  # noqa: S310 - the same
                return answer.status, _lower(answer.headers.items()), answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, _lower(error.headers.items()), error.read().decode()
        except (OSError, ValueError, HTTPException):  # nobody there, no such address, an answer that is no HTTP
            return 0, {}, ""

    def _signed(self, body: str) -> dict[str, str]:
        """Slack's signature, version 0 (docs.slack.dev, Verifying requests): over version, real time and body."""
        now = str(int(time.time()))
        digest = hmac.new(self._secret.encode(), f"v0:{now}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": f"v0={digest}"}


def _body(envelope: Envelope) -> tuple[str, str]:
    if envelope.kind == "events_api":
        return json.dumps(envelope.payload), "application/json"
    form = envelope.payload if envelope.kind == "slash_commands" else {"payload": json.dumps(envelope.payload)}
    return urlencode(form), "application/x-www-form-urlencoded"


def _retry_headers(envelope: Envelope) -> dict[str, str]:
    if not envelope.attempt:
        return {}
    return {"X-Slack-Retry-Num": str(envelope.attempt), "X-Slack-Retry-Reason": envelope.reason}


def _lower(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}


def _spoken(text: str) -> Doc:
    """What the app answered: JSON, or a bare text to post."""
    if not text.strip():
        return {}
    try:
        answer = json.loads(text)
    except ValueError:
        return {"text": text}
    return answer if isinstance(answer, dict) else {"text": text}
