"""Ids that can be foretold: id-1, id-2 ..."""

from itertools import count


class FakeIds:
    def __init__(self, prefix: str = "id") -> None:
        self._prefix, self._numbers = prefix, count(1)

    def __call__(self) -> str:
        return f"{self._prefix}-{next(self._numbers)}"
