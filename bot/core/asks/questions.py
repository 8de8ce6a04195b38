"""Questions asked under a draft, which are answered and written into no copy."""

import re

from bot.core.asks.ask import Wish

_ASKS = re.compile(
    r"(?:(?:and|but|so|ok|hey|wait|hm+)[\s,]+)*"
    r"(?:(?:what|who|whom|which|why|how|where|when)(?:'s|'re|\s+(?:asked|wrote|made|approved|sent|is|are|was|does|do|did|would|should|can|could|will|has|have|long|many|much|often|channel|hour|time|persona)\b)"
    r"|(?:is|are|was|does|do|did|has|have|should)\s+(?:she|he|they|it|this|that|the|i|we|[a-z]+)\b.*\?|(?:why|how come|what|who|which|when|how|really|and why)(?:\s+\w+){0,2}\s*\?)",
    re.IGNORECASE,
)
_NEEDS_NO_MARK = re.compile(
    r"(?:what|who|which|why|how|where|when)(?:'s| is| are| does| do| did| would| should)\s|who(?: asked| wrote| made| approved| sent)\s",
    re.IGNORECASE,
)
_TO_THE_CUSTOMER = re.compile(r"\byou(?:r|rs|'re|'ll|'ve)?\b|^why not\b", re.IGNORECASE)
"""A question to the reader of the copy is matter: "Are you ready for spring?"."""
_TO_US = re.compile(r"(?:what|how|who|why|which|where)\b.*\b(?:do|did|can|are|have)\s+you\b", re.IGNORECASE)
_OF_US = re.compile(r"who (?:asked|wrote|made|approved|sent)\b", re.IGNORECASE)
"""About ourselves, and not about whom the draft is for."""
_PREFERS = re.compile(
    r"\b(?:prefers?|preferred|channels?|hours?|what time|best time|when|reach(?:ed)?|contact|e-?mails?|sms|texts?|whatsapp|phone|letters?|post)\b",
    re.IGNORECASE,
)
_PERSONA = re.compile(r"\b(?:care|cares|like|likes|dislikes?|want|wants|hates?|know|known|who)\b", re.IGNORECASE)


def is_question(text: str) -> bool:
    """Whether it asks us something; "When it rains, we move inside" tells, and "Fancy a cuppa?" is the copy's own."""
    plain = text.replace("’", "'").strip()
    asks = plain.endswith("?") or (_opens_like_one(plain) and not re.search(r"[?:,]\s", plain))
    if not asks or not _ASKS.match(plain):
        return False
    return bool(_TO_US.match(plain)) or not _TO_THE_CUSTOMER.search(plain)


def asks_after(text: str) -> Wish:
    """What of the draft's own audience a question wants to know; HELP where it is none that we answer."""
    if _OF_US.match(text):
        return Wish.HELP
    if _PREFERS.search(text):
        return Wish.PREFERS
    return Wish.PERSONA if _PERSONA.search(text) else Wish.HELP


def _opens_like_one(text: str) -> bool:
    """Whether it needs no question mark: "what does dana prefer"."""
    return _NEEDS_NO_MARK.match(text) is not None
