"""What the judge's time and memory are said of: a brief of three passages beside six items, and one plain reading."""

from bot.core.flags.flag import Case
from bot.core.flags.passages import pages
from bot.core.flags.rules.rule import Example
from bot.judges.learnt.network import Network
from bot.judges.learnt.reading import Reading, readings

TOKENS = 128
TYPICAL = Example(
    text=(
        "Win-back for Dana, by text please, I never open emails myself. Lead with the golf day, my wife loved it. "
        "And keep it to two lines, nobody reads more than that."
    ),
    known=(
        "likes channel: email (did, replied to 4 of 6 emails since March)",
        "dislikes timing: mornings (said, 'not before the school run')",
        "likes topic: growing vegetables (bought, raised beds in April)",
        "likes format: long reads (survey, 'I read every word')",
        "dislikes tone: puns (said, 'spare me the jokes')",
        "likes offer: free delivery (did, used the code twice)",
    ),
    tastes=("likes topic: golf",),
).case


def known(number: int) -> tuple[str, ...]:
    """Evidence of many kinds: each piece differs from the others in its words."""
    topics = ("beds", "bulbs", "tools", "fairs", "roses", "herbs", "ponds")
    return tuple(
        f"{('likes', 'dislikes')[n % 2]} topic: {topics[n % 7]} of kind {n} (said, 'I told you so in the shop, visit {n}')"
        for n in range(number)
    )


def plain_reading(network: Network) -> Reading:
    """Of TOKENS tokens, with nothing beside it: what one pass through the encoder takes."""
    case = Case(
        audience_name="Dana", audience_kind=TYPICAL.audience_kind, evidence=(), brief="the bulbs arrive today " * 40
    )
    (reading,) = readings(pages(case)[0], (), network.tokenize)
    at = TOKENS - reading.text_at
    return Reading(
        reading.ids[:TOKENS],
        reading.kinds[:TOKENS],
        reading.text_at,
        reading.offsets[:at],
        reading.items,
        reading.marks,
    )
