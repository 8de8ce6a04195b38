"""Names of the sample company, found in what hurried people type."""

import re
from contextlib import suppress
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.asks import Ask, Wish
from bot.core.audiences import Match
from bot.core.errors import SeveralAudiences
from bot.readers.offline import OfflineReader
from bot.usecases.find_audience import find_audience
from bot.usecases.name_audience import MOST_QUERIES, SeveralNamed, name_audience
from bot.usecases.ports import Store
from store.workspace import WorkspaceStore
from tests.sample_store import sample_store
from tests.usecases.hurried_asks import HURRIED, MET_LATER, NOBODY, NOT_YET, SEVERAL, WRITTEN_LAST, Meant

UNDERSTOOD = HURRIED | MET_LATER
TOPIC_LEADS = {"about", "re", "regarding", "abt"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> WorkspaceStore:
    """Nothing here writes, so one copy serves all."""
    return sample_store(tmp_path_factory.mktemp("sample"))


def named(store: Store, text: str) -> Ask:
    return name_audience(store, OfflineReader().read(text), text)


def meant(store: Store, text: str) -> Meant:
    ask = named(store, text)
    try:
        who = find_audience(store, ask.audience).name if ask.audience else NOBODY
    except SeveralAudiences:
        who = SEVERAL
    return Meant(ask.wish, who, ask.channel, ask.brief)


def words(brief: str) -> list[str]:
    """What a brief says, whatever stands between its words; that it is "about" something says nothing."""
    said = re.findall(r"[\w%£$€.:/-]*\w[\w%]*|[^\w\s,.;:!?–—-]", brief.casefold())
    return said[1:] if said and said[0] in TOPIC_LEADS else said


@pytest.mark.parametrize("text", [text for text in UNDERSTOOD if text not in NOT_YET])
def test_a_hurried_ask_is_understood(sample: WorkspaceStore, text: str) -> None:
    understood, wanted = meant(sample, text), UNDERSTOOD[text]
    assert replace(understood, brief="") == replace(wanted, brief="")
    assert words(understood.brief) == words(wanted.brief)


@pytest.mark.parametrize(
    "text", [pytest.param(text, marks=pytest.mark.xfail(strict=True, reason=why)) for text, why in NOT_YET.items()]
)
def test_what_is_not_understood_yet_is_known(sample: WorkspaceStore, text: str) -> None:
    test_a_hurried_ask_is_understood(sample, text)


def test_asks_that_nobody_prepared_for_are_mostly_understood_and_never_go_to_a_stranger(sample: WorkspaceStore) -> None:
    understood = {text: meant(sample, text) for text in WRITTEN_LAST}
    assert all(understood[text].who in (wanted.who, NOBODY) for text, wanted in WRITTEN_LAST.items())
    right = [
        text
        for text, wanted in WRITTEN_LAST.items()
        if replace(understood[text], brief="") == replace(wanted, brief="")
        and words(understood[text].brief) == words(wanted.brief)
    ]
    assert len(right) >= 25


FACTS = st.sampled_from(["before friday", "12 May", "20% off", "£4.50", "only if ordered in March", "until 10:30", "https://shop.example/s?a=1", "not on bulbs", "min. 3 packets", "#3391", "3 for 2"])  # fmt: skip
ORDERS = st.sampled_from(["draft sms dana {}", "{} email gareth bevan", "WHATSAPP MARTA {}", "the busy parent: sms {}", "need copy tobi {}", "🌷 dana ruiz {}"])  # fmt: skip


@settings(deadline=None)  # the first look into the store takes longer than those after it
@given(ORDERS, st.lists(FACTS, min_size=1, max_size=4, unique=True), st.sampled_from([" ", ", ", "\n"]))
def test_no_fact_goes_with_a_name(sample: WorkspaceStore, order: str, facts: list[str], between: str) -> None:
    ask = named(sample, order.format(f"spring sale {between.join(facts)}"))
    assert ask.wish is Wish.DRAFT
    assert ask.audience
    assert all(fact in ask.brief for fact in facts)


AROUND = st.lists(st.sampled_from(["sms", "email", "for", "to", "the", "and", "tobi", "check", ":", "?", "(", ")", "🌷", "sofia", "about", "please", "\n", "4", "20%", "or"]), max_size=6).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(AROUND | st.text(max_size=20), AROUND | st.text(max_size=20))
def test_whatever_stands_around_a_name_is_answered(sample: WorkspaceStore, before: str, after: str) -> None:
    text = f"{before} dana ruiz {after}"
    with suppress(SeveralNamed):
        assert named(sample, text).text == text


class CountingStore:
    """Counts what the store is asked."""

    def __init__(self, store: Store) -> None:
        self._store, self.asked = store, list[str]()

    def find_audiences(self, asked: str, limit: int = 5) -> list[Match]:
        self.asked.append(asked)
        return self._store.find_audiences(asked, limit)


@pytest.mark.parametrize("text", [*HURRIED, " ".join(["lovely tulip bulbs for every border"] * 20), "q " * 400])
def test_one_ask_is_few_questions_to_the_store(sample: WorkspaceStore, text: str) -> None:
    store = CountingStore(sample)
    named(cast(Store, store), text)
    assert len(store.asked) <= MOST_QUERIES


@pytest.mark.parametrize(
    "text",
    [
        "draft an email for Dana Ruiz: spring sale",
        "what does the busy parent care about",
        "check this for tobi: hi",
        "sms for sofia: hi",
    ],
)
def test_whom_the_reader_found_is_left_to_it(sample: WorkspaceStore, text: str) -> None:
    read = OfflineReader().read(text)
    assert name_audience(sample, read, text) is read


@pytest.mark.parametrize(
    "text", ["text dana or tobi?", "draft an sms for dana and tobi: pots", "sms dana & gareth bevan pots"]
)
def test_of_two_named_as_equals_none_is_guessed(sample: WorkspaceStore, text: str) -> None:
    with pytest.raises(SeveralNamed, match=r"You named Dana Ruiz and (?:Tobi|Gareth)"):
        named(sample, text)


@pytest.mark.parametrize(
    "text",
    ["hi", "help", "Danke, das ist für mich", "thanks, dana was happy with it", "a bit warmer, less salesy", "", "🤷"],
)
def test_what_asks_for_nothing_still_gets_help(sample: WorkspaceStore, text: str) -> None:
    assert named(sample, text).wish is Wish.HELP


@pytest.mark.parametrize(
    ("text", "nearest"), [("danna", "Dana Ruiz"), ("Hana Whitacre?", "Hannah Whitaker"), ("petunias", "")]
)
def test_a_bare_word_that_is_nobodys_name_is_told_the_nearest(sample: WorkspaceStore, text: str, nearest: str) -> None:
    ask = named(sample, text)
    assert (ask.wish, ask.nearest.partition(",")[0]) == (Wish.HELP, nearest)


@pytest.mark.parametrize(
    "text",
    [
        "sms rose pruning day, 4 may",
        "email about grace periods",
        "sms parking is free on sunday",
        "post ruby chard is back",
    ],
)
def test_a_topic_is_never_taken_for_a_name(sample: WorkspaceStore, text: str) -> None:
    assert named(sample, text).audience in ("", OfflineReader().read(text).audience)


def test_a_wish_that_a_model_saw_stays(sample: WorkspaceStore) -> None:
    """The model took a question out of words that no phrase has; only its name is found here."""
    seen = Ask(wish=Wish.PREFERS, text="dana ruiz and her phone, hm?")
    text = "dana ruiz and her phone, hm?"
    assert name_audience(sample, replace(seen, audience="ruiz and her"), text) == replace(seen, audience="dana ruiz")
