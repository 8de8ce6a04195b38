"""What a next version did not do of what was wished for: "shorter", where nothing was left to cut."""

from bot.core.brief.rewrites import Length, rewrite_of
from bot.core.drafts import Copy, Version
from bot.core.notices import Notice

NO_SHORTER = "It came out no shorter: what is left of your brief is all told. Say what may go, such as “without the second sentence”."
NO_LONGER = "It came out no longer: there is nothing more to tell in the brief or the evidence. Add a fact to it."


def left_undone(before: Version, copy: Copy, added: str) -> Notice | None:
    """What to say of `copy`, which follows on `before` after `added` was said; None where it did change as wished.

    Another channel is another text, whose length says nothing.
    """
    was = before.written.copy
    if was.channel is not copy.channel:
        return None
    wished = _length(added)
    if wished is Length.SHORT and len(copy.text) >= len(was.text):
        return Notice(NO_SHORTER, for_room=True)
    if wished is Length.LONG and len(copy.text) <= len(was.text):
        return Notice(NO_LONGER, for_room=True)
    if was.digest == copy.digest:
        same = f"It reads word for word as version {before.number}. Say what to change in other words, or what to leave out."
        return Notice(same, for_room=True)
    return None


def _length(added: str) -> Length | None:
    """The last of the lines decides."""
    wishes = [wish for line in added.splitlines() if (wish := rewrite_of(line)) and wish.length]
    return wishes[-1].length if wishes else None
