"""What a piece of copy does, one move after another: greet, tell, prove, remind of the core message, sign."""

import re

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.core.brief.wording import mid_sentence, sentence_case
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import BULLET, Reason, ReasonKind, Sentence
from bot.writers.offline.grammar import ended
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.phrasing import joined, sentences_of, words_of
from bot.writers.offline.plan import Point, topic_alone

V = Voice
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Rev", "Lady", "Lord")

FIRST_NAME_GAP, FORMAL_GAP = "{first name}", "{title and surname}"
"""A persona stands for many people: where a greeting needs a name, the copy has a gap for the mailing tool to fill."""


def greeting(dossier: Dossier, manner: Manner, channel: Channel, brand: Brand) -> Sentence | None:
    """How this audience is greeted, and why so; not at all where a dry voice has no name to call."""
    why = manner.because.get("name", ()) or manner.because.get("voice", ())
    reasons = tuple(Reason(ReasonKind.EVIDENCE, item) for item in why[:1])
    called = _called(dossier, manner, channel)
    if manner.voice is V.DRY and not called and channel is not Channel.PHONE:
        return None
    who = () if reasons and not called else (Reason(ReasonKind.AUDIENCE, "name"),)
    return Sentence(_hello(called, manner, channel, brand.name), (*reasons, *who))


def _called(dossier: Dossier, manner: Manner, channel: Channel) -> str:
    """The name to greet by, "" where none fits."""
    if isinstance(dossier.audience, Persona):
        if manner.voice is V.FORMAL and channel in (Channel.POST, Channel.EMAIL):
            return FORMAL_GAP
        return FIRST_NAME_GAP if manner.first_name else ""
    words = dossier.audience.name.split()
    if words and words[0].rstrip(".") in _TITLES:
        return f"{words[0]} {words[-1]}"
    formal = manner.voice is V.FORMAL or manner.first_name is False
    return " ".join(words) if formal or dossier.audience.company == dossier.audience.name else words[0]


def _hello(called: str, manner: Manner, channel: Channel, brand: str) -> str:
    if manner.voice is V.FORMAL:
        return (
            f"Dear {called},"
            if called and channel is not Channel.PHONE
            else "Good day,"
            if not called
            else f"Good day, {called}."
        )
    if channel is Channel.POST and called:
        return f"Dear {called},"
    end = " 👋" if manner.emoji and channel not in (Channel.PHONE, Channel.POST) else ","
    if called:
        return f"{_WORDS[manner.voice]} {called}{end}"
    if manner.voice is V.WARM and brand and channel is not Channel.PHONE:
        return manner.pick((f"Hello from {brand},", "Hello,"), "hello")
    return f"{_WORDS[manner.voice]}{' there' if manner.voice is V.PLAYFUL else ''}{end}"


_WORDS: dict[Voice, str] = {
    V.PLAIN: "Hello",
    V.WARM: "Hello",
    V.DRY: "Hello",
    V.FORMAL: "Good day",
    V.PLAYFUL: "Hi",
    V.BRISK: "Hi",
}


def telling(
    points: tuple[Point, ...], manner: Manner, names: tuple[str, ...], *, first: bool = True
) -> list[list[Sentence]]:
    """The points as sentences, one list a point; a bare topic is told together with what it announces.

    `first`: they open the copy.
    """
    told: list[list[Sentence]] = []
    waiting: Point | None = None
    for point in points:
        if topic_alone(point.said) and waiting is None and not told and len(points) > 1:
            waiting = point
            continue
        told.append(_tell(waiting, point, manner, names, first=first and not told))
        waiting = None
    if waiting:
        told.append(_tell(None, waiting, manner, names, first=first and not told))
    return _woven(told, points, manner, names)


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


LISTED: dict[Voice, str] = {
    V.PLAIN: "{Bare}:",
    V.WARM: "{The} at a glance:",
    V.DRY: "{Bare}:",
    V.FORMAL: "The particulars of {the} are as follows:",
    V.PLAYFUL: "The plan for {the}:",
    V.BRISK: "{Bare}, in short:",
}
"""What introduces a list of particulars."""

_LIMITED = re.compile(r"(places|spaces|seats|tickets|numbers|stock) (?:are |is )?((?:very )?limited.*)", re.I)


def listing(point: Point, topic: Point | None, manner: Manner, names: tuple[str, ...]) -> tuple[Sentence, ...]:
    """An event's or offer's particulars, one a line, for people who want them before anything else."""
    said = point.said
    when, where, price, note = LABELS[manner.voice]
    rows = [(when, said.when.removeprefix("on ")), (where, said.place.removeprefix("at ")), _priced(said.price, price)]
    rows += [_noted(condition, note) for condition in said.conditions]
    real = [item for item in (topic, point) if item]
    ids = dict.fromkeys((*manner.because.get("lists", ())[:1], *(item for one in real for item in one.because[:1])))
    reasons = (
        *(Reason(ReasonKind.BRIEF, item.said.quote) for item in real),
        *(Reason(ReasonKind.EVIDENCE, item) for item in ids),
    )
    head = LISTED[manner.voice].format(**words_of(said, names))
    lines = (_line(label, value) for label, value in rows if value)
    return (Sentence(sentence_case(head), reasons), *(Sentence(line, reasons) for line in lines))


LABELS: dict[Voice, tuple[str, str, str, str]] = {
    V.PLAIN: ("When", "Where", "Price", "Note"),
    V.WARM: ("When", "Where", "Cost", "Good to know"),
    V.DRY: ("", "", "", ""),
    V.FORMAL: ("Date", "Place", "Price", "Condition"),
    V.PLAYFUL: ("The when", "The where", "The damage", "The small print"),
    V.BRISK: ("Day", "Place", "Price", "NB"),
}
"""What stands before a day, a place, a price and a condition; the dry voice lists the bare facts."""


def _line(label: str, value: str) -> str:
    return f"{BULLET}{label}: {value}" if label else f"{BULLET}{sentence_case(value)}"


def _priced(price: str, label: str) -> tuple[str, str]:
    match = PRICE.search(price)
    named = price[: match.start()].strip() if match else ""
    return (
        (sentence_case(named), price[len(named) :].strip())
        if label and named and price.startswith(named)
        else (label, price)
    )


def _noted(condition: str, label: str) -> tuple[str, str]:
    match = _LIMITED.fullmatch(condition)
    return (sentence_case(match.group(1)), match.group(2)) if match and label else (label, condition)


def listed(said: Statement, manner: Manner) -> bool:
    """Whether a list says it better: at least three particulars, and an audience that likes lists."""
    particulars = [said.when, said.place, said.price, *said.conditions]
    phrase = said.kind in (StatementKind.EVENT, StatementKind.NEWS, StatementKind.OFFER)
    return manner.lists and phrase and len([item for item in particulars if item]) >= 3


SIGN_OFFS: dict[Voice, str] = {
    V.PLAIN: "Best wishes,",
    V.WARM: "Warm wishes,",
    V.DRY: "Regards,",
    V.FORMAL: "Yours sincerely,",
    V.PLAYFUL: "See you soon,",
    V.BRISK: "Thanks,",
}


def sign_off(brand: Brand, manner: Manner) -> Sentence:
    reasons = (
        Reason(ReasonKind.BRAND, "sender"),
        *(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("voice", ())[:1]),
    )
    return Sentence(f"{SIGN_OFFS[manner.voice]}\n{brand.sender or brand.name}", reasons)


def said_by(field: str, brand: Brand) -> list[Sentence]:
    """What the law wants in the footer, in the brand's own words."""
    words = str(getattr(brand, field))
    return [Sentence(words, (Reason(ReasonKind.BRAND, field),))] if words else []


def introduced(brand: Brand, manner: Manner, hello: Sentence) -> Sentence:
    """The first words of a call: who is calling."""
    name = brand.name or brand.sender
    calling = {
        V.FORMAL: f"this is {name} calling.",
        V.DRY: f"{name} here.",
        V.BRISK: f"it's {name}, this won't take long.",
    }
    greet = hello.text.rstrip(",.")
    text = f"{greet}, {calling.get(manner.voice, f'{name} calling.')}" if name else f"{greet}."
    return Sentence(ended(text.replace("..", ".")), (*hello.reasons, Reason(ReasonKind.BRAND, "name")))
