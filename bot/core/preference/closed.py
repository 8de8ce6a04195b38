"""Why a channel is closed, and what would open it."""

from datetime import date

from bot.core.consent import ConsentState
from bot.core.preference.channel_words import CHANNEL_WORDS, named
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.gate import Gate
from bot.core.preference.statements import TOLD
from bot.core.preference.tally import NOTHING, Tally
from bot.core.preference.words import day_in_words, verbatim

# A message that asks for consent is itself marketing (ICO against Flybe and Honda, 2017), so it is never what we advise.
ASK = "ask for it when they next visit, call or write to you"


def why_closed(gate: Gate, today: date, total: Tally = NOTHING) -> str:
    """A clause in lower case without a full stop; "" where the channel is open."""
    if gate.open:
        return ""
    if gate.against is not None:
        return _against(gate, today)
    if gate.consent is ConsentState.WITHDRAWN:
        return _withdrawn(gate, today)
    if not gate.reachable and total.bounced and not total.delivered:
        return f"the {total.bounced} {CHANNEL_WORDS[gate.channel].many} sent to them bounced: ask for a working address"
    return _missing(gate)


def _against(gate: Gate, today: date) -> str:
    item = gate.against
    if item is None:
        return ""
    many = CHANNEL_WORDS[gate.channel].many
    on = f"on {day_in_words(item.on, today)} " if item.on else ""
    if item.source in TOLD:
        return f"{on}they said they want no {many}{verbatim(item)}"
    return f"what was noted {on}speaks against {many}{verbatim(item)}"


def _withdrawn(gate: Gate, today: date) -> str:
    on = f" on {day_in_words(gate.on, today)}" if gate.on else ""
    basis = f" ({gate.basis})" if gate.basis else ""
    return f"{named(gate.channel)} consent was withdrawn{on}{basis}: use it only if they ask for it again"


def _missing(gate: Gate) -> str:
    name = named(gate.channel)
    address = _ADDRESSES.get(CONTACT_RULES[gate.channel].address, "")
    if gate.consented:
        return f"there is no {address} on file" if address else f"nothing shows that {name} reaches them"
    if not gate.reachable and address:
        return f"there is no {address} on file and no {name} consent: {ASK}"
    return f"there is no {name} consent: {ASK}"


_ADDRESSES = {"email": "email address", "phone": "phone number"}
