"""Guesses are their owner's alone, and the question before a first draft is asked once and ends once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from bot.core.forgetting.identity import identity_of
from bot.core.guesses.guess import Asking, Ended, Guess
from bot.core.norms import ChannelNorm, HoursNorm
from store.bound import NotStored
from store.database import Database
from store.workspace import WorkspaceStore
from tests.store.people import DANA, ROSA

AT = datetime(2026, 3, 9, 10, tzinfo=UTC)
EMAIL = Guess(
    id="a1.channel",
    owner="U-ana",
    audience_id="p-rosa",
    aspect=Aspect.CHANNEL,
    norm=ChannelNorm(Channel.EMAIL),
    at=AT,
    blind=True,
)
EVENINGS = replace(EMAIL, id="a1.timing", aspect=Aspect.TIMING, norm=HoursNorm(17, 21), at=AT + timedelta(seconds=1))
ASKING = Asking(
    id="a1", owner="U-ana", audience_id="p-rosa", request="Ev1", room="D1", thread="1.2", asked_at=AT,
    waits_until=AT + timedelta(seconds=15),
)  # fmt: skip
STATED = Taste(
    id="t1",
    owner="U-ana",
    aspect=Aspect.CHANNEL,
    value="emails",
    polarity=Polarity.LIKES,
    norm=ChannelNorm(Channel.EMAIL),
    source=TasteSource.STATED,
    on=AT.date(),
)


@pytest.fixture(autouse=True)
def people(store: WorkspaceStore) -> None:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])


def test_guesses_come_back_newest_first_with_what_the_audience_is_called(store: WorkspaceStore) -> None:
    store.keep_guesses([EMAIL, EVENINGS])
    label = "Rosa Blum, the busy parent"
    assert store.guesses_of("U-ana") == (replace(EVENINGS, audience_label=label), replace(EMAIL, audience_label=label))


def test_nobody_else_reads_or_deletes_them(store: WorkspaceStore, database: Database) -> None:
    store.keep_guesses([EMAIL])
    store.begin_asking(ASKING)
    assert store.guesses_of("U-ben") == ()
    assert store.asking("U-ben", "a1") is None
    assert store.delete_guesses("U-ben") == 0
    assert not store.end_asking("U-ben", "a1", Ended.SKIPPED)
    other = database.workspace("T-other")
    assert other.guesses_of("U-ana") == ()
    assert other.asking_for("Ev1") is None
    assert len(store.guesses_of("U-ana")) == 1


def test_a_guess_that_is_chosen_anew_on_the_card_takes_the_place_of_the_first(store: WorkspaceStore) -> None:
    store.keep_guesses([EMAIL])
    store.keep_guesses([replace(EMAIL, at=AT + timedelta(hours=1))])
    assert store.guesses_of("U-ana")[0].at == AT
    store.keep_guesses([replace(EMAIL, norm=ChannelNorm(Channel.SMS), at=AT + timedelta(hours=1))])
    (kept,) = store.guesses_of("U-ana")
    assert (kept.norm, kept.at) == (ChannelNorm(Channel.SMS), AT + timedelta(hours=1))


def test_a_guess_of_nobody_is_refused(store: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        store.keep_guesses([replace(EMAIL, audience_id="gone")])


def test_a_person_is_asked_once_for_each_audience(store: WorkspaceStore) -> None:
    assert store.begin_asking(ASKING) == ASKING
    assert store.begin_asking(replace(ASKING, id="a2", request="Ev2")) == ASKING
    other = replace(ASKING, id="a3", owner="U-ben", request="Ev3", asked_at=AT + timedelta(days=1))
    assert store.begin_asking(other) == other
    assert store.asking_for("Ev1") == store.asking_in("U-ana", "D1", "1.2") == ASKING
    assert store.askings_of("U-ana", 5) == (ASKING,)


def test_it_ends_once_and_the_second_is_told(store: WorkspaceStore) -> None:
    store.begin_asking(ASKING)
    assert store.end_asking("U-ana", "a1", Ended.PASSED_OVER)
    assert not store.end_asking("U-ana", "a1", Ended.SKIPPED)
    assert store.askings_of("U-ana", 1)[0].ended is Ended.PASSED_OVER


def test_a_late_answer_is_an_answer_all_the_same(store: WorkspaceStore) -> None:
    store.begin_asking(ASKING)
    store.end_asking("U-ana", "a1", Ended.PASSED_OVER)
    assert not store.end_asking("U-ana", "a1", Ended.ANSWERED)
    assert store.askings_of("U-ana", 1)[0].ended is Ended.ANSWERED


def test_a_wait_is_made_longer_never_shorter_and_never_once_it_is_over(store: WorkspaceStore) -> None:
    store.begin_asking(ASKING)
    later = AT + timedelta(minutes=1)
    for until in (later, AT + timedelta(seconds=20)):
        store.let_draft_wait("U-ana", "a1", until)
    store.end_asking("U-ana", "a1", Ended.ANSWERED)
    store.let_draft_wait("U-ana", "a1", later + timedelta(minutes=1))
    assert store.askings_of("U-ana", 1)[0].waits_until == later


def test_one_person_or_the_whole_workspace_turns_it_off_and_on(store: WorkspaceStore) -> None:
    assert store.asks_first("U-ana")
    store.let_ask_first("U-ana", asks=False)
    assert not store.asks_first("U-ana")
    assert store.asks_first("U-ben")
    store.let_ask_first(None, asks=False)
    assert not store.asks_first("U-ben")
    for whom in (None, "U-ana"):
        store.let_ask_first(whom, asks=True)
    assert store.asks_first("U-ana")


def test_who_deletes_all_their_tastes_deletes_their_guesses(store: WorkspaceStore) -> None:
    store.keep_guesses([EMAIL, replace(EMAIL, owner="U-ben")])
    store.delete_tastes("U-ana", ["none"])
    assert store.guesses_of("U-ana")
    store.delete_tastes("U-ana")
    assert store.guesses_of("U-ana") == ()
    assert store.guesses_of("U-ben")


def test_what_is_guessed_of_a_customer_goes_with_them(store: WorkspaceStore, database: Database) -> None:
    store.keep_guesses([EMAIL, replace(EMAIL, id="a2.channel", audience_id="c-dana")])
    store.begin_asking(replace(ASKING, audience_id="c-dana"))
    told = database.exporting("T-larkmoor").records_of("c-dana")
    assert [row["norm"] for row in told["guesses"]] == ["channel:email"]
    assert "U-ana" not in str(told["guesses"]) + str(told["first_askings"])
    database.erasing("T-larkmoor").erase(identity_of(DANA), by="U-max")
    assert [guess.audience_id for guess in store.guesses_of("U-ana")] == ["p-rosa"]
    assert store.asking("U-ana", "a1") is None


def test_an_answer_for_oneself_takes_the_place_of_the_one_before(store: WorkspaceStore) -> None:
    store.state_tastes("U-ana", Aspect.CHANNEL, STATED)
    texts = replace(STATED, id="t2", value="SMS", norm=ChannelNorm(Channel.SMS))
    store.state_tastes("U-ana", Aspect.CHANNEL, texts)
    store.state_tastes("U-ana", Aspect.TIMING, replace(STATED, id="t3", aspect=Aspect.TIMING, value="evenings"))
    assert [taste.value for taste in store.tastes_of("U-ana")] == ["SMS", "evenings"]
    store.state_tastes("U-ana", Aspect.CHANNEL, None)
    store.state_tastes("U-ana", Aspect.CHANNEL, STATED)
    assert {taste.value for taste in store.tastes_of("U-ana")} == {"emails", "evenings"}
