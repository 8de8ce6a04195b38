"""What each baseline finds by its one idea, and what it cannot know."""

from collections.abc import Sequence

import pytest

from bot.core.flags.flag import Flag, Trigger, Verdict
from bot.core.flags.passages import pages
from bot.core.flags.rules.rule import Example
from bot.judges.baselines import BASELINES, open_baseline
from bot.judges.baselines.embeddings import NoEmbeddings, embeddings_alone
from bot.judges.baselines.word_list import RULE
from bot.judges.house import HouseJudge
from bot.usecases.ports import Judge

WORDS = ("email", "text", "hate", "love", "adore", "loathe", "raffle", "yacht", "keys", "ready", "open")


def by_words(texts: Sequence[str]) -> list[list[float]]:
    """An embedding that a test can foresee: whether each of these words stands in it, and a little of everything."""
    return [[0.01, *(float(word in text.lower()) for word in WORDS)] for text in texts]


def flags(judge: Judge, text: str, *known: str, tastes: tuple[str, ...] = (), is_copy: bool = False) -> list[Flag]:
    return list(judge.judge(Example(text=text, known=known, tastes=tastes, is_copy=is_copy).case).flags)


@pytest.mark.parametrize("example", RULE.hits, ids=lambda example: example.text)
def test_the_word_list_finds_whoever_speaks_of_themselves(example: Example) -> None:
    assert [hit for page in pages(example.case) for hit in RULE.find(page)]


@pytest.mark.parametrize("example", RULE.misses, ids=lambda example: example.text)
def test_the_word_list_sees_nothing_where_nobody_says_i(example: Example) -> None:
    assert not [hit for page in pages(example.case) for hit in RULE.find(page)]


def test_the_word_list_knows_of_no_evidence_and_of_no_brand_voice() -> None:
    (flag,) = flags(open_baseline("word-list"), "I hate getting emails.", "likes channel: email")
    assert flag.verdict is Verdict.UNSUPPORTED
    assert flags(open_baseline("word-list"), "I'm Rita, I run the dairy.", is_copy=True)


def test_rules_alone_find_what_the_rules_find() -> None:
    text, known = "Text her, I hate getting emails. Everybody loves a pun.", "likes channel: email"
    found = flags(open_baseline("rules"), text, known)
    assert found
    assert found == [flag for flag in flags(HouseJudge(), text, known) if flag in found]


def test_each_baseline_says_in_a_line_what_it_is() -> None:
    assert all(len(line.split()) >= 3 for _, line in BASELINES.values())


def test_without_a_model_of_embeddings_it_says_so() -> None:
    with pytest.raises(NoEmbeddings):
        open_baseline("embeddings")


def test_embeddings_find_a_taste_that_sounds_like_one_of_the_examples() -> None:
    (flag,) = flags(embeddings_alone(by_words), "Loathe email", "likes channel: email")
    assert (flag.trigger, flag.verdict, flag.evidence) == (Trigger.SELF_REFERENCE, Verdict.CONTRADICTED, ("e1",))


def test_embeddings_find_what_is_like_a_dislike_and_like_a_known_taste() -> None:
    judge = embeddings_alone(by_words)
    (against,) = flags(judge, "Some raffle here.", "dislikes offer: raffles")
    assert (against.trigger, against.evidence) == (Trigger.AGAINST_AUDIENCE, ("e1",))
    (mirror,) = flags(judge, "A story of yachts.", tastes=("likes topic: yachts",))
    assert (mirror.trigger, mirror.verdict) == (Trigger.MIRROR, Verdict.UNSUPPORTED)


def test_embeddings_let_pass_what_is_like_a_guess_or_like_nothing() -> None:
    judge = embeddings_alone(by_words)
    assert not flags(judge, "Some raffle here.", "dislikes offer: raffles (assumed, a hunch)")
    assert not flags(judge, "The keys are ready.", "dislikes offer: raffles")


def test_any_table_of_numbers_is_an_embedding() -> None:
    """numpy's array gives rows of its own numbers; their length does not matter."""

    def as_tuples(texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(7 * part for part in vector) for vector in by_words(texts))

    text, known = "Some raffle here. Loathe email", "dislikes offer: raffles"
    same = [flags(embeddings_alone(each), text, known) for each in (by_words, as_tuples)]
    assert same[0] == same[1]
    assert same[0]
