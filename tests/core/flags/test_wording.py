"""What a flag says: whose preference, what the evidence says, and a way on; never that a taste is wrong."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.core.flags.find import find_flags
from bot.core.flags.rules import RULES
from bot.core.flags.rules.rule import Example

HITS = [pytest.param(example, id=example.text[:50]) for rule in RULES for example in rule.hits]
BLAME = r"\b(wrong|bad|mistake|should have|bias|shoes|imagine|feel like|obviously|just)\b"


@pytest.mark.parametrize("example", HITS)
def test_no_flag_blames_or_asks_to_imagine_being_the_customer(example: Example) -> None:
    for flag in find_flags(example.case):
        for sentence in (flag.why, flag.way_on):
            assert sentence.endswith(".")
            said = sentence.replace(flag.quote, "")
            for item in example.case.evidence:
                said = said.replace(item.note, "") if item.note else said
            assert not re.search(BLAME, said, re.I), sentence


def test_a_contradiction_names_the_evidence_with_source_and_day() -> None:
    case = Example(text="Text it, I loathe emails.", known=("likes channel: email (did, answers all)",)).case
    dated = replace(case, evidence=tuple(replace(item, on=date(2026, 5, 4)) for item in case.evidence))
    (flag,) = find_flags(dated)
    assert flag.why.startswith("This gives your own taste as the reason; Dana Ruiz likes email")
    assert "4 May 2026" in flag.why
    assert "answers all" in flag.why


def test_silent_evidence_is_called_silent_and_the_way_on_asks_for_more() -> None:
    (flag,) = find_flags(Example(text="Open with a limerick, my sister adores them.", known=()).case)
    assert "nothing counted about Dana Ruiz speaks of" in flag.why
    assert "add what Dana Ruiz said or did" in flag.way_on


def test_without_consent_the_way_on_is_another_channel() -> None:
    known = ("dislikes channel: sms (consent, withdrawn)",)
    (flag,) = find_flags(Example(text="Please text Dana the code.", known=known).case)
    assert flag.way_on == "Choose another channel, or ask Dana Ruiz for consent first."


def test_a_mirrored_taste_is_named_to_its_owner() -> None:
    (flag,) = find_flags(Example(text="Compare it with a regatta.", tastes=("likes topic: sailing",)).case)
    assert flag.why.startswith("You like “sailing”, and this follows it")
