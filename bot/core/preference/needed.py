"""What a marketer has to do before, or instead of, sending."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from bot.core.channels.channel import Channel
from bot.core.preference.answer import Level
from bot.core.preference.channel_words import CHANNEL_WORDS, named
from bot.core.preference.closed import why_closed
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.frequency import asked_in_words, cap_of, reached, reached_in_words
from bot.core.preference.gate import Gate
from bot.core.preference.ladder import Choice, Scene, best_answered
from bot.core.preference.quiet_hours import narrower_somewhere
from bot.core.preference.statements import TOLD, statements
from bot.core.preference.tally import NOTHING
from bot.core.preference.words import capital, listed
from bot.core.preference.zone import Zone, place_of


def what_is_needed(
    scene: Scene, gates: dict[Channel, Gate], choice: Choice, zone: Zone, today: date
) -> tuple[str, ...]:
    """Whole sentences, the weightiest first."""
    favourites = dict(_closed_favourites(scene, gates, today))
    general = () if favourites else _general(scene, choice)
    rest = (*_consent_of_members(scene), *_frequency(scene, today), *_region(scene, choice, zone))
    return (*favourites.values(), *general, *rest)


def _closed_favourites(scene: Scene, gates: dict[Channel, Gate], today: date) -> Iterator[tuple[Channel, str]]:
    """Closed channels that their words or deeds speak for, with why they are closed."""
    answered = best_answered(scene, Channel)
    if answered and not gates[answered].open:
        total = scene.known.own[answered]
        why = why_closed(gates[answered], today, total)
        yield (
            answered,
            f"They answer {CHANNEL_WORDS[answered].many} most ({total.answered:,} of {total.delivered:,}), but {why}.",
        )
    for said in statements(scene.dossier.own, TOLD):
        gate = gates[said.channel]
        if said.liked and not gate.open and said.channel is not answered:
            why = why_closed(gate, today, scene.known.own.get(said.channel, NOTHING))
            yield said.channel, f"They said they like {named(said.channel)}, but {why}."


def _general(scene: Scene, choice: Choice) -> tuple[str, ...]:
    customer = scene.dossier.customer
    if choice.level is Level.NOT_ALLOWED and customer:
        askable = [each for each, rule in CONTACT_RULES.items() if rule.address and getattr(customer, rule.address)]
        if not askable:
            return (
                "Ask for an address or a number, and for consent to use it, when they next visit, call or write to you.",
            )
        names = listed([named(each) for each in askable if each is not Channel.PHONE], "or")
        return (f"Ask for consent, for example for {names}, when they next visit, call or write to you.",)
    if choice.level is Level.NOT_ENOUGH_DATA:
        return ("Ask which channel suits them, and save the answer as an insight.",)
    return ()


def _consent_of_members(scene: Scene) -> tuple[str, ...]:
    if scene.dossier.customer:
        return ()
    return ("Check each customer’s consent before you send: a persona has none of its own.",)


def _frequency(scene: Scene, today: date) -> tuple[str, ...]:
    """The newest cap they asked for, and how much of it is used up; their persona's is not theirs."""
    cap = cap_of(scene.dossier, house=None)
    if cap is None:
        return ()
    asked = f"{capital(asked_in_words(cap.norm))}"
    if scene.dossier.customer is None:
        return (f"{asked}: see what else goes out to them.",)
    end_of_day = datetime.combine(today, time.max, tzinfo=UTC)
    return (f"{asked}; {reached_in_words(reached(scene.dossier, cap, end_of_day), cap)}.",)


def _region(scene: Scene, choice: Choice, zone: Zone) -> tuple[str, ...]:
    """Where some parts of their country allow fewer hours, and nobody knows in which they live."""
    place = place_of(scene.dossier.audience, zone)
    if choice.channel is None or scene.dossier.customer is None or place.region or not place.country:
        return ()
    if not narrower_somewhere(choice.channel, place.country):
        return ()
    return (
        "Add the state or region they live in: in some the law allows fewer hours than in the rest of the country.",
    )
