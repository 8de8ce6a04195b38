"""One part of a text: the model is asked, what it says is checked, and what is wrong it may put right once."""

import time
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.errors import ServiceDown, TheirRulesError
from bot.judges.model.material import Material
from bot.judges.model.parts import Part
from bot.judges.model.reading import Reading, read_answer
from bot.llm.failures import SERVICE, NotInShape
from bot.llm.fence import NewBoundary, fenced
from bot.llm.model import Message, Model, Question, Role, conversation, user
from prompts.load import load

JUDGE = ("judge", "v2")
REPAIR = ("judge-repair", "v1")
TOLD_AT_ONCE = 12
"""Complaints that a repair is given: twice the flags that a text may have."""


@dataclass(frozen=True, slots=True)
class _Round:
    """`answer` is what the model said, word for word."""

    answer: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Rounds:
    """Who is asked, and until when: `end` is a time of time.monotonic()."""

    model: Model
    material: Material
    new_boundary: NewBoundary
    end: float

    def read(self, part: Part) -> Reading:
        """The flags that hold. Raises what the model raises; NotInShape where nothing that it said can be used."""
        prompt = load(*JUDGE).render(data=fenced(self.material.data(part), self.new_boundary))
        question = Question(messages=conversation(prompt.stable, prompt.varying), temperature=0)
        first = self._ask(question, part)
        if not first.reading.wrong:
            return first.reading
        try:
            second = self._ask(question.then(*self._complaint(first)), part)
        except TheirRulesError:
            if first.reading.flags:
                return first.reading
            raise
        if not second.reading.is_usable:
            raise NotInShape(reason=" ".join(second.reading.wrong[:3]), text=second.answer)
        return second.reading

    def _ask(self, question: Question, part: Part) -> _Round:
        left = self.end - time.monotonic()
        if left <= 0:
            raise ServiceDown(service=SERVICE, reason="no answer in time")
        try:
            within = replace(question, within=timedelta(seconds=left))
            given = self.model.answer(within, self.material.shape(part))
        except NotInShape as error:
            wrong = f"It is not in the form asked for: {error.facts['reason']}"
            return _Round(str(error.facts["text"]), Reading(wrong=(wrong,)))
        reading = read_answer(given.passages, part, self.material, self.model.name)
        return _Round(given.model_dump_json(), reading)

    def _complaint(self, first: _Round) -> tuple[Message, Message]:
        """What the model said, and what is wrong with it; it quotes people's texts, so it is fenced as they are."""
        wrong = [self.material.names.hide(line) for line in dict.fromkeys(first.reading.wrong)]
        prompt = load(*REPAIR).render(data=fenced({"problems": wrong[:TOLD_AT_ONCE]}, self.new_boundary))
        return Message(Role.ASSISTANT, first.answer), user(f"{prompt.stable}\n\n{prompt.varying}")
