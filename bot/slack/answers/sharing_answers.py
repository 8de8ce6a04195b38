"""The asker shows the room an answer about somebody, or about many, that was theirs alone."""

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.shared import SharedAnswer
from bot.slack.answers.looked_up import look_up
from bot.slack.errors import RoomIsClosed, words_for
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.shown import Shown
from bot.slack.talk_requests import TalkPressed
from bot.slack.views.errors import sorry
from bot.slack.views.sharing import shared_answer, with_word
from bot.usecases.requests import Job, LostLease
from bot.usecases.share_answer import share_answer

SHARED = "Shared: the room has read this."
SHARED_WITHOUT_NAMES = "Shared: the room has read this, without the names."


def pressed(kit: Kit, job: Job, act: TalkPressed) -> None:
    """Posted once where it was asked, in the words that the asker saw; their own card says so."""
    try:
        _share(kit, job, act)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))


def _share(kit: Kit, job: Job, act: TalkPressed) -> None:
    shown = Shown.of(act.value)
    found = look_up(kit, shown.what, shown.audience_id, shown.norms)
    share = SharedAnswer(asked=shown.asked, by=act.user, at=kit.drafting.now(), request_id=job.request.id)
    share_answer(kit.store, share, seen=shown.digest, now=found.digest)
    asked = Asked(text="", user=act.user, room=act.room, team=act.team, thread=shown.thread)
    try:
        Reply.to(kit, job, asked).say("shared", shared_answer(act.user, found.for_room()))
    except RoomIsClosed:
        kit.store.unshare_answer(share)
        raise
    told = SHARED_WITHOUT_NAMES if found.kept_back else SHARED
    kit.chat.respond(act.response_url, with_word(found.for_asker([]), told), replace=True)
