from datetime import date
from itertools import product
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.evidence import Evidence, Polarity, Source
from bot.core.preference.answer import Level, Preference
from bot.core.preference.gate import gates
from bot.core.preference.prefer import prefer
from bot.core.touches import Daypart, TouchCount
from tests.core.preference.scenes import AUGUST, MARCH, MAY, TODAY, consent, dossier, of_persona, said, timing, touches

EMAIL, SMS, POST, WHATSAPP = Channel.EMAIL, Channel.SMS, Channel.POST, Channel.WHATSAPP
BOTH = (consent(EMAIL), consent(SMS))
HOUSE = (touches(EMAIL, 130, 2400, Daypart.MORNING), touches(SMS, 90, 900))
NO_EMAIL = said("email", Polarity.DISLIKES, note="I hate getting emails")


def answer(preference: Preference) -> tuple[Channel | None, Level]:
    return preference.channel, preference.level


def test_a_word_outranks_deeds_persona_and_house() -> None:
    known = dossier(
        said("text messages"),
        consents=BOTH,
        counts=(touches(EMAIL, 6, 9),),
        persona_evidence=(said("email"),),
    )
    assert answer(prefer(known, HOUSE, TODAY)) == (SMS, Level.SAID)


def test_of_two_likes_the_newer_counts_and_the_older_is_the_runner_up() -> None:
    known = dossier(said("text messages", on=MARCH), said("email", on=MAY), consents=BOTH)
    preference = prefer(known, HOUSE, TODAY)
    assert (preference.channel, preference.runner_up) == (EMAIL, SMS)


def test_deeds_outrank_the_persona() -> None:
    known = dossier(consents=BOTH, counts=(touches(SMS, 4, 9),), persona_evidence=(said("email"),))
    preference = prefer(known, HOUSE, TODAY)
    assert answer(preference) == (SMS, Level.DID)
    assert (preference.n, preference.first_on, preference.last_on) == (9, MARCH, AUGUST)


def test_three_messages_are_not_enough_and_the_persona_answers() -> None:
    known = dossier(
        consents=BOTH, counts=(touches(SMS, 2, 3),), persona_evidence=(said("email", source=Source.SURVEY),)
    )
    assert answer(prefer(known, HOUSE, TODAY)) == (EMAIL, Level.PERSONA)


def test_a_deed_that_a_colleague_wrote_down_counts_where_touches_are_few() -> None:
    known = dossier(said("email", source=Source.DID, note="replied to 4 of 6 since March"), consents=BOTH)
    assert answer(prefer(known, HOUSE, TODAY)) == (EMAIL, Level.DID)


def test_the_persona_answers_by_what_its_customers_do() -> None:
    counts = (touches(SMS, 60, 300), touches(EMAIL, 10, 300))
    preference = prefer(dossier(consents=BOTH, persona_counts=counts), (), TODAY)
    assert (*answer(preference), preference.n) == (SMS, Level.PERSONA, 300)


def test_a_channel_its_persona_dislikes_is_not_recommended_on_the_word_of_others() -> None:
    persona = (said("text messages", Polarity.DISLIKES),)
    assert answer(prefer(dossier(consents=BOTH, persona_evidence=persona), HOUSE, TODAY)) == (EMAIL, Level.HOUSE)
    own = dossier(said("text messages"), consents=BOTH, persona_evidence=persona)
    assert answer(prefer(own, HOUSE, TODAY)) == (SMS, Level.SAID)


def test_without_a_word_or_a_deed_all_customers_answer() -> None:
    assert answer(prefer(dossier(consents=BOTH), HOUSE, TODAY)) == (SMS, Level.HOUSE)


def test_not_enough_data_is_an_answer() -> None:
    preference = prefer(dossier(consents=BOTH, counts=(touches(EMAIL, 1, 2),)), (), TODAY)
    assert (*answer(preference), preference.n) == (None, Level.NOT_ENOUGH_DATA, 2)
    assert "only 2 messages delivered" in preference.sentence
    assert preference.needed == ("Ask which channel suits them, and save the answer as an insight.",)


def test_a_guess_is_no_word() -> None:
    guess = said("email", source=Source.ASSUMED)
    assert prefer(dossier(guess, consents=BOTH), (), TODAY).level is Level.NOT_ENOUGH_DATA


def test_the_channel_answered_most_is_not_recommended_without_consent_and_what_is_needed_is_said() -> None:
    known = dossier(consents=(consent(EMAIL),), counts=(touches(SMS, 5, 9), touches(EMAIL, 2, 7)))
    preference = prefer(known, HOUSE, TODAY)
    assert preference.channel is EMAIL
    assert preference.needed == (
        "They answer SMS most (5 of 9), but there is no SMS consent: ask for it when they next visit, call or write to you.",
    )


def test_a_wish_without_consent_is_told() -> None:
    preference = prefer(dossier(said("WhatsApp"), consents=(consent(EMAIL),)), HOUSE, TODAY)
    assert preference.channel is EMAIL
    assert "They said they like WhatsApp, but there is no WhatsApp consent" in preference.needed[0]


def test_no_channel_open_is_an_answer_of_its_own() -> None:
    closed = (consent(EMAIL, ConsentState.WITHDRAWN), consent(POST, ConsentState.WITHDRAWN))
    preference = prefer(dossier(consents=closed), HOUSE, TODAY)
    assert answer(preference) == (None, Level.NOT_ALLOWED)
    assert preference.sentence.startswith("Do not contact Dana Ruiz yet: they withdrew consent for email and post")
    assert preference.needed


def test_the_one_who_hates_email_and_answers_it_is_shown_with_both_days_and_a_question() -> None:
    preference = prefer(dossier(NO_EMAIL, consents=BOTH, counts=(touches(EMAIL, 5, 9),)), HOUSE, TODAY)
    assert preference.channel is SMS
    (one,) = preference.disagreements
    assert (one.said_on, one.did_on) == (MARCH, AUGUST)
    assert "I hate getting emails" in one.said
    assert one.did == "answered 5 of 9 emails"
    assert one.ask.endswith("?")


def test_a_favourite_that_is_never_answered_is_shown_with_the_better_one() -> None:
    known = dossier(said("email"), consents=BOTH, counts=(touches(EMAIL, 0, 12), touches(SMS, 4, 6)))
    (one,) = prefer(known, HOUSE, TODAY).disagreements
    assert one.did == "answered none of 12 emails but 4 of 6 SMS"


def test_hours_they_named_are_held_against_hours_in_which_they_answer() -> None:
    counts = (touches(SMS, 7, 9), touches(SMS, 0, 9, Daypart.MORNING))
    morning = prefer(dossier(timing("mornings"), consents=BOTH, counts=counts), HOUSE, TODAY)
    (one,) = morning.disagreements
    assert one.said == "asked to be reached between 8 and 12 o’clock (Madrid time), said, 3 March"
    assert one.did == "answers most on weekday evenings (17–21, Madrid time), the last on 20 August"
    assert (one.said_on, one.did_on) == (MARCH, AUGUST)
    assert morning.hour.level is Level.SAID
    for agreeing in ("evenings", "weekday evenings"):
        known = dossier(timing(agreeing), consents=BOTH, counts=counts)
        assert prefer(known, HOUSE, TODAY).disagreements == ()
    weekend = prefer(dossier(timing("weekend evenings"), consents=BOTH, counts=counts), HOUSE, TODAY)
    assert len(weekend.disagreements) == 1


def test_hours_they_refused_and_answer_in_are_worth_a_question() -> None:
    counts = (touches(SMS, 7, 9), touches(SMS, 0, 9, Daypart.MORNING))
    refused = timing("evenings", Polarity.DISLIKES, norm="hours:18-20")
    (one,) = prefer(dossier(refused, consents=BOTH, counts=counts), HOUSE, TODAY).disagreements
    assert one.said == "asked not to be reached between 18 and 20 o’clock (Madrid time), said, 3 March"
    assert one.did == "answers most on weekday evenings (17–21, Madrid time), the last on 20 August"
    assert one.ask.endswith("Does it suit you after all?")
    elsewhere = timing("mornings", Polarity.DISLIKES, norm="hours:6-9")
    assert prefer(dossier(elsewhere, consents=BOTH, counts=counts), HOUSE, TODAY).disagreements == ()


def test_agreement_is_no_disagreement() -> None:
    known = dossier(said("email"), consents=BOTH, counts=(touches(EMAIL, 4, 9),))
    assert prefer(known, HOUSE, TODAY).disagreements == ()


def test_a_cap_on_messages_is_passed_on() -> None:
    cap = said("rarely", norm="frequency:2/month")
    assert "They want at most 2 messages a month" in prefer(dossier(cap, consents=BOTH), HOUSE, TODAY).needed[-1]


def test_a_persona_answers_for_itself_and_asks_for_each_consent() -> None:
    preference = prefer(of_persona(said("email", source=Source.SURVEY)), HOUSE, TODAY)
    assert answer(preference) == (EMAIL, Level.SAID)
    assert any("each customer’s consent" in sentence for sentence in preference.needed)


def test_five_touches_tell_of_a_customer_and_nothing_of_a_persona() -> None:
    counts = (touches(SMS, 3, 8),)
    assert prefer(dossier(consents=BOTH, counts=counts), (), TODAY).level is Level.DID
    assert prefer(of_persona(counts=counts), (), TODAY).level is Level.NOT_ENOUGH_DATA


def test_own_touches_and_those_of_others_are_weighed_together() -> None:
    few = prefer(dossier(consents=BOTH, counts=(touches(EMAIL, 1, 1),)), HOUSE, TODAY)
    many = prefer(dossier(consents=BOTH, counts=(touches(EMAIL, 30, 30), touches(SMS, 0, 1))), HOUSE, TODAY)
    rate = {each.channel: each.rate for each in few.standings}[EMAIL]
    assert rate is not None
    assert rate < 0.15
    sure = {each.channel: each.best for each in many.standings}[EMAIL]
    assert sure is not None
    assert sure > 0.99


def test_one_unsubscribe_among_customers_costs_a_channel_more_than_a_silence() -> None:
    def rate(refused: int) -> float:
        house = (touches(EMAIL, 10, 100, refused=refused), touches(SMS, 10, 100))
        return {each.channel: each.rate for each in prefer(dossier(), house, TODAY).standings}[EMAIL] or 0

    assert rate(refused=10) < 0.8 * rate(refused=0)


CELLS = st.builds(
    lambda channel, part, delivered, share, refused: touches(
        channel, round(delivered * share), delivered, part, refused=refused
    ),
    st.sampled_from(Channel),
    st.sampled_from(Daypart),
    st.integers(0, 40),
    st.floats(0, 1),
    st.sampled_from([0, 0, 0, 1]),
)
CONSENTS = st.builds(
    consent, st.sampled_from(Channel), st.sampled_from(ConsentState), st.dates(date(2024, 1, 1), TODAY)
)
WORDS = st.builds(
    said,
    st.sampled_from(Channel),
    st.sampled_from(Polarity),
    on=st.dates(date(2024, 1, 1), TODAY),
    source=st.sampled_from(Source),
)


@settings(deadline=None)  # the time is no matter here, and machines are busy
@given(
    st.lists(WORDS, max_size=4),
    st.lists(CONSENTS, max_size=5),
    st.lists(CELLS, max_size=8),
    st.lists(WORDS, max_size=3),
)
def test_nothing_closed_is_ever_recommended(
    words: list[Evidence], consents: list[Consent], counts: list[TouchCount], persona_words: list[Evidence]
) -> None:
    known = dossier(*words, consents=tuple(consents), counts=tuple(counts), persona_evidence=tuple(persona_words))
    preference = prefer(known, HOUSE, TODAY)
    for channel in (preference.channel, preference.runner_up):
        assert channel is None or gates(known)[channel].open
    assert (preference.channel is None) == (preference.level in (Level.NOT_ENOUGH_DATA, Level.NOT_ALLOWED))
    assert {standing.channel for standing in preference.standings} == set(Channel)


def test_an_answer_on_nine_channels_and_all_hours_is_quick() -> None:
    every = tuple(
        TouchCount(channel=channel, daypart=part, weekend=weekend, delivered=40, answered=9)
        for channel, part, weekend in product(Channel, Daypart, (False, True))
    )
    known = dossier(consents=tuple(consent(each) for each in Channel), counts=every, persona_counts=every)
    times = []
    for _ in range(5):
        started = perf_counter()
        prefer(known, every, TODAY)
        times.append(perf_counter() - started)
    assert min(times) < 0.05  # nine channels and 108 cells; generous, for machines that do other things as well


def test_a_channel_that_only_others_were_sent_does_not_compete_for_the_best() -> None:
    known = dossier(consents=BOTH, counts=(touches(EMAIL, 3, 9), touches(SMS, 1, 9)))
    house = (*HOUSE, touches(POST, 300, 400))
    best = {each.channel: each.best for each in prefer(known, house, TODAY).standings}
    assert best[POST] is None
    assert (best[EMAIL] or 0) + (best[SMS] or 0) == pytest.approx(1)


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_can_be_recommended(channel: Channel) -> None:
    preference = prefer(dossier(said(channel), consents=(consent(channel),)), (), TODAY)
    assert preference.channel is channel
    assert "Dana Ruiz" in preference.sentence
