"""Reading a comment for changes that name their place. Whatever else it says is left to others."""

import re
from collections.abc import Iterator

from bot.core.drafts import PartName
from bot.core.proposing.change import Change, Drop, Place, Reword, Tighten, Unit

_ORDINALS = (
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
)
_COUNTED = {
    **{
        word: number
        for number, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"])
    },
    **{f"{number + 1}{end}": number for number, end in enumerate(["st", "nd", "rd", "th", "th", "th", "th", "th"])},
    **dict.fromkeys(("opening", "very first", "1."), 0),
    **dict.fromkeys(("last", "final", "closing", "very last"), -1),
    **dict.fromkeys(("second to last", "second-to-last", "next to last", "penultimate", "last but one"), -2),
}
_PARTS = {
    **dict.fromkeys(("subject", "subject line"), PartName.SUBJECT),
    **dict.fromkeys(("preheader", "preview", "preview text", "pre-header"), PartName.PREHEADER),
    **dict.fromkeys(("title", "headline"), PartName.TITLE),
    **dict.fromkeys(("call to action", "cta", "call-to-action"), PartName.CALL_TO_ACTION),
}
_UNITS = {
    **dict.fromkeys(("sentence", "line", "bullet", "bullet point"), Unit.SENTENCE),
    **dict.fromkeys(("paragraph", "para", "part", "section", "bit"), Unit.PARAGRAPH),
}
_ORDINAL = "|".join(sorted((re.escape(word) for word in _COUNTED), key=len, reverse=True))
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_PART = "|".join(sorted((re.escape(word) for word in _PARTS), key=len, reverse=True))
_PLACE = (
    rf"(?:(?:the |that |this )?(?:(?P<nth>{_ORDINAL}) (?P<unit>{_UNIT})"
    rf"(?: (?:of|in|from) (?:the )?(?P<within>{_ORDINAL}) (?:paragraph|para|part|section))?|(?P<part>{_PART})))"
)
_LEAD = (
    r"(?:(?:please|pls|plz|and|but|also|then|so|ok(?:ay)?|maybe|perhaps|i think|i(?:'d| would)(?: suggest we)?|i suggest we|let(?:'s| us)|"
    r"(?:can|could|would|should|shall) (?:you|we|i)|we (?:should|could|can|need to|must|have to)|you (?:should|could|can|need to)|just)[\s,]+)*"
)
_TAIL = r"(?:[\s,]+(?:please|pls|plz|then|too|though|entirely|altogether|completely|a (?:bit|little|touch|lot)|up|down|out|thanks|thank you|ok(?:ay)?))*"
_DROPPING = r"(?:drop|cut(?: out)?|delete|remove|lose|kill|take out|leave out|scrap|skip|strike|omit|ditch|get rid of|do without)"
_TIGHTENING = r"(?:tighten(?: up)?|shorten|trim|condense|cut down|compress|boil down|simplify|make)"
_SHORTER = r"(?: (?:a (?:bit|little|lot) |much )?(?:shorter|tighter|briefer|crisper|more concise|less wordy))?"
_SAID = r"(?:“(?P<{0}q>[^”]+)”|\"(?P<{0}d>[^\"]+)\"|‘(?P<{0}s>[^’]+)’|'(?P<{0}a>[^']+)'|(?P<{0}>.+?))"
_OLD, _NEW = _SAID.format("old"), _SAID.format("new")


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}{pattern}{_TAIL}", re.IGNORECASE)


_DROP = _whole(rf"{_DROPPING} {_PLACE}")
_TIGHTEN = (_whole(rf"(?!make){_TIGHTENING} {_PLACE}"), _whole(rf"make {_PLACE}{_SHORTER[:-1]}"))
_TOO_LONG = re.compile(
    rf"{_PLACE} (?:is|reads|feels|looks) (?:a (?:bit|little) |far |much |way )?too (?:long|wordy|verbose)", re.I
)
_REWORDS = (
    _whole(rf"(?:change|replace|swap|turn|reword) {_OLD} (?:to|with|for|into|by) {_NEW}"),
    _whole(rf"(?:say|write|put|use|make it|call it) {_NEW} (?:instead of|rather than|in place of|not) {_OLD}"),
    _whole(rf"{_OLD} (?:should|must|has to|needs to) (?:be|read|say) {_NEW}"),
    re.compile(rf"{_OLD}\s*(?:→|->|=>)\s*{_NEW}", re.I),
)
_ADDED = (
    _whole(
        r"(?:add|mention|include|say|tell (?:them|her|him)|point out)(?: also| too)? that (?P<what>(?:\S+ ){1,40}\S+?)"
    ),
    _whole(r"(?:add|mention|include|put in)(?: also)?:? (?P<what>(?=.*(?:\d|:| is | are ))(?:\S+ ){1,40}\S+?)"),
)
"""A name alone, such as “add the opening hours”, adds nothing that anybody could say."""
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_AND = re.compile(
    r"\s*,?\s+(?:and|then|,)\s+(?=(?:then\s+)?(?:drop|cut|delete|remove|lose|tighten|shorten|trim|change|replace|say)\b)",
    re.I,
)
_AROUND = " \t,.!;:–—-?"
_MOST = 12
"""Words of a passage that is to be reworded, at most: a longer one is quoted."""


def changes_named_in(said: str) -> tuple[Change, ...]:
    """In the order in which they are said. A word that cannot be is no change: whether the copy has it is asked later."""
    return tuple(change for change, _ in _read(said) if change is not None)


def added_in(said: str) -> tuple[str, ...]:
    """What is to be said as well: of “can you mention that parking is free?”, “parking is free”."""
    plain = (" ".join(piece.strip(_AROUND).split()) for piece in _SENTENCES.split(said))
    found = (next((match for each in _ADDED if (match := each.fullmatch(piece))), None) for piece in plain)
    return tuple(f"{match['what'][:1].upper()}{match['what'][1:]}" for match in found if match)


def rest_of(said: str) -> str:
    """What is said beside them."""
    return " ".join(piece for change, piece in _read(said) if change is None)


def _read(said: str) -> Iterator[tuple[Change | None, str]]:
    for sentence in filter(str.strip, _SENTENCES.split(said.replace("’", "'"))):
        pieces = _AND.split(sentence)
        found = [(_change(" ".join(piece.strip(_AROUND).split())), piece) for piece in pieces]
        yield from found if any(change for change, _ in found) else [(None, sentence)]


def _change(said: str) -> Change | None:
    if found := _DROP.fullmatch(said):
        return Drop(_place(found))
    if found := next((match for each in _TIGHTEN if (match := each.fullmatch(said))), None) or _TOO_LONG.fullmatch(
        said
    ):
        return Tighten(_place(found))
    reworded = next((match for each in _REWORDS if (match := each.fullmatch(said))), None)
    return _reword(reworded) if reworded else None


def _place(found: re.Match[str]) -> Place:
    told = {name: value.lower() for name, value in found.groupdict().items() if value}
    if "part" in told:
        return Place(Unit.PART, part=_PARTS[told["part"]])
    within = _COUNTED[told["within"]] if "within" in told else None
    return Place(_UNITS[told["unit"]], _COUNTED[told["nth"]], within)


def _reword(found: re.Match[str]) -> Reword | None:
    told = found.groupdict()
    old = next((told[name] for name in ("oldq", "oldd", "olds", "olda", "old") if told[name]), "").strip(_AROUND)
    new = next((told[name] for name in ("newq", "newd", "news", "newa", "new") if told[name]), "").strip(" \t")
    long = max(len(old.split()), len(new.split())) > _MOST and told["old"] is not None
    return Reword(old, new.strip(_AROUND) if told["new"] else new) if old and new and not long else None
