"""The list of first-person words that tone checkers use: whoever says "I" speaks of themselves."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect
from bot.core.flags.aspects import aspect_of
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.passages import Page
from bot.core.flags.quote import shortened
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.judges.baselines.by_rules import ByRules

_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself|personally|imo|imho)\b", re.I)


def open_judge() -> ByRules:
    return ByRules("word-list", (RULE,))


def find(page: Page) -> Iterator[Hit]:
    """Each clause with such a word. A list knows of no evidence, so nothing it finds is contradicted."""
    for sentence in page.sentences:
        for clause in sentence.clauses:
            word = _FIRST_PERSON.search(clause.text)
            if word:
                start = clause.start + word.start()
                yield Hit(
                    passage=shortened(clause, start, start + len(word[0])),
                    aspect=aspect_of(clause.text) or Aspect.TOPIC,
                    trigger=Trigger.SELF_REFERENCE,
                    whose=Whose.AUTHOR,
                )


RULE = Rule(
    name="word-list",
    reason="The simplest idea there is, and what tone checkers offer: a text is about its writer where it says so.",
    find=find,
    hits=(
        Example(text="Make it a text, I loathe emails."),
        Example(text="Lilac, please: it is my favourite colour."),
        Example(text="Personally, no puns."),
    ),
    misses=(
        Example(text="Everybody loves a riddle."),
        Example(text="Send it at 8, in time for the game."),
        Example(text="She missed the meeting, so tell her the time."),
    ),
)
