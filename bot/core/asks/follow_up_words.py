"""The words by which a follow-up is known. Each pattern has to match all of what is said, in whatever case."""

import re
from enum import StrEnum

from bot.core.brief.instructions import MANNER


class Turn(StrEnum):
    """What a follow-up asks for. CHANGE is the one that there are words for; the others change nothing but AGAIN."""

    CHANGE = "change"
    AGAIN = "again"
    PRAISE = "praise"
    DISLIKE = "dislike"
    STOP = "stop"
    DELETE = "delete"
    GO_BACK = "go back"
    SEND = "send"


SHORT = "Keep it short."
LONG = "Make it longer."
"""Wishes for its length, as a brief says them."""

_IT = r"(?:it|this|that|them|the (?:copy|message|text|draft|version|email|sms|letter|post|whole thing))"
_QUITE = r"(?:(?:a (?:bit|little|touch|lot)|much|even|way|far|slightly|really|very|quite|so|rather|still) )*"
_MAKE = rf"(?:(?:make|keep|write|get|have) {_IT} |(?:be|sound|go) )?"
_BRIEFER = r"(?:short(?:er)?|briefer|brief|snapp(?:y|ier)|tighter|crisper|punchier|more concise|concise|less (?:wordy|long|verbose)|too (?:long|wordy|verbose))"
_CUT = rf"(?:(?:cut|trim|tighten) {_IT}(?: (?:down|up))?|(?:cut|trim|tighten) (?:down|up) {_IT}|shorten(?: {_IT})?|condense {_IT})"
_LONGER = rf"(?:longer|too short|more (?:detail(?:s|ed)?|in[- ]depth|words)|(?:expand|elaborate)(?: (?:on )?{_IT})?|lengthen {_IT})"
_WARMER = (
    r"(?:friendlier|warmer|funnier|simpler|plainer|lighter|clearer|bolder|nicer|softer|calmer|kinder|gentler|cheekier|sweeter|wittier|"
    r"stronger|livelier|cooler|chattier|politer|sharper|drier|looser|sillier|stiffer|posher|edgier|jollier|happier|catchier|better)"
)
_MANY = rf"(?:(?:more|less|not so|not as|not too) {MANNER}|{_WARMER})"
_TONGUE = r"(?P<tongue>english|german|french|spanish|polish|welsh|italian|dutch|portuguese|urdu|punjabi|turkish|arabic|mandarin|chinese)"
_WHICH = r"(?:(?:first|second|third|last|opening|closing|final|whole) )?"
_PIECE = (
    r"(?:price|date|time|day|link|emojis?|hashtags?|exclamation marks?|greeting|salutation|sign-?off|signature|subject(?: line)?|headline|heading|"
    r"name|joke|pun|p\.?s\.?|address|phone number|discount|offer|brackets|quotes?|intro(?:duction)?|ending|"
    r"(?:part|bit|sentence|line|paragraph|word|phrase|bullet|section)(?: (?:about|with|on|that|where) .+)?)"
)


def _said(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


WISHES: tuple[tuple[re.Pattern[str], str], ...] = (
    (_said(rf"(?:{_MAKE}{_QUITE}{_BRIEFER}|{_CUT})(?: version)?"), SHORT),
    (_said(rf"{_MAKE}{_QUITE}{_LONGER}(?: version)?"), LONG),
    (_said(rf"{_MAKE}{_QUITE}(?P<tone>{_MANY}(?:(?:,| and|, and| but) {_QUITE}{_MANY})*)(?: (?:tone|style|version))?"), r"Tone: \g<tone>."),
    (_said(rf"{_MAKE}{_QUITE}too (?P<tone>{MANNER})"), r"Tone: less \g<tone>."),
    (_said(rf"(?:tone|dial|turn) {_IT} down(?: a (?:bit|little|touch|lot))?"), "Tone: calmer."),
    (_said(rf"(?:translate {_IT}|translate)?\s?(?:in|into|to) {_TONGUE}"), r"Write it in \g<tongue>."),
    (_said(rf"(?:remove|drop|delete|cut|take out|leave out|lose|get rid of|skip|omit) (?P<piece>(?:the|that|this|all|any|all the) {_WHICH}{_PIECE}|emojis|hashtags)"), r"Do not mention \g<piece>."),
)  # fmt: skip
"""What is said under a draft, and the same as a brief says it, so that every writer hears it and none tells the customer."""

_FINE = (
    r"(?:great|perfect|nice|lovely|awesome|brilliant|excellent|amazing|fantastic|wonderful|superb|super|cool|good|fine|neat|ace|spot on|beautiful|"
    r"very good|so good|much better|not bad|really good)"
)
_THANKS = r"(?:(?:many )?thanks|thank (?:you|u)|thx|ty|cheers|ta|much appreciated|tysm)(?: (?:so much|very much|a lot|a million|again|loads|all|team|everyone))*"
_PRAISE = (
    rf"{_THANKS}(?: {_FINE})?(?: (?:job|work|stuff|one))?|(?:(?:that|this|it|looks?|sounds?|reads?|works?|is|all|just|really|so|very|that's|it's|absolutely|simply) )*{_FINE}"
    r"(?: (?:job|work|stuff|one|to me|to go|for me))?|(?:i |we )?(?:really |absolutely )?(?:love|like) (?:it|this|that)(?: a lot| so much)?"
    r"|well done|good job|lgtm|works for me|that(?: wi|')ll do|that works|works|wow|yay|yes|yep|yeah|ok|okay|k|no worries|got it|noted|haha|lol|hi|hello|hey"
    r"|exactly|bravo|kudos|sweet|done|sure|[^\w]*|(?::[\w+-]+: ?)+"
)
_DISLIKE = (
    r"(?:i |we )?(?:really )?(?:don't|do not|didn't) (?:really )?(?:like|love) (?:it|this|that|the (?:copy|draft|text))(?: (?:at all|much|very much))?"
    r"|(?:i |we )?hate (?:it|this|that)|no|nope|nah|meh|bad|terrible|awful|rubbish|boring|not (?:good|great|good enough|quite(?: right)?|right)|wrong|hmm+"
    r"|try harder|change (?:it|this)|not what i (?:want|wanted|asked for)"
)
_AGAIN = (
    rf"(?:try |once |one more |(?:do|write|draft|make) {_IT} )?(?:again|once more|one more time)|another (?:version|one|try|go|draft|attempt)|one more(?: version)?"
    rf"|(?:redo|rewrite|rephrase|reword|regenerate) ?{_IT}?|start (?:over|again)|(?:the )?same again|something else|a different (?:version|one)"
)
_STOP = r"stop(?: (?:it|this|that|now|writing|everything))?|cancel(?: (?:it|this|that))?|never ?mind|forget (?:it|this|that|about it)|abort|quit|enough|leave (?:it|this)|don't bother|ignore (?:that|this|me)"
_DELETE = rf"(?:delete|scrap|discard|bin|trash|remove|erase|get rid of|throw away|drop) (?:{_IT}|everything|all of it)"
_GO_BACK = (
    rf"undo(?: {_IT})?|revert(?: {_IT})?|(?:go|change {_IT}|take {_IT}) back(?: to (?:the )?.*\b(?:version|draft|one|before))?|back(?: to (?:the )?.*\b(?:version|draft|one|before))?"
    r"|(?:use |i (?:prefer|liked|preferred) |restore )?the (?:first|previous|last|old|original|earlier|other) (?:version|draft|one)(?: (?:was|is) better)?"
)
_SEND = (
    rf"(?:send|schedule|post|publish|approve|share|forward) {_IT}(?: (?:now|to (?:her|him|them)|off|out|today|tomorrow|please|right away))*"
    r"|send(?: now)?|approved|go ahead|ship it|publish|post it|ready to send"
)

ABOUT_THE_DRAFT: tuple[tuple[Turn, re.Pattern[str]], ...] = (
    (Turn.STOP, _said(_STOP)),
    (Turn.DELETE, _said(_DELETE)),
    (Turn.GO_BACK, _said(_GO_BACK)),
    (Turn.SEND, _said(_SEND)),
    (Turn.AGAIN, _said(_AGAIN)),
    (Turn.DISLIKE, _said(_DISLIKE)),
    (Turn.PRAISE, _said(_PRAISE)),
)
"""Words about the draft that belong into no copy, tried in this order."""
