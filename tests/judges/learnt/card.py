"""What the model card counts: the corpus and the figures, from the files themselves.

`python -m tests.judges.learnt.card` writes both tables anew; a test fails where they are stale.
"""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from bot.core.flags.scoring.counts import FIGURES
from bot.judges.learnt.damaged import reading_file
from bot.judges.learnt.reading import items_of
from tests.training.flags.corpus import lessons, read_cases

CARD = Path(__file__).parents[3] / "bot/judges/learnt/CARD.md"


def card(standing: str) -> str:
    """The card with both tables as they are today; the rest stays as it stands."""
    for name, lines in (("corpus", _corpus()), ("figures", _figures())):
        begins, ends = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, _, rest = standing.partition(begins)
        standing = "\n".join((f"{before}{begins}", *lines, f"{ends}{rest.partition(ends)[2]}"))
    return standing


def _corpus() -> Iterator[str]:
    cases, told = read_cases(), lessons()
    pairs = [(passage, item.id) for one in told for passage in one.passages for item in items_of(one.case)]
    speak = sum(item in passage.relations for passage, item in pairs)
    yield "| what | how many |\n| --- | --- |"
    yield f"| labelled cases | {len(cases):,} |"
    yield f"| voices they are written in | {len({case.voice for case in cases})} |"
    yield f"| cases without a flag | {sum(not case.flags for case in cases):,} |"
    yield f"| flags | {sum(len(case.flags) for case in cases):,} |"
    yield f"| texts | {sum(one.flags is not None for one in told):,} |"
    yield f"| single passages labelled beside evidence alone | {sum(one.flags is None for one in told):,} |"
    yield f"| passages in all | {sum(len(one.passages) for one in told):,} |"
    yield f"| pairs of a passage and an item | {len(pairs):,} |"
    yield f"| of these, pairs that support or contradict | {speak:,} |"


def _figures() -> Iterator[str]:
    with reading_file("figures.json"):
        told = json.loads(files("bot.judges.learnt").joinpath("model/figures.json").read_text(encoding="utf-8"))
    names = [name for name in FIGURES if name in told["held_out"]]
    yield f"| voice | labels | {' | '.join(name.replace('_', ' ') for name in names)} |"
    yield f"| --- {'| --- ' * (len(names) + 1)}|"
    for voice, counts in {"**all held out**": told["held_out"], **told["voices"]}.items():
        yield _row(voice, counts, names)


def _row(voice: str, counts: Mapping[str, float], names: list[str]) -> str:
    return f"| {voice} | {counts['labelled']} | {' | '.join(f'{counts[name]:.3f}' for name in names)} |"


if __name__ == "__main__":
    CARD.write_text(card(CARD.read_text(encoding="utf-8")), encoding="utf-8")
