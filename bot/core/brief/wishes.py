"""What in a brief is meant for the writer and not for the customer."""

import re

from bot.core.brief.facts import WishKind

_COPY = r"(?:it|this|that|them|these|the\s+(?:copy|message|text|tone|email|sms|subject(?:\s+line)?|body|post|letter|wording|draft|whole\s+thing))"
_MANNER = (
    r"(?:short|brief|snappy|punchy|concise|tight|crisp|long(?:er)?|friendly|fun(?:ny)?|playful|formal|informal|casual|warm|quick|light(?:-hearted)?|"
    r"factual|simple|plain|professional|chatty|cheerful|upbeat|gentle|polite|urgent|human|personal|salesy|pushy|corporate|cheesy|sweet|witty|cheeky|"
    r"direct|clear|honest|humorous|neutral|serious|respectful|exciting|enthusiastic|wordy|technical|fluffy|stuffy)"
)
_DEVICE = (
    r"(?:emojis?|emoticons?|smileys?|hashtags?|puns?|jokes?|exclamation\s+marks?|jargon|bullets?|bullet\s+points|gifs?|pictures?|photos?|images?|fluff|waffle|"
    r"formulas|capitals|caps|buzzwords|humou?r|adjectives|clip\s+art|footnotes|rhymes?|countdown(?:\s+timer)?|hard\s+sell|tone|contractions|voice\s+note|banner|header|hero|font|logo)"
)
_ME = r"(?:i|i'm|im|i’m|i've|ive|i’ve|i'd|i’d|my|me|personally|tbh|imo|imho|honestly|in\s+my|if\s+it\s+were\s+me|call\s+me|for\s+me|we\s+marketers|we\s+all|everyone|everybody|nobody|no\s+one|no-one|who\s+doesn'?t|who\s+does\s+not|according\s+to\s+my)"

RULES: tuple[tuple[WishKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I | re.X))
    for kind, pattern in (
        (WishKind.MATERIAL, r"^(?:(?:please|pls|and|but|oh|also)\s+)*(?:don['’]?t|do\s+not|never|no\s+need\s+to|avoid|not\s+to|without)\s+(?:mention(?:ing)?|say(?:ing)?|includ(?:e|ing)|talk(?:ing)?|writ(?:e|ing)|nam(?:e|ing)|refer(?:ring)?|bring(?:ing)?|promis(?:e|ing)|link(?:ing)?|go(?:ing)?\s+(?:on|into|over)|oversell|overdo|make\s+it|sound(?:ing)?)\b.*$"),
        (WishKind.REQUEST, r"^(?:and|or|but|so|then|plus|also|new|news|subject|topic|details?|what|when|where|who|why|price|offer|date|time|place|info|note|key\s+facts|facts|audience|channel|goal|aim)$"),
        (WishKind.REQUEST, r"^(?:thanks|thank\s+you|thx|ta|cheers|many\s+thanks|pls|please|plz|hi|hey|hello|morning|ok(?:ay)?(?:\s+so)?|quick\s+one(?:\s+(?:before|for|from)\s+\w+)?|sorry\b.*|lol|haha|sorted|fyi|asap|urgent(?:ly)?|no\s+rush|no\s+pressure|in\s+advance|xx?|best|regards|tia)(?:\s+(?:so\s+much|a\s+lot|in\s+advance|all|team|guys|there|everyone|before\s+standup|loads|again))*$"),
        (WishKind.REQUEST, rf"^(?:an?\s+)?(?:{_MANNER}\s+)*(?:e-?mail|text|sms|letter|post|message|whatsapp|push|note)\s+(?:pls|please|plz|thx|thanks)$"),
        (WishKind.REQUEST, r"^(?:thanks|thank\s+you|thx|cheers)\s+(?:in|so|for|a|very|loads)\b.*$"),
        (WishKind.REQUEST, r"^(?:(?:can|could|would|will)\s+(?:you|u|we|i|someone)\b(?!.*\b(?:about|saying|telling|that|announc\w+|invit\w+|mention\w*)\b)(?=.*\b(?:do|write|draft|make|send|have|get|help|check|look)\b).*)$"),
        (WishKind.REQUEST, r"^(?:dear\s+\w+(?:\s+\w+){0,2}|(?:(?:kind|best|warm|yours)\s+)*(?:regards|wishes|sincerely|faithfully|truly)(?:\s+[A-Z]\w+){0,2})$"),
        (WishKind.TONE, r"^(?:tone|style|voice|mood)(?:\s+of\s+voice)?\s*[:=].*$"),
        (WishKind.LENGTH, r"^(?:length|size|format|word\s+count)\s*[:=].*$"),
        (WishKind.FORMAT, r"^[#]\w+$"),
        (WishKind.VERSIONS, r"^(?:(?:in|give\s+(?:me|us)|need|do|please|pls|with)\s+)*(?:two|three|four|2|3|4|a\s+couple\s+of|a\s+few)\s+(?:different\s+)?(?:versions?|variants?|options?|drafts?|subject\s+lines)\b.*$"),
        (WishKind.LENGTH, r"^(?:please\s+|pls\s+)?(?:(?:keep|make)\s+(?:it\s+|this\s+|to\s+)?)?(?:(?:to|under|within|below|max(?:imum|\.)?|no\s+more\s+than|about|around|up\s+to|not\s+over|less\s+than|at\s+most|only)\s+)*(?:\d+|one|two|three|four|five|a\s+few|a\s+couple\s+of)\s*(?:short\s+)?(?:words?|chars?|characters?|lines?|sentences?|segments?|paragraphs?|paras?|bullets?)\b.*$"),
        (WishKind.TONE, rf"^(?:please\s+|pls\s+)?(?:so\s+)?(?:keep|make|write|do|want|be|sound)\s+{_COPY}?\s*(?:really\s+|nice\s+and\s+|as\s+|very\s+|a\s+bit\s+|super\s+|quite\s+|sound(?:ing)?\s+|to\s+be\s+|all\s+)*{_MANNER}\b.*$"),
        (WishKind.TONE, rf"^(?:please\s+|pls\s+)?(?:not\s+(?:too|so|very)\s+|nothing\s+(?:too\s+)?|no\s+|nice\s+and\s+|really\s+|super\s+|very\s+|a\s+bit\s+|quite\s+|but\s+|tone[:\s]+(?:is\s+)?|in\s+a\s+|something\s+|and\s+)*{_MANNER}(?:(?:\s*(?:,|/|and|but|&|\+)\s*(?:not\s+(?:too\s+)?)?{_MANNER})*)(?:\s+(?:tone|style|voice|please|pls|thanks|language|wording|as\s+possible|one|feel|vibe))*$"),
        (WishKind.FORMAT, rf"^(?:please\s+|pls\s+|and\s+|but\s+)?(?:no|use|add|avoid|skip|without|with|don'?t\s+use|do\s+not\s+use|plenty\s+of|lots\s+of|some|a\s+few|maybe|leave\s+(?:out|off)|stick|bin|drop|more|fewer|less|go\s+easy\s+on|put)\b.{{0,40}}\b{_DEVICE}\b.*$"),
        (WishKind.FORMAT, rf"^{_DEVICE}(?:\s+(?:only|please|pls|ok|fine|welcome|are\s+fine|at\s+the\s+\w+))*$|^(?:subject(?!\s+to\b)|header|hero|footer|body|title|headline|preheader|cta|hook|angle|photo|picture|image|banner)(?:\s+line)?\s*(?:must|should|under|is|=|:|needs?)?\b(?:\s|$)(?!.*[£%]).{{0,80}}$|^(?:use|avoid|don'?t\s+(?:use|write|say)|do\s+not\s+(?:use|say)|write(?!\s+(?:to|at)\s+(?:us\b|\S+\.\w))|never\s+say)\b(?!\s+(?:the\s+)?(?:code|voucher|promo|coupon|your|by|at|it\s)).*$"),
        (WishKind.ORDER, r"^(?:please\s+|pls\s+)?(?:start|open|lead|begin|kick\s+off|go\s+in|finish|end|close)\s+(?:it\s+)?(?:w/?|with)\b.*$|^.*\b(?:goes|go|comes?|put|has\s+to\s+be)\s+(?:up\s+)?(?:first|last|at\s+the\s+(?:top|bottom|end)|up\s+top|on\s+page\s+\w+|in\s+the\s+(?:first|subject)\s+(?:line|sentence))$"),
        (WishKind.SENDING, r"^(?:.*\b(?:need|needs|want|wants|would\s+love|have|having)\s+(?:it|this|that|them|to\s+have\s+it)\s+(?:by|before|on|for|at|to\s+go|out|today|tomorrow|asap|done|soon|now)\b.*|(?:please\s+|pls\s+)?(?:send(?:\s+(?:it|this|out|them))?|schedule(?:\s+\w+)?|to\s+go(?:\s+out)?|goes(?:\s+out)?|going\s+out|go(?:es)?\s+live|out|let'?s\s+send|to\s+be\s+sent|it\s+goes|must\s+leave|to\s+leave|set\s+it)\s+(?:it\s+|this\s+|out\s+|for\s+)*(?:(?:on|at|by|before|for|this|next|the|first|early|late|tonight|today|tomorrow|now|asap)\b|(?:mon|tue|wed|thu|fri|sat|sun)\w*).*|(?:copy\s+|design\s+|printer\s+)?deadline\b(?!\s+(?:for|to)\s+(?!(?:the\s+)?(?:copy|draft|this|it|me|us)\b)).*|.*\b(?:printer|designer|boss|legal|client|manager)\s+(?:needs|wants|has\s+to|signs|must)\b.*|for\s+(?:approval|sign-?off|review)\b.*|by\s+(?:eod|cob|close\s+of\s+play|end\s+of\s+play)\b.*|\w+\s+needs\s+(?:it|this)\b.*)$"),
        (WishKind.MATERIAL, r"^(?:.*\b(?:as\s+attached|attached|in\s+the\s+(?:sheet|ticket|doc|brief|folder|deck|drive)|from\s+\w+['’]s\s+(?:sheet|doc|deck)|see\s+(?:attached|below|above|ticket|doc)|same\s+(?:structure|layout|format|style|tone)\s+as|like\s+(?:last|the\s+last)\s+(?:time|one|year)|as\s+(?:usual|agreed|always)|link\s+(?:at|in)\s+the\s+(?:bottom|top|footer|end)|source)\b.*)$"),
        (WishKind.ASIDE, rf"^(?:(?:and|but|because|since|as|cos|bc|so|well|also|also\s+because)\s+)?{_ME}\b.*$|^.*\b(?:my\s+(?:wife|husband|partner|kids?|mum|mother|dad|son|daughter|boss|brother|sister|friends?|better\s+half|neighbou?r|team|own)|in\s+my\s+(?:opinion|view|book|experience)|if\s+you\s+ask\s+me|just\s+my\s+two\s+cents|not\s+my\s+cup)\b.*$"),
        (WishKind.REQUEST, r"^(?:please\s+|pls\s+)?(?:check|proof(?:read)?|polish|translate|rewrite|let\s+me\s+know|ping\s+me|get\s+back\s+to\s+me|run\s+it\s+past|what\s+do\s+you\s+think|does\s+(?:he|she)|what\s+did|is\s+there|where\s+is|any\s+(?:ideas|thoughts)|you\s+know\s+the\s+drill|do\s+your\s+(?:thing|best|magic)|surprise\s+me|make\s+it\s+(?:good|great|nice|pop|shine|work|sparkle|count))\b.*$"),
    )
)  # fmt: skip
"""Kind and pattern, tried in this order on one clause at a time."""


def wish_of(clause: str) -> WishKind | None:
    """Which kind of wish the whole clause is, None where it is something to tell the customer."""
    plain = re.sub(r"[^\w\s'’%£$€&/+.,:=#-]", "", clause).strip(" .,!?:-")
    if not plain:
        return WishKind.REQUEST
    return next((kind for kind, pattern in RULES if pattern.search(plain)), None)


SHORT = re.compile(r"\b(?:short|brief|quick|snappy|concise|tight|crisp|punchy|one\s+liner|one\s+segment)\b", re.I)
LONG = re.compile(r"\b(?:longer|long\s+(?:email|letter|post|read|version)|in[\s-]depth|go\s+big|detailed)\b", re.I)
WORDS = re.compile(r"\b(\d{1,4})\s+words?\b", re.I)
VERSIONS = re.compile(r"\b(two|three|four|2|3|4)\s+(?:different\s+)?(?:versions|variants|options)\b", re.I)
COUNT = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
