"""Telegram style made into sentences: the verb that was left out, the article of a bare subject."""

import re

from bot.core.brief.kinds import has_verb, is_imperative
from bot.core.brief.wording import mid_sentence

_STATE = re.compile(
    r"^(?P<what>(?:[\w'’£%-]+ ){1,6}?)(?P<all>all )?(?P<state>(?:now |back |also |finally |still )?(?:in stock|back in stock|in store|available|on sale|ready|live|sold out|back|out now|in now|in|open|(?<!sugar )(?<!fat )(?<!gluten )(?<!tax )(?<!post )(?<!duty )free(?= on | from | until | for | with ))"
    r"(?: now| again| today| for \w+)?)(?= on | from | until |$|, | at )"
)


_DONE = re.compile(
    r"^(?P<what>(?:(?:every|all|each|any) )?(?:[\w'’]+ ){1,4}?)(?P<done>provided|held|kept|frozen|welcome|guaranteed|limited|sold out|half price|moved|postponed|cancelled|rescheduled|extended|doubled|matched|reduced|included|discounted|restored|refunded|covered|needed|wanted|invited|due)\b"
)


_DOES = frozenset({"put", "bring", "get", "keep", "leave", "drop", "hand", "pick", "hang", "set", "try", "let", "make"})
"""A clause that begins with one of these orders something; no verb is missing from it."""

_QUESTIONS = re.compile(r"^(?:any )?(?:questions|queries)(?: to|:| ->) (?=\S*@|\+?\d)", re.I)
_VERB_FIRST = re.compile(
    r"(?:takes|costs|includes|starts|runs|lasts|ends|opens|comes with|needs|means|covers|closes|finishes|fits|works)\b",
    re.I,
)
_WE_ARE = re.compile(
    r"(?:closing|reopening|opening|moving|hiring|recruiting|launching|extending)\b(?!\s+(?:hours|times|night|event|party|offer|day|sale|soon|date|weekend))(?=\s)",
    re.I,
)
_BOTH = re.compile(r"^(both|all)(?= (?:at|in|on|from|until)\b)", re.I)
_BARE_SUBJECT = re.compile(
    r"^(?!the\b|our\b|your\b|my\b|an?\b|all\b|both\b|some\b|no\b|one\b|two\b|parking|entry|delivery|admission|booking|payment|postage|collection|everyone|nobody|it\b|there|that|this|each|every|today)"
    r"(?:(?-i:[A-Z]?[a-z]+) (?-i:[a-z-]+)|(?-i:[a-z]+)(?<!s)(?<!ing)(?<!you)(?<!she)(?<!they)(?<!it)(?<!we)(?<!he))(?<!s)(?= (?:is|was|starts|opens|closes|ends|begins|launches|runs|returns|has)\b)"
)


def with_copula(text: str) -> str:
    """Supply the verb: "sizes S to XL all back" is "sizes S to XL are all back"; what has its verb already stays as it is."""
    text = _QUESTIONS.sub("send questions to ", text)
    if text.casefold() == "free":
        return "it's free"
    text = _BOTH.sub(r"\1 are", text)
    if _WE_ARE.match(text):
        return f"we're {mid_sentence(text)}"
    if _VERB_FIRST.match(text):
        return f"it {text}"
    if has_verb(text) or is_imperative(text) or text.split(" ")[0].casefold() in _DOES:
        return _BARE_SUBJECT.sub(lambda match: f"the {mid_sentence(match.group())}", text)
    match = _STATE.match(text) or _DONE.match(text)
    if not match or re.search(r"\b(?:in|at|from|of|for|with|on|the|new)$", match["what"].strip(), re.I):
        return text
    verb = "are" if is_plural(match["what"]) else "is"
    if text[match.end("what") :].startswith("moved"):
        verb = "have" if verb == "are" else "has"
    told = f"{match['what']}{verb} {text[match.end('what') :]}"
    return _BARE_SUBJECT.sub(lambda subject: f"the {mid_sentence(subject.group())}", told)


def is_plural(phrase: str) -> bool:
    """Whether the noun that a phrase is about stands in the plural, by its ending."""
    first = phrase.strip().casefold()
    if first.startswith(("all ", "both ", "two ", "three ")):
        return True
    if first.startswith(("a ", "an ", "every ", "each ", "one ", "this ", "any ")):
        return False
    head = re.split(r"\s+(?:from|for|of|in|with|at|on|by|to|that|who|which|and|or)\s+|,", first)[0].split()
    return bool(head) and head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is", "'s", "’s"))
