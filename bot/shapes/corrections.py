"""What people say of flags, as JSON; `corrections.schema.json` beside this file documents every field."""

from bot.core.corrections.figures import CorrectionFigures, Tally
from bot.shapes.findings import Json


def as_json(figures: CorrectionFigures) -> Json:
    """The shape that `their-rules corrections --json` prints. Shares are from 0 to 1, null where there is nothing to
    divide by; how much they rest on stands beside them.
    """
    return {
        "judgements": figures.judgements,
        "people": figures.people,
        "texts_kept": figures.kept,
        "typed": figures.typed,
        "total": _tally(figures.total),
        "by_aspect": {name: _tally(tally) for name, tally in figures.by_aspect.items()},
        "by_rule": {name: _tally(tally) for name, tally in figures.by_rule.items()},
    }


def _tally(tally: Tally) -> Json:
    return {
        "shown": tally.shown,
        "called_none": tally.disputed,
        "missed": tally.missed,
        "precision": tally.precision,
        "recall": tally.recall,
    }
