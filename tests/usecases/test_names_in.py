"""Customers' names in a text, for whoever must not pass them on."""

from pathlib import Path

import pytest

from bot.core.audiences import Customer, Match
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


def test_full_names_are_found_however_many_there_are(tmp_path: Path) -> None:
    store = sample_store(tmp_path)
    names = [
        f"{first} Quill{last}" for first in ("Ada", "Bo", "Cy", "Di") for last in ("feather", "stone", "worth", "by")
    ]
    store.keep_customers([Customer(id="", name=name, external_id=name) for name in names])
    text = "At the fair we met " + ", ".join(name.upper() for name in names[:8]) + " and, last of all, "
    text += "; ".join(f"the {name}’s brother" for name in names[8:])
    found = {name.casefold() for name in names_in(store, text)}
    assert found >= {name.casefold() for name in names}
    assert not [name for name in found if name.startswith("the ")]


ZBIGNIEW = Customer(id="", name="Zbigniew Quillfeather", external_id="Q-1", phone="+4915112345678", country="DE")


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Quillfeather, Zbigniew: two trays", "Quillfeather, Zbigniew"),
        ("two trays for Zbigniew J. Quillfeather", "Zbigniew J. Quillfeather"),
        ("it lies at zbigniew.quillfeather on the shelf", "zbigniew.quillfeather"),
        ("two trays for *Zbigniew* _Quillfeather_", "Zbigniew* _Quillfeather"),
        ("a pity about quillfeather’s trays", "quillfeather"),
        ("Ask Ms Quillfeathers girl", "Quillfeathers"),
        ("ring 0151 12345678 at six", "0151 12345678"),
        ("two trays for Zbignew Quilfeather, please", "Zbignew Quilfeather"),
        ("给王小明写一封关于玫瑰的信", "王小明"),
        ("Розы для Ольги Кузнецовой", "Ольги Кузнецовой"),
    ],
)
def test_whoever_is_named_in_another_way_is_found_as_well(tmp_path: Path, text: str, typed: str) -> None:
    store = sample_store(tmp_path)
    others = [Customer(id="", name=name, external_id=name) for name in ("王小明", "Ольга Кузнецова")]
    store.keep_customers([ZBIGNIEW, *others])
    assert typed in names_in(store, text)


def test_parts_of_names_are_found_in_a_text_of_many_words_that_may_be_names(tmp_path: Path) -> None:
    store = sample_store(tmp_path)
    store.keep_customers([ZBIGNIEW])
    text = "For Anna Bell, for Bert Cole, for Cleo Dunn, for Dora Eads: " * 20
    assert "Quillfeather" in names_in(store, f"{text} and we thank Quillfeather. In May we close; roses last.")
    assert "May" not in names_in(store, f"{text} In May we close.")


def test_a_customers_own_address_and_number_are_found_and_nobody_elses(sample: Store) -> None:
    text = "Write to Dana.Ruiz@example.com or 07700 900 123; questions to hello@larkmoor.example, 0113 496 0000"
    assert set(names_in(sample, text)) == {"Dana.Ruiz", "Dana.Ruiz@example.com", "07700 900 123"}
