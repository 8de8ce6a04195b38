"""The rules of care find what shouts, begs, hurries, plays the friend or blames, and leave ordinary copy alone."""

import json

import pytest

from bot.core.brand import Brand
from bot.core.care.find import as_notices, notes_on
from bot.core.care.rule import CareExample, CareRule
from bot.core.care.rules import CARE
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Sentence
from tests.core.care import measure

EXAMPLES = [
    pytest.param(rule, example, is_hit, id=f"{rule.name}: {example.text}")
    for rule in CARE
    for examples, is_hit in ((rule.hits, True), (rule.misses, False))
    for example in examples
]


@pytest.mark.parametrize(("rule", "example", "is_hit"), EXAMPLES)
def test_a_rule_finds_its_hits_and_lets_its_near_misses_pass(
    rule: CareRule, example: CareExample, is_hit: bool
) -> None:
    found = list(rule.find(example.given))
    assert bool(found) is is_hit
    assert all(example.text[passage.start : passage.end] == passage.text for passage in found)


def test_few_notes_are_wrong_and_most_of_what_is_labelled_is_noted() -> None:
    """`pytest -s` prints the card. At their first sight, before the rules were widened by what they missed, the second file
    reached precision 1.00 and recall 0.21, the third 0.92 and 0.63: phrases that nobody listed pass.
    """
    print(f"\n{measure.card()}")
    counts = measure.measure(list(measure.texts(*measure.FILES))).values()
    fired, hits, labels = (sum(each[key] for each in counts) for key in ("fired", "hits", "labels"))
    assert hits >= 0.97 * fired
    assert hits >= 0.9 * labels


def test_the_figures_that_are_shown_are_those_of_today() -> None:
    kept = json.loads(measure.KEPT.read_text(encoding="utf-8"))
    assert kept == measure.all_figures(), "run `python -m tests.core.care.measure`"


@pytest.mark.parametrize(
    ("copy", "brief", "rules"),
    [
        ("Last chance to book!", "workshop on tools", ["false-hurry"]),
        ("Last chance to book!", "workshop on tools, book by Friday 8 May", []),
        ("Last chance: book by Friday 8 May.", None, []),
        ("They are selling fast.", "tickets", ["false-scarcity"]),
        ("They are selling fast.", "tickets, 12 left", []),
    ],
)
def test_a_fact_behind_the_hurry_or_the_shortage_makes_it_pass(copy: str, brief: str | None, rules: list[str]) -> None:
    assert [note.rule for note in notes_on(copy, Brand(), brief)] == rules


def test_the_brands_own_words_and_the_footer_are_not_looked_at() -> None:
    brand = Brand(name="ADIDAS", core_message="Don't wait for spring!!", opt_out_sms="Reply STOP, HURRY!")
    copy = Copy(
        Channel.SMS,
        (
            Part(PartName.BODY, ((Sentence("ADIDAS here. Don't wait for spring!!", ()),),)),
            Part(PartName.FOOTER, ((Sentence("HURRY, BUY NOW", ()),),)),
        ),
    )
    assert notes_on(copy, brand, "") == ()


def test_a_note_says_where_and_what_to_do_and_each_rule_speaks_once() -> None:
    text = "Act now! Don't wait. It is GORGEOUS."
    notes = notes_on(text, Brand(), "new lamps")
    assert [(note.rule, text[note.start : note.end]) for note in notes] == [
        ("false-hurry", "Act now"),
        ("false-hurry", "Don't wait"),
        ("shouting", "GORGEOUS"),
    ]
    assert [str(notice) for notice in as_notices(notes)] == [
        "“Act now” hurries them, and no date is behind it. Name the day, or leave it out. So does 1 more passage.",
        "“GORGEOUS” shouts. Ordinary letters and one full stop say the same.",
    ]
