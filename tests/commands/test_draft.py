"""`their-rules draft`, as somebody runs it: over the sample company, without a model and with one."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from bot.cli import cli
from bot.commands.draft import in_sight
from bot.core.errors import Exit, UnknownChannel
from bot.usecases.draft_message import Drafting
from bot.usecases.prepare_draft import Wanted
from bot.writers.model.answer import CopyGiven, PartGiven
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.model_server import ModelServer, fails, says
from tests.fakes.writer import FakeWriter
from tests.sample_store import sample_store, sample_url
from tests.writers.model_orders import because, sentence

BRIEF = "Strawberry kits are back, £12 each until 30 May. Order at https://larkmoor.example/kits"
KITS = "Strawberry kits are back, £12 each until 30 May."
SCHEMA = json.loads(files("bot.shapes").joinpath("draft.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The sample company, and a folder without a .env file."""
    monkeypatch.chdir(tmp_path)
    return {"DATABASE_URL": sample_url(tmp_path), "OPENAI_API_KEY": ""}


@pytest.fixture
def server() -> Iterator[ModelServer]:
    """It finds no flags; what it writes is for each test to say."""
    with ModelServer() as running:
        running.always("Passages", says({"passages": []}))
        yield running


def with_model(env: Mapping[str, str], server: ModelServer) -> dict[str, str]:
    return {**env, "OPENAI_API_KEY": "sk-scripted", "OPENAI_BASE_URL": server.url, "OPENAI_MODEL": "scripted-1"}


def draft(env: Mapping[str, str], *words: str, typed: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["draft", *words], env=env, input=typed, catch_exceptions=False)


def read(result: Result) -> dict[str, object]:
    shown: dict[str, object] = json.loads(result.stdout)
    jsonschema.validate(shown, SCHEMA, format_checker=jsonschema.FormatChecker())
    return shown


def kits() -> CopyGiven:
    order = "Order at https://larkmoor.example/kits"
    body = [sentence(KITS, because("brief", KITS)), sentence(order, because("brief", order))]
    return CopyGiven(parts=[PartGiven(name="body", paragraphs=[body])], left_out=[])  # type: ignore[arg-type]  # as JSON has it


def test_the_card_has_the_copy_and_all_that_a_marketer_decides_by(env: dict[str, str]) -> None:
    shown = draft(env, "--for", "the busy parent", "--channel", "text", BRIEF).stdout

    assert shown.startswith("SMS for Hannah Whitaker, the busy parent\n")
    assert "without a model" in shown
    for fact in ("£12", "until 30 May", "https://larkmoor.example/kits", "Reply STOP to opt out."):
        assert fact in shown
    for title in ("Why this channel", "Why it reads so", "The evidence", "Measured"):
        assert f"\n{title}\n" in shown
    assert "[1] " in shown
    assert "\x1b" not in shown


def test_copy_in_a_pipe_is_not_broken_into_lines(env: dict[str, str]) -> None:
    result = draft(env, "--for", "the busy parent", "--channel", "sms", BRIEF)
    shown = draft(env, "--for", "the busy parent", "--channel", "sms", "--json", BRIEF)
    assert " ".join(str(read(shown)["text"]).split()) in result.stdout


@pytest.mark.parametrize("audience", ["Dana Ruiz", "the busy parent", "the gift giver"])
@pytest.mark.parametrize("channel", ["email", "sms", "phone", "letter", "in-app"])
def test_json_has_the_documented_shape(env: dict[str, str], audience: str, channel: str) -> None:
    shown = read(draft(env, "--for", audience, "--channel", channel, "--json", f"{BRIEF}. I hate long messages."))
    cited = {
        reason["ref"]
        for part in shown["parts"]  # type: ignore[attr-defined]  # JSON
        for paragraph in part["paragraphs"]
        for one in paragraph
        for reason in one["reasons"]
        if reason["kind"] == "evidence"
    }
    assert cited <= {item["id"] for item in shown["evidence"]}  # type: ignore[attr-defined]  # JSON
    assert shown["writer"] == "offline"
    assert shown["prompt"] is None


def test_without_a_channel_the_preferred_one_is_taken_and_named(env: dict[str, str]) -> None:
    shown = read(draft(env, "--for", "the busy parent", "--json", BRIEF))
    assert shown["channel"]["name"] == "sms"  # type: ignore[index]  # JSON
    assert shown["channel"]["asked_for"] is False  # type: ignore[index]  # JSON


def test_flags_can_fail_a_script(env: dict[str, str]) -> None:
    taste = "Make it very long, I love long messages."
    words = ("--for", "the busy parent", "--channel", "email", f"{BRIEF}\n{taste}")
    assert draft(env, *words).exit_code == Exit.DONE
    assert draft(env, "--fail-on-flags", *words).exit_code == Exit.ANSWER_IS_NO
    assert draft(env, "--fail-on-flags", "--for", "the busy parent", "--channel", "sms", BRIEF).exit_code == Exit.DONE


def test_a_brief_comes_from_a_file_or_from_standard_input(env: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_bytes(b"\xef\xbb\xbf" + BRIEF.encode())
    whom = ("--for", "the busy parent", "--json")
    assert read(draft(env, *whom, "--brief-file", str(file)))["brief"] == BRIEF
    assert read(draft(env, *whom, "-", typed=BRIEF.encode()))["brief"] == BRIEF


@pytest.mark.parametrize(
    ("content", "complaint"), [(b"caf\xe9", "is no UTF-8 text (byte 4)"), (None, "cannot be read: No such file")]
)
def test_a_file_that_cannot_be_read_is_named(
    env: dict[str, str], tmp_path: Path, content: bytes | None, complaint: str
) -> None:
    file = tmp_path / "brief.txt"
    if content is not None:
        file.write_bytes(content)
    result = draft(env, "--for", "the busy parent", "--brief-file", str(file))
    assert result.exit_code == Exit.BAD_INPUT
    assert "brief.txt" in result.stderr
    assert complaint in result.stderr


def test_a_channel_nobody_knows_is_told_with_those_there_are(env: dict[str, str]) -> None:
    with pytest.raises(UnknownChannel, match="pigeon"):
        draft(env, "--for", "the busy parent", "--channel", "pigeon", BRIEF)


def test_with_a_model_its_copy_is_checked_and_shown(env: dict[str, str], server: ModelServer) -> None:
    server.will(says(kits()))
    shown = read(draft(with_model(env, server), "--for", "the busy parent", "--channel", "sms", "--json", BRIEF))

    assert shown["writer"] == "scripted-1"
    assert shown["prompt"] == "draft/v4"
    assert str(shown["text"]).startswith(KITS)
    assert str(shown["text"]).endswith("Reply STOP to opt out.")
    assert shown["notices"] == []


def test_a_model_that_is_down_costs_nobody_the_draft(env: dict[str, str], server: ModelServer) -> None:
    server.will(fails(401))
    result = draft(with_model(env, server), "--for", "the busy parent", "--channel", "sms", "--json", BRIEF)
    shown = read(result)
    assert shown["writer"] == "offline"
    assert "OPENAI_API_KEY" in shown["notices"][0]  # type: ignore[index]  # JSON
    assert "£12" in str(shown["text"])
    assert result.exit_code == Exit.DONE


def test_a_model_that_invents_twice_is_told_and_its_copy_thrown_away(env: dict[str, str], server: ModelServer) -> None:
    invented = CopyGiven(
        parts=[PartGiven(name="body", paragraphs=[[sentence("Half price!", because("brief", "Half price"))]])],  # type: ignore[arg-type]  # as JSON has it
        left_out=[],
    )
    server.will(says(invented), says(invented))
    shown = read(draft(with_model(env, server), "--for", "the busy parent", "--channel", "sms", "--json", BRIEF))
    assert shown["writer"] == "offline"
    assert "Half price" not in str(shown["text"])
    assert "scripted-1 wrote a draft that breaks the rules" in shown["notices"][0]  # type: ignore[index]  # JSON


def test_an_error_is_one_sentence_and_an_exit_code(env: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "draft", "--for", "Wilhelmina Zzyzx", "hello"],
        env={"PATH": "", **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.ANSWER_IS_NO
    assert done.stdout == ""
    assert done.stderr.startswith("No customer or persona is called “Wilhelmina Zzyzx”.")
    assert len(done.stderr.splitlines()) == 1


def test_on_a_terminal_the_copy_is_seen_while_it_grows(tmp_path: Path) -> None:
    terminal = Console(file=io.StringIO(), force_terminal=True, width=80)
    desk = Drafting(
        store=sample_store(tmp_path),
        writer=FakeWriter("The kits are in."),
        judge=FakeJudge(),
        now=FakeClock(),
        new_id=FakeIds(),
    )
    drafted = in_sight(terminal, desk, Wanted(audience="the busy parent", brief=BRIEF))

    assert isinstance(terminal.file, io.StringIO)
    seen, erased, card = terminal.file.getvalue().partition("SMS for Hannah Whitaker")
    assert "The kits are in." in seen
    assert "Checking the draft …" in seen
    assert erased
    assert "The kits are in." in card
    assert drafted.written.writer == "fake"
