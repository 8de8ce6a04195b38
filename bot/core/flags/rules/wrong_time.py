"""A time of sending that the audience does not want."""

import re
from collections.abc import Iterator

from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.flags.asks import asked_clauses
from bot.core.flags.contract import can_speak
from bot.core.flags.matter import known_matter
from bot.core.flags.passages import Page
from bot.core.flags.rules.against import against
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.values import elsewhere
from bot.core.flags.values.times import Moment, read_moment

_SENDING = re.compile(
    rf"\b(?:{elsewhere.SENDING}|send|sends|sending|schedule|scheduled|goes|go\s+out|going\s+out|out\s+(?:on|at|by)|drop|drops|blast|fire|push\s+(?:it\s+)?(?:out|at|on)|ring|call|phone|text|ping|ship|land|lands|hit|hits|mail\s+it|mailing|publish|deliver(?:y\s+of\s+the\s+(?:mail|text|message))?|slot|launch\s+it|release\s+it|time\s+it)\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for asked in asked_clauses(page):
        sending, moment = _SENDING.search(asked.clause.text), read_moment(asked.clause.text)
        if sending and moment and not asked.turns_down(sending.start(), sending.end()):
            yield from against(asked, sending, unwelcome(page.case.evidence, moment))


def unwelcome(evidence: tuple[Evidence, ...], moment: Moment) -> tuple[Evidence, ...]:
    """Evidence against sending then: hours or days that are disliked, or liked ones that lie elsewhere."""
    told = [
        (item, known_matter(item).moment)
        for item in evidence
        if item.aspect is Aspect.TIMING and can_speak(item) and known_matter(item).moment.comparable(moment)
    ]
    if any(item.polarity is Polarity.LIKES and theirs.meets(moment) for item, theirs in told):
        return ()
    return tuple(item for item, theirs in told if (item.polarity is Polarity.DISLIKES) == theirs.meets(moment))


RULE = Rule(
    name="wrong-time",
    reason="An hour that was asked for by the customer, or refused, outweighs the hour that suits the sender.",
    find=find,
    hits=(
        Example(text="Send it Sunday at 7:15.", known=("dislikes timing: anything before 10 on weekends",)),
        Example(text="Schedule it for 22:00 on Monday.", known=("dislikes timing: late evening messages (survey)",)),
        Example(text="Call her at 8 am.", known=("likes timing: after 6 pm (said, 'I work days')",)),
    ),
    misses=(
        Example(text="Send it Sunday at 11:00.", known=("dislikes timing: anything before 10 on weekends",)),
        Example(text="The open day is on Sunday from 9 to 12.", known=("dislikes timing: Sunday mornings",)),
        Example(text="Send it Tuesday at 19:00.", known=("likes timing: weekday evenings (did, answers then)",)),
        Example(text="Never send it on a Sunday.", known=("dislikes timing: Sundays",)),
        Example(text="Send it at 7 am.", known=("dislikes timing: early mornings (assumed, a guess)",)),
    ),
)
