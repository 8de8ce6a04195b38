"""What a reviewer is told to look at: each look with a copy that it speaks of and one beside it that it leaves alone."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.audiences import Customer
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, LeftOut, Part, PartName, Problem, Sentence, Written
from bot.core.evidence import Evidence, Source
from bot.core.flags.flag import Place
from bot.core.review.look_at import LOOKS, MOST, Material, Topic, what_to_look_at
from bot.core.settling.override import Override
from tests.store.people import MORNING, evidence
from tests.store.test_isolation import FLAG

TODAY = date(2026, 3, 10)
DANA = Customer(id="c-dana", name="Dana Ruiz", email="dana@example.org", phone="+441632960001")
BRAND = Brand(
    name="Larkmoor",
    core_message="We grow what we sell.",
    proofs=("Replaced within 12 months.",),
    postal_address="14 Yard",
)
BRIEF = "Roses £6.50 until Friday 29 May, members only. Order at https://larkmoor.example/roses"
BODY = "Roses for £6.50, members only, until Fri 29 May. Order at https://larkmoor.example/roses"


def seen(body: str = BODY, brief: str = BRIEF, *, subject: str = "", footer: str = "", **more: object) -> Material:
    texts = {PartName.SUBJECT: subject, PartName.BODY: body, PartName.FOOTER: footer}
    parts = (
        Part(name, tuple((Sentence(line, ()),) for line in text.split("\n"))) for name, text in texts.items() if text
    )
    copy = Copy(Channel.EMAIL, tuple(parts))
    made = Material(
        written=Written(copy, "offline"),
        brief=brief,
        audience=DANA,
        brand=BRAND,
        problems=(),
        flags=(),
        overrides=(),
        evidence=(evidence(),),
        known=(evidence(),),
        barred="",
        today=TODAY,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Material by name


def told(material: Material, topic: Topic | None = None) -> list[str]:
    return [look.text for look in what_to_look_at(material) if topic in (None, look.topic)]


def test_of_a_sound_draft_nothing_is_said() -> None:
    assert told(seen()) == []


@pytest.mark.parametrize(
    ("body", "told_of"),
    [
        ("Roses for £5.50, members only, until Fri 29 May. Order at https://larkmoor.example/roses", "price “£5.50”"),
        ("Roses for £6.50, members only, until Fri 22 May. Order at https://larkmoor.example/roses", "“until Fri 22 May”"),
        ("Roses for £6.50, 20 % off, members only, until Fri 29 May. Order at https://larkmoor.example/roses", "percentage “20 %”"),
        ("Roses for £6.50, members only, until Fri 29 May. Order at https://larkmoor.example/lilies", "larkmoor.example/lilies"),
        ("7000 roses for £6.50, members only, until Fri 29 May. Order at https://larkmoor.example/roses", "number “7000”"),
    ],
)  # fmt: skip
def test_what_nobody_gave_is_named_with_its_place(body: str, told_of: str) -> None:
    (first, *_) = told(seen(body), Topic.FACTS)
    assert told_of in first
    assert "in the body is neither in the brief nor in the brand" in first


def test_a_wrong_price_in_two_parts_is_said_once() -> None:
    found = told(seen(f"{BODY} Seeds £2.", subject="Seeds £2."), Topic.FACTS)
    assert found == ["The price “£2” in the subject and the body is neither in the brief nor in the brand."]


def test_what_the_brief_promises_and_the_copy_does_not_is_named() -> None:
    assert told(seen("Roses for £6.50. Order at https://larkmoor.example/roses"), Topic.FACTS) == [
        "The brief says “until Friday 29 May”; the copy does not.",
        "The brief says “members only”; the copy does not.",
    ]


def test_what_was_left_out_with_a_reason_is_not_said_again() -> None:
    material = seen(BODY.replace(", members only", ""))
    left_out = (LeftOut("members only", "They are all members."),)
    assert told(replace(material, written=replace(material.written, left_out=left_out))) == []


@pytest.mark.parametrize("claim", ["guaranteed", "award-winning", "best-selling"])
def test_a_claim_without_proof_is_named(claim: str) -> None:
    (only,) = told(seen(BODY.replace("Roses", f"{claim.capitalize()} roses")), Topic.CLAIMS)
    assert claim in only.casefold()
    assert told(seen(BODY.replace("Roses", f"{claim} roses"), f"{BRIEF}, {claim}"), Topic.CLAIMS) == []


@pytest.mark.parametrize(
    ("body", "calls"),
    [
        ("The roses are in.", 0),
        ("The roses are in.\nWrite to us.", 1),
        ("The roses are in.\nAny questions? Just reply.", 1),
        ("Order at larkmoor.example/roses\nAny questions? Just reply.", 1),
        ("Order at larkmoor.example/roses\nMore at larkmoor.example/roses", 1),
        ("Order at larkmoor.example/roses\nBook a table on 01632 960 123", 2),
        ("Come and see them.\nSign up for the newsletter.", 2),
    ],
)
def test_calls_to_action_are_counted_by_where_they_lead(body: str, calls: int) -> None:
    found = told(seen(body, "Roses, larkmoor.example/roses, 01632 960 123"), Topic.CALL_TO_ACTION)
    if calls == 1:
        assert found == []
    else:
        assert found[0].startswith("It asks the reader for nothing" if calls == 0 else f"It asks for {calls} things: “")


def test_a_customers_own_address_in_the_copy_is_named() -> None:
    (only,) = told(seen(f"{BODY} We have you as dana@example.org.", f"{BRIEF} dana@example.org"))
    assert only == "Their own email address stands in the copy: “dana@example.org”."


def test_the_law_comes_first_and_the_channels_limits_last() -> None:
    material = seen(subject="Roses " * 20)
    problems = rules_of(Channel.EMAIL).check(material.written.copy, BRAND)
    topics = [look.topic for look in what_to_look_at(replace(material, problems=problems, barred="Not by email yet."))]
    assert topics == [Topic.CONSENT, Topic.WAY_OUT, Topic.WAY_OUT, Topic.WAY_OUT, Topic.CHANNEL]


def test_flags_that_stand_and_reasons_for_those_kept_are_told() -> None:
    golf = replace(FLAG, place=Place.DRAFT, quote="golf", why="Nothing known of Dana speaks of it.")
    tea = replace(golf, quote="tea")
    kept = Override(
        id="o1", draft_id="d1", number=1, place=Place.DRAFT, quote="tea", aspect=tea.aspect, verdict=tea.verdict,
        reason="She asked for it on the phone.", by="U-ana", at=MORNING,
    )  # fmt: skip
    assert told(seen(flags=(golf, golf, tea, FLAG), overrides=(kept,))) == [
        "“golf” in the copy: Nothing known of Dana speaks of it.",
        "“tea” was kept, because: “She asked for it on the phone.”",
    ]


GUESS = replace(evidence("e2", value="bright colours", norm=""), source=Source.ASSUMED)
OLD = replace(evidence("e3", value="plain words", norm=""), on=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("rests_on", "sentence"),
    [
        ((), "Nothing that Dana Ruiz said or did stands behind it: it rests on the brief and the brand alone."),
        ((GUESS,), "Nothing that Dana Ruiz said or did stands behind it: only colleagues' guesses do."),
        ((evidence(), GUESS), "1 of 2 pieces of evidence is a colleague's guess: “bright colours”."),
        ((evidence(), OLD), "1 of 2 pieces of evidence is old, or of no known day: “plain words”."),
    ],
)
def test_how_firm_the_evidence_is(rests_on: tuple[Evidence, ...], sentence: str) -> None:
    assert told(seen(evidence=rests_on, known=rests_on)) == [sentence]


def test_evidence_that_was_put_right_or_taken_back_since_is_named() -> None:
    assert told(seen(known=(evidence(value="long letters"),))) == [
        "It rests on “short texts”, which has been put right since: “long letters”."
    ]
    assert told(seen(known=())) == ["It rests on “short texts”, which is not on file any more."]


def test_of_one_kind_the_fifth_is_counted_and_not_listed() -> None:
    problems = tuple(Problem(part=PartName.BODY, text=f"Limit {number}.") for number in range(MOST + 3))
    assert told(seen(problems=problems)) == [
        *(f"Limit {number}." for number in range(MOST)),
        "3 more of this kind (channel).",
    ]


def test_every_look_says_why_it_is_there() -> None:
    assert all(look.__doc__ for look in LOOKS)
