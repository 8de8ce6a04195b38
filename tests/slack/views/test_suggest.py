"""Proposals, what is decided of them and their forms stay within Slack's limits, however much is told of each."""

import json
import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Persona
from bot.core.suggesting.as_persona import ASKED
from bot.core.suggesting.fifths import Fifth, Measure
from bot.core.suggesting.proposal import Proposal, Suggestions, Trait
from bot.core.suggesting.suggested import Standing, Suggested
from bot.slack.ids import SuggestButton
from bot.slack.suggest_requests import private_of
from bot.slack.views import suggest, suggest_forms
from bot.slack.views.message import Message
from bot.slack.views.suggest_forms import LONGEST_REASON
from tests.core.suggesting.proposed import PROPOSAL
from tests.fakes.clock import START
from tests.slack.views.test_board import holds, holds_form, personas
from tests.slack.views.test_limits import words

traits = st.builds(
    Trait,
    key=words,
    text=words,
    figure=words,
    everyone=words,
    n=st.integers(0, 10**6),
    counted=st.just("customers"),
    value=st.floats(0, 1),
    ordinary=st.floats(0, 1),
)
fifths = st.builds(
    Fifth,
    measure=st.sampled_from(Measure),
    median=st.floats(0, 10**9),
    everyone=st.floats(0, 10**9),
    top=st.floats(0, 1),
    everyones_top=st.floats(0, 1),
    fifth=st.integers(1, 5),
)
proposals = st.builds(
    Proposal,
    id=st.just("pr-0123456789ab"),
    title=words,
    customers=st.integers(1, 10**6),
    purchases=st.integers(1, 10**7),
    share=st.floats(0, 1),
    revenue=st.none() | st.floats(0, 1),
    currency=st.just("GBP"),
    traits=st.lists(traits, max_size=12).map(tuple),
    season=words,
    months=st.sampled_from([(), (9, 10, 11), (12, 1, 2)]),
    trend=words,
    examples=st.just(("c1", "c2")),
    unknown=st.lists(words, max_size=15).map(tuple),
    questions=st.lists(words, min_size=5, max_size=5).map(tuple),
    stability=st.floats(0, 1),
    criterion=words,
    centre=st.just(PROPOSAL.centre),
    already=st.lists(st.tuples(st.sampled_from(["p1", "gone"]), st.integers(1, 999)), max_size=5).map(tuple),
    since=st.just(date(2024, 1, 1)),
    until=st.just(date(2026, 1, 1)),
    fifths=st.lists(fifths, max_size=3).map(tuple),
)
suggested = st.builds(
    Suggested,
    proposal=proposals,
    found_by=st.just("U1"),
    found_at=st.just(START),
    standing=st.sampled_from(Standing),
    decided_by=st.sampled_from(["U1", "", "<!channel>"]),
    decided_at=st.none() | st.just(START),
    reason=words.map(lambda text: text[:LONGEST_REASON]),
    persona_id=st.sampled_from(["", "p1"]),
    into=st.sampled_from(["", "pr-2"]),
)
names = st.lists(words, max_size=5)


def without_dates(message: Message) -> Message:
    """Slack's own dates begin as a call to a room does."""
    told = re.sub(r"<!date\^[^>]*>", "today", json.dumps(message.blocks))
    return Message(re.sub(r"<!date\^[^>]*>", "today", message.text), tuple(json.loads(told)))


@settings(max_examples=25, deadline=None)
@given(suggested, names, words, words)
def test_a_card_keeps_its_buttons_and_its_outcome_however_long_it_is(
    one: Suggested, examples: list[str], label: str, came: str
) -> None:
    card = suggest.proposal_card(one, examples, {"p1": label})
    holds(card)
    assert [each["action_id"] for each in card.blocks[-1]["elements"]] == [
        SuggestButton.ACCEPT,
        SuggestButton.MERGE,
        SuggestButton.REFUSE,
    ]
    decided = suggest.decided_card(one, examples, {"p1": label}, label, came[:200])
    holds(without_dates(decided))
    assert "actions" not in {each["type"] for each in decided.blocks}
    assert suggest.outcome(one, label) in [each["text"]["text"] for each in decided.blocks if each["type"] == "section"]


@settings(max_examples=25, deadline=None)
@given(st.lists(suggested, max_size=12), words, words)
def test_the_summary_and_further_pages_are_drawn_within_the_limits(
    stands: list[Suggested], why_not: str, stage: str
) -> None:
    found = Suggestions(
        proposals=tuple(each.proposal for each in stands),
        customers=10**6,
        known=10**6,
        purchases=10**7,
        left=0,
        once=0,
        why_not=why_not,
        criterion=why_not,
    )
    holds(suggest.found_summary(found, stands))
    holds(suggest.looking(stage))
    holds(suggest.more_card([f"pr-{number:012}" for number in range(10)]))
    holds(suggest.told_alone("Sorry.", "proposal:V1"))


@settings(max_examples=25, deadline=None)
@given(suggested, st.lists(suggested, max_size=3), personas, words)
def test_the_forms_are_drawn_within_the_limits(
    one: Suggested, others: list[Suggested], into: Persona, typed: str
) -> None:
    private = private_of("1.2.3", one.proposal.id)
    many = [replace(each, proposal=replace(each.proposal, id=f"pr-{n}")) for n, each in enumerate(others * 40)]
    holds_form(suggest_forms.accept_form(private, one, dict.fromkeys(ASKED, typed), {"p1": typed}))
    holds_form(suggest_forms.merge_form(private, one, many, into))
    holds_form(suggest_forms.refuse_form(private, one, typed[:LONGEST_REASON]))


def test_what_was_decided_before_is_counted_and_not_shown_again() -> None:
    stands = [
        Suggested(proposal=PROPOSAL, found_by="U1", found_at=START, standing=standing, decided_at=START)
        for standing in (Standing.REFUSED, Standing.ACCEPTED, Standing.OPEN)
    ]
    found = Suggestions(
        proposals=(PROPOSAL,) * 3, customers=900, known=1000, purchases=3000, left=90, once=9, why_not="", criterion=""
    )
    told = str(suggest.found_summary(found, stands).blocks)
    assert "Not shown again: 1 accepted and 1 refused, and not changed clearly since." in told
    assert "3 groups" in told
