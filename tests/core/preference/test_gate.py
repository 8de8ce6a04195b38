from datetime import date

import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.evidence import Polarity, Source
from bot.core.preference.channel_words import channels_named
from bot.core.preference.gate import gates
from tests.core.preference.scenes import AUGUST, MARCH, MAY, consent, dossier, of_persona, said, touches

EMAIL, SMS, POST, PHONE = Channel.EMAIL, Channel.SMS, Channel.POST, Channel.PHONE
EARLIER = date(2026, 1, 9)


def test_silence_is_no_consent_save_for_letters_and_messages_in_our_own_app() -> None:
    shown = touches(Channel.IN_APP, 1, 4)
    assert {channel for channel, gate in gates(dossier(counts=(shown,))).items() if gate.open} == {POST, Channel.IN_APP}


def test_a_yes_to_one_channel_opens_no_other() -> None:
    doors = gates(dossier(consents=(consent(EMAIL),)))
    assert doors[EMAIL].open
    assert not doors[SMS].open


def test_consent_without_an_address_does_not_reach_anybody() -> None:
    unknown = Customer(id="c1", name="Dana Ruiz")
    doors = gates(dossier(consents=(consent(EMAIL), consent(SMS)), customer=unknown))
    assert not any(gate.open for gate in doors.values())
    assert doors[EMAIL].consented


def test_an_objection_closes_the_letter_box() -> None:
    assert not gates(dossier(consents=(consent(POST, ConsentState.WITHDRAWN),)))[POST].open


@pytest.mark.parametrize(
    ("granted", "refused", "is_open"),
    [(EARLIER, MARCH, False), (AUGUST, MARCH, True), (None, MARCH, False), (MARCH, MARCH, False)],
)
def test_an_unsubscribe_withdraws_what_was_granted_before_it(
    granted: date | None, refused: date, *, is_open: bool
) -> None:
    counts = (touches(EMAIL, 3, 9, refused=1, refused_on=refused),)
    assert gates(dossier(consents=(consent(EMAIL, on=granted),), counts=counts))[EMAIL].open is is_open


def test_where_the_day_of_a_refusal_is_unknown_the_last_touch_stands_for_it() -> None:
    counts = (touches(EMAIL, 3, 9, refused=1, last=MAY),)
    assert not gates(dossier(consents=(consent(EMAIL, on=MARCH),), counts=counts))[EMAIL].open
    assert gates(dossier(consents=(consent(EMAIL, on=AUGUST),), counts=counts))[EMAIL].open


def test_an_address_that_only_bounced_is_dead_and_one_bounce_is_not() -> None:
    def door(bounced: int, delivered: int) -> bool:
        counts = (touches(EMAIL, 0, delivered, bounced=bounced),)
        return gates(dossier(consents=(consent(EMAIL),), counts=counts))[EMAIL].open

    assert not door(bounced=2, delivered=0)
    assert door(bounced=1, delivered=0)
    assert door(bounced=2, delivered=1)


def test_the_newest_word_on_a_channel_counts() -> None:
    no, yes = said("email", Polarity.DISLIKES, on=MARCH), said("email", on=MAY)
    granted = (consent(EMAIL),)
    assert gates(dossier(no, yes, consents=granted))[EMAIL].open
    assert not gates(dossier(said("email", Polarity.DISLIKES, on=AUGUST), yes, consents=granted))[EMAIL].open


def test_a_guess_of_a_colleague_closes_nothing() -> None:
    guess = said("email", Polarity.DISLIKES, source=Source.ASSUMED)
    assert gates(dossier(guess, consents=(consent(EMAIL),)))[EMAIL].open


def test_consent_written_down_as_evidence_is_consent() -> None:
    yes = said("newsletter", source=Source.CONSENT, norm="channel:email", note="ticked at the till")
    gate = gates(dossier(yes))[EMAIL]
    assert (gate.open, gate.basis, gate.on) == (True, "ticked at the till", MARCH)


def test_a_persona_closes_only_what_it_dislikes() -> None:
    doors = gates(of_persona(said("phone calls", Polarity.DISLIKES)))
    assert [channel for channel, gate in doors.items() if not gate.open] == [PHONE]


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("text messages", [SMS]),
        ("release notes by e-mail", [EMAIL]),
        ("printed catalogue and letters", [POST]),
        ("being rung up", [PHONE]),
        ("email instead of a call", [EMAIL, PHONE]),
        ("social posts", []),
        ("the context of her emailbox", []),
        ("true stories", []),
    ],
)
def test_channels_are_heard_in_prose(text: str, channels: list[Channel]) -> None:
    assert [mention.channel for mention in channels_named(text)] == channels


def test_whoever_likes_no_calls_dislikes_calls() -> None:
    gate = gates(dossier(said("no phone calls"), consents=(consent(PHONE),)))[PHONE]
    assert gate.against is not None
