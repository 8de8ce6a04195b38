"""`python -m tests.bench [name ...]` measures what is named, or all of it, and prints figures and ratios."""

import sys
from collections.abc import Callable

from tests.bench import acks, acks_db, imports, lookups, names, start

BENCHES: dict[str, Callable[[], None]] = {
    "start": start.run,
    "acks": acks.run,
    "acks_db": acks_db.run,
    "imports": imports.run,
    "lookups": lookups.run,
    "names": names.run,
}


def main(asked: list[str]) -> int:
    unknown = [name for name in asked if name not in BENCHES]
    if unknown:
        print(f"No bench is called {', '.join(unknown)}. There are: {', '.join(BENCHES)}.")
        return 2
    for name in asked or BENCHES:
        BENCHES[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
