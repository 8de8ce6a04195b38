"""Whose words a sentence is, and what they are for: quotes, reports, requests, constraints, figures with a source.

Each question has a closed list of English behind it and answers for one sentence or for the words before a match.
"""

import re

from bot.core.flags.passages import Passage, Sentence
from bot.core.flags.words.people import COLLEAGUES, FAMILY

_QUOTED = re.compile(
    r"“[^”]{2,400}”|„[^“”]{2,400}[“”]|«[^»]{2,400}»|\"[^\"\n]{2,400}\"|(?<![\w])[‘'][^‘'’\n]{1,300}(?:['’](?:t|s|m|d|re|ve|ll)\b[^‘'’\n]{0,300})*['’](?!\w)"
)


def quoted_spans(text: str) -> tuple[Passage, ...]:
    """What stands between quotation marks; an apostrophe opens none."""
    return tuple(Passage(found[0], found.start(), found.end()) for found in _QUOTED.finditer(text))


_ROLE = re.compile(
    rf"\b(?:fw|fwd|forwarded|feedback|comments?|notes?|message)\b[^\"'“‘]{{0,30}}\bfrom\b|\((?:MD|CEO|CMO|CFO|boss|owner|sales|design|marketing)\)|\b(?:my|our|the)\s+(?:\w+\s+)?{COLLEAGUES}\b|\b(?:my|our)\s+(?:\w+\s+)?{FAMILY}\b",
    re.I | re.X,
)


def quotes_a_colleague(sentence: Sentence, quote: Passage, name: str) -> bool:
    """Whether a quotation is put down to somebody around the author, and not to the audience, `name`."""
    lead = sentence.text[: max(0, quote.start - sentence.passage.start)]
    named = any(word in lead for word in re.findall(r"\w{3,}", name))
    return not named and _ROLE.search(lead) is not None


_SAY = r"(?:said|says|say|saying|told|tells|wrote|writes|mentioned|mentions|asked|asks|replied|answered|reported|explained|complained|commented|confirmed|stated|noted|ticked|chose|put\s+it|swore|admitted|keeps\s+(?:saying|telling|asking)|let\s+us\s+know)"
_THEY = r"(?:she|he|they|(?:the\s+)?(?:customers?|clients?|buyers?|subscribers?|members?|readers?|segment|audience|respondents?|donors?|guests?|users?|owners?))"


def reports_the_audience(sentence: Sentence, name: str) -> bool:
    """Whether the sentence hands on what the audience said: "Dana said that calls make her nervous", "quote from her form: ...".

    `name` is the audience's; any word of it longer than two letters counts as naming it.
    """
    who = "|".join([_THEY, *(re.escape(word) for word in re.findall(r"\w{3,}", name))])
    said = rf"\b(?:{who})\b[^.!?]{{0,40}}?\b{_SAY}\b|\b{_SAY}\b\s+(?:{who})\b|\b(?:according\s+to|quote\s+from|words?\s+from|to\s+quote|in\s+the\s+words\s+of)\s+(?:{who}|her|him|them)\b|\b(?:her|his|their)\s+(?:own\s+)?words\b|\b(?:{who})\s*:\s*[\"'“‘]|\b(?:{who})\s+(?:hates?|loves?|prefers?|likes?|can['’]?t\s+stand|never|always|does(?:n['’]?t)?|is|isn['’]?t|reads|wants|asked)\b(?=[^.!?]*\b(?:on\s+the\s+form|at\s+the|in\s+(?:the|our|her|his|their)\s+(?:call|chat|survey|form|mail|reply|interview)))"
    return re.search(said, sentence.text, re.I) is not None


_SET_ASIDE = re.compile(
    rf"""\b(?:ignore|forget|disregard|never\s+mind|scrap|discount|park)\s+(?:that|me|my|mine|this|it)\b|\b(?:that['’]?s|this\s+is|but\s+that['’]?s)\s+(?:just|only)\s+me\b|\b(?:just|only)\s+my\s+(?:own\s+)?(?:taste|opinion|quirk|problem|thing)\b
      | \b(?:this|it)\s+(?:isn['’]?t|is\s+not|ain['’]?t)\s+(?:about|for)\s+me\b|\bnot\s+(?:about|for)\s+me\b|\bi['’]?m\s+not\s+(?:the\s+)?(?:audience|customer|reader|target|buyer|her|him|them)\b
      | \b(?:my|own)\s+(?:own\s+)?(?:taste|preference|opinion|view|feelings?)s?\b[^.!?]{{0,30}}\b(?:count|matter|beside|irrelevant|aside|not\s+relevant|n['’]?t|no\s+part)\w*
      | \b(?:but|yet|though|although|however|still|whereas|while)\b[^.!?]{{0,20}}\b(?:{_THEY}|it['’]s\s+(?:her|his|their)|her|his|their|this\s+(?:lot|list|group|segment|one|crowd)|these\s+(?:people|folks|customers|readers))\b
      | \b(?:i|we)\s+know\s+(?:she|he|they)\b|\b(?:what|whatever)\s+(?:she|he|they)\s+(?:want|like|prefer|love|ask)\w*|\bpersonal\s+(?:taste|feelings?)\s+aside\b|\bmy\s+taste\s+aside\b|\b(?:she|he|they)\s+(?:do|does|feels?|think|thinks)\s+(?:not|n['’]?t|the\s+opposite|differently|otherwise)\b|\b(?:to\s+)?each\s+(?:their|his|her)\s+own\b
      | \bdon['’]?t\s+(?:go\s+by|listen\s+to|mind\s+(?:me|my)|let\s+me|take\s+my)\b""",
    re.I | re.X,
)


def sets_own_taste_aside(sentence: Sentence, name: str) -> bool:
    """Whether the author says that their taste shall not count: "rhymes make me wince, but she collects them"."""
    here = _SET_ASIDE.search(sentence.text) or _SET_ASIDE.match(sentence.after.lstrip())
    called = "|".join(re.escape(word) for word in re.findall(r"\w{3,}", name))
    named = called and re.search(
        rf"\b(?:but|yet|though|however)\b[^.!?]{{0,20}}\b(?:{called})\b", f"{sentence.text} {sentence.after}", re.I
    )
    return bool(
        here
        or named
        or re.match(r"\s*(?:but|however|still|yet)\b[^.!?]*\b(?:she|he|they|her|his|their)\b", sentence.after, re.I)
    )


_ASKS_BACK = re.compile(
    r"\b(?:do|does|did|would|is|are|will|has|have|can)\s+(?:she|he|they|(?:the\s+)?\w+)\s+(?:\w+\s+)?(?:prefer|like|want|mind|read|open|use|care|love|hate|enjoy|respond|answer)\b[^.!]*\?|\b(?:which|what|how|when|who)\b[^.!]*\?|\b(?:email|text|call|sms|phone|letter)s?\s+or\s+\w+[^.!]*\?",
    re.I,
)


def asks_about_preference(text: str) -> bool:
    """Whether it asks: "is text better for her?" does; "who dislikes a bargain?" claims."""
    return _ASKS_BACK.search(text) is not None and not re.search(
        r"\bwho\s+(?:does|would|can|could|is|do)(?:n['’]?t|\s+not)?\b", text, re.I
    )


_CONSTRAINT = re.compile(
    r"""\b(?:legal|compliance|finance|budget\w*|gdpr|regulat\w+|contract\w*|licen[cs]\w+|law|lawyers?|brand\s+(?:rules?|guide\w*|book|colours?|manual)|house\s+style|style\s*guide|corporate\s+design|stock\w*|sold\s+out|out\s+of\s+stock|warehouse|supplier|
      deadline|print(?:er|ers|ing)\s+(?:needs|closes|deadline)|embargo\w*|not\s+allowed|forbidden|must\s+not|may\s+not|required|mandatory|policy|rights|trademark|insurance\s+requires|capacity|cancel\w*|postponed|moved\s+to|venue|booked|
      discontinued|recall\w*|froze\w*|frozen|expires?|expired|limit(?:ed)?\s+(?:of|to|is)|characters?|chars?|kb|template|system|can['’]?t\s+send|broken|outage|already\s+(?:sent|used|ran)|sold|unavailable|data\s+protection)\b""",
    re.I | re.X,
)


def is_constraint(text: str) -> bool:
    """Whether the words give a reason of the business: money, stock, law, brand rules, dates, machines."""
    return _CONSTRAINT.search(text) is not None


_SOURCED = re.compile(
    r"""\b(?:a\s*/\s*b|split)[\s-]?tests?\b|\bsurvey\w*|\bpolls?\b|\banalytics\b|\bdashboard\b|\bfocus\s+groups?\b|\binterviews?\b|\bcrm\b|\bsource\s*:|\bstud(?:y|ies)\b|\bresearch\b|\breport(?:s|ed)?\s+(?:that|from|by|in)|
      \bn\s*=\s*\d|\b\d+(?:[.,]\d+)?\s*(?:%|per\s?cent|percent)\s+(?!off|discount)(?:of\s+)?|\b\d[\d,.]*\s+of\s+(?:the\s+|our\s+|their\s+)?(?:last\s+)?\d|\b\d+\s+(?:in|out\s+of)\s+\d+\b|\blast\s+(?:quarter|year|month|spring|autumn|summer|winter)['’]?s\b|\b(?:open|click|reply|response|conversion)\s+rates?\b|
      \b(?:replies|clicks|bookings|orders|opens|sales|returns)\s+(?:went|were|rose|fell|doubled|tripled|dropped|are|up|down)\b|\bwe\s+(?:tested|measured|asked\s+them)\b|\bheat\s?maps?\b|\blogs?\s+(?:show|say)""",
    re.I | re.X,
)


def has_source(sentence: Sentence) -> bool:
    """Whether the sentence, or the one before or after it, gives data with where they come from."""
    return any(_SOURCED.search(text) for text in (sentence.text, sentence.after)) or bool(
        re.search(r"\b(?:source|data|test|survey|poll)\b", sentence.before, re.I)
    )


_AGAINST = re.compile(
    r"""\b(?:no(?!\.\s*\d)|not|never|nobody|no[\s-]one|without|don['’]?t|dont|do\s+not|doesn['’]?t|isn['’]?t|aren['’]?t|won['’]?t|avoid(?:ing)?|skip|drop\s+(?:the|all|any|that|those|these)|cut|bin|ditch|scrap|lose|remove|delete|kill|omit|leave\s+(?:out|off|away)|
      take\s+out|strip|instead\s+of|rather\s+than|less|fewer|nothing(?:\s+(?:about|on|with))?|steer\s+clear\s+of|stay\s+away\s+from|free\s+of|zero|hold\s+(?:off|back)|stop|nix|ban|minus|go\s+easy\s+on|spare\s+(?:her|him|them)|than|neither|nor|hate|loathe|detest|can['’]?t\s+stand|lay\s+off|keep\s+\w+\s+out|not\s+by|off\s+the)\b(?:[^.,;:!?]{0,40})$""",
    re.I | re.X,
)
_AFTER = re.compile(
    r"^[^.,;:!?]{0,25}\b(?:out|off|away|is\s+(?:out|off|cancelled|not)|are\s+(?:out|off|cancelled|not)|isn['’]?t|aren['’]?t|-?free)\b",
    re.I,
)
_OUT = re.compile(r"\b(?:leave|keep|take|cut|strip|edit|bin|throw|put)\b[^.,;:!?]{0,30}$", re.I)


def is_turned_down(text: str, start: int, end: int) -> bool:
    """Whether the words at `start`..`end` are asked to be left out: "no emoji", "skip the video", "leave the jokes out"."""
    before, after = text[:start], text[end:]
    return (
        bool(_AGAINST.search(before))
        or bool(_OUT.search(before) and _AFTER.search(after))
        or bool(re.match(r"[\s-]*free\b", after, re.I))
    )


_ABOUT_WORK = re.compile(
    r"""\b(?:i['’]?d|i\s+would|we['’]?d|would)\s+(?:\w+\s+)?(?:love|like|prefer|appreciate|be\s+(?:grateful|happy|glad|thrilled)|adore|rather|hate)\b|\bi\s+(?:really\s+)?(?:hate|don['’]?t\s+(?:like|want)|loathe|dislike)\s+(?:to\s+(?:\w+\s+)?(?:ask|nag|bother|be|say|rush|chase|push|bug|do\s+this|pester|admit|interrupt|spring)|asking|nagging|chasing|bothering|rushing|mondays|deadlines|doing\s+this)\b|
      \b(?:love|like|enjoy|adore|liked|loved)\s+(?:it\s+when\s+you|working|your|what\s+you|how\s+you|the\s+way\s+you|the\s+(?:last|first|previous|new|second)\s+(?:draft|version|one)|version|this\s+(?:draft|version|client|customer|account|persona|list)|this\b(?!\s+\w)|these\s+(?:drafts|versions)|this,|it\s*$|it,|you\b)|
      \bwould\s+you\s+(?:like|prefer|mind)\b|\bif\s+you\s+(?:like|prefer|want|don['’]?t\s+mind)\b|\bwhichever\s+you\s+prefer\b|\bdon['’]?t\s+mind\s+(?:if|waiting|which|either|when|who)\b|\bi\s+don['’]?t\s+mind\b(?=\s*(?:[.,;!]|$))""",
    re.I | re.X,
)


_TOOLS = re.compile(
    r"\b(?:proofs?|cms|crm|software|tool(?:s|ing)?|jira|slack|excel|spreadsheets?|meetings?|deadlines?|invoices?|tickets?|process(?:es)?|approvals?|sign-?offs?|typos?|late\s+(?:\w+)|printers?|rush(?:ing)?|last[\s-]minute|"
    r"server|wifi|laptop|templates?|calendar|handover|paperwork|admin|bureaucracy|overtime|traffic|weather|rain|cold|heat|lunch|coffee\s+break)\b",
    re.I,
)  # fmt: skip


def is_about_the_work(text: str) -> bool:
    """Politeness and talk among colleagues: "I'd love a shorter one", "I hate to nag", "love your last draft"."""
    return _ABOUT_WORK.search(text) is not None or _TOOLS.search(text) is not None
