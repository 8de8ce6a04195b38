"""Each check of a model's copy fires on what it is for, and leaves sound copy alone."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.drafts import PartName
from bot.writers.model.answer import CopyGiven, PartGiven, ReasonGiven, SentenceGiven
from bot.writers.model.checks import CHECKS, what_is_wrong
from bot.writers.model.material import material_of
from bot.writers.model.reading import read_answer
from tests.writers.model_orders import (
    BRAND,
    BRIEF,
    CORE,
    KNOWN,
    READY,
    WITH_VOICE,
    answer,
    because,
    order,
    sentence,
)


def complaints(*body: SentenceGiven, subject: str = "Roses", brand: Brand = BRAND) -> list[str]:
    material = material_of(order(brand=brand))
    proposal = read_answer(answer(*body, subject=subject), material)
    return [*proposal.wrong, *what_is_wrong(proposal.copy, material)]


def say(text: str) -> SentenceGiven:
    return sentence(text, because("evidence", "e1"))


def test_sound_copy_passes() -> None:
    assert complaints() == []


ASKED_IN_HASTE = (
    "bulbs 25 % off til sun 26 oct. talk moved to 2pm saturday, rose weekend 13/14 june. we need to know by 5 sept"
)


def in_haste(text: str) -> list[str]:
    material = material_of(replace(order(), brief=ASKED_IN_HASTE))
    body = PartGiven(name=PartName.BODY, paragraphs=[[sentence(text, because("brief", "bulbs 25 % off"))]])
    subject = PartGiven(name=PartName.SUBJECT, paragraphs=[[sentence("Bulbs", because("brief", "bulbs"))]])
    return what_is_wrong(read_answer(CopyGiven(parts=[subject, body], left_out=[]), material).copy, material)


SPELT_OUT = (
    "Bulbs are 25 % off until Sunday 26 October. The talk moved to Saturday at 2 pm, and our rose weekend is on 13/14 June. "
    "We need to know by 5 September."
)


def test_days_typed_in_haste_may_be_spelt_out() -> None:
    assert in_haste(SPELT_OUT) == []


@pytest.mark.parametrize(
    ("said", "instead", "lost"),
    [
        ("until Sunday 26 October", "from Sunday 26 October", "The time or date “from Sunday 26 October” is neither"),
        ("until Sunday 26 October", "until Sunday 27 October", "“til sun 26 oct” of must_keep is missing"),
        ("Saturday at 2 pm", "Saturday", "“2pm saturday” of must_keep is missing"),
        ("on 13/14 June", "on 13/14 July", "The time or date “on 13/14 July” is neither"),
    ],
)
def test_what_is_spelt_out_stays_the_same_day(said: str, instead: str, lost: str) -> None:
    found = in_haste(SPELT_OUT.replace(said, instead))
    assert any(lost in complaint for complaint in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The bare-root roses are ready FROM MONDAY 9 NOVEMBER at £14 each, Trade account holders only.",
        "For trade account holders only: from Monday 9 November\u00a0the roses are ready, £14 each.",
    ],
)
def test_capitals_and_spaces_change_no_fact(text: str) -> None:
    assert complaints(say(text)) == []


@pytest.mark.parametrize(
    ("added", "complaint"),
    [
        ("Ends Sunday.", "“Sunday”"),
        ("Only 30 left.", "“30”"),
        ("Save 15%.", "“15%”"),
        ("See https://larkmoor.example/sale.", "larkmoor.example/sale"),
        ("Now £9.50.", "“£9.50”"),
        ("Ring 0113 496 0999.", "0113 496 0999"),
    ],
)
def test_what_nobody_gave_is_found(added: str, complaint: str) -> None:
    found = complaints(READY, say(added))
    assert any(complaint in problem and "neither in the brief nor in the brand" in problem for problem in found), found


@pytest.mark.parametrize(
    ("claimed", "reason"),
    [
        ("Britain's best-loved roses, guaranteed to flower all winter.", because("audience", "name")),
        ("Dana, these roses flower all winter long.", because("audience", "name")),
        ("They flower all winter.", because("audience", "name")),
        ("Roses for every garden in the north and in all its towns.", because("brand", "name")),
        ("Larkmoor roses flower all winter, in any soil and in the deepest shade.", because("brand", "name")),
        ("Our roses need no feeding.", because("brand", "proofs")),
        ("Our roses need no feeding.", because("brand", "postal_address")),
        ("Our roses need no feeding.", because("brief", "a")),
    ],
)
def test_a_reason_that_does_not_cover_its_sentence_is_none(claimed: str, reason: ReasonGiven) -> None:
    assert any("has no reason that holds" in problem for problem in complaints(READY, sentence(claimed, reason)))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Good morning, [[FIRST_NAME]]", because("audience", "name")),
        ("Sehr geehrte Frau [[LAST_NAME]],", because("audience", "name")),
        ("Sehr geehrte Damen und Herren,", because("audience", "name")),
        ("Hello!", because("audience", "name")),
        ("All the best from all of us at Larkmoor", because("brand", "name")),
        ("Everything has been grown peat-free since 2012.", because("brand", "proofs")),
        ("Kind regards, Larkmoor Garden Co.", because("brand", "name")),
    ],
)
def test_greetings_signatures_and_proofs_are_covered(said: str, reason: ReasonGiven) -> None:
    assert complaints(READY, sentence(said, reason)) == []


@pytest.mark.parametrize("claim", ["guaranteed", "best-loved", "While stocks last", "trusted by", "award-winning"])
def test_a_claim_that_nobody_gave_is_found_whatever_its_reason(claim: str) -> None:
    found = complaints(READY, say(f"{claim}: roses."))
    assert f"“{claim}” is a claim that neither the brief nor the brand makes." in found


def test_a_claim_of_the_brief_may_be_made() -> None:
    material = material_of(order(brief=BRIEF + " Award-winning roses."))
    proposal = read_answer(answer(READY, say("They are award-winning roses.")), material)
    assert not [problem for problem in what_is_wrong(proposal.copy, material) if "is a claim" in problem]


@pytest.mark.parametrize("lost", ["from Monday 9 November", "£14 each", "https://larkmoor.example/roses"])
def test_a_lost_fact_is_found(lost: str) -> None:
    given = answer(say(READY.text.replace(lost, "").replace("at £14 each", "")))
    if "https" in lost:
        given = CopyGiven(parts=[part for part in given.parts if part.name is not PartName.CALL_TO_ACTION], left_out=[])
    material = material_of(order())
    copy = read_answer(given.model_copy(update={"parts": given.parts[1:]}), material).copy
    assert f"“{lost}” of must_keep is missing, or was changed." in what_is_wrong(copy, material)


@pytest.mark.parametrize(
    ("bent", "core"),
    [
        ("We only sell what we've grown or used ourselves.", False),
        ("We sell only things that we like.", True),
        ("They only sell what they have grown or used themselves.", False),
    ],
)
def test_a_core_message_with_other_words_is_found(bent: str, core: bool) -> None:
    reason = because("core message", "core_message") if core else because("evidence", "e1")
    assert any("changes the core message" in problem for problem in complaints(READY, sentence(bent, reason)))


def test_a_core_message_within_a_longer_sentence_is_unchanged() -> None:
    longer = sentence(
        "As ever: We only sell what we have grown or used ourselves.", because("core message", "core_message")
    )
    assert complaints(READY, longer) == []
    assert any("more than once" in problem for problem in complaints(READY, CORE, longer))


def test_the_audiences_words_are_not_quoted_back() -> None:
    assert any(
        "recites the note of e1" in problem
        for problem in complaints(READY, say("You told us: tell me what is ready and when I can fetch it."))
    )


def test_an_instruction_of_the_brief_does_not_reach_the_reader() -> None:
    material = material_of(order(brief=BRIEF + "\nKeep it short and snappy please."))
    proposal = read_answer(answer(READY, say("Keep it short and snappy please.")), material)
    assert any("is an instruction of the brief" in problem for problem in what_is_wrong(proposal.copy, material))


def test_a_flagged_passage_in_the_copy_is_found() -> None:
    assert any(
        "was set aside" in problem for problem in complaints(READY, say("I love a good thorn pun, so put one in."))
    )


def test_an_invented_placeholder_is_found() -> None:
    assert any("[[NICKNAME]] is no placeholder" in problem for problem in complaints(READY, say("Hello [[NICKNAME]].")))


def test_a_guess_alone_is_no_reason() -> None:
    assert any(
        "rests on a guess alone" in problem
        for problem in complaints(READY, sentence("Good value.", because("evidence", "e3")))
    )


def test_a_sentence_without_reasons_is_found() -> None:
    assert any("has no reason that holds" in problem for problem in complaints(READY, sentence("Roses are lovely.")))


def test_a_part_that_the_channel_does_not_have_is_found() -> None:
    material = material_of(order(Channel.SMS))
    proposal = read_answer(answer(), material)
    assert [problem for problem in proposal.wrong if problem.startswith("This channel has no subject")]
    assert proposal.copy.part(PartName.SUBJECT) is None


def test_a_hard_limit_of_the_channel_is_found() -> None:
    material = material_of(order(Channel.SMS))
    endless = CopyGiven(parts=[PartGiven(name=PartName.BODY, paragraphs=[[say("Roses for you. " * 120)]])], left_out=[])
    assert any(problem.startswith("body: ") for problem in what_is_wrong(read_answer(endless, material).copy, material))


def test_parts_come_in_the_channels_order_whatever_the_models() -> None:
    given = answer()
    turned = given.model_copy(update={"parts": given.parts[::-1]})
    names = [part.name for part in read_answer(turned, material_of(order())).copy.parts]
    assert names == [PartName.SUBJECT, PartName.BODY, PartName.CALL_TO_ACTION, PartName.FOOTER]


def test_every_check_says_its_reason() -> None:
    assert all(check.__doc__ for check in CHECKS)


def test_evidence_keeps_its_order_and_short_ids() -> None:
    assert {short: item.id for short, item in material_of(order()).ids.items()} == {
        f"e{number}": item.id for number, item in enumerate(KNOWN, start=1)
    }


@given(st.integers(0, 60), st.sampled_from("0123456789abcxyz"))
def test_no_changed_letter_or_digit_of_a_fact_passes(place: int, other: str) -> None:
    material = material_of(order())
    fact = material.must_keep[place % len(material.must_keep)]
    at = place % len(fact)
    changed = fact[:at] + other + fact[at + 1 :]
    assume(changed.casefold() != fact.casefold() and fact[at].isalnum())
    given_copy = CopyGiven.model_validate_json(answer().model_dump_json().replace(fact, changed))
    found = what_is_wrong(read_answer(given_copy, material).copy, material)
    assert f"“{fact}” of must_keep is missing, or was changed." in found


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ("They are the cheapest.", "“cheapest” stands in the body; write “fair price”."),
        ("They are bare root.", "“bare root” stands in the body; write “bare-root”."),
        ("They are good.", "“peat-free” has to stand in the body, and is not there."),
    ],
)
def test_what_breaks_the_brands_voice_is_found(said: str, complaint: str) -> None:
    stands = sentence("Peat-free.", because("brand", "always"))
    assert complaints(READY, stands, brand=WITH_VOICE) == []
    told = complaints(READY, say(said), *([stands] if "peat-free" not in complaint else []), brand=WITH_VOICE)
    assert complaint in told


def test_words_that_always_stand_cover_no_other_claim() -> None:
    claimed = sentence("Peat-free roses that flower from May to the first frost.", because("brand", "always"))
    assert any("has no reason that holds" in problem for problem in complaints(READY, claimed, brand=WITH_VOICE))


def test_a_proof_that_was_bent_is_found() -> None:
    [proof, *_] = BRAND.proofs
    bent = sentence(f"{proof.rstrip('.')}, always and guaranteed.", because("brand", "proofs"))
    assert any("promises more than" in problem for problem in complaints(READY, bent))
