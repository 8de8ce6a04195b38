"""The brand's voice in copy of the offline writer: kept without a word of the brief's facts being lost."""

import re
from dataclasses import replace

import pytest

from bot.core.brand import Always, Brand, Never, Spelling
from bot.core.brand.check import check_brand
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.writers.offline.voice import in_voice
from bot.writers.offline.writer import OfflineWriter
from tests.writers.offline.sample_orders import BRIEFS, NAMES, WORKSHOP, sample_order

VOICE = Brand(
    always=(Always("grown in Leeds", (PartName.BODY,), (Channel.EMAIL, Channel.POST)), Always("peat-free")),
    never=(Never("workshop", "evening class"), Never("cheap*"), Never("spring", "early season")),
    spellings=(Spelling("Hellebores"), Spelling("pre-order", ("preorder",))),
)


def body(*sentences: str) -> Copy:
    return Copy(Channel.SMS, (Part(PartName.BODY, (tuple(Sentence(text, ()) for text in sentences),)),))


@pytest.mark.parametrize(
    ("said", "spoken"),
    [
        ("Come to a workshop.", "Come to an evening class."),
        ("Workshop on Friday", "Evening class on Friday"),
        ("An early workshop, preorder now", "An early evening class, pre-order now"),
        ("A cheap day", "A cheap day"),
        ("See larkmoor.example/workshop", "See larkmoor.example/workshop"),
        ("Code SPRING-WORKSHOP", "Code SPRING-WORKSHOP"),
    ],
)
def test_words_never_used_give_way_and_links_and_codes_stay(said: str, spoken: str) -> None:
    assert in_voice(body(said), replace(VOICE, always=())).text == spoken


def test_what_was_put_in_says_why() -> None:
    [changed, added] = in_voice(body("Come to a workshop."), VOICE).sentences
    assert changed.reasons == (Reason(ReasonKind.BRAND, "never"),)
    assert (added.text, added.reasons) == ("Peat-free.", (Reason(ReasonKind.BRAND, "always"),))


def test_what_stands_already_is_not_said_twice() -> None:
    assert in_voice(body("It is all peat-free here."), VOICE).text == "It is all peat-free here."


@pytest.mark.parametrize("channel", Channel)
def test_every_draft_keeps_the_voice_and_loses_no_fact(channel: Channel) -> None:
    for name in NAMES:
        for brief in BRIEFS:
            order = sample_order(name, channel, brief)
            voiced = replace(order, brand=replace(order.brand, always=VOICE.always, never=VOICE.never))
            copy = OfflineWriter().write(voiced).copy
            assert check_brand(copy, voiced.brand, brief=brief).sentences == (), copy.text
            assert not any(problem.hard for problem in rules_of(channel).check(copy, voiced.brand)), copy.text
            plain = OfflineWriter().write(order).copy
            assert _figures(copy) == _figures(plain)


def test_the_core_message_is_never_touched() -> None:
    order = sample_order("Celia", Channel.EMAIL, WORKSHOP)
    brand = replace(order.brand, never=(Never("grown", "raised"),), core_message="We only sell what we have grown.")
    assert "We only sell what we have grown." in OfflineWriter().write(replace(order, brand=brand)).copy.text


def _figures(copy: Copy) -> list[str]:
    return sorted(re.findall(r"\S*\d\S*", copy.text))
