"""What people think of drafts is kept once for each of them, can be changed, and counts on when the draft is gone."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.feedback.feedback import Fault, Feedback, Opinion
from bot.core.feedback.figures import Group, Tally
from store.bound import NotStored
from store.database import Database
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.store.people import DANA, ROSA
from tests.store.test_isolation import DRAFT, words

GOOD = Feedback(
    draft_id="d1",
    number=1,
    by="U-ana",
    opinion=Opinion.GOOD,
    at=START,
    writer="offline",
    prompt="",
    channel=Channel.EMAIL,
)
BAD = replace(GOOD, opinion=Opinion.BAD, faults=(Fault.LONG, Fault.TONE), words="Dana Ruiz would stop at line two.")


@pytest.fixture
def drafted(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    store.keep_draft(DRAFT, [], [])
    store.add_version("d1", words(2), [], [])
    return store


def test_each_person_is_counted_once_for_a_version_as_they_think_now(drafted: WorkspaceStore) -> None:
    for given in (GOOD, BAD, BAD, replace(GOOD, by="U-ben")):
        drafted.keep_feedback(given)
    assert drafted.feedback_of("d1", 1, "U-ana") == BAD
    assert drafted.feedback_of("d1", 2, "U-ana") is None
    figures = drafted.feedback_figures()
    assert (figures.total, figures.people, figures.judged, figures.stored) == (Tally(good=1, bad=1), 2, 1, 2)
    assert figures.faults == {Fault.LONG: 1, Fault.TONE: 1}


def test_who_changes_their_mind_leaves_no_word_behind(drafted: WorkspaceStore) -> None:
    drafted.keep_feedback(BAD)
    drafted.keep_feedback(GOOD)
    assert drafted.feedback_of("d1", 1, "U-ana") == GOOD
    assert drafted.feedback_in_words(10) == ()
    assert drafted.feedback_figures().faults == {}


def test_writers_prompts_and_channels_are_told_apart(drafted: WorkspaceStore) -> None:
    by_model = replace(BAD, number=2, writer="gpt-5", prompt="draft v1", channel=Channel.SMS)
    for given in (GOOD, by_model, replace(by_model, by="U-ben")):
        drafted.keep_feedback(given)
    figures = drafted.feedback_figures()
    assert figures.groups[0] == Group(writer="gpt-5", prompt="draft v1", channel=Channel.SMS, tally=Tally(bad=2))
    assert figures.by_writer == {"gpt-5": Tally(bad=2), "offline": Tally(good=1)}
    assert figures.by_prompt == {"draft v1": Tally(bad=2), "no prompt": Tally(good=1)}
    assert figures.by_channel == {"sms": Tally(bad=2), "email": Tally(good=1)}


def test_a_share_is_told_only_where_ten_were_judged() -> None:
    assert Tally(4, 5).in_words() == "too few to say a share: 4 good of 9"
    assert Tally(6, 4).in_words() == "60%: 6 good of 10"
    assert Tally().in_words() == "nobody has said yet"


def test_a_customer_who_is_forgotten_takes_the_words_along_and_leaves_the_count(
    drafted: WorkspaceStore, database: Database
) -> None:
    drafted.keep_feedback(BAD)
    erasing = database.erasing("T-larkmoor")
    erasing.erase(erasing.identity(DANA), "U-admin")
    assert drafted.feedback_in_words(10) == ()
    assert drafted.feedback_figures().total == Tally(bad=1)


def test_nobody_judges_what_is_not_stored(drafted: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        drafted.keep_feedback(replace(GOOD, number=3))
