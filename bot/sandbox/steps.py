"""The app's steps for Workflow Builder, as its manifest describes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from bot.sandbox.rules.checks import complaint
from bot.sandbox.wire import Doc

KINDS: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "slack#/types/user_id": str,
    "slack#/types/channel_id": str,
}
"""What a value of a type is in JSON; values of other types are taken as they come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    name: str
    type: str
    title: str = ""
    description: str = ""
    is_required: bool = False

    def payload(self) -> Doc:
        return {
            "name": self.name,
            "type": self.type,
            "title": self.title or self.name,
            "description": self.description,
            "is_required": self.is_required,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Slack's developers call it a function. None for parameters: the sandbox was started without a manifest."""

    callback_id: str
    title: str = ""
    description: str = ""
    inputs: tuple[Parameter, ...] | None = None
    outputs: tuple[Parameter, ...] | None = None

    @classmethod
    def read(cls, callback_id: str, given: Doc) -> Self:
        """Read one of the manifest's `functions`."""
        return cls(
            callback_id=callback_id,
            title=given["title"],
            description=given["description"],
            inputs=tuple(_parameters(given["input_parameters"])),
            outputs=tuple(_parameters(given["output_parameters"])),
        )


def _parameters(given: Doc) -> Iterator[Parameter]:
    """As the app's settings write them (each says of itself whether it is required), or as JSON Schema does."""
    described = given["properties"] if isinstance(given.get("properties"), dict) else given
    required = given["required"] if isinstance(given.get("required"), list) else []
    for name, one in described.items():
        yield Parameter(
            name=name,
            type=one["type"],
            title=one.get("title", ""),
            description=one.get("description", ""),
            is_required=bool(one.get("is_required", name in required)),
        )


def faults(parameters: tuple[Parameter, ...] | None, given: Mapping[str, object], at: str) -> Iterator[str]:
    """What is wrong with values for these parameters: missing, unknown, or of another type."""
    if parameters is None:
        return
    known = {parameter.name: parameter for parameter in parameters}
    for name in given.keys() - known.keys():
        yield complaint(f"unknown parameter: {name}", f"{at}/{name}")
    for name, parameter in known.items():
        if given.get(name) is None:
            if parameter.is_required:
                yield complaint(f"missing required parameter: {name}", at)
        elif not _is(given[name], parameter.type):
            yield complaint(f"must be {parameter.type}", f"{at}/{name}")


def _is(value: object, kind: str) -> bool:
    if isinstance(value, bool) and kind in {"integer", "number"}:
        return False
    return isinstance(value, KINDS.get(kind, object))
