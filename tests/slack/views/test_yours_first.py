"""The card before a first draft, the gap and “Yours and theirs” are within Slack's limits, and call nobody."""

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect
from bot.core.guesses.compare import Theirs
from bot.core.guesses.guess import GUESSED, AsksFirst, Guess
from bot.core.guesses.options import HOURS, OPTIONS, Option, Whose
from bot.core.guesses.record import Held, Record, Share, record_of
from bot.core.guesses.words import Gap, kept_in_words
from bot.core.norms import ChannelNorm, HoursNorm
from bot.core.preference.answer import Level
from bot.slack.views import yours_and_theirs as at_home
from bot.slack.views import yours_first as view
from tests.slack.views.test_limits import TODAY, evidence, holds, holds_blocks, words

norms = st.builds(ChannelNorm, st.sampled_from(Channel)) | st.sampled_from(HOURS).map(lambda each: each.norm)
theirs = st.none() | st.builds(
    Theirs, norm=norms, words=words, level=st.sampled_from(Level), n=st.integers(0, 10**7), item=st.none() | evidence
)
guesses = st.builds(
    Guess,
    id=st.uuids().map(str),
    owner=st.just("U1"),
    audience_id=st.sampled_from([f"p{n}" for n in range(40)]),
    audience_label=words,
    aspect=st.sampled_from(GUESSED),
    norm=norms,
    at=st.datetimes(datetime(2020, 1, 1), datetime(2026, 3, 10), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive
    blind=st.booleans(),
)
held = st.lists(st.builds(Held, guesses, theirs), max_size=80)
gaps = st.lists(
    st.builds(Gap, aspect=st.sampled_from(list(Aspect)[:1]), mine=words, guessed=norms, theirs=theirs), max_size=6
)


@settings(max_examples=40, deadline=None)
@given(words, gaps, words, st.booleans())
def test_the_card_and_all_that_comes_of_it_are_within_the_limits(
    label: str, told: list[Gap], kept: str, follows: bool
) -> None:
    for waits in (0, 15):
        holds(view.first_card("a1", label, {}, waits=waits))
    for said in (view.answered(kept, follows=follows), view.skipped(label, follows=follows), view.not_yours()):
        holds(said)
    holds(view.gap_message(label, told, TODAY))


@settings(max_examples=40, deadline=None)
@given(held, st.booleans(), st.booleans(), st.integers(-1, 40), words)
def test_however_much_was_guessed_the_section_leaves_room_for_the_rest_of_the_tab(
    guessed: list[Held], asks: bool, admin: bool, page: int, told: str
) -> None:
    blocks = at_home.guesses_section(
        record_of(guessed), TODAY, AsksFirst(person=asks), admin=admin, page=page, left_out=3, told=told
    )
    holds_blocks(blocks, 20)
    named = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(named) == len(set(named))


@given(words)
def test_the_form_begins_with_what_was_guessed(label: str) -> None:
    form = at_home.guess_form("p1", label, {Aspect.CHANNEL: ChannelNorm(Channel.SMS)})
    chosen = [block["element"]["initial_option"]["value"] for block in form["blocks"] if block["type"] == "input"]
    assert chosen == ["channel:sms", "none"]
    assert form["private_metadata"] == "p1"


def test_the_card_begins_with_what_is_known_of_oneself_and_never_with_a_guess() -> None:
    known: dict[Aspect, Option] = {Aspect.TONE: OPTIONS[Whose.OWN, Aspect.TONE][0]}
    card = view.first_card("a1", "Dana Ruiz", known, waits=15)
    menus = [each for block in card.blocks for each in block.get("elements", []) if each["type"] == "static_select"]
    assert [menu["action_id"] for menu in menus if "initial_option" in menu] == ["first_own.tone"]
    assert len(menus) == 6
    assert "in 15 seconds" in str(card.blocks[-1])


def test_every_audience_is_on_some_page() -> None:
    at = datetime(2026, 3, 9, tzinfo=UTC)
    each = [
        Held(Guess(id=str(n), owner="U1", audience_id=f"p{n}", audience_label=f"P {n}", aspect=Aspect.CHANNEL, norm=ChannelNorm(Channel.SMS), at=at, blind=True), None)
        for n in range(8)
    ]  # fmt: skip
    pages = [str(at_home.guesses_section(record_of(each), TODAY, AsksFirst(), page=page)) for page in range(3)]
    assert all(any(f"*P {n}*" in page for page in pages) for n in range(8))
    assert "guess.older" in pages[0]
    assert "guess.newer" in pages[2]


def test_bars_have_their_figures_beside_them() -> None:
    record = Record(by_aspect=((Aspect.TIMING, Share(3, 5)),), months=(((2026, 3), Share(3, 5)),))
    chart = at_home.chart(record)
    assert "██████░░░░  Hour: 3 of 5 right" in chart
    assert "March 2026: 3 of 5" in chart


def test_admins_alone_see_the_switch_for_everybody() -> None:
    drawn = [str(at_home.guesses_section(Record(), TODAY, AsksFirst(), admin=admin)) for admin in (False, True)]
    assert ["guess.ask_nobody" in each for each in drawn] == [False, True]


def test_nobody_is_asked_to_put_themselves_in_anybodys_shoes() -> None:
    said = str(view.first_card("a1", "Dana Ruiz", {}, waits=15)) + str(view.gap_message("Dana", [], date(2026, 3, 9)))
    assert "shoes" not in said
    assert kept_in_words({Aspect.CHANNEL: "emails"}, {Aspect.TIMING: HoursNorm(17, 21)}) == (
        "for yourself emails; your guess: evenings (17–21)"
    )
