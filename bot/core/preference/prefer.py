"""How and when an audience wants to be reached, and how we know."""

from dataclasses import replace
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.preference.answer import ChannelStanding, Preference
from bot.core.preference.chances import Chance, compare
from bot.core.preference.closed import why_closed
from bot.core.preference.disagree import disagreements
from bot.core.preference.disagree_hours import hour_disagreement
from bot.core.preference.gate import Gate, gates
from bot.core.preference.hours import hour_counts, preferred_hour
from bot.core.preference.ladder import Choice, Scene, climb, enough_known
from bot.core.preference.learning import UNTAUGHT, Learning
from bot.core.preference.moment import Moment
from bot.core.preference.needed import what_is_needed
from bot.core.preference.rates import rates, tallies, weighed
from bot.core.preference.sending import sending
from bot.core.preference.sentence import hour_sentence, sentence
from bot.core.preference.statements import SHOWN, TOLD, statements
from bot.core.preference.tally import NOTHING
from bot.core.preference.weighing import how_weighed
from bot.core.preference.words import dated, verbatim
from bot.core.preference.zone import zone_of
from bot.core.touches import TouchCount


def prefer(
    dossier: Dossier,
    house_counts: tuple[TouchCount, ...],
    today: date,
    learning: Learning = UNTAUGHT,
    moment: Moment | None = None,
) -> Preference:
    """The preferred channel and hour, from the highest rung of the ladder that has an answer.

    Consent and reachability close channels before anything is compared; then what the audience said, what it did,
    what its persona says and does, and what all customers do. `today` decides how old each touch is, and how dates are written;
    `moment`, where it is given, whether something may go out then.
    """
    known = tallies(dossier, house_counts)
    doors = gates(dossier)
    estimates = rates(weighed(dossier, house_counts, today, learning))
    scene = Scene(dossier, known, estimates, [channel for channel, gate in doors.items() if gate.open])
    choice = climb(scene)
    zone = zone_of(dossier.audience)
    hour = preferred_hour(dossier, choice.channel, house_counts, zone, today=today, learning=learning)
    of_hours = hour_disagreement(dossier, choice.channel, hour, today, learning)
    second = _runner_up(scene, choice)
    return Preference(
        audience=dossier.audience,
        channel=choice.channel,
        level=choice.level,
        n=choice.n,
        sentence=sentence(scene, doors, choice, hour, today),
        runner_up=second,
        first_on=choice.first_on,
        last_on=choice.last_on,
        evidence=tuple(item.id for item in choice.evidence),
        hour=replace(hour, sentence=hour_sentence(hour, choice.channel, dossier.audience.name)),
        standings=_standings(scene, doors, (choice.channel, second), today),
        hours=hour_counts(dossier.counts, choice.channel),
        disagreements=(*disagreements(scene, doors, today), *([of_hours] if of_hours else [])),
        needed=what_is_needed(scene, doors, choice, zone, today),
        weighing=how_weighed(scene, choice, learning),
        sending=sending(dossier, choice.channel, hour, zone, moment) if moment else None,
    )


def _runner_up(scene: Scene, choice: Choice) -> Channel | None:
    rest = [channel for channel in scene.open if channel is not choice.channel]
    return climb(replace(scene, open=rest)).channel if choice.channel else None


def _standings(
    scene: Scene, doors: dict[Channel, Gate], first: tuple[Channel | None, ...], today: date
) -> tuple[ChannelStanding, ...]:
    """Every channel: the chosen one, the runner-up, then the open ones by their chance, then the closed ones."""
    chances = _chances(scene, doors)
    each = [_standing(scene, doors[channel], chances.get(channel), today) for channel in Channel]
    return tuple(sorted(each, key=lambda standing: _place(standing, first)))


def _chances(scene: Scene, doors: dict[Channel, Gate]) -> dict[Channel, tuple[Chance, bool]]:
    """For each channel its rate, and whether it was compared: open ones that were tried on the audience or its persona
    compete. What only other people were sent says how it may do, not whether it is the best; and where too little is
    known of the first among them, no chance is claimed for any.
    """
    rivals = [channel for channel in scene.rates if doors[channel].open and scene.known.tried(channel)]
    together = compare({channel: scene.rates[channel] for channel in rivals})
    alone = [channel for channel in scene.rates if channel not in together]
    claimed = len(rivals) > 1 and enough_known(scene, max(rivals, key=lambda channel: scene.rates[channel].mean))
    return {channel: (chance, claimed) for channel, chance in together.items()} | {
        channel: (compare({channel: scene.rates[channel]})[channel], False) for channel in alone
    }


def _place(standing: ChannelStanding, first: tuple[Channel | None, ...]) -> tuple[float, ...]:
    chosen = first.index(standing.channel) if standing.channel in first else len(first)
    return (chosen, not standing.open, -(standing.best or 0), -standing.delivered, -bool(standing.stated))


def _standing(scene: Scene, gate: Gate, known: tuple[Chance, bool] | None, today: date) -> ChannelStanding:
    chance, compared = known or (None, False)
    total = scene.known.own.get(gate.channel, NOTHING)
    return ChannelStanding(
        channel=gate.channel,
        consent=gate.consent,
        consent_basis=gate.basis,
        consent_on=gate.on,
        reachable=gate.reachable,
        open=gate.open,
        delivered=total.delivered,
        answered=total.answered,
        refused=total.refused,
        rate=chance.mean if chance else None,
        low=chance.low if chance else None,
        high=chance.high if chance else None,
        best=chance.best if chance and compared else None,
        last_answer_on=total.last_answer_on,
        stated=_stated(scene.dossier, gate.channel, today),
        needed=why_closed(gate, today, total),
    )


def _stated(dossier: Dossier, channel: Channel, today: date) -> tuple[str, ...]:
    return tuple(
        f"{said.polarity} it{verbatim(said.evidence)}, {dated(said.evidence, today)}"
        for said in statements(dossier.own, TOLD | SHOWN)
        if said.channel is channel
    )
