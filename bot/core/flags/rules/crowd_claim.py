"""A claim about everyone, without data."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import has_source, is_about_the_work, is_constraint
from bot.core.flags.words.others import ADAGE, CROWD_CLAIM
from bot.core.flags.words.tongues import TONGUES

_ELSEWHERE = tuple(tongue.crowd.pattern for tongue in TONGUES)
_IN_COPY = re.compile("|".join((CROWD_CLAIM, *_ELSEWHERE)), re.I | re.X)
_PATTERN = re.compile("|".join((CROWD_CLAIM, ADAGE, *_ELSEWHERE)), re.I | re.X)
_LISTED = re.compile(
    r"\b(?:on|in|from|of)\s+(?:this|the|our|that|her|his|their)\s+(?:list|file|segment|sample|form|group|survey|panel|team|call|thread|meeting|room)\b",
    re.I,
)
_TO_COLLEAGUES = re.compile(
    r"\b(?:can|could|would|please|pls)\s+(?:any|every|some)(?:one|body)\b|\b(?:in\s+case|if|unless|so\s+that|make\s+sure|sure\s+that|hope)\s+(?:any|every|no)[\s-]?(?:one|body)\b|^\s*(?:hi|hey|hello|morning)\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    for hit in claims(page, _IN_COPY if page.is_copy else _PATTERN, Whose.CROWD):
        if not _is_no_claim(page, hit):
            yield hit


def _is_no_claim(page: Page, hit: Hit) -> bool:
    text = hit.passage.text
    sentence = page.sentences[page.sentence_at(hit.passage.start)]
    work = is_about_the_work(text) or is_constraint(text) or _LISTED.search(text) or _TO_COLLEAGUES.search(text)
    return bool(work) or has_source(sentence)


RULE = Rule(
    name="crowd-claim",
    reason="“Everyone loves it” without data is the speaker's own liking, projected on all. Over 70 % of executives do it (Herzog, Hattula and Dahl, 2021).",
    find=find,
    hits=(
        Example(text="Start with a riddle, everybody loves a riddle."),
        Example(text="Skip the letter, nobody reads letters these days.", known=("likes channel: letters",)),
        Example(text="Put a kitten on it. Who doesn't like kittens?"),
        Example(
            text="Give her a bell, people never answer emails.",
            known=("likes channel: email (did, answers within the hour)",),
        ),
        Example(text="Email is dead, so use the app."),
        Example(text="And who could say no to a front seat?", is_copy=True),
        Example(text="You can't go wrong with a countdown.", known=("dislikes tone: being rushed",)),
        *(Example(text=text) for tongue in TONGUES for text in tongue.crowd.hits),
    ),
    misses=(
        Example(text="Everyone in this segment chose texts at sign-up."),
        Example(text="Nobody was told of the new date so far."),
        Example(text="In our May survey most readers preferred the short version (n = 412)."),
        Example(text="Does anyone know whether she prefers texts?"),
        Example(text="Please make sure nobody clicks the old link."),
        Example(text="She wrote: nobody reads letters."),
        Example(text="Everyone loves hiking, the club's members included.", known=("likes topic: hiking",)),
        *(Example(text=text) for tongue in TONGUES for text in tongue.crowd.misses),
    ),
)
