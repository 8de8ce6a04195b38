"""The ways in which English says a liking, the plainest first: the first that is used in a passage is read."""

import re

from bot.core.evidence import Polarity
from bot.core.flags.negative import is_negative
from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, VERDICTS
from bot.core.tastes.form import Form, always, pattern

_I = r"\b(?:i|we)(?:['’]d|['’]ve|['’]ll)?"
_I_AM = r"(?:\bi['’]?m|\bi\s+am|\bi['’]ve\s+(?:always|never)\s+been|\b(?:never|always)\s+been|\bnot|^)"
_DEGREE = r"(?:(?:just|really|so|totally|absolutely|a\s+bit|not|no|always|never|simply|honestly|personally|pretty|rather|quite|completely|such|kind\s+of|definitely|very|utterly|too|secretly)\s+){0,3}"
_ONLY_REFUSED = re.compile(r"\b(?:stands?|bears?|abide|stomach|tolerates?)\b", re.I)
_NO_TASTE = re.compile(r"\bminds?\b", re.I)
_SHUNS = r"(?:delet\w+|ignor\w+|bin(?:s|ned)?|skip\w*|toss\w*|block\w*|mut(?:e|es|ed)|hang\s+up\s+on|unsubscribe\w*\s+from|scroll\s+past|swipe\s+away|throw\s+away|say\s+no\s+to|walk\s+past|get\s+bored\s+(?:of|by|with)|tune\s+out|switch\s+off\s+at|roll\s+my\s+eyes\s+at|miss)"
_SHUNNED = re.compile(rf"\b{_SHUNS}\b", re.I)
_REFUSES = re.compile(r"\b(?:never|rarely|hardly|seldom|barely|don['’]?t|do\s+not|won['’]?t|wouldn['’]?t|can['’]?t|cannot|couldn['’]?t)\b", re.I)  # fmt: skip
_FINE = re.compile(
    r"\b(?:charming|hilarious|beautiful|delightful|adorable|brilliant|fantastic|lovely|fun|funny|gorgeous|stunning|amazing|irresistible|magic|soothing|relaxing|classy|chic)\b",
    re.I,
)
_NOT = re.compile(r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b)", re.I)
_SO = r"(?:(?:so|too|really|very|utterly|just|rather|quite|a\s+bit|pretty|totally|terribly|always|simply|kind\s+of|frankly|downright)\s+)*"

_MADDENS = r"""(?:driv(?:e|es)\s+me\s+(?:mad|crazy|nuts|up\s+the\s+wall|bonkers|insane|round\s+the\s+bend)|puts?\s+me\s+(?:right\s+)?off|puts?\s+me\s+to\s+sleep|turns?\s+me\s+off|bores?\s+me|annoys?\s+me|irritates?\s+me|bugs?\s+me|stress(?:es)?\s+me|freaks?\s+me|
  leaves?\s+me\s+cold|creeps?\s+me\s+out|grates?\s+on\s+me|gives?\s+me\s+(?:the\s+creeps|a\s+headache|hives|the\s+ick|a\s+migraine)|gets?\s+on\s+my\s+nerves|hurts?\s+my\s+eyes|does?\s+nothing\s+for\s+me|do(?:es)?n['’]?t\s+do\s+it\s+for\s+me|
  makes?\s+me\s+(?:want\s+to\s+)?(?:itch|cringe|shudder|yawn|sick|gag|wince|squirm|sleepy|nervous|angry|mad|switch\s+off|scream|uneasy|run\s+a\s+mile|queasy|dizzy|unsubscribe|delete)|(?:wears?|gross(?:es)?|weirds?|winds?|bums?)\s+me\s+(?:out|up|down)|
  (?:has|have)\s+never\s+worked\s+(?:for|on)\s+me|(?:is|are)(?:\s+not|n['’]t)\s+(?:really\s+)?my\s+(?:thing|cup\s+of\s+tea|style|taste|bag|jam))"""
_PLEASES = r"""(?:works?\s+on\s+me|works?\s+for\s+me\s+every\s+time|gets?\s+me\s+(?:every\s+time|going)|makes?\s+me\s+(?:smile|laugh|happy|buy|click|hungry|grin|melt)|cheers?\s+me\s+up|perks?\s+me\s+up|lifts?\s+me\s+up|calms?\s+me\s+down|warms?\s+me\s+up|makes?\s+my\s+day|
  speaks?\s+to\s+me|appeals?\s+to\s+me|catch(?:es)?\s+my\s+eye|gives?\s+me\s+(?:joy|goosebumps)|takes?\s+me\s+(?:right\s+)?back|(?:is|are)\s+(?:really\s+|totally\s+)?my\s+(?:thing|cup\s+of\s+tea|style|bag|jam)\b|(?:is|are)\s+my\s+(?:\w+\s+)?(?:favou?rites?|weakness|happy\s+place)(?:\s+\w+)?)"""
_ADVERB = r"(?:(?:just|really|always|never\s+fail\s+to|absolutely|totally|simply|still|kind\s+of|kinda|honestly|frankly|only)\s+)*"


def _by_verb(around: str) -> Polarity | None:
    """Hating is disliking, not liking too; resisting nothing is liking; minding says neither."""
    if _NO_TASTE.search(around) or (_ONLY_REFUSED.search(around) and not _REFUSES.search(around)):
        return None
    return Polarity.DISLIKES if is_negative(around) else Polarity.LIKES


def _by_denial(around: str) -> Polarity:
    return Polarity.DISLIKES if _NOT.search(around) else Polarity.LIKES


def _by_habit(around: str) -> Polarity:
    """What is always skipped is disliked, and so is what is never read; what is never skipped is liked."""
    shunned, refused = bool(_SHUNNED.search(around)), bool(_REFUSES.search(around))
    return Polarity.DISLIKES if shunned is not refused else Polarity.LIKES


def _by_verdict(around: str) -> Polarity:
    fine = bool(_FINE.search(around)) and not re.search(r"\btoo\b", around, re.I)
    return Polarity.LIKES if fine is not bool(_NOT.search(around)) else Polarity.DISLIKES


STATED = Form(
    name="stated",
    pattern=pattern(rf"{_I}\s+(?:{ADVERBS}){{0,4}}(?:{LIKES}|{DISLIKES})\s+(?P<thing>\S.*)"),
    lean=_by_verb,
    hits=(
        ("I hate long emails", "dislikes long emails"),
        ("personally I love long newsletters", "likes long newsletters"),
        ("Personally I can't resist a rhyme", "likes rhyme"),
        ("I can't stand exclamation marks!!", "dislikes exclamation marks"),
        ("i dont like being called in the evening", "dislikes being called in the evening"),
        ("I can never get enough of cat pictures", "likes cat pictures"),
        ("I love it when brands swear a bit", "likes brands swear a bit"),
        ("we hate formal letters", "dislikes formal letters"),
        ("I really don't care for puns", "dislikes puns"),
    ),
    misses=("I don't mind calls", "I stand by the price", "she loves golf"),
)
STATE = Form(
    name="state",
    pattern=pattern(
        rf"""{_I_AM}\s*{_DEGREE}(?:not\s+)?(?:a\s+sucker\s+for|a\s+(?:big\s+|huge\s+|massive\s+|real\s+|great\s+)?(?:fan|lover)\s+of|fond\s+of|in\s+favou?r\s+of|obsessed\s+with|addicted\s+to|hooked\s+on|mad\s+about|crazy\s+about|nuts\s+about|
        big\s+into|into|partial\s+to|in\s+love\s+with|keen\s+on|all\s+about|one\s+for)\s+(?P<thing>\S.*)"""
    ),
    lean=_by_denial,
    hits=(
        ("I'm a sucker for brass", "likes brass"),
        ("I'm not a fan of GIFs", "dislikes GIFs"),
        ("not a big fan of discounts tbh", "dislikes discounts"),
        ("I've never been keen on puns", "dislikes puns"),
    ),
    misses=("I'm looking into the price", "she is a fan of golf"),
)
WEARY = Form(
    name="weary",
    pattern=pattern(
        rf"{_I_AM}\s*{_DEGREE}(?:(?:sick|tired|fed\s+up|weary|bored|terrified|suspicious)(?:\s+and\s+tired)?\s+(?:of|with|by)|allergic\s+to|over|put\s+off\s+by|turned\s+off\s+by|annoyed\s+by|irritated\s+by|hopeless\s+at)\s+(?P<thing>\S.*)"
    ),
    lean=always(Polarity.DISLIKES),
    hits=(("I'm allergic to buzzwords", "dislikes buzzwords"), ("I'm so tired of countdowns", "dislikes countdowns")),
    misses=("I'm in sales", "they are tired of puns"),
)
KIND_OF_PERSON = Form(
    name="kind of person",
    pattern=pattern(
        rf"{_I_AM}\s*{_DEGREE}(?:an?\s+)?(?P<thing>[\w-]+(?:\s+[\w-]+)?)\s+(?:person|fan|lover|fiend|nut|addict|geek|junkie|snob|buff|nerd)\b"
    ),
    lean=_by_denial,
    hits=(("I'm a morning person", "likes morning"), ("I'm not an email person", "dislikes email")),
    misses=("I'm a mother of two", "I met a sales person"),
)
WEAKNESS = Form(
    name="weakness",
    pattern=pattern(
        rf"{_I}\s+(?:have|['’]ve|got|have\s+got)\s+(?:a\s+|such\s+a\s+)?(?:soft\s+spot|thing|weakness)\s+for\s+(?P<thing>\S.*)"
    ),
    lean=always(Polarity.LIKES),
    hits=(("I have a soft spot for handwritten letters", "likes handwritten letters"),),
    misses=("I have a slot for Friday",),
)
NO_PATIENCE = Form(
    name="no patience",
    pattern=pattern(
        rf"""(?:{_I}\s+have\s+(?:no|zero|little)\s+(?:patience|time|interest|use)\s+for|{_I}\s+could(?:n['’]t|\s+not)\s+care\s+less\s+(?:about|for)|{_I}\s+(?:have\s+)?never\s+(?:saw|seen|understood|see|understand|got)\s+the\s+(?:point|appeal)\s+of)\s+(?P<thing>\S.*)"""
    ),
    lean=always(Polarity.DISLIKES),
    hits=(
        ("I have no patience for webinars", "dislikes webinars"),
        ("I never saw the point of puns", "dislikes puns"),
        ("I couldn't care less about football", "dislikes football"),
    ),
    misses=("I have no time on Friday",),
)
AS_A_READER = Form(
    name="as a reader",
    pattern=pattern(
        r"\bi(?:['’]d|\s+would)\s+(?:personally\s+|always\s+|much\s+)*(?:want|rather|sooner|prefer|expect)\s+(?:to\s+)?(?:have\s+|get\s+|see\s+|read\s+|be\s+sent\s+)?(?P<thing>\S.*)"
    ),
    lean=always(Polarity.LIKES),
    hits=(
        ("I'd want the price at the very end", "likes price at the very end"),
        ("I'd rather get a text", "likes text"),
    ),
    misses=("I'd never send it",),
)
HABIT = Form(
    name="habit",
    pattern=pattern(
        rf"""\bi(?:['’]d|['’]ll)?\s+(?:(?:never|always|rarely|hardly(?:\s+ever)?|seldom|usually|mostly|barely|only(?:\s+ever)?|tend\s+to|don['’]?t|do\s+not|won['’]?t|wouldn['’]?t|can['’]?t|couldn['’]?t|would|instantly|immediately|just|often|still|even|personally|actually|honestly|ever)[\s,]+){{0,3}}
        (?:{_SHUNS}|{HABITS})\s+(?P<thing>\S.*)"""
    ),
    lean=_by_habit,
    hits=(
        ("I never read long emails", "dislikes long emails"),
        ("I always skip pop-ups", "dislikes pop-ups"),
        ("I'd never answer a call from a stranger", "dislikes call from a stranger"),
        ("I only ever read subject lines with numbers", "likes subject lines with numbers"),
        ("I never miss a good quiz", "likes good quiz"),
    ),
    misses=("she never reads emails",),
)
FOUND = Form(
    name="found",
    pattern=pattern(
        rf"{_I}\s+(?:{ADVERBS}){{0,3}}(?:find|found|think|consider|call)\s+(?P<thing>\S.*?)\s+(?:(?:is|are|look|looks|sound|sounds|feel|feels)\s+)?(?:not\s+)?{_SO}{VERDICTS}\b"
    ),
    lean=_by_verdict,
    hits=(
        ("I find serif fonts terribly old-fashioned", "dislikes serif fonts"),
        ("I think cartoons are adorable", "likes cartoons"),
    ),
    misses=("I find the file in the folder",),
)
EFFECT = Form(
    name="effect, bad",
    pattern=pattern(rf"(?P<thing>\S.*?)\s+{_ADVERB}{_MADDENS}"),
    lean=always(Polarity.DISLIKES),
    hits=(
        ("Countdown timers drive me mad", "dislikes Countdown timers"),
        ("emails on a Sunday annoy me", "dislikes emails on a Sunday"),
        ("Videos make me switch off", "dislikes Videos"),
        ("Golf isn't really my thing", "dislikes Golf"),
    ),
    misses=("The printer drives me to Leeds",),
)
GOOD_EFFECT = Form(
    name="effect, good",
    pattern=pattern(rf"(?P<thing>\S.*?)\s+{_ADVERB}{_PLEASES}"),
    lean=always(Polarity.LIKES),
    hits=(
        ("blue is my favourite colour", "likes blue"),
        ("a good headline gets me every time", "likes good headline"),
        ("Golf is my thing", "likes Golf"),
    ),
    misses=("It works for us until Friday",),
)
FAVOURITE = Form(
    name="favourite",
    pattern=pattern(
        r"\bmy\s+(?:(?:all-time|absolute|personal|own|very)\s+)?(?:favou?rite(?:\s+\w+)?|weakness|guilty\s+pleasure|happy\s+place)\s+(?:is|are|has\s+to\s+be)\s+(?P<thing>\S.*)"
    ),
    lean=always(Polarity.LIKES),
    hits=(("My favourite thing is a good crossword", "likes good crossword"),),
    misses=("my favourite customer called",),
)
PET_HATE = Form(
    name="pet hate",
    pattern=pattern(r"\bmy\s+(?:biggest\s+)?pet\s+(?:hate|peeve)\s+(?:is|are)\s+(?P<thing>\S.*)"),
    lean=always(Polarity.DISLIKES),
    hits=(("my pet hate is small print", "dislikes small print"),),
    misses=("my pet is a cat",),
)
LEFT_OUT = Form(
    name="without its I",
    pattern=pattern(
        r"^(?:(?:tbh|honestly|personally|really|absolutely|just|simply)[\s,]+)*(?:hate|loathe|detest|despise|adore|love|can['’]?t\s+(?:stand|bear|abide|resist))\s+(?P<thing>\S.*)"
    ),
    lean=_by_verb,
    hits=(("hate emojis tbh", "dislikes emojis"), ("Can't stand puns", "dislikes puns")),
    misses=("Hats off to the team",),
)
VERDICT = Form(
    name="verdict",
    pattern=pattern(
        rf"^(?P<thing>\S.*?)\s+(?:is|are|was|looks?|feels?|sounds?|['’]s)\s+(?:not\s+)?{_SO}(?:{VERDICTS}|garish|bland|twee|ick|yawn|snoozefest)\b"
    ),
    lean=_by_verdict,
    hits=(
        ("Puns are so cringe", "dislikes Puns"),
        ("the teal banner is hideous", "dislikes teal banner"),
    ),
    misses=("The banner is broken",),
)

FORMS: tuple[Form, ...] = (
    NO_PATIENCE,
    WEAKNESS,
    AS_A_READER,
    FOUND,
    HABIT,
    STATED,
    STATE,
    WEARY,
    KIND_OF_PERSON,
    FAVOURITE,
    PET_HATE,
    LEFT_OUT,
    EFFECT,
    GOOD_EFFECT,
    VERDICT,
)
