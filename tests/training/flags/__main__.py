"""Train the house judge's network, anew and whole: `python -m tests.training.flags` (`--help` says how).

On all voices but the held-out ones, which then show what it is worth and how to weigh what it finds.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic

import click

from bot.core.flags.scoring.counts import FIGURES, Counts, total
from bot.judges.learnt.network import Network, network_in, read_tokenizer, tokens_of
from bot.judges.learnt.reading import Tokens
from tests.training.flags.base import BASES
from tests.training.flags.corpus import LATER, Lesson, lessons, read_cases
from tests.training.flags.export import export, tokenizer_file
from tests.training.flags.fit import Plan, fit
from tests.training.flags.weigh import Seen, counted, see, weigh

HELD_OUT = ("b", "cc", "g", "k", "p", "r", "w")
"""Voices that are learnt from last: one of each hand, of trades and of English as different as can be."""
SHIPPED = Path(__file__).parents[3] / "bot/judges/learnt/model"


@click.command()
@click.option("--held-out", default=",".join(HELD_OUT), help="Voices to measure on, by their names.")
@click.option("--epochs", default=Plan().epochs, show_default=True)
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=SHIPPED, help="Where the network goes."
)
@click.option("--base", type=click.Choice([*BASES]), default=Plan().base, show_default=True, help="What it begins as.")
@click.option("--later", is_flag=True, help="Learn from the voices, too, that were written since.")
@click.option("--on-all", is_flag=True, help="Train it once more, on all voices, and keep that one.")
def main(held_out: str, epochs: int, into: Path, base: str, *, later: bool, on_all: bool) -> None:
    """Train, measure, weigh and write the network."""
    aside, plan = set(held_out.split(",")), Plan(epochs=epochs, base=base)
    every = [one for one in lessons() if later or one.voice not in LATER]
    network = _trained([one for one in every if one.voice not in aside], plan, into)
    seen = see([told for told in read_cases() if told.voice in aside], network)
    _write(into / "weights.json", asdict(weigh(seen)))
    _write(into / "figures.json", _figures(seen, plan))
    if on_all:
        _trained(every, plan, into)


def _trained(known: Sequence[Lesson], plan: Plan, into: Path) -> Network:
    began, tokenizer = monotonic(), read_tokenizer(tokenizer_file())

    def tokenize(text: str) -> Tokens:
        return tokens_of(tokenizer, text)

    export(fit(known, tokenize, plan, click.echo), into)
    click.echo(f"{len(known)} lessons learnt in {(monotonic() - began) / 60:.1f} minutes")
    return network_in(into)


def _figures(seen: Seen, plan: Plan) -> dict[str, object]:
    """What it reached on the voices held out, as a whole and voice by voice. Printed, too."""
    of = Counter(told.voice for told, _ in seen)
    by_voice = {voice: _unseen(seen, voice) for voice in sorted(of)}
    for voice, counts in {"all held out": total(by_voice.values()), **by_voice}.items():
        click.echo(f"{voice:>13}  {'  '.join(f'{name} {getattr(counts, name) or 0:.3f}' for name in FIGURES)}")
    return {
        "plan": asdict(plan),
        "held_out": _told(total(by_voice.values()), len(seen)),
        "voices": {voice: _told(counts, of[voice]) for voice, counts in by_voice.items()},
    }


def _unseen(seen: Seen, voice: str) -> Counts:
    """The counts of a voice by weights that were fitted without it."""
    weights = weigh([one for one in seen if one[0].voice != voice])
    return counted([one for one in seen if one[0].voice == voice], weights)


def _told(counts: Counts, cases: int) -> dict[str, float]:
    shares = {name: round(getattr(counts, name) or 0.0, 3) for name in FIGURES}
    return {
        "cases": cases,
        "labelled": counts.labelled,
        "predicted": counts.predicted,
        "found": counts.found,
        "right": counts.found_right,
        **shares,
    }


def _write(file: Path, told: dict[str, object]) -> None:
    file.write_text(f"{json.dumps(told, indent=2)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
