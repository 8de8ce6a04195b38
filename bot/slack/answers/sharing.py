"""The asker shows the room what was theirs alone."""

from bot.core.choices import Share
from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.answers.draft_cards import drawn_now, for_room
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.talk_requests import TalkPressed
from bot.slack.views.errors import sorry
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.requests import Job, LostLease
from bot.usecases.share_reasons import share_reasons

SHARED = "Shared: the room reads it in this thread, without a word of your own tastes."


def pressed(kit: Kit, job: Job, act: TalkPressed) -> None:
    """Posted once in the thread, in words for others; the asker's own card says so."""
    try:
        _share(kit, job, act)
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))


def _share(kit: Kit, job: Job, act: TalkPressed) -> None:
    draft_id, number = act.version
    share = Share(draft_id=draft_id, number=number, by=act.user, at=kit.drafting.now(), request_id=job.request.id)
    draft = share_reasons(kit.store, share)
    asked = Asked(text="", user=act.user, room=draft.room, team=act.team, thread=draft.thread)
    drafted = reopen_draft(kit.store, draft, kit.today())
    Reply.to(kit, job, asked).say("shared", for_room(drafted, act.user))
    kit.chat.respond(act.response_url, drawn_now(kit, draft, direct=False, told=SHARED), replace=True)
