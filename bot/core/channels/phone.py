"""Phone: words for a caller, spoken, ending in a question."""

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules
from bot.core.drafts import Copy, Measure, PartName, Problem

WORDS_A_MINUTE = 150
"""The house's choice: English is read aloud at 183 words a minute (Brysbaert 2019, 77 studies), and a caller pauses."""


def minutes(copy: Copy) -> tuple[Measure, ...]:
    words = len(copy.text.split())
    seconds = round(words / WORDS_A_MINUTE * 60)
    text = f"{words} words, about {seconds} seconds to say"
    return (Measure(part=PartName.BODY, text=text, facts={"words": words, "seconds": seconds}),)


def who_calls(copy: Copy, brand: Brand) -> tuple[Problem, ...]:
    """A sales call says who is calling (in Britain PECR reg. 24)."""
    if not brand.name or brand.name.rstrip(".") in copy.text:
        return ()
    return (Problem(part=PartName.BODY, text=f"The caller never says that {brand.name} is calling."),)


RULES = ChannelRules(
    channel=Channel.PHONE,
    parts=(PartName.BODY, PartName.CALL_TO_ACTION),
    # No authority sets a length for a call: these are the house's own, a minute at most.
    short=50,
    usual=90,
    long=150,
    checks=(who_calls,),
    counts=(minutes,),
)
