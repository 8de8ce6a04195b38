"""Consents to an installation: the codes they are handed over by, each good once and soon."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit, urlunsplit

from bot.sandbox.clock import SandboxClock
from bot.sandbox.wire import SlackError

CODE_LIFE = 10 * 60.0
"""Seconds a code may be exchanged in (docs.slack.dev, Installing with OAuth)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """`asked_redirect` is the address the app named when it asked, "" where it left that to its configuration."""

    team: str
    user: str
    scopes: frozenset[str]
    asked_redirect: str
    made_at: float


class Consents:
    def __init__(self, clock: SandboxClock) -> None:
        self._clock, self._open, self._made = clock, dict[str, Consent](), 0

    def give(self, team: str, user: str, scopes: frozenset[str], asked_redirect: str) -> str:
        """Write a person's consent down; returns the code for it."""
        self._made += 1
        code = f"{team}.{self._made}.code"
        now = self._clock.now()
        self._open[code] = Consent(team=team, user=user, scopes=scopes, asked_redirect=asked_redirect, made_at=now)
        return code

    def exchange(self, code: str, redirect: str) -> Consent:
        """Use a code up, whatever comes of it. Raises SlackError: unknown, used, old, or from another address."""
        consent = self._open.pop(code, None)
        if consent is None or self._clock.now() - consent.made_at > CODE_LIFE:
            raise SlackError("invalid_code")
        if consent.asked_redirect and redirect != consent.asked_redirect:
            raise SlackError("bad_redirect_uri")
        return consent


def with_query(address: str, more: Mapping[str, str]) -> str:
    """The address with these parameters after its own."""
    parts = urlsplit(address)
    query = "&".join(filter(None, [parts.query, urlencode(more)]))
    return urlunsplit(parts._replace(query=query))
