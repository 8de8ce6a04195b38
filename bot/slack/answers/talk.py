"""Somebody pressed a button of the conversation about a draft."""

from bot.slack.answers import choices, sharing, sharing_answers
from bot.slack.errors import words_for
from bot.slack.ids import TalkButton
from bot.slack.kit import Kit
from bot.slack.talk_requests import TalkPressed
from bot.slack.views.errors import sorry
from bot.usecases.requests import Job

PRESSED = {
    TalkButton.TAKE: choices.pressed,
    TalkButton.SHARE: sharing.pressed,
    TalkButton.SHARE_ANSWER: sharing_answers.pressed,
}


def pressed(kit: Kit, job: Job) -> None:
    act = TalkPressed.of(job.request.payload)
    PRESSED[act.button](kit, job, act)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    act = TalkPressed.of(job.request.payload)
    kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))
