"""Find the right one in the crowd by a name with two typos."""

import time
from random import Random
from statistics import median, quantiles

from bot.usecases.ports import Audiences
from tests.bench.bar import at_least, at_most, line
from tests.bench.people import misspelt, people
from tests.bench.scale import Scale

FOUND = 90.0
MILLISECONDS = {"sqlite": 50.0, "postgres": 200.0}


def measure(engine: str, store: Audiences, scale: Scale) -> None:
    chance = Random(3)
    wanted = Random(5).sample(list(people(scale.people)), scale.queries)
    seconds, found = [], 0
    for person in wanted:
        asked = misspelt(person.name, chance)
        began = time.perf_counter()
        matches = store.find_audiences(asked)
        seconds.append(time.perf_counter() - began)
        found += any(match.audience.label == person.name for match in matches)
    among = f"{engine}: {scale.queries} of {scale.people:,} with two typos"
    at_least("names", f"{among}, among the first five", 100 * found / scale.queries, FOUND, "%")
    at_most("names", f"{engine}: median", median(seconds) * 1e3, MILLISECONDS[engine], "ms", digits=1)
    line("names", f"{engine}: 95th percentile", f"{quantiles(seconds, n=20)[-1] * 1e3:.1f} ms")
    for way, asked in (("external id", "X-42"), ("a first name", "Robin"), ("nonsense", "qxzj vkwq")):
        began = time.perf_counter()
        store.find_audiences(asked)
        line("names", f"{engine}: by {way}", f"{(time.perf_counter() - began) * 1e3:.1f} ms")
