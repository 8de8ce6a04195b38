"""Labelled cases judged by a model: its answers are recorded once and replayed for ever, offline."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.errors import Exit
from bot.llm.recording.server import Recording
from tests.commands.conftest import Shell
from tests.fakes.model_server import ModelServer, fails
from tests.judges.model.material import passage, points_at, unsupported

BRIEFS = ("Text her, I hate getting emails.", "Email her.", "My wife adores llamas.")


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    known = {"id": "likes-email", "aspect": "channel", "value": "email", "polarity": "likes", "source": "did"}
    audience = {"name": "Dana Ruiz", "kind": "customer", "evidence": [known]}
    lines = [{"id": f"x{n}", "audience": audience, "brief": brief, "flags": []} for n, brief in enumerate(BRIEFS)]
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return file


@pytest.fixture
def upstream(server: ModelServer) -> ModelServer:
    """A real server as it might answer: it takes no temperature, and its first quote has to be put right."""
    hates = passage("I hate getting emails", aspect="channel", evidence_ids=["e1"], evidence_quote="email")
    server.will(
        fails(400, "Unsupported value: 'temperature'", param="temperature"),
        points_at(passage("I hate all emails", evidence_ids=["e1"], evidence_quote="email")),
        points_at(hates),
        points_at(),
        points_at(unsupported("My wife adores llamas", holder="circle", aspect="imagery")),
    )
    return server


def judged(shell: Shell, monkeypatch: pytest.MonkeyPatch, cases: Path, url: str) -> tuple[str, str]:
    """The predictions, and what the command said."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-real")
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    out = cases.with_name("predictions.jsonl")
    said = shell("check", "--cases", cases, "--judge", "model", "--out", out)
    assert said.code == Exit.DONE
    return out.read_text(encoding="utf-8"), said.out


def test_what_was_recorded_is_predicted_again_without_the_model(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, cases: Path, upstream: ModelServer, tmp_path: Path
) -> None:
    file = tmp_path / "answers.jsonl"
    with Recording(file, upstream.url) as recording:
        first, said = judged(shell, monkeypatch, cases, recording.url)
    asked = len(upstream.requests)
    with Recording(file) as replayed:
        again, _ = judged(shell, monkeypatch, cases, replayed.url)

    assert [flag["quote"] for line in first.splitlines() for flag in json.loads(line)["flags"]] == [
        "I hate getting emails",
        "My wife adores llamas",
    ]
    assert again == first
    assert "without the model" not in said
    assert (asked, len(upstream.requests), recording.asked, replayed.missed) == (5, 5, 5, 0)
    assert "sk-real" not in file.read_text(encoding="utf-8")


def test_an_interrupted_recording_goes_on_where_it_stopped(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, cases: Path, upstream: ModelServer, tmp_path: Path
) -> None:
    file = tmp_path / "answers.jsonl"
    first = cases.with_name("first.jsonl")
    first.write_text(cases.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    for some in (first, cases):
        with Recording(file, upstream.url) as recording:
            judged(shell, monkeypatch, some, recording.url)
    assert recording.asked == 2
    assert upstream.unexpected == []


def test_what_nobody_recorded_is_the_house_judges_and_counted(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, cases: Path, tmp_path: Path
) -> None:
    with Recording(tmp_path / "empty.jsonl") as recording:
        _, said = judged(shell, monkeypatch, cases, recording.url)
    assert recording.missed == 3
    assert "3 of them without the model. The model gave no answer; the house judge checked the brief." in said


def test_without_a_model_the_model_judge_says_what_to_set(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, cases: Path
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    said = shell("check", "--cases", cases, "--judge", "model", "--out", cases.with_name("out.jsonl"))
    assert said.code == Exit.BAD_INPUT
    assert "Set OPENAI_API_KEY" in said.err
