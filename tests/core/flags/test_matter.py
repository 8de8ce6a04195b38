"""Whether evidence backs a passage or speaks against it, by values and not by prose."""

from datetime import date

import pytest

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.matter import standing
from bot.core.flags.rules.rule import Example
from bot.core.norms import ChannelNorm, FrequencyNorm, HoursNorm, LanguageNorm, LengthNorm, Norm, Period

BACKS, OPPOSES, SILENT = "backs", "opposes", "silent"


def says(text: str, *known: str, wanted: bool = True) -> str:
    found = standing(text, Example(text="x", known=known).case.evidence, wanted=wanted)
    return BACKS if found.backing else OPPOSES if found.opposing else SILENT


@pytest.mark.parametrize(
    ("text", "known", "bearing"),
    [
        ("a letter", "likes channel: paper mail", BACKS),
        ("a letter", "dislikes channel: anything in the letterbox", OPPOSES),
        ("a letter", "likes channel: sms (did)", OPPOSES),
        ("a letter", "likes channel: sms (consent)", SILENT),
        ("two lines", "likes format: in-depth articles", OPPOSES),
        ("two lines", "dislikes format: walls of text", BACKS),
        ("at 7:00", "likes timing: evenings", OPPOSES),
        ("on Monday", "likes timing: evenings", SILENT),
        ("weekly", "likes frequency: monthly", OPPOSES),
        ("monthly", "likes frequency: weekly", BACKS),
        ("daily", "dislikes frequency: more than two mails a month", OPPOSES),
        ("in French", "likes language: Italian", OPPOSES),
        ("first names", "likes language: formal address", OPPOSES),
        ("a birdie on every hole", "likes topic: golf", BACKS),
        ("a pint after work", "dislikes topic: alcohol", OPPOSES),
        ("two lines", "likes format: in-depth articles (assumed)", SILENT),
        ("at 7:00", "neutral timing: evenings", SILENT),
    ],
)
def test_evidence_backs_opposes_or_is_silent(text: str, known: str, bearing: str) -> None:
    assert says(text, known) == bearing


def test_to_leave_out_what_they_like_is_opposed_and_what_they_dislike_is_backed() -> None:
    assert says("the discount", "likes offer: vouchers", wanted=False) == OPPOSES
    assert says("the discount", "dislikes offer: vouchers", wanted=False) == BACKS


def test_who_wants_no_long_emails_has_said_nothing_of_emails() -> None:
    assert says("long emails", "likes channel: email", wanted=False) == SILENT
    assert says("emails", "likes channel: email", wanted=False) == OPPOSES


@pytest.mark.parametrize(
    ("norm", "aspect", "text"),
    [
        (ChannelNorm(Channel.POST), Aspect.CHANNEL, "a letter"),
        (HoursNorm(18, 21), Aspect.TIMING, "at 19:30"),
        (LengthNorm(words=80), Aspect.FORMAT, "three short sentences"),
        (LanguageNorm("de", formal=True), Aspect.LANGUAGE, "in German"),
        (FrequencyNorm(2, Period.WEEK), Aspect.FREQUENCY, "weekly"),
    ],
)
def test_a_norm_is_compared_before_any_wording(norm: Norm, aspect: Aspect, text: str) -> None:
    item = Evidence(
        id="e1",
        audience_id="c1",
        aspect=aspect,
        value="see the form",
        norm=norm,
        polarity=Polarity.LIKES,
        source=Source.SAID,
        on=date(2026, 1, 2),
    )
    assert standing(text, (item,), wanted=True).backing == (item,)
