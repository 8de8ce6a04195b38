"""A draft that is opened again says what it said when it was written."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.drafts import Draft, LeftOut
from bot.core.errors import UnknownAudience
from bot.core.evidence import Aspect, Polarity, Taste
from bot.judges.house import HouseJudge
from bot.usecases.draft_message import draft_message
from bot.usecases.reopen_draft import reopen_draft
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.fakes.judge import FakeJudge
from tests.fakes.writer import FakeWriter
from tests.usecases.test_draft_message import DANA, drafting, store

__all__ = ["store"]

TODAY = START.date()


@pytest.mark.parametrize("asked", [None, Channel.EMAIL, Channel.SMS])
def test_nothing_of_it_is_lost_and_nothing_is_said_that_was_not(store: WorkspaceStore, asked: Channel | None) -> None:
    writer = FakeWriter(notices=("Written by hand.",), left_out=(LeftOut("a pun", "None wanted.", ("ev-2",)),))
    judge = FakeJudge({"roses": ("ev-2",)}, notices=("Dana withdrew her consent.",))
    drafted = draft_message(drafting(store, writer, judge), replace(DANA, channel=asked))
    assert reopen_draft(store, _stored(store), TODAY) == drafted


def test_the_latest_version_is_opened_with_its_own_flags(store: WorkspaceStore) -> None:
    first = draft_message(drafting(store, judge=FakeJudge({"roses": ()})), DANA)
    again = replace(DANA, brief="Shorter.", again=first.draft)
    second = draft_message(drafting(store, FakeWriter("Roses."), FakeJudge({"Roses": ("ev-2",)})), again)
    opened = reopen_draft(store, _stored(store), TODAY)
    assert (opened.draft.latest, opened.flags) == (second.draft.latest, second.flags)


def test_a_channel_that_they_prefer_no_more_is_not_given_out_as_preferred(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store), DANA)
    moved = replace(drafted.choice, channel=Channel.POST)
    assert moved.why.startswith("The draft was begun for it")


def test_a_draft_for_somebody_who_is_gone_says_so(store: WorkspaceStore) -> None:
    draft_message(drafting(store), DANA)
    with pytest.raises(UnknownAudience, match="deleted since the draft was written"):
        reopen_draft(store, replace(_stored(store), audience_id="gone"), TODAY)


def test_what_rests_on_a_private_taste_is_told_to_its_owner_alone(store: WorkspaceStore) -> None:
    store.keep_taste(Taste(id="t-1", owner="U1", aspect=Aspect.TOPIC, value="sailing", polarity=Polarity.LIKES))
    house = replace(drafting(store), judge=HouseJudge())
    drafted = draft_message(house, replace(DANA, brief="The roses are in. Compare them with a regatta."))
    assert "You like “sailing”" in drafted.flags[0].why
    assert reopen_draft(store, _stored(store), TODAY, "U1") == drafted
    others = reopen_draft(store, _stored(store), TODAY, "U2").flags
    assert "not backed by the evidence about Dana Ruiz" in others[0].why
    assert "sailing" not in str(others)


def _stored(store: WorkspaceStore) -> Draft:
    draft = store.draft("draft-1")
    assert draft
    return draft
