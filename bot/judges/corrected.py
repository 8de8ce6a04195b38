"""Corrected texts as labelled cases for a file: nobody who is stored can be told from it, and nobody who wrote them."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256

from bot.core.audiences import Audience, AudienceKind, Customer
from bot.core.errors import TheirRulesError
from bot.core.flags.contract import MOST_WORDS
from bot.core.flags.flag import Case
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.widening import wider
from bot.llm.pseudonyms import Pseudonyms, pseudonyms_of

NamesIn = Callable[[str], Iterable[str]]
"""Gives the names of customers in a text, as they stand there."""

OWN = {
    "FULL_NAME": "Alpha Customer",
    "FIRST_NAME": "Alpha",
    "LAST_NAME": "Customer",
    "COMPANY": "Alpha Company",
    "EMAIL": "alpha@example.org",
    "PHONE": "+441632960000",
}
"""What stands for the customer that a text is for: names that nobody has and that still read as names."""
OTHERS = ("Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Sigma", "Omega")
_PLACEHOLDER = re.compile(r"\[\[([A-Z]+(?:_[A-Z]+)*)(?:_(\d+))?\]\]")
_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")


class CannotBeQuoted(TheirRulesError):
    """A flag of this text points at words that stand in it more than once, so the text cannot be a case."""


def as_line(labelled: LabelledCase, audience: Audience | None, names_in: NamesIn) -> str:
    """One line of JSON, without its end, in the shape that `their-rules evaluate flags` reads.

    `audience` is as it is stored now, None where it was deleted. A comment is told as a brief: somebody typed it as
    well. Raises CannotBeQuoted.
    """
    case = _with_brief(labelled.case)
    hidden = _hidden(case, audience, names_in)
    numbered = {item.id: f"e{number}" for number, item in enumerate(case.evidence, 1)}  # ids may be made of names
    told = {
        "id": f"c{sha256(labelled.id.encode()).hexdigest()[:12]}",
        "marketer": [
            {"aspect": taste.aspect, "value": _opaque(taste.value, hidden), "polarity": taste.polarity}
            for taste in case.tastes
        ],
        "audience": {
            "name": _opaque(case.audience_name, hidden),
            "kind": case.audience_kind,
            "evidence": [
                {
                    "id": numbered[item.id],
                    "aspect": item.aspect,
                    "value": _opaque(item.value, hidden),
                    "polarity": item.polarity,
                    "source": item.source,
                    "note": _opaque(item.note, hidden),
                }
                for item in case.evidence
            ],
        },
        "channel": case.channel,
        "brief": _opaque(case.brief, hidden) if case.brief else None,
        "draft": _opaque(case.draft, hidden) if case.draft else None,
        "flags": [
            _flag(mark, case, hidden) | {"evidence": [numbered[ref] for ref in mark.evidence]}
            for mark in labelled.flags
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def _with_brief(case: Case) -> Case:
    return case if case.brief or not case.comment else replace(case, brief=case.comment, comment=None)


def _hidden(case: Case, audience: Audience | None, names_in: NamesIn) -> Pseudonyms:
    """Placeholders for all names, addresses and numbers in any text of the case."""
    is_customer = case.audience_kind is AudienceKind.CUSTOMER
    whom = audience or Customer(id="", name=case.audience_name if is_customer else "")
    notes = [text for item in case.evidence for text in (item.value, item.note)]
    texts = [case.brief or "", case.draft or "", *notes, *(taste.value for taste in case.tastes)]
    called_then = [case.audience_name] if is_customer else []
    return pseudonyms_of(whom, "", [*texts, *called_then], lambda text: (*names_in(text), *called_then))


def _opaque(text: str, hidden: Pseudonyms) -> str:
    return _MENTION.sub("@somebody", _PLACEHOLDER.sub(_stand_in, hidden.hide(text)))


def _stand_in(found: re.Match[str]) -> str:
    kind, number = found[1], int(found[2] or 1)
    if kind in OWN:
        return OWN[kind]
    if kind == "NAME":
        again = (number - 1) // len(OTHERS)
        return OTHERS[(number - 1) % len(OTHERS)] + (f" {again + 1}" if again else "")
    return f"somebody{number}@example.org" if kind.startswith("EMAIL") else f"+4416329601{number:02}"


def _flag(mark: Mark, case: Case, hidden: Pseudonyms) -> dict[str, object]:
    place, text = ("draft", case.draft or "") if mark.place == "draft" else ("brief", case.brief or "")
    quote = _quote(mark.quote, text, hidden)
    if _opaque(text, hidden).count(quote) != 1:
        raise CannotBeQuoted
    return {
        "in": place,
        "quote": quote,
        "aspect": mark.aspect,
        "verdict": mark.verdict,
    }


def _quote(quote: str, text: str, hidden: Pseudonyms) -> str:
    """The same words in the text without names; where they cut a name in two, all of the name."""
    start = text.find(quote)
    end = start + len(quote)
    while hidden.hide(text[:start]) + hidden.hide(text[start:end]) + hidden.hide(text[end:]) != hidden.hide(text):
        start, end = wider(text, start, end)
        if len(text[start:end].split()) > MOST_WORDS:
            raise CannotBeQuoted
    return _opaque(text[start:end], hidden)
