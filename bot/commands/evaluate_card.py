"""An evaluation on the terminal: what each judge finds, how much of that is chance, what it costs, and where it fails."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.commands.figures import Rows, milliseconds, share, span, table
from bot.commands.printing import bullets, trimmed
from bot.core.flags.scoring.chance import SEED, SHARE, TIMES
from bot.core.flags.scoring.counts import FIGURES, Counts
from bot.core.flags.scoring.judged import By
from bot.core.flags.scoring.pairs import Fault, Pair
from bot.usecases.evaluate_flags import WITH_INTERVAL, Evaluation, Standing

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

NAMED = {"f1": "F1", "strict_f1": "strict F1"}
"""Figures that are not called what they are named."""
TITLES = {
    By.ASPECT: "By aspect",
    By.TRIGGER: "By trigger",
    By.KIND: "By kind of text",
    By.AUDIENCE: "By audience",
    By.VOICE: "By voice",
}
SHORT = (By.ASPECT, By.TRIGGER, By.KIND)
"""What is shown in short where nothing is asked for."""


def render(evaluation: Evaluation, by: Sequence[By], console: "Console", *, misses: bool) -> None:
    with trimmed(console):
        for title, body in _sections(evaluation, by, console.width, misses=misses):
            _print(console, title, body)


def _print(console: "Console", title: str, body: "RenderableType") -> None:
    from rich.text import Text

    if title:
        console.print()
        console.print(Text(title, style="cyan"))
    console.print(body)


def _sections(
    evaluation: Evaluation, by: Sequence[By], width: int, *, misses: bool
) -> "Iterator[tuple[str, RenderableType]]":
    from rich.text import Text

    yield "", Text(_title(evaluation), style="bold")
    yield "What they find", table(_figures_head("judge"), _found(evaluation), width)
    yield "What is chance, and what it costs", table(_CHANCE_HEAD, _chance(evaluation), width)
    for part in () if by else SHORT:
        yield f"{TITLES[part]}, {_short_figure(evaluation, part)}", _in_short(evaluation, part, width)
    for part in by:
        for standing in evaluation.standings:
            head = _figures_head("", "n")
            yield f"{TITLES[part]}: {standing.judge}", table(head, _in_full(standing.by(part)), width)
    for standing in evaluation.standings if misses else ():
        yield f"What {standing.judge} got wrong", bullets(_wrong(standing) or ["Nothing."])
    yield "How to read it", bullets(_notes(evaluation, by))


def _title(evaluation: Evaluation) -> str:
    from bot.core.preference.words import count_in_words

    cases = count_in_words(len(evaluation.told), "labelled case", "labelled cases")
    labels = count_in_words(evaluation.labels, "flag", "flags")
    without = count_in_words(evaluation.without, "case", "cases")
    return f"{cases}: {labels} to find, and {without} without any."


def _figures_head(*first: str) -> list[str]:
    return [*first, *(NAMED.get(figure, figure) for figure in FIGURES)]


def _found(evaluation: Evaluation) -> Rows:
    return [[each.judge, *_figures(each.counts)] for each in evaluation.standings]


def _figures(counts: Counts) -> list[str]:
    return [share(getattr(counts, figure)) for figure in FIGURES]


def _in_full(groups: Mapping[str, Counts]) -> Rows:
    return [[name, str(counts.labelled), *_figures(counts)] for name, counts in groups.items()]


_CHANCE_HEAD = ["judge", *(NAMED.get(figure, figure) for figure in WITH_INTERVAL), "behind the best", "ms", "p95", "MB"]


def _chance(evaluation: Evaluation) -> Rows:
    return [
        [
            each.judge,
            *(span(each.intervals[figure]) for figure in WITH_INTERVAL),
            _behind(each),
            milliseconds(each.milliseconds),
            milliseconds(each.milliseconds_95),
            "–" if each.answers.megabytes is None else f"{each.answers.megabytes:,.0f}",
        ]
        for each in evaluation.standings
    ]


def _behind(standing: Standing) -> str:
    if standing.behind is None:
        return "the best"
    return "within chance" if standing.behind.holds_zero else span(standing.behind)


def _short_figure(evaluation: Evaluation, by: By) -> str:
    return "precision" if by is By.TRIGGER and not evaluation.triggers_told else "strict F1"


def _in_short(evaluation: Evaluation, by: By, width: int) -> "RenderableType":
    """One row a group, one column a judge. A trigger that labels do not tell is the one that the judge names."""
    told = by is not By.TRIGGER or evaluation.triggers_told
    groups = [each.by(by) for each in evaluation.standings]
    head = ["", *(["n"] if told else []), *(each.judge for each in evaluation.standings)]
    rows = []
    for name, n in _by_size(groups):
        found = [group.get(name, Counts()) for group in groups]
        figures = [share(each.strict_f1 if told else each.precision) for each in found]
        rows.append([name, *([str(n)] if told else []), *figures])
    return table(head, rows, width)


def _by_size(groups: Sequence[Mapping[str, Counts]]) -> list[tuple[str, int]]:
    """The names of all groups with their labels, the largest first. A judge may name one that others do not."""
    labels = {name: counts.labelled for group in groups for name, counts in group.items()}
    return sorted(labels.items(), key=lambda group: -group[1])


def _notes(evaluation: Evaluation, by: Sequence[By]) -> Iterator[str]:
    yield (
        f"The spans hold {100 * SHARE:.0f} % of what {TIMES:,} draws of the cases give (bootstrap, twins together, seed "
        f"{SEED}). “Behind the best” is how much less strict F1 than {evaluation.best} in the same draws; “within chance” "
        "where that may be nothing."
    )
    yield "n: flags to find. ms: for one case, in the middle and for 95 % of them. MB: what a judge adds at most."
    if not by:
        yield f"All figures of each part: --by {','.join(SHORT)}."
    if not evaluation.triggers_told:
        yield "These labels do not say which trigger holds, so what is told by trigger goes by the judges’ own word."
    for name, why in evaluation.absent.items():
        yield f"{name} did not run: {why}"
    for each in evaluation.standings:
        for why, times in each.fell_back.items():
            yield f"{each.judge}: {times:,} of the cases without the model. {why}"


def _wrong(standing: Standing) -> list[str]:
    return [
        f"{judged.told.id} {_fault_in_words(pair)}" for judged in standing.cases for pair in judged.pairs if pair.fault
    ]


def _fault_in_words(pair: Pair) -> str:
    """Such as "missed: brief “I hate calls” (channel, contradicted)". What was found is quoted as it is labelled."""
    told, found = pair.labelled or pair.predicted, pair.predicted
    if told is None or pair.fault is None:
        return ""
    said = {
        Fault.MISSED: "",
        Fault.FALSE_ALARM: f", by {found.found_by}" if found and found.found_by else "",
        Fault.VERDICT: f", called {found.verdict}" if found else "",
        Fault.EVIDENCE: f", citing {', '.join(found.evidence) or 'none'}" if found else "",
    }
    return f"{pair.fault}: {told.place} “{told.quote}” ({told.aspect}, {told.verdict}){said[pair.fault]}"
