"""Customers' names in a text, for whoever must not pass them on."""

import pytest

from bot.core.audiences import Match
from bot.usecases.names_in import MOST_QUERIES, names_in
from bot.usecases.ports import Store
from tests.sample_store import sample_store


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return sample_store(tmp_path_factory.mktemp("names"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("can u do a short sms for dana ruiz about the spring sale", "dana ruiz"),
        ("sms for Danna Ruiz re sunflowers", "Danna Ruiz"),
        ("is this ok for Colin Braithwaite: Hi there", "Colin Braithwaite"),
        ("Seeds are in. Ring Dana Ruiz, she asked for them.", "Dana Ruiz"),
    ],
)
def test_whoever_is_known_is_found_as_they_were_typed(sample: Store, text: str, name: str) -> None:
    assert name in names_in(sample, text)


@pytest.mark.parametrize(
    "text",
    ["an email for the busy parent about sunflower kits", "post card for the landscaper", "", "spring sale, 20 % off"],
)
def test_personas_and_topics_are_nobody(sample: Store, text: str) -> None:
    assert names_in(sample, text) == ()


def test_a_long_text_costs_no_more_than_a_dozen_questions(sample: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    find = sample.find_audiences

    def counted(words: str) -> list[Match]:
        asked.append(words)
        return find(words)

    monkeypatch.setattr(sample, "find_audiences", counted)
    names_in(sample, "For Anna Bell, for Bert Cole, for Cleo Dunn, for Dora Eads: " * 200)
    assert 0 < len(asked) <= MOST_QUERIES
