"""How often the check of the core message is right, on pairs that were labelled by hand."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.core.brand import Brand
from bot.core.brand.check import check_brand
from bot.core.brand.conveyance import How, State, conveyance_of
from bot.core.channels.channel import Channel

HERE = Path(__file__).parent
FILES = ("pairs.jsonl", "unseen_pairs.jsonl", "fresh_pairs.jsonl")
"""The first were at hand while the method was made; the second were written before it, the third after it. What the third
reached at their first sight, before two slips in reading figures were mended: precision 0.90, recall 0.79.
"""
SHOP = Brand(
    core_message="We only sell what we have grown or used ourselves.",
    proofs=(
        "If a plant dies within twelve months, we replace it or give the money back.",
        "Orders placed before 2 pm leave Leeds the same working day.",
        "We have been peat-free since 2012.",
    ),
)


@dataclass(frozen=True)
class Pair:
    brand: Brand
    copy: str
    state: State


def pairs(name: str) -> list[Pair]:
    told = [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]
    return [
        Pair(Brand(core_message=each["core"], proofs=tuple(each["proofs"])), each["copy"], State(each["is"]))
        for each in told
    ]


def seen(pair: Pair) -> State:
    found = conveyance_of(pair.copy, pair.brand)
    assert found is not None
    return found.state


def card() -> str:
    """A table: for each file and for all, of `bent` and `lost`, precision and recall."""
    lines = [f"{'':<20} {'pairs':>5}  {'bent: precision':>15} {'recall':>6}  {'lost: precision':>15} {'recall':>6}"]
    for name, told in [*((name, pairs(name)) for name in FILES), ("all", [pair for n in FILES for pair in pairs(n)])]:
        counts = Counter((pair.state, seen(pair)) for pair in told)
        figures = " ".join(
            f"{_share(counts[state, state], sum(n for (_, as_seen), n in counts.items() if as_seen is state)):>16}"
            f" {_share(counts[state, state], sum(n for (is_, _), n in counts.items() if is_ is state)):>6}"
            for state in (State.BENT, State.LOST)
        )
        lines.append(f"{name:<20} {len(told):>5} {figures}")
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def test_bent_and_lost_messages_are_found_and_few_others() -> None:
    """`pytest -s` prints the card."""
    told = [pair for name in FILES for pair in pairs(name)]
    print(f"\n{card()}")
    assert len(told) >= 140
    for state, precision, recall in ((State.BENT, 0.97, 0.94), (State.LOST, 0.97, 0.97)):
        right = sum(pair.state is seen(pair) is state for pair in told)
        assert right >= precision * sum(seen(pair) is state for pair in told)
        assert right >= recall * sum(pair.state is state for pair in told)


@pytest.mark.parametrize(
    ("copy", "sentence"),
    [
        (
            "If a plant dies within twelve years, we replace it. We only sell what we have grown or used ourselves.",
            "“twelve years” changes a figure; the brand says “twelve months” (“If a plant dies within twelve months, "
            "we replace it or give the money back”).",
        ),
        (
            "We don't only sell what we have grown or used ourselves.",
            "“We don't only sell what we have grown or used ourselves” says the opposite of “We only sell what we have "
            "grown or used ourselves”.",
        ),
        (
            "We mostly sell what we have grown or used ourselves.",
            "“mostly” makes less of “We only sell what we have grown or used ourselves”.",
        ),
        (
            "We sell what we have grown or used ourselves.",
            "“We sell what we have grown or used ourselves” leaves out “only” of “We only sell what we have grown or used "
            "ourselves”.",
        ),
        (
            "Every order leaves Leeds the same working day.",
            "“Every” promises more than “Orders placed before 2 pm leave Leeds the same working day”, and leaves out "
            "“2 pm”.",
        ),
        (
            "If a plant dies, we always replace it.",
            "“always” promises more than “If a plant dies within twelve months, we replace it or give the money back”, and leaves out “twelve months”.",
        ),
    ],
)
def test_what_bends_the_message_is_told_with_its_claim(copy: str, sentence: str) -> None:
    assert check_brand(copy, SHOP, Channel.EMAIL).sentences == (sentence,)


@pytest.mark.parametrize(
    "copy",
    [
        "We sell only what we've grown or used ourselves. The sale runs until 29 May.",
        "We only sell what we have grown or used ourselves. If it dies within a year, we replace the plant.",
        "20 % off all bulbs before 4 pm. We only sell what we have grown or used ourselves.",
    ],
)
def test_what_is_said_in_other_words_or_beside_it_bends_nothing(copy: str) -> None:
    assert check_brand(copy, SHOP, Channel.EMAIL).sentences == ()


def test_a_figure_of_the_brief_is_the_briefs_own() -> None:
    copy = "We only sell what we have grown or used ourselves. For bulbs it holds: if a plant dies within two years, we replace it."
    assert [bend.how for bend in check_brand(copy, SHOP, Channel.EMAIL).conveyance.bends] == [How.FIGURE]  # type: ignore[union-attr]  # the shop has a core message
    assert check_brand(copy, SHOP, Channel.EMAIL, brief="bulbs: two years guarantee").problems == ()


def test_a_lost_message_is_told_where_there_is_room_for_it() -> None:
    news = "Sunflower kits are 20 % off until 29 May."
    [lost] = check_brand(news, SHOP, Channel.EMAIL).problems
    assert lost.text == "The core message is not in it: “We only sell what we have grown or used ourselves.”"
    assert not lost.hard
    assert check_brand(news, SHOP, Channel.SMS).problems == ()
    assert check_brand(news, SHOP).problems == ()
    assert check_brand(news, Brand()).conveyance is None
