"""The brand's one sentence side by side, as each persona gets it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.dossier import Dossier
from bot.core.drafts import ReasonKind, Sentence
from bot.core.errors import Exit, TheirRulesError
from bot.core.evidence import Evidence
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier

Convey = Callable[[Brand, Dossier], tuple[Sentence, ...]]
"""The core message as one audience gets it, sentence by sentence with its reasons; the same every time."""


class NoCoreMessage(TheirRulesError):
    """The brand has no core message yet. Set it first: one sentence that is true of everything you do, and the facts that prove it."""

    exit = Exit.ANSWER_IS_NO


class NoPersonas(TheirRulesError):
    """No personas are stored yet, so there is nobody to say it to. Store one first."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True)
class Conveyed:
    """`because` is the evidence that shaped it, () where nothing is known that could."""

    persona: Persona
    sentences: tuple[Sentence, ...]
    because: tuple[Evidence, ...]

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


def convey_core_message(store: Store, convey: Convey) -> list[Conveyed]:
    """For every persona, in the order in which they are listed. Raises NoCoreMessage and NoPersonas."""
    brand, personas = store.brand(), store.personas()
    if not brand.core_message:
        raise NoCoreMessage
    if not personas:
        raise NoPersonas
    return [_for(persona, read_dossier(store, persona), brand, convey) for persona in personas]


def _for(persona: Persona, dossier: Dossier, brand: Brand, convey: Convey) -> Conveyed:
    sentences = convey(brand, dossier)
    refs = (reason.ref for said in sentences for reason in said.reasons if reason.kind is ReasonKind.EVIDENCE)
    items = (dossier.item(ref) for ref in dict.fromkeys(refs))
    return Conveyed(persona, sentences, tuple(item for item in items if item))
