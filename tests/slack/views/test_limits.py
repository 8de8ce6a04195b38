"""Whatever is drawn stays within Slack's limits, and nobody's words are obeyed."""

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock

from bot.core.asks import Wish
from bot.core.audiences import AudienceKind, Customer, Persona, Profile
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.drafts import (
    Copy,
    Draft,
    LeftOut,
    Measure,
    Part,
    PartName,
    Problem,
    Reason,
    ReasonKind,
    Sentence,
    Version,
    Written,
)
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Findings, Flag, Place, Trigger, Verdict, Whose
from bot.core.notices import Notice
from bot.core.preference.answer import ChannelStanding, Disagreement, HourAnswer, HourCount, Level, Preference, Sending
from bot.core.touches import Daypart
from bot.sandbox.rules.blocks import check_blocks
from bot.slack.ids import COMMANDS
from bot.slack.views import audience_card, choices, draft_card, errors, flags, help, home, preference_card
from bot.slack.views.message import Block, Message, fitted, section, text_length, verbatim
from tests.fakes.clock import START

TODAY = date(2026, 3, 10)
LIMITS = {"section": 3000, "header": 150, "context": 3000, "rich_text": 3000}
words = st.text(max_size=400) | st.sampled_from(["<!channel> & <@U1>", "@here!", "x" * 4000, "a b " * 2000, "&" * 3000])
days = st.none() | st.dates(date(2020, 1, 1), TODAY)
evidence = st.builds(
    Evidence,
    id=st.sampled_from(["e1", "e2", "e3"]),
    audience_id=st.just("a1"),
    aspect=st.sampled_from(Aspect),
    value=words,
    polarity=st.sampled_from(Polarity),
    source=st.sampled_from(Source),
    note=words,
    on=days,
    link=st.sampled_from(["", "https://acme.slack.com/archives/C1/p1", "https://x|<!here>", "file.csv:3"]),
)
customers = st.builds(Customer, id=st.just("a1"), name=words, job=st.none() | words, city=st.none() | words)
personas = st.builds(
    Persona,
    id=st.just("a1"),
    name=words,
    title=words,
    line=words,
    picture=st.sampled_from(["", "🌱", "https://example.com/p.png"]),
    profile=st.builds(Profile, job=st.none() | words, goals=words, quotes=st.lists(words, max_size=30).map(tuple)),
)
audiences = customers | personas
dossiers = st.builds(Dossier, audience=audiences, own=st.lists(evidence, max_size=60).map(tuple))
found = st.builds(
    Flag,
    place=st.sampled_from(Place),
    quote=words,
    start=st.just(0),
    end=st.just(1),
    aspect=st.sampled_from(Aspect),
    verdict=st.sampled_from(Verdict),
    trigger=st.sampled_from(Trigger),
    whose=st.sampled_from(Whose),
    evidence=st.lists(st.sampled_from(["e1", "e2", "gone"]), max_size=3).map(tuple),
    why=words,
    way_on=words,
    found_by=st.just("rule"),
)
reasons = st.builds(Reason, st.sampled_from(ReasonKind), st.sampled_from(["e1", "core_message", "name"]) | words)
sentences = st.builds(Sentence, words, st.lists(reasons, max_size=3).map(tuple))
parts = st.builds(
    Part,
    st.sampled_from(PartName),
    st.lists(st.lists(sentences, max_size=5).map(tuple), max_size=4).map(tuple),
)
written = st.builds(
    Written,
    copy=st.builds(Copy, st.sampled_from(Channel), st.lists(parts, max_size=8).map(tuple)),
    writer=st.just("offline"),
    left_out=st.lists(st.builds(LeftOut, words, words), max_size=40).map(tuple),
)
drafts = st.builds(
    Draft,
    id=st.just("d1"),
    audience_id=st.just("a1"),
    audience_label=words,
    channel=st.sampled_from(Channel),
    brief=words,
    asked_by=st.just("U1"),
    versions=st.builds(
        Version, number=st.integers(1, 99), written=written, made_by=st.just("U1"), made_at=st.just(START)
    ).map(lambda version: (version,)),
)
problems = st.lists(st.builds(Problem, part=st.sampled_from(PartName), text=words, hard=st.booleans()), max_size=30)
measures = st.lists(st.builds(Measure, part=st.sampled_from(PartName), text=words), max_size=30)
standings = st.builds(
    ChannelStanding,
    channel=st.sampled_from(Channel),
    consent=st.sampled_from(ConsentState),
    consent_basis=words,
    consent_on=days,
    delivered=st.integers(0, 10**6),
    answered=st.integers(0, 10**6),
    low=st.none() | st.floats(0, 1),
    high=st.none() | st.floats(0, 1),
)
preferences = st.builds(
    Preference,
    audience=audiences,
    channel=st.none() | st.sampled_from(Channel),
    level=st.sampled_from(Level),
    n=st.integers(0, 10**6),
    sentence=words,
    runner_up=st.none() | st.sampled_from(Channel),
    first_on=days,
    last_on=days,
    evidence=st.lists(st.sampled_from(["e1", "e2", "gone"]), max_size=5).map(tuple),
    hour=st.builds(
        HourAnswer,
        level=st.sampled_from(Level),
        sentence=words,
        zone=st.none() | words,
        weekend=st.sampled_from([None, True, False]),
    ),
    standings=st.lists(standings, max_size=9, unique_by=lambda each: each.channel).map(tuple),
    hours=st.lists(
        st.builds(
            HourCount,
            daypart=st.sampled_from(Daypart),
            weekend=st.booleans(),
            delivered=st.integers(0, 10**9),
            answered=st.integers(0, 10**9),
        ),
        max_size=12,
    ).map(tuple),
    disagreements=st.lists(
        st.builds(Disagreement, said=words, said_on=days, did=words, did_on=days, ask=words), max_size=6
    ).map(tuple),
    needed=st.lists(words, max_size=12).map(tuple),
    sending=st.none() | st.builds(Sending, open=st.just(value=False), sentence=words),
)


def holds(message: Message) -> None:
    assert 0 < len(message.text) <= 3000
    assert_calm(message.text)
    for blocks in filter(None, (message.blocks, message.chartless)):
        holds_blocks(blocks, 50)
    assert message.chartless is None or not charts_in(message.chartless)


def charts_in(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block["type"] == "data_visualization"]


def holds_blocks(blocks: Sequence[Block], most: int) -> None:
    """By the SDK's own checks, and by ours for what it does not check, such as charts."""
    assert len(blocks) <= most
    assert check_blocks(charts_in(blocks)) == []
    assert sum(text_length(block) for block in blocks) <= 13_000
    for block in blocks:
        if block["type"] == "data_visualization":
            continue  # the SDK has no model of it
        parsed = SdkBlock.parse(block)
        assert parsed is not None
        parsed.to_dict()
        for text in texts_of(block):
            assert 0 < len(text["text"]) <= LIMITS.get(block["type"], 75), block
            if text["type"] == "mrkdwn":
                assert_calm(text["text"])


def texts_of(block: Block) -> list[Block]:
    """The texts of one element each; of rich text all runs together, which is how Slack counts them."""
    if block["type"] == "rich_text":
        (whole,) = block["elements"]
        return [{"type": "plain_text", "text": "".join(run["text"] for run in whole["elements"])}]
    inside = [each.get("text") if each["type"] == "button" else each for each in block.get("elements", [])]
    texts = [text for text in [block.get("text"), *inside] if isinstance(text, dict)]
    return [text for text in texts if "text" in text]


def assert_calm(mrkdwn: str) -> None:
    """The only links are ours; nobody is called."""
    assert not re.search(r"<(?!https://acme\.slack\.com/archives/C1/p1\|source>|@U1>)", mrkdwn), mrkdwn
    assert not re.search(r"&(?!amp;|lt;|gt;)", mrkdwn), mrkdwn
    assert not re.search(r"@(here|channel|everyone)\b", mrkdwn, re.IGNORECASE), mrkdwn


@settings(max_examples=25, deadline=None)
@given(drafts, st.lists(found, max_size=20), dossiers, st.tuples(measures, problems, st.lists(words, max_size=5)))
def test_a_draft_is_drawn_within_the_limits(
    draft: Draft, flagged: list[Flag], dossier: Dossier, said: tuple[list[Measure], list[Problem], list[str]]
) -> None:
    notices = said[2]
    card = draft_card.draft_card(draft, *said, barred=bool(notices))
    barred = notices[0] if notices else ""
    why = draft_card.reason_blocks(draft, flagged, dossier, notices, why_channel=barred, barred=barred)
    holds(card)
    holds(draft_card.whole_card(card, why))
    holds(draft_card.reasons_card(draft, flagged, why))


@settings(max_examples=25, deadline=None)
@given(preferences, dossiers)
def test_a_preference_is_drawn_within_the_limits(preference: Preference, dossier: Dossier) -> None:
    holds(preference_card.preference_card(preference, dossier, TODAY))


@settings(max_examples=25, deadline=None)
@given(dossiers, st.none() | st.integers(0, 10**7))
def test_an_audience_is_drawn_within_the_limits(dossier: Dossier, members: int | None) -> None:
    holds(audience_card.audience_card(dossier, TODAY, members))


@settings(max_examples=25, deadline=None)
@given(st.lists(found, max_size=40), dossiers, st.lists(words, max_size=5))
def test_flags_are_drawn_within_the_limits(flagged: list[Flag], dossier: Dossier, notices: list[str]) -> None:
    holds(flags.check_card(Findings(tuple(flagged), "house", tuple(map(Notice, notices))), dossier))


@settings(max_examples=25, deadline=None)
@given(st.lists(audiences, max_size=40), words)
def test_questions_home_and_apologies_are_drawn_within_the_limits(several: list[Customer | Persona], text: str) -> None:
    holds(choices.which_one(text, several, "Ev1"))
    holds(choices.nobody_quite(text, several, "Ev1"))
    holds(choices.for_whom(several, "Ev1"))
    holds(errors.sorry(text or "x"))
    known = [each for each in several if isinstance(each, Persona)]
    holds(audience_card.personas_list(known, "/persona"))
    commands = {wish: name for name, wish in COMMANDS.items()}
    holds(help.help_card(commands))
    holds_blocks(home.home_view(audience_card.persona_lines(known), 3, commands), 100)


def test_what_does_not_fit_is_counted() -> None:
    kept = fitted([section("x")] * 60, 50)
    assert len(kept) == 50
    assert "11 more parts left out" in kept[-1]["elements"][0]["text"]


def test_copy_keeps_every_character_though_it_takes_several_sections() -> None:
    copy = "\n".join(f"Line {number} *with stars* & <signs>." for number in range(300))  # 3.6 sections
    drawn = verbatim(copy)
    assert "\n".join(block["text"]["text"] for block in drawn) == copy
    assert {block["text"]["type"] for block in drawn} == {"plain_text"}


def test_a_button_carries_an_id_and_nothing_else() -> None:
    dana = Customer(id="a1", name="Dana Ruiz", city="Leeds")
    row = choices.which_one("dana", [dana], "Ev1").blocks[1]
    assert (row["block_id"], row["elements"][0]["value"]) == ("question:Ev1", "a1")
    assert row["elements"][0]["text"]["text"] == "Dana Ruiz (Leeds)"


def test_the_examples_of_help_use_the_commands_as_they_are_called_here() -> None:
    drawn = str(help.help_card({wish: f"/acme-{wish}" for wish in COMMANDS.values()}).blocks)
    assert "/acme-prefers Dana Ruiz" in drawn
    assert Wish.HELP not in help.EXAMPLES


@pytest.mark.parametrize("state", [ConsentState.GRANTED, ConsentState.WITHDRAWN])
def test_consent_is_shown_with_its_basis(state: ConsentState) -> None:
    consent = Consent(customer_id="a1", channel=Channel.SMS, state=state, basis="web form", on=date(2026, 1, 2))
    dossier = Dossier(audience=Customer(id="a1", name="Dana"), own=(), consents=(consent,))
    assert f"consent {state} (web form)" in str(audience_card.audience_card(dossier, TODAY).blocks)
    assert dossier.audience.kind is AudienceKind.CUSTOMER
