"""A reliability plot: how likely answers were said to be, against how often they came. Drawn for paper as well."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.preference.trial.figures import Bin

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, QUIET, GRID = "#1f2937", "#6b7280", "#e5e7eb"
INCHES, DOTS = (6.4, 6.0), 160
"""Of one column of a printed page, at a resolution that a printer can use."""


def plot_reliability(bins: Sequence[Bin], title: str, out: Path) -> None:
    """Writes a PNG, whatever the name ends in. `bins`: at least one. Raises OSError where it cannot be written."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=INCHES, dpi=DOTS, facecolor="white", layout="constrained")
    axes = figure.add_subplot()
    _draw(axes, bins)
    figure.suptitle("How often look-ups were right", color=INK, fontsize=13, fontweight="bold", x=0.02, ha="left")
    axes.set_title(title, color=QUIET, fontsize=9, loc="left")
    axes.set_xlabel("How likely an answer was said to be", color=INK)
    axes.set_ylabel("How often one came", color=INK)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(PercentFormatter(1, decimals=0, symbol=" %"))
    FigureCanvasAgg(figure)  # a canvas of its own: no window is opened, and no state is kept beyond this
    figure.savefig(out, format="png")


def _draw(axes: "Axes", bins: Sequence[Bin]) -> None:
    right, top = 1.1 * max(each.said for each in bins), 1.25 * max(each.interval[1] for each in bins)
    axes.plot([0, right], [0, right], color=QUIET, linestyle="--", linewidth=1, label="as often as was said")
    said, came = [each.said for each in bins], [each.came for each in bins]
    reach = [[each.came - each.interval[0] for each in bins], [each.interval[1] - each.came for each in bins]]
    axes.errorbar(
        said,
        came,
        yerr=reach,
        fmt="o",
        color=INK,
        ecolor=QUIET,
        capsize=3,
        markersize=5,
        label="a tenth of the messages, with its 95 % interval",
    )
    for each in bins:
        axes.annotate(
            f"n = {each.n:,}",
            (each.said, each.interval[1]),
            xytext=(0, 3),
            textcoords="offset points",
            ha="center",
            va="bottom",
            rotation=90,
            fontsize=7,
            color=QUIET,
        )
    axes.set(xlim=(0, right), ylim=(0, max(top, right)))
    axes.grid(color=GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper left", frameon=False, fontsize=8)
