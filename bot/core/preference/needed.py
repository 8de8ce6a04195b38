"""What a marketer has to do before, or instead of, sending."""

from collections.abc import Iterator
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.evidence import Evidence, Polarity
from bot.core.norms import FrequencyNorm
from bot.core.preference.answer import Level
from bot.core.preference.channel_words import CHANNEL_WORDS, named
from bot.core.preference.closed import why_closed
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.gate import Gate
from bot.core.preference.ladder import Choice, Scene, best_answered
from bot.core.preference.statements import TOLD, newest_first, statements
from bot.core.preference.tally import NOTHING
from bot.core.preference.words import listed


def what_is_needed(scene: Scene, gates: dict[Channel, Gate], choice: Choice, today: date) -> tuple[str, ...]:
    """Whole sentences, the weightiest first."""
    favourites = dict(_closed_favourites(scene, gates, today))
    general = () if favourites else _general(scene, choice)
    return (*favourites.values(), *general, *_consent_of_members(scene), *_frequency(scene))


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


def _frequency(scene: Scene) -> tuple[str, ...]:
    """The newest cap they asked for; their persona's is not theirs."""
    for item in newest_first(scene.dossier.own):
        cap = _cap(item)
        if cap is not None:
            often = {0: "nothing", 1: "one message"}.get(cap.times, f"{cap.times} messages")
            return (f"They want at most {often} a {cap.period}: see what else goes out to them.",)
    return ()


def _cap(item: Evidence) -> FrequencyNorm | None:
    wanted = item.counts and item.polarity is not Polarity.DISLIKES
    return item.norm if wanted and isinstance(item.norm, FrequencyNorm) else None
