"""Take something out of a draft: out of the brief where it says so, found by the copy where only that does."""

import re

from bot.core.brief.leaving_out import Shortened, leave_out, leave_out_words
from bot.core.drafts import Copy, PartName, ReasonKind, Sentence
from bot.core.errors import Exit, TheirRulesError


class NothingOfThat(TheirRulesError):
    """Nothing in this draft speaks of “{asked}”, so I have left it as it is. Say what is to go in the words of the draft; if it was meant for the customer, say it as a whole sentence."""

    exit = Exit.ANSWER_IS_NO


class BrandsOwn(TheirRulesError):
    """“{asked}” is no part of your brief: it stands there for the brand, and is the same for everybody. So I have left the draft as it is."""

    exit = Exit.ANSWER_IS_NO


_PLACES = {"first": 0, "opening": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "last": -1, "closing": -1, "final": -1}  # fmt: skip
_BY_PLACE = re.compile(
    rf"(?:the )?(?P<place>{'|'.join(_PLACES)}) (?P<unit>sentence|line|bit|part|bullet|paragraph)", re.IGNORECASE
)


def leave_out_of_copy(brief: str, copy: Copy, what: str) -> Shortened:
    """The brief without what is named: a thing, a kind of fact, or a sentence of the copy by its place.

    Raises NothingOfThat, and BrandsOwn where only the brand says it.
    """
    by_place = _BY_PLACE.fullmatch(what.strip())
    meant = _at(copy, by_place) if by_place else ()
    shortened = Shortened(brief) if by_place else leave_out(brief, what)
    if shortened.gone:
        return shortened
    meant = meant or tuple(sentence for sentence in copy.sentences if leave_out(sentence.text, what).gone)
    quotes = [reason.ref for sentence in meant for reason in sentence.reasons if reason.kind is ReasonKind.BRIEF]
    shortened = leave_out_words(brief, quotes)
    if shortened.gone:
        return shortened
    raise BrandsOwn(asked=meant[0].text) if meant else NothingOfThat(asked=what)


def speaks_of(brief: str, copy: Copy, what: str) -> bool:
    """Whether the brief or the copy says anything of it."""
    return bool(leave_out(brief, what).gone or leave_out(copy.text, what).gone)


def _at(copy: Copy, named: re.Match[str]) -> tuple[Sentence, ...]:
    """The sentence, or the paragraph, at that place of the body."""
    body = copy.part(PartName.BODY)
    paragraphs = body.paragraphs if body else ()
    pieces = paragraphs if named["unit"].lower() == "paragraph" else [(one,) for group in paragraphs for one in group]
    place = _PLACES[named["place"].lower()]
    return tuple(pieces[place]) if pieces and -len(pieces) <= place < len(pieces) else ()
