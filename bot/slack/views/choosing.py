"""Several versions to choose from: a line that says how many, then a message each, with a button."""

from bot.core.choices import MOST, Choice
from bot.slack.ids import TalkButton, choice_block
from bot.slack.views.draft_card import copy_blocks
from bot.slack.views.message import Block, Message, button, buttons, header, message, section
from bot.slack.views.text import counted, cut, escaped


def asked_for(user: str, label: str) -> Message:
    """What the thread hangs on where there is none yet."""
    said = f"<@{user}> asked for versions of the draft for {escaped(label)}."
    return message(said, [section(said)])


def working(number: int, label: str) -> list[Block]:
    """The card in the stream while they are written."""
    return [
        {"type": "plan_update", "title": cut(f"Versions for {label}", 255)},
        {
            "type": "task_update",
            "id": "choices",
            "title": f"Writing {counted(min(number, MOST), 'version')}",
            "status": "in_progress",
        },
    ]


def how_many(number: int, asked: int) -> Message:
    """Plainly, where fewer than were asked for can be told apart."""
    if number == 1:
        told = "I can make only one version of this: its brief says too little for another one to differ. Add something to it, and ask again."
    elif number < asked:
        why = f"at most {MOST} at once" if asked > MOST and number == MOST else "any more would read the same"
        told = f"Here are {number}, not {asked}: {why}. Take one, or say “take 2”."
    else:
        told = f"Here are {number} versions. Take one, or say “take 2”."
    return message(told, [section(told)])


def choice(offered: Choice) -> Message:
    """Its number, what sets it apart, the button, and the copy as the customer would read it."""
    pressed = button("Take this one", f"{TalkButton.TAKE}.{offered.place}", offered.id)
    return message(
        escaped(cut(f"Version {offered.place} to choose from: {offered.written.copy.text}", 1000)),
        [*_head(offered), buttons(choice_block(offered.id), [pressed]), *copy_blocks(offered.written.copy)],
    )


def taken(offered: Choice) -> Message:
    """In its place once somebody took it."""
    told = f":white_check_mark: <@{offered.taken_by}> took this one. It stands below as a version of the draft."
    return message(told, [*_head(offered), section(told), *copy_blocks(offered.written.copy)])


def _head(offered: Choice) -> list[Block]:
    return [header(f"Choice {offered.place}"), section(f"It {escaped(offered.differs)}.")]
