"""The first and the last words: a greeting, a signature, who is calling."""

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.writers.offline.frames import Frames
from bot.writers.offline.grammar import ended
from bot.writers.offline.manner import Manner, Voice

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
        return manner.pick((f"Hello from {brand},", "Hello,", f"A warm hello from {brand},"), "hello")
    return f"{_WORDS[manner.voice]}{' there' if manner.voice is V.PLAYFUL else ''}{end}"


_WORDS: dict[Voice, str] = {
    V.PLAIN: "Hello",
    V.WARM: "Hello",
    V.DRY: "Hello",
    V.FORMAL: "Good day",
    V.PLAYFUL: "Hi",
    V.BRISK: "Hi",
}


SIGN_OFFS: Frames = {
    V.PLAIN: ("Best wishes,", "All the best,"),
    V.WARM: ("Warm wishes,", "With warm wishes,", "Warmly,"),
    V.DRY: ("Regards,",),
    V.FORMAL: ("Yours sincerely,",),
    V.PLAYFUL: ("See you soon,", "Cheerio,", "Ta-ra for now,"),
    V.BRISK: ("Thanks,", "Cheers,"),
}


def sign_off(brand: Brand, manner: Manner) -> Sentence:
    reasons = (
        Reason(ReasonKind.BRAND, "sender"),
        *(Reason(ReasonKind.EVIDENCE, item) for item in manner.because.get("voice", ())[:1]),
    )
    return Sentence(f"{manner.pick(SIGN_OFFS[manner.voice], 'sign')}\n{brand.sender or brand.name}", reasons)


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
