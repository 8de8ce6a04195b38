"""What finds flags is described in full, with figures that were measured and a page that is not stale."""

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from bot.core.flags.described import Kind, LearntPart, Measured, Part, example_in_words, measured_in_words
from bot.core.flags.rules import RULES
from bot.judges.described import DESCRIBED, UnknownRule, all_parts, part_named
from tests.judges import measure_rules, rules_page

ROOT = Path(__file__).parents[2]


def test_every_rule_is_described_and_each_name_is_one_parts_own() -> None:
    names = [part.told.name for part in all_parts()]
    assert {rule.name for rule in RULES} <= set(names)
    assert len(set(names)) == len(names)


def test_every_part_has_a_reason_hits_near_misses_and_figures() -> None:
    for part in all_parts():
        assert len(part.told.reason.split()) > 5
        assert part.told.hits
        assert part.told.misses
        assert part.measured is not None, f"{part.told.name} is new: run `python -m tests.judges.measure_rules`"


def test_the_figures_are_what_is_measured_today() -> None:
    kept = json.loads(measure_rules.KEPT.read_text(encoding="utf-8"))
    assert kept == measure_rules.measure(measure_rules.CASES), "run `python -m tests.judges.measure_rules`"


def test_what_the_parts_find_adds_up_to_what_the_judge_finds() -> None:
    parts = measure_rules.measure(measure_rules.CASES)["parts"].values()
    assert all(part["right"] <= part["hits"] <= part["fired"] for part in parts)
    assert 60 <= sum(part["hits"] for part in parts) <= next(iter(parts))["labels"]


def test_the_page_is_made_of_what_is_described_today_and_the_readme_leads_to_it() -> None:
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), "run `python -m tests.judges.rules_page`"
    assert str(rules_page.PAGE.relative_to(ROOT)) in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_page_shows_each_example_as_it_stands() -> None:
    shown = "".join(token.content for token in MarkdownIt().parse(rules_page.page()) for token in token.children or ())
    for part in all_parts():
        for example in (*part.told.hits, *part.told.misses):
            assert f"“{example.text}”" in shown


@pytest.mark.parametrize("asked", ["own-taste", "Own taste", "  OWN_TASTE "])
def test_a_part_is_known_by_its_name_however_it_is_spelt(asked: str) -> None:
    assert part_named(asked).told.name == "own-taste"


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownRule, match=r"“golf”\. There are: own-taste, circle"):
        part_named("golf")


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        (Measured(fired=20, hits=18, right=9, labels=90), "precision 0.90 (18 of 20), recall 0.20 (18 of 90)"),
        (Measured(fired=9, hits=9, right=9, labels=90), "n too small (fired 9 times)"),
        (Measured(fired=1, hits=0, right=0, labels=90), "n too small (fired once)"),
        (Measured(fired=0, hits=0, right=0, labels=90), "n too small (never fired)"),
        (None, "not measured yet"),
    ],
)
def test_too_few_finds_have_no_figure(measured: Measured | None, words: str) -> None:
    assert measured_in_words(Part(Kind.RULE, RULES[0], measured)) == words


def test_a_learnt_part_is_described_like_a_rule_by_figures_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = LearntPart(
        name="holder",
        reason="Whose preference a passage speaks of shows in its grammar more than in its words.",
        hits=RULES[0].hits[:1],
        misses=RULES[0].misses[:1],
        measured=Measured(fired=40, hits=30, right=30, labels=60),
        measured_on="four voices that training left out",
    )
    monkeypatch.setitem(DESCRIBED, Kind.LEARNT, (learnt,))
    words = "precision 0.75 (30 of 40), recall 0.50 (30 of 60), on four voices that training left out"
    assert measured_in_words(part_named("holder")) == words
    page = rules_page.page()
    assert "## Learnt parts" in page
    assert f"| [holder](#holder) | {words} |" in page


@pytest.mark.parametrize("part", all_parts(), ids=lambda part: part.told.name)
def test_what_a_part_finds_in_its_hits_is_shown_and_nothing_in_its_near_misses(part: Part) -> None:
    for example in part.told.hits:
        pieces = list(example_in_words(part, example))
        assert f"“{example.text}”" in "".join(words for words, _ in pieces)
        assert any(found for _, found in pieces) or part.kind is Kind.LEARNT
    assert not any(found for example in part.told.misses for _, found in example_in_words(part, example))
