"""The taste of the author's family, friends or colleagues, given as the reason."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import is_about_the_work, is_constraint
from bot.core.flags.words.others import CIRCLE_TASTE
from bot.core.flags.words.tongues import TONGUES

_PATTERN = re.compile("|".join((CIRCLE_TASTE, *(tongue.circle.pattern for tongue in TONGUES))), re.I | re.X)
_MEANS_WORK = re.compile(
    r"\b(?:runs?|works?|sign(?:s|ed)?|approv\w+|owns?|manages?|sends?|handles?|needs?|asked\s+for|wants?\s+it\s+(?:by|on|before)|is\s+(?:on|off|away|out|back|sick|ill|in\s+charge))\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for hit in claims(page, _PATTERN, Whose.CIRCLE):
        text = hit.passage.text
        if not (is_constraint(text) or is_about_the_work(text) or _MEANS_WORK.search(text)):
            yield hit


RULE = Rule(
    name="circle",
    reason="Family, friends and colleagues are the people a marketer knows best, and mostly not the people who get the message.",
    find=find,
    hits=(
        Example(text="Go for the lilac header, my sister adores it."),
        Example(text="Add the prize draw, our whole team is obsessed with those.", known=("dislikes offer: raffles",)),
        Example(text="No phone numbers, my teenagers would never ring anybody.", known=("likes channel: phone",)),
        Example(text="My flatmate finds loyalty points pointless."),
        Example(text="In our family we always read the leaflet first."),
        Example(text="Everyone at our place swears by the oat one."),
        *(Example(text=text) for tongue in TONGUES for text in tongue.circle.hits),
    ),
    misses=(
        Example(text="My brother works at the depot, so the boxes come early."),
        Example(text="My boss wants it by Friday."),
        Example(text="My manager says legal needs the footer."),
        Example(text="Our team is off on Monday, please send it before."),
        Example(text="Ask my colleague in sales for the price list."),
        Example(text="My sister loves lilac, but Dana asked for navy.", known=("likes imagery: navy",)),
        Example(text="Not my thing but parents love a text.", known=("likes channel: text messages",)),
        Example(text="My husband is a fan of hiking and so is she.", known=("likes topic: hiking",)),
        *(Example(text=text) for tongue in TONGUES for text in tongue.circle.misses),
    ),
)
