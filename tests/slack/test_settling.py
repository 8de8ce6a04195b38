"""What is pressed and filled in about a draft's flags, as it is written down."""

from datetime import date

from bot.core.corrections.judgement import draft_judgement
from bot.core.evidence import Aspect, Polarity, Source
from bot.core.feedback.feedback import Fault, Opinion
from bot.core.settling.telling import Told
from bot.slack.correcting import Pressed, press_request
from bot.slack.ids import OPINION, FaultsField, Kind, ToldField, Verb, WayOn, Why, draft_block, judged_block
from bot.slack.settling import (
    FaultsSent,
    OpinionPressed,
    ToldSent,
    WayPressed,
    WhyPressed,
    faults_request,
    opinion_request,
    told_request,
    way_request,
    why_request,
)
from tests.slack.payloads import Json, click

BLOCK = judged_block(draft_judgement("d1", 2), "flag_0")


def test_a_way_on_says_which_flag_of_which_judgement_and_who_pressed() -> None:
    request = way_request(click(BLOCK, "flag 0", action_id=f"{WayOn.LEAVE_OUT}.flag_0"), "T1")
    act = WayPressed.of(request.payload)
    assert (request.kind, request.id) == (Kind.WAY_PRESSED, "tr2")
    assert (act.way, act.judgement_id, act.mark, act.user, act.team) == (
        WayOn.LEAVE_OUT,
        "d1.2",
        "flag 0",
        "UANA",
        "T1",
    )
    assert act.direct


def test_opening_a_form_again_names_the_request_that_it_belongs_to() -> None:
    act = WayPressed.of(way_request(click("question:form:V1", "form:V1", action_id=WayOn.AGAIN), "T1").payload)
    assert (act.way, act.again) == (WayOn.AGAIN, "form:V1")


def test_the_last_button_of_a_flags_row_is_a_correction() -> None:
    request = press_request(click(BLOCK, "flag 0", action_id=f"{Verb.NOT_A_FLAG}.flag_0"), "T1")
    assert request
    pressed = Pressed.of(request.payload)
    assert (pressed.verb, pressed.mark, pressed.judgement_id) == (Verb.NOT_A_FLAG, "flag 0", "d1.2")


def test_why_is_shown_or_hidden() -> None:
    for button, shown in ((Why.SHOW, True), (Why.HIDE, False)):
        assert WhyPressed.of(why_request(click(BLOCK, "all", action_id=button), "T1").payload).shown is shown


def test_an_opinion_is_about_a_version() -> None:
    act = OpinionPressed.of(opinion_request(click(draft_block("d1", 2), "bad", action_id=OPINION), "T1").payload)
    assert (act.draft_id, act.number, act.opinion, act.user) == ("d1", 2, Opinion.BAD, "UANA")


def sent(values: Json) -> Json:
    view = {
        "id": "V1",
        "private_metadata": "tr2",
        "state": {"values": {name: {name: each} for name, each in values.items()}},
    }
    return {"type": "view_submission", "user": {"id": "UANA"}, "view": view}


def test_what_was_told_comes_back_field_by_field_and_as_evidence_wants_it() -> None:
    body = sent(
        {
            ToldField.VALUE: {"type": "plain_text_input", "value": "golf"},
            ToldField.POLARITY: {"selected_option": {"value": "likes"}},
            ToldField.SOURCE: {"selected_option": {"value": "said"}},
            ToldField.TOLD_BY: {"type": "plain_text_input", "value": None},
            ToldField.ON: {"selected_date": "2026-03-01"},
            ToldField.NOTE: {"value": "Fore!"},
            ToldField.ASPECT: {"selected_option": {"value": "topic"}},
        }
    )
    form = ToldSent.of(told_request(body, "T1").payload)
    assert form.question == "tr2"
    assert form.typed[ToldField.ON] == "2026-03-01"
    assert form.told == Told(
        aspect=Aspect.TOPIC,
        value="golf",
        polarity=Polarity.LIKES,
        source=Source.SAID,
        on=date(2026, 3, 1),
        note="Fore!",
    )


def test_faults_are_of_the_closed_list() -> None:
    chosen = {"selected_options": [{"value": str(Fault.LONG)}, {"value": str(Fault.DULL)}]}
    form = FaultsSent.of(
        faults_request(sent({FaultsField.FAULTS: chosen, FaultsField.WORDS: {"value": None}}), "T1").payload
    )
    assert (form.faults, form.words) == ((Fault.LONG, Fault.DULL), "")
