"""What is told of groups, and shared with a room, stays within Slack's limits for the largest data."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.asks import Wish
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.norms import ChannelNorm, Days, HoursNorm
from bot.core.preference.answer import Preference
from bot.core.preference.group import Group, HowMany, Lean, how_many
from bot.core.touches import Daypart, TouchCount
from bot.slack.shown import Shown
from bot.slack.views.group_card import group_card, how_many_card
from bot.slack.views.preference_card import preference_card
from bot.slack.views.sharing import share_answer_row, shared_answer, with_word
from tests.slack.views.test_limits import TODAY, customers, dossiers, holds, personas, preferences, words

numbers = st.integers(0, 10**9)
leans = st.builds(Lean, said=numbers, did=numbers)
hours = st.builds(HoursNorm, st.integers(0, 12), st.integers(13, 24), st.sampled_from(Days))
counts = st.builds(
    TouchCount,
    channel=st.sampled_from(Channel),
    daypart=st.sampled_from(Daypart),
    weekend=st.booleans(),
    delivered=numbers,
    answered=numbers,
)
groups = st.builds(
    Group,
    persona=st.none() | personas,
    customers=numbers,
    known=numbers,
    closed=numbers,
    channels=st.lists(st.tuples(st.sampled_from(Channel), leans), unique_by=lambda each: each[0]).map(tuple),
    hours=st.lists(st.tuples(hours, leans), max_size=80, unique_by=lambda each: each[0]).map(tuple),
    counts=st.lists(counts, max_size=108).map(tuple),
)
asked = st.builds(ChannelNorm, st.sampled_from(Channel)) | hours
found = st.builds(how_many, groups, asked, st.lists(customers, max_size=5))
ROW = share_answer_row("prefers|||a||b", "x" * 900, "The names stay with you.")


@settings(max_examples=25, deadline=None)
@given(groups)
def test_a_group_is_drawn_within_the_limits(group: Group) -> None:
    holds(group_card(group, [ROW]))
    holds(shared_answer("U1", group_card(group)))


@settings(max_examples=25, deadline=None)
@given(st.lists(found, min_size=1, max_size=2))
def test_how_many_is_drawn_within_the_limits_and_without_names_for_a_room(told: list[HowMany]) -> None:
    holds(how_many_card(told, [ROW], names=True))
    holds(with_word(how_many_card(told, names=True), "Shared."))
    assert not any("Among them" in str(block) for block in how_many_card(told, names=False).blocks)


@settings(max_examples=25, deadline=None)
@given(preferences, dossiers)
def test_the_button_that_shares_stands_below_the_longest_answer(preference: Preference, dossier: Dossier) -> None:
    card = preference_card(preference, dossier, TODAY, [ROW])
    holds(card)
    assert card.blocks[-1] == ROW


@given(words)
def test_the_question_before_it_is_shared_is_one_that_slack_takes(label: str) -> None:
    question = share_answer_row("v", label, "The names stay with you.")["elements"][0]["confirm"]
    lengths = [(part, len(question[part]["text"])) for part in ("title", "text", "confirm", "deny")]
    most = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
    assert all(0 < length <= most[part] for part, length in lengths)


def test_a_button_carries_what_it_stands_below_and_its_value_is_read_back() -> None:
    shown = Shown(
        what=Wish.HOW_MANY,
        audience_id="odd|id: with blanks",
        digest="0f",
        asked="Ev1",
        thread="171.9",
        norms=(ChannelNorm(Channel.SMS), HoursNorm(9, 10, Days.WEEKDAY)),
    )
    assert Shown.of(shown.value) == shown
    assert Shown.of(Shown(what=Wish.GROUP, audience_id="", digest="1", asked="Ev2").value).norms == ()
