"""What can be done about a flag: the buttons below it, and what stands there once it was kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.corrections.correction import Marked, flag_mark
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.footnotes import evidence_in_words
from bot.core.settling.override import Override, override_of
from bot.core.settling.telling import Became
from bot.slack.ids import Verb, WayOn, judged_block
from bot.slack.views.message import Block, button, buttons, section
from bot.slack.views.text import on_day, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """What the viewer may do about the flags of a draft's version. `overrides` are the passages that were kept.

    `open` is False on the card of an older version, which tells and offers nothing. `customer`: it is for one person.
    """

    overrides: Sequence[Override] = ()
    open: bool = True
    customer: bool = False

    def kept(self, flag: Flag) -> Override | None:
        return override_of(flag, self.overrides)


def ways_on(settling: Settling, marked: Marked, position: int) -> list[Block]:
    """The row below a flag, whose position is among those of the judgement; [] on an old card."""
    if not settling.open:
        return []
    mark, part = flag_mark(position), f"flag_{position}"
    evidence = "It is the customer's: add evidence" if settling.customer else "It is theirs: add evidence"
    row = [
        button("Leave it out", f"{WayOn.LEAVE_OUT}.{part}", mark),
        button("Keep it, because …", f"{WayOn.KEEP}.{part}", mark),
        button(evidence, f"{WayOn.ADD_EVIDENCE}.{part}", mark),
        button("Not a flag", f"{Verb.NOT_A_FLAG}.{part}", mark),
    ]
    return [buttons(judged_block(marked.judgement.id, part), row)]


def kept_flag(where: str, override: Override, settling: Settling, marked: Marked, position: int) -> Block:
    """In a flag's place, once it was kept: why, and the way back."""
    told = section(
        f"{where}\n:white_check_mark: Kept, because: {quoted(override.reason, 600)} "
        f"({on_day(override.at.date())}; your reviewers see the reason)"
    )
    if not settling.open:
        return told
    part = f"flag_{position}"
    back = button("Take it back", f"{WayOn.KEEP_NO_MORE}.{part}", flag_mark(position))
    return told | {"block_id": judged_block(marked.judgement.id, part), "accessory": back}


def what_came_of_it(item: Evidence, flag: Flag, became: Became, audience: str) -> str:
    """What the asker is told once evidence was stored: what it says, and what that does to the flag."""
    if not item.counts:
        return f"Stored as a guess about {audience}. A guess is no word of theirs, so the flag stays."
    stored = f"Stored: {audience} {evidence_in_words(item)}".rstrip(".")
    match became:
        case Became.GONE:
            return f"{stored}. The flag on “{flag.quote}” is gone. Say “again” here for a version that goes by it."
        case Became.CHANGED:
            return f"{stored}. The flag on “{flag.quote}” goes by it now."
    return f"{stored}. It does not speak of the flagged words, so the flag stays."
