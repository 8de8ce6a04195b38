"""An order with everything in it that a model must not change, and the answer of a model that got it right."""

from dataclasses import replace
from datetime import date

from bot.core.audiences import Customer
from bot.core.brand import Always, Brand, Never, Spelling
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import PartName
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.norms import LengthNorm
from bot.core.order import Order
from bot.writers.model.answer import CopyGiven, Omission, PartGiven, ReasonGiven, SentenceGiven

DANA = Customer(
    id="c-1",
    name="Dana Ruiz",
    email="dana.ruiz@example.com",
    phone="+441632960123",
    job="head gardener",
    company="Alder House Hotel",
    country="GB",
    language="en-GB",
)
KNOWN = (
    Evidence(
        id="ev-tone",
        audience_id="c-1",
        aspect=Aspect.TONE,
        value="plain and brief",
        polarity=Polarity.LIKES,
        source=Source.SAID,
        note="“Dana here. Tell me what is ready and when I can fetch it, nothing else.”",
        norm=LengthNorm(short=True),
        on=date(2026, 9, 3),
    ),
    Evidence(
        id="ev-puns",
        audience_id="c-1",
        aspect=Aspect.TONE,
        value="puns",
        polarity=Polarity.DISLIKES,
        source=Source.SAID,
        note="asked us on +44 1632 960123 to stop the plant puns; wrote again from d.ruiz@example.org",
        on=date(2026, 9, 3),
    ),
    Evidence(
        id="ev-guess",
        audience_id="c-1",
        aspect=Aspect.OFFER,
        value="discounts",
        polarity=Polarity.LIKES,
        source=Source.ASSUMED,
        note="Max thinks hotels count pennies",
    ),
)
BRAND = Brand(
    name="Larkmoor Garden Co.",
    core_message="We only sell what we have grown or used ourselves.",
    proofs=("We have been peat-free since 2012.",),
    sender="Larkmoor Garden Co., Leeds",
    postal_address="14 Meanwood Yard, Leeds LS7 9ZZ",
    unsubscribe="Unsubscribe: https://larkmoor.example/preferences",
)
BRIEF = (
    "Tell dana the bare-root roses are ready from Monday 9 November, £14 each, trade account holders only. "
    "I love a good thorn pun, so put one in. Order at https://larkmoor.example/roses"
)
PUN = "I love a good thorn pun, so put one in"


WITH_VOICE = replace(
    BRAND,
    always=(Always("peat-free", (PartName.BODY,), (Channel.EMAIL,)), Always("Leeds", (), (Channel.POST,))),
    never=(Never("cheap*", "fair price"),),
    spellings=(Spelling("bare-root"),),
)


def order(channel: Channel = Channel.EMAIL, brief: str = BRIEF, brand: Brand = BRAND) -> Order:
    return Order(
        brief=brief, channel=channel, dossier=Dossier(audience=DANA, own=KNOWN), brand=brand, flags=_flags(brief)
    )


def _flags(brief: str) -> tuple[Flag, ...]:
    start = brief.find(PUN)
    if start < 0:
        return ()
    return (
        Flag(
            place=Place.BRIEF,
            quote=PUN,
            start=start,
            end=start + len(PUN),
            aspect=Aspect.TONE,
            verdict=Verdict.CONTRADICTED,
            trigger=Trigger.SELF_REFERENCE,
            whose=Whose.AUTHOR,
            evidence=("ev-puns",),
            why="Dana Ruiz said that she wants no puns.",
            way_on="Leave it out.",
            found_by="own_taste",
        ),
    )


def because(kind: str, ref: str) -> ReasonGiven:
    return ReasonGiven.model_validate({"kind": kind, "ref": ref})


def sentence(text: str, *reasons: ReasonGiven) -> SentenceGiven:
    return SentenceGiven(text=text, reasons=list(reasons))


READY = sentence(
    "The bare-root roses are ready from Monday 9 November at £14 each, for trade account holders only.",
    because("brief", "the bare-root roses are ready from Monday 9 November"),
    because("evidence", "e1"),
)
CORE = sentence("We only sell what we have grown or used ourselves.", because("core message", "core_message"))


def answer(
    *body: SentenceGiven, subject: str = "Bare-root roses, [[FIRST_NAME]]: ready from Monday 9 November"
) -> CopyGiven:
    """What a model gives back that did all it was told; `body` takes the place of the body's sentences."""
    call = sentence(
        "Order at https://larkmoor.example/roses", because("brief", "Order at https://larkmoor.example/roses")
    )
    return CopyGiven(
        parts=[
            PartGiven(name=PartName.SUBJECT, paragraphs=[[sentence(subject, because("evidence", "e1"))]]),
            PartGiven(name=PartName.BODY, paragraphs=[list(body or (READY, CORE))]),
            PartGiven(name=PartName.CALL_TO_ACTION, paragraphs=[[call]]),
        ],
        left_out=[Omission(quote=PUN, why="[[FIRST_NAME]] asked for no puns.", evidence=["e2"])],
    )


def with_left_out(given: CopyGiven, *omissions: Omission) -> CopyGiven:
    return given.model_copy(update={"left_out": list(omissions)})
