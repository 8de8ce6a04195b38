"""Digests whose hour has come. Every process looks; each is taken down once."""

import logging
from datetime import datetime, timedelta

from bot.core.errors import TheirRulesError
from bot.slack.digest_requests import digest_request
from bot.slack.kit import Kit
from bot.usecases.send_digests import due_digests

log = logging.getLogger(__name__)

SELDOM = timedelta(minutes=15)
"""How late a digest may be: so often it is looked who is due, by two queries."""
ZONES_HOLD = timedelta(hours=12)
"""So long Slack is not asked again where somebody is: a call for each follower."""


class DigestWatch:
    """Of one process; what it remembers is only to spare Slack and the database a question."""

    def __init__(self, kit: Kit, workspace: str) -> None:
        self._kit, self._workspace = kit, workspace
        self._again: datetime | None = None
        self._zones: dict[str, tuple[str, datetime]] = {}

    def look(self) -> None:
        now = self._kit.drafting.now()
        if self._again is not None and now < self._again:
            return
        self._again = now + SELDOM
        try:
            for due in due_digests(self._kit.store, now, self._zone, self._kit.rests):
                self._kit.desk.take(digest_request(due.person, due.week, due.zone, now, self._workspace))
        except TheirRulesError as error:  # Slack or the database does not answer now
            log.warning("It cannot be seen whose digest is due: %s", error)

    def _zone(self, person: str) -> str:
        now = self._kit.drafting.now()
        zone, until = self._zones.get(person, ("", now))
        if until <= now:
            zone = self._kit.people.zone(person)
            self._zones[person] = (zone, now + ZONES_HOLD)
        return zone
