import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.evidence import Polarity, Source
from bot.core.preference.answer import HourAnswer, Level
from bot.core.preference.hour_words import hours_named, when
from bot.core.preference.hours import hour_counts, preferred_hour
from bot.core.preference.zone import Zone, zone_of
from bot.core.touches import Daypart
from tests.core.preference.scenes import dossier, of_persona, timing, touches

EMAIL, SMS = Channel.EMAIL, Channel.SMS
MADRID = Zone("Europe/Madrid")
EVENINGS = (touches(SMS, 6, 9), touches(SMS, 0, 6, Daypart.MORNING))
HOUSE = (touches(SMS, 10, 300, Daypart.AFTERNOON), touches(SMS, 60, 300, Daypart.MORNING))


def brief(answer: HourAnswer) -> tuple[Level, int | None, int | None, bool | None]:
    return answer.level, answer.start, answer.end, answer.weekend


def test_hours_they_named_come_first() -> None:
    known = dossier(timing("weekend mornings", norm="hours:9-11/weekend"), counts=EVENINGS)
    assert brief(preferred_hour(known, SMS, HOUSE, MADRID)) == (Level.SAID, 9, 11, True)


def test_hours_named_in_prose_are_understood() -> None:
    assert brief(preferred_hour(dossier(timing("after work")), SMS, (), MADRID)) == (Level.SAID, 17, 21, None)


def test_the_part_of_the_day_that_beats_the_rest_is_theirs() -> None:
    answer = preferred_hour(dossier(counts=EVENINGS), SMS, HOUSE, MADRID)
    assert brief(answer) == (Level.DID, 17, 21, False)
    assert answer.n == 15


def test_hours_never_tried_are_unknown_so_a_single_tried_part_proves_nothing() -> None:
    answer = preferred_hour(dossier(counts=(touches(SMS, 6, 9),)), SMS, (), MADRID)
    assert brief(answer) == (Level.NOT_ENOUGH_DATA, None, None, None)
    assert answer.n == 9


def test_a_slight_lead_is_no_habit() -> None:
    counts = (touches(SMS, 3, 9), touches(SMS, 2, 9, Daypart.MORNING))
    assert preferred_hour(dossier(counts=counts), SMS, (), MADRID).level is Level.NOT_ENOUGH_DATA


def test_hours_of_another_channel_are_not_taken_for_those_of_this_one() -> None:
    assert preferred_hour(dossier(counts=EVENINGS), EMAIL, (), MADRID).level is Level.NOT_ENOUGH_DATA


def test_the_persona_and_then_all_customers_stand_in() -> None:
    group = (touches(SMS, 60, 300), touches(SMS, 10, 300, Daypart.MORNING))
    persona = preferred_hour(dossier(persona_counts=group), SMS, HOUSE, MADRID)
    assert brief(persona) == (Level.PERSONA, 17, 21, False)
    assert brief(preferred_hour(dossier(), SMS, HOUSE, MADRID)) == (Level.HOUSE, 9, 12, False)
    assert preferred_hour(dossier(), None, HOUSE, MADRID).level is Level.NOT_ENOUGH_DATA


def test_hours_they_dislike_are_left_out_however_well_they_work() -> None:
    known = dossier(timing("evenings", Polarity.DISLIKES, norm="hours:17-21"), counts=EVENINGS)
    assert preferred_hour(known, SMS, HOUSE, MADRID).start == 9


def test_nobody_is_texted_before_eight_because_of_figures_but_may_ask_for_it() -> None:
    early = (touches(SMS, 8, 9, Daypart.EARLY), touches(SMS, 0, 9, Daypart.AFTERNOON))
    assert brief(preferred_hour(dossier(counts=early), SMS, (), MADRID))[1:3] == (8, 9)
    asked = preferred_hour(dossier(timing("at dawn", norm="hours:6-8")), SMS, (), MADRID)
    assert (asked.start, asked.end) == (6, 8)
    night = (touches(SMS, 8, 9, Daypart.LATE), touches(SMS, 0, 9, Daypart.AFTERNOON))
    assert preferred_hour(dossier(counts=night), SMS, (), MADRID).start is None


def test_a_letter_has_no_hour() -> None:
    assert preferred_hour(dossier(timing("evenings")), Channel.POST, HOUSE, MADRID).start is None


def test_what_was_noted_of_a_persona_is_what_it_does() -> None:
    known = of_persona(timing("after bedtime", norm="hours:20-22", source=Source.DID))
    assert brief(preferred_hour(known, SMS, (), Zone("Europe/London"))) == (Level.DID, 20, 22, None)


def test_hours_that_somebody_measured_are_finer_than_parts_of_the_day() -> None:
    known = of_persona(timing("after bedtime", norm="hours:20-22", source=Source.DID), counts=HOUSE)
    assert brief(preferred_hour(known, SMS, (), Zone("Europe/London"))) == (Level.DID, 20, 22, None)
    counted = of_persona(counts=HOUSE)
    assert brief(preferred_hour(counted, SMS, (), Zone("Europe/London"))) == (Level.DID, 9, 12, False)


def test_the_chart_shows_only_what_was_tried_weekdays_first() -> None:
    counts = (touches(SMS, 1, 2, weekend=True), *EVENINGS, touches(EMAIL, 5, 5))
    shown = [(each.daypart, each.weekend, each.answered, each.delivered) for each in hour_counts(counts, SMS)]
    assert shown == [
        (Daypart.MORNING, False, 0, 6),
        (Daypart.EVENING, False, 6, 9),
        (Daypart.EVENING, True, 1, 2),
    ]


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("weekday evenings", "hours:17-21/weekday"),
        ("early afternoon", "hours:12-15"),
        ("Saturday mornings at the weekend", "hours:8-12/weekend"),
        ("not in the morning", "None"),
        ("Thursday mailings", "None"),
    ],
)
def test_parts_of_the_day_are_read_as_hours(text: str, norm: str) -> None:
    assert str(hours_named(text)) == norm


@pytest.mark.parametrize(
    ("start", "end", "weekend", "zone", "words"),
    [
        (17, 21, False, Zone("Europe/Madrid"), "on weekday evenings (17–21, Madrid time)"),
        (9, 12, True, Zone("America/New_York"), "on weekend mornings (9–12, New York time)"),
        (12, 17, None, Zone(), "in the afternoons (12–17, in their own time zone, which we do not know)"),
        (20, 22, None, Zone("Europe/Paris", "country"), "between 20 and 22 o’clock (Paris time, guessed from their country)"),
        (20, 22, True, Zone("UTC"), "between 20 and 22 o’clock at weekends (UTC time)"),
    ],
)  # fmt: skip
def test_hours_read_as_people_say_them(start: int, end: int, weekend: bool | None, zone: Zone, words: str) -> None:
    hour = HourAnswer(
        level=Level.SAID, start=start, end=end, weekend=weekend,
        zone=zone.name, zone_guessed=bool(zone.guessed_from), zone_from=zone.guessed_from,
    )  # fmt: skip
    assert when(hour) == words


@pytest.mark.parametrize(
    ("customer", "zone"),
    [
        (Customer(id="1", name="on file", zone="Asia/Tokyo", phone="+33612345678"), Zone("Asia/Tokyo")),
        (Customer(id="1", name="a country with one zone", country="fr"), Zone("Europe/Paris", "country")),
        (Customer(id="1", name="a phone with one zone", phone="+493012345678"), Zone("Europe/Berlin", "phone number")),
        (Customer(id="1", name="many zones", country="US"), Zone()),
        (Customer(id="1", name="narrowed", country="US", phone="+12125550123"), Zone("America/New_York", "phone number")),
        (Customer(id="1", name="no number at all", phone="ask at the counter"), Zone()),
        (Customer(id="1", name="nothing"), Zone()),
    ],
    ids=lambda value: value.name if isinstance(value, Customer) else "",
)  # fmt: skip
def test_a_zone_is_known_guessed_from_what_leaves_no_choice_or_unknown(customer: Customer, zone: Zone) -> None:
    assert zone_of(customer) == zone
