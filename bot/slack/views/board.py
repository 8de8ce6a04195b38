"""The board of personas on the Home tab: who they are, how they are reached, and how well they are known."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from bot.core.dossier import Dossier
from bot.core.personas.card import PersonaCard
from bot.core.personas.season import MONTHS
from bot.core.personas.telling import covered, drifted, grounded, heard, missing, reached, stale
from bot.slack.ids import BoardButton, SuggestButton
from bot.slack.views.audience_card import audience_card, picture_of
from bot.slack.views.digest import follow_button
from bot.slack.views.message import (
    ALL_TEXT,
    LEFT_OUT,
    MESSAGE_BLOCKS,
    Block,
    Message,
    button,
    buttons,
    divider,
    fitted,
    header,
    message,
    note,
    section,
    text_length,
)
from bot.slack.views.modal import reading
from bot.slack.views.text import counted, cut, escaped

A_PAGE = 6
"""Personas shown at once: each takes four blocks of the hundred that a Home tab has, and 700 characters of its text."""
LABEL, LINE, SOME = 120, 160, 180
"""Characters of a name, of a line, and of a list."""
_SUGGEST = button("Suggest personas from purchases", SuggestButton.ASK, "new")
NONE_MOVABLE: Mapping[str, int] = {}
NONE_YET = "No personas yet. Make the first one: one buyer you know is a better start than everybody."


def board(
    cards: Sequence[PersonaCard],
    today: date,
    *,
    page: int,
    personas: int,
    told: str = "",
    below: str = "",
    followed: Collection[str] = (),
    movable: Mapping[str, int] = NONE_MOVABLE,
) -> list[Block]:
    """`cards` are the page's, of `personas` in all; `told` is what came of a click, `below` as well, beside the
    buttons that end it. `followed` are the ids of those that
    the viewer has a weekly digest of, `movable` counts customers that they may have moved, by the persona's id.
    """
    last = last_page(personas)
    return [
        header("Personas"),
        *([section(escaped(cut(told, 300)))] if told else []),
        *(block for card in cards for block in [*_persona(card, today, followed, movable), divider()]),
        *([] if cards else [section(NONE_YET)]),
        *([note(_digest_of(len(followed)))] if followed else []),
        *([note(f"Page {page + 1} of {last + 1}, {counted(personas, 'persona')} in all.")] if last else []),
        buttons("board", [button("New persona", BoardButton.NEW, "new"), _SUGGEST, *_pages(page, last)]),
        *([note(escaped(cut(below, 300)))] if below else []),
    ]


def last_page(personas: int) -> int:
    """The number of the last page; the first is 0."""
    return max(0, (personas - 1) // A_PAGE)


def page_of(ids: Sequence[str], persona_id: str) -> int:
    """The page that a persona stands on; the first where it stands on none."""
    return list(ids).index(persona_id) // A_PAGE if persona_id in ids else 0


def known_lines(card: PersonaCard, today: date) -> list[str]:
    """How they are reached, their season, the two scores, what is missing and what is stale, in Slack's markup."""
    told = {
        "Heard from": heard(card),
        "Reached by": reached(card),
        "Season": _season(card, today),
        "Coverage": covered(card),
        "Evidence": grounded(card),
        "Missing": missing(card),
        "To ask again": stale(card),
        "Drift": drifted(card),
        "Thin": ". ".join(card.thin),
    }
    return [f"*{name}:* {escaped(cut(words, SOME))}" for name, words in told.items() if words]


def persona_buttons(persona_id: str, *, opened: bool = False, followed: bool = False, movable: int = 0) -> Block:
    """`opened`: the whole card is before them already. `followed`: they have its weekly digest. `movable` customers of it buy
    like another persona's, and the viewer may have them moved.
    """
    show = [] if opened else [button("Open", BoardButton.OPEN, persona_id)]
    row = [
        *show,
        button("Edit", BoardButton.EDIT, persona_id),
        button("Add evidence", BoardButton.ADD_EVIDENCE, persona_id),
        follow_button(persona_id, follows=followed),
        *([button(f"Move {counted(movable, 'customer')} …", BoardButton.MOVE, persona_id)] if movable else []),
    ]
    return buttons(f"persona:{persona_id}"[:255], row)


def persona_card(
    card: PersonaCard, dossier: Dossier, today: date, *, alone: bool = False, followed: bool = False, movable: int = 0
) -> Message:
    """All that is known of a persona, with its scores above and what can be done below; `alone` without the buttons."""
    told = audience_card(dossier, today, card.members)
    title, *rest = told.blocks
    blocks = [title, note("\n".join(known_lines(card, today))), *rest]
    if alone:
        return message(told.text, blocks)
    row = persona_buttons(card.persona.id, opened=True, followed=followed, movable=movable)
    return message(told.text, [*fitted(blocks, MESSAGE_BLOCKS - 1, ALL_TEXT - text_length(row) - LEFT_OUT), row])


def opened_card(card: Message) -> Block:
    """The whole card in a window of its own, from the Home tab."""
    return reading("Persona", card.blocks)


def told_alone(said: str) -> Message:
    """One sentence to whoever pressed."""
    return message(escaped(said), [section(escaped(said))])


def offered_form(said: str, request_id: str) -> Message:
    """What could not be done, and a button that opens the form with all that was typed."""
    row = buttons(f"board:{request_id}"[:255], [button("Open the form", BoardButton.AGAIN, request_id)])
    return message(escaped(said), [section(escaped(said)), row])


def _persona(card: PersonaCard, today: date, followed: Collection[str], movable: Mapping[str, int]) -> list[Block]:
    persona = card.persona
    title = f"{picture_of(persona)}*{escaped(cut(persona.label, LABEL))}*"
    line = f"\n{escaped(cut(persona.line, LINE))}" if persona.line else ""
    return [
        section(f"{title}{line}"),
        note("\n".join(known_lines(card, today))),
        persona_buttons(persona.id, followed=persona.id in followed, movable=movable.get(persona.id, 0)),
    ]


def _digest_of(followed: int) -> str:
    return (
        f"You follow {counted(followed, 'persona')}: what is new about them comes once a week, in your working hours."
    )


def _season(card: PersonaCard, today: date) -> str:
    season, words = card.season(today), card.persona.profile.season or ""
    if season is None:
        return words
    on = "now" if season.now else f"not now, from {MONTHS[(season.next or 1) - 1]}"
    return f"{on} ({words.rstrip('.')})"


def _pages(page: int, last: int) -> list[Block]:
    return [
        *([button("Previous", BoardButton.BEFORE, str(page - 1))] if page > 0 else []),
        *([button("Next", BoardButton.AFTER, str(page + 1))] if page < last else []),
    ]
