"""A claim about everyone, without data."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import has_source, is_about_the_work, is_constraint
from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, STATES
from bot.core.flags.words.people import CROWD

_DO = rf"(?:is|are|['’]s|['’]re)\s+(?:still\s+|all\s+)?(?:buzzing|raving|crazy\s+(?:about|for)|talking\s+about|doing\s+(?:it|that|this)|into)\b|(?:has|have)\s+(?:no\s+|the\s+|any\s+)?(?:time|patience|nerves?|energy|appetite|attention\s+span)\b|(?:is|are)\s+(?:always\s+)?(?:in\s+an?\s+\w+\s+mood)|(?:{ADVERBS}){{0,3}}(?:{LIKES}|{DISLIKES}|{HABITS})\b(?!\s+to\s+(?:the\s+)?(?:ticket|thread|invite|brief))|(?:is|are|['’]s|['’]re)\s+(?:(?:just|so|totally|all|always|secretly|really)\s+){{0,2}}(?:{STATES})|(?:{ADVERBS}){{1,2}}(?:needs?|falls?\s+for|feels?\s+better|works?\s+better)\b"
_WHO = rf"\bwho\s+(?:does(?:n['’]t|\s+not)|would(?:n['’]t|\s+not)|can|could(?:n['’]t)?|isn['’]t|still|even|on\s+earth|actually|in\s+their\s+right\s+mind|wants|reads)\s+(?:still\s+|actually\s+|ever\s+|even\s+|really\s+|has\s+time\s+to\s+)*(?:{LIKES}|{DISLIKES}|{HABITS}|be\s+\w+|have\s+(?:time|a\s+soft)|say\s+no|need|smile|tempted|{STATES})\b|\bwho\s+(?:still\s+|even\s+|actually\s+)(?:{HABITS})\b|\bwho\s+(?:reads|opens|answers|wants|uses)\b(?=[^.?!]*\b(?:any\s*more|these\s+days|nowadays|today|in\s+20\d\d)\b)"
_ADAGE = r"""\b(?:we\s+all\s+know|(?:as\s+)?everyone\s+knows|everybody\s+knows|we\s+marketers\s+(?:all\s+)?know|it['’]s\s+(?:a\s+)?(?:common\s+knowledge|well\s+known|a\s+known\s+fact|obvious)\s+that|let['’]s\s+face\s+it|let['’]s\s+be\s+honest|face\s+it)\b(?:[,:]?\s+(?:and\s+|that\s+|but\s+)?[^,.;:!?]+)?
  | \blife['’]?s\s+too\s+short\s+(?:to|for)\b|\byou\s+can(?:['’]t|not|\s+never)\s+(?:go\s+wrong|have\s+too\s+(?:much|many)|beat)\b|\b(?:there['’]s\s+)?nothing\s+(?:beats|says\s+\w+\s+like|sells\s+like|is\s+(?:better|worse|more\s+\w+)\s+than)\b|\balways\s+(?:works?|sells?|wins?|lands|goes\s+down\s+well|hits?\s+home|gets?\s+(?:the\s+|a\s+)?(?:clicks?|laughs?|attention))\b|\bthe\s+last\s+thing\s+(?:any|every)\w*|\bwhat['’]s\s+not\s+to\s+(?:love|like)|\b(?:is\s+there|what['’]s|what\s+(?:is|could\s+be)|nothing['’]s)\s+(?:anything\s+)?(?:better|worse|nicer|more\s+\w+)\s+than\b|\bgoes\s+without\s+saying|\bworth\s+(?:their|his|her)\s+salt|\b(?:makes?|gets?|drives?|puts?)\s+(?:everyone|everybody|people|anyone)\s+\w+|\byou\s+(?:just\s+|always\s+|never\s+)?(?:open|read|click|scroll|skim|answer|delete|buy|get|see|hear)\b[^.?!]{0,40},\s*(?:and\s+)?you\s+(?!know\s+(?:who|where)|can|could|should|will|need|need\s+to)\w+|\bnever\s+fails?\b(?!\s+to\s+(?:send|load|render))|\bone\s+(?:always|never)\s+\w+
  | \b(?:e-?mails?|newsletters?|phone\s+calls?|calls|letters?|paper|print|sms|texts?|linkedin|facebook|catalogues?|brochures?|flyers?|webinars?|apps?)\s+(?:is|are|feels?)\s+(?:so\s+|just\s+|totally\s+|basically\s+)?(?:dead|pass[eé]|over|so\s+\d{4}|outdated|old\s+hat|a\s+thing\s+of\s+the\s+past|pointless|for\s+(?:old|young)\s+people|for\s+grandparents|ancient|last\s+(?:century|decade))\b
  | \b(?:no|every)\s+(?:real\s+|sane\s+|normal\s+)?(?:man|woman|person|human)\s+(?:on\s+earth|alive|in\s+their\s+right\s+mind)\b"""
_IN_COPY = re.compile(rf"\b{CROWD}(?:,[^,.]{{1,30}},)?\s+(?:{_DO})|{_WHO}", re.I | re.X)
_PATTERN = re.compile(rf"{_IN_COPY.pattern}|{_ADAGE}", re.I | re.X)
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
    sentence = next(sentence for sentence in page.sentences if sentence.passage.overlaps(hit.passage))
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
        Example(text="And who wouldn't want to be first in line?", is_copy=True),
        Example(text="You can't go wrong with a countdown.", known=("dislikes tone: being rushed",)),
    ),
    misses=(
        Example(text="Everyone on this list ticked SMS on the form."),
        Example(text="Nobody has been told about the delay yet."),
        Example(text="In our May survey most readers preferred the short version (n = 412)."),
        Example(text="Does anyone know whether she prefers texts?"),
        Example(text="Please make sure nobody clicks the old link."),
        Example(text="She wrote: nobody reads letters."),
        Example(text="Everyone loves hiking, the club's members included.", known=("likes topic: hiking",)),
    ),
)
