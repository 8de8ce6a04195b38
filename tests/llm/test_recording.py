"""The recorder keeps what is worth keeping, by what was asked, and says plainly what it cannot do."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.llm.guard import ModelOutOfBounds
from bot.llm.recording.__main__ import main
from bot.llm.recording.answers import Answer, Answers, BadRecording, key_of
from bot.llm.recording.server import Recording
from tests.fakes.model_server import ModelServer, breaks_off, fails, says

QUESTION = json.dumps({"messages": []}).encode()


def test_what_may_pass_or_broke_off_is_not_recorded(server: ModelServer, tmp_path: Path) -> None:
    server.will(fails(503), fails(429), breaks_off("{"), says("{}"))
    with Recording(tmp_path / "answers.jsonl", server.url) as recording:
        said = [recording.answer("/v1/chat/completions", "", QUESTION) for _ in range(5)]
    assert [answer.status for answer in said] == [503, 429, 200, 200, 200]
    assert said[2] != said[3] == said[4]
    assert len(server.requests) == 4


def test_a_server_that_is_not_there_is_told_and_not_recorded(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    with Recording(file, "http://127.0.0.1:9/v1") as recording:
        assert recording.answer("/v1/chat/completions", "", QUESTION).status == 502
    assert not file.exists()


def test_a_question_is_known_by_its_words_and_not_by_its_boundary() -> None:
    def asked(boundary: str, text: str) -> bytes:
        return json.dumps({"content": f"=====DATA {boundary}=====\n{text}\n=====DATA {boundary}====="}).encode()

    assert key_of(asked("0123456789abcdef", "one")) == key_of(asked("fedcba9876543210", "one"))
    assert key_of(asked("0123456789abcdef", "one")) != key_of(asked("0123456789abcdef", "two"))


def test_answers_come_back_as_they_were_kept(tmp_path: Path) -> None:
    file, answer = tmp_path / "answers.jsonl", Answer(200, "text/event-stream", "data: “grüß”\u2028\n\n")
    Answers(file).keep("k", answer)
    assert Answers(file).get("k") == answer


def test_a_torn_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    Answers(file).keep("k", Answer(200, "", ""))
    file.write_text(file.read_text(encoding="utf-8") + '{"key": "torn', encoding="utf-8")
    with pytest.raises(BadRecording, match="Line 2 of "):
        Answers(file)


def test_nothing_is_recorded_from_beyond_this_machine_where_that_is_forbidden(tmp_path: Path) -> None:
    with pytest.raises(ModelOutOfBounds):
        Recording(tmp_path / "answers.jsonl", "https://api.openai.com/v1")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("record", "a.jsonl"), "record needs --upstream URL"),
        (("replay", "a.jsonl", "--upstream", "http://127.0.0.1/v1"), "replay takes none"),
        (("record", "a.jsonl", "--upstream", "file:///etc/passwd"), "is no web address"),
        (("record", "a.jsonl", "--upstream", "https://api.openai.com/v1"), "no model beyond this machine is asked"),
    ],
)
def test_bad_input_is_told_in_a_sentence(arguments: tuple[str, ...], message: str) -> None:
    said = CliRunner().invoke(main, arguments)
    assert said.exit_code == 2
    assert message in " ".join(said.output.split())


def test_the_command_says_where_it_serves_and_ends_when_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot.llm.recording", "replay", str(tmp_path / "a.jsonl"), "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as run:
        assert run.stdout
        first = run.stdout.readline()
        run.send_signal(signal.SIGTERM)
        rest = run.stdout.read()
    assert "Set OPENAI_BASE_URL=http://127.0.0.1:" in first
    assert rest == "0 questions asked, 0 without an answer.\n"
    assert run.returncode == 0
