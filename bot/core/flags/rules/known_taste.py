"""The mirror: a passage asks for, or contains, what its author is known to like; no "I" is needed."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.asks import AskedClause, asked_clauses
from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.matter import Matter, Standing, known_matter, read_matter, standing
from bot.core.flags.passages import Page
from bot.core.flags.quote import shortened
from bot.core.flags.rules.disliked_matter import mention
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import quoted_spans
from bot.core.flags.values.channels import channels_asked
from bot.core.flags.values.lengths import lengths_named
from bot.core.flags.words.fields import fields_named, fields_shown
from bot.core.flags.words.terms import terms

_SCHEDULED = re.compile(r"\b(?:send|schedule|goes|go\s+out|out\s+(?:on|at)|ring|call|text|drop|push)\b", re.I)


def find(page: Page) -> Iterator[Hit]:
    for taste in page.case.tastes:
        for asked in asked_clauses(page):
            found = _mirrors(taste, asked, page)
            if found:
                yield from _unless_backed(taste, asked, found, page)


def _mirrors(taste: Taste, asked: AskedClause, page: Page) -> re.Match[str] | None:
    """Where the clause asks for what the author likes, or turns down what the author dislikes."""
    text = asked.clause.text
    found = _named(taste, text, page)
    if found is None:
        return None
    turned_down = asked.turns_down(found.start(), found.end())
    if taste.polarity is Polarity.DISLIKES:
        return found if turned_down and not page.is_copy else None
    return None if turned_down else found


def _named(taste: Taste, text: str, page: Page) -> re.Match[str] | None:
    theirs = known_matter(_as_evidence(taste))
    if taste.aspect is Aspect.CHANNEL:
        asked = channels_asked(text, page.case.audience_name)
        return next((found for channel, found in asked if channel in theirs.channels), None)
    if taste.aspect is Aspect.TIMING:
        return _timed(theirs, text)
    if taste.aspect is Aspect.FORMAT and theirs.length and not page.is_copy:
        return next((found for length, found in lengths_named(text) if length is theirs.length), None)
    return mention(taste.value, text) if taste.aspect is not Aspect.FREQUENCY else None


def _timed(theirs: Matter, text: str) -> re.Match[str] | None:
    moment = read_matter(text).moment
    return _SCHEDULED.search(text) if moment.comparable(theirs.moment) and moment.meets(theirs.moment) else None


def _as_evidence(taste: Taste) -> Evidence:
    return Evidence(
        id=taste.id,
        audience_id="",
        aspect=taste.aspect,
        value=taste.value,
        polarity=taste.polarity,
        source=Source.SAID,
        norm=taste.norm,
    )


def _unless_backed(taste: Taste, asked: AskedClause, found: re.Match[str], page: Page) -> Iterator[Hit]:
    wanted = taste.polarity is Polarity.LIKES
    stands = _standing(taste, found, asked.clause.text, page.case.evidence, wanted=wanted)
    start = asked.clause.start
    if stands.backing or any(asked.clause.overlaps(span) for span in quoted_spans(page.text)):
        return
    opposing = stands.opposing
    aspect = opposing[0].aspect if opposing else taste.aspect
    yield Hit(
        passage=shortened(asked.clause, start + found.start(), start + found.end()),
        aspect=aspect,
        trigger=Trigger.MIRROR,
        whose=Whose.KNOWN_TASTE,
        opposing=tuple(item for item in opposing if item.aspect is aspect),
        taste=taste,
    )


def _standing(
    taste: Taste, found: re.Match[str], clause: str, evidence: tuple[Evidence, ...], *, wanted: bool
) -> Standing:
    """What the evidence says to the taste and to the words that mirror it.

    Where it says nothing, a word that the taste or its mirror shares with evidence of the same lean backs it, and so
    do two words of the clause: "five cryptic collections" backs a crossword.
    """
    spoken = [standing(text, evidence, wanted=wanted) for text in (taste.value, found[0])]
    backing = tuple(item for one in spoken for item in one.backing)
    opposing = tuple(dict.fromkeys(item for one in spoken for item in one.opposing))
    if backing or opposing:
        return Standing(backing, opposing)
    side = Polarity.LIKES if wanted else Polarity.DISLIKES
    return Standing(
        tuple(
            item for item in evidence if item.counts and item.polarity is side and _related(taste, found, clause, item)
        )
    )


def _related(taste: Taste, found: re.Match[str], clause: str, item: Evidence) -> bool:
    told = terms(item.value) | terms(item.note)
    fields = fields_named(taste.value)
    same_field = fields & fields_shown(item.value) or fields & fields_named(item.note)
    return bool(same_field or told & (terms(taste.value) | terms(found[0])) or len(told & terms(clause)) > 1)


RULE = Rule(
    name="known-taste",
    reason="A taste works without being said: who likes sailing writes of tailwinds. It is flagged where the audience's evidence does not share it.",
    find=find,
    hits=(
        Example(text="Compare the new plan with a regatta.", tastes=("likes topic: sailing",)),
        Example(text="Your savings are on the fairway now.", tastes=("likes topic: golf",), is_copy=True),
        Example(
            text="Leave out the video.", tastes=("dislikes format: videos",), known=("likes format: short clips (did)",)
        ),
        Example(text="Send it by post.", tastes=("likes channel: letters",), known=("dislikes channel: paper mail",)),
    ),
    misses=(
        Example(
            text="Compare the new plan with a regatta.",
            tastes=("likes topic: sailing",),
            known=("likes topic: sailing",),
        ),
        Example(text="No golf stories in this one.", tastes=("likes topic: golf",)),
        Example(text="The golf day is cancelled because of the storm.", tastes=("likes topic: golf",)),
        Example(text="Announce the new branch in Hull.", tastes=("likes topic: golf",)),
        Example(text="“This bike is my peloton!” (Ada, Leeds)", tastes=("likes topic: cycling",), is_copy=True),
    ),
)
