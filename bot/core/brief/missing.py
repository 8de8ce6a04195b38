"""What a brief leaves open that a reader would ask: when, what it saves or costs, and where to go."""

import re

from bot.core.brief.facts import FactKind, Facts, StatementKind

_ANNOUNCES = re.compile(
    r"\b(?:sales?|offers?|discounts?|deals?|promo\w*|events?|open (?:day|evening)|workshops?|class(?:es)?|launch\w*|party|fair|markets?|talks?|courses?|tastings?|webinars?|newsletter|reopening)\b",
    re.IGNORECASE,
)
_SAVES = re.compile(r"\b(?:sales?|offers?|discounts?|deals?|promo\w*)\b", re.IGNORECASE)
_FREE_WORDS = re.compile(r"\b(?:free|half price|two for one|off)\b", re.IGNORECASE)
FEW_WORDS = 8
"""A brief of more words says what its writer wants said, though it names no day or price."""


def left_open(facts: Facts) -> tuple[str, ...]:
    """What a short brief that announces something does not say; () where it says enough, or announces nothing."""
    told = " ".join(statement.whole for statement in facts.statements)
    if not _ANNOUNCES.search(told) or len(told.split()) > FEW_WORDS:
        return ()
    kinds = {fact.kind for fact in facts.facts}
    calls = {StatementKind.ACTION, StatementKind.LINK} & {statement.kind for statement in facts.statements}
    open_questions = {
        "when it is" if not _SAVES.search(told) else "until when it runs": FactKind.WHEN in kinds,
        "what it saves" if _SAVES.search(told) else "what it costs": bool(
            kinds & {FactKind.PRICE, FactKind.PERCENT} or _FREE_WORDS.search(told)
        ),
        "where to go or how to order": bool(kinds & {FactKind.LINK, FactKind.CONTACT} or calls),
    }
    missing = tuple(question for question, answered in open_questions.items() if not answered)
    return missing if len(missing) > 1 else ()


def told_kindly(missing: tuple[str, ...]) -> str:
    """One sentence to whoever wrote the brief."""
    asked = f"{', '.join(missing[:-1])}, and {missing[-1]}" if len(missing) > 2 else " and ".join(missing)
    return f"Your brief does not say yet {asked}. Add here what you know, and I write it again."
