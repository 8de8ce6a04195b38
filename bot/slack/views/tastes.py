"""“Your tastes” on somebody's Home tab, and what they are told when one is first kept. Drawn for their owner alone."""

import re
from collections.abc import Sequence

from bot.core.evidence import Aspect, Polarity, Taste
from bot.core.tastes.keeping import BY_HAND
from bot.core.tastes.thing import LONGEST_VALUE
from bot.core.tastes.words import WHAT_FOR, said_of, told_first
from bot.slack.ids import TASTE_FORM, TasteButton, TasteField
from bot.slack.views.message import Block, Message, button, buttons, header, message, note, section
from bot.slack.views.modal import field, menu, modal, option, radio
from bot.slack.views.text import counted, cut, escaped, on_day, quoted

A_PAGE = 6
"""Tastes shown at once: each takes three blocks of the hundred that a Home tab has."""
SHOWN = 250
"""Characters of a value: more than are kept of one, and little enough for a page of them."""
WHERE = "under “Your tastes” on my Home tab"
_ADDRESS = re.compile(r"https?://[^\s<>|]+")
"""Slack's own addresses begin with https, those of the sandbox do not."""
_LEANINGS = {Polarity.LIKES: "I like it", Polarity.DISLIKES: "I dislike it"}
_ASPECTS = {
    Aspect.CHANNEL: "the channel",
    Aspect.TIMING: "the day or hour",
    Aspect.FREQUENCY: "how often",
    Aspect.TONE: "the tone",
    Aspect.TOPIC: "the topic",
    Aspect.OFFER: "the offer",
    Aspect.FORMAT: "length, layout or emoji",
    Aspect.IMAGERY: "pictures and colours",
    Aspect.LANGUAGE: "the language",
    Aspect.PRODUCT: "the product",
    Aspect.VALUES: "values",
}


def first_kept(new: Sequence[Taste]) -> Message:
    """What somebody is told when something they said is kept for the first time."""
    said = escaped(told_first(new, WHERE))
    return message(said, [section(said)])


def tastes_section(tastes: Sequence[Taste], *, keeps: bool, page: int = 0, told: str = "") -> list[Block]:
    """`tastes` are the viewer's own, the first kept first; the newest are shown first. `told` is what came of a click."""
    newest = list(reversed(tastes))
    last = max(0, (len(newest) - 1) // A_PAGE)
    page = min(max(page, 0), last)
    shown = newest[page * A_PAGE : (page + 1) * A_PAGE]
    return [
        header("Your tastes"),
        note(WHAT_FOR),
        *([section(escaped(cut(told, SHOWN)))] if told else []),
        *(block for taste in shown for block in _taste(taste)),
        *([] if shown else [section(_none_yet(keeps=keeps))]),
        *(_pages(page, last, len(newest)) if last else []),
        *([] if keeps or not shown else [note(f"{_OFF} What stands here stays until you delete it.")]),
        buttons("tastes", _for_all(keeps=keeps, any_kept=bool(tastes))),
    ]


def taste_form(taste: Taste | None) -> Block:
    """To put one down, or to correct the one given."""
    return modal(
        TASTE_FORM,
        "Correct a taste" if taste else "Add a taste",
        "Save",
        [
            field(TasteField.VALUE, "What is it?", _few_words(taste.value if taste else "")),
            field(TasteField.POLARITY, "And you yourself?", _leanings(taste)),
            field(TasteField.ASPECT, "It is about …", _aspects(taste)),
            note("Only you see this. It is used to tell you where a text follows it, and for nothing else."),
        ],
        private=taste.id if taste else "",
    )


_OFF = "Nothing that you say about yourself is kept."


def _taste(taste: Taste) -> list[Block]:
    """What is kept, where it comes from, and what its owner can do about it."""
    return [
        section(f"*{escaped(cut(said_of(taste), SHOWN))}* ({taste.aspect})"),
        note(_from(taste)),
        buttons(
            f"taste:{taste.id}",
            [
                button("Correct", TasteButton.CORRECT, taste.id),
                _sure(
                    button("Delete", TasteButton.DELETE, taste.id),
                    "Delete this taste?",
                    f"“{cut(taste.value, 200)}” is forgotten, and does not come back from the same words.",
                    "Delete",
                ),
            ],
        ),
    ]


def _from(taste: Taste) -> str:
    """Such as: “I love sailing”, said in a brief on 9 March 2026, with a link to the message."""
    day = f" on {on_day(taste.on)}" if taste.on else ""
    words = f"{quoted(taste.quote)}, " if taste.quote and taste.source not in BY_HAND else ""
    corrected = ", corrected by you" if taste.corrected else ""
    link = f" <{taste.link}|source>" if _ADDRESS.fullmatch(taste.link) else ""
    return f"{words}{taste.source if words else _capital(taste.source)}{day}{corrected}{link}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _none_yet(*, keeps: bool) -> str:
    if not keeps:
        return f"{_OFF} You can still put down a taste yourself."
    return "None yet. Say in a brief what you like or dislike, such as “I hate long emails”, or put one down here."


def _pages(page: int, last: int, all_of_them: int) -> list[Block]:
    to = [
        *([button("Newer", TasteButton.NEWER, str(page - 1))] if page > 0 else []),
        *([button("Older", TasteButton.OLDER, str(page + 1))] if page < last else []),
    ]
    return [note(f"Page {page + 1} of {last + 1}, {counted(all_of_them, 'taste')} in all."), buttons("taste pages", to)]


def _for_all(*, keeps: bool, any_kept: bool) -> list[Block]:
    all_gone = _sure(
        button("Delete all", TasteButton.DELETE_ALL, "all"),
        "Delete all your tastes?",
        "All of them are forgotten, and what you guessed as well. None comes back from the same words.",
        "Delete all",
    )
    none_more = _sure(
        button("Don't keep any", TasteButton.KEEP_NONE, "none"),
        "Keep nothing you say about yourself?",
        "From now on nothing is kept of it. What stands here stays until you delete it.",
        "Keep nothing",
    )
    return [
        button("Add a taste", TasteButton.ADD, "new"),
        *([all_gone] if any_kept else []),
        none_more if keeps else button("Keep what I say", TasteButton.KEEP_AGAIN, "again"),
    ]


def _sure(pressed: Block, title: str, text: str, yes: str) -> Block:
    """The button, with a question before it does anything (docs.slack.dev: title 100 characters, text 300, answers 30)."""
    words = {"title": title, "text": text, "confirm": yes, "deny": "Cancel"}
    asked = {name: {"type": "plain_text", "text": text} for name, text in words.items()}
    return pressed | {"confirm": asked | {"style": "danger"}}


def _few_words(value: str) -> Block:
    placeholder = {"type": "plain_text", "text": "In a few words, such as: long emails"}
    told: Block = {"type": "plain_text_input", "max_length": LONGEST_VALUE, "placeholder": placeholder}
    return told | ({"initial_value": value} if value else {})


def _leanings(taste: Taste | None) -> Block:
    options = {leaning: option(words, leaning) for leaning, words in _LEANINGS.items()}
    return radio(list(options.values()), options.get(taste.polarity) if taste else options[Polarity.LIKES])


def _aspects(taste: Taste | None) -> Block:
    options = {aspect: option(words, aspect) for aspect, words in _ASPECTS.items()}
    return menu("Choose what it is about", list(options.values()), options[taste.aspect] if taste else None)
