"""How long a command takes to start, and how much memory it holds. Whole processes, from outside."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

COMMANDS = (
    (["--help"], 0.5),
    (["prefers", "Dana Ruiz"], 1.5),
    (["draft", "--for", "Dana Ruiz", "Spring sale until Friday"], None),
)
"""What is started, and the seconds it may take."""

MEGABYTES = 150.0
IDLE = """
import resource
from bot.wiring import open_house
house = open_house()
house.slack_app
house.worker.start()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
house.worker.stop(drain=0)
"""
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_APP_TOKEN": "xapp-bench", "SLACK_SIGNING_SECRET": "bench"}


def run(scale: Scale) -> None:
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"DATABASE_URL": f"sqlite:///{Path(folder) / 'bench.db'}"}
        ours = [sys.executable, "-m", "bot"]
        subprocess.run([*ours, "init", "--sample"], env=env, check=True, capture_output=True)
        line("start", "a bare interpreter", f"{_median([sys.executable, '-c', 'pass'], env, scale.starts):.3f} s")
        for words, bar in COMMANDS:
            took = _median([*ours, *words], env, scale.starts)
            if bar:
                at_most("start", f"their-rules {words[0]}", took, bar, "s")
            else:
                line("start", f"their-rules {words[0]}", f"{took:.3f} s")
        at_most("start", "memory of the idle bot", _megabytes(env | TOKENS), MEGABYTES, "MB", digits=0)


def _median(command: list[str], env: dict[str, str], runs: int) -> float:
    _seconds(command, env)
    return median(_seconds(command, env) for _ in range(runs))


def _seconds(command: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=env, check=True, capture_output=True)
    return time.perf_counter() - start


def _megabytes(env: dict[str, str]) -> float:
    """The most that the bot has held when it begins to wait."""
    done = subprocess.run([sys.executable, "-c", IDLE], env=env, check=True, capture_output=True)
    return int(done.stdout) / 1024
