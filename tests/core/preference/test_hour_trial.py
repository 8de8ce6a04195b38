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


def test_what_others_answer_well_is_tried_first_and_said_to_be() -> None:
    house = (
        *(touches(SMS, 10, 300, part) for part in Daypart),
        *(touches(SMS, 60, 300, Daypart.AFTERNOON, weekend=weekend) for weekend in (True,)),
    )
    trial = tried(house=house[:-1]).trial
    assert trial is not None
    assert trial.because == ""
    # The house’s own best hour is an answer, so that nothing is left to try.
    assert tried(house=house).level is Level.HOUSE
    assert tried(house=house).trial is None


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
    assert evening.best is not None
    assert night.best is None
    assert 0 < night.low < night.rate < night.high < 1
