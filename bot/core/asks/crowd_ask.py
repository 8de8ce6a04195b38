"""Questions about many at once: how a persona's customers want to be reached, and how many prefer a channel or an hour."""

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.core.asks.ask import Ask, Wish
from bot.core.asks.by_what import channel_at
from bot.core.asks.heard import Heard, Word, hear, heard_of
from bot.core.asks.hours_asked import read_hours
from bot.core.asks.whom import bare_name
from bot.core.asks.word_list import word_list

SPELT = sorted(
    word_list(
        "everyone everybody anyone anybody customers people clients subscribers prefers prefer likes loves wants answers answer"
    )
)
"""Words of such a question that are known by a slip of the finger."""
REAL_WORDS = word_list("lakes lines links limes lives bikes hikes pants wands gloves")
LONGEST = 24
"""Words: what is longer is copy, or a brief."""
EVERYONE = (
    r"(?:everyone|everybody|anyone|anybody|they all|all(?: of)?(?: our| the| my)? ?(?:customers|people|clients|of them)?"
    r"|(?:our |the |most |all )*(?:customers|people|clients|subscribers))"
)
_PREFERS = r"(?:contact )?(?:prefers?|preferences?|preferred)(?: of| for)?"
_LIKES = (
    r"(?:prefers?|likes?|loves?|wants?|favou?rs?|(?:would|'d|does|do) rather|answers?|reads?|repl(?:y|ies) to|responds? to"
    r"|can be reached|(?:is|are) (?:best )?(?:reached|reachable)|(?:is|are) (?:free|around|available|reachable))"
)
_BEHIND = r"(?:(?:persona|segment|group|audience)s?|customers? (?:behind|of|like|in)|(?:everyone|everybody|people|those) (?:behind|like))"
HOW_MANY = re.compile(
    rf"(?:{_PREFERS} )?(?:so )?(?:how many|(?:{EVERYONE}|those) (?:who|that)|who(?: all)?|which|what (?:share|part|number) of)(?P<who>(?: [^\s?!.]+){{0,6}}?)"
    rf"(?: (?:would|do|does|did))? (?P<verb>{_LIKES}) (?P<what>.+)$"
)
PREFERS_ALL = re.compile(
    rf"(?:{_PREFERS}|(?:does|do|would) (?={EVERYONE} {_LIKES})) ?(?P<who>{EVERYONE})(?: {_LIKES})?(?P<what>(?: .*)?)$"
)
EVERYONE_THEN = re.compile(rf"{EVERYONE}(?P<what> (?:at|by|via|in|on|around|before|after|between) .+)$")
WHOM_TO_REACH = re.compile(
    r"(?:whom?|which customers) (?:should|can|could|may|shall) (?:we|i) (?:best )?(?:(?:reach|contact|write to) )?(?P<what>.+)$"
)
PREFERS_WHAT = re.compile(r"prefers?(?P<what> .+)$")
WHAT_ALL_PREFER = re.compile(
    rf"(?:{_PREFERS} )?(?:what|which|when|how|at what) ?(?:channel|medium|time|hour|way)?s?(?: of day)? (?:do|does|would|should we reach|should i reach|to reach|do we reach) (?P<who>{EVERYONE})\b.*$"
)
_END = r"(?: (?:please|now|these days|best|most))*(?: [?.!])*$"
BEST_FOR_ALL = re.compile(
    rf"(?:{_PREFERS} )?(?:what(?:'s| is| are)|which (?:is|are)) the best (?:channel|medium|time|hour|way)s?(?: of (?:the )?day)? "
    rf"(?:for|to (?:reach|contact|write to)) {EVERYONE}(?: [?.!])*$"
)
GROUP = re.compile(
    rf"(?:{_PREFERS}|(?:how|when|by what|which channel) (?:do|does|would|should (?:we|i) reach|to reach)) (?:the |our |all |all the )*{_BEHIND} (?P<who>.+?)"
    rf"(?: (?:want|like|prefer|wish|need)s? (?:us )?to .*)?{_END}"
)
NOT_A_GROUP = word_list(
    "customers customer people clients client subscribers of our the my your all them us those these folks persons ones who"
)
"""Words before the verb that name nobody: what else stands there is a persona."""
AROUND = word_list(
    "by via at on in to be being get getting have having reached contacted approached addressed hear from us me an a the of for "
    "messages message messaged as only best most during time times o'clock ones it them when is what with read reading please now ? ! . ,",
    "sent notifications notification messages over rather than emails",
)
"""What may stand around a channel and hours; any other word makes it a question about something else."""

EXAMPLES: dict[str, tuple[Wish, str, str]] = {
    "prefers everyone at 9am?": (Wish.HOW_MANY, "", "hours:9-10"),
    "who prefers sms?": (Wish.HOW_MANY, "", "channel:sms"),
    "how many like evenings": (Wish.HOW_MANY, "", "hours:17-21"),
    "how many customers prefer to be called": (Wish.HOW_MANY, "", "channel:phone"),
    "hw many ppl like weekday evenigns?": (Wish.HOW_MANY, "", "hours:17-21/weekday"),
    "how many of the busy parents prefer whatsap": (Wish.HOW_MANY, "busy parents", "channel:whatsapp"),
    "who likes to hear from us around nine in the evening?": (Wish.HOW_MANY, "", "hours:21-22"),
    "which customers want emial": (Wish.HOW_MANY, "", "channel:email"),
    "evryone at 9am?": (Wish.HOW_MANY, "", "hours:9-10"),
    "people who like mornings": (Wish.HOW_MANY, "", "hours:9-12"),
    "who shd we call after 6pm": (Wish.HOW_MANY, "", "hours:18-24"),
    "whats the best hour for everyone": (Wish.GROUP, "", ""),
    "prefers evryone at 9am": (Wish.HOW_MANY, "", "hours:9-10"),
    "who liks txts": (Wish.HOW_MANY, "", "channel:sms"),
    "who answres at nite": (Wish.HOW_MANY, "", "hours:21-24"),
    "prefers all at half past nine": (Wish.HOW_MANY, "", "hours:9-10"),
    "prefers peopel before 8": (Wish.HOW_MANY, "", "hours:0-8"),
    "who wants to be phoned at weekends": (Wish.HOW_MANY, "", "channel:phone"),
    "prefers what channel does evrybody prefer": (Wish.GROUP, "", ""),
    "prefers when do most people answer": (Wish.GROUP, "", ""),
    "who reads email between 9 and 11": (Wish.HOW_MANY, "", "channel:email"),
    "prefers sms?": (Wish.HOW_MANY, "", "channel:sms"),
    "prefers 9am": (Wish.HOW_MANY, "", "hours:9-10"),
    "how many customers behind the busy parent like weekends": (Wish.HOW_MANY, "the busy parent", "hours:0-24/weekend"),
    "prefers persona Rosa Blum": (Wish.GROUP, "Rosa Blum", ""),
    "prefers segment the busy parent": (Wish.GROUP, "the busy parent", ""),
    "how do customers behind the landscaper want to be reached?": (Wish.GROUP, "the landscaper", ""),
    "prefers everyone": (Wish.GROUP, "", ""),
    "which channel do our customers prefer?": (Wish.GROUP, "", ""),
    "when do most customers answer?": (Wish.GROUP, "", ""),
}
"""What is wanted, whose persona, and which channel or hours."""
NEAR_MISSES = (
    "who likes golf?",
    "who likes short emails",
    "how many emails did we send to Dana",
    "how many bulbs do people want by friday",
    "prefers Dana Ruiz",
    "prefers the busy parent",
    "everyone loves email",
    "everyone by friday",
    "who should we email about the spring sale?",
    "what's the best hour for Dana Ruiz",
    "who prefers email about the spring sale, write one for Dana",
    "which offer suits our customers",
    "how many words should the email have",
    "who haven't we been in touch with",
)


def asked_of_many(text: str) -> Ask | None:
    """Of a text that is no more than the question."""
    return crowd_ask(hear(text), 0)


def crowd_ask(heard: Heard, at: int) -> Ask | None:
    """The ask that the line makes from its character `at` on; None where it asks nothing of many."""
    heard = _spelt_out(heard, at)
    line = heard.line[at:]
    if len(line.split()) > LONGEST or heard_of(heard):
        return None
    for pattern in (HOW_MANY, PREFERS_ALL, PREFERS_WHAT, EVERYONE_THEN, WHOM_TO_REACH):
        found = pattern.match(line)
        if found and (ask := _how_many(heard, found, at)):
            return ask
    if (found := PREFERS_ALL.match(line)) and set(found["what"].split()) <= AROUND:
        return Ask(wish=Wish.GROUP)
    if found := GROUP.match(line):
        return Ask(wish=Wish.GROUP, audience=_typed(heard, found, at))
    return Ask(wish=Wish.GROUP) if WHAT_ALL_PREFER.match(line) or BEST_FOR_ALL.match(line) else None


def _spelt_out(heard: Heard, at: int) -> Heard:
    """With the words of such questions as they are meant, from the line's character `at` on."""
    begun = heard.words_of(at, len(heard.line)).start
    later = (replace(word, key=_meant(word)) for word in heard.words[begun:])
    return replace(heard, words=(*heard.words[:begun], *later))


def _meant(word: Word) -> str:
    """A capital may mark a name, which is left as it is."""
    key = word.key
    if len(key) < 4 or key in REAL_WORDS or key in SPELT or (word.start and word.typed[0].isupper()):
        return key
    return next((known for known in SPELT if known[0] == key[0] and _is_slip(key, known)), key)


def _is_slip(key: str, known: str) -> bool:
    """One, or two in a long word; “answered” is no slip of “answers”."""
    if key.startswith(known) or key.endswith("s") != known.endswith("s"):
        return False
    return OSA.distance(key, known) <= (1 if len(known) < 8 else 2)


def _how_many(heard: Heard, found: re.Match[str], at: int) -> Ask | None:
    """None where something else than a channel and hours is preferred."""
    begin, end = found.span("what")
    words = heard.words_of(at + begin, at + end)
    named = next((named for index in words if (named := channel_at(heard, index))), None)
    others = [heard.words[index].key for index in words if named is None or index not in named.words]
    told = read_hours(" ".join(others))
    if (named is None and told.hours is None) or not set(told.rest.split()) <= AROUND:
        return None
    channel = named.channel if named else None
    return Ask(wish=Wish.HOW_MANY, audience=_persona(heard, found, at), channel=channel, hours=told.hours)


def _persona(heard: Heard, found: re.Match[str], at: int) -> str:
    """Whose customers are counted: "" for everybody's."""
    group = found.groupdict().get("who") or ""
    if set(group.split()) <= NOT_A_GROUP or re.fullmatch(EVERYONE, group.strip()):
        return ""
    named = re.sub(r"^ (?:of )?(?:(?:the|our|all) )*(?:customers? (?:behind|of|like|in) )?", "", group)
    begin = found.start("who") + len(group) - len(named)
    return bare_name(heard.typed(heard.words_of(at + begin, at + found.end("who"))))


def _typed(heard: Heard, found: re.Match[str], at: int) -> str:
    begin, end = found.span("who")
    return bare_name(heard.typed(heard.words_of(at + begin, at + end)))
