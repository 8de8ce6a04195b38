"""A guess is held against what the audience itself said or did, and against nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.guesses.compare import Outcome, Theirs, outcome, theirs_on
from bot.core.guesses.guess import Guess
from bot.core.guesses.options import OPTIONS, Whose
from bot.core.guesses.record import Held, Share, record_of
from bot.core.guesses.words import Gap, gap_in_words, share_in_words, summed_up
from bot.core.norms import ChannelNorm, HoursNorm, LengthNorm
from bot.core.preference.answer import HourAnswer, Level, Preference

TODAY = date(2026, 3, 10)
DANA = Customer(id="c-dana", name="Dana Ruiz")
SAID = Evidence(
    id="e1",
    audience_id="c-dana",
    aspect=Aspect.CHANNEL,
    value="SMS",
    polarity=Polarity.LIKES,
    source=Source.SAID,
    norm=ChannelNorm(Channel.SMS),
    on=date(2026, 3, 3),
)
TEXTS = Theirs(norm=ChannelNorm(Channel.SMS), level=Level.DID, n=213)
UNKNOWN_HOUR = HourAnswer(level=Level.NOT_ENOUGH_DATA)


def preference(
    channel: Channel | None, level: Level, n: int = 213, hour: HourAnswer = UNKNOWN_HOUR, *evidence: str
) -> Preference:
    return Preference(
        audience=DANA, channel=channel, level=level, n=n, sentence="", hour=hour, standings=(), evidence=evidence
    )


def known(*items: Evidence) -> Dossier:
    return Dossier(audience=DANA, own=items)


def guess(norm: ChannelNorm | HoursNorm, month: int = 3, audience: str = "Dana Ruiz", *, blind: bool = True) -> Guess:
    aspect = Aspect.CHANNEL if isinstance(norm, ChannelNorm) else Aspect.TIMING
    at = datetime(2026, month, 9, tzinfo=UTC)
    return Guess(
        id=f"{audience}{month}", owner="U", audience_id=audience, audience_label=audience, aspect=aspect, norm=norm,
        at=at, blind=blind,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("guessed", "theirs", "came"),
    [
        (HoursNorm(17, 21), HoursNorm(18, 20), Outcome.RIGHT),
        (HoursNorm(17, 21), HoursNorm(20, 22), Outcome.RIGHT),
        (HoursNorm(9, 12), HoursNorm(9, 17), Outcome.RIGHT),
        (HoursNorm(9, 12), HoursNorm(17, 21), Outcome.WRONG),
        (HoursNorm(9, 12), HoursNorm(11, 17), Outcome.WRONG),
        (ChannelNorm(Channel.SMS), ChannelNorm(Channel.SMS), Outcome.RIGHT),
        (ChannelNorm(Channel.SMS), ChannelNorm(Channel.EMAIL), Outcome.WRONG),
    ],
)
def test_hours_agree_where_half_of_the_shorter_span_is_shared(
    guessed: ChannelNorm | HoursNorm, theirs: ChannelNorm | HoursNorm, came: Outcome
) -> None:
    assert outcome(guessed, Theirs(norm=theirs, level=Level.DID, n=9)) is came


def test_what_others_prefer_does_not_say_who_guessed_right() -> None:
    for level in (Level.PERSONA, Level.HOUSE, Level.NOT_ENOUGH_DATA, Level.NOT_ALLOWED):
        assert theirs_on(Aspect.CHANNEL, preference(Channel.SMS, level), known()) is None
    hour = HourAnswer(level=Level.HOUSE, start=17, end=21)
    assert theirs_on(Aspect.TIMING, preference(Channel.SMS, Level.DID, 9, hour), known()) is None


def test_it_is_told_with_its_source_and_its_n() -> None:
    said = theirs_on(Aspect.CHANNEL, preference(Channel.SMS, Level.SAID, 1, UNKNOWN_HOUR, "e1"), known(SAID))
    gap = Gap(aspect=Aspect.CHANNEL, mine="emails", guessed=ChannelNorm(Channel.EMAIL), theirs=said)
    told = "Channel: you like emails, you guessed email; they prefer SMS (said on 3 March, n = 1)."
    assert gap_in_words(gap, TODAY) == told
    did = replace(gap, theirs=TEXTS)
    assert gap_in_words(did, TODAY).endswith("they prefer SMS (what they did, n = 213 messages).")
    assert gap_in_words(replace(gap, theirs=None), TODAY).endswith("too little is known of theirs to say.")


def test_of_tone_and_length_the_newest_word_is_told_and_no_guess_of_a_colleague() -> None:
    tone = replace(SAID, aspect=Aspect.TONE, value="puns", polarity=Polarity.DISLIKES, norm=None)
    assumed = replace(tone, id="e2", value="jokes", source=Source.ASSUMED, on=TODAY)
    of_tone = theirs_on(Aspect.TONE, preference(None, Level.NOT_ENOUGH_DATA), known(tone, assumed))
    assert of_tone
    assert (of_tone.words, of_tone.disliked, of_tone.item) == ("puns", True, tone)
    assert gap_in_words(Gap(aspect=Aspect.TONE, mine="jokes and puns", theirs=of_tone), TODAY) == (
        "Tone: you like jokes and puns; they dislike puns (said on 3 March, n = 1)."
    )
    layout = replace(SAID, aspect=Aspect.FORMAT, value="tables", norm=None)
    short = replace(layout, id="e3", value="short texts", norm=LengthNorm(short=True), on=date(2025, 1, 1))
    of_length = theirs_on(Aspect.FORMAT, preference(None, Level.NOT_ENOUGH_DATA), known(layout, short))
    assert of_length
    assert of_length.words == "short texts"


def test_nothing_is_summed_up_kinder_or_harsher_than_it_is() -> None:
    right = Gap(aspect=Aspect.CHANNEL, guessed=ChannelNorm(Channel.SMS), theirs=TEXTS)
    wrong, unknown = replace(right, guessed=ChannelNorm(Channel.EMAIL)), replace(right, theirs=None)
    assert summed_up([right]) == "Your guess and their evidence agree."
    assert "in part" in summed_up([right, wrong])
    assert "something else" in summed_up([wrong, unknown])
    assert "Too little is known" in summed_up([unknown])
    assert summed_up([replace(right, guessed=None, mine="SMS")]) == "Here is theirs beside yours."


def test_the_record_counts_what_was_guessed_blind_by_aspect_and_month() -> None:
    sms, email, evening = ChannelNorm(Channel.SMS), ChannelNorm(Channel.EMAIL), HoursNorm(17, 21)
    held = [
        Held(guess(sms, 3, "Ben"), None),
        Held(guess(sms, 3, blind=False), TEXTS),
        Held(guess(sms, 3), TEXTS),
        Held(guess(evening, 2), Theirs(norm=HoursNorm(9, 12), level=Level.DID, n=40)),
        Held(guess(email, 2), TEXTS),
    ]
    record = record_of(held)
    assert record.by_aspect == ((Aspect.CHANNEL, Share(1, 2)), (Aspect.TIMING, Share(0, 1)))
    assert record.months == (((2026, 2), Share(0, 2)), ((2026, 3), Share(1, 1)))
    assert (record.thin, record.seen) == (("Ben",), 1)
    assert [each.guess.norm for each in record.newest] == [sms, sms, evening]


def test_a_share_of_few_says_that_it_is_few() -> None:
    assert share_in_words(Share(1, 1)) == "1 of 1 right (few, so it says little yet)"
    assert share_in_words(Share(4, 9)) == "4 of 9 right"


def test_choices_have_keys_of_their_own_and_fit_into_a_menu() -> None:
    for (whose, _), choices in OPTIONS.items():
        assert len({each.key for each in choices}) == len(choices)
        assert all(len(each.label) <= 75 for each in choices)
        assert whose is Whose.OWN or all(each.norm for each in choices)
