"""A gift for somebody, and who has been out of touch."""

from bot.core.care.contact import Neglected
from bot.core.care.gifts import Gifts, Idea
from bot.core.care.neglected_words import since_when, summary
from bot.slack.ids import NEGLECTED_NEXT
from bot.slack.views.evidence import evidence_line
from bot.slack.views.message import Message, button, buttons, header, lines, message, note, section
from bot.slack.views.text import counted, cut, escaped, quoted

PAGE = 20


def gift_card(gifts: Gifts, reach: str) -> Message:
    """For the asker alone: it shows what is known of somebody."""
    title = f"What we could do for {cut(gifts.label, 100)}"
    if not gifts.ideas:
        return _nothing_known(gifts, title)
    return message(
        escaped(title),
        [
            header(title),
            *[section(_idea(idea)) for idea in gifts.ideas],
            note(f"How to bring it: {escaped(reach)}"),
            note("Ask for nothing in return, and put no offer beside it."),
        ],
    )


def neglected_card(found: Neglected) -> Message:
    """One page; a button draws the next in its place."""
    said = summary(found)
    first = found.offset + 1
    shown = f"{first:,} to {found.offset + len(found.people):,} of {counted(found.total, 'customer')}"
    following = found.next_offset
    return message(
        escaped(said),
        [
            section(escaped(said)),
            *lines("", [f"*{escaped(cut(each.customer.name, 80))}*: {since_when(each)}" for each in found.people]),
            *(
                [note(f"{shown}. The longest silent come first; a message that we sent counts for nothing.")]
                if found.people
                else []
            ),
            *(
                [buttons("neglected", [button("Next", NEGLECTED_NEXT, f"{found.days}:{following}")])]
                if following is not None
                else []
            ),
            *(
                [note("Ask “what could we do for” one of them, before you ask them for anything.")]
                if found.people
                else []
            ),
        ],
    )


def _nothing_known(gifts: Gifts, title: str) -> Message:
    said = f"Nothing that {cut(gifts.label, 100)} cares about is known yet, so any gift would be a guess."
    hint = gifts.hint
    return message(
        escaped(said),
        [
            header(title),
            section(f"{escaped(said)} Ask them instead: {quoted(gifts.question)}"),
            *(
                [note(f"Of people like them it is known, and may not hold for them: {evidence_line(hint)}")]
                if hint
                else []
            ),
            note("What they answer is worth keeping: “Save as customer insight” in the message's menu does it."),
        ],
    )


def _idea(idea: Idea) -> str:
    first = " That was long ago: ask first whether it still holds." if idea.ask_first else ""
    return f"*{str(idea.kind).capitalize()}.* {escaped(cut(idea.text, 600))}\n> {cut(evidence_line(idea.because), 1200)}{first}"
