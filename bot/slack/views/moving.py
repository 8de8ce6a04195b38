"""Customers who buy like another persona's by now: the question before they are moved, and what came of it."""

from collections.abc import Mapping

from bot.core.suggesting.drift import Drift
from bot.slack.ids import MOVE_FORM
from bot.slack.views.message import Block, lines, note, section
from bot.slack.views.modal import modal
from bot.slack.views.text import counted, cut, escaped, on_day

LABEL = 120
"""Characters of a persona's name."""
MOST = 20
"""Personas that they would go to."""


def move_form(private: str, drift: Drift, label: str, labels: Mapping[str, str]) -> Block:
    """`label` is the persona's that they stand behind now, `labels` those of the others, by id."""
    who = counted(drift.movable, "customer")
    said = (
        f"{who} behind *{escaped(cut(label, LABEL))}* bought like those behind another persona by {on_day(drift.on)}."
    )
    return modal(
        MOVE_FORM,
        "Move customers",
        "Move them",
        [
            section(said),
            *lines("Behind whom they would stand", _each(drift.like[:MOST], labels)),
            note(
                "Only those are moved whom their purchases put here, and who buy like the other with a probability of .7 or "
                "more; they are counted anew when you press. Whom you or a file placed here stays. What they answered counts "
                "for the new persona from then on. It is noted in the audit, and an import that names their persona takes "
                "somebody back."
            ),
        ],
        private=private,
    )


def moved_words(moved: Mapping[str, int], label: str, labels: Mapping[str, str]) -> str:
    """Such as: 5 customers who stood behind Flora Beck stand behind Rosa Blum now. Plain text."""
    told = "; ".join(
        f"{number:,} behind {cut(labels.get(each, each), LABEL)}" for each, number in sorted(moved.items())[:MOST]
    )
    every = sum(moved.values())
    went = "1 customer was" if every == 1 else f"{every:,} customers were"
    return f"{went} moved from {cut(label, LABEL)}: {told}."


def _each(like: tuple[tuple[str, int], ...], labels: Mapping[str, str]) -> list[str]:
    return [f"*{escaped(cut(labels.get(each, each), LABEL))}*: {counted(number, 'customer')}" for each, number in like]
