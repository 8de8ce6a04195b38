"""Somebody says something under a draft: it is written otherwise, explained, offered in versions, or left as it is."""

from collections.abc import Callable

from bot.core.asks import Ask
from bot.core.asks.doubtful import is_doubtful
from bot.core.asks.follow_up import FollowUp, Turn
from bot.core.drafts import Draft
from bot.slack.answers import choices, draft
from bot.slack.kit import Kit
from bot.slack.reply import Reply
from bot.slack.views import explanation as view
from bot.slack.views.follow_up import not_understood, nothing_changed, to_review, what_i_can_answer
from bot.usecases.explain_draft import differences, explain_their_view, explain_why
from bot.usecases.go_on_with_draft import WRITING, asks_something, next_version, said_about, wanted_next
from bot.usecases.offer_choices import chosen_by_number
from bot.usecases.reword_draft import respelt_draft, reworded_draft

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


def said_in_other_words(kit: Kit, reply: Reply, typed: str, known: Draft) -> bool:
    """Where words of the draft are to be others they are, and an order that nobody understood is asked about. A model
    that writes here understands the rest by itself.
    """
    user = reply.asked.user
    wanted = reworded_draft(typed, known, user)
    if wanted is not None:
        draft.write(kit, reply, wanted, lambda newer: reworded_draft(typed, newer, user))
        return True
    if kit.drafting.otherwise is None and is_doubtful(typed, known.latest.written.brief or known.brief):
        reply.tell("not understood", not_understood(typed))
        return True
    return False


def _spell(kit: Kit, reply: Reply, _: FollowUp, known: Draft) -> None:
    user = reply.asked.user
    wanted = respelt_draft(kit.drafting, known, user)
    draft.write(kit, reply, wanted, lambda newer: respelt_draft(kit.drafting, newer, user))


def _to_review(kit: Kit, reply: Reply, _: FollowUp, known: Draft) -> None:
    reply.tell("to review", to_review(known))


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
    Turn.REVIEW: _to_review,
    Turn.SPELL: _spell,
}
