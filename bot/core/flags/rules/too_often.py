"""More messages than the audience wants."""

import re
from collections.abc import Iterator

from bot.core.evidence import Evidence
from bot.core.flags.asks import asked_clauses
from bot.core.flags.matter import compare_rates, standing
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.values.rates import rates_named

_MESSAGE = re.compile(
    r"\b(?:e-?mail|mail|text|message|reminder|push|post|send|write|newsletter|appeal|alert|drip|series|nudge|contact|ping|blast|touch|follow\s?-?up|sms|call|ring)(?:s|es|ing|ings)?\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for asked in asked_clauses(page):
        for _, found in rates_named(asked.clause.text):
            if _is_of_messages(asked.clause.text, found) and not asked.turns_down(found.start(), found.end()):
                yield from against(asked, found, _too_much(found[0], page.case.evidence))


def _is_of_messages(text: str, found: re.Match[str]) -> bool:
    """Whether it is about messages: "mail them daily" and "daily, please" speak of messages; "the kiln runs every day" is not."""
    return _MESSAGE.search(text) is not None or not text[: found.start()].strip()


def _too_much(words: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    found = standing(words, evidence, wanted=True, by=(compare_rates,))
    return found.opposing if not found.backing else ()


RULE = Rule(
    name="too-often",
    reason="Most people who unsubscribe say that there was too much. How much is welcome is known per audience.",
    find=find,
    hits=(
        Example(text="Mail them every day until the fair.", known=("likes frequency: one mail a month (survey)",)),
        Example(
            text="Daily reminders for two weeks.", known=("dislikes frequency: more than one message a week (survey)",)
        ),
        Example(text="A drip of three texts a day.", known=("likes frequency: one text a week",)),
    ),
    misses=(
        Example(text="One mail a month.", known=("likes frequency: monthly",)),
        Example(text="Weekly until the fair.", known=("likes frequency: twice a week",)),
        Example(text="The shop is open every day.", known=("likes frequency: monthly",)),
        Example(text="Not every week, please.", known=("dislikes frequency: weekly mails",)),
    ),
)
