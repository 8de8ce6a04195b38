"""Measure really different ways on the same held-out voices: `python -m tests.training.flags.ways` (`--help` says how)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import gettempdir

import click

from tests.training.flags.ways import measure
from tests.training.flags.ways.measure import BASELINE_NAMES, Corpus
from tests.training.flags.ways.table import Row, keep, write

ORDER = (
    "one network", "one network, weighed", "one network and rules", "two networks and rules",
    "structured features", "frozen embeddings", "words", *BASELINE_NAMES.values(),
)  # fmt: skip
WAYS: dict[str, Callable[[Corpus, Path], Iterator[Row]]] = {
    "baselines": measure.by_baselines,
    "words": measure.by_words,
    "structured": measure.by_structure,
    "embedded": measure.by_embeddings,
}
_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


@click.command()
@click.option(
    "--network",
    type=_FOLDER,
    help="Networks that were trained without the held-out voices; relations.onnx is the second one.",
)
@click.option("--minutes", type=(float, float), default=(0.0, 0.0), help="Of one core: how long each was trained.")
@click.option(
    "--way", "ways", multiple=True, type=click.Choice([*WAYS, "none"]), help="Measure these alone, or none; else all."
)
@click.option(
    "--kept", type=_FOLDER, default=Path(gettempdir()), help="Where vectors stay, which take minutes to read."
)
def main(network: Path | None, minutes: tuple[float, float], ways: tuple[str, ...], kept: Path) -> None:
    """Measure, print the table, and write FIGURES.md; ways that are not measured now keep their figures."""
    corpus = Corpus()
    for name in ways or WAYS:
        if name in WAYS:
            _keep(WAYS[name](corpus, kept))
    if network:
        _keep(measure.by_networks(corpus, network, minutes))
    click.echo(write(corpus.measured, ORDER))


def _keep(rows: Iterator[Row]) -> None:
    for one in rows:
        click.echo(f"{one.name}: {one.figures}, {one.milliseconds} ms, {one.megabytes} MB, {one.minutes} minutes")
        keep([one])


if __name__ == "__main__":
    main()
