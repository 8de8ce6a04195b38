from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from bot.core.channels.channel import Channel
from bot.core.preference.strength import ENOUGH_PAIRS, STRENGTH, STRONGEST, Spread, Strengths, strengths

SMS, EMAIL = Channel.SMS, Channel.EMAIL


def spreads(people: list[tuple[int, int]], persona: str = "p1") -> list[Spread]:
    """Of people who answered x of n messages."""
    return [
        Spread(persona_id=persona, channel=SMS, delivered=n, answered=x, customers=customers)
        for (x, n), customers in Counter(people).items()
    ]


def crowd(chance: Random, mean: float, strength: float, size: int) -> Iterator[tuple[int, int]]:
    for _ in range(size):
        rate, n = chance.betavariate(mean * strength, (1 - mean) * strength), chance.randint(1, 12)
        yield sum(chance.random() < rate for _ in range(n)), n


@pytest.mark.parametrize("truth", [5.0, 20.0, 60.0])
def test_the_strength_that_people_were_drawn_with_is_found_again(truth: float) -> None:
    people = list(crowd(Random(7), 0.1, truth, 20_000))
    assert strengths(spreads(people)).of(SMS) == pytest.approx(truth, rel=0.2)


def test_what_parts_personas_is_not_taken_for_what_parts_people() -> None:
    chance = Random(3)
    keen, cool = (list(crowd(chance, mean, 60, 20_000)) for mean in (0.3, 0.03))
    apart = strengths([*spreads(keen, "keen"), *spreads(cool, "cool")]).of(SMS)
    assert apart == pytest.approx(60, rel=0.3)
    assert strengths(spreads(keen + cool)).of(SMS) < apart / 4


def test_people_who_are_all_alike_are_known_by_their_crowd() -> None:
    assert strengths(spreads([(1, 4)] * 2_000)).of(SMS) > 0.9 * STRONGEST


def test_too_few_pairs_measure_nothing() -> None:
    few = spreads([(2, 4)] * (ENOUGH_PAIRS // 6 - 1))
    assert strengths(few).of(SMS) == STRENGTH
    assert strengths(spreads([(0, 4)] * 2_000)).of(SMS) == STRENGTH
    assert strengths([]).of(EMAIL) == STRENGTH
    assert strengths(spreads([(4, 4)] * 2_000)).of(SMS) == STRENGTH


def test_a_small_workspace_whose_few_double_answers_are_chance_is_not_taken_at_its_word() -> None:
    found = [strengths(spreads(list(crowd(Random(seed), 0.05, 15, 150)))).of(SMS) for seed in range(20)]
    assert min(found) > 5
    assert max(found) < 80


def test_many_messages_to_few_customers_tell_less_of_their_group_than_as_many_to_many() -> None:
    few, many = (strengths(spreads([(1, n)] * (2_400 // n))).told_by_one(SMS) for n in (12, 2))
    assert few < many < 1
    alike = Strengths({SMS: 9.0}, {SMS: 10.0})
    assert alike.told_by_one(SMS) == pytest.approx(1 / 2)
    assert Strengths().told_by_one(SMS) == 1
