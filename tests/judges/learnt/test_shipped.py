"""The network that is shipped: whatever it is given, what it says holds, twice, in two threads and in any order."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.contract import breaches, can_speak
from bot.core.flags.flag import Case
from bot.core.flags.passages import pages
from bot.core.flags.rules.rule import Example
from bot.judges.learnt import network as loading
from bot.judges.learnt.candidates import candidates
from bot.judges.learnt.find import find_learnt, found_in, look_at
from bot.judges.learnt.network import Network, load_network
from bot.judges.learnt.weighing import features, weights
from tests.judges.learnt.scripted import EVERYTHING
from tests.judges.learnt.typical import TYPICAL, known

PIECES = (
    "I hate getting emails", "nobody opens post", "my wife loves golf", "keep it short", "text her", "golf day", "puns, please",
    "before 7 a.m.", "Dana said she hates calls", "♥️😀🏽", "👩‍👩‍👧", "cafe\u0301", "שלום", "दिन में", "日本語", "\r\n", "\n", "\u200b", "\u202e",
    "- - - - - - - - - - - - - - - - -", "!!!", "…", "“", "\x00", "\ufeff", "ich hasse Werbung", "x" * 120, "\u2028",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
WORDS = st.sampled_from(
    ("email", "post", "golf", "short", "phone calls", "mornings", "puns", "", "😀", "שלום", "x" * 300)
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    evidence = [
        Evidence(
            id=f"e{n}",
            audience_id="a",
            aspect=draw(st.sampled_from(Aspect)),
            value=draw(WORDS),
            polarity=draw(st.sampled_from(Polarity)),
            source=draw(st.sampled_from(Source)),
            note=draw(WORDS),
        )
        for n in range(draw(st.integers(0, 5)))
    ]
    tastes = [
        Taste(
            id=f"t{n}",
            owner="U1",
            aspect=draw(st.sampled_from(Aspect)),
            value=draw(WORDS),
            polarity=draw(st.sampled_from(Polarity)),
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    return replace(
        TYPICAL, evidence=tuple(evidence), tastes=tuple(tastes), brief=draw(TEXTS), draft=draw(TEXTS), comment=None
    )


@settings(max_examples=60, deadline=None)
@given(cases())
def test_nothing_that_is_said_breaks_the_contract_even_if_all_that_is_looked_at_were_a_flag(case: Case) -> None:
    network = load_network()
    looked = look_at(case, network)
    everything = found_in(looked, replace(EVERYTHING, ruled_from=0.0, contradicted_from=0.0))
    as_weighed = found_in(looked, weights())
    for flag in (*everything, *as_weighed):
        assert not list(breaches(flag, case))
        assert all(can_speak(item) for item in case.evidence if item.id in flag.evidence)
    assert len(as_weighed) <= len(everything)


def test_the_same_case_gets_the_same_flags_twice_in_two_threads_and_in_any_order(network: Network) -> None:
    first = find_learnt(TYPICAL, network)
    turned = replace(TYPICAL, evidence=TYPICAL.evidence[::-1])
    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(lambda case: find_learnt(case, network), [TYPICAL, turned] * 3))
    assert all(each == first for each in told)


def test_two_who_come_first_at_once_load_one_network(monkeypatch: pytest.MonkeyPatch, network: Network) -> None:
    loaded: list[object] = []

    def network_in(folder: object) -> Network:
        loaded.append(folder)
        return network

    loading._shipped.cache_clear()
    monkeypatch.setattr(loading, "network_in", network_in)
    with ThreadPoolExecutor(4) as threads:
        told = list(threads.map(lambda _: load_network(), range(4)))
    assert told == [network] * 4
    assert len(loaded) == 1


@pytest.mark.parametrize("text", ["😀🏽 ❤️ 👩‍👩‍👧", "!!! ... —", "\u200b\u200d\ufeff", "x", "0"])
@pytest.mark.parametrize("evidence", [(), known(3)], ids=["nothing known", "three items"])
def test_a_text_that_says_nothing_is_judged_in_peace(network: Network, text: str, evidence: tuple[str, ...]) -> None:
    case = Example(text=text, known=evidence).case
    assert not [flag for flag in find_learnt(case, network) if any(breaches(flag, case))]


def test_where_nothing_is_known_nothing_is_contradicted(network: Network) -> None:
    found = find_learnt(replace(TYPICAL, evidence=(), tastes=()), network)
    assert not [flag for flag in found if flag.evidence]


def test_every_piece_of_two_hundred_is_looked_at(network: Network) -> None:
    case = replace(TYPICAL, evidence=Example(text="x", known=known(200)).case.evidence)
    (page,) = pages(case)
    ids = {item.id for item in case.evidence} | {taste.id for taste in case.tastes}
    looked = candidates(page, network)
    assert looked
    assert all(candidate.relations.keys() == ids for candidate in looked)


def test_the_weights_are_those_of_the_features_that_are_weighed(network: Network) -> None:
    page, candidate = look_at(TYPICAL, network).candidates[0]
    assert weights().features.keys() == features(candidate, page).keys()
    assert 0 < weights().ruled_from <= weights().flag_from < 1
    assert 0 < weights().contradicted_from < 1


def test_quotes_are_right_at_the_end_of_a_long_text_in_many_scripts(network: Network) -> None:
    text = "🧵 Cafe\u0301, naïve… שלום\r\n" * 120 + "I hate getting emails, so text her."
    case = replace(TYPICAL, brief=text)
    looked = look_at(case, network)
    assert not [why for flag in found_in(looked, EVERYTHING) for why in breaches(flag, case)]
    assert any("hate getting emails" in text[one.start : one.end] for _, one in looked.candidates)
