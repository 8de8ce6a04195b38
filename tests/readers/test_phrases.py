"""Each phrase hears its examples, and is not heard in its near misses."""

import pytest

from bot.core.asks.heard import hear
from bot.core.asks.phrases import PHRASES
from bot.core.asks.phrases.phrase import Phrase

HITS = [(phrase, text, who) for phrase in PHRASES for text, who in phrase.hits.items()]
MISSES = [(phrase, text) for phrase in PHRASES for text in phrase.misses]


def test_every_phrase_has_examples_and_near_misses() -> None:
    assert all(phrase.hits and phrase.misses for phrase in PHRASES)


@pytest.mark.parametrize(("phrase", "text", "who"), HITS, ids=[text for _, text, _ in HITS])
def test_a_phrase_hears_its_examples(phrase: Phrase, text: str, who: str) -> None:
    heard = hear(text)
    found = phrase.pattern.match(heard.line)
    assert found
    named = heard.words_of(*found.span("who")) if "who" in phrase.pattern.groupindex else range(0)
    assert heard.typed(named).removesuffix("'s") == who


@pytest.mark.parametrize(("phrase", "text"), MISSES, ids=[text for _, text in MISSES])
def test_a_phrase_is_not_heard_in_its_near_misses(phrase: Phrase, text: str) -> None:
    assert not phrase.pattern.match(hear(text).line)


@pytest.mark.parametrize("text", [text for _, text, _ in HITS])
def test_an_example_is_heard_first_by_the_phrase_it_belongs_to(text: str) -> None:
    owner = next(phrase for phrase in PHRASES if text in phrase.hits)
    first = next(phrase for phrase in PHRASES if phrase.pattern.match(hear(text).line))
    assert first.wish is owner.wish
