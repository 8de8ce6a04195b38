"""The weekly digest: what is new about the personas that somebody follows, and what to do about it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import TypeVar

from bot.core.audiences import Persona
from bot.core.keeping_up.digest import Digest, News, ToAsk
from bot.core.keeping_up.telling import (
    claim,
    clash_line,
    heard_from,
    in_one_line,
    news_line,
    old_line,
    reach_of,
    span_of,
    standing_line,
    unshown_line,
)
from bot.core.preference.words import capital
from bot.core.suggesting.drift import drift_words
from bot.slack.ids import BoardButton, DigestButton
from bot.slack.views.audience_card import picture_of
from bot.slack.views.evidence import source_link
from bot.slack.views.message import (
    Block,
    Message,
    button,
    buttons,
    divider,
    fitted,
    header,
    lines,
    message,
    note,
    section,
)
from bot.slack.views.text import cut, escaped, listed, quoted

T = TypeVar("T")

IN_FULL = 3
"""Personas told of in full: more than that nobody reads of a Monday morning. The others have a line each."""
ROOM = 7_500
"""Characters that these share, of the 12,000 of a message."""
IN_SHORT = 12
"""Personas with a line each; the others are counted."""
LINE, ASKED, LABEL = 260, 420, 80
"""Characters of a line, of a question, and of a name."""
MOST_LISTED = 30
"""Personas with a button each."""
WEEKLY = "This comes once a week, by day, because you follow them. A week without news is told once, then skipped."
FOLLOW_THEM = "*Follow* has this sent to you once a week, in your working hours."
ASKED_WEEKLY = "You are sent this once a week, because you follow them."
MOST_QUOTES, MOST_NEWS, MOST_CLASHES, MOST_PARTED, MOST_OLD = 3, 5, 3, 2, 4


def digest_message(digests: Sequence[Digest]) -> Message:
    """One message for all: in full those with news, the first of them, and a line for each other one."""
    full = [each for each in digests if each.is_news][:IN_FULL]
    others = [each for each in digests if each not in full]
    said = _in_short(digests)
    follows = {each.persona.id for each in digests}
    return message(
        said,
        [
            header("Keep up with your personas"),
            section(said),
            *(block for each in full for block in _whole(each, ROOM // len(full), follows)),
            *([divider()] if full and others else []),
            *_lines_of(others),
            *([] if full else _ask_anyway(digests)),
            note(WEEKLY),
        ],
    )


def asked_digest(digests: Sequence[Digest], followed: AbstractSet[str]) -> Message:
    """For whoever asked now: in full whether anything is new or not. `followed` are the ids of the personas they follow."""
    full, others = digests[:IN_FULL], digests[IN_FULL:]
    said = f"What is new about {escaped(_names(digests))}."
    return message(
        said,
        [
            header(f"What is new about {_names(digests)}"),
            *(block for each in full for block in _whole(each, ROOM // len(full), followed)),
            *([divider()] if others else []),
            *_lines_of(others),
            note(ASKED_WEEKLY if followed >= {each.persona.id for each in full} else FOLLOW_THEM),
        ],
    )


def following_list(said: str, personas: Sequence[Persona], followed: Collection[str]) -> Message:
    """Personas, each with the button that starts its weekly digest or ends it."""
    shown = personas[:MOST_LISTED]
    more = len(personas) - len(shown)
    return message(
        escaped(said),
        [
            section(escaped(said)),
            *(_to_follow(each, follows=each.id in followed) for each in shown),
            *([note(f"And {more} more: the Home tab shows them.")] if more else []),
        ],
    )


def _to_follow(persona: Persona, *, follows: bool) -> Block:
    told = section(f"{picture_of(persona)}*{cut(escaped(persona.label), LABEL)}*")
    return told | {
        "block_id": f"following:{persona.id}"[:255],
        "accessory": follow_button(persona.id, follows=follows),
    }


def follow_told(said: str, persona_id: str, *, follows: bool) -> Message:
    """What came of a press, to them alone, with the way back."""
    row = buttons(f"following:{persona_id}"[:255], [follow_button(persona_id, follows=follows)])
    return message(escaped(said), [section(escaped(said)), row])


def follow_button(persona_id: str, *, follows: bool) -> Block:
    if follows:
        return button("Stop following", DigestButton.STOP, persona_id)
    return button("Follow", DigestButton.FOLLOW, persona_id)


def _in_short(digests: Sequence[Digest]) -> str:
    """By name: what a notification says."""
    told = [each for each in digests if each.is_news] or digests
    whom = escaped(_names(told))
    return f"What is new about {whom}." if told[0].is_news else f"Nothing new about {whom} since your last digest."


def _names(digests: Sequence[Digest]) -> str:
    names = [cut(each.persona.name, LABEL) for each in digests[:IN_FULL]]
    more = len(digests) - len(names)
    return listed([*names, *([f"{more} more"] if more else [])])


def _whole(digest: Digest, room: int, followed: Collection[str]) -> Iterator[Block]:
    """With its buttons, whatever else has to give way."""
    persona = digest.persona
    row = [
        button("Open", BoardButton.OPEN, persona.id),
        follow_button(persona.id, follows=persona.id in followed),
    ]
    yield divider()
    yield from fitted([_title(digest), *_told(digest)], 10, room)
    yield buttons(f"digest:{persona.id}"[:255], row)


def _title(digest: Digest) -> Block:
    """The lines that somebody reads who reads no more."""
    name = f"{picture_of(digest.persona)}*{cut(escaped(digest.persona.label), LABEL)}*"
    return section(f"{name}\n{span_of(digest)}: {in_one_line(digest)}. {capital(heard_from(digest.heard))}.")


def _told(digest: Digest) -> Iterator[Block]:
    today = digest.until.date()
    quotes, others = digest.quotes[:MOST_QUOTES], digest.others[:MOST_NEWS]
    new = [_line(news_line(each, today)) + source_link(each.evidence) for each in others]
    parted = [_line(f"{capital(each.said)}; {each.did}") for each in digest.parted[:MOST_PARTED]]
    yield from lines("In their own words", [_quote(each, today) for each in quotes])
    yield from lines("New", [*new, *unshown_line(digest, len(quotes) + len(others))])
    yield from lines(
        "What disagrees",
        [*_some(digest.clashes, MOST_CLASHES, lambda each: clash_line(digest, each)), *standing_line(digest)],
    )
    yield from lines("What they said against what they did", parted)
    yield from lines("How they buy by now", [_line(capital(drift_words(digest.drift)))] if digest.drift else [])
    yield from lines("To ask again", _some(digest.grown_old, MOST_OLD, old_line))
    yield from lines("Whom to ask what", [_to_ask(each) for each in digest.to_ask])


def _lines_of(digests: Sequence[Digest]) -> Iterator[Block]:
    """A line for each, with the way out beside it."""
    for each in digests[:IN_SHORT]:
        label = cut(escaped(each.persona.label), LABEL)
        told = section(f"*{label}*: {in_one_line(each)}; {heard_from(each.heard)}.")
        yield told | {
            "block_id": f"digest:{each.persona.id}"[:255],
            "accessory": follow_button(each.persona.id, follows=True),
        }
    if len(digests) > IN_SHORT:
        yield note(f"And {len(digests) - IN_SHORT} more that you follow: the Home tab shows them.")


def _ask_anyway(digests: Sequence[Digest]) -> list[Block]:
    """In a week without news: somebody to ask about the first persona who has anybody."""
    asked = next((each.to_ask for each in digests if each.to_ask), ())
    return lines("Whom to ask what", [_to_ask(each) for each in asked])


def _quote(news: News, today: date) -> str:
    told = _line(claim(news.evidence, news.whose, today))
    return f"{quoted(news.evidence.note.strip(' “”'), LINE)}{source_link(news.evidence)}\n{told}"


def _to_ask(asked: ToAsk) -> str:
    name = cut(escaped(asked.customer.name), LABEL)
    return f"*{name}*, {reach_of(asked)}: {quoted(asked.question.text, ASKED)} _({escaped(asked.question.why)})_"


def _line(text: str) -> str:
    return cut(escaped(text), LINE)


def _some(items: Sequence[T], most: int, told: Callable[[T], str]) -> list[str]:
    """The first of them, and how many more there are."""
    more = len(items) - most
    return [*(_line(told(each)) for each in items[:most]), *([f"and {more} more"] if more > 0 else [])]
