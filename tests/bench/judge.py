"""What the learnt part of the house judge takes, on one core: seconds a case and megabytes, in this process and another."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from bot.core.flags.rules.rule import Example
from bot.judges.learnt.find import look_at
from bot.judges.learnt.network import load_network
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale
from tests.judges.learnt.test_costs import MEGABYTES, MEMORY
from tests.judges.learnt.typical import TOKENS, TYPICAL, known, plain_reading

MILLISECONDS = 300.0
LONG = "The bulbs arrive on Tuesday, and the offer for members runs until the end of June; please mention the map. "
CHARACTERS = 40_000


def run(scale: Scale) -> None:
    began = time.perf_counter()
    network = load_network()
    line("judge", "loading", f"{time.perf_counter() - began:.2f} s")
    reading = plain_reading(network)
    line("judge", f"one pass over {TOKENS} tokens", f"{_ms(lambda: network.read(reading), scale.starts):.1f} ms")
    typical = _ms(lambda: look_at(TYPICAL, network), scale.starts)
    at_most("judge", "a brief of 3 passages beside 6 items", typical, MILLISECONDS, "ms", digits=0)
    many = Example(text=TYPICAL.brief or "", known=known(200)).case
    line("judge", "the same beside 200 items", f"{_ms(lambda: look_at(many, network), 1):.0f} ms")
    long = replace(TYPICAL, brief=(LONG * 400)[:CHARACTERS])
    line("judge", f"{CHARACTERS:,} characters beside 6 items", f"{_ms(lambda: look_at(long, network), 1) / 1e3:.1f} s")
    done = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True)
    at_most("judge", "memory that it adds", float(done.stdout), MEGABYTES, "MB", digits=0)


def _ms(work: Callable[[], object], times: int) -> float:
    """The median of this thread's own time: what others do on the machine meanwhile is not the judge's."""
    return median(_once(work) for _ in range(times)) * 1e3


def _once(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began
