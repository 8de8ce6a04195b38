"""What one server accepts: a JSON schema, a JSON object or neither; a temperature or none.

Compatible servers differ, and say so with 400 or 422 once asked. What was learnt is remembered for the client's life.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from openai import APIStatusError, Omit, omit
from openai.lib._pydantic import to_strict_json_schema
from openai.types.chat import ChatCompletionMessageParam
from openai.types.chat.completion_create_params import ResponseFormat
from pydantic import BaseModel

from bot.llm.model import Message, Question, Role


class Form(StrEnum):
    """How a server is told the shape of its answer; each next one asks less of it."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    WORDS = "text"


@dataclass(frozen=True, slots=True)
class Dialect:
    form: Form = Form.SCHEMA
    temperature: bool = True

    def after(self, error: APIStatusError) -> "Dialect":
        """The dialect to try next, by what the server complained of; the same one where it was about something else."""
        complaint = f"{getattr(error, 'param', '')} {error.message}".lower()
        if self.temperature and "temperature" in complaint:
            return replace(self, temperature=False)
        if self.form is not Form.WORDS and any(word in complaint for word in _ABOUT_THE_FORM):
            return replace(self, form=Form.OBJECT if self.form is Form.SCHEMA else Form.WORDS)
        return self

    def messages(self, question: Question, shape: type[BaseModel]) -> list[ChatCompletionMessageParam]:
        """The messages as the server wants them, with the schema in words where it takes no schema."""
        told = question.messages
        if self.form is not Form.SCHEMA:
            told = _with_schema(told, shape)
        return [_param(message) for message in told]

    def warmth(self, question: Question) -> float | Omit:
        return omit if question.temperature is None or not self.temperature else question.temperature

    def response_format(self, shape: type[BaseModel]) -> ResponseFormat | Omit:
        if self.form is Form.WORDS:
            return omit
        if self.form is Form.OBJECT:
            return {"type": "json_object"}
        return {
            "type": "json_schema",
            "json_schema": {"name": shape.__name__, "schema": to_strict_json_schema(shape), "strict": True},
        }


_ABOUT_THE_FORM = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured")


def _with_schema(messages: tuple[Message, ...], shape: type[BaseModel]) -> tuple[Message, ...]:
    schema = json.dumps(shape.model_json_schema(), ensure_ascii=False)
    first, *rest = messages
    told = f"{first.text}\n\nAnswer with one JSON object and nothing around it. It fits this JSON schema:\n{schema}"
    return (Message(first.role, told), *rest)


def _param(message: Message) -> ChatCompletionMessageParam:
    if message.role is Role.SYSTEM:
        return {"role": "system", "content": message.text}
    if message.role is Role.ASSISTANT:
        return {"role": "assistant", "content": message.text}
    return {"role": "user", "content": message.text}
