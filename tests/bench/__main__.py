"""`python -m tests.bench [--small] [name ...]` measures what is named, or all of it, against the bars.

Full figures take about an hour and 6 GB of disk, and mean something on a quiet machine only; --small takes a minute and
means nothing but that the benches run.
"""

import sys
from collections.abc import Callable

from tests.bench import acks, crowd, full_size, imports, judge, long_texts, rollups, start, suggestions, takes
from tests.bench.scale import FULL, SMALL, Scale

BENCHES: dict[str, Callable[[Scale], None]] = {
    "start": start.run,
    "acks": acks.run,
    "takes": takes.run,
    "imports": imports.run,
    "rollups": rollups.run,
    "crowd": crowd.run,
    "suggest": suggestions.run,
    "judge": judge.run,
    "long": long_texts.run,
    "full": full_size.run,
}


def main(words: list[str]) -> int:
    scale, asked = SMALL if "--small" in words else FULL, [word for word in words if word != "--small"]
    unknown = [name for name in asked if name not in BENCHES]
    if unknown:
        print(f"No bench is called {', '.join(unknown)}. There are: {', '.join(BENCHES)}.")
        return 2
    for name in asked or BENCHES:
        BENCHES[name](scale)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
