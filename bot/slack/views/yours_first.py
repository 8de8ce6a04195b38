"""The card before a first draft, what comes of it, and the gap beside the draft. Drawn for one person alone."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.core.evidence import Aspect
from bot.core.guesses.options import NO_ANSWER, OPTIONS, Option, Whose
from bot.core.guesses.words import Gap, gap_in_words, summed_up
from bot.slack.ids import FirstButton, FirstMenu, first_block
from bot.slack.views.message import Block, Message, button, buttons, message, note, section
from bot.slack.views.modal import menu, option
from bot.slack.views.text import cut, escaped

NAME = 120
"""Characters of an audience's name within a sentence."""
AT_HOME = "“Yours and theirs” on my Home tab"
MENUS = {
    FirstMenu.OWN_CHANNEL: (Whose.OWN, Aspect.CHANNEL, "Your channel"),
    FirstMenu.OWN_HOUR: (Whose.OWN, Aspect.TIMING, "Your hour"),
    FirstMenu.OWN_TONE: (Whose.OWN, Aspect.TONE, "Your tone"),
    FirstMenu.OWN_LENGTH: (Whose.OWN, Aspect.FORMAT, "Your length"),
    FirstMenu.THEIR_CHANNEL: (Whose.THEIRS, Aspect.CHANNEL, "Their channel"),
    FirstMenu.THEIR_HOUR: (Whose.THEIRS, Aspect.TIMING, "Their hour"),
}
NONE_OF_THESE = {Whose.OWN: "No preference", Whose.THEIRS: "I cannot say"}


def first_card(asking_id: str, label: str, known: Mapping[Aspect, Option], *, waits: int) -> Message:
    """`known` is what they said before that they like. `waits` are the seconds in which the draft comes by itself; 0 where
    it is on its way already.
    """
    name = _name(label)
    title = f"Before you see the draft for {name}: what would you like yourself, and what do you guess they like?"
    own = [_menu(which, known) for which in MENUS if MENUS[which][0] is Whose.OWN]
    theirs = [_menu(which, {}) for which in MENUS if MENUS[which][0] is Whose.THEIRS]
    return message(
        title,
        [
            section(f"*{title}*"),
            section("*You yourself*, if somebody wrote to you:"),
            buttons(first_block(asking_id, "own"), own),
            section(f"*Your guess* for {name}:"),
            buttons(first_block(asking_id, "theirs"), theirs),
            buttons(first_block(asking_id, "on"), _ways_on(asking_id, held=bool(waits))),
            note(_what_happens(waits)),
        ],
    )


def answered(kept: str, *, follows: bool) -> Message:
    """`kept` is what was answered, said back; "" for nothing."""
    told = f"Kept for you alone: {kept}." if kept else "Nothing was chosen, and nothing is kept."
    return _line(f"{told}{FOLLOWS if follows else ''} You can change it under {AT_HOME}.")


def skipped(label: str, *, follows: bool) -> Message:
    return _line(f"Skipped.{FOLLOWS if follows else ''} I do not ask again about {cut(label, NAME)}.")


def never_again(*, follows: bool) -> Message:
    told = f"I do not ask before a first draft any more; {AT_HOME} turns it on again."
    return _line(f"{told}{FOLLOWS if follows else ''}")


FOLLOWS = " The draft follows."
NOT_YOURS = "That question was put to somebody else, or is gone. Ask me for a draft, and say there what you would like."


def not_yours() -> Message:
    return _line(NOT_YOURS)


def gap_message(label: str, gaps: Sequence[Gap], today: date) -> Message:
    """The gap beside a draft, as a message of its own."""
    blocks = gap_blocks(label, gaps, today)
    return message(f"Yours and theirs, {_name(label)}: {summed_up(gaps)}", blocks)


def gap_blocks(label: str, gaps: Sequence[Gap], today: date) -> list[Block]:
    told = "\n".join(f"• {escaped(cut(gap_in_words(gap, today), 500))}" for gap in gaps)
    return [
        section(f"*Yours and theirs: {_name(label)}*\n{summed_up(gaps)}\n{told}"),
        note(
            f"Only you see this. What you like yourself is not wrong; it is not what this draft goes by. More under {AT_HOME}."
        ),
    ]


def _menu(which: FirstMenu, known: Mapping[Aspect, Option]) -> Block:
    whose, aspect, called = MENUS[which]
    choices = [option(each.label, each.key) for each in OPTIONS[whose, aspect]]
    choices.append(option(NONE_OF_THESE[whose], NO_ANSWER))
    chosen = known.get(aspect)
    return menu(called, choices, option(chosen.label, chosen.key) if chosen else None) | {"action_id": which.value}


def _ways_on(asking_id: str, *, held: bool) -> list[Block]:
    on = button("Draft now" if held else "Keep this", FirstButton.DRAFT_NOW, asking_id)
    return [
        on | {"style": "primary"},
        button("Skip", FirstButton.SKIP, asking_id),
        button("Don't ask me again", FirstButton.NEVER, asking_id),
    ]


def _what_happens(waits: int) -> str:
    private = "Nobody else sees your answers, reviewers neither; they help me to keep your own taste out of the copy."
    if not waits:
        return f"{private} The draft is on its way already."
    return (
        f"{private} The draft comes by itself in {waits} seconds; it waits while you choose, and you can just type on."
    )


def _line(text: str) -> Message:
    said = escaped(text)
    return message(said, [section(said)])


def _name(label: str) -> str:
    return escaped(cut(label, NAME))
