"""The one way to a model: an OpenAI-compatible server, asked by Chat Completions and read as a stream."""

from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING

from pydantic import ValidationError

from bot.llm.failures import NotInShape
from bot.llm.guard import keep_within_bounds
from bot.llm.model import OnJson, Question, Shape
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.llm.wire import Wire

OPENAI = "https://api.openai.com/v1"


def open_model(settings: Settings) -> "ChatModel":
    """The model that the settings name. Nothing is sent yet. Raises MissingSettings, BadSettings and ModelOutOfBounds."""
    settings.require("OPENAI_API_KEY")
    base_url = settings.web_address("OPENAI_BASE_URL") if settings.openai_base_url else OPENAI
    keep_within_bounds(base_url)
    return ChatModel(
        name=settings.openai_model,
        key=settings.openai_api_key,
        base_url=base_url,
        budget=timedelta(seconds=settings.openai_timeout),
    )


class ChatModel:
    """Fills the port Model. May be shared between threads."""

    def __init__(self, *, name: str, key: str, base_url: str, budget: timedelta) -> None:
        self._name, self._key, self._base_url, self._budget = name, key, base_url, budget
        self._opening = Lock()
        self._opened: Wire | None = None

    @property
    def name(self) -> str:
        return self._name

    def answer(self, question: Question, shape: type[Shape], on_json: OnJson | None = None) -> Shape:
        budget = question.within or self._budget
        return _read(self._wire().ask(question, shape, on_json, budget), shape)

    def _wire(self) -> "Wire":
        """Opened with the first question: importing openai takes 0.9 s and 60 MB."""
        with self._opening:
            if self._opened is None:
                from bot.llm.wire import Wire  # noqa: PLC0415 - see above

                self._opened = Wire(self._name, key=self._key, base_url=self._base_url)
            return self._opened


def _read(text: str, shape: type[Shape]) -> Shape:
    """Validated whatever the server promised: some take a schema and do not enforce it."""
    try:
        return shape.model_validate_json(_unwrapped(text))
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, item['loc'])) or 'the answer'}: {item['msg']}" for item in error.errors()[:5]]
        # Not "from error": a traceback in a log would repeat the answer, and with it what a customer was to read.
        raise NotInShape(reason="; ".join(problems), text=text) from None


def _unwrapped(text: str) -> str:
    """Without the Markdown fence and the words that chatty models put around JSON."""
    return text[max(text.find("{"), 0) : text.rfind("}") + 1] or text
