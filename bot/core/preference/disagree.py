"""Stated against observed: where words and deeds part, both with their dates, and the question that settles it."""

from datetime import date

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.preference.answer import Disagreement
from bot.core.preference.channel_words import CHANNEL_WORDS, messages, named
from bot.core.preference.gate import Gate
from bot.core.preference.ladder import ENOUGH_ANSWERS, Scene, best_answered
from bot.core.preference.statements import TOLD, Statement, statements
from bot.core.preference.tally import NOTHING, Tally
from bot.core.preference.words import answered_in_words, dated, day_in_words, verbatim

CLEARLY = 1.5
"""A channel answered half as often again as the one that was asked for is worth a question."""


def disagreements(scene: Scene, gates: dict[Channel, Gate], today: date) -> tuple[Disagreement, ...]:
    told = statements(scene.dossier.own, TOLD)
    disliked = {said.channel for said in told if said.disliked}
    found = [
        *(_hates_but_answers(scene, said, today) for said in told if said.disliked),
        *(_likes_but_ignores(scene, said, today) for said in told if said.liked),
        *(_left_what_they_answer(scene, gate, today) for gate in gates.values() if gate.channel not in disliked),
    ]
    return tuple(each for each in found if each is not None)


def _hates_but_answers(scene: Scene, said: Statement, today: date) -> Disagreement | None:
    total = scene.known.own.get(said.channel, NOTHING)
    if not total.answered:
        return None
    many = CHANNEL_WORDS[said.channel].many
    return Disagreement(
        said=f"asked for no {many}{verbatim(said.evidence)}, {dated(said.evidence, today)}",
        said_on=said.evidence.on,
        did=f"answered {_figures(total, said.channel)}",
        did_on=total.last_answer_on,
        ask=f"You told us you would rather get no {many}, yet you have answered some of ours. Which of them were welcome, if any?",
    )


def _likes_but_ignores(scene: Scene, said: Statement, today: date) -> Disagreement | None:
    total = scene.known.own.get(said.channel, NOTHING)
    if total.delivered < scene.enough:
        return None
    better = _better(scene, said.channel)
    if total.answered and better is None:
        return None
    tried = f"answered {_figures(total, said.channel)}"
    other = f" but {_figures(scene.known.own[better], better)}" if better else ""
    instead = f", or does {named(better)} suit you better these days" if better else ""
    return Disagreement(
        said=f"likes {named(said.channel)}{verbatim(said.evidence)}, {dated(said.evidence, today)}",
        said_on=said.evidence.on,
        did=tried + other,
        did_on=(scene.known.own[better] if better else total).last_answer_on,
        ask=f"You once told us that {named(said.channel)} is best for you. Is that still so{instead}?",
    )


def _left_what_they_answer(scene: Scene, gate: Gate, today: date) -> Disagreement | None:
    total = scene.known.own.get(gate.channel, NOTHING)
    if gate.consent is not ConsentState.WITHDRAWN or total.answered < ENOUGH_ANSWERS:
        return None
    basis = f" ({gate.basis})" if gate.basis else ""
    on = f", {day_in_words(gate.on, today)}" if gate.on else ""
    return Disagreement(
        said=f"withdrew {named(gate.channel)} consent{basis}{on}",
        said_on=gate.on,
        did=f"answered {_figures(total, gate.channel)}",
        did_on=total.last_answer_on,
        ask=f"You used to answer our {CHANNEL_WORDS[gate.channel].many}. Would you like to have them again, and how often?",
    )


def _better(scene: Scene, channel: Channel) -> Channel | None:
    """The channel they answer clearly more than this one."""
    best = best_answered(scene, Channel)
    if best is None or best is channel or channel not in scene.rates:
        return None
    return best if scene.rates[best].mean >= CLEARLY * scene.rates[channel].mean else None


def _figures(total: Tally, channel: Channel) -> str:
    return answered_in_words(total, messages(channel, total.delivered))
