"""How often each rule of care is right, on labelled copy. `python -m tests.core.care.measure` writes the figures anew."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.brand import Brand
from bot.core.care.find import notes_on
from bot.core.care.rules import CARE

HERE = Path(__file__).parent
KEPT = HERE.parents[2] / "bot/judges/care_figures.json"
FILES = ("unseen.jsonl", "fresh.jsonl", "later.jsonl")
"""The first was written before any rule, the second after the first rules, the third after these had been widened."""
BRAND = Brand(opt_out_sms="")


@dataclass(frozen=True)
class Text:
    """`notes` are the names of the rules that have to note something in it."""

    text: str
    brief: str | None
    notes: frozenset[str]

    @property
    def found(self) -> frozenset[str]:
        return frozenset(note.rule for note in notes_on(self.text, BRAND, self.brief))


def texts(*files: str) -> Iterator[Text]:
    for file in files:
        for line in (HERE / file).read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            yield Text(told["text"], told.get("brief"), frozenset(told["notes"]))


def measure(cases: Sequence[Text]) -> dict[str, dict[str, int]]:
    """By rule: how often it spoke, was right to, and would have been right to."""
    counts = {rule.name: Counter[str]() for rule in CARE}
    for case in cases:
        for name in case.found:
            counts[name].update(fired=1, hits=name in case.notes, right=name in case.notes)
        for name in case.notes:
            counts[name]["labels"] += 1
    return {name: {key: found[key] for key in ("fired", "hits", "right", "labels")} for name, found in counts.items()}


def all_figures() -> dict[str, object]:
    cases = list(texts(*FILES))
    return {"measured_on": f"{len(cases)} labelled texts of tests/core/care", "parts": measure(cases)}


def card() -> str:
    """A table: each file, then each rule over all of them, with precision and recall."""
    lines = [f"{'':<18} {'texts':>5} {'precision':>9} {'recall':>6}"]
    for file in FILES:
        cases = list(texts(file))
        lines.append(_line(file, len(cases), list(measure(cases).values())))
    every = list(texts(*FILES))
    lines += [_line(name, len(every), [counts]) for name, counts in measure(every).items()]
    return "\n".join(lines)


def _line(name: str, number: int, counts: Sequence[dict[str, int]]) -> str:
    fired, hits, labels = (sum(each[key] for each in counts) for key in ("fired", "hits", "labels"))
    return f"{name:<18} {number:>5} {hits / fired if fired else 0:>9.2f} {hits / labels if labels else 0:>6.2f}"


if __name__ == "__main__":
    KEPT.write_text(f"{json.dumps(all_figures(), indent=2)}\n", encoding="utf-8")
    print(card())
