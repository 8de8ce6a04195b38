"""A hurry that no date is behind."""

from collections.abc import Iterator

from bot.core.care.backing import has_a_date
from bot.core.care.rule import CareExample, CareRule, Given, found_by, phrases
from bot.core.flags.passages import Passage

_PATTERN = phrases(
    r"(?<!no[ ])(?<!in[ ]a[ ])(?<!to[ ])(?<!the[ ])hurry(?: up)?",
    r"act (?:now|fast|quickly|today)",
    r"(?:don't|do not) (?:delay|wait|hesitate|miss (?:out|it|this|your chance))",
    r"(?:your )?(?:very )?last (?:chance|call|opportunity)",
    r"final (?:call|hours|chance|reminder|countdown)",
    r"before it(?:'s| is) too late",
    r"time is running out|(?:you're |we're )?running out of time|the clock is ticking|tick,? tock",
    r"(?:grab|get|snap|claim|secure) (?:yours|one|it)(?: up)? (?:now|today|while|before|fast|quick)(?: you (?:still )?can)?",
    r"while you (?:still )?can",
    r"what are you waiting for",
    r"now or never",
    r"(?:for )?(?:today|tonight|one day) only|only (?:today|tonight)|for 24 hours only",
    r"(?:is |are )?(?:ends?|ending|clos(?:es?|ing)|expir(?:es?|ing)) (?:very )?soon",
    r"(?:won't|will not|can't) last(?: long| forever)?",
    r"(?:you(?:'ve| have) )?(?:only |just )?\d+ (?:hours|minutes) (?:left|to (?:claim|grab|go|act|order|decide))",
    r"(?:buy|order|book|shop) (?:right )?(?:now|immediately)(?: or|,? before)",
    r"be quick|quick(?=[,!])|urgent(?=[:!])|quick sticks",
    r"before (?:somebody|someone|anyone|everybody|everyone) else",
    r"you snooze,? you lose|don't (?:sleep|snooze|dawdle)(?: on (?:it|this|these)(?: one)?)?",
    r"any day now|blink and you(?:'ll| will) miss it",
    r"(?:order|book|buy|sign up) today(?=[.!])",
    r"any (?:minute|moment|second) now",
)


def find(given: Given) -> Iterator[Passage]:
    for passage in found_by(_PATTERN, given.text):
        if not has_a_date(given, passage.start, passage.end):
            yield passage


RULE = CareRule(
    name="false-hurry",
    reason="A hurry without a date is made up, and people who find that out believe the next date less. A real date says the same, and lets them plan.",
    says="“{quote}” hurries them, and no date is behind it. Name the day, or leave it out.",
    find=find,
    hits=(
        CareExample("Act fast and choose your sofa.", brief="sofas are in"),
        CareExample("This is your last opportunity to join.", brief="book club for beginners"),
        CareExample("The offer ends soon."),
        CareExample("Two hundred have joined, so don't wait.", brief="book club"),
    ),
    misses=(
        CareExample("Last chance to join: the list closes on 3 May.", brief="list closes 3 May"),
        CareExample("Don't miss it: Friday 8 May at 7 pm."),
        CareExample("There is no hurry; the list stays open."),
        CareExample("The bus is always in a hurry."),
        CareExample("It was made to last long."),
    ),
)
