"""The one way to a model: an OpenAI-compatible server, asked by Chat Completions and read as a stream."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from bot.llm.dialect import Dialect
from bot.llm.failures import AnswerCutOff, BrokenOff, ModelDeclined, ModelFailed, NotInShape, TooLate, in_our_words
from bot.llm.guard import keep_within_bounds
from bot.llm.model import OnJson, Question, Shape
from bot.llm.retries import within
from bot.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletionChunk

LONGEST_ANSWER = 60_000
"""Characters. Small models run away inside a string: reading stops here, and with it the server's work."""


def open_model(settings: Settings) -> "ChatModel":
    """The model that the settings name. Nothing is sent yet; openai is imported with the first question."""
    settings.require("OPENAI_API_KEY")
    keep_within_bounds(settings.openai_base_url or "https://api.openai.com/v1")
    return ChatModel(
        name=settings.openai_model,
        key=settings.openai_api_key,
        base_url=settings.openai_base_url or None,
        budget=timedelta(seconds=settings.openai_timeout),
    )


class ChatModel:
    """Fills the port Model. May be shared between threads."""

    def __init__(self, *, name: str, key: str, base_url: str | None, budget: timedelta) -> None:
        self._name, self._key, self._base_url, self._budget = name, key, base_url, budget
        self._dialect = Dialect()
        self._opened: OpenAI | None = None

    @property
    def name(self) -> str:
        return self._name

    def answer(self, question: Question, shape: type[Shape], on_json: OnJson | None = None) -> Shape:
        return _read(self._text(question, shape, on_json), shape)

    def _text(self, question: Question, shape: type[BaseModel], on_json: OnJson | None) -> str:
        import openai  # noqa: PLC0415 - 0.9 s, and only where a model is asked

        budget = question.within or self._budget
        end = time.monotonic() + budget.total_seconds()
        try:
            return within(budget, lambda left: self._attempt(question, shape, on_json, left))
        except (openai.OpenAIError, TooLate, BrokenOff) as error:
            left = timedelta(seconds=max(end - time.monotonic(), 0))
            raise in_our_words(error, self._name, left) from error

    def _attempt(self, question: Question, shape: type[BaseModel], on_json: OnJson | None, left: timedelta) -> str:
        """One attempt; a server that refuses our way of asking is asked again in the way it takes."""
        import openai  # noqa: PLC0415 - as above

        end = time.monotonic() + left.total_seconds()
        while True:
            dialect = self._dialect
            try:
                return self._streamed(question, shape, on_json, dialect, end)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                self._dialect = dialect.after(error)
                if self._dialect == dialect:
                    raise

    def _streamed(
        self, question: Question, shape: type[BaseModel], on_json: OnJson | None, dialect: Dialect, end: float
    ) -> str:
        from openai import omit  # noqa: PLC0415 - as above

        temperature = question.temperature if dialect.temperature else None
        stream = self._client.chat.completions.create(
            model=self._name,
            messages=dialect.messages(question, shape),
            response_format=dialect.response_format(shape) or omit,
            temperature=omit if temperature is None else temperature,
            timeout=max(end - time.monotonic(), 0.001),
            stream=True,
        )
        with closing(stream):
            return _gathered(_in_time(stream, end), on_json)

    @property
    def _client(self) -> "OpenAI":
        if self._opened is None:
            from openai import OpenAI  # noqa: PLC0415 - as above

            # The retries are ours (bot/llm/retries.py): two layers of them would make nine requests of three.
            self._opened = OpenAI(api_key=self._key, base_url=self._base_url, max_retries=0)
        return self._opened


def _in_time(stream: "Iterator[ChatCompletionChunk]", end: float) -> "Iterator[ChatCompletionChunk]":
    """The client's own time-out is for one read; a server that drips would outlast any budget."""
    for chunk in stream:
        yield chunk
        if time.monotonic() > end:
            raise TooLate


def _gathered(chunks: "Iterator[ChatCompletionChunk]", on_json: OnJson | None) -> str:
    """The whole answer, told to `on_json` as it grows. Raises ModelDeclined, AnswerCutOff or ModelFailed."""
    text, refusal, finish = "", "", None
    for chunk in chunks:
        for choice in chunk.choices[:1]:
            text += choice.delta.content or ""
            refusal += choice.delta.refusal or ""
            finish = choice.finish_reason or finish
            if on_json and choice.delta.content:
                on_json(text)
        if len(text) > LONGEST_ANSWER:
            raise AnswerCutOff(reason=f"it ran beyond {LONGEST_ANSWER:,} characters")
    return _whole(text, refusal, finish)


def _whole(text: str, refusal: str, finish: str | None) -> str:
    if refusal:
        raise ModelDeclined(reason=" ".join(refusal.split())[:200])
    if finish == "content_filter":
        raise ModelDeclined(reason="stopped by the provider's content filter")
    if finish == "length":
        raise AnswerCutOff(reason="the model's limit")
    if not text.strip():
        raise ModelFailed(reason="it is empty")
    if finish is None and not _unwrapped(text).rstrip().endswith("}"):
        raise BrokenOff
    return text


def _read(text: str, shape: type[Shape]) -> Shape:
    """Validated whatever the server promised: some take a schema and do not enforce it."""
    try:
        return shape.model_validate_json(_unwrapped(text))
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, item['loc'])) or 'the answer'}: {item['msg']}" for item in error.errors()[:5]]
        raise NotInShape(reason="; ".join(problems), text=text) from error


def _unwrapped(text: str) -> str:
    """Without the Markdown fence and the words that chatty models put around JSON."""
    return text[max(text.find("{"), 0) : text.rfind("}") + 1] or text
