"""The author's own taste, given as the reason."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import is_about_the_work
from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, STATES, VERDICTS

_OFTEN = r"(?:never|always|rarely|hardly(?:\s+ever)?|seldom|usually|mostly|barely|only(?:\s+ever)?|tend\s+to|don['’]?t(?:\s+even)?|do\s+not|won['’]?t|wouldn['’]?t|can['’]?t|couldn['’]?t|would|instantly|immediately|just|often|still|myself|personally|even|actually|honestly)"

_I_LIKE = (
    rf"\b(?:i|we(?=\s+(?:all\s+)?(?:hate|love|can['’]t\s+stand)))[\s,]+(?:{ADVERBS}){{0,4}}(?:{LIKES}|{DISLIKES})\b"
)
_HABIT = rf"\bi[\s,]+(?:(?:{_OFTEN})[\s,]+){{1,3}}(?:{HABITS})\b|\bi\s+(?:skim|scroll\s+past|delete|ignore|mute|swipe\s+away|bin|binned|block|unsubscribe|zone\s+out|hang\s+up|toss)\b|\bi['’]?(?:ve)?\s+(?:have\s+)?never\s+(?:\w+ed|bought|read|sat|worn|eaten|understood|seen\s+the\s+(?:point|appeal)|felt)\b"
_I_AM = rf"\b(?:i['’]m|i\s+am|im|being|i['’]ve\s+(?:always|never)\s+been|i\s+was\s+always)\s+(?:(?:just|really|so|totally|absolutely|a\s+bit|not|no|always|simply|honestly|personally|pretty|rather|quite|completely|such|kind\s+of|definitely|very)\s+){{0,3}}(?:{STATES})"
_GENERAL = r"""\bi\s+(?:always|never|usually|rarely|hardly\s+ever|seldom|only\s+ever|mostly|tend\s+to)\s+(?:do\s+|did\s+)?(?!(?:got|get|had|have|know|remember|saw|see|heard|hear|met|meet|knew|said|say|was|send|sent|sign|check|work|use|write|wrote|receive|promised|told|forget|asked|mean|meant|agree|did|do\s+it|can|could|will|would|need|make|made|\w+ed)\b)\w+
  | \bi['’]d\s+(?:forget|lose\s+(?:interest|track)|switch\s+off|run\s+a\s+mile|scream|fall\s+asleep|unsubscribe|delete|ignore|skip|skim|bin|never|hang\s+up|feel\s+\w+)\b
  | \b(?:i['’]m|i\s+am|as|being)\s+an?\s+(?!bit\b|little\b|few\b|hour|day|week|minute|colleague|big\s+help|pain)(?:[\w-]+\s+){1,3}?(?:myself|and\s+it|so|i\s+(?:always|never|only|love|hate|like|prefer|want|would|can['’]t|don['’]t|just|skip|ignore|bin|binned))\b
  | \b(?:sounds?|looks?|feels?|seems?|reads?|is|are|comes?\s+across)\s+(?:as\s+)?(?:\w+\s+){0,2}?(?:\w+)\s+to\s+me\b | \bi\s+feel\s+(?:ancient|old|talked\s+down|patronised|silly|stupid|cheated|hunted|spied|\w+ed)\b
  | (?:^|[,;:–—]\s*)(?:tbh,?\s+|honestly,?\s+|personally,?\s+|really\s+|absolutely\s+|just\s+)*(?:(?:hate|loathe|detest|adore|despise)\b|can['’]t\s+(?:stand|bear|resist)\b|(?:not|never\s+been)\s+(?:an?\s+)?(?:big\s+|huge\s+|great\s+)?(?:fan|keen|into|my\s+thing|one\s+for)\b)"""
_MY_LIFE = r"""\b(?:been\s+there\b(?:\s*,?\s*done\s+that|\s+(?:with|myself|too))?|speaking\s+from\s+(?:my\s+own\s+)?experience|my\s+own\s+(?!proposal|draft|words?\b|copy|version|list|notes?\b|team|account|deadline|fault|desk|budget|inbox\s+copy|calendar|name|work|text|template|file|research|tests?\b|numbers?\b|figures?\b)\w+|
    (?:like\s+i\s+do|(?:just\s+)?like\s+me(?=\s*(?:[.,;!?]|$))|so\s+do\s+i|as\s+do\s+i|same\s+(?:as\s+(?:me|mine)|with\s+me))|takes\s+me\s+(?:right\s+)?back|reminds\s+me\s+of\s+my|i\s+grew\s+up\s+(?:with|on|in)|when\s+i\s+was\s+(?:a\s+(?:kid|child|boy|girl|student|teenager)|little|young|their\s+age|her\s+age|his\s+age|small|\d+)|
    (?:back\s+)?in\s+my\s+(?:day|youth|time|student\s+days|twenties)|i\s+remember\s+(?:my|how\s+i|loving|hating|when\s+i)|i\s+bleed\s+\w+|i\s+(?:live\s+and\s+breathe|have\s+a\s+(?:soft\s+spot|thing|weakness)\s+for|couldn['’]t\s+care\s+less|have\s+(?:no|zero)\s+(?:patience|time|interest|use)\s+for|lose\s+interest|switch\s+off|fall\s+asleep|lost\s+interest|get\s+(?:bored|hungry|goosebumps|annoyed|the\s+creeps|a\s+headache))|
    i\s+(?:can['’]t|couldn['’]t)\s+(?:sit\s+through|look\s+at|get\s+(?:through|past|enough\s+of)|unsee|hear|live\s+without|go\s+a\s+day\s+without|be\s+bothered|take\s+\w+\s+seriously)|i['’]?ve\s+(?:always|long)\s+(?:wanted|dreamt|dreamed|loved|hated|liked|found|thought|felt|been)|i['’]?ve\s+been\s+(?:itching|dying|wanting|longing)\s+to|the\s+(?:only|main|whole)\s+(?:reason|thing|way|time)\s+(?:that\s+)?i\b(?!\s+(?:ask|need|write|mail|changed|sent))|(?:has|have)\s+(?:always|never)\s+(?:worked|failed)\s+(?:for\s+)?me|i\s+find\s+(?:it\s+|them\s+|that\s+|those\s+|this\s+)?(?:so|too|really|very|utterly|a\s+bit|rather)\s+\w+|i['’]m\s+(?:always\s+|never\s+)?(?:useless|hopeless|grumpy|dead|asleep|not\s+human|half\s+asleep|lost|at\s+my\s+best|happiest|on\s+the\s+sofa)\s+(?:on|at|before|after|without|until|in|by|when)|my\s+gut\b|i\s+(?:just\s+)?feel\s+(?:that|like)\s+\w+)"""
_OPINION = r"""\b(?:hot\s+take|unpopular\s+opinion|sorry\s+not\s+sorry|fight\s+me|don['’]t\s+get\s+me\s+started|hill\s+(?:i['’]ll|to)\s+die\s+on)\b[:,\s]*(?:[^.,;!?]+)? | \b(?:yuck|eww?|bleh|meh|zzz+|snooze(?:fest)?)\b | (?:^|[,.;:]\s*)(?:to|for)\s+me\b(?:\s+personally)?,?\s+(?!it\s+works|too|as\s+well|please|pls|by\b|on\b|and\b|when\b|before\b|until\b|to\b|at\b|if\b)\w+"""
_ON_ME = r"""\b(?:(?:always|never|really|just|simply|instantly|totally|only|still|always\s+really)?\s*
    (?:works?\s+on\s+me|gets?\s+me\b(?=\s*(?:every|to|going|in\s+the|to\s+\w+|[.,;!]|$))|makes?\s+me\s+(?:want\s+to\s+)?(?:smile|laugh|itch|cringe|shudder|yawn|sick|cry|buy|click|open|happy|gag|wince|squirm|feel|hungry|sleepy|nervous|angry|mad|switch|scream|uneasy|run|think|stop|delete|grin|melt|queasy|dizzy)|drives?\s+me\s+(?:mad|crazy|nuts|up|bonkers|insane|round)|
    puts?\s+me\s+(?:right\s+)?off|(?:cheers|perks|wakes|lifts|calms|warms|winds|weirds|grosses|bums|cracks|wears|pumps|chills)\s+me\s+(?:up|down|out)|makes?\s+my\s+(?:day|skin|eyes|blood|mouth|heart|head|toes)|lifts\s+my|turns?\s+me\s+off|leaves?\s+me\s+cold|bores?\s+me|annoys?\s+me|irritates?\s+me|bugs\s+me|creeps?\s+me\s+out|stresses\s+me|freaks\s+me|grates\s+on\s+me|gives?\s+me\s+(?:the\s+creeps|a\s+headache|hives|the\s+ick|goosebumps|joy|a\s+migraine)|speaks?\s+to\s+me|appeals?\s+to\s+me|does\s+nothing\s+for\s+me|does(?:n['’]t|\s+not)\s+do\s+it\s+for\s+me|gets?\s+on\s+my\s+nerves|catches\s+my\s+eye|hurts?\s+my\s+eyes|puts?\s+me\s+to\s+sleep|(?:got|hooked|won|sold)\s+me\s+(?:to|over|on|straight))\b)"""
_IN_MY_PLACE = r"""\b(?:if\s+(?:it\s+were|it\s+was|i\s+were|i\s+was|that\s+were|that\s+was|you\s+ask)\s+(?:me\b|(?:the\s+)?(?:her|him|them|customer|reader|buyer|recipient|client|in\s+(?:her|his|their))\b)|in\s+(?:her|his|their)\s+(?:shoes|place|position),?\s+i\b|as\s+a\s+(?:customer|buyer|reader|consumer|shopper|recipient)\s+myself|
    in\s+my\s+(?:own\s+)?(?:book|opinion|humble\s+opinion|house|home|family|household|kitchen|eyes)\b|imho\b|imo\b|for\s+my\s+(?:taste|money|liking)|to\s+my\s+(?:taste|mind|eye|ear|liking)|(?:not|n['’]t)\s+(?:really\s+)?my\s+(?:thing|cup\s+of\s+tea|style|taste|bag|jam|idea\s+of)|my\s+(?:kind|idea|sort)\s+of\s+\w+|
    my\s+(?:all-time\s+|absolute\s+|personal\s+|own\s+)?favou?rites?\b(?!\s+(?:client|customer|account|colleague|part\s+of\s+the\s+job))|my\s+(?:own\s+|personal\s+)(?:taste|preference|inbox|phone|experience\s+as)|my\s+(?:pet\s+hate|guilty\s+pleasure|weakness|happy\s+place|own\s+taste|gut\s+(?:says|tells|feeling))|my\s+inbox\s+is|
    speaking\s+(?:for\s+myself|as\s+a\s+\w+)|(?:i\s+)?for\s+one,?\s+i?\b|i\s+know\s+i\s+would|i\s+know\s+i['’]d|i['’]d\s+(?:never|always|rather|sooner|personally|definitely)\s+(?!have\s+it|like\s+(?:it|to)|be\s+(?:grateful|happy|glad)|get\s+it\s+(?:by|today)|you\b|not\s+(?:wait|miss|send)|we\b|wait)\w+|that['’]s\s+(?:what|how|when|why|where)\s+i(?:['’]m)?\s+(?!need|mean|said|asked|wrote|sent|got|agreed|promised|told|heard)\w+)"""
_PERSONALLY = r"\b(?:personally|imho|tbh|honestly|frankly|call\s+me\s+(?:old-fashioned|picky|weird|crazy|biased))[\s,]+(?:i|i['’]d|i['’]m|i['’]ve|my)\b(?!\s+(?:think\s+we\s+(?:should|need|can)|can['’]t\s+(?:make|find|open|see)|checked|spoke|called|handed|signed|met))"
_I_FIND = rf"\bi\s+(?:{ADVERBS}){{0,2}}(?:find|found|think|consider|call)\s+(?:[\w'’-]+\s+){{1,5}}?(?:is\s+|are\s+|look\s+|looks\s+|sound\s+|sounds\s+|feels?\s+)?(?:so\s+|really\s+|utterly\s+|just\s+|a\s+bit\s+|rather\s+|quite\s+|very\s+|pretty\s+|kind\s+of\s+|totally\s+)?{VERDICTS}\b"

_PATTERN = re.compile(
    "|".join((_I_LIKE, _I_FIND, _I_AM, _MY_LIFE, _OPINION, _GENERAL, _PERSONALLY, _HABIT, _ON_ME, _IN_MY_PLACE)),
    re.I | re.X,
)
_FACTS_OF_WORK = re.compile(
    r"\bi\s+(?:just\s+|still\s+|even\s+|already\s+|don['’]?t\s+|can['’]?t\s+|couldn['’]?t\s+|won['’]?t\s+)*(?:open|opened|read|send|sent|reply|order|print|click|answer|remember|notice|watch|finish|download|attend|pay)\b(?:\s+(?:the|your|his|her|their|this|that|it|anything)\b)?[^.;]{0,30}\b(?:file|doc|document|brief|deck|link|ticket|sheet|folder|pdf|spreadsheet|call\s+notes|slide|slides|figma|attachment|yet|until|before\s+(?:noon|lunch|tomorrow)|on\s+my\s+(?:phone|laptop))\b",
    re.I,
)  # fmt: skip


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for hit in claims(page, _PATTERN, Whose.AUTHOR):
        if not is_about_the_work(hit.passage.text) and not _FACTS_OF_WORK.search(hit.passage.text):
            yield hit


RULE = Rule(
    name="own-taste",
    reason="A marketer's own liking, habit or dislike is one opinion (n = 1). As a reason for what a customer gets it needs the customer's evidence beside it.",
    find=find,
    hits=(
        Example(text="Send it as a text, I hate getting emails.", known=("likes channel: email",)),
        Example(text="Open with a limerick. Personally I can't resist a rhyme."),
        Example(
            text="I never read past the second line, so keep it tiny.", known=("likes format: detailed background",)
        ),
        Example(text="If it were me, I'd want the price at the very end."),
        Example(text="Use the saxophone clip, I'm a sucker for brass."),
        Example(text="Countdown timers drive me mad, so none of those."),
        Example(text="No webinars please, they put me to sleep."),
        Example(text="I find serif fonts terribly old-fashioned."),
    ),
    misses=(
        Example(text="I'd love it if you could make it shorter."),
        Example(text="I'd like an email to Dana about the refund."),
        Example(text="I hate to nag, but the copy is due at noon."),
        Example(text="Love your last version, just swap the date."),
        Example(text="I love hiking too, and she asked for the ridge walk.", known=("likes topic: hiking",)),
        Example(text="I can't stand rhymes, but they love them.", known=("likes tone: rhymes",)),
        Example(text="Dana told me: I hate being called at work."),
        Example(text="I can't open the file, could you resend the brief?"),
        Example(text="I'm Ana, the founder, and I love making soap.", is_copy=True),
    ),
)
