"""A digest stays within Slack's limits for whoever follows two hundred personas, whatever is told of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer, Persona
from bot.core.care.contact import Contact, LastContact
from bot.core.channels.channel import Channel
from bot.core.evidence import Evidence, Source
from bot.core.keeping_up.clashes import Clash
from bot.core.keeping_up.digest import Digest, Fresh, Heard, News, ToAsk
from bot.core.keeping_up.questions import Question
from bot.core.preference.answer import Disagreement
from bot.core.suggesting.drift import Drift, Moved
from bot.slack.ids import DigestButton
from bot.slack.views.digest import IN_FULL, IN_SHORT, asked_digest, digest_message, follow_told, following_list
from tests.slack.views.test_board import holds, personas
from tests.slack.views.test_limits import evidence, words

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
DRIFT = Drift(persona_id="p1", on=NOW.date(), since=NOW.date(), then=340, customers=312, away=40)
news = st.builds(News, evidence, words)
quotes = st.builds(
    lambda each: replace(each, evidence=replace(each.evidence, link="https://larkmoor.slack.com/a/C1/p1")), news
)
asked = st.builds(
    lambda name, question, why: ToAsk(
        LastContact(Customer(id="c1", name=name), NOW, Contact.SAID), Channel.WHATSAPP, Question(question, why)
    ),
    words,
    words,
    words,
)
digests = st.builds(
    Digest,
    persona=personas,
    since=st.just(NOW - timedelta(days=7)),
    until=st.just(NOW),
    heard=st.builds(Heard, st.integers(0, 10**6), st.integers(0, 10**6)),
    fresh=st.builds(lambda items, more: Fresh(tuple(items), len(items) + more), st.lists(news | quotes, max_size=12), st.integers(0, 10**6)),
    clashes=st.lists(st.builds(Clash, evidence, evidence), max_size=6).map(tuple),
    standing=st.integers(0, 3),
    parted=st.lists(st.builds(Disagreement, said=words, said_on=st.none(), did=words, did_on=st.none(), ask=words), max_size=3).map(tuple),
    grown_old=st.lists(evidence, max_size=6).map(tuple),
    to_ask=st.lists(asked, max_size=3).map(tuple),
    drift=st.none() | st.builds(lambda text: replace(DRIFT, moved=(Moved(text=text, before=text, now=text),)), words),
)  # fmt: skip


def many(shown: list[Digest], number: int) -> list[Digest]:
    """So many, each about another persona."""
    return [
        replace(each, persona=replace(each.persona, id=f"p{place}"))
        for place, each in enumerate((shown * number)[:number])
    ]


@settings(max_examples=30, deadline=None)
@given(st.lists(digests, min_size=1, max_size=5), st.sampled_from([1, 2, IN_FULL, IN_FULL + IN_SHORT, 200]))
def test_it_is_taken_by_slack_and_each_persona_that_is_shown_can_be_stopped(shown: list[Digest], number: int) -> None:
    told = digest_message(many(shown, number))
    holds(told)
    ways_out = str(told.blocks).count(f"'{DigestButton.STOP}'")
    assert ways_out >= min(number, IN_SHORT)


@settings(max_examples=20, deadline=None)
@given(words, st.booleans())
def test_what_came_of_a_press_has_the_way_back(said: str, follows: bool) -> None:
    told = follow_told(said, "p1", follows=follows)
    holds(told)
    assert (DigestButton.STOP if follows else DigestButton.FOLLOW) in str(told.blocks)


@settings(max_examples=20, deadline=None)
@given(st.lists(digests, min_size=1, max_size=3), st.sampled_from([1, IN_FULL, 200]), st.booleans())
def test_asked_for_now_it_is_taken_by_slack_and_offers_to_follow_whoever_is_not_followed(
    shown: list[Digest], number: int, followed: bool
) -> None:
    every = many(shown, number)
    told = asked_digest(every, {each.persona.id for each in every if followed})
    holds(told)
    assert (DigestButton.STOP if followed else DigestButton.FOLLOW) in str(told.blocks)


@settings(max_examples=10, deadline=None)
@given(st.lists(personas, min_size=1, max_size=3), words, st.sampled_from([1, 200]))
def test_a_list_of_whom_to_follow_is_taken_by_slack(some: list[Persona], said: str, number: int) -> None:
    every = [replace(each, id=f"p{place}") for place, each in enumerate((some * number)[:number])]
    told = following_list(said, every, {"p0"})
    holds(told)
    assert DigestButton.STOP in str(told.blocks)


@settings(max_examples=20, deadline=None)
@given(digests, evidence)
def test_a_guess_is_shown_as_one_and_never_as_somebodys_words(digest: Digest, item: Evidence) -> None:
    guess = replace(item, source=Source.ASSUMED, value="puns", note="I think so", link="https://x.example/p1")
    only = replace(digest, fresh=Fresh((News(guess),), 1), clashes=(), grown_old=())
    drawn = str(digest_message([only]).blocks)
    assert "a colleague’s guess, not counted" in drawn
    assert "In their own words" not in drawn
