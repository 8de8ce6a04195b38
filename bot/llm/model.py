"""What judges, writers and readers ask of a model: one question, one answer in a shape."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from pydantic import BaseModel


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    text: str


Shape = TypeVar("Shape", bound=BaseModel)
OnJson = Callable[[str], None]
"""Called with the answer's JSON so far, from its first character; it breaks off anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`within` is the time for all attempts together; None is the model's own budget (OPENAI_TIMEOUT).

    `temperature` None leaves the choice to the server.
    """

    messages: tuple[Message, ...]
    within: timedelta | None = None
    temperature: float | None = None

    def then(self, *more: Message) -> "Question":
        """The same question with the conversation gone on."""
        return Question(messages=(*self.messages, *more), within=self.within, temperature=self.temperature)


class Model(Protocol):
    @property
    def name(self) -> str: ...

    def answer(self, question: Question, shape: type[Shape], on_json: OnJson | None = None) -> Shape:
        """The answer, validated against `shape`.

        Raises NotInShape where it does not fit, ModelDeclined, ModelRefusesUs (key, name, quota), ServiceDown and
        RetryLater.
        """
        ...


def system(text: str) -> Message:
    return Message(Role.SYSTEM, text)


def user(text: str) -> Message:
    return Message(Role.USER, text)


def conversation(stable: str, varying: str) -> tuple[Message, ...]:
    """The stable part first: providers cache the beginning of a prompt that they have seen before."""
    return (system(stable), user(varying))
