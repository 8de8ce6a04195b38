"""Whatever is drawn of a review stays within Slack's limits for the largest draft, and nothing of the copy is left out."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock

from bot.core.changes import changes_in_copy
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, Part, PartName, Sentence, Version, Written
from bot.core.evidence import Aspect
from bot.core.flags.flag import Place, Verdict
from bot.core.review.deciding import ReviewSettings
from bot.core.review.material import LookAt, Topic
from bot.core.review.review import Review, ReviewState
from bot.core.settling.override import Override
from bot.slack.views import review_forms, review_list, review_news, review_proposal, review_settings
from bot.slack.views.draft_card import draft_card
from bot.slack.views.message import Message, text_length
from bot.slack.views.review_card import Changes, Shown, review_card, send_row, sendable
from tests.fakes.clock import START
from tests.slack.views.test_limits import LIMITS, evidence, found, parts, texts_of, words

OURS = re.compile(
    r"<(?!@[UW]\w*>|!date\^\d+\^|!subteam\^S1>|#C1>|https://acme\.slack\.com/archives/C1/p1(\||>))|&(?!amp;|lt;|gt;)|@(here|channel|everyone)\b"
)
"""What nobody's words may bring into a card: a mention, a link or a half entity that is none of ours."""
quickly = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
PEOPLE = st.sampled_from(["U1", "U0MAX", "", "dana@larkmoor.example", "<!channel>"])
moments = st.just(START) | st.just(datetime(2026, 11, 22, 2, 23, tzinfo=UTC))
reviews = st.builds(
    Review,
    id=st.just("r1"),
    draft_id=st.just("d1"),
    number=st.integers(1, 99),
    digest=st.just("x"),
    sent_by=PEOPLE,
    sent_at=moments,
    state=st.sampled_from([state for state in ReviewState if state is not ReviewState.DRAFT]),
    decided_by=PEOPLE,
    decided_at=st.none() | moments,
    reasons=st.lists(words, max_size=40).map(tuple),
    ended_by=PEOPLE,
    ended_at=st.none() | moments,
    superseded_by=st.none() | st.integers(2, 99),
    room=st.sampled_from(["", "C1"]),
)
copies = st.builds(Copy, st.sampled_from(Channel), st.lists(parts, min_size=1, max_size=8).map(tuple))
overrides = st.builds(
    Override,
    id=st.just("o1"),
    draft_id=st.just("d1"),
    number=st.just(1),
    place=st.sampled_from(Place),
    quote=words,
    aspect=st.sampled_from(Aspect),
    verdict=st.sampled_from(Verdict),
    reason=words,
    by=PEOPLE,
    at=moments,
)
changes = st.none() | st.builds(
    lambda number, old, new: Changes(number, changes_in_copy(old, new)), st.integers(1, 98), copies, copies
)
decided = st.builds(
    ReviewSettings,
    room=st.sampled_from(["", "C1"]),
    group=st.sampled_from(["", "S1"]),
    people=st.lists(st.sampled_from(["U1", "U2", "U3"]), max_size=40).map(tuple),
    remind_after=st.integers(0, 1000),
    own_allowed=st.booleans(),
)


def draft_of(copy: Copy, label: str = "Dana Ruiz", number: int = 1) -> Draft:
    version = Version(number=number, written=Written(copy=copy, writer="offline"), made_by="U1", made_at=START)
    return Draft(
        id="d1",
        audience_id="a1",
        audience_label=label,
        channel=copy.channel,
        brief="",
        asked_by="U1",
        versions=(version,),
    )


shown = st.builds(
    Shown,
    review=reviews,
    draft=st.builds(draft_of, copies, words, st.integers(1, 99)),
    decides=st.sampled_from(["<@U1>", "anybody but its maker"]),
    look_at=st.lists(st.builds(LookAt, st.sampled_from(Topic), words, words), max_size=40),
    flags=st.lists(found, max_size=30),
    overrides=st.lists(overrides, max_size=20),
    evidence=st.lists(evidence, max_size=60),
    since_last=changes,
    since_reviewed=changes,
    newer=st.none() | st.just(7),
    elsewhere=st.sampled_from(["", "https://acme.slack.com/archives/C1/p1"]),
)
"""Larger than anything that occurs: 40,000 characters of copy, sixty pieces of evidence, forty reasons."""


@quickly
@given(shown)
def test_a_card_and_what_stands_below_it_are_drawn_within_the_limits(card: Shown) -> None:
    first, *rest = review_card(card)
    for message in (first, *rest):
        holds(message)
    assert not card.review.waits or first.blocks[-1]["block_id"] == "review:r1"


def test_the_longest_copy_is_shown_to_its_last_word_and_the_buttons_stand_on_the_card() -> None:
    sentences = tuple(Sentence(f"This is sentence number {number} of many.", ()) for number in range(1100))
    copy = Copy(Channel.EMAIL, (Part(PartName.BODY, (sentences,)),))
    review = Review(id="r1", draft_id="d1", number=1, digest="x", sent_by="U1", sent_at=START)
    first, *rest = review_card(
        Shown(review=review, draft=draft_of(copy), decides="", look_at=(), flags=(), overrides=(), evidence=())
    )
    assert first.blocks[-1]["type"] == "actions"
    told = "".join(str(block) for message in (first, *rest) for block in message.blocks)
    assert all(f"number {number} of" in told for number in range(1100))


@quickly
@given(reviews, copies, copies, st.lists(words, max_size=40))
def test_news_and_proposals_are_drawn_within_the_limits(
    review: Review, old: Copy, new: Copy, reasons: list[str]
) -> None:
    edits = changes_in_copy(old, new)
    link = "https://acme.slack.com/archives/C1/p1"
    for message in (
        review_news.came_of_it(review, link, edits),
        review_news.sent(replace(review, room="C1"), ReviewSettings(room="C1"), link),
        review_news.left_to_you(reasons, made=True),
        review_proposal.proposal("U1", 2, edits, "proposal:1"),
        review_proposal.news("U1", "U2", 2, edits, link),
        review_list.reminder(review, draft_of(new), START, link, to_all=False),
    ):
        holds(message)
    offered = review_proposal.proposal("U1", 2, edits, "proposal:1")
    assert offered.blocks[-1]["type"] == "actions"


@quickly
@given(copies, words)
def test_a_draft_can_be_sent_however_long_it_is(copy: Copy, label: str) -> None:
    draft = draft_of(copy, label)
    card = sendable(draft_card(draft, (), (), ()), draft)
    holds(card)
    assert card.blocks[-1] == send_row("d1", 1)


@quickly
@given(copies, words)
def test_a_form_for_the_copy_is_within_the_limits_and_gives_back_what_it_was_given(copy: Copy, label: str) -> None:
    draft = draft_of(copy, label)
    parts_then = review_forms.parts_of(copy)
    form = review_forms.edit_form("p d1:1", draft, parts_then)
    inputs = [block for block in form["blocks"] if block["type"] == "input"]
    assert len(form["blocks"]) <= 100
    assert all(len(block["element"].get("initial_value", "")) <= 3000 for block in inputs)
    assert all(len(block["block_id"]) <= 255 for block in inputs)
    assert len(form["title"]["text"]) <= 24
    filled = {block["block_id"]: block["element"].get("initial_value", "") for block in inputs}
    assert review_forms.edited_parts(filled) == parts_then


@quickly
@given(decided, st.dictionaries(st.text(min_size=1, max_size=9), words, max_size=150), st.booleans())
def test_the_settings_are_drawn_within_the_limits(told: ReviewSettings, groups: dict[str, str], admin: bool) -> None:
    form = review_forms.settings_form("p d1:1 stamp", told, groups, sends=True, admin=admin)
    menus = [block["element"] for block in form["blocks"] if block["type"] == "input"]
    assert all(len(each.get("options", ())) <= 100 for each in menus)
    assert all(len(option["text"]["text"]) <= 75 for each in menus for option in each.get("options", ()))
    assert len(review_settings.how_reviewed(told)) <= 3000


@quickly
@given(
    st.lists(
        st.builds(lambda review, copy, label: (review, draft_of(copy, label)), reviews, copies, words), max_size=40
    )
)
def test_what_waits_is_listed_within_the_limits(waits: list[tuple[Review, Draft]]) -> None:
    every = [
        review_list.Waits(review=review, draft=draft, for_whom=frozenset({"U1", "U2"}), link="")
        for review, draft in waits
    ]
    now = START + timedelta(days=9)
    listed = review_list.waiting_list(every, every, ReviewSettings(room="C1"), now, admin=True)
    assert len(listed.blocks) <= 50
    assert len(review_list.home_reviews(every, every, now)) <= 12


def holds(message: Message) -> None:
    """By the SDK's own checks, and by ours for what it does not check."""
    assert 0 < len(message.text) <= 3000
    assert not OURS.search(message.text), message.text
    assert len(message.blocks) <= 50
    assert sum(text_length(block) for block in message.blocks) <= 13_000
    for block in message.blocks:
        parsed = SdkBlock.parse(block)
        assert parsed is not None
        parsed.to_dict()
        for text in texts_of(block) if block["type"] != "rich_text" else ():
            assert 0 < len(text["text"]) <= LIMITS.get(block["type"], 75), block
            assert text["type"] != "mrkdwn" or not OURS.search(text["text"]), text
