"""A model proposes copy; what it claims is checked; one repair is allowed, then its failure is told."""

from dataclasses import dataclass

from bot.core.drafts import Written
from bot.core.errors import Exit, TheirRulesError
from bot.core.notices import Notice
from bot.core.order import Order
from bot.llm.failures import NotInShape
from bot.llm.fence import NewBoundary, fenced, random_boundary
from bot.llm.model import Message, Model, OnJson, Question, Role, conversation, user
from bot.llm.pseudonyms import NamesIn, nobody_is_known
from bot.usecases.ports import OnText
from bot.writers.model.answer import CopyGiven
from bot.writers.model.checks import what_is_wrong
from bot.writers.model.growing import text_so_far
from bot.writers.model.material import Material, material_of
from bot.writers.model.reading import Proposal, read_answer
from prompts.load import load

DRAFT = ("draft", "v4")
REPAIR = ("repair", "v1")
TOLD_AT_ONCE = 20
"""Complaints that a repair is given; a copy with more of them is to be written anew anyway."""


class WriterFailed(TheirRulesError):
    """{model} wrote a draft that breaks the rules, and did so again when told: {reason}"""

    exit = Exit.SERVICE_DOWN


@dataclass(frozen=True, slots=True)
class _Attempt:
    """`answer` is what the model said, word for word; `proposal` is None where it was not in shape."""

    answer: str
    proposal: Proposal | None
    wrong: tuple[str, ...]


class ModelWriter:
    """Fills the port Writer. The names that `names_in` finds in brief and notes are not sent."""

    def __init__(
        self, model: Model, names_in: NamesIn = nobody_is_known, new_boundary: NewBoundary = random_boundary
    ) -> None:
        self._model, self._names_in, self._new_boundary = model, names_in, new_boundary

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        """Raises WriterFailed, and whatever the model raises (see bot/llm/model.py)."""
        material = material_of(order, self._names_in)
        prompt = load(*DRAFT).render(data=fenced(material.data, self._new_boundary))
        question = Question(messages=conversation(prompt.stable, prompt.varying))
        attempt = self._ask(question, material, _growing(material, on_text))
        if attempt.wrong:
            attempt = self._ask(question.then(*self._complaint(attempt, material)), material)
        written = self._written(attempt, material, prompt.version)
        if on_text:
            on_text(written.copy.text)
        return written

    def _ask(self, question: Question, material: Material, on_json: OnJson | None = None) -> _Attempt:
        try:
            given = self._model.answer(question, CopyGiven, on_json)
        except NotInShape as error:
            return _Attempt(
                str(error.facts["text"]), None, (f"It is not in the form asked for: {error.facts['reason']}",)
            )
        proposal = read_answer(given, material)
        wrong = (*proposal.wrong, *what_is_wrong(proposal.copy, material))
        return _Attempt(given.model_dump_json(), proposal, wrong)

    def _complaint(self, attempt: _Attempt, material: Material) -> tuple[Message, Message]:
        """What the model said, and what is wrong with it; without the customer's name, as everything that is sent.

        It quotes the brief, notes and copy, so it is fenced as they are.
        """
        dropped = attempt.proposal.dropped if attempt.proposal else []
        lines = list(dict.fromkeys((*attempt.wrong, *dropped)))[:TOLD_AT_ONCE]
        problems = {"problems": [material.names.hide(line) for line in lines]}
        prompt = load(*REPAIR).render(data=fenced(problems, self._new_boundary))
        return Message(Role.ASSISTANT, attempt.answer), user(f"{prompt.stable}\n\n{prompt.varying}")

    def _written(self, attempt: _Attempt, material: Material, version: str) -> Written:
        if attempt.proposal is None or attempt.wrong:
            raise WriterFailed(model=self._model.name, reason=" ".join(attempt.wrong[:3]), wrong=attempt.wrong)
        return Written(
            copy=attempt.proposal.copy,
            writer=self._model.name,
            prompt=version,
            left_out=attempt.proposal.left_out,
            notices=_notices(material),
        )


def _growing(material: Material, on_text: OnText | None) -> OnJson | None:
    """Tells the copy so far, with real names, each time there is more of it."""
    if on_text is None:
        return None
    told = ""

    def tell(json: str) -> None:
        nonlocal told
        text = material.names.grown(text_so_far(json))
        if text != told:
            told = text
            on_text(text)

    return tell


def _notices(material: Material) -> tuple[Notice, ...]:
    evidence = material.order.dossier.evidence
    if any(item.counts for item in evidence):
        return ()
    name = material.order.dossier.audience.name
    if not evidence:
        return (Notice(f"Nothing is known of {name} yet: this draft follows the brief and the channel alone."),)
    guesses = f"All that is known of {name} are colleagues' guesses: ask a customer before you rely on this draft."
    return (Notice(guesses),)
