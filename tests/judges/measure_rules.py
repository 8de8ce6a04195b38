"""What each rule finds in labelled cases: `python -m tests.judges.measure_rules` keeps it for the product.

`python -m tests.judges.measure_rules CASES.jsonl` prints what it finds in others, and keeps nothing.
"""

import json
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.core.flags.labelled import LabelledCase, mark_of
from bot.core.flags.scoring.judged import Judged
from bot.core.flags.scoring.pairs import Pair
from bot.judges.described import DESCRIBED, FIGURES
from bot.judges.house import HouseJudge
from bot.judges.labels import read_labelled

CASES = Path(__file__).with_name("cases.jsonl")
"""What the product's figures are measured on."""
KEPT = Path(__file__).parents[2] / "bot/judges" / FIGURES


def measure(cases: Path) -> dict[str, Any]:
    """The figures of whatever finds flags, over these cases, in the shape of the file that the product reads."""
    written = cases.read_bytes()
    told = read_labelled(written.decode().splitlines())
    pairs = [pair for each in told for pair in _judged(each).pairs]
    labels = sum(len(each.flags) for each in told)
    return {
        "measured_on": {
            "file": cases.name,
            "sha256": sha256(written).hexdigest(),
            "cases": len(told),
            "labels": labels,
        },
        "parts": {name: {**counts, "labels": labels} for name, counts in _by_part(pairs).items()},
    }


_JUDGE = HouseJudge()


def _judged(told: LabelledCase) -> Judged:
    return Judged(told, tuple(map(mark_of, _JUDGE.judge(told.case).flags)))


def _by_part(pairs: list[Pair]) -> dict[str, dict[str, int]]:
    fired, hits, right = Counter[str](), Counter[str](), Counter[str]()
    for pair in pairs:
        if pair.predicted:
            fired[pair.predicted.found_by] += 1
            hits[pair.predicted.found_by] += pair.found
            right[pair.predicted.found_by] += pair.right
    names = [told.name for parts in DESCRIBED.values() for told in parts]
    if unknown := set(fired) - set(names):
        raise ValueError(f"found by what is not described: {', '.join(sorted(unknown))}")
    return {name: {"fired": fired[name], "hits": hits[name], "right": right[name]} for name in names}


def as_text(figures: dict[str, Any]) -> str:
    return json.dumps(figures, indent=2) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(as_text(measure(Path(sys.argv[1]))))
    else:
        KEPT.write_text(as_text(measure(CASES)), encoding="utf-8")
