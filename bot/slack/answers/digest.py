"""Somebody follows a persona or stops, and the digest that comes of it once a week."""

import logging
from datetime import timedelta

from bot.core.audiences import Persona
from bot.core.keeping_up.follow import NothingToFollow
from bot.core.keeping_up.schedule import Outcome
from bot.slack.answers.keeping_up import begin, end
from bot.slack.answers.opened import Board, publish_home
from bot.slack.digest_requests import DigestDue, FollowPressed
from bot.slack.errors import RoomIsClosed, SlackRefused, words_for
from bot.slack.ids import DigestButton
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.board import page_of, told_alone
from bot.slack.views.digest import digest_message, follow_told
from bot.usecases.requests import Job
from bot.usecases.send_digests import issue_for, note_issue

log = logging.getLogger(__name__)

LATE = timedelta(hours=3)
"""What could not be posted so long after its hour waits for the next working day."""


def pressed(kit: Kit, job: Job) -> None:
    """Told where they pressed: on the Home tab above the board, elsewhere for them alone."""
    act = FollowPressed.of(job.request.payload)
    persona = kit.store.audience(act.persona_id)
    if not isinstance(persona, Persona):
        _tell(kit, job, act, str(NothingToFollow()))
    elif act.pressed is DigestButton.FOLLOW:
        _tell(kit, job, act, begin(kit, act.user, persona), persona, follows=True)
    else:
        _tell(kit, job, act, end(kit, act.user, persona), persona, follows=False)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    _tell(kit, job, FollowPressed.of(job.request.payload), words_for(error, job.reference, kit.commands))


def deliver(kit: Kit, job: Job) -> None:
    """Posted first and noted then: should the process die between, the next attempt finds what was posted."""
    due = DigestDue.of(job.request.payload)
    if job.attempt == 1 and kit.drafting.now() - due.moment > LATE:
        return
    issue = issue_for(kit.store, due.person, due.week, due.moment)
    if issue is None:
        return
    outcome = issue.outcome
    if outcome is not Outcome.SKIPPED:
        try:
            room = kit.chat.direct_room(due.person)
            Reply.to(kit, job, Asked(text="", user=due.person, room=room)).say("digest", digest_message(issue.digests))
        except (RoomIsClosed, SlackRefused) as error:
            log.info("Somebody cannot be sent their digest: %s", error)  # they have left
            outcome = Outcome.UNREACHED
    note_issue(kit.store, due.person, due.week, outcome, due.moment)


def follows(kit: Kit, user: str, persona_id: str) -> bool:
    return any(each.persona_id == persona_id for each in kit.store.followed_by(user))


def _tell(
    kit: Kit, job: Job, act: FollowPressed, said: str, persona: Persona | None = None, *, follows: bool = False
) -> None:
    if not act.room:
        page = page_of([each.id for each in kit.store.personas()], act.persona_id)
        publish_home(kit, act.user, shown=Board(page=page, told=said))
    else:
        message = follow_told(said, persona.id, follows=follows) if persona else told_alone(said)
        Reply.to(kit, job, act.asked).tell("followed", message)
