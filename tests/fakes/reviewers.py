"""Who is in which group, as a test says; a group it does not name cannot be asked for."""

from collections.abc import Iterable, Mapping

from bot.core.review.errors import CannotAskForGroup


class FakeReviewers:
    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._groups = groups

    def members_of(self, group: str) -> frozenset[str]:
        if group not in self._groups:
            raise CannotAskForGroup(group=group)
        return frozenset(self._groups[group])
