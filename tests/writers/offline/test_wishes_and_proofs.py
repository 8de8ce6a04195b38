"""Wishes are followed where the evidence allows and told of where not; proofs stand only beside what they are about."""

import pytest

from bot.core.audiences import Customer
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import PartName, ReasonKind, Written
from bot.core.evidence import Aspect, Evidence
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.order import Order
from bot.writers.offline.writer import OfflineWriter
from tests.writers.offline.test_evidence_decides import body, draft, known

NURSERY = Brand(
    name="Acme",
    core_message="We only sell what we have grown ourselves.",
    proofs=(
        "Every seed variety has been through our trial beds.",
        "If a plant dies within a year, we replace it.",
        "Orders placed before 2 pm are dispatched the same day.",
    ),
    sender="Acme",
    postal_address="Acme, 1 High St, York",
    unsubscribe="Unsubscribe: https://acme.example/u",
)
CARES = (
    known(Aspect.VALUES, "figures that are tested and exact"),
    known(Aspect.TOPIC, "plants that forgive a mistake"),
    known(Aspect.OFFER, "fast delivery"),
)


def from_nursery(brief: str, *evidence: Evidence) -> Written:
    dossier = Dossier(audience=Customer(id="c1", name="Dana Ruiz"), own=evidence)
    return OfflineWriter().write(Order(brief=brief, channel=Channel.EMAIL, dossier=dossier, brand=NURSERY))


def left_out(written: Written) -> dict[str, str]:
    return {out.quote: out.why for out in written.left_out}


@pytest.mark.parametrize(
    ("brief", "proofs"),
    [
        ("tool repair workshop on Sat 14 March, £5", set()),
        ("seed potatoes £6.95, collect from the shop from 2 March", {NURSERY.proofs[0]}),
        ("new hellebores are in", {NURSERY.proofs[1]}),
        ("order online by Friday, we deliver on Monday", {NURSERY.proofs[2]}),
        ("roses to order now and collect on Friday", {NURSERY.proofs[1]}),
    ],
)
def test_a_proof_stands_only_beside_what_it_is_about(brief: str, proofs: set[str]) -> None:
    text = body(from_nursery(brief, *CARES))
    assert {proof for proof in NURSERY.proofs if proof in text} == proofs
    assert NURSERY.core_message in text


def test_nobody_hears_a_proof_that_nothing_of_theirs_asks_for() -> None:
    assert not [proof for proof in NURSERY.proofs if proof in body(from_nursery("new hellebores are in"))]


def test_what_leads_up_to_the_core_message_rests_on_their_evidence_and_leaves_it_as_it_is() -> None:
    careful = from_nursery("tool repair workshop on Friday", CARES[0])
    easy = from_nursery("tool repair workshop on Friday", known(Aspect.VALUES, "things that last and thrift"))
    leads = [_before_core(written) for written in (careful, easy)]
    assert leads[0][0] != leads[1][0]
    assert [ref for _, ref in leads] == [CARES[0].id, "values-things that last and thrift"]


def _before_core(written: Written) -> tuple[str, str]:
    """The sentence of the body before the core message, and the evidence behind it."""
    part = written.copy.part(PartName.BODY)
    assert part is not None
    told = part.sentences
    place = next(at for at, said in enumerate(told) if said.text == NURSERY.core_message)
    [ref] = [reason.ref for reason in told[place - 1].reasons if reason.kind is ReasonKind.EVIDENCE]
    return told[place - 1].text, ref


def test_a_core_message_that_is_no_whole_sentence_stands_alone() -> None:
    part = draft("sale until Friday", known(Aspect.TONE, "warm")).copy.part(PartName.BODY)
    assert part is not None
    assert [said.text for said in part.paragraphs[-1]] == ["Made to be mended."]


def test_the_price_comes_first_for_who_wants_it_first() -> None:
    brief = "tool workshop Sat 14 March 10-12, £5, at the shop"
    plain = body(draft(brief))
    first = body(draft(brief, known(Aspect.OFFER, "the price before anything else")))
    assert plain.index("14 March") < plain.index("£5")
    assert first.index("£5") < first.index("Sat 14 March") or "costs £5" in first.split(".")[0]


def test_a_wished_order_is_followed_where_they_asked_for_none() -> None:
    brief = "we have new mugs. tool class on Friday. glaze £4."
    assert body(draft(brief)).index("mugs") < body(draft(brief)).index("£4")
    asked = draft(f"{brief} put the price first")
    assert body(asked).index("£4") < body(asked).index("class")
    assert not asked.left_out


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ("add a joke", "adds nothing of its own"),
        ("write it in German", "English only"),
        ("use lots of emojis", "asks for emoji"),
        ("make it edgy", "no such tone"),
        ("don't mention the mugs", "take that out"),
        ("include the directions", "write it there"),
        ("#mugs", "lead nowhere in an email"),
    ],
)
def test_a_wish_that_is_not_followed_is_told_of_with_the_reason(wish: str, why: str) -> None:
    written = draft(f"we have new mugs until Friday. {wish}")
    assert why in left_out(written)[wish]
    assert wish not in written.copy.text


def test_hashtags_stand_where_they_are_links() -> None:
    written = draft("new mugs are in #mugs #york", channel=Channel.INSTAGRAM)
    assert "#mugs #york" in written.copy.text
    assert not written.left_out


def test_friendliness_is_refused_to_who_asked_for_formality_with_the_evidence() -> None:
    formal = known(Aspect.TONE, "formal and exact")
    written = draft("sale until Friday. keep it friendly", formal)
    assert [(out.quote, out.evidence) for out in written.left_out] == [("keep it friendly", (formal.id,))]
    assert not draft("sale until Friday. keep it friendly").left_out


def test_what_is_drawn_from_a_flagged_taste_goes_with_it() -> None:
    brief = "New mugs are in. Personally I love long newsletters, so make it a long one."
    quote = "Personally I love long newsletters"
    start = brief.index(quote)
    flag = Flag(
        place=Place.BRIEF, quote=quote, start=start, end=start + len(quote), aspect=Aspect.FORMAT, verdict=Verdict.UNSUPPORTED,
        trigger=Trigger.SELF_REFERENCE, whose=Whose.AUTHOR, evidence=(), why="It is your own taste.", way_on="Ask.", found_by="t",
    )  # fmt: skip
    written = draft(brief, flags=(flag,))
    assert set(left_out(written)) == {quote, "so make it a long one"}
    assert quote in left_out(written)["so make it a long one"]
    assert "long" not in written.copy.text


def test_a_brief_that_wants_fewer_words_than_its_facts_take_is_told() -> None:
    notices = draft("new mugs are in until Friday, £4 each, at the shop. max 3 words").notices
    assert any("allows 3 words" in str(notice) for notice in notices)


def test_several_small_things_make_one_sentence() -> None:
    brief = "- spring fair Sat 2 May\n- free entry\n- live music from 1pm\n- plant swap\n- tombola"
    text = body(draft(brief))
    assert "free entry, live music from 1pm, plant swap and tombola" in text


def test_an_sms_that_is_nothing_but_a_link_says_who_writes() -> None:
    assert body(draft("https://acme.example/x", channel=Channel.SMS)) == "A note from Acme."
