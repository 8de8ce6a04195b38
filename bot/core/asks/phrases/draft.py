"""How people ask for copy. Whom it is for, its channel and its brief are found afterwards."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import CHANNEL, phrase

_WRITE = (
    r"(?:draft(?: up)?|write(?: up)?|compose|create|craft|prepare|word|phrase|knock (?:up|out)|whip up|put together"
    r"|come up with|pen|send(?: out)?|generate|make|do|give me|get me|get(?= (?:an?|some|something)\b)|need|want|rewrite|redo)"
)
_KIND = (
    r"(?:an?|the|one|some|another|quick|short|long|longer|brief|little|nice|friendly|new|warm|formal|cheeky|gentle|promo"
    r"|follow-up|thank-you|thank you|welcome|sale|birthday|last-minute)"
)
_THING = rf"(?:{CHANNEL}|message|note|copy|line|something|words|invite|invitation|reminder|announcement)"

DRAFT = (
    phrase(
        Wish.DRAFT,
        rf"{_WRITE}\b(?! (?:you|to|we|i|they)\b)",
        {"write something to the baker": "", "do a short sms for dana": "", "need copy for Dana": "", "draft: spring sale": ""},
        ("do you know Dana", "want to know", "does it work", "draughty"),
    ),
    phrase(
        Wish.DRAFT,
        r"(?:text|email|sms|message|whatsapp|call|phone|ring|ping|contact|write to|notify|inform|tell|invite|remind|thank|let)(?: to)?"
        r" (?!(?:or|and|me|us|you|for|with|in|is|are|was|does|from|to|about|copy|script|message)\b|[:,.?!])(?P<who>\S.*)$",
        {"text dana about the sale": "dana about the sale", "invite Dana Ruiz to the open day": "Dana Ruiz to the open day"},
        ("text or email", "email for dana", "tell me a joke"),
    ),
    phrase(
        Wish.DRAFT,
        # Looked at, not taken: the words before the channel belong to the brief.
        rf"(?=(?:{_KIND} )*{_THING}(?: (?:for|to|about|re|regarding|saying|that|please)\b| [:,]|$))",
        {"short sms for dana about the sale": "", "something for Dana re: tulips": "", "a quick note to Dana": "", "email for dana": ""},
        ("texture of soil", "email is dead"),
    ),
)  # fmt: skip
