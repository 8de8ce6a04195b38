"""A customer leans by what is their own: words first, then deeds, and never towards what is closed to us."""

import pytest

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Polarity, Source
from bot.core.preference.leaning import By, Leaning, lean
from bot.core.touches import Daypart
from tests.core.preference.scenes import consent, dossier, said, timing, touches

EMAIL, SMS = Channel.EMAIL, Channel.SMS
BOTH = (consent(EMAIL), consent(SMS))
ANSWERS_TEXTS = (touches(SMS, 4, 9), touches(EMAIL, 2, 9, Daypart.MORNING))


def leaning(known: Dossier) -> Leaning:
    found = lean(known)
    assert found is not None
    return found


def test_words_outrank_deeds() -> None:
    told = leaning(dossier(said("email"), timing("mornings", norm="hours:9-12"), consents=BOTH, counts=ANSWERS_TEXTS))
    assert (told.channel, told.channel_by, str(told.hours), told.hours_by) == (EMAIL, By.SAID, "hours:9-12", By.SAID)


def test_without_words_the_channel_and_hour_that_they_answer_most_count() -> None:
    told = leaning(dossier(consents=BOTH, counts=(*ANSWERS_TEXTS, touches(SMS, 0, 6, Daypart.LATE))))
    assert (told.channel, told.channel_by) == (SMS, By.DID)
    assert (str(told.hours), told.hours_by) == ("hours:17-21/weekday", By.DID)


@pytest.mark.parametrize(
    ("answered", "delivered"), [(2, 4), (1, 30), (0, 9)], ids=["few messages", "one answer", "silence"]
)
def test_a_lucky_answer_is_no_leaning(answered: int, delivered: int) -> None:
    told = leaning(dossier(consents=BOTH, counts=(touches(SMS, answered, delivered),)))
    assert (told.channel, told.hours, told.reachable) == (None, None, True)


def test_hours_are_unknown_where_no_other_were_tried() -> None:
    assert leaning(dossier(consents=BOTH, counts=(touches(SMS, 8, 9),))).hours is None


def test_nobody_leans_to_a_channel_that_is_closed() -> None:
    withdrawn = (consent(EMAIL), consent(SMS, ConsentState.WITHDRAWN))
    told = leaning(dossier(said("sms"), consents=withdrawn, counts=(touches(SMS, 9, 9), touches(EMAIL, 2, 9))))
    assert told.channel is EMAIL


def test_whoever_wants_nothing_is_out_of_reach() -> None:
    refused = tuple(consent(channel, ConsentState.WITHDRAWN) for channel in Channel)
    assert leaning(dossier(consents=refused)) == Leaning(reachable=False)


def test_a_guess_and_what_their_persona_does_count_for_nothing() -> None:
    guessed = leaning(
        dossier(said("email", source=Source.ASSUMED), consents=BOTH, persona_counts=(touches(SMS, 90, 99),))
    )
    assert guessed.channel is None


def test_a_dislike_takes_away_what_they_answer() -> None:
    told = leaning(dossier(said("sms", Polarity.DISLIKES), consents=BOTH, counts=ANSWERS_TEXTS))
    assert told.channel is EMAIL


def test_of_whom_nothing_is_known_there_is_nothing_to_count() -> None:
    assert lean(dossier()) is None
