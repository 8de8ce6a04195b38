"""Who looks up, asks for help or listens to Slack does not pay for a network: it is imported when a text is judged."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HEAVY = ("numpy", "onnxruntime", "tokenizers")
ENDS = f"""
import atexit, os, sys
atexit.register(lambda: print("HEAVY", *sorted(set({HEAVY}) & set(sys.modules))))
"""


def heavy(code: str, folder: Path, *words: str) -> list[str]:
    """Which of HEAVY a fresh process has imported when it ends."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "SLACK_"))}
    env = ours | {"DATABASE_URL": f"sqlite:///{folder / 'lazy.db'}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", ENDS + code, *words], env=env, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()[1:]


MAIN = "from bot.cli import main\nmain()"


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"]], ids=" ".join)
def test_help_imports_no_network(tmp_path: Path, words: list[str]) -> None:
    assert heavy(MAIN, tmp_path, *words) == []


def test_a_look_up_imports_no_network(tmp_path: Path) -> None:
    heavy(MAIN, tmp_path, "init", "--sample")
    assert heavy(MAIN, tmp_path, "prefers", "Dana Ruiz") == []


def test_the_app_in_slack_waits_without_a_network(tmp_path: Path) -> None:
    assert heavy("import bot.slack, bot.slack.app, bot.slack.answers, bot.wiring", tmp_path) == []


def test_this_test_would_see_a_network(tmp_path: Path) -> None:
    assert heavy("import bot.judges.learnt.find", tmp_path) == sorted(HEAVY)
