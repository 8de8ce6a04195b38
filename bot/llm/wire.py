"""What goes over the wire: one question by Chat Completions, tried again and put differently until it is answered."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import NamedTuple

import httpx2
import openai
from openai.types.chat import ChatCompletionChunk
from pydantic import BaseModel

from bot.llm.dialect import Dialect
from bot.llm.failures import AnswerCutOff, ModelDeclined, ModelFailed
from bot.llm.model import OnJson, Question
from bot.llm.openai_errors import BrokenOff, TooLate, in_our_words
from bot.llm.retries import within

LONGEST_ANSWER = 60_000
"""Characters. Small models run away inside a string: reading stops here, and with it the server's work."""


class Wire:
    """One server and one model on it. May be shared between threads."""

    def __init__(self, model: str, *, key: str, base_url: str) -> None:
        self._model, self._dialect = model, Dialect()
        # The retries are ours (retries.py): two layers of them would make nine requests of three.
        self._client = openai.OpenAI(api_key=key, base_url=base_url, max_retries=0)

    def ask(self, question: Question, shape: type[BaseModel], on_json: OnJson | None, budget: timedelta) -> str:
        """The answer's text, whole. Raises what bot/llm/failures.py has, ServiceDown and RetryLater."""
        end = time.monotonic() + budget.total_seconds()
        try:
            return within(budget, lambda left: self._attempt(question, shape, on_json, left))
        except (openai.OpenAIError, TooLate, BrokenOff) as error:
            left = timedelta(seconds=max(end - time.monotonic(), 0))
            raise in_our_words(error, self._model, left) from error

    def _attempt(self, question: Question, shape: type[BaseModel], on_json: OnJson | None, left: timedelta) -> str:
        """One attempt; a server that refuses our way of asking is asked again in the way it takes."""
        end = time.monotonic() + left.total_seconds()
        while True:
            dialect = self._dialect
            try:
                with closing(self._stream(question, shape, dialect, end)) as stream:
                    _read_until(end, stream)
                    return _gathered(_readable(stream), on_json)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                learnt = dialect.after(error)
                if learnt == dialect:
                    raise
                self._dialect = learnt

    def _stream(
        self, question: Question, shape: type[BaseModel], dialect: Dialect, end: float
    ) -> openai.Stream[ChatCompletionChunk]:
        """What openai leaves in httpx2's words is what breaks while it reads why a server refuses."""
        try:
            return self._client.chat.completions.create(
                model=self._model,
                messages=dialect.messages(question, shape),
                response_format=dialect.response_format(shape),
                temperature=dialect.warmth(question),
                timeout=max(end - time.monotonic(), 0.001),
                stream=True,
            )
        except httpx2.TimeoutException as error:
            raise TooLate from error
        except httpx2.TransportError as error:
            raise BrokenOff from error


def _read_until(end: float, stream: openai.Stream[ChatCompletionChunk]) -> None:
    """Give the body what the headers have left over: the client's time-out is for one read, and starts anew with it.

    httpx2 looks it up once more before it reads the body.
    """
    response = stream.response
    response.request.extensions["timeout"]["read"] = max(end - time.monotonic(), 0.001)
    body = response.iter_bytes()
    response.iter_bytes = lambda chunk_size=None: _in_time(body, end)  # type: ignore[method-assign]  # openai reads by it


def _in_time(body: Iterator[bytes], end: float) -> Iterator[bytes]:
    """A server that drips would outlast any budget, since none of its pauses is long: the clock is looked at with each
    piece that comes, be it one of the comments that keep a connection open and are no part of an answer.
    """
    for piece in body:
        yield piece
        if time.monotonic() > end:
            raise TooLate


class _Piece(NamedTuple):
    """What one event adds to the answer."""

    text: str = ""
    refusal: str = ""
    finish: str | None = None


def _readable(stream: Iterator[ChatCompletionChunk]) -> Iterator[_Piece]:
    """The client hands on whatever JSON it is sent. Raises ModelFailed where that is no JSON, or no piece of an answer."""
    try:
        for chunk in stream:
            yield _piece(chunk)
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise ModelFailed(reason="it sends what is no answer; is OPENAI_BASE_URL a model server?") from error


def _piece(chunk: ChatCompletionChunk) -> _Piece:
    choice = next(iter(chunk.choices or ()), None)
    if choice is None or not choice.delta:
        return _Piece(finish=choice.finish_reason if choice else None)
    return _Piece("" + (choice.delta.content or ""), "" + (choice.delta.refusal or ""), choice.finish_reason)


def _gathered(pieces: Iterator[_Piece], on_json: OnJson | None) -> str:
    """The whole answer, told to `on_json` as it grows. Raises ModelDeclined, AnswerCutOff or ModelFailed."""
    text, refusal, finish = "", "", None
    for piece in pieces:
        text += piece.text
        refusal += piece.refusal
        finish = piece.finish or finish
        if on_json and piece.text:
            on_json(text)
        if finish:
            break
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
    if finish is None and not text.rstrip().endswith(("}", "```")):
        raise BrokenOff
    return text
