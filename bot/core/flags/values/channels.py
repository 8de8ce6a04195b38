"""Which channels a text names, and which it asks for."""

import re

from bot.core.channels.channel import Channel
from bot.core.flags.values import elsewhere

_NAMED = {
    Channel.EMAIL: r"e-?mails?|e-?mailing|e-?mailings?|mails?|mailings?|inbox|newsletters?|mailshots?|mail-?outs?",
    Channel.SMS: r"sms|texts?|texting|text messages?|text reminders?",
    Channel.PUSH: r"push|push notifications?|app notifications?|push alerts?|app alerts?|lock ?screen",
    Channel.WHATSAPP: r"whats ?app|whatsapps|messenger apps?|messengers?|chat messages?|chat apps?",
    Channel.LINKEDIN: r"linked ?in|inmails?",
    Channel.INSTAGRAM: r"instagram|insta|ig|reels",
    Channel.PHONE: r"phone|phones|phone ?calls?|phoning|calls?|calling|telephone|ringing|rung up|being rung|cold calls?|voice ?mails?|by voice",
    Channel.POST: r"letters?|letterbox|by post|in the post|postal|post|direct mail|postcards?|printed (?:mail|mailings?|letters?|flyers?|catalogues?|catalogs?)|paper (?:mail|mailings?|letters?|post)|on paper|catalogues? by post|flyers?|leaflets?|brochures? by post|snail mail",
    Channel.IN_APP: r"in-app|in app|app messages?|in-app messages?|banners? in the app",
}
_PATTERNS = {
    channel: re.compile(
        rf"(?<![\w-])(?:{'|'.join(filter(None, (words, elsewhere.CHANNELS.get(channel))))})(?![\w])", re.I
    )
    for channel, words in _NAMED.items()
}
_NOT_MAIL = re.compile(
    r"\b(?:direct|snail|paper|printed|postal|voice)[\s-]?mail\w*|\bcall(?:s|ed)?[\s-]to[\s-]action|\bmail(?:ing)? list\b|\bletterbox\b|\block ?screen\b(?!\s+push)",
    re.I,
)


def channels_named(text: str) -> frozenset[Channel]:
    """Every channel that the words of evidence or of a taste name: "being rung up" is the phone."""
    plain = _NOT_MAIL.sub(
        lambda found: found[0] if "mail" not in found[0].lower() or "list" in found[0] else "by post", text
    )
    return frozenset(channel for channel, pattern in _PATTERNS.items() if pattern.search(plain))


_WHOM = r"(?:her|him|them|(?:mr|mrs|ms|dr)\.?\s+\w+|the\s+\w+|these\s+\w+|those\s+\w+|all\s+\w+|every\w*|(?-i:[A-ZÀ-Þ])[\w'’-]+)"
_BY = r"(?:by|via|over|through|per|using)\s+(?:\w+\s+)?"
_A = r"(?:an?|one|another|quick|short|friendly|first|second|follow-up|reminder|two|three|the|this|her|him|them)\s+(?:[\w-]+\s+){0,3}?"
_SEND = r"(?:send|drop|shoot|ping|write|do|draft|make|give|fire\s+off|prepare|need|want|get|put\s+together|go\s+(?:for|with)|use|try)\s+"

_ASKED = {
    Channel.EMAIL: rf"(?:e-?mail|mail)\s+{_WHOM}|{_BY}e-?mail\b|{_SEND}(?:{_WHOM}\s+)?(?:{_A})?(?:e-?mail|newsletter|mailshot)\b|\b(?:to|into)\s+(?:her|his|their)\s+inbox|^(?:\w+\s+){{0,2}}e-?mail\s+(?:to|for)\b|\bas\s+an\s+e-?mail",
    Channel.SMS: rf"\b(?:text|sms)\s+{_WHOM}|{_BY}(?:sms|text)\b|{_SEND}(?:{_WHOM}\s+)?(?:{_A})?(?:sms|text(?:\s+message)?(?!\s+(?:for|on|in|block|about\s+us)))\b|^(?:\w+\s+){{0,2}}(?:sms|text)\s+(?:to|for)\b|\bas\s+an?\s+(?:text|sms)",
    Channel.PUSH: rf"{_BY}push\b|{_SEND}(?:{_WHOM}\s+)?(?:{_A})?push(?:\s+(?:notification|alert|message))?\b|^(?:\w+\s+){{0,2}}push\s+(?:to|for)\b|\bas\s+a\s+push|\bpush\s+(?:notification|alert)\s+(?:to|for)",
    Channel.WHATSAPP: rf"\bwhats\s?app\s+{_WHOM}|{_BY}whats\s?app\b|{_SEND}(?:.{{0,40}}?\s)?whats\s?app\b|^(?:\w+\s+){{0,2}}whats\s?app\s+(?:to|for|message)\b|\b(?:in|on)\s+(?:her|his|their)\s+whats\s?app|\b(?:on|over)\s+whats\s?app",
    Channel.LINKEDIN: rf"{_BY}linked\s?in\b|\b(?:on|over)\s+linked\s?in|{_SEND}(?:{_WHOM}\s+)?(?:{_A})?(?:inmail|linked\s?in\s+\w+)",
    Channel.INSTAGRAM: rf"{_BY}(?:instagram|insta)\b|\b(?:on|over)\s+(?:instagram|insta)\b|{_SEND}(?:{_A})?(?:instagram|insta)\s+\w+|\bdm\s+{_WHOM}",
    Channel.PHONE: rf"\b(?:call|ring|phone|telephone|dial)\s+(?!to\s+action|it\b|this\b|that\b|the\s+(?:new|campaign|product|offer|range|piece|event|section|button|file|subject|newsletter|whole)){_WHOM}|\bgive\s+{_WHOM}\s+(?:an?\s+)?(?:\w+\s+)?(?:call|ring|bell|buzz)\b|{_BY}(?:phone|telephone)\b|\bon\s+the\s+phone|\bcall\s+script|\bphone\s+script|\bget\s+{_WHOM}\s+on\s+the\s+(?:phone|line)|\b(?:a|one)\s+(?:quick|short|friendly)?\s*(?:phone\s+)?call\s+to\b(?!\s+action)|\bphone\s+call\b|\bcold[\s-]call\s+{_WHOM}|\bput\s+(?:in\s+)?a\s+call\b",
    Channel.POST: rf"{_BY}post\b|{_BY}letter\b|\b(?:in|through)\s+(?:the|her|his|their)\s+(?:post\b|letterbox|mailbox)|{_SEND}(?:{_WHOM}\s+)?(?:{_A})?(?:letter|postcard|printed\s+\w+|paper\s+\w+|flyer|leaflet|catalogue|catalog|brochure)\b|^(?:\w+\s+){{0,2}}(?:letter|postcard|mailer)\s+(?:to|for)\b|\bas\s+a\s+(?:letter|postcard)|\bpost\s+(?:her|him|them)\b|\bprinted\s+(?:letter|catalogue|catalog|mailing|brochure)|\bhandwritten\s+(?:letter|card|note)",
    Channel.IN_APP: rf"{_BY}in-app\b|{_SEND}(?:{_A})?in-app\s+\w+|\bin-app\s+(?:message|banner|card|note)|\binside\s+the\s+app\b",
}
_ASKS = {
    channel: re.compile("|".join(filter(None, (words, elsewhere.ASKED.get(channel)))), re.I)
    for channel, words in _ASKED.items()
}


def channels_asked(text: str, name: str = "") -> tuple[tuple[Channel, re.Match[str]], ...]:
    """Channels by which a brief asks to reach somebody, each with the words that ask: "text her", "by post".

    `name` is the audience's, and known however it is typed: "text dana".
    """
    told = _with_capitals(text, name)
    return tuple((channel, found) for channel, pattern in _ASKS.items() for found in pattern.finditer(told))


def _with_capitals(text: str, name: str) -> str:
    """As long as before, so that places stay."""
    names = [re.escape(word) for word in re.findall(r"\w{3,}", name)]
    called = re.compile(rf"\b(?:{'|'.join(names)})\b", re.I)
    return called.sub(lambda found: f"{found[0][0].upper()}{found[0][1:]}", text) if names else text
