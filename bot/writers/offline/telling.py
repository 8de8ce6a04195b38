"""The points of the plan as sentences: a topic with what it announces, two short sentences woven into one."""

from itertools import groupby

from bot.core.brief.facts import StatementKind
from bot.core.brief.wording import mid_sentence, sentence_case
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.writers.offline.frames import GATHERED
from bot.writers.offline.grammar import ended
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.phrasing import is_small, joined, sentences_of, small
from bot.writers.offline.plan import Point, topic_alone

V = Voice


def telling(
    points: tuple[Point, ...], manner: Manner, names: tuple[str, ...], *, first: bool = True
) -> list[list[Sentence]]:
    """The points as sentences, one list a point; a bare topic is told together with what it announces.

    `first`: they open the copy.
    """
    told: list[list[Sentence]] = []
    waiting: Point | None = None
    for run in _runs(points):
        if len(run) > 2 and told:
            told.append(_gathered(run, manner.at(len(told)), names))
            continue
        for point in run:
            opens = point.said.start == min(other.said.start for other in points[:2])
            if opens and topic_alone(point.said) and waiting is None and not told and len(points) > 1:
                waiting = point
                continue
            told.append(_tell(waiting, point, manner.at(len(told)), names, first=first and not told))
            waiting = None
    if waiting:
        told.append(_tell(None, waiting, manner.at(len(told)), names, first=first and not told))
    return _woven(told, points, manner, names)


def _runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """Neighbours that are small things together, everything else alone; the first point opens the copy by itself."""
    return [list(run) for _, run in groupby(points, key=lambda point: is_small(point.said) or point.said.quote)]


def _gathered(run: list[Point], manner: Manner, names: tuple[str, ...]) -> list[Sentence]:
    *most, last = [small(point.said, names) for point in run]
    items = f"{', '.join(most)} and {last}"
    text = ended(sentence_case(manner.pick(GATHERED[manner.voice], "gathered").format(items=items)))
    reasons = (reason for point in run for said in _because([text], manner, point) for reason in said.reasons)
    return [Sentence(text, tuple(dict.fromkeys(reasons)))]


WEAVE: dict[Voice, str] = {V.WARM: ", and ", V.FORMAL: "; ", V.PLAYFUL: " – and ", V.BRISK: " – "}
"""How two sentences of the brief become one; the plain and the dry voice leave them apart."""


def _woven(
    told: list[list[Sentence]], points: tuple[Point, ...], manner: Manner, names: tuple[str, ...]
) -> list[list[Sentence]]:
    """Two whole sentences of the brief that follow one another, joined as the voice joins them."""
    thread = WEAVE.get(manner.voice)
    whole = {point.said.quote for point in points if point.said.kind is StatementKind.SENTENCE}
    woven: list[list[Sentence]] = []
    for group in told:
        last = woven[-1] if woven else []
        if thread and len(last) == len(group) == 1 and _both(last[0], group[0], whole):
            woven[-1] = [_joined_by(thread, last[0], group[0], names)]
        else:
            woven.append(group)
    return woven


def _both(one: Sentence, other: Sentence, whole: set[str]) -> bool:
    """Whether each is one whole sentence of the brief, and short enough to be joined."""
    quotes = [[reason.ref for reason in said.reasons if reason.kind is ReasonKind.BRIEF] for said in (one, other)]
    plain = all(len(refs) == 1 and refs[0] in whole for refs in quotes)
    return plain and len(one.text) + len(other.text) < 140 and one.text.endswith(".") and ": " not in other.text


def _joined_by(thread: str, one: Sentence, other: Sentence, names: tuple[str, ...]) -> Sentence:
    text = f"{one.text.removesuffix('.')}{thread}{mid_sentence(other.text, names)}"
    return Sentence(text, tuple(dict.fromkeys((*one.reasons, *other.reasons))))


def _tell(topic: Point | None, point: Point, manner: Manner, names: tuple[str, ...], *, first: bool) -> list[Sentence]:
    joins = topic is not None and point.said.kind not in (
        StatementKind.CODE,
        StatementKind.CONDITION,
        StatementKind.ACTION,
        StatementKind.LINK,
    )
    if topic is not None and joins:
        texts = joined(topic.said, point.said, manner, names)
        return _because(texts, manner, point, topic)
    before = _because(sentences_of(topic.said, manner, names), manner, topic) if topic else []
    return [*before, *_because(sentences_of(point.said, manner, names, first=first), manner, point)]


def _because(texts: list[str], manner: Manner, *points: Point | None) -> list[Sentence]:
    real = [point for point in points if point]
    brief = [Reason(ReasonKind.BRIEF, point.said.quote) for point in real]
    ids = [*(item for point in real for item in point.because[:2]), *manner.because.get("voice", ())[:1]]
    evidence = [Reason(ReasonKind.EVIDENCE, item) for item in dict.fromkeys(ids)]
    return [Sentence(text, (*brief, *evidence)) for text in texts]
