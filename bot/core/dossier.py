"""All that is known of one audience, as a writer, a judge and a look-up need it."""

from dataclasses import dataclass

from bot.core.audiences import Audience, Customer, Persona
from bot.core.consent import Consent, as_evidence
from bot.core.evidence import Evidence
from bot.core.touches import Touch, TouchCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """`own` is evidence about the audience itself, `persona_evidence` about the persona that a customer belongs to.

    `counts` add up all touches; `touches` are the newest of a customer's own, so that each is weighed by its age.
    """

    audience: Audience
    own: tuple[Evidence, ...]
    consents: tuple[Consent, ...] = ()
    counts: tuple[TouchCount, ...] = ()
    persona: Persona | None = None
    persona_evidence: tuple[Evidence, ...] = ()
    persona_counts: tuple[TouchCount, ...] = ()
    touches: tuple[Touch, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The audience's own evidence first, then consents, then what its persona adds on aspects nobody asked it about.

        A customer's own word outranks the persona's: persona evidence on an aspect that the customer's own
        counted evidence speaks about is left out.
        """
        told = {item.aspect for item in self.own if item.counts}
        return (
            *self.own,
            *as_evidence(self.consents),
            *(item for item in self.persona_evidence if item.aspect not in told),
        )

    def item(self, evidence_id: str) -> Evidence | None:
        return next((item for item in self.evidence if item.id == evidence_id), None)

    @property
    def language(self) -> str | None:
        """BCP 47 tag of the audience's language, else of its persona's, else None."""
        return self.audience.language or (self.persona.language if self.persona else None)

    @property
    def customer(self) -> Customer | None:
        return self.audience if isinstance(self.audience, Customer) else None
