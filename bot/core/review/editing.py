"""Copy as a reviewer rewrote it in a form: what they left as it was keeps its reasons, what they wrote has none."""

import re
from collections.abc import Mapping

from bot.core.channels.rules import rules_of
from bot.core.drafts import BULLET, Copy, Part, PartName, Reason, Sentence
from bot.core.plain_text import plain
from bot.core.review.errors import NothingEdited, PartMissing

BY_HAND = "a person"
"""In place of a writer's name: somebody's own words."""

NEEDED = frozenset({PartName.SUBJECT, PartName.TITLE, PartName.BODY})
"""Parts that copy which has them may not lose."""

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_SENTENCES = re.compile(rf"(?<=[.!?…])[ \t]+|(?<=[.!?…][”’\"')])[ \t]+|\n(?={re.escape(BULLET)})")
"""Where one sentence ends and the next begins; a line break elsewhere stays inside its sentence."""

Reasons = Mapping[str, tuple[Reason, ...]]


def edited_copy(old: Copy, typed: Mapping[PartName, str]) -> Copy:
    """`typed` holds the parts of the form by name; a part that was not in the form stays, one left empty goes.

    Raises PartMissing for an empty body, subject or title, and NothingEdited.
    """
    reasons = {sentence.text: sentence.reasons for sentence in old.sentences}
    known = {part.name: part for part in old.parts}
    order = dict.fromkeys([*rules_of(old.channel).parts, *known])
    parts = (_part(name, typed.get(name), known.get(name), reasons) for name in order)
    copy = Copy(old.channel, tuple(part for part in parts if part is not None))
    if copy.digest == old.digest:
        raise NothingEdited
    return copy


def _part(name: PartName, typed: str | None, old: Part | None, reasons: Reasons) -> Part | None:
    if typed is None:
        return old
    text = plain(typed).strip()
    if not text:
        if old is not None and name in NEEDED:
            raise PartMissing(part=name)
        return None
    if old is not None and text == old.text:
        return old
    return Part(name, tuple(_paragraph(paragraph, reasons) for paragraph in _PARAGRAPHS.split(text)))


def _paragraph(text: str, reasons: Reasons) -> tuple[Sentence, ...]:
    pieces = (piece.strip() for piece in _SENTENCES.split(text))
    return tuple(Sentence(piece, reasons.get(piece, ())) for piece in pieces if piece)
