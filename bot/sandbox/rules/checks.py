"""Small checks that add up to a block's rules.

A check looks at a value and says what is wrong with it in Slack's words, with a JSON pointer to the place.
"""

from collections.abc import Callable, Iterator, Mapping

Check = Callable[[object, str], Iterator[str]]

ANYTHING: Check = lambda value, at: iter(())  # noqa: E731 - reads beside the others as what it is


def complaint(words: str, at: str) -> str:
    return f"[ERROR] {words} [json-pointer:{at}]"


def string(most: int, least: int = 0) -> Check:
    """Text of so many characters."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield complaint("must be a string", at)
        elif len(value) > most:
            yield complaint(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            yield complaint(f"must be more than {least - 1} characters", at)

    return check


def one_of(*values: object) -> Check:
    def check(value: object, at: str) -> Iterator[str]:
        if value not in values:
            yield complaint(f"value must be one of {', '.join(map(str, values))}", at)

    return check


def of_kind(kind: type | tuple[type, ...], name: str) -> Check:
    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, kind):
            yield complaint(f"must be {name}", at)

    return check


def items(check: Check, most: int, least: int = 1) -> Check:
    """A list of so many, each as `check` wants it."""

    def check_all(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield complaint("must be an array", at)
            return
        if len(value) > most:
            yield complaint(f"no more than {most} items allowed", at)
        if len(value) < least:
            yield complaint(f"no less than {least} items allowed", at)
        for number, one in enumerate(value):
            yield from check(one, f"{at}/{number}")

    return check_all


def shape(
    required: Mapping[str, Check] | None = None,
    optional: Mapping[str, Check] | None = None,
    either: tuple[str, ...] = (),
) -> Check:
    """An object with these properties and no others; `type` may always stand in it. One of `either` must."""
    needed, known = required or {}, {**(required or {}), **(optional or {})}

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield complaint("must be an object", at)
            return
        for name in needed:
            if value.get(name) is None:
                yield complaint(f"missing required field: {name}", at)
        if either and not any(value.get(name) for name in either):
            yield complaint(f"missing required field: {either[0]}", at)
        for name, given in value.items():
            if name not in known and name != "type":
                yield complaint(f"invalid additional property: {name}", at)
            elif name in known and given is not None:
                yield from known[name](given, f"{at}/{name}")

    return check


def typed(table: Mapping[str, Check]) -> Check:
    """An object whose `type` says which check of the table it must pass."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield complaint("must be an object", at)
        elif "type" not in value:
            yield complaint("missing required field: type", at)
        elif not isinstance(value["type"], str) or value["type"] not in table:
            yield complaint(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            yield from table[value["type"]](value, at)

    return check


def text(most: int, *kinds: str) -> Check:
    """A text object: plain_text, mrkdwn or what `kinds` allow; never empty."""
    allowed = kinds or ("plain_text", "mrkdwn")
    known = {"text": string(most, 1), "emoji": BOOLEAN, "verbatim": BOOLEAN}
    return typed({kind: shape({"text": known["text"]}, known) for kind in allowed})


BOOLEAN = of_kind(bool, "a boolean")
NUMBER = of_kind((int, float), "a number")
NAME = string(255)
"""action_id, block_id, callback_id."""


def plain(most: int) -> Check:
    return text(most, "plain_text")
