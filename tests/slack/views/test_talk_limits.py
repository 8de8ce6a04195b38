"""What is said in the conversation about a draft stays within Slack's limits, and obeys nobody's words."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.core.changes import Change, Kind, PartChange
from bot.core.channels.channel import Channel
from bot.core.choices import Choice
from bot.core.drafts import Draft, PartName
from bot.core.explaining.explanation import Explanation, Group, Point
from bot.core.steps import Doing, Step
from bot.sandbox.methods.streaming import CHUNKS
from bot.slack.views import choosing, explanation, progress, sharing
from bot.slack.views.draft_card import one_at_a_time, reasons_card
from bot.slack.views.draft_form import say_for_whom
from bot.slack.views.follow_up import no_draft_here, not_understood, same_as_what, to_review, what_i_can_answer
from bot.slack.views.help import in_english
from tests.fakes.clock import START
from tests.slack.views.test_limits import drafts, evidence, holds, words, written

quickly = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Each example draws whole cards: a few show whether the limits hold, and shrinking them takes minutes."""
points = st.builds(Point, words, words, st.lists(evidence, max_size=6).map(tuple))
groups = st.builds(Group, words, st.lists(points, max_size=20).map(tuple))
offered = st.builds(
    Choice,
    id=st.just("set.1"),
    draft_id=st.just("d1"),
    of_number=st.just(1),
    place=st.integers(1, 5),
    differs=words,
    written=written,
    asked_by=st.just("U1"),
    made_at=st.just(START),
    taken_by=st.just("U1"),
)
changes = st.lists(
    st.builds(
        PartChange,
        st.sampled_from(PartName),
        st.lists(st.builds(Change, st.sampled_from(Kind), words), min_size=1, max_size=9).map(tuple),
    ),
    max_size=8,
)


@quickly
@given(st.builds(Explanation, words, st.lists(groups, max_size=6).map(tuple), words))
def test_an_answer_is_drawn_within_the_limits(told: Explanation) -> None:
    holds(explanation.explained(told))


@quickly
@given(drafts, changes)
def test_what_changed_is_drawn_within_the_limits(draft: Draft, found: list[PartChange]) -> None:
    holds(explanation.changed(draft, draft.latest, found))


@quickly
@given(offered)
def test_a_choice_is_drawn_within_the_limits_and_never_without_its_button(choice: Choice) -> None:
    message = choosing.choice(choice)
    holds(message)
    holds(choosing.taken(choice))
    assert [block["elements"][0]["value"] for block in message.blocks if block["type"] == "actions"] == ["set.1"]


@quickly
@given(words)
def test_whatever_the_label_says_the_rest_is_drawn_within_the_limits(label: str) -> None:
    for message in (
        choosing.asked_for("U1", label),
        what_i_can_answer(label),
        no_draft_here(),
        sharing.shared(label, "U1", []),
    ):
        holds(message)


@quickly
@given(drafts)
def test_the_button_that_shares_asks_first_and_fits(draft: Draft) -> None:
    row = sharing.share_row(draft.id, draft.latest.number, draft.audience_label)
    holds(reasons_card(draft, (), [row]))
    asked = row["elements"][0]["confirm"]
    assert len(asked["text"]["text"]) <= 300
    assert len(asked["title"]["text"]) <= 100
    assert "not backed by the evidence" in asked["text"]["text"]


@quickly
@given(st.sampled_from(Channel), words, st.booleans())
def test_cards_of_what_is_being_done_are_taken_by_a_stream(channel: Channel, label: str, alone: bool) -> None:
    doing = [Doing(step, outcome) for step in Step for outcome in ("", "5 pieces of evidence")]
    chunks = [progress.plan(channel, label), *(progress.task(each, alone=alone) for each in doing)]
    chunks += choosing.working(3, label)
    assert list(CHUNKS(chunks, "/chunks")) == []


def test_in_a_room_nobody_is_told_how_much_was_found() -> None:
    found = Doing(Step.CHECKING, "2 flags")
    assert "output" not in progress.task(found, alone=False)
    assert progress.task(found, alone=True)["output"] == "2 flags"


@pytest.mark.parametrize(
    ("number", "asked", "says"),
    [
        (3, 3, "Here are 3 versions"),
        (2, 3, "Here are 2, not 3: any more would read the same"),
        (5, 9, "at most 5 at once"),
        (1, 3, "only one version"),
    ],
)
def test_fewer_versions_than_were_asked_for_are_owned_to(number: int, asked: int, says: str) -> None:
    assert says in choosing.how_many(number, asked).text


@pytest.mark.parametrize("tongue", ["de", "fr", "es"])
def test_whoever_asks_in_another_language_is_told_what_is_understood_of_it(tongue: str) -> None:
    assert "I answer in English" in in_english(tongue)


@quickly
@given(typed=words, draft=drafts)
def test_what_nobody_understood_is_repeated_within_bounds(typed: str, draft: Draft) -> None:
    for said in (not_understood(typed), to_review(draft), same_as_what(), say_for_whom()):
        holds(said)


def test_all_that_was_ordered_in_one_breath_is_named_with_its_article() -> None:
    said = one_at_a_time(Channel.EMAIL, (Channel.SMS, Channel.POST))
    holds(said)
    assert "For an SMS and a letter of the same, say in its thread “for SMS instead”." in said.text
