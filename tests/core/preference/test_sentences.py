"""The line a hurried marketer reads, in the situations that come up."""

from datetime import date

import pytest

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Polarity, Source
from bot.core.preference.answer import ChannelStanding, HourCount
from bot.core.preference.prefer import prefer
from bot.core.preference.words import bars, best_in_words, listed, standing_in_words
from bot.core.touches import Daypart
from tests.core.preference.scenes import MAY, TODAY, consent, dossier, of_persona, said, timing, touches

EMAIL, SMS, POST = Channel.EMAIL, Channel.SMS, Channel.POST
BOTH = (consent(EMAIL), consent(SMS))
NO_CALLS = said("phone calls", Polarity.DISLIKES)
HOUSE = (
    touches(EMAIL, 90, 1500, Daypart.MORNING),
    touches(EMAIL, 40, 900),
    touches(SMS, 80, 700),
    touches(SMS, 10, 200, Daypart.MORNING),
)
EVENINGS = (touches(SMS, 6, 9), touches(SMS, 0, 4, Daypart.MORNING))

LINES: dict[str, Dossier] = {
    "Text Dana Ruiz on weekday evenings (17–21, Madrid time): they said they like SMS (3 March) and answered 6 of 13 SMS since March; they asked for no calls.":
        dossier(said("text messages"), NO_CALLS, consents=BOTH, counts=EVENINGS),
    "Text Dana Ruiz on weekday evenings (17–21, Madrid time): they answered 6 of 13 SMS since March, the last on 20 August.":
        dossier(consents=BOTH, counts=EVENINGS),
    "Email Dana Ruiz on weekend mornings (9–12, Madrid time): they said they like email (1 June 2025).":
        dossier(said("email", on=date(2025, 6, 1)), timing("weekend", norm="hours:9-12/weekend"), consents=(consent(EMAIL),)),
    "Email Dana Ruiz: they said they like email (3 March), but answered none of 12 emails since March; customers in general answer best on weekday mornings (9–12, Madrid time).":
        dossier(said("email"), consents=BOTH, counts=(touches(EMAIL, 0, 12),)),
    "Text Dana Ruiz: too little is known of them on the channels open to you, but customers in general answered 90 of 900 SMS, best on weekday evenings (17–21, Madrid time); they asked for no emails, yet answered 5 of 9.":
        dossier(said("email", Polarity.DISLIKES), consents=BOTH, counts=(touches(EMAIL, 5, 9),)),
    "Text Dana Ruiz: too little is known of them alone, but customers in general answered 90 of 900 SMS, best on weekday evenings (17–21, Madrid time), and they themselves answered 1 of 3 SMS since March; they withdrew consent for email on 12 May.":
        dossier(consents=(consent(SMS), consent(EMAIL, ConsentState.WITHDRAWN, MAY)), counts=(touches(SMS, 1, 3),)),
    "Email Dana Ruiz: too little is known of them alone, but customers like Hannah Whitaker, the busy parent, chose email in a survey (3 March); customers like them answer best in the evenings (17–21, Madrid time).":
        dossier(consents=BOTH, persona_evidence=(said("email", source=Source.SURVEY), timing("evenings"))),
    "Text Hannah Whitaker, the busy parent, between 20 and 22 o’clock (London time): they chose SMS in a survey (3 March); they asked for no calls.":
        of_persona(said("texts", source=Source.SURVEY), NO_CALLS, timing("late", norm="hours:20-22")),
    "Send Dana Ruiz a letter: they said they like post; they asked for no emails and no calls.":
        dossier(said("letters", on=None), NO_CALLS, said("email", Polarity.DISLIKES)),
    "Do not contact Dana Ruiz yet: the only consent is for email, and they want none of that.":
        dossier(said("email", Polarity.DISLIKES), consents=(consent(EMAIL), consent(POST, ConsentState.WITHDRAWN, MAY))),
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_the_line_says_it_all(line: str) -> None:
    assert prefer(LINES[line], HOUSE, TODAY).sentence == line


@pytest.mark.parametrize(
    ("known", "line"),
    [
        (dossier(consents=BOTH), "Not enough data to say how Dana Ruiz would like to be reached: nothing has reached them yet. Channels open to you: email, SMS and post."),
        (dossier(consents=BOTH, counts=(touches(EMAIL, 1, 1),)), "Not enough data to say how Dana Ruiz would like to be reached: only 1 message delivered. Channels open to you: email, SMS and post."),
        (dossier(counts=(touches(EMAIL, 5, 9),)), "Not enough data to say how Dana Ruiz would like to be reached: so far they were only sent emails. The only channel open to you is post."),
        (of_persona(), "Not enough data to say how Hannah Whitaker, the busy parent, would like to be reached: nothing has reached them yet."),
    ],
)  # fmt: skip
def test_ignorance_is_admitted_with_what_is_known(known: Dossier, line: str) -> None:
    assert prefer(known, (), TODAY).sentence == line


def test_a_channel_is_told_in_one_line() -> None:
    preference = prefer(dossier(consents=BOTH, counts=EVENINGS), HOUSE, TODAY)
    lines = {each.channel: standing_in_words(each, TODAY) for each in preference.standings}
    assert lines[SMS] == "answered 6 of 13 SMS, likely 7–37 %, consent granted on 9 January (web form)"
    assert lines[POST] == "never tried, consent unknown"


def test_no_probability_is_told_as_certainty() -> None:
    standing = ChannelStanding(channel=SMS, consent=ConsentState.GRANTED, best=0.9999)
    assert best_in_words(standing) == "clearly (99 %)"


def test_bars_are_as_long_as_the_share_answered() -> None:
    counts = [
        HourCount(daypart=Daypart.MORNING, weekend=False, delivered=8, answered=1),
        HourCount(daypart=Daypart.EVENING, weekend=False, delivered=4, answered=2),
        HourCount(daypart=Daypart.EVENING, weekend=True, delivered=3, answered=0),
    ]
    assert bars(counts, width=4) == [
        ("weekday 09–12", "█", "1 of 8"),
        ("weekday 17–21", "████", "2 of 4"),
        ("weekend 17–21", "", "0 of 3"),
    ]


def test_lists_end_as_people_end_them() -> None:
    assert [listed("abc"), listed("ab", "or"), listed("a"), listed("")] == ["a, b and c", "a or b", "a", ""]
