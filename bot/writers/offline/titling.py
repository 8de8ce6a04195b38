"""Subject lines and titles: the news itself, short enough to be seen whole."""

import re

from bot.core.brief.facts import Facts, Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.core.brief.wording import mid_sentence, sentence_case
from bot.writers.offline.grammar import contracted, formal
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import topic_alone

V = Voice

FRAMES: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{Np} {when}",),
    V.WARM: ("{Np} {when}",),
    V.DRY: ("{Np}{colon} {day}",),
    V.FORMAL: ("{Np}, {day}",),
    V.PLAYFUL: ("{Np} ({day})",),
    V.BRISK: ("{Day}: {np}",),
}


_UNTITLED = (StatementKind.CODE, StatementKind.CONDITION, StatementKind.LINK)
"""What is no news by itself."""


def title_of(points: tuple[Statement, ...], facts: Facts, manner: Manner, most: int) -> tuple[str, Statement | None]:
    """A title of at most `most` characters and the statement it tells; ("", None) where the brief has none to tell."""
    if len(points) > 1 and topic_alone(points[0]):
        following = points[1]
        for text in _announced(points[0], following, facts.names) if manner.voice not in (V.WARM, V.PLAYFUL) else ():
            if len(text) <= most:
                return text, following
        points = (*points[1:], points[0])
    for said in (*_first_choice(points), *points):
        for text in _candidates(said, manner, facts.names):
            if 3 < len(text) <= most:
                return text, said
        text = _shortened(said, manner, most)
        if text:
            return text, said
    return "", None


def _announced(topic: Statement, following: Statement, names: tuple[str, ...]) -> list[str]:
    """As "Spring bulb sale: 20% off all bulbs until Friday", and shorter."""
    if following.kind in (StatementKind.CODE, StatementKind.CONDITION, StatementKind.LINK, StatementKind.ACTION):
        return []
    bare = sentence_case(re.sub(r"^(?:the|our|an?) ", "", mid_sentence(topic.text, names)))
    text = mid_sentence(following.text, names)
    text = f"{text} {following.price}" if following.kind is StatementKind.OFFER and following.price else text
    return [f"{bare}: {text} {following.when}".rstrip(), f"{bare}: {text}"]


def _first_choice(points: tuple[Statement, ...]) -> list[Statement]:
    """What leads, unless that is a bare remark that only a later statement explains."""
    news = (StatementKind.OFFER, StatementKind.EVENT, StatementKind.NEWS, StatementKind.SENTENCE)
    return [said for said in points[:1] if said.kind in news]


def _candidates(said: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    if said.kind in _UNTITLED or PRICE.match(said.text):
        return []
    text = mid_sentence(said.text, names)
    if said.kind is StatementKind.SENTENCE:
        voiced = formal(text) if manner.voice is V.FORMAL else contracted(text)
        return [sentence_case(voiced)]
    text = f"{text} {said.price}" if said.kind is StatementKind.OFFER and said.price else text
    np = re.sub(r"^(?:the|our|an?) ", "", text) if manner.voice in (V.DRY, V.FORMAL, V.BRISK, V.PLAYFUL) else text
    if not said.when:
        return [sentence_case(np if manner.voice is not V.PLAIN else text)]
    frame = manner.pick(FRAMES[manner.voice], "title")
    return [_framed(frame, np, when) for when in _whens(said.when)] + [sentence_case(np)]


def _framed(frame: str, np: str, when: str) -> str:
    day = re.sub(r"^(?:on|at) ", "", when)
    colon = "" if when == day else ":"
    return frame.format(colon=colon, Np=sentence_case(np), np=np, when=when, day=day, Day=sentence_case(day))


def _whens(when: str) -> list[str]:
    """The whole of it, then without what follows a comma: "on Sat 14 March, 10-12", "on Sat 14 March"."""
    return [when, when.split(",", maxsplit=1)[0]] if "," in when else [when]


_DANGLING = re.compile(
    r"\b(?:is|are|was|were|be|will|can|has|have|and|or|the|a|an|of|to|in|on|at|from|back|out|with|your|our|you|we|it|get|need|do|not|go|goes|gets|takes|starts|runs|opens|comes|keeps?|costs|write|early|first|last|new|this|next)$",
    re.I,
)


def _places(joints: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(joints, text)]


def _shortened(said: Statement, manner: Manner, most: int) -> str:
    """The statement up to a place where it can end: before a comma, "and", a condition or a date."""
    text = sentence_case(formal(said.text) if manner.voice is V.FORMAL else said.text)
    if said.kind in _UNTITLED or PRICE.match(said.text):
        return ""
    for joints in (r",(?= \D)| – | and |: ", r" until | from | on | before | by | for | with | in | at "):
        fits = [at for at in _places(joints, text) if 12 <= at <= most and not _DANGLING.search(text[:at])]
        if fits:
            return text[: max(fits)].rstrip()
    return ""
