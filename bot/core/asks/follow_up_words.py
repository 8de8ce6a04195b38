"""The words by which a follow-up is known. Each pattern has to match all of what is said, in whatever case.

Groups are named after what they hold: `what` is to go, `about` is asked about, `n` is a number, `channel` a channel.
"""

import re
from enum import StrEnum
from itertools import count

from bot.core.brief.rewrites import IT
from bot.core.preference.channel_words import CHANNEL_OF


class Turn(StrEnum):
    """What a follow-up asks for. CHANGE, AGAIN, GO_BACK, TAKE and CHOICES write; the others answer, or do nothing."""

    CHANGE = "change"
    AGAIN = "again"
    CHOICES = "choices"
    TAKE = "take"
    GO_BACK = "go back"
    WHY = "why"
    THEIR_VIEW = "their view"
    DIFFERENCES = "differences"
    PRAISE = "praise"
    DISLIKE = "dislike"
    STOP = "stop"
    DELETE = "delete"
    SEND = "send"
    REVIEW = "review"
    SPELL = "spell"


NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "first": 1, "original": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
    "a couple of": 2, "a couple": 2, "a few": 3, "some": 3, "several": 3, "zwei": 2, "drei": 3, "vier": 4, "deux": 2, "trois": 3, "quatre": 4,
    "dos": 2, "tres": 3, "cuatro": 4, "ein paar": 3, "quelques": 3, "unas": 3,
}  # fmt: skip


def said(*patterns: str) -> re.Pattern[str]:
    """Any of these. A group's name may stand in several: each gets a number of its own, and `held` looks at all."""
    numbers = count()
    whole = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(re.sub(r"\(\?P<(\w+)>", lambda group: f"(?P<{group[1]}_{next(numbers)}>", whole), re.IGNORECASE)


def held(found: re.Match[str], *names: str) -> str:
    """The group of one of these names that holds words; "" where none does."""
    return next(
        (group for group, words in found.groupdict().items() if words and group.rpartition("_")[0] in names), ""
    )


_THEY = r"(?!(?:you|it|this|that|there|your|my|our)\b)(?:she|he|they|we|the (?:customer|persona|reader|client)|[\w'’-]+(?: [\w'’-]+)?)"
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_CHANNELS = "|".join(re.escape(name) for name in sorted(CHANNEL_OF, key=len, reverse=True))
_CHANNEL = rf"(?P<channel>{_CHANNELS})s?"

CHANNEL = said(
    rf"(?:(?:make|do|write|send|turn|change|switch|try|get|have|want|need|give me) (?:{IT} )?)?(?:(?:instead|rather) )?(?:(?:for|as|by|via|to|into|in|on|over|using|through|per) )?"
    rf"(?:an? |the |une? |eine? |un )?{_CHANNEL}(?: (?:message|version|post|copy|one))?(?: (?:instead|rather|version|stattdessen|lieber|plutôt|mejor))*",
    rf"(?:what|how) about (?:an? |the )?{_CHANNEL}|(?:als|par|por|como|en|lieber|plutôt(?: en| par)?|mejor por) (?:eine? |un )?{_CHANNEL}",
)
"""The same by another way: "for sms instead", "make it a text"."""

_PART = r"(?:(?:the |that |this )?(?:part|bit|sentence|line|paragraph|mention|stuff|thing|word|bullet)s? (?:about|on|with|of|where|that (?:says|mentions|speaks of)) )?"
_THE = r"(?:(?:the|that|this|those|these|any|all|all the|our|my|any mention of|the word) )?"
_WHAT = r"(?P<what>\S.*?)"
DROP = said(
    rf"(?:leave|take|cut|keep) {_PART}{_THE}{_WHAT} (?:out|off|away)(?: of (?:it|this|the \w+))?",
    rf"(?:leave out|take out|cut out|remove|omit|exclude|get rid of|lose|do(?: not|n't) (?:mention|say|talk about|include)|dont (?:mention|say|include)|not? more|stop mentioning|nothing about|without|minus) {_PART}{_THE}{_WHAT}",
    rf"(?:drop|cut|delete|skip|scrap|bin|strike|kill|ditch|forget) {_PART}{_THE}(?P<perhaps>\S.*?)",
    r"no (?P<no>[\w%'’-]+(?: [\w%'’-]+)?)",
    rf"(?:ohne|streiche?|entferne?) (?:den |die |das )?{_WHAT}|lass(?:e)? (?:den |die |das )?{_WHAT} weg",
    rf"(?:sans|enlève|retire|supprime) (?:la |le |les |l')?{_WHAT}|(?:sin|quita|elimina) (?:el |la |los |las )?{_WHAT}",
)
"""Something is to go. `perhaps`: words that tell a customer to do something begin like that, too ("Skip the queue"), and `no`: what
tells them something ("No deposit").
"""

_LEFT = r"(?:leave|left|leaving|take|taken|took|drop|dropped|cut|omit|omitted|remove|removed|skip|skipped|forget|forgot|lose|lost|exclude|excluded|ditch|ditched)"
WHY = said(
    rf"(?:why|how come|y) (?:did|have|do|has|would|was|is) (?:you|it|we|this) (?:just )?{_LEFT}(?: out)?(?: of it)? {_THE}(?P<about>.+?)(?: out| off| away)?",
    rf"(?:why|how come) (?:is|isn't|isnt|was|wasn't|wasnt|are|aren't|arent|were|weren't)(?: there)? (?:no )?{_THE}(?P<about>.+?) (?:(?:been )?{_LEFT}(?: out)?|missing|gone|not (?:in|there|mentioned)(?: (?:it|there))?|in (?:it|there|the \w+)|mentioned|there)",
    rf"(?:where (?:is|did|has|are)|where's|wheres|what happened to) {_THE}(?P<about>.+?)(?: go| gone)?|what about the (?P<about>[\w%'’-]+(?: [\w%'’-]+)?)",
    r"what (?:did|have) you (?:leave|left|take|cut|drop)(?:ped)?(?: out)?(?: and why)?(?P<all>)|what(?:'s| is|s| was) (?:left out|missing)(?P<all>)|why (?:did you )?(?:leave|left) (?:things|stuff|it|that|this) out(?P<all>)",
    rf"(?:why|how come) (?:no|not) {_THE}(?P<about>\S+(?: \S+)?)",
    rf"(?:why|how come) (?:did|do|does|have|has|is|are|was|were) (?:you|it|we|there|this|the \w+) (?:say|saying|mention|write|begin|start|lead|open|end|put|call|use|have|add|choose|pick|go)(?:ing)?(?: (?:with|for|by))? {_THE}(?P<about>.+)",
    r"why(?P<all>)|how come(?P<all>)|why (?:this|that|so|like (?:this|that))(?P<all>)|why does it read (?:so|like this|that way)(?P<all>)",
    r"warum (?:hast du |ist |steht )?(?:den |die |das |der )?(?P<about>.+?)(?: (?:weggelassen|gestrichen|nicht drin|nicht dabei|weg))?",
    r"pourquoi (?:as-tu |tu as |avez-vous )?(?:enlevé |retiré |laissé de côté |supprimé |omis )?(?:la |le |les |l'|pas (?:de |la |le )?)?(?P<about>.+)",
    r"por qué (?:has |quitaste |dejaste fuera |omitiste |no está )?(?:el |la |los |las )?(?P<about>.+)",
)
WHY_ANYTHING = said(
    rf"(?:why|how come)(?! not \S+ \S+ \S)(?: is it| is this| it(?:'s|s| is)| this is)?(?: not)?(?: by| via| an?| so)? {_THE}(?P<about>.+)",
)
"""Tried last: it would take any slip for what is asked about."""
"""Why it reads as it does, or does not say something. Without a group that holds words it is about all of it."""

THEIR_VIEW = said(
    rf"what (?:would|will|do|does|might|could|'d) {_THEY} (?:say|think|make|reckon|feel|like)(?: (?:about|of|to|in))?(?: .+)?",
    rf"(?:would|will|does|do|might|is|are) {_THEY} (?:like|love|hate|mind|read|answer|buy|open|enjoy|care|happy|okay|ok|pleased)(?: (?:about|with|for))?(?: .+)?",
    rf"how(?:'s|s| is| are) {_THEY} (?:going to|gonna) (?:react|take|like|feel|see)(?: .+)?",
    rf"how (?:would|will|might|does) {_THEY} (?:react|take|feel|find|like|see)(?: .+)?|(?:her|his|their) (?:view|reaction|opinion|take)(?: on (?:it|this|that))?",
    rf"is (?:it|this|that) (?:right|ok|okay|good|fine) for {_THEY}|does (?:it|this) (?:fit|suit) {_THEY}",
    r"was würden? (?:sie|er|[\w-]+) (?:dazu|davon|darüber) (?:sagen|halten|denken)|qu'en (?:dirait|penserait)[- ](?:elle|il|ils|elles)|que dirait[- ](?:elle|il)(?: .+)?|qué (?:diría|pensaría)(?: (?:ella|él|[\w-]+))?(?: .+)?",
)
_SINCE = r"(?: (?:since|from|between|to|in|there|here|now|compared|vs) ?(?:.*?(?P<n>\d{1,3}))?.*)?"
DIFFERENCES = said(
    rf"(?:show (?:me )?|tell me )?what(?:'s|s| is| has| have| did| was)? (?:changed?|different|diff|new|the (?:changes?|diff(?:erence)?s?)|(?:you|u) changed?){_SINCE}",
    r"(?:(?:show|give|tell) (?:me )?)?(?:the )?(?:changes|diff|differences?)(?: (?:since|from|between|to|with|vs) (?:the )?(?:.*?(?P<n>\d{1,3})|last|previous|first|before).*)?",
    r"compare (?:it |this )?(?:with|to) (?:.*?(?P<n>\d{1,3})|before|the last.*|the first.*)|compare(?: them)?",
    r"was hat sich (?:geändert|verändert)|was ist (?:neu|anders)|qu'est-ce qui a changé|qu'as-tu changé|qué (?:ha cambiado|cambió|cambiaste)",
)
CHOICES = said(
    rf"(?:(?:make|give|do|write|draft|show|send|need|want|get|try|create|prepare|see|have|i need|i want|i'd like|let me see|let's see|(?:can|could|may) (?:i|we) (?:see|have|get))(?: (?:me|us|it|this))?(?: in)? )?{_N}(?: (?:more|other|different|new))*(?: (?:versions?|variants?|options?|alternatives?|choices|drafts|takes|variations))(?: (?:of (?:it|this|that|the \w+)|to choose from|to pick from))?",
    r"(?:(?:give me|show me|i need|i want|make|what are the) )?(?:more |other |different |some |any )?(?:options|alternatives|variants|choices)(?P<n>)|(?:mach|schreib|gib mir|ich brauche) (?P<n>\d|zwei|drei|vier|ein paar) (?:versionen|varianten|vorschläge)|(?P<n>\d|zwei|drei|vier) (?:versionen|varianten)",
    r"(?:fais|donne|donne-moi|écris|fais-moi)?\s?(?P<n>\d|deux|trois|quatre|quelques) (?:versions|variantes|propositions)|(?:haz|dame|hazme|escribe|quiero)?\s?(?P<n>\d|dos|tres|cuatro|unas) (?:versiones|variantes|opciones)",
)
TAKE = said(
    rf"(?:(?:i(?:'ll|'d| will| would)? )?(?:take|use|pick|choose|go (?:with|for)|like|prefer|want|keep|let's (?:go with|take|use)) )?(?:the )?(?:number|no\.?|nr\.?|option|choice|variant|#) ?{_N}(?: (?:one|is (?:best|good)))?",
    rf"(?:i(?:'ll|'d| will| would)? )?(?:take|use|pick|choose|go (?:with|for)|like|prefer|let's (?:go with|take|use)) (?:the )?{_N}(?: one)?|(?:the )?(?P<n>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) one",
)
_VERSION = r"(?:version|ver\.?|v\.?|draft|variant|versión|fassung)"
GO_BACK = said(
    rf"(?:(?:please )?(?:go|switch|change {IT}|take {IT}|take (?:us|me)|revert|return|restore|roll|put {IT}|bring)(?: {IT})? )?(?:back )?(?:to )?(?:the )?{_VERSION} ?#?{_N}(?: (?:please|again|was better|is better))?",
    rf"(?:use|take|i (?:prefer|preferred|like|liked|want)|restore|keep|bring back) (?:the )?{_VERSION} ?#?(?P<n>\d{{1,3}})(?: (?:better|more|again))?",
    rf"(?:(?:go|switch|change {IT}|take {IT}|revert|return|roll) )?(?:back )?(?:to )?(?:the )?(?P<n>first|second|third|original)(?: (?:version|draft))(?: (?:was|is) better)?|(?:back to|restore) (?:the )?(?P<n>original|beginning|start)",
    rf"undo(?: {IT}| the last(?: change)?)?|revert(?: {IT})?|(?:go|change {IT}|take {IT}|put {IT}) back(?: to (?:the )?.*\b(?:version|draft|one|before|was))?|back(?: to (?:the )?.*\b(?:version|draft|one|before|was))?",
    r"(?:use |i (?:prefer|liked|preferred|want) |restore |back to )?the (?:previous|last|old|earlier|other) (?:version|draft|one)(?: (?:was|is) better)?|(?:the )?one before(?: (?:was|is) better)?",
    r"zurück(?: zu(?:r)? (?:version|fassung) (?P<n>\d+))?|(?:mach (?:es|das) )?rückgängig|(?:annule|annuler|reviens|revenir|retour)(?: à la version (?P<n>\d+))?|(?:deshacer|deshazlo|vuelve|volver)(?: a la versión (?P<n>\d+))?",
)

_FINE = (
    r"(?:great|perfect|nice|lovely|awesome|brilliant|excellent|amazing|fantastic|wonderful|superb|super|cool|good|fine|neat|ace|spot on|beautiful|"
    r"very good|so good|much better|not bad|really good)"
)
_THANKS = r"(?:(?:many )?thanks|thank (?:you|u)|thx|ty|cheers|ta|much appreciated|tysm|danke(?:schön)?|merci|gracias)(?: (?:so much|very much|a lot|a million|again|loads|all|team|everyone|beaucoup|vielmals))*"
_PRAISE = (
    rf"{_THANKS}(?: {_FINE})?(?: (?:job|work|stuff|one))?|(?:(?:that|this|it|looks?|sounds?|reads?|works?|is|all|just|really|so|very|that's|it's|absolutely|simply) )*{_FINE}"
    r"(?: (?:job|work|stuff|one|to me|to go|for me))?|(?:i |we )?(?:really |absolutely )?(?:love|like) (?:it|this|that)(?: a lot| so much)?"
    r"|well done|good job|lgtm|works for me|that(?: wi|')ll do|that works|works|wow|yay|yes|yep|yeah|ok|okay|k|no worries|got it|noted|haha|lol|hi|hello|hey"
    r"|exactly|bravo|kudos|sweet|done|sure|[^\w]*|(?::[\w+-]+: ?)+"
)
THANKED = said(_THANKS)
"""Thanks and nothing else, which want no list of what can be asked."""
_DISLIKE = (
    r"(?:i |we )?(?:really )?(?:don't|do not|didn't) (?:really )?(?:like|love) (?:it|this|that|the (?:copy|draft|text))(?: (?:at all|much|very much))?"
    r"|(?:i |we )?hate (?:it|this|that)|no|nope|nah|meh|bad|terrible|awful|rubbish|boring|not (?:good|great|good enough|quite(?: right)?|right)|wrong|hmm+"
    r"|try harder|change (?:it|this)|not what i (?:want|wanted|asked for)"
)
_AGAIN = (
    rf"(?:try |once |one more |(?:do|write|draft|make) {IT} )?(?:again|once more|one more time)|another (?:version|one|try|go|draft|attempt)|one more(?: version)?"
    rf"|(?:redo|rewrite|rephrase|reword|regenerate) ?{IT}?|start (?:over|again)|(?:the )?same again|something else|a different (?:version|one)|nochmal|encore une fois|otra vez"
)
_STOP = r"stop(?: (?:it|this|that|now|writing|everything))?|cancel(?: (?:it|this|that))?|never ?mind|forget (?:it|this|that|about it)|abort|quit|enough|leave (?:it|this)|don't bother|ignore (?:that|this|me)"
_DELETE = rf"(?:delete|scrap|discard|bin|trash|remove|erase|get rid of|throw away|drop) (?:{IT}|everything|all of it)"
_SEND = (
    rf"(?:send|schedule|post|publish|approve|share|forward) {IT}(?: (?:now|to (?:her|him|them)|off|out|today|tomorrow|please|right away))*"
    r"|send(?: now)?|approved|go ahead|ship it|publish|post it|ready to send"
)
_REVIEW = (
    rf"(?:(?:send|submit|put|pass|hand|give|get|share|forward) (?:{IT} )?(?:over |in )?)?(?:to|for|in|into|through) (?:the )?(?:review|reviewers?|approval|sign[- ]?off)(?: (?:now|please|by \w+))*"
    r"|(?:request|ask for|start) (?:a |the )?(?:review|approval|sign[- ]?off)|(?:get|have) (?:it|this) (?:reviewed|approved|signed off)|submit(?: (?:it|this))?"
)
_SPELL = (
    r"(?:(?:fix|correct|check|mend|sort(?: out)?|put right|clean up) )?(?:the |all |any |all the |my )?(?:spelling(?: mistakes?| errors?)?|typos?|misspellings?)(?: (?:in|of) (?:it|this|that|the \w+))?"
    r"|spell[- ]?check(?: it| this)?|spell it right|(?:there(?:'s| is| are) )?(?:a )?typos?(?: (?:in|of) (?:it|this|\w+))?"
)

TURNS: tuple[tuple[Turn, re.Pattern[str]], ...] = (
    (Turn.STOP, said(_STOP)),
    (Turn.DELETE, said(_DELETE)),
    (Turn.GO_BACK, GO_BACK),
    (Turn.REVIEW, said(_REVIEW)),
    (Turn.SPELL, said(_SPELL)),
    (Turn.SEND, said(_SEND)),
    (Turn.CHOICES, CHOICES),
    (Turn.TAKE, TAKE),
    (Turn.AGAIN, said(_AGAIN)),
    (Turn.DIFFERENCES, DIFFERENCES),
    (Turn.THEIR_VIEW, THEIR_VIEW),
    (Turn.WHY, WHY),
    (Turn.DISLIKE, said(_DISLIKE)),
    (Turn.PRAISE, said(_PRAISE)),
)
"""Words about the draft that belong into no copy, tried in this order."""
