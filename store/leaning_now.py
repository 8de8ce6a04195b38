"""How customers lean by what is stored of them now: read for thousands at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from bot.core.audiences import AudienceKind, Customer
from bot.core.consent import Consent
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence
from bot.core.preference.leaning import Leaning, lean
from bot.core.touches import TouchCount
from store.audience_rows import CUSTOMER
from store.evidence import evidence_of
from store.pairs import one_of
from store.tables import audiences, consents, evidence, touch_counts

COUNTED = ("channel", "daypart", "weekend", "delivered", "answered", "bounced", "refused", "last_at", "last_refusal_at")


@dataclass(frozen=True, slots=True)
class Placed:
    """A leaning, and the persona whose group it counts in, "" for none."""

    persona_id: str
    leaning: Leaning


def leaning_now(connection: Connection, workspace: str, customers: Sequence[str]) -> dict[str, Placed]:
    """By what is stored of them; those of whom nothing is known have no leaning."""
    people = customers_called(connection, workspace, customers)
    ids = sorted(people)
    told = _evidence(connection, workspace, ids)
    agreed = _consents(connection, workspace, ids)
    counted = _counts(connection, workspace, ids)
    found: dict[str, Placed] = {}
    for each, customer in people.items():
        dossier = Dossier(
            audience=customer, own=tuple(told[each]), consents=tuple(agreed[each]), counts=tuple(counted[each])
        )
        if (leaning := lean(dossier)) is not None:
            found[each] = Placed(customer.persona_id or "", leaning)
    return found


def customers_called(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, Customer]:
    """Those of these ids that are customers."""
    columns = audiences.c
    query = select(*(columns[name] for name in CUSTOMER)).where(
        columns.workspace == workspace, columns.kind == AudienceKind.CUSTOMER, one_of(connection, columns.id, ids)
    )
    return {row["id"]: Customer(**row) for row in connection.execute(query).mappings()}


def _evidence(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, list[Evidence]]:
    columns = evidence.c
    query = select(evidence).where(
        columns.workspace == workspace,
        one_of(connection, columns.audience_id, ids),
        columns.aspect.in_((Aspect.CHANNEL, Aspect.TIMING)),
    )
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in connection.execute(query.order_by(columns.id)).mappings():
        found[row["audience_id"]].append(evidence_of(row))
    return found


def _consents(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, list[Consent]]:
    columns = consents.c
    query = select(columns.customer_id, columns.channel, columns.state, columns.basis, columns.on)
    query = query.where(columns.workspace == workspace, one_of(connection, columns.customer_id, ids))
    found: dict[str, list[Consent]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        found[row["customer_id"]].append(Consent(**row))
    return found


def _counts(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, list[TouchCount]]:
    columns = touch_counts.c
    query = select(columns.customer_id, *(columns[name] for name in COUNTED))
    query = query.where(columns.workspace == workspace, one_of(connection, columns.customer_id, ids))
    found: dict[str, list[TouchCount]] = defaultdict(list)
    for customer_id, *rest in connection.execute(query):
        found[customer_id].append(TouchCount(**dict(zip(COUNTED, rest, strict=True))))
    return found
