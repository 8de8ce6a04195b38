"""The next version from what a reviewer asks for, line by line; what no line of it can be made from goes to its writer."""

from dataclasses import dataclass, replace

from bot.core.asks.follow_up import FollowUp, Turn
from bot.core.drafts import Draft
from bot.core.errors import TheirRulesError
from bot.core.proposing.applying import with_changes
from bot.core.proposing.change import Change
from bot.core.proposing.reading import changes_named_in
from bot.usecases.go_on_with_draft import next_version
from bot.usecases.prepare_draft import Wanted
from bot.usecases.propose_change import wish_in, with_named


@dataclass(frozen=True, slots=True)
class FromReasons:
    """`wanted` is None where none of the reasons says what to do; `left` are those for the writer to see to."""

    wanted: Wanted | None
    left: tuple[str, ...] = ()


def wanted_by_reasons(draft: Draft, reasons: tuple[str, ...], asked_by: str) -> FromReasons:
    """Where every change names its place, the copy stays as it is but for these. One wish for how it reads has it written
    anew, and then only what a writer understands as well can be heeded with it.
    """
    named = {line: found for line in reasons if (found := changes_named_in(line)) and _can_all_be(draft, found)}
    wishes = {line: wish for line in reasons if (wish := wish_in(line)) and _can_be(draft, wish)}
    if any(line not in named for line in wishes):
        left = tuple(line for line in reasons if line not in wishes)
        return FromReasons(next_version(_together(tuple(wishes.values())), draft, asked_by), left)
    changes = tuple(change for found in named.values() for change in found)
    copy = with_changes(draft.latest.written.copy, changes) if changes else None
    if copy is None:
        return FromReasons(None, reasons)
    return FromReasons(with_named(draft, copy, asked_by, changes), tuple(line for line in reasons if line not in named))


def _can_be(draft: Draft, wish: FollowUp) -> bool:
    """Whether what is to go is there."""
    try:
        next_version(wish, draft, draft.asked_by)
    except TheirRulesError:
        return False
    return True


def _can_all_be(draft: Draft, changes: tuple[Change, ...]) -> bool:
    return with_changes(draft.latest.written.copy, changes) is not None


def _together(wishes: tuple[FollowUp, ...]) -> FollowUp:
    return replace(
        wishes[0],
        turn=Turn.CHANGE,
        matter=tuple(line for wish in wishes for line in wish.matter),
        wishes=tuple(line for wish in wishes for line in wish.wishes),
        dropped=tuple(line for wish in wishes for line in wish.dropped),
    )
