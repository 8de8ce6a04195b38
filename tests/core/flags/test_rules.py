"""Each rule is held to the hits and near misses that stand beside it."""

import pytest

from bot.core.flags.contract import breaches
from bot.core.flags.find import find_flags
from bot.core.flags.passages import pages
from bot.core.flags.rules import RULES
from bot.core.flags.rules.rule import Example, Hit, Rule

HITS = [pytest.param(rule, example, id=f"{rule.name}: {example.text[:50]}") for rule in RULES for example in rule.hits]
MISSES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.text[:50]}") for rule in RULES for example in rule.misses
]


def hits(rule: Rule, example: Example) -> list[Hit]:
    return [hit for page in pages(example.case) for hit in rule.find(page)]


@pytest.mark.parametrize(("rule", "example"), HITS)
def test_a_rule_finds_its_hits(rule: Rule, example: Example) -> None:
    assert hits(rule, example)


@pytest.mark.parametrize(("rule", "example"), MISSES)
def test_a_rule_lets_its_near_misses_pass(rule: Rule, example: Example) -> None:
    assert not hits(rule, example)


@pytest.mark.parametrize(("rule", "example"), MISSES)
def test_no_other_rule_flags_a_near_miss_either(rule: Rule, example: Example) -> None:
    assert not find_flags(example.case)


@pytest.mark.parametrize(("rule", "example"), HITS)
def test_what_a_rule_finds_becomes_a_flag_that_keeps_to_the_contract(rule: Rule, example: Example) -> None:
    flags = find_flags(example.case)
    assert flags
    for flag in flags:
        assert list(breaches(flag, example.case)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_why_it_is_there_and_shows_both_sides(rule: Rule) -> None:
    assert len(rule.reason.split()) > 10
    assert len(rule.hits) >= 3
    assert len(rule.misses) >= 3


def test_a_rules_name_is_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
