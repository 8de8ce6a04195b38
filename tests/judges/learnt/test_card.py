"""The model card says what is so today, and its corpus is what it says it is."""

import re

from tests.judges.learnt.card import CARD, card
from tests.training.flags.corpus import lessons, read_cases


def test_the_card_counts_what_the_files_hold_today() -> None:
    standing = CARD.read_text(encoding="utf-8")
    assert standing == card(standing), "run `python -m tests.judges.learnt.card`"


def test_every_figure_of_the_card_stands_in_its_tables_or_beside_how_it_was_measured() -> None:
    """So that no figure of the network is typed by hand, and stays when the network changes."""
    prose = re.sub(r"<!-- (\w+) -->.*?<!-- /\1 -->", "", CARD.read_text(encoding="utf-8"), flags=re.S)
    by_hand = [line for line in prose.splitlines() if re.search(r"\b[01]?\.\d\d", line)]
    assert all("checked" in line or "blind" in line for line in by_hand)


def test_the_corpus_is_as_large_and_as_varied_as_the_card_promises() -> None:
    cases = read_cases()
    assert len(cases) >= 1_500
    assert len({case.id for case in cases}) == len(cases)
    assert len({case.voice for case in cases}) >= 20
    assert 0.3 < sum(not case.flags for case in cases) / len(cases) < 0.7
    pairs = sum(len(one.passages) * (len(one.case.evidence) + len(one.case.tastes)) for one in lessons())
    assert pairs >= 5_000
