"""Labelled cases and predictions as short as a test can say them."""

from bot.core.audiences import AudienceKind
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Case, Place, Trigger, Verdict
from bot.core.flags.labelled import LabelledCase, Mark

KNOWN = tuple(
    Evidence(
        id=name,
        audience_id="a1",
        aspect=Aspect.CHANNEL,
        value="email",
        polarity=Polarity.LIKES,
        source=Source.DID,
    )
    for name in ("e1", "e2")
)


def mark(
    quote: str,
    *evidence: str,
    place: Place = Place.BRIEF,
    aspect: Aspect = Aspect.CHANNEL,
    trigger: Trigger | None = None,
) -> Mark:
    """Contradicted where it cites evidence, else unsupported."""
    return Mark(
        place=place,
        quote=quote,
        aspect=aspect,
        verdict=Verdict.CONTRADICTED if evidence else Verdict.UNSUPPORTED,
        evidence=evidence,
        trigger=trigger,
    )


def told(
    brief: str, *flags: Mark, draft: str | None = None, name: str = "x001", voice: str = "", twin_of: str = ""
) -> LabelledCase:
    case = Case(
        audience_name="Dana Ruiz", audience_kind=AudienceKind.CUSTOMER, evidence=KNOWN, brief=brief, draft=draft
    )
    return LabelledCase(id=name, case=case, flags=flags, voice=voice, twin_of=twin_of)
