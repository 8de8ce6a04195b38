"""A judged text: a brief with two flags, one of them against the evidence, and copy without any."""

from bot.core.audiences import AudienceKind
from bot.core.corrections.judgement import Judgement, JudgementKind
from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Case, Flag, Place, Trigger, Verdict, Whose
from tests.fakes.clock import START

BRIEF = "I love golf, so put golf in. Nobody reads emails.  Spring sale until Friday for Dana Ruiz."
DRAFT = "Spring is here.\nTee off with 20 % off! Spring is here."
GOLF, EMAILS = "I love golf", "Nobody reads emails"


def evidence(name: str = "e1", source: Source = Source.SAID, polarity: Polarity = Polarity.LIKES) -> Evidence:
    return Evidence(
        id=name,
        audience_id="c-dana",
        aspect=Aspect.CHANNEL,
        value="email",
        polarity=polarity,
        source=source,
        note="“email me”, said Dana",
        recorded_by="U-ben",
        link="https://acme.slack.com/p1",
    )


def flag(quote: str, place: Place = Place.BRIEF, cites: tuple[str, ...] = (), text: str = BRIEF) -> Flag:
    start = text.index(quote)
    return Flag(
        place=place,
        quote=quote,
        start=start,
        end=start + len(quote),
        aspect=Aspect.CHANNEL if cites else Aspect.TOPIC,
        verdict=Verdict.CONTRADICTED if cites else Verdict.UNSUPPORTED,
        trigger=Trigger.SELF_REFERENCE,
        whose=Whose.AUTHOR,
        evidence=cites,
        why="It is your own taste.",
        way_on="Leave it out.",
        found_by="crowd-claim" if cites else "own-taste",
    )


def judgement(
    name: str = "j1", flags: tuple[Flag, ...] | None = None, kind: JudgementKind = JudgementKind.CHECK
) -> Judgement:
    case = Case(
        audience_name="Dana Ruiz",
        audience_kind=AudienceKind.CUSTOMER,
        evidence=(evidence(), evidence("e2", Source.ASSUMED)),
        tastes=(Taste(id="t1", owner="U-ana", aspect=Aspect.TOPIC, value="golf", polarity=Polarity.LIKES),),
        brief=BRIEF,
        draft=DRAFT,
    )
    return Judgement(
        id=name,
        kind=kind,
        asked_by="U-ana",
        audience_id="c-dana",
        at=START,
        case=case,
        flags=(flag(GOLF), flag(EMAILS, cites=("e1",))) if flags is None else flags,
        judged_by="house",
    )
