"""Somebody says something under a draft: it is written otherwise, explained, offered in versions, or left as it is."""

from collections.abc import Callable

from bot.core.asks import Ask
from bot.core.asks.follow_up import FollowUp, Turn
from bot.core.drafts import Draft
from bot.slack.answers import choices, draft
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views import explanation as view
from bot.slack.views.follow_up import nothing_changed, what_i_can_answer
from bot.usecases.explain_draft import differences, explain_their_view, explain_why
from bot.usecases.go_on_with_draft import WRITING, asks_something, next_version, said_about, wanted_next
from bot.usecases.offer_choices import chosen_by_number

Answer = Callable[[Kit, Reply, FollowUp, Draft], None]


def answer(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    """What was understood as said about the draft."""
    if said.turn in WRITING:
        _rewrite(kit, reply, said, known)
    elif said.turn in ANSWERS:
        ANSWERS[said.turn](kit, reply, said, known)
    else:
        reply.tell("nothing to change", nothing_changed(said.turn))


def go_on(kit: Kit, reply: Reply, ask: Ask, known: Draft) -> None:
    """Words that a reader had to make out. A question changes nothing; all else makes the next version, whoever made
    the last.
    """
    user = reply.asked.user
    wanted = None if asks_something(ask) else wanted_next(ask, known, user)
    if wanted is not None:
        draft.write(kit, reply, wanted, lambda newer: wanted_next(ask, newer, user))
    elif asks_something(ask):
        reply.tell("no answer", what_i_can_answer(known.audience_label))
    else:
        answer(kit, reply, said_about(ask), known)


def _rewrite(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    user = reply.asked.user
    draft.write(kit, reply, next_version(said, known, user), lambda newer: next_version(said, newer, user))


def _why(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    """What is known of a customer goes to whoever asked, alone."""
    told = explain_why(kit.store, known, said, reply.asked.user, kit.today())
    reply.tell("why", view.explained(told))


def _their_view(kit: Kit, reply: Reply, _: FollowUp, known: Draft) -> None:
    reply.tell("their view", view.explained(explain_their_view(kit.store, known, kit.today())))


def _differences(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    older, changes = differences(known, said.number)
    reply.tell("differences", view.changed(known, older, changes))


def _take(kit: Kit, reply: Reply, said: FollowUp, known: Draft) -> None:
    """The choice of that number; where none was offered, the version."""
    choice = chosen_by_number(kit.store, known, said.number or 0)
    if choice:
        choices.take(kit, reply, choice.id)
    else:
        _rewrite(kit, reply, FollowUp(turn=Turn.GO_BACK, number=said.number), known)


ANSWERS: dict[Turn, Answer] = {
    Turn.CHOICES: choices.offer,
    Turn.TAKE: _take,
    Turn.WHY: _why,
    Turn.THEIR_VIEW: _their_view,
    Turn.DIFFERENCES: _differences,
}
