"""Answers of a model server by what it was asked, in a file with one JSON object a line."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

from bot.core.errors import TheirRulesError
from bot.llm.fence import random_boundary

WORTH_KEEPING = (200, 400, 422)
"""With 400 and 422 a server says how it wants to be asked, and the client goes by that; anything else may pass."""
_BOUNDARY = re.compile(re.sub(r"[0-9a-f]{16}", "[0-9a-f]{16}", random_boundary()))


class BadRecording(TheirRulesError):
    """Line {line} of {file} is no recorded answer. Remove the line, or record into a new file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole; `kind` is its content type."""

    status: int
    kind: str
    body: str

    @property
    def is_worth_keeping(self) -> bool:
        """Whether the server would say it again, and said it to its end."""
        streamed = self.kind.startswith("text/event-stream")
        return self.status in WORTH_KEEPING and (not streamed or "data: [DONE]" in self.body)


def key_of(question: bytes) -> str:
    """A digest: the same for two questions that differ in the random lines around data, or the order of their keys."""
    told = _BOUNDARY.sub("=====DATA=====", json.dumps(json.loads(question), sort_keys=True, ensure_ascii=False))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


class Answers:
    """What a file holds; it need not be there yet. May be shared between threads. Raises BadRecording."""

    def __init__(self, file: Path) -> None:
        self._file, self._lock = file, Lock()
        self._known = dict(_read(file))

    def get(self, key: str) -> Answer | None:
        return self._known.get(key)

    def keep(self, key: str, answer: Answer) -> None:
        line = json.dumps({"key": key} | asdict(answer), ensure_ascii=False)
        with self._lock, self._file.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
            self._known[key] = answer


def _read(file: Path) -> Iterator[tuple[str, Answer]]:
    lines = file.read_text(encoding="utf-8").split("\n") if file.exists() else []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                told = json.loads(line)
                yield str(told["key"]), Answer(int(told["status"]), str(told["kind"]), str(told["body"]))
            except (ValueError, TypeError, KeyError) as error:
                raise BadRecording(line=number, file=file) from error
