"""The taste of the author's family, friends or colleagues, given as the reason."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import is_about_the_work, is_constraint
from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, STATES, VERDICTS
from bot.core.flags.words.people import ACQUAINTANCES, CIRCLE, COLLEAGUES, FAMILY

_FEEL = rf"""(?:
    (?:{ADVERBS}){{0,3}}(?:{LIKES}|{DISLIKES}|loved|hated|adored|enjoyed|preferred)\b(?!\s+(?:to\s+(?:see|sign|know|have|get|review|check)))
  | (?:is|are|was|were|['’]s|['’]re)\s+(?:(?:just|really|so|totally|absolutely|not|completely|all|both|always|positively|still|in\s+\w+)\s+){{0,3}}(?:{STATES}|in\s+(?:tears|stitches|bits|love)|obsessed|hooked|crazy|nuts|mad|wild|sobbing|crying|laughing|delighted|thrilled|raving|sold|smitten|over\s+the\s+moon)
  | (?:{ADVERBS}){{0,2}}(?:finds?|found|thinks?|thought|reckons?|says?|said|considers?|calls?|called)\s+(?:that\s+)?(?:[\w'’%-]+\s+){{1,7}}?(?:is\s+|are\s+|look\s+|looks\s+|sounds?\s+|feels?\s+|were\s+)?(?:so\s+|really\s+|just\s+|a\s+bit\s+|rather\s+|very\s+|too\s+)?{VERDICTS}\b
  | (?:{ADVERBS}){{1,3}}(?:{HABITS})\b
  | (?:would|wouldn['’]t|will|won['’]t)\s+(?:\w+\s+)?(?:{LIKES}|{DISLIKES}|{HABITS}|be\s+(?:caught|seen)|never\s+\w+|always\s+\w+)\b
  | (?:says?|said|thinks?|thought|reckons?|swears?)\s+(?:that\s+)?(?:it|they|that|this|these|those)\s*(?:['’]s|['’]re)?\s*(?:(?:just|really|totally|so)\s+)?(?:looks?|sounds?|feels?|reads?|rocks?|sucks?|slaps?|pops?|stinks?|wins?|kills|hits)\b
  | (?:swoons?|swooned|drools?|raves?|raved|gushes|gushed|laughed|cried|cracked\s+up|burst\s+out|yawned|groaned|cringed|shuddered|rolled\s+(?:his|her|their)\s+eyes|went\s+(?:wild|crazy|nuts|mad)|goes\s+(?:wild|crazy|nuts|mad)|go\s+(?:wild|crazy|nuts|mad)|voted\s+for|laps?\s+(?:it|that|this|them)\s+up|eats?\s+(?:it|that|this)\s+up|would\s+(?:die|kill|pay\s+anything)\s+for|can\s+do\s+without|drives?|owns?|wears?|collects?|plays?|has\s+a\s+(?:thing|soft\s+spot)\s+for|have\s+a\s+(?:thing|soft\s+spot)\s+for|can\s+talk\s+of\s+nothing|buys?|uses?\s+nothing|reads?\s+(?:nothing|only)|lives?\s+on|never|always)\b
)"""
_PATTERN = re.compile(
    rf"\b{CIRCLE}\s*(?:,[^,]{{1,30}},\s*)?{_FEEL}|\bin\s+(?:my|our)\s+(?:family|house|household|home|office|team|circle|town|village|street)[\s,]+(?:we|every\w+|nobody|no\s+one|it['’]s)\b(?!\s+(?:have\s+a\s+rule|agreed|decided|must))|\bwe\s+(?:all\s+|both\s+|just\s+)?(?:laughed|loved|hated|adored|cried|cringed|giggled|chuckled|love|hate|adore|can['’]t\s+stand|are\s+(?:obsessed|hooked|fans))\b(?!\s+(?:having|working|to\s+(?:hear|see|have|work)))|\b(?:had|has|got|made|makes|gave)\s+(?:us|the\s+(?:team|office|room))\s+(?:all\s+)?(?:laugh\w*|cry\w*|in\s+(?:stitches|tears)|giggl\w+|smil\w+|goosebumps|hooked|drool\w+)|\beven\s+(?:my|our)\s+(?:\w+\s+){{0,2}}?(?:{FAMILY}|{ACQUAINTANCES}|{COLLEAGUES})\s+\w+|\bmine\s+(?:all|both|never|always|love|hate|loved|hated|go|went|won['’]t|would)\b|\b(?:in\s+(?-i:[A-Z])\w+|where\s+i\s+come\s+from|back\s+home|in\s+my\s+country),?\s+we\s+(?:don['’]t|never|always|all|like|love|hate|prefer|find|would)\b|\bi\s+(?:showed|read|tried|tested|ran)\s+(?:it|this|them|the\s+\w+)\s+(?:to|on|by|past)\s+{CIRCLE}|\b(?:a\s+hit|popular|big|huge)\s+(?:with|among|in)\s+{CIRCLE}",
    re.I | re.X,
)
_MEANS_WORK = re.compile(
    r"\b(?:runs?|works?|sign(?:s|ed)?|approv\w+|owns?|manages?|sends?|handles?|needs?|asked\s+for|wants?\s+it\s+(?:by|on|before)|is\s+(?:on|off|away|out|back|sick|ill|in\s+charge))\b",
    re.I,
)


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for hit in claims(page, _PATTERN, Whose.CIRCLE):
        if (
            not is_constraint(hit.passage.text)
            and not is_about_the_work(hit.passage.text)
            and not _MEANS_WORK.search(hit.passage.text)
        ):
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
    ),
    misses=(
        Example(text="My wife runs the print room, so proofs are quick."),
        Example(text="My boss wants it by Friday."),
        Example(text="My manager says legal needs the footer."),
        Example(text="Our team is off on Monday, please send it before."),
        Example(text="Ask my colleague in sales for the price list."),
        Example(text="My sister loves lilac, but Dana asked for navy.", known=("likes imagery: navy",)),
        Example(text="My husband is a fan of hiking and so is she.", known=("likes topic: hiking",)),
    ),
)
