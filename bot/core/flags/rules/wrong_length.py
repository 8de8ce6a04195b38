"""Long copy for an audience that wants it short, or the other way round."""

from collections.abc import Iterator

from bot.core.evidence import Evidence
from bot.core.flags.asks import asked_clauses
from bot.core.flags.matter import compare_lengths, standing
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.values.lengths import lengths_named


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for asked in asked_clauses(page):
        for _, found in lengths_named(asked.clause.text):
            wanted = not asked.turns_down(found.start(), found.end())
            yield from against(asked, found, _opposing(found[0], page.case.evidence, wanted=wanted))


def _opposing(words: str, evidence: tuple[Evidence, ...], *, wanted: bool) -> tuple[Evidence, ...]:
    found = standing(words, evidence, wanted=wanted, by=(compare_lengths,))
    return () if found.backing else found.opposing


RULE = Rule(
    name="wrong-length",
    reason="How much somebody reads is known from what they said and did, not from how much the writer likes to read.",
    find=find,
    hits=(
        Example(text="Give them the full story, 700 words.", known=("likes format: short messages",)),
        Example(text="Three lines at most.", known=("likes format: in-depth articles (did, longest dwell time)",)),
        Example(text="Write a lengthy letter on the merger.", known=("dislikes format: long letters (survey)",)),
    ),
    misses=(
        Example(text="Three lines at most.", known=("likes format: brevity",)),
        Example(text="Give them the full story.", known=("likes format: long reads (survey)",)),
        Example(text="No long copy please.", known=("dislikes format: long copy",)),
        Example(text="Long emails put me to sleep.", known=("likes format: brevity",)),
        Example(text="Subject under 40 characters.", known=("likes format: in-depth articles",)),
        Example(text="Shorter is fine, 80 words.", known=("likes format: long reads (assumed, a hunch)",)),
    ),
)
