"""Whoever asks about a group gets everybody counted, first those of whom something changed."""

from dataclasses import dataclass, field, replace
from typing import cast

import pytest

from bot.clock import utc_now
from bot.core.audiences import Audience, Customer, Match
from bot.core.channels.channel import Channel
from bot.core.norms import ChannelNorm
from bot.core.preference.group import LeaningCount
from bot.core.preference.group_words import group_sentence, how_many_sentence
from bot.core.shared import SharedAnswer
from bot.core.touches import TouchCount
from bot.usecases.look_up_group import FEW, NAMED, NotAGroup, look_up_group, look_up_how_many, settle_some
from bot.usecases.ports import Store
from bot.usecases.share_answer import AnswerSharedAlready, ChangedSince, share_answer
from tests.core.preference.scenes import DANA, HANNAH, touches

SMS = ChannelNorm(Channel.SMS)


@dataclass
class ScriptedStore:
    """Two portions of customers are due; of the counts it knows nothing until they are settled."""

    audience: Audience = HANNAH
    due: int = 2
    asked: list[object] = field(default_factory=list)
    shared: SharedAnswer | None = None

    def find_audiences(self, asked: str) -> list[Match]:
        return [Match(self.audience, 100, exact=True, found_by="name")]

    def settle_leanings(self) -> int:
        self.due -= 1
        return self.due

    def leanings_due(self) -> int:
        return self.due

    def leaning_counts(self, persona_id: str) -> tuple[LeaningCount, ...]:
        return () if self.due else (LeaningCount("channel:sms", "did", 7 if persona_id else 70),)

    def customers_in(self, persona_id: str) -> int:
        return 10 if persona_id else 100

    def persona_touch_counts(self, persona_id: str) -> tuple[TouchCount, ...]:
        return (touches(Channel.SMS, 1, 2),)

    def all_touch_counts(self) -> tuple[TouchCount, ...]:
        return ()

    def leaning_towards(self, norms: list[str], persona_id: str, limit: int) -> list[Customer]:
        self.asked.append((norms, persona_id, limit))
        return [DANA]

    def share_answer(self, share: SharedAnswer) -> SharedAnswer:
        self.shared = self.shared or share
        return self.shared


def store_of(script: ScriptedStore) -> Store:
    return cast(Store, script)


def test_those_of_whom_something_changed_are_counted_first() -> None:
    found = look_up_group(store_of(ScriptedStore()), "hannah")
    assert (found.persona, found.customers, found.by_channel.customers, found.delivered) == (HANNAH, 10, 7, 2)


def test_where_many_changed_nobody_waits_and_the_answer_says_how_it_stood() -> None:
    script = ScriptedStore(due=FEW + 1)
    found = look_up_group(store_of(script), "hannah")
    assert (script.due, found.due, found.customers) == (FEW + 1, FEW + 1, 10)
    sentence = "So it stood before 10,001 customers changed: they are being counted; ask again in some minutes."
    assert group_sentence(found).endswith(sentence)
    (asked,) = look_up_how_many(store_of(script), "hannah", [SMS])
    assert how_many_sentence(asked).endswith(sentence)


def test_in_the_background_no_more_is_counted_than_was_allowed_and_nothing_where_nothing_is_due() -> None:
    script = ScriptedStore(due=9)
    settle_some(store_of(script), portions=4)
    assert script.due == 5
    settle_some(store_of(script))
    assert script.due == 0
    settle_some(store_of(script))
    assert script.due == 0  # settling nothing would have made it -1


def test_everybody_is_a_group_as_well() -> None:
    found = look_up_group(store_of(ScriptedStore()))
    assert (found.persona, found.customers, found.by_channel.customers) == (None, 100, 70)


def test_one_customer_is_none() -> None:
    with pytest.raises(NotAGroup, match="Dana Ruiz is one customer and no group"):
        look_up_group(store_of(ScriptedStore(DANA)), "dana")


def test_names_are_asked_for_of_what_fits_and_a_few_only() -> None:
    script = ScriptedStore()
    (found,) = look_up_how_many(store_of(script), "hannah", [SMS])
    assert (found.lean.customers, found.unknown, found.names) == (7, 3, (DANA,))
    assert script.asked == [(["channel:sms"], HANNAH.id, NAMED)]


def test_an_answer_is_shared_once_and_only_as_it_was_seen() -> None:
    script = ScriptedStore()
    share = SharedAnswer(asked="Ev1", by="U-ana", at=utc_now(), request_id="Ev2")
    with pytest.raises(ChangedSince):
        share_answer(store_of(script), share, seen="a", now="b")
    assert script.shared is None
    share_answer(store_of(script), share, seen="a", now="a")
    share_answer(store_of(script), share, seen="a", now="a")  # the same request again, after a crash
    with pytest.raises(AnswerSharedAlready):
        share_answer(store_of(script), replace(share, request_id="Ev3"), seen="a", now="a")
