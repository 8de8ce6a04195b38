from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.answer import HourAnswer, Level, Sending, Shut
from bot.core.preference.moment import Moment
from bot.core.preference.prefer import prefer
from bot.core.preference.sending import sending
from bot.core.preference.zone import Zone, zone_of
from bot.core.touches import Outcome, Touch
from tests.core.preference.scenes import TODAY, consent, dossier, of_persona, said, timing

EMAIL, SMS, PHONE = Channel.EMAIL, Channel.SMS, Channel.PHONE
DANA = Customer(id="c1", name="Dana Ruiz", zone="Europe/Madrid", country="ES")
LEE = Customer(id="c1", name="Lee Park", zone="America/New_York", country="US", region="NY")
UNKNOWN = HourAnswer(level=Level.NOT_ENOUGH_DATA)
EVENINGS = HourAnswer(level=Level.DID, start=17, end=21, weekend=False)


def holiday(country: str, _region: str | None, day: date) -> str:
    return "Christmas Day" if country == "ES" and (day.month, day.day) == (12, 25) else ""


def asked(known: Dossier, channel: Channel, now: str, hour: HourAnswer = UNKNOWN) -> Sending:
    """`now` is in UTC."""
    moment = Moment(now=datetime.fromisoformat(now).replace(tzinfo=UTC), holiday=holiday)
    found = sending(known, channel, hour, zone_of(known.audience), moment)
    assert found is not None
    return found


def sent(*ages: float, outcome: Outcome = Outcome.SENT, now: str = "2026-11-23T12:00") -> tuple[Touch, ...]:
    """Messages of so many days ago."""
    then = datetime.fromisoformat(now).replace(tzinfo=UTC)
    return tuple(Touch(customer_id="c1", channel=EMAIL, at=then - timedelta(days=age), outcome=outcome) for age in ages)


def often(norm: FrequencyNorm) -> Evidence:
    return replace(said("not often", aspect=Aspect.FREQUENCY), norm=norm)


def gates(found: Sending) -> list[Shut]:
    return [each.gate for each in found.shut_by]


def test_on_a_weekday_at_noon_nothing_stands_against_a_message() -> None:
    found = asked(dossier(customer=DANA), SMS, "2026-11-23T12:00")
    assert (found.open, found.sentence) == (True, "")
    assert found.next_at is not None
    assert found.next_at.isoformat() == "2026-11-23T13:00:00+01:00"


def test_at_night_texts_wait_for_the_morning_where_they_live() -> None:
    found = asked(dossier(customer=DANA), SMS, "2026-11-23T22:10")
    assert gates(found) == [Shut.MANNERS]
    assert found.sentence == (
        "Not now: it is 23:10 there, and nobody is rung or buzzed before 8:00 or after 21:00 unless they asked for it "
        "(a rule of ours: our list of laws has none on SMS in ES). "
        "Wait until Tuesday 24 November, 8:00 (Madrid time)."
    )


def test_the_law_is_named_with_its_hours_and_the_next_moment_it_leaves() -> None:
    found = asked(dossier(customer=DANA), PHONE, "2026-11-21T11:00")
    assert gates(found) == [Shut.LAW]
    assert found.sentence == (
        "Not now: it is 12:00 on a Saturday there, and Spain’s consumer protection law (ES, TRLGDCU, art. 96.2 (RDL "
        "1/2007)) allows calls Mon–Fri 9:00–21:00. Wait until Monday 23 November, 9:00 (Madrid time)."
    )


def test_a_code_of_the_trade_is_called_one_and_yields_to_hours_that_they_asked_for() -> None:
    jo = dossier(customer=Customer(id="c1", name="Jo Hill", zone="Europe/London", country="GB"))
    found = asked(jo, SMS, "2026-11-21T08:30")
    assert gates(found) == [Shut.CODE]
    assert found.sentence == (
        "Not now: it is 8:30 on a Saturday there, and the code of the Direct Marketing Association (GB, DMA Direct Marketing "
        "Code of Practice, 4th edition, 21.41) allows calls and SMS Mon–Fri 8:00–21:00 and Sat–Sun 9:00–21:00 (no law, a code "
        "that the trade has given itself). Wait until 9:00 today (London time)."
    )
    assert asked(jo, SMS, "2026-11-21T08:30", HourAnswer(level=Level.SAID, start=8, end=9)).open


def test_where_no_hours_are_laid_down_the_rule_is_said_to_be_ours() -> None:
    aoife = dossier(customer=Customer(id="c1", name="Aoife Byrne", zone="Europe/Dublin", country="IE"))
    found = asked(aoife, SMS, "2026-11-23T22:10")
    assert gates(found) == [Shut.MANNERS]
    assert "(a rule of ours: SI 336 of 2011 asks for consent and names no hours)" in found.sentence


def test_hours_that_nobody_could_verify_are_kept_and_said_to_be_unsure() -> None:
    found = asked(dossier(customer=replace(LEE, region="PA")), SMS, "2026-11-25T00:30")
    assert "73 P.S. 2245(a)(1), which we could not verify) allows" in found.sentence


def test_a_narrower_state_closes_what_the_country_leaves_open() -> None:
    evening = "2026-11-25T01:30"  # 20:30 in New York
    assert asked(dossier(customer=LEE), SMS, evening).open
    florida = asked(dossier(customer=replace(LEE, region="FL")), SMS, evening)
    assert gates(florida) == [Shut.LAW]
    assert florida.next_at is not None
    assert florida.next_at.isoformat() == "2026-11-25T08:00:00-05:00"


def test_nothing_goes_out_on_a_public_holiday_unless_they_asked_for_it() -> None:
    found = asked(dossier(customer=DANA), EMAIL, "2026-12-25T10:00")
    assert gates(found) == [Shut.HOLIDAY]
    assert "a public holiday where they live (Christmas Day)" in found.sentence
    assert found.next_at is not None
    assert found.next_at.isoformat() == "2026-12-26T08:00:00+01:00"
    asks = dossier(timing("on public holidays, then I have time"), customer=DANA)
    assert asked(asks, EMAIL, "2026-12-25T10:00").open
    refuses = dossier(timing("no public holidays"), customer=DANA)
    assert not asked(refuses, EMAIL, "2026-12-25T10:00").open
    assert asked(dossier(customer=DANA), Channel.POST, "2026-12-25T10:00").open


def test_the_next_moment_that_suits_them_stands_beside_the_next_that_is_allowed() -> None:
    found = asked(dossier(customer=DANA), SMS, "2026-11-23T22:10", EVENINGS)
    assert found.suits_at is not None
    assert found.suits_at.isoformat() == "2026-11-24T17:00:00+01:00"
    assert found.sentence.endswith("8:00 (Madrid time); better at 17:00, when they answer more.")
    said_so = asked(dossier(customer=DANA), SMS, "2026-11-23T22:10", replace(EVENINGS, level=Level.SAID))
    assert said_so.sentence.endswith("better at 17:00, as they asked.")


def test_hours_they_asked_for_are_open_before_the_house_is_awake_but_not_before_the_law() -> None:
    dawn = HourAnswer(level=Level.SAID, start=6, end=8)
    assert asked(dossier(customer=DANA), SMS, "2026-11-23T05:30", dawn).open
    assert not asked(dossier(customer=DANA), PHONE, "2026-11-23T05:30", dawn).open
    assert not asked(dossier(customer=DANA), SMS, "2026-11-23T05:30", replace(dawn, level=Level.DID)).open


def test_hours_they_refused_are_shut() -> None:
    known = dossier(timing("never at lunch", Polarity.DISLIKES, norm="hours:12-14"), customer=DANA)
    found = asked(known, EMAIL, "2026-11-23T12:10")
    assert gates(found) == [Shut.REFUSED]
    assert found.next_at is not None
    assert found.next_at.hour == 14


def test_three_messages_a_week_are_enough_until_the_oldest_is_a_week_ago() -> None:
    known = replace(dossier(customer=DANA), touches=sent(1, 3, 6.5))
    found = asked(known, EMAIL, "2026-11-23T12:00")
    assert gates(found) == [Shut.FREQUENCY]
    assert found.sentence == (
        "Not now: 3 messages reached them in the last 7 days, and nobody is sent more than 3 messages a week unless they "
        "asked for more. Wait until Tuesday 24 November, 8:00 (Madrid time)."
    )
    assert asked(replace(known, touches=sent(1, 3, 7.5)), EMAIL, "2026-11-23T12:00").open


def test_bounces_reached_nobody() -> None:
    known = replace(dossier(customer=DANA), touches=sent(1, 2, 3, outcome=Outcome.BOUNCED))
    assert asked(known, EMAIL, "2026-11-23T12:00").open


def test_how_often_they_said_outranks_the_house_either_way() -> None:
    seldom = replace(dossier(often(FrequencyNorm(1, Period.MONTH)), customer=DANA), touches=sent(20))
    found = asked(seldom, EMAIL, "2026-11-23T12:00")
    assert "they want at most one message a month (said, 3 March)" in found.sentence
    assert found.next_at is not None
    assert found.next_at.date() == date(2026, 12, 3)
    daily = replace(dossier(often(FrequencyNorm(7, Period.WEEK)), customer=DANA), touches=sent(1, 2, 3, 4))
    assert asked(daily, EMAIL, "2026-11-23T12:00").open


def test_who_wants_nothing_is_sent_nothing() -> None:
    found = asked(dossier(often(FrequencyNorm(0, Period.YEAR)), customer=DANA), EMAIL, "2026-11-23T12:00")
    assert (found.open, found.next_at) == (False, None)
    assert found.sentence == (
        "Not now: they want no messages at all (said, 3 March). Send nothing until they ask for it."
    )


def test_without_their_zone_nobody_can_say_whether_it_is_night_there() -> None:
    nowhere = dossier(customer=Customer(id="c1", name="Jo"))
    found = asked(nowhere, SMS, "2026-11-23T12:00")
    assert found.open is None
    assert found.sentence.endswith("add their country or their zone.")
    assert asked(nowhere, EMAIL, "2026-11-23T12:00").open
    odd = dossier(customer=Customer(id="c1", name="Jo", zone="Mars/Olympus"))
    assert "“Mars/Olympus” is no time zone" in asked(odd, SMS, "2026-11-23T12:00").sentence


def test_whoever_refused_every_hour_that_is_left_has_to_be_asked() -> None:
    known = dossier(timing("never", Polarity.DISLIKES, norm="hours:0-24"), customer=DANA)
    found = asked(known, EMAIL, "2026-11-23T12:00")
    assert found.next_at is None
    assert found.sentence.endswith("No moment within two months is open: ask them when it suits them.")


def test_a_clock_that_is_put_back_does_not_lose_the_morning() -> None:
    night = asked(dossier(customer=DANA), SMS, "2026-10-24T23:30")  # 1:30, and at 3:00 the clocks go back
    assert night.next_at is not None
    assert night.next_at.isoformat() == "2026-10-25T08:00:00+01:00"


def test_the_answer_has_it_where_a_moment_was_asked_about_and_for_customers_alone() -> None:
    moment = Moment(now=datetime(2026, 11, 23, 23, tzinfo=UTC))
    known = dossier(said("texts"), consents=(consent(SMS),))
    assert prefer(known, (), TODAY).sending is None
    told = prefer(known, (), TODAY, moment=moment).sending
    assert told is not None
    assert not told.open
    assert prefer(of_persona(said("texts")), (), TODAY, moment=moment).sending is None
    assert prefer(dossier(), (), TODAY, moment=moment).sending is None


def test_the_country_is_that_of_their_zone_where_none_is_on_file() -> None:
    paris = dossier(customer=Customer(id="c1", name="Léa", zone="Europe/Paris"))
    assert gates(asked(paris, PHONE, "2026-11-21T11:00")) == [Shut.LAW]
    assert zone_of(paris.audience) == Zone("Europe/Paris")
