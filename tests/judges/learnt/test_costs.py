"""What the network costs: time as a multiple of one pass through its encoder, memory in a process of its own."""

import subprocess
import sys
import time
from collections.abc import Callable

from bot.core.flags.rules.rule import Example
from bot.judges.learnt.find import look_at
from bot.judges.learnt.network import Network
from tests.judges.learnt.typical import TYPICAL, known, plain_reading

MEGABYTES = 300
MEMORY = """
import psutil
from bot.core.flags.passages import pages
from bot.judges.house import HouseJudge
from tests.judges.learnt.typical import TYPICAL
HouseJudge
process = psutil.Process()
before = process.memory_info().rss
from bot.judges.learnt.find import look_at
from bot.judges.learnt.network import load_network
network = load_network()
for _ in range(5):
    look_at(TYPICAL, network)
print((process.memory_info().rss - before) / 1e6)
"""


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """Of this thread alone, the quickest: whatever else the machine does is left out."""
    took = []
    for _ in range(times):
        began = time.thread_time()
        work()
        took.append(time.thread_time() - began)
    return min(took)


def test_a_typical_brief_takes_few_passes_through_the_encoder(network: Network) -> None:
    """A pass over 128 tokens takes some 15 ms on one core, and the bar is 300 ms: twenty of them."""
    reading = plain_reading(network)
    look_at(TYPICAL, network)
    assert seconds(lambda: look_at(TYPICAL, network)) < 20 * seconds(lambda: network.read(reading))


def test_two_hundred_pieces_of_evidence_cost_in_step_with_their_number(network: Network) -> None:
    def look(number: int) -> float:
        case = Example(text="Lead with the golf day, my wife loved it.", known=known(number)).case
        return seconds(lambda: look_at(case, network), times=2)

    assert look(200) < 20 * look(20)


def test_memory_stays_below_its_bar() -> None:
    done = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True)
    assert float(done.stdout) < MEGABYTES
