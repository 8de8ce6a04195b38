"""What a piece of copy does, one move after another: greet, tell, prove, remind of the core message, sign."""

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.brief.facts import Statement, StatementKind
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.writers.offline.grammar import ended
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.phrasing import joined, sentences_of, topic_alone
from bot.writers.offline.plan import Point

V = Voice
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Rev", "Lady", "Lord")

FIRST_NAME_GAP, FORMAL_GAP = "{first name}", "{title and surname}"
"""A persona stands for many people: where a greeting needs a name, the copy has a gap for the mailing tool to fill."""


def greeting(dossier: Dossier, manner: Manner, channel: Channel) -> Sentence:
    """How this audience is greeted, and why so."""
    why = manner.because.get("name", ()) or manner.because.get("voice", ())
    reasons = tuple(Reason(ReasonKind.EVIDENCE, item) for item in why[:1])
    called = _called(dossier, manner, channel)
    who = () if reasons and not called else (Reason(ReasonKind.AUDIENCE, "name"),)
    return Sentence(_hello(called, manner, channel), (*reasons, *who))


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


def _hello(called: str, manner: Manner, channel: Channel) -> str:
    if manner.voice is V.FORMAL:
        return f"Dear {called}," if called and channel is not Channel.PHONE else "Good day," if not called else f"Good day, {called}."
    if channel is Channel.POST and called:
        return f"Dear {called},"
    word = {V.WARM: "Hello", V.DRY: "Hello", V.BRISK: "Hi", V.PLAYFUL: "Hi", V.PLAIN: "Hello"}[manner.voice]
    wave = " 👋" if manner.emoji and channel is not Channel.PHONE else ""
    if called:
        return f"{word} {called},{wave}"
    return {V.PLAYFUL: f"Hi there,{wave}", V.BRISK: "Hi,"}.get(manner.voice, "Hello,")


def telling(points: tuple[Point, ...], manner: Manner, names: tuple[str, ...]) -> list[list[Sentence]]:
    """The points as sentences, one list a point; a bare topic is told together with what it announces."""
    told: list[list[Sentence]] = []
    waiting: Point | None = None
    for point in points:
        if topic_alone(point.said) and waiting is None and not told and len(points) > 1:
            waiting = point
            continue
        told.append(_tell(waiting, point, manner, names, first=not told))
        waiting = None
    if waiting:
        told.append(_tell(None, waiting, manner, names, first=not told))
    return told


def _tell(topic: Point | None, point: Point, manner: Manner, names: tuple[str, ...], *, first: bool) -> list[Sentence]:
    joins = topic is not None and point.said.kind not in (StatementKind.CODE, StatementKind.CONDITION, StatementKind.ACTION, StatementKind.LINK)
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


def listing(said: Statement, manner: Manner, point: Point) -> list[Sentence]:
    """An event's or offer's particulars, one a line, for people who want them before anything else."""
    rows = [("When", said.when.removeprefix("on ")), ("Where", said.place.removeprefix("at ")), ("Price", said.price)]
    rows += [("Note", condition) for condition in said.conditions]
    reasons = (
        Reason(ReasonKind.BRIEF, said.quote),
        *(Reason(ReasonKind.EVIDENCE, item) for item in (*manner.because.get("lists", ())[:1], *point.because[:1])),
    )
    return [Sentence(f"• {label}: {value}", reasons) for label, value in rows if value]


def listed(said: Statement, manner: Manner) -> bool:
    """Whether a list says it better: at least two particulars, and an audience that likes lists."""
    particulars = [said.when, said.place, said.price, *said.conditions]
    return manner.lists and len([item for item in particulars if item]) >= 2


SIGN_OFFS: dict[Voice, str] = {
    V.PLAIN: "Best wishes,",
    V.WARM: "Warm wishes,",
    V.DRY: "Regards,",
    V.FORMAL: "Yours sincerely,",
    V.PLAYFUL: "See you soon,",
    V.BRISK: "Thanks,",
}


def sign_off(brand: Brand, manner: Manner) -> Sentence:
    reasons = (Reason(ReasonKind.BRAND, "sender"), *(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("voice", ())[:1]))
    return Sentence(f"{SIGN_OFFS[manner.voice]}\n{brand.sender or brand.name}", reasons)


def said_by(field: str, brand: Brand) -> list[Sentence]:
    """What the law wants in the footer, in the brand's own words."""
    words = str(getattr(brand, field))
    return [Sentence(words, (Reason(ReasonKind.BRAND, field),))] if words else []


def introduced(brand: Brand, manner: Manner, hello: Sentence) -> Sentence:
    """The first words of a call: who is calling."""
    name = brand.name or brand.sender
    calling = {V.FORMAL: f"this is {name} calling.", V.DRY: f"{name} here.", V.BRISK: f"it's {name}, this won't take long."}
    greet = hello.text.rstrip(",.")
    text = f"{greet}, {calling.get(manner.voice, f'it’s {name} calling.')}" if name else f"{greet}."
    return Sentence(ended(text.replace("..", ".")), (*hello.reasons, Reason(ReasonKind.BRAND, "name")))
