"""The whole answer in one plain line for a hurried marketer."""

from collections.abc import Mapping
from datetime import date

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.evidence import Source
from bot.core.preference.answer import HourAnswer, Level
from bot.core.preference.channel_words import CHANNEL_WORDS, messages, named
from bot.core.preference.gate import Gate
from bot.core.preference.hour_words import to_try, try_them, when
from bot.core.preference.ladder import Choice, Scene
from bot.core.preference.statements import TOLD, statements
from bot.core.preference.tally import NOTHING, Tally, delivered
from bot.core.preference.words import answered_in_words, capital, count_in_words, day_in_words, listed, since, verbatim

OWN = frozenset({Level.SAID, Level.DID})
MOST_REFUSALS = 2
"""A line stays a line: further refusals stand in the table."""


def sentence(scene: Scene, gates: dict[Channel, Gate], choice: Choice, hour: HourAnswer, today: date) -> str:
    refusals = _refusals(scene, gates, today)
    if choice.level is Level.NOT_ALLOWED:
        return f"Do not contact {_as_aside(scene.dossier.audience.label)} yet: {_why_all_closed(gates)}."
    if choice.channel is None:
        return " ".join([_no_channel(scene), *(f"{capital(each)}." for each in refusals)])
    action = CHANNEL_WORDS[choice.channel].action.format(_as_aside(scene.dossier.audience.label))
    own_hour = f" {when(hour)}" if hour.level in OWN and when(hour) else ""
    clauses = [_because(scene, choice, hour, today), *_hour_of_others(hour, choice), *refusals]
    return f"{action}{own_hour}: {'; '.join(clauses)}."


def hour_sentence(hour: HourAnswer, channel: Channel | None, name: str) -> str:
    """What is known of the hour, as a sentence of its own."""
    if channel is Channel.POST:
        return "A letter has no hour."
    if not when(hour):
        known = f"Not enough data for an hour ({count_in_words(hour.n, 'message', 'messages')} to go by)."
        return f"{known} {to_try(hour.trial, name)}" if hour.trial else known
    sources = {
        Level.SAID: f"{name} said so",
        Level.DID: f"that is when {name} answers more than at other times",
        Level.PERSONA: f"too little is known of {name}’s own hours; it is when their persona answers",
        Level.HOUSE: f"too little is known of {name}’s own hours; it is when customers in general answer",
    }
    told = f"{capital(when(hour))}: {sources[hour.level]}."
    if hour.trial is None:
        return told
    same = (hour.trial.start, hour.trial.end, hour.trial.weekend) == (hour.start, hour.end, hour.weekend)
    return f"{told} {try_them(hour.trial, name) if same else to_try(hour.trial, name)}"


def _no_channel(scene: Scene) -> str:
    name = _as_aside(scene.dossier.audience.label)
    silence = f"Not enough data to say how {name} would like to be reached: {_known_so_far(scene)}."
    if scene.dossier.customer is None:
        return silence
    usable = [named(each) for each in scene.open]
    open_ones = "The only channel open to you is" if len(usable) == 1 else "Channels open to you:"
    return f"{silence} {open_ones} {listed(usable)}."


def _known_so_far(scene: Scene) -> str:
    tried = delivered(total for channel, total in scene.known.own.items() if channel in scene.open)
    if tried:
        return f"only {count_in_words(tried, 'message', 'messages')} delivered"
    closed = [CHANNEL_WORDS[channel].many for channel, total in scene.known.own.items() if total.delivered]
    return f"so far they were only sent {listed(closed)}" if closed else "nothing has reached them yet"


def _why_all_closed(gates: dict[Channel, Gate]) -> str:
    """The closest a channel comes to being open decides the reason."""
    objected = [named(gate.channel) for gate in gates.values() if gate.against and gate.consented and gate.reachable]
    if objected:
        return f"the only consent is for {listed(objected)}, and they want none of that"
    withdrawn = [named(gate.channel) for gate in gates.values() if gate.consent is ConsentState.WITHDRAWN]
    if withdrawn:
        return f"they withdrew consent for {listed(withdrawn)}, and no other channel has it"
    if any(gate.consent is ConsentState.GRANTED for gate in gates.values()):
        granted = listed(named(gate.channel) for gate in gates.values() if gate.consent is ConsentState.GRANTED)
        return f"there is consent for {granted}, but no address or number that works"
    return "no channel has their consent"


def _because(scene: Scene, choice: Choice, hour: HourAnswer, today: date) -> str:
    if choice.level is Level.SAID:
        return f"they {_word(choice, today)}{_behaviour(scene, choice, today)}"
    if choice.level is Level.DID:
        return _did(scene, choice, today)
    best = f", best {when(hour)}" if hour.level is choice.level and when(hour) and not choice.evidence else ""
    own = _behaviour(scene, choice, today)
    return f"too little is known of them {_where(scene)}, but {_others(scene, choice, today)}{best}{own}"


def _others(scene: Scene, choice: Choice, today: date) -> str:
    persona = scene.dossier.persona
    if choice.level is not Level.PERSONA or persona is None:
        return f"customers in general answered {_figures(scene.known.house, choice)}"
    did = _word(choice, today) if choice.evidence else f"answered {_figures(scene.known.persona, choice)}"
    return f"customers like {_as_aside(persona.label)} {did}"


def _where(scene: Scene) -> str:
    """Much may be known of them on a channel that is closed."""
    total = delivered(total for channel, total in scene.known.own.items() if channel not in scene.open)
    return "on the channels open to you" if total >= scene.enough else "alone"


def _word(choice: Choice, today: date) -> str:
    """Such as "said they like SMS (3 March)"."""
    item, channel = choice.evidence[0], named(choice.channel) if choice.channel else ""
    on = f" ({day_in_words(item.on, today)})" if item.on else ""
    if item.source is Source.SAID:
        return f"said they like {channel}{on}"
    if item.source is Source.SURVEY:
        return f"chose {channel} in a survey{on}"
    return f"have shown that they like {channel}{verbatim(item)}{on}"


def _did(scene: Scene, choice: Choice, today: date) -> str:
    if choice.evidence:
        return f"they {_word(choice, today)}"
    total = _total(scene.known.own, choice)
    last = f", the last on {day_in_words(total.last_answer_on, today)}" if total.last_answer_on else ""
    return f"they answered {_figures(scene.known.own, choice)}{since(total.first_on, today)}{last}"


def _behaviour(scene: Scene, choice: Choice, today: date) -> str:
    """What they did themselves on a channel that was chosen for another reason."""
    total = _total(scene.known.own, choice)
    if not total.delivered:
        return ""
    joined = (" and" if total.answered else ", but") if choice.level is Level.SAID else ", and they themselves"
    return f"{joined} answered {_figures(scene.known.own, choice)}{since(total.first_on, today)}"


def _hour_of_others(hour: HourAnswer, choice: Choice) -> list[str]:
    text = when(hour)
    if not text or hour.level in OWN or (hour.level is choice.level and not choice.evidence):
        return []
    whose = "customers like them answer" if hour.level is Level.PERSONA else "customers in general answer"
    return [f"{whose} best {text}"]


def _refusals(scene: Scene, gates: dict[Channel, Gate], today: date) -> list[str]:
    """What must not be tried instead: objections first, then withdrawn consents."""
    told = [said.channel for said in statements(scene.dossier.own, TOLD) if said.disliked]
    withdrawn = [gate for gate in gates.values() if gate.consent is ConsentState.WITHDRAWN and gate.channel not in told]
    return [*_asked_for_none(scene, told), *(_withdrew(gate, today) for gate in withdrawn)][:MOST_REFUSALS]


def _asked_for_none(scene: Scene, channels: list[Channel]) -> list[str]:
    answered = [channel for channel in channels if scene.known.own.get(channel, NOTHING).answered]
    ignored = [CHANNEL_WORDS[channel].many for channel in channels if channel not in answered]
    yet = [f"they asked for no {CHANNEL_WORDS[each].many}, yet answered {_some(scene, each)}" for each in answered]
    return [*yet, *([f"they asked for no {listed(ignored, 'and no')}"] if ignored else [])]


def _some(scene: Scene, channel: Channel) -> str:
    total = scene.known.own[channel]
    return "the only one" if total.delivered == 1 else f"{total.answered:,} of {total.delivered:,}"


def _withdrew(gate: Gate, today: date) -> str:
    on = f" on {day_in_words(gate.on, today)}" if gate.on else ""
    return f"they withdrew consent for {named(gate.channel)}{on}"


def _figures(totals: Mapping[Channel, Tally], choice: Choice) -> str:
    total = _total(totals, choice)
    return answered_in_words(total, messages(choice.channel, total.delivered)) if choice.channel else ""


def _total(totals: Mapping[Channel, Tally], choice: Choice) -> Tally:
    return totals.get(choice.channel, NOTHING) if choice.channel else NOTHING


def _as_aside(label: str) -> str:
    """A label with a comma in it ("Maya, the busy parent") is closed by another one."""
    return f"{label}," if "," in label else label
