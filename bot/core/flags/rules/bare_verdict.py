"""A verdict of taste that is put as a fact: "that green is hideous"."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import is_constraint

_TASTELESS = r"(?:hideous|ugly|tedious|overrated|overdone|desperate|needy|stale|uninspired|a\s+snooze|kitschy|a\s+bore|tacky|naff|cringe|cringey|cringeworthy|lame|boring|dull|gorgeous|stunning|old-fashioned|dated|pass[eé]|creepy|cheesy|corny|gross|dreadful|vile|ridiculous|childish|pretentious|so\s+last\s+(?:year|decade|century)|a\s+(?:total\s+|real\s+)?turn-?off|off-putting|soulless|bland|garish|twee|snooze|a\s+snoozefest|yawn)"
_THING = r"(?:photos?|pictures?|images?|visuals?|banner|header|hero|colou?rs?|font|typeface|layout|design|artwork|logo|tone|copy|wording|headlines?|subject\s+lines?|footer|button|emojis?|puns?|jokes?|gifs?|videos?|discounts?|vouchers?|letters?|calls?|e-?mails?|texts?|newsletters?|brochures?|pink|blue|green|yellow|orange|purple|teal|beige|red|brown|gr[ea]y|mint|slogan|claim|tagline|hashtags?|bullets?|lists?|stock\s+photos?|tables?|charts?|fonts?|headers?|banners?)"
_PATTERN = re.compile(
    rf"\b(?:{_THING})(?:\s+(?:on|in|of|with|for)\s+(?:the\s+|that\s+|our\s+)?\w+)?\s+(?:is|are|was|looks?|feels?|sounds?|['’]s|['’]re)\s+(?:just\s+|so\s+|really\s+|always\s+|too\s+|simply\s+|utterly\s+|a\s+bit\s+|rather\s+|very\s+|totally\s+|frankly\s+|plain\s+|kind\s+of\s+)*{_TASTELESS}\b",
    re.I | re.X,
)


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for hit in claims(page, _PATTERN, Whose.AUTHOR):
        if not is_constraint(hit.passage.text):
            yield hit


RULE = Rule(
    name="bare-verdict",
    reason="“That green is hideous” says who dislikes it only by leaving it out: the one who writes.",
    find=find,
    hits=(
        Example(text="The teal banner is hideous, swap it."),
        Example(text="Puns are so cringe. None please.", known=("likes tone: wordplay",)),
        Example(text="Newsletters are boring, send her a reel instead.", known=("likes channel: newsletter",)),
    ),
    misses=(
        Example(text="She said the teal banner is hideous.", known=("dislikes imagery: teal",)),
        Example(text="The banner is broken on Outlook."),
        Example(text="The photo is dated 4 May and licensed until June."),
        Example(text="The scarf is gorgeous and it is back.", is_copy=True),
    ),
)
