"""Where two answers differ, in error or in shape."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.sandbox.tiny import Body

OURS, THEIRS, VALUE = "only ours", "only theirs", "another value"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """`path` leads to a field, with [] for any item of a list; `kind` says on which side it is."""

    label: str
    path: str
    kind: str


def differences(ours: dict[str, Body], theirs: dict[str, Body]) -> set[Difference]:
    assert ours.keys() == theirs.keys()
    return {Difference(label, path, kind) for label in ours for path, kind in _between(ours[label], theirs[label])}


def _between(ours: Body, theirs: Body) -> Iterator[tuple[str, str]]:
    if (ours["ok"], ours.get("error")) != (theirs["ok"], theirs.get("error")):
        yield "/error", f"{ours.get('error')}, theirs {theirs.get('error')}"
        return
    mine, other = _kinds(ours), _kinds(theirs)
    yield from ((path, OURS) for path in mine.keys() - other.keys())
    yield from ((path, THEIRS) for path in other.keys() - mine.keys())
    yield from ((path, VALUE) for path in mine.keys() & other.keys() if mine[path] != other[path])


def _kinds(answer: Body) -> dict[str, set[str]]:
    """What sorts of values stand under each path; truth counts as it is."""
    kinds: dict[str, set[str]] = {}
    for path, value in _leaves(answer):
        kinds.setdefault(path, set()).add(str(value) if isinstance(value, bool) else type(value).__name__)
    return kinds


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}/{name}")
    elif isinstance(value, list) and value:
        for inner in value:
            yield from _leaves(inner, f"{path}[]")
    else:
        yield path, value
