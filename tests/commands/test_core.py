import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bot.core.errors import Exit
from tests.commands.conftest import Shell

SCHEMA = json.loads((Path(__file__).parents[2] / "bot/shapes/core.schema.json").read_text(encoding="utf-8"))
CORE = "We only sell what we have grown or used ourselves."


@pytest.fixture(autouse=True)
def company(shell: Shell) -> None:
    shell("init", "--sample")


def put(folder: Path, text: str) -> Path:
    file = folder / "brand.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_stands_is_printed_as_a_file_changed_in_it_and_set_again(shell: Shell, tmp_path: Path) -> None:
    written = shell("core", "--file").out
    changed = put(tmp_path, written.replace("words never used:", "words never used:\n  cheap* -> fair price"))
    assert shell("core", "--set", changed, "--as", "U0ANA").out == "Saved as version 2: words never used.\n"
    assert "cheap* → fair price" in shell("core").out
    assert shell("core", "--set", changed).out == "Nothing was changed: it says just that.\n"
    versions = shell("core", "--versions").out
    assert "U0ANA" in versions
    assert versions.index("Version 2") < versions.index("Version 1")


def test_a_file_of_an_older_version_overwrites_nothing(shell: Shell, tmp_path: Path) -> None:
    old = shell("core", "--file").out
    shell("core", "--set", put(tmp_path, "sender: Larkmoor"), "--as", "U0ANA")
    told = shell("core", "--set", put(tmp_path, f"{old}\n".replace("name: ", "name: The ")))
    assert told.code == Exit.ANSWER_IS_NO
    assert "changed by U0ANA (sender). Nothing of yours was put over it" in told.err
    assert json.loads(shell("core", "--json").out)["sender"] == "Larkmoor"


def test_what_cannot_be_kept_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    told = shell("core", "--set", put(tmp_path, "words never used: grown"))
    assert told.code == Exit.BAD_INPUT
    assert told.err == (
        "Words never used: “grown” stands in the core message, and is among the words never used. Change one of the two.\n"
    )


def test_each_persona_gets_the_same_sentence_with_what_leads_to_it(shell: Shell) -> None:
    shape = json.loads(shell("core", "--personas", "--json").out)
    Draft202012Validator(SCHEMA).validate(shape)
    assert shape["core_message"] == CORE
    texts = {each["name"]: each["text"] for each in shape["personas"]}
    assert len(texts) == len(set(texts.values())) == 6
    assert all(CORE in text for text in texts.values())
    assert [bool(each["evidence"]) for each in shape["personas"]] == [
        each["text"] != CORE for each in shape["personas"]
    ]
    assert shell("core", "--personas").out.count("because:") == 6


def test_a_script_gets_one_object(shell: Shell, tmp_path: Path) -> None:
    shell("core", "--set", put(tmp_path, "spellings: ebook -> e-book\nwords always used: peat-free -> email, body"))
    shape = json.loads(shell("core", "--json").out)
    Draft202012Validator(SCHEMA).validate(shape)
    assert shape["always"] == [{"words": "peat-free", "channels": ["email"], "parts": ["body"]}]
    assert shape["spellings"] == [{"right": "e-book", "wrong": ["ebook"]}]
    assert shape["versions"][0]["changed"] == ["words always used", "spellings"]
    assert shape["personas"] is None


def test_one_thing_is_shown_at_a_time(shell: Shell) -> None:
    assert shell("core", "--personas", "--versions").code == Exit.BAD_INPUT
