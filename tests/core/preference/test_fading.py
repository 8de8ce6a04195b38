from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.fading import Weight, weigh_counts, weigh_touches
from bot.core.preference.prefer import prefer
from bot.core.preference.rates import REFUSAL, shrunk
from bot.core.touches import Outcome, Touch
from tests.core.preference.scenes import TODAY, consent, dossier, touches

EMAIL, SMS = Channel.EMAIL, Channel.SMS
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


def touch(channel: Channel, days: int, outcome: Outcome = Outcome.SENT) -> Touch:
    return Touch(customer_id="c1", channel=channel, at=NOON - timedelta(days=days), outcome=outcome)


def test_a_message_counts_half_after_each_half_life() -> None:
    told = weigh_touches([touch(EMAIL, 0, Outcome.CLICKED), touch(EMAIL, 90), touch(EMAIL, 180)], TODAY, 90)
    assert told[EMAIL].answered == pytest.approx(1)
    assert told[EMAIL].silent == pytest.approx(0.5 + 0.25)


def test_opens_are_silence_bounces_arrive_nowhere_and_an_unsubscribe_costs_more_than_silence() -> None:
    told = weigh_touches(
        [touch(EMAIL, 0, Outcome.OPENED), touch(SMS, 0, Outcome.BOUNCED), touch(EMAIL, 0, Outcome.UNSUBSCRIBED)], TODAY
    )
    assert told == {EMAIL: Weight(answered=0, silent=2, refused=1)}
    assert shrunk(told[EMAIL], 0.1).b == pytest.approx(0.9 * 20 + 1 + REFUSAL)


def test_sums_fade_as_if_their_messages_were_spread_evenly_over_their_days() -> None:
    count = touches(EMAIL, 100, 400, first=(NOON - timedelta(days=399)).date(), last=TODAY)
    each = [touch(EMAIL, days, Outcome.CLICKED if days % 4 == 0 else Outcome.SENT) for days in range(400)]
    summed, one_by_one = weigh_counts([count], TODAY, 90)[EMAIL], weigh_touches(each, TODAY, 90)[EMAIL]
    assert summed.delivered == pytest.approx(one_by_one.delivered, rel=0.02)
    assert summed.answered == pytest.approx(one_by_one.answered, rel=0.03)


def test_who_answered_email_long_ago_and_answers_texts_now_is_texted() -> None:
    long_ago = [touch(EMAIL, 900 + day, Outcome.REPLIED) for day in range(6)]
    since = [touch(EMAIL, day) for day in range(6)]
    now = [touch(SMS, day, Outcome.REPLIED if day < 3 else Outcome.SENT) for day in range(6)]
    known = dossier(consents=(consent(EMAIL), consent(SMS)), counts=(touches(EMAIL, 6, 12), touches(SMS, 3, 6)))
    told = (*long_ago, *since, *now)
    assert prefer(replace(known, touches=told), (), TODAY).channel is SMS
    before = tuple(each for each in told if each.at < NOON - timedelta(days=890))
    assert prefer(replace(known, touches=before), (), TODAY - timedelta(days=890)).channel is EMAIL
