"""Telegram style taken apart: "spring sale 20% off all perennials" is a sale, and what it offers."""

import re

_OFFER = r"(?:up to )?(?:\d+ ?(?:%|per ?cent) (?:off|discount)|[£$€]\d[\d.,]* off|half[- ]price|\d for [£$€]?\d|two for one|buy one)\b"
_OFFER_AT = re.compile(rf"(?<=\s){_OFFER}", re.I)
_TOPIC = re.compile(
    r"(?:(?:the|our|a|an) )?(?!(?:this|next|every|all|any|some|get|your|with)\b)(?:[\w'’&-]+ ){0,4}"
    r"(?:sale|event|clearance|promotion|fair|festival|market|launch|open day|open evening)",
    re.I,
)
_JOINT = re.compile(r"[\s,:–-]*(?:\bwith\b)?\s*$", re.I)


def announced(text: str, raw: str) -> tuple[str, str, int] | None:
    """A topic, what it announces, and where the latter begins in `raw`, the same clause as it was typed."""
    offer, typed = _OFFER_AT.search(text), _OFFER_AT.search(raw)
    if not (offer and typed):
        return None
    topic = _JOINT.sub("", text[: offer.start()])
    return (topic, text[offer.start() :], typed.start()) if _TOPIC.fullmatch(topic) else None
