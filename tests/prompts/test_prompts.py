"""Prompts are files with gaps; a released one stays as it is, and fits into what it may cost."""

from importlib.resources import files
from pathlib import Path

import bpe_openai  # type: ignore[import-untyped]  # it ships no types
import pytest

from bot.core.channels.channel import Channel
from bot.core.order import Order
from bot.judges.model.material import material_of as judge_material
from bot.judges.model.parts import Part
from bot.judges.model.rounds import JUDGE
from bot.llm.fence import fenced
from bot.usecases.read_dossier import read_dossier
from bot.usecases.texts import case_of
from bot.writers.model.material import material_of
from bot.writers.model.writer import DRAFT
from prompts.load import PromptError, Rendered, load
from tests.prompts.goldens import GOLDEN, goldens
from tests.sample_store import sample_store

BRIEF = (
    "Spring sale for our regulars: 20% off all seeds and seed potatoes until Friday 5 May, in the shop and online, "
    "code SPRING20, on orders over £30. Free click and collect as always. New this year are the blight-resistant "
    "tomatoes we trialled last summer. https://larkmoor.example/spring Keep it friendly and not too long please, and "
    "mention that the café is open at weekends again."
)
ENCODING = bpe_openai.get_encoding("o200k_base")


def tokens(text: str) -> int:
    return len(ENCODING.encode(text))


@pytest.mark.parametrize(("name", "text"), [*goldens()])
def test_a_released_prompt_reads_as_it_did(name: str, text: str) -> None:
    assert text == (GOLDEN / name).read_text(encoding="utf-8")


def test_every_golden_file_is_one_that_is_written() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {name for name, _ in goldens()}


@pytest.mark.parametrize(("prompt", "version"), [DRAFT, JUDGE])
def test_the_stable_part_is_long_enough_for_providers_to_keep(prompt: str, version: str) -> None:
    assert 1_100 <= tokens(load(prompt, version).stable) <= 3_400


def test_a_typical_draft_varies_by_no_more_than_1500_tokens(tmp_path: Path) -> None:
    store = sample_store(tmp_path)
    for persona in store.personas():
        order = Order(brief=BRIEF, channel=Channel.EMAIL, dossier=read_dossier(store, persona), brand=store.brand())
        varying = load("draft", "v2").render(data=fenced(material_of(order).data)).varying
        assert tokens(varying) <= 1_500, (persona.name, tokens(varying))


def test_a_typical_case_to_judge_varies_by_no_more_than_1500_tokens(tmp_path: Path) -> None:
    store = sample_store(tmp_path)
    for persona in store.personas():
        case = case_of(read_dossier(store, persona), Channel.EMAIL, (), brief=BRIEF, draft=BRIEF)
        varying = load(*JUDGE).render(data=fenced(judge_material(case).data(Part(case)))).varying
        assert tokens(varying) <= 1_500, (persona.name, tokens(varying))


@pytest.mark.parametrize("prompt", ["draft", "repair", "understand", "judge", "judge-repair"])
def test_every_prompt_loads_and_keeps_its_gaps_in_the_varying_part(prompt: str) -> None:
    for file in files("prompts").joinpath(prompt).iterdir():
        loaded = load(prompt, file.name.removesuffix(".md"))
        assert "$" not in loaded.stable
        assert loaded.varying.get_identifiers()


def test_an_open_gap_and_a_value_without_one_are_errors() -> None:
    with pytest.raises(PromptError, match="draft/v1 needs data"):
        load("draft", "v1").render()
    with pytest.raises(PromptError, match="draft/v1 has no gap for tone"):
        load("draft", "v1").render(data="", tone="warm")


def test_dollars_in_values_are_only_dollars() -> None:
    rendered: Rendered = load("repair", "v1").render(data="- $19.99 and $name are missing")
    assert "$19.99 and $name" in rendered.varying


def test_an_unknown_version_is_no_prompt() -> None:
    with pytest.raises(FileNotFoundError):
        load("draft", "v999")


def test_the_readme_names_every_prompt() -> None:
    readme = files("prompts").joinpath("README.md").read_text(encoding="utf-8")
    folders = [
        folder.name for folder in files("prompts").iterdir() if folder.is_dir() and not folder.name.startswith("_")
    ]
    assert folders
    assert all(f"`{folder}`" in readme for folder in folders)
