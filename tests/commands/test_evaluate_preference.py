"""`their-rules evaluate preference`, as somebody runs it."""

import json
import struct
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema

from bot.core.errors import Exit
from tests.commands.conftest import Shell

SCHEMA = json.loads(files("bot.shapes").joinpath("evaluate_preference.schema.json").read_text(encoding="utf-8"))


def test_the_sample_company_is_foretold_better_than_by_any_simple_way(shell: Shell) -> None:
    shell("init", "--sample")
    told: dict[str, Any] = json.loads(shell("evaluate", "preference", "--json").out)
    jsonschema.validate(told, SCHEMA)
    ours, *others = told["all"]
    assert ours["way"] == "ours"
    assert {each["way"] for each in others} == {"raw rate", "persona only", "everybody", "three messages"}
    assert all(ours["log_loss"] < each["log_loss"] for each in others)
    assert ours["n"] == told["foretold"] == sum(each["n"] for each in told["reliability"])


def test_the_table_names_what_was_hidden_and_every_way_to_guess(shell: Shell) -> None:
    shell("init", "--sample")
    said = shell("evaluate", "preference")
    assert said.code == Exit.DONE
    assert "messages since 2026-" in said.out
    ways = ("ours", "raw rate", "persona only", "everybody", "three messages")
    assert all(words in said.out for words in (*ways, "How often ours was right"))


def test_the_plot_is_a_picture_that_a_printer_can_use(shell: Shell, tmp_path: Path) -> None:
    shell("init", "--sample")
    said = shell("evaluate", "preference", "--plot", tmp_path / "right.png")
    assert said.out.endswith(f"The plot is in {tmp_path / 'right.png'}.\n")
    picture = (tmp_path / "right.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert min(width, height) >= 900


def test_scripts_get_the_plot_and_nothing_but_json(shell: Shell, tmp_path: Path) -> None:
    shell("init", "--sample")
    jsonschema.validate(json.loads(shell("evaluate", "preference", "--json", "--plot", "right.png").out), SCHEMA)
    assert (tmp_path / "right.png").exists()


def test_a_plot_for_a_folder_that_is_not_there_is_refused_in_words(shell: Shell, tmp_path: Path) -> None:
    shell("init", "--sample")
    said = shell("evaluate", "preference", "--plot", tmp_path / "nowhere" / "right.png")
    assert said.code == Exit.BAD_INPUT
    assert "Name a file in a folder that is there." in said.err


def test_without_messages_it_says_what_to_import(shell: Shell) -> None:
    shell("init")
    said = shell("evaluate", "preference")
    assert said.code == Exit.ANSWER_IS_NO
    assert "their-rules import touches" in said.err
