from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.evidence import Polarity
from bot.core.preference.answer import HourAnswer, HourTrial, Level
from bot.core.preference.hours import preferred_hour
from bot.core.preference.prefer import prefer
from bot.core.preference.sentence import hour_sentence
from bot.core.preference.zone import Zone
from bot.core.touches import Daypart, TouchCount
from tests.core.preference.scenes import TODAY, consent, dossier, timing, touches

SMS, EMAIL = Channel.SMS, Channel.EMAIL
ZONE = Zone("Europe/Madrid")
EVENINGS = touches(SMS, 2, 9)


def tried(*counts: TouchCount, house: tuple[TouchCount, ...] = ()) -> HourAnswer:
    return preferred_hour(dossier(counts=counts), SMS, house, ZONE)


def test_where_nothing_is_known_the_first_polite_part_of_the_week_is_proposed() -> None:
    trial = tried().trial
    assert trial == HourTrial(start=9, end=12, weekend=False)


def test_hours_tried_in_vain_come_after_hours_that_nobody_tried() -> None:
    trial = tried(touches(SMS, 0, 9, Daypart.MORNING), touches(SMS, 0, 9, Daypart.AFTERNOON)).trial
    assert trial is not None
    assert (trial.start, trial.tried) == (17, 0)


HOUSE = (
    *(touches(SMS, 10, 300, part) for part in Daypart),
    touches(SMS, 60, 300, Daypart.AFTERNOON, weekend=True),
)


def test_hours_in_which_others_answer_are_tried_next_until_they_were_tried_often_enough() -> None:
    others = tried(house=HOUSE)
    assert others.level is Level.HOUSE
    assert others.trial == HourTrial(start=12, end=17, weekend=True, tried=0)
    once = tried(touches(SMS, 0, 1, Daypart.AFTERNOON, weekend=True), house=HOUSE).trial
    assert once == HourTrial(start=12, end=17, weekend=True, tried=1)
    in_vain = tried(touches(SMS, 0, 30, Daypart.AFTERNOON, weekend=True), house=HOUSE).trial
    assert in_vain is not None
    assert (in_vain.start, in_vain.end, in_vain.weekend) != (12, 17, True)


def test_hours_that_a_persona_named_are_none_of_a_customer_who_refused_them() -> None:
    evenings = timing("evenings", norm="hours:18-21")
    named = preferred_hour(dossier(persona_evidence=(evenings,)), SMS, (), ZONE)
    assert (named.level, named.start) == (Level.PERSONA, 18)
    assert named.trial == HourTrial(start=18, end=21, weekend=None)
    refuses = dossier(timing("not after seven", Polarity.DISLIKES, norm="hours:19-24"), persona_evidence=(evenings,))
    assert preferred_hour(refuses, SMS, (), ZONE).level is Level.NOT_ENOUGH_DATA


def test_hours_that_others_named_are_not_proposed_while_people_sleep() -> None:
    named = preferred_hour(dossier(persona_evidence=(timing("at dawn", norm="hours:5-7"),)), SMS, (), ZONE)
    assert named.trial is not None
    assert named.trial.start >= 8
    late = preferred_hour(dossier(persona_evidence=(timing("at night", norm="hours:20-22"),)), SMS, (), ZONE)
    assert late.trial == HourTrial(start=20, end=21, weekend=None)
    by_email = preferred_hour(dossier(persona_evidence=(timing("at dawn", norm="hours:5-7"),)), EMAIL, (), ZONE)
    assert by_email.trial == HourTrial(start=5, end=7, weekend=None)


def test_hours_they_refused_are_not_tried_nor_those_in_which_people_sleep() -> None:
    known = dossier(timing("mornings", Polarity.DISLIKES, norm="hours:6-12"))
    for channel in (SMS, EMAIL):
        trial = preferred_hour(known, channel, (), ZONE).trial
        assert trial is not None
        assert (trial.start, trial.end) == (12, 17)


def test_nothing_is_proposed_where_their_own_hours_are_known_or_there_is_no_channel() -> None:
    assert preferred_hour(dossier(timing("evenings")), SMS, (), ZONE).trial is None
    assert preferred_hour(dossier(), None, (), ZONE).trial is None
    assert preferred_hour(dossier(), Channel.POST, (), ZONE).trial is None


def test_the_proposal_is_one_plain_sentence() -> None:
    unknown = HourAnswer(level=Level.NOT_ENOUGH_DATA, n=9, trial=HourTrial(start=9, end=12, weekend=False))
    assert hour_sentence(unknown, SMS, "Dana Ruiz") == (
        "Not enough data for an hour (9 messages to go by). Nobody has tried weekday mornings with Dana Ruiz yet: try 9–12 next."
    )
    again = HourTrial(start=17, end=21, weekend=True, tried=2, because="customers in general answer best then")
    same = HourAnswer(level=Level.PERSONA, start=17, end=21, trial=HourTrial(start=17, end=21, weekend=None, tried=1))
    assert hour_sentence(same, SMS, "Dana Ruiz").endswith(
        "too little is known of Dana Ruiz’s own hours; it is when their persona answers. "
        "They were tried only once with Dana Ruiz: try them again."
    )
    told = hour_sentence(HourAnswer(level=Level.NOT_ENOUGH_DATA, n=2, trial=again), SMS, "Dana Ruiz")
    assert told.endswith(
        "Weekend evenings were tried only twice with Dana Ruiz: try 17–21 next (customers in general answer best then)."
    )


def test_the_answer_tells_every_part_with_its_n_and_how_sure_it_is() -> None:
    told = prefer(dossier(consents=(consent(SMS),), counts=(EVENINGS, touches(SMS, 0, 6, Daypart.MORNING))), (), TODAY)
    parts = {(part.daypart, part.weekend): part for part in told.hour.parts}
    assert len(parts) == 12
    evening, night = parts[Daypart.EVENING, False], parts[Daypart.NIGHT, False]
    assert (evening.delivered, evening.answered) == (9, 2)
    assert evening.best is night.best is None
    assert 0 < night.low < night.rate < night.high < 1


def test_a_chance_to_be_the_best_is_claimed_once_enough_is_known_of_the_hour() -> None:
    own = (EVENINGS, touches(SMS, 0, 6, Daypart.MORNING))

    def claims(others: int) -> list[float]:
        known = dossier(consents=(consent(SMS),), counts=own)
        told = prefer(replace(known, persona_counts=(touches(SMS, others // 4, others),)), (), TODAY)
        return [part.best for part in told.hour.parts if part.best is not None]

    assert claims(19) == []
    assert sum(claims(20)) == pytest.approx(1)
