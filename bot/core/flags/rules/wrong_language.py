"""A language, or a form of address, that the audience did not choose."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.asks import AskedClause, asked_clauses
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import compare_languages, known_matter, standing
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.values.languages import languages_asked

_FORM_ASKED = re.compile(
    r"\b(?P<informal>first[\s-]names?|on\s+first-name\s+terms|use\s+du|say\s+du|informal(?:ly)?|casual(?:ly)?|hey\s+\w+|be\s+chummy)\b|\b(?P<formal>formal(?:ly)?|use\s+sie|say\s+sie|surname|last\s+name|dear\s+(?:sir|madam|mr|mrs|ms)|officialese)\b",
    re.I,
)
_FORM_SHOWN = re.compile(
    r"\b(?P<informal>(?:yo|hey|hiya|sup|heya|hey\s+there)\b(?:[\s,]+\w+)?|gonna|wanna|gotta|dude|bro|mate|lol|omg)\b|\b(?P<formal>dear\s+(?:sir|madam)(?:\s+or\s+madam)?|to\s+whom\s+it\s+may\s+concern|we\s+hereby|yours\s+faithfully|kindly\s+be\s+advised)\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    for asked in asked_clauses(page):
        if not page.is_copy:
            yield from _other_language(page, asked)
        for found in (_FORM_SHOWN if page.is_copy else _FORM_ASKED).finditer(asked.clause.text):
            formal = bool(found["formal"]) != asked.turns_down(found.start(), found.end())
            yield from against(asked, found, _other_form(page.case.evidence, formal=formal))


def _other_language(page: Page, asked: AskedClause) -> Iterator[Hit]:
    for _, found in languages_asked(asked.clause.text):
        wanted = not asked.turns_down(found.start(), found.end())
        stands = standing(found[0], page.case.evidence, wanted=wanted, by=(compare_languages,))
        yield from against(asked, found, () if stands.backing else stands.opposing)


def _other_form(evidence: tuple[Evidence, ...], *, formal: bool) -> tuple[Evidence, ...]:
    def opposes(item: Evidence) -> bool:
        theirs = known_matter(item).formal
        about = item.aspect in (Aspect.LANGUAGE, Aspect.TONE) and theirs is not None
        return about and (theirs is formal) != (item.polarity is Polarity.LIKES)

    return tuple(item for item in evidence if can_speak(item) and opposes(item))


RULE = Rule(
    name="wrong-language",
    reason="Language and form of address are the first thing a reader notices, and people say which they want.",
    find=find,
    hits=(
        Example(text="Write it in English.", known=("likes language: German (said, 'auf Deutsch bitte')",)),
        Example(text="Go with first names.", known=("likes language: formal address (said)",)),
        Example(
            text="Hey Dana, your keys are ready.", known=("likes language: formal address, surname",), is_copy=True
        ),
    ),
    misses=(
        Example(text="Write it in German.", known=("likes language: German",)),
        Example(text="Write it in English.", known=("neutral language: German",)),
        Example(text="Not in English, she asked for German.", known=("likes language: German",)),
        Example(text="Hello Ms Ruiz, your keys are ready.", known=("likes language: formal address",), is_copy=True),
    ),
)
