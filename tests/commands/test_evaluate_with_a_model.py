"""Where a model is set, it is measured beside the house judge, and what it did not judge is not put down to it."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from tests.commands.conftest import Shell
from tests.commands.test_evaluate import LABEL, LINES, SCHEMA
from tests.fakes.model_server import ModelServer
from tests.judges.model.material import passage, points_at

BY_MODEL = ("evaluate", "flags", "--judge", "model", "--judge", "merged")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    with ModelServer() as running:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-scripted")
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        yield running


@pytest.fixture
def case(tmp_path: Path) -> Path:
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(LINES[0]), encoding="utf-8")
    return file


def test_model_and_merged_are_measured_by_what_the_model_says(shell: Shell, server: ModelServer, case: Path) -> None:
    hates = passage(str(LABEL["quote"]), aspect="channel", evidence_ids=["e1"], evidence_quote="email")
    server.will(points_at(hates), points_at(hates))
    shown = json.loads(shell(*BY_MODEL, case, "--json").out)
    jsonschema.validate(shown, SCHEMA)
    assert [(each["judge"], each["strict_f1"], each["fell_back"]) for each in shown["judges"]] == [
        ("model", 1, []),
        ("merged", 1, []),
    ]
    assert len(server.requests) == 2


def test_what_the_house_judged_in_the_models_place_is_told(shell: Shell, server: ModelServer, case: Path) -> None:
    shown = json.loads(shell(*BY_MODEL, case, "--json").out)
    jsonschema.validate(shown, SCHEMA)
    for each in shown["judges"]:
        ((fell_back),) = each["fell_back"]
        assert fell_back["cases"] == 1
        assert "the house judge checked the brief" in fell_back["why"]
    said = shell(*BY_MODEL, case)
    assert "model: 1 of the cases without the model." in " ".join(said.out.split())
