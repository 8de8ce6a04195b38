"""Messy briefs whose drafts once read wrong: each line is what a reader would have stumbled over."""

import re

import pytest

from bot.core.channels.channel import Channel
from tests.writers.offline.sample_orders import NAMES, written


@pytest.mark.parametrize("name", NAMES)
def test_what_is_asked_of_people_is_no_offer_to_them(name: str) -> None:
    brief = "potting class thurs 16 april 6.30pm, £12, bring gloves, book on 0113 496 0000"
    text = written(name, Channel.SMS, brief).copy.text
    assert "ring gloves" in text
    assert not re.search(r"(?:welcome to|feel free to|if you like,|you can|may also) bring", text, re.I)


@pytest.mark.parametrize("name", NAMES)
def test_a_feast_keeps_its_day_and_is_told_once(name: str) -> None:
    text = written(name, Channel.SMS, "we're closed easter sunday and monday, back tues 7 april 9am").copy.text
    assert text.casefold().count("easter sunday and monday") == 1
    assert "closed on Easter Sunday and Monday" in text


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_counted_has_no_article(name: str) -> None:
    text = written(name, Channel.SMS, "new compost is in. free delivery over £40, click n collect only").copy.text
    assert "a free delivery" not in text.casefold()
    assert "click and collect only" in text.casefold()


@pytest.mark.parametrize("name", NAMES)
def test_a_sale_is_named_and_then_told(name: str) -> None:
    text = written(name, Channel.SMS, "the spring sale 20% off all perennials, before friday").copy.text
    assert re.search(r"spring sale(?::|\.| -|, in short:) 20% off all perennials before Friday\.", text, re.I)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_asked_of_the_writer_is_not_told_and_what_is_free_is_said_in_a_sentence(name: str) -> None:
    brief = "Hi! quick text pls, bulb planting day sun 11 oct from 10, spades provided, free but pls book"
    text = written(name, Channel.SMS, brief).copy.text
    assert "quick text" not in text.casefold()
    assert re.search(r"\bit(?:'s| is) free\b", text, re.I)


@pytest.mark.parametrize("name", NAMES)
def test_a_lowest_price_has_one_word_before_it(name: str) -> None:
    text = written(name, Channel.SMS, "bare root roses from £9 until 30 nov").copy.text
    assert not re.search(r"\b(?:for|at|costs?) from £9", text, re.I)
