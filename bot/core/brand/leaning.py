"""Small words that turn a sentence round: that deny it, make less of it, or promise more than it does."""

import re
from collections.abc import Iterator

_NEGATOR = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot|no\s+longer)\b|n['’]t\b", re.IGNORECASE
)
_NEUTRAL = re.compile(
    r"""\b(?:no|not|never|nobody|none|n['’]t)\b (?:\s+[\w’'-]+){0,5}? \s+ (?:more|longer|less|fewer|later|earlier|further|higher)\s+than\b
      | \bno\s+questions?\s+asked\b | \bno\s+matter\b | \bno\s+later\s+than\b | \bno\s+doubt\b | \bno\s+need\b | \bno\s+problem\b
      | \bas\s+(?:ever|always)\b | \bever\s+since\b | \bmore\s+than\s+ever\b | \bnever\s+mind\b
      | \bnot\s+to\s+mention\b | \bwhy\s+not\b | \b(?:it|she|he|that|they|we|you)\s+or\s+not\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Limits and turns of phrase that deny nothing: "never longer than ten minutes" is "ten minutes at most"."""
_NOT_ONLY = re.compile(r"\bnot\s+(?:only|just)\b", re.IGNORECASE)
_OPPOSITES = (
    ("stay", "leav"), ("remain", "leav"), ("keep", "los"), ("open", "clos"), ("after", "befor"), ("befor", "after")
)  # fmt: skip
"""Stems, the second that of a claim: "it stays" denies what "it leaves" says."""

_HEDGE = re.compile(
    r"""\b(?:most(?:ly)?|some(?:times)?|nearly|almost|usually|often|generally|largely|mainly|chiefly|hardly|barely|rarely|seldom|scarcely
      |may|might|tr(?:y|ies|ied)|aims?|hopes?|partly|partially|many|several|perhaps|possibly|probably|likely|normally|typically|roughly
      |as\s+a\s+rule|more\s+or\s+less|where\s+(?:we\s+can|possible)|if\s+possible|if\s+we\s+can(?!['’\w]|\s*not)|in\s+most\s+cases|not\s+always)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EXCLUSIVE = re.compile(r"\b(?:only|nothing\s+but|solely|exclusively)\b", re.IGNORECASE)
_KEEPS_OUT = re.compile(
    r"\b(?:only|nothing|solely|exclusively|alone|just|none|no\s+\w+|all\s+(?:that\s+|of\s+what\s+)?we|everything\s+(?:that\s+)?we)\b",
    re.IGNORECASE,
)
_FOR_EVER = re.compile(r"\b(?:always|never|ever|forever|evermore)\b", re.IGNORECASE)
_SURE = re.compile(
    r"""\b(?:guarantee[ds]?|perfect(?:ly)?|complete(?:ly)?|totally|absolutely|entirely|unlimited|without\s+(?:any\s+)?limits?|certainly|flawless
      |in\s+the\s+(?:whole\s+)?world|in\s+(?:the\s+)?town|on\s+earth|the\s+only|best|lowest|cheapest|safest|finest|fastest|unbeatable|risk[\s-]free)\b
      |\b(?:100|hundred)\s?(?:%|per\s?cent\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_EVERY = re.compile(r"\b(?:every(?:one|body|thing)?|all|any|each|always)\b", re.IGNORECASE)


def denials(text: str, claim: str, terms: set[str]) -> int:
    """How often the text denies: two denials cancel each other. `terms` are its stems, held against the claim's opposites."""
    read = _NEUTRAL.sub(" ", text)
    if not _EXCLUSIVE.search(claim):
        read = _NOT_ONLY.sub(" ", read)
    count = len(_NEGATOR.findall(read))
    words = set(re.findall(r"[a-z]+", claim.casefold()))
    return count + sum(one in terms and other not in terms and _has(words, other) for one, other in _OPPOSITES)


def _has(words: set[str], stem: str) -> bool:
    return any(word.startswith(stem) for word in words)


def hedge_in(text: str, claim: str) -> str:
    """The first word of the text that makes less of the claim, "" for none."""
    return next((found for found in _new(_HEDGE, text, claim)), "")


def lost_only(text: str, claim: str) -> str:
    """The word by which the claim shuts everything else out, where the text does not; "" where it does, or there is none."""
    said = _EXCLUSIVE.search(claim)
    return said[0] if said and not _KEEPS_OUT.search(text) else ""


def too_much_in(text: str, backed: str) -> str:
    """The first word that promises more than the claims and the brief do: for ever, for sure, above all others; "" for none."""
    allowed = {match.casefold() for match in _SURE.findall(backed)}
    sure = (found for found in _SURE.findall(text) if found.casefold() not in allowed)
    return next(sure, "")


def for_ever_in(text: str, claims: str) -> str:
    """The first word that makes it hold for ever, where none of the claims that it speaks of does; "" for none."""
    found = _FOR_EVER.search(_NEUTRAL.sub(" ", text))
    return found[0] if found and not _FOR_EVER.search(claims) else ""


def every_in(text: str) -> str:
    found = _EVERY.search(text)
    return found[0] if found else ""


def _new(pattern: re.Pattern[str], text: str, claim: str) -> Iterator[str]:
    known = {word.casefold() for word in pattern.findall(claim)}
    return (found for found in pattern.findall(text) if found.casefold() not in known)
