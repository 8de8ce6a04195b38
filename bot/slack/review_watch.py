"""What nobody presses a button for: reminders whose hour has come, and deeds that were done elsewhere, as on the command
line or by a process that died before it could tell. Every process looks; each thing is taken down once.
"""

import logging
from datetime import datetime, timedelta

from bot.core.audit import Deed
from bot.core.errors import TheirRulesError
from bot.slack.answers.reviewing import reviewing
from bot.slack.kit import Kit
from bot.slack.review_requests import moved_request, reminder_request
from bot.usecases.remind_reviewers import reminders

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(days=1)
"""What was done longer ago than that, while nothing ran, is shown when somebody next presses a button on it."""
CLOCKS_APART = timedelta(minutes=5)
"""How far the clock of the machine that did something may be behind this one's."""
SELDOM = timedelta(minutes=15)
"""How long a reminder may be late: so often it is asked who is to be reminded, by a query and a call for each reviewer."""
MOVES = (
    Deed.SENT,
    Deed.APPROVED,
    Deed.CHANGES_REQUESTED,
    Deed.EDITED_AND_APPROVED,
    Deed.VOIDED,
    Deed.WITHDRAWN,
)


class ReviewWatch:
    """Of one process; what it has seen is only to spare the database a look."""

    def __init__(self, kit: Kit, workspace: str) -> None:
        self._kit, self._workspace = kit, workspace
        self._seen: datetime | None = None
        self._remind_from: datetime | None = None

    def look(self) -> None:
        now = self._kit.drafting.now()
        self._follow_deeds(self._seen or now - LOOK_BACK)
        self._seen = now - CLOCKS_APART
        if self._remind_from is None or now >= self._remind_from:
            self._remind_from = self._remind(now)

    def _follow_deeds(self, since: datetime) -> None:
        for entry in self._kit.store.audited(since=since):
            if entry.deed in MOVES:
                review = self._kit.store.review(str(entry.details.get("review_id")))
                if review:
                    self._kit.desk.take(moved_request(review, self._workspace))

    def _remind(self, now: datetime) -> datetime:
        """Gives when to look again: at the next hour that is known, or for what is sent meanwhile."""
        try:
            found = reminders(reviewing(self._kit), self._kit.people.zone)
        except TheirRulesError as error:  # who is in a group is asked of Slack, and a group may be gone
            log.warning("Nobody can be reminded of what waits: %s", error)
            return now + SELDOM
        for due in found.due:
            self._kit.desk.take(reminder_request(due.review_id, due.person, self._workspace))
        return min(found.next or now + SELDOM, now + SELDOM)
