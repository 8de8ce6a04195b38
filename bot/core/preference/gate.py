"""May this channel be used at all? Consent, objections and an address come before every preference."""

from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Evidence, Polarity, Source
from bot.core.preference.contact_rules import CONTACT_RULES
from bot.core.preference.statements import SHOWN, TOLD, Statement, statements
from bot.core.preference.tally import NOTHING, Tally, tally

BOUNCES = 2
"""With nothing delivered, so many bounces say that the address is dead; a single one may be a full mailbox."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Whether one channel is open, and the record behind it. `against` is the audience's newest word or deed on the
    channel where it speaks against it.
    """

    channel: Channel
    consent: ConsentState = ConsentState.UNKNOWN
    basis: str = ""
    on: date | None = None
    reachable: bool = True
    consented: bool = True
    against: Evidence | None = None

    @property
    def open(self) -> bool:
        return self.consented and self.reachable and self.against is None


def gates(dossier: Dossier) -> dict[Channel, Gate]:
    """One gate for each channel. A persona has no consent of its own: only what it dislikes is closed."""
    against = {said.channel: said.evidence for said in objections(dossier)}
    if dossier.customer is None:
        return {channel: Gate(channel=channel, against=against.get(channel)) for channel in Channel}
    totals = tally(dossier.counts)
    return {
        channel: _gate(dossier, dossier.customer, channel, totals.get(channel, NOTHING), against.get(channel))
        for channel in Channel
    }


def objections(dossier: Dossier) -> list[Statement]:
    """Channels the audience's newest word or recorded deed speaks against. A word outranks a deed."""
    told = statements(dossier.own, TOLD)
    heard = {statement.channel for statement in told}
    shown = [item for item in statements(dossier.own, SHOWN) if item.channel not in heard]
    return [statement for statement in (*told, *shown) if statement.disliked]


def _gate(dossier: Dossier, customer: Customer, channel: Channel, total: Tally, against: Evidence | None) -> Gate:
    record = _refused(_record(dossier, channel), total)
    opt_in = CONTACT_RULES[channel].opt_in
    allowed = record.state is ConsentState.GRANTED or (not opt_in and record.state is ConsentState.UNKNOWN)
    return Gate(
        channel=channel,
        consent=record.state,
        basis=record.basis,
        on=record.on,
        reachable=_reachable(customer, channel, total, record),
        consented=allowed,
        against=against,
    )


def _record(dossier: Dossier, channel: Channel) -> Consent:
    """The newest consent on file, be it a consent or a piece of evidence whose source is one."""
    known = [consent for consent in dossier.consents if consent.channel is channel]
    known += [_as_consent(item) for item in _consent_evidence(dossier) if item.channel is channel]
    unknown = Consent(customer_id=dossier.audience.id, channel=channel, state=ConsentState.UNKNOWN)
    return max(known, key=lambda consent: consent.on or date.min, default=unknown)


def _consent_evidence(dossier: Dossier) -> tuple[Statement, ...]:
    return statements(dossier.own, frozenset({Source.CONSENT}))


def _as_consent(said: Statement) -> Consent:
    states = {Polarity.LIKES: ConsentState.GRANTED, Polarity.DISLIKES: ConsentState.WITHDRAWN}
    return Consent(
        customer_id=said.evidence.audience_id,
        channel=said.channel,
        state=states.get(said.polarity, ConsentState.UNKNOWN),
        basis=said.evidence.note,
        on=said.evidence.on,
    )


def _refused(record: Consent, total: Tally) -> Consent:
    """An unsubscribe or a complaint withdraws whatever was granted before it, or on an unknown day."""
    if not total.refused or record.state is ConsentState.WITHDRAWN:
        return record
    if record.on and total.refused_by and record.on > total.refused_by:
        return record
    return Consent(
        customer_id=record.customer_id,
        channel=record.channel,
        state=ConsentState.WITHDRAWN,
        basis="unsubscribed or complained",
        on=total.refused_by,
    )


def _reachable(customer: Customer, channel: Channel, total: Tally, record: Consent) -> bool:
    if total.bounced >= BOUNCES and not total.delivered:
        return False
    address = CONTACT_RULES[channel].address
    if address:
        return bool(getattr(customer, address))
    # No address is kept for these: a yes, or something that arrived, shows that there is one; for letters a town does.
    lives_somewhere = channel is Channel.POST and bool(customer.city)
    return record.state is ConsentState.GRANTED or total.delivered > 0 or lives_somewhere
