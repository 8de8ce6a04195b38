"""An evaluation of judges as JSON; `evaluate_flags.schema.json` beside this file documents every field."""

from collections.abc import Iterator

from bot.core.flags.labelled import Mark
from bot.core.flags.scoring.chance import SEED, SHARE, TIMES, Interval
from bot.core.flags.scoring.counts import FIGURES, Counts
from bot.core.flags.scoring.judged import By
from bot.shapes.findings import Json
from bot.usecases.evaluate_flags import Evaluation, Standing


def as_json(evaluation: Evaluation, *, misses: bool) -> Json:
    """The shape that `their-rules evaluate flags --json` prints: shares from 0 to 1, null where there is nothing to share.

    `misses` of a judge are null unless they were asked for.
    """
    return {
        "cases": len(evaluation.told),
        "labels": evaluation.labels,
        "without": evaluation.without,
        "labels_tell_triggers": evaluation.triggers_told,
        "bootstrap": {"draws": TIMES, "seed": SEED, "share": SHARE},
        "best": evaluation.best or None,
        "judges": [_standing(each, misses=misses) for each in evaluation.standings],
        "absent": [{"judge": name, "why": why} for name, why in evaluation.absent.items()],
    }


def _standing(standing: Standing, *, misses: bool) -> Json:
    return {
        "judge": standing.judge,
        **_counts(standing.counts),
        "intervals": {figure: _interval(found) for figure, found in standing.intervals.items()},
        "behind_the_best": _interval(standing.behind),
        "milliseconds": {
            "median": round(standing.milliseconds, 3),
            "p95": round(standing.milliseconds_95, 3),
            "to_load": round(1_000 * standing.answers.load_seconds, 1),
        },
        "megabytes": None if standing.answers.megabytes is None else round(standing.answers.megabytes, 1),
        "fell_back": [{"cases": number, "why": why} for why, number in standing.fell_back.items()],
        "by": {str(by): {name: _counts(counts) for name, counts in standing.by(by).items()} for by in By},
        "misses": list(_misses(standing)) if misses else None,
    }


def _counts(counts: Counts) -> Json:
    return {
        "labels": counts.labelled,
        "predicted": counts.predicted,
        "found": counts.found,
        "without": counts.without,
        **{figure: _rounded(getattr(counts, figure)) for figure in FIGURES},
    }


def _interval(interval: Interval | None) -> Json | None:
    return {"low": round(interval.low, 4), "high": round(interval.high, 4)} if interval else None


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def _misses(standing: Standing) -> Iterator[Json]:
    for judged in standing.cases:
        for pair in judged.pairs:
            if pair.fault:
                yield {
                    "case": judged.told.id,
                    "what": str(pair.fault),
                    "label": _mark(pair.labelled),
                    "predicted": _mark(pair.predicted),
                }


def _mark(mark: Mark | None) -> Json | None:
    if mark is None:
        return None
    return {
        "in": str(mark.place),
        "quote": mark.quote,
        "aspect": str(mark.aspect),
        "verdict": str(mark.verdict),
        "evidence": list(mark.evidence),
        "trigger": str(mark.trigger) if mark.trigger else None,
        "found_by": mark.found_by or None,
    }
