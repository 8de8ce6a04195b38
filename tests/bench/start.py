"""How long a command takes to start, and how much memory it holds. Whole processes, from outside."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

RUNS = 7


def _seconds(command: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=env, check=True, capture_output=True)
    return time.perf_counter() - start


def _median(command: list[str], env: dict[str, str]) -> float:
    _seconds(command, env)
    return median(_seconds(command, env) for _ in range(RUNS))


def run() -> None:
    """Print medians, and each as a multiple of a bare interpreter's start in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"DATABASE_URL": f"sqlite:///{Path(folder) / 'bench.db'}"}
        ours = [sys.executable, "-m", "bot"]
        subprocess.run([*ours, "init", "--sample"], env=env, check=True, capture_output=True)
        bare = _median([sys.executable, "-c", "pass"], env)
        print(f"start  bare interpreter      {bare:6.3f} s")
        for words in (
            ["--help"],
            ["prefers", "Dana Ruiz"],
            ["draft", "--for", "Dana Ruiz", "Spring sale until Friday"],
        ):
            took = _median([*ours, *words], env)
            print(f"start  {words[0]:20}  {took:6.3f} s  {took / bare:5.1f} x bare")


if __name__ == "__main__":
    run()
