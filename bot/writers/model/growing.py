"""The copy as far as a stream of JSON has got."""

from collections.abc import Iterator

from pydantic_core import from_json

from bot.core.drafts import PartName


def text_so_far(json: str) -> str:
    """The copy's text in JSON that breaks off anywhere; "" before there is any."""
    try:
        answer = from_json(json[max(json.find("{"), 0) :], allow_partial="trailing-strings")
    except ValueError:
        return ""
    return "\n\n".join(paragraph for part in _list(answer, "parts") for paragraph in _paragraphs(part) if paragraph)


def _paragraphs(part: object) -> Iterator[str]:
    if isinstance(part, dict) and part.get("name") != PartName.FOOTER:
        for paragraph in _list(part, "paragraphs"):
            yield " ".join(_texts(paragraph))


def _texts(paragraph: object) -> Iterator[str]:
    for sentence in paragraph if isinstance(paragraph, list) else []:
        if isinstance(sentence, dict) and isinstance(sentence.get("text"), str):
            yield " ".join(sentence["text"].split())


def _list(value: object, key: str) -> list[object]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []
