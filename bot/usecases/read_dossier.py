"""Read all that is known of one audience."""

from bot.core.audiences import Audience, Customer, Persona
from bot.core.dossier import Dossier
from bot.usecases.ports import Store


def read_dossier(store: Store, audience: Audience) -> Dossier:
    if isinstance(audience, Persona):
        return Dossier(
            audience=audience,
            own=store.evidence_about(audience.id),
            counts=store.persona_touch_counts(audience.id),
        )
    return _customer(store, audience)


def _customer(store: Store, customer: Customer) -> Dossier:
    persona = store.audience(customer.persona_id) if customer.persona_id else None
    known = persona if isinstance(persona, Persona) else None
    return Dossier(
        audience=customer,
        own=store.evidence_about(customer.id),
        consents=store.consents_of(customer.id),
        counts=store.touch_counts(customer.id),
        persona=known,
        persona_evidence=store.evidence_about(known.id) if known else (),
        persona_counts=store.persona_touch_counts(known.id) if known else (),
        touches=store.touches_of(customer.id),
    )
