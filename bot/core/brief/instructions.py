"""Orders to the writer in whatever words: "make it a long one", "throw in a joke", "put the price first"."""

import re

from bot.core.brief.facts import WishKind

_SOFT = (
    r"(?:(?:please|pls|plz|and|but|so|also|then|maybe|perhaps|just|or|oh|plus|(?:can|could|would)\s+(?:you|u|we)|let['’]?s|we\s+(?:could|should|might)|"
    r"(?:i|we)(?:['’]?d|\s+would)?\s+(?:like|love|want)(?:\s+(?:you|it)\s+to|\s+to)?|try\s+(?:to|and)|feel\s+free\s+to|remember\s+to|(?:how|what)\s+about|make\s+sure\s+(?:to|you))\s+)*"
)
_COPY = (
    r"(?:it|this|that|them|the\s+(?:copy|message|text|tone|email|sms|letter|post|wording|draft|style|whole\s+thing))"
)
MANNER = (
    r"(?:short|shorter|brief|snappy|punchy|concise|tight|crisp|long|longer|friendly|fun|funny|playful|formal|informal|casual|warm|warmer|quick|light|factual|simple|plain|"
    r"professional|chatty|cheerful|upbeat|gentle|polite|urgent|human|personal|salesy|pushy|corporate|cheesy|sweet|witty|cheeky|direct|clear|honest|humorous|neutral|serious|"
    r"respectful|exciting|excited|enthusiastic|bold|loud|edgy|quirky|poetic|elegant|luxurious|dramatic|sassy|silly|posh|confident|wordy|technical|fluffy|stuffy|emotional|inspiring|colourful|zingy)"
)
_WIT = r"(?:jokes?|puns?|wordplay|gags?|rhymes?|limericks?|haikus?|memes?|gifs?|emojis?|emoticons?|smileys?|alliteration|banter|one-liners?|wit|humou?r)"
_DEVICE = rf"(?:{_WIT}|exclamation\s+marks?|capitals|caps|bold|italics|colou?rs?|bullets?(?:\s+points)?|adjectives|metaphors?|anecdotes?|pictures?|photos?|images?|stickers?|countdowns?|headings?|subheads?|sparkle|pizzazz|urgency|excitement|hashtags?)"
_ADD = r"(?:add|use|put|throw|stick|slip|sprinkle|pop|drop|squeeze|work|weave|sneak|include|insert|chuck|have|give|go\s+(?:big|heavy|easy)|season|pepper|load|end|finish|open|start|close|lead|begin)"
_QUITE = r"(?:a\s+(?:bit|little|touch)|a|an|really|very|super|quite|nice(?:\s+and)?|as|more|less|too|all|extra|rather|sound(?:ing)?|to\s+be|be)"
_PLACE = r"(?:first|last|at\s+the\s+(?:very\s+)?(?:top|bottom|start|beginning|end)|up\s+(?:front|top)|upfront|in\s+the\s+(?:first|subject|opening)\s+(?:line|sentence))"
_TONGUES = r"(?:english|german|french|spanish|polish|welsh|italian|dutch|portuguese|urdu|punjabi|turkish|arabic|mandarin|chinese)"
_PARTICULAR = r"(?:(?:postal\s+)?address|(?:phone\s+)?number|phone|email(?:\s+address)?|link|website|url|prices?|dates?|times?|(?:opening\s+)?hours|logo|terms|details|directions|map|company\s+name)"

_RULES: tuple[tuple[WishKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"^{_SOFT}{pattern}$", re.I))
    for kind, pattern in (
        (WishKind.ORDER, rf"(?:put|place|move|bring|get|have|keep|say|mention|give)\s+(?:the\s+|our\s+)?[\w£'’ -]{{2,40}}?\s+{_PLACE}"),
        (WishKind.TONE, rf"(?:make|keep|have|want|write|do|need|get|leave)\s+{_COPY}\s+(?:{_QUITE}\s+)*{MANNER}\b.{{0,60}}"),
        (WishKind.TONE, rf"(?:be|sound|feel|go(?:\s+for)?|it|aim\s+for)\s+(?:{_QUITE}\s+)*{MANNER}(?:(?:\s*,\s*|\s+and\s+|\s+but\s+)(?:not\s+)?(?:{_QUITE}\s+)*{MANNER})*(?:\s+(?:one|tone|style|voice|please|pls|here))*"),
        (WishKind.TONE, rf"(?:jazz|spice|liven|perk|pep|soup|dress|brighten|tone|smarten|cheer|beef|sharpen|tidy|freshen|ginger|warm|lighten)\s+{_COPY}\s+(?:up|down)\b.{{0,40}}"),
        (WishKind.TONE, rf"(?:(?:it|this|that)\s+)?(?:sounds?|feels?|reads?|comes\s+across)\s+(?:{_QUITE}\s+)*(?:{MANNER}|dry|flat|dull|boring|bland|stiff|cold|harsh|heavy|clunky)\b.{{0,40}}"),
        (WishKind.FORMAT, rf"{_WIT}\s+(?:please|pls|plz)\b.{{0,60}}"),
        (WishKind.FORMAT, rf"{_ADD}\s+(?:(?:in|with|on|for|up|it|some|a|an|the|few|lots|plenty|bit|couple|of|touch|little|dash|more|our|as|many)\s+)*(?:[\w'’-]+\s+){{0,2}}?{_DEVICE}\b.{{0,60}}"),
        (WishKind.FORMAT, rf"(?:(?:and|or|with|plus)\s+)?(?:a|an|some|a\s+few|lots\s+of|plenty\s+of|more|one\s+or\s+two|a\s+couple\s+of)\s+(?:[\w'’-]+\s+)?{_WIT}(?:\s+(?:about|on|in|at|or|and|please|pls)\b.{{0,50}})?"),
        (WishKind.FORMAT, r"(?:add|put|throw|stick|slip|sprinkle|pop|squeeze|work|include|use)\s+(?:in\s+)?(?:some|one|one\s+or\s+two|a\s+few|a\s+couple|lots|loads|plenty|more)(?:\s+(?:in|of\s+(?:them|those)|too|here|there|everywhere|please|pls))*"),
        (WishKind.FORMAT, r"(?:(?:with|use|go\s+for|have|give\s+it|add)\s+)?(?:a|an|some|the)?\s*[\w'’-]+(?:\s+[\w'’-]+)?\s+(?:theme|angle|vibe|feel|twist|spin|slant|undertone|motif)\b(?!\s+(?:is|are|was|will)\b).{0,50}"),
        (WishKind.FORMAT, r"(?!it\b|we\b)[^£%\d]{3,80}\bwould\s+be\s+(?:so\s+|really\s+)?(?:great|nice|lovely|fun|good|brilliant|perfect|cool|ideal|amazing)"),
        (WishKind.FORMAT, rf"(?:write|do|say|have|make|keep|put|send)\s+(?:{_COPY}\s+)?(?:all\s+)?in\s+{_TONGUES}\b.{{0,30}}"),
        (WishKind.MATERIAL, r"(?:call|name|title|brand|dub)\s+(?:it|this|them|the\s+\w+)\s+[\w“\"'].{1,60}"),
        (WishKind.MATERIAL, rf"(?:mention|include|add|give|put\s+in|say|list|show|say)\s+(?:in\s+)?(?:the|our|all\s+the|all\s+our)\s+{_PARTICULAR}(?:\s+(?:and|&)\s+(?:the\s+|our\s+)?{_PARTICULAR})*"),
    )
)  # fmt: skip
"""Kind and pattern, tried in this order on a whole clause, request words included."""


def instruction_of(clause: str) -> WishKind | None:
    """Which kind of order to the writer the clause is; None where it tells the customer something."""
    plain = clause.strip(" .,!?:;-–")
    return next((kind for kind, pattern in _RULES if pattern.match(plain)), None)
