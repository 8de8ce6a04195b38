"""What `their-rules evaluate preference --json` prints; `evaluate_preference.schema.json` beside it documents each field."""

from collections.abc import Sequence

from bot.core.preference.trial.figures import SPANS, Bin, bins, figures, of_span
from bot.core.preference.trial.hold import Foretold, Trial

Json = dict[str, object]


def as_json(trial: Trial) -> Json:
    spans = [(span, of_span(trial.foretold, span)) for span in SPANS]
    return {
        "split": trial.split.isoformat() if trial.split else None,
        "customers": trial.customers,
        "known": trial.known,
        "foretold": len(trial.foretold),
        "all": _ways(trial.foretold),
        "by_known": [{"least": span[0], "most": span[1], "ways": _ways(told)} for span, told in spans if told],
        "reliability": [_bin(each) for each in bins(trial.foretold, "ours")],
    }


def _bin(each: Bin) -> Json:
    low, high = each.interval
    return {"said": each.said, "came": each.came, "low": low, "high": high, "n": each.n}


def _ways(told: Sequence[Foretold]) -> list[Json]:
    found = [(way, figures(told, way)) for way in (told[0].chances if told else ())]
    return [
        {"way": way, "n": each.n, "log_loss": each.log_loss, "brier": each.brier, "gap": each.gap}
        for way, each in found
        if each is not None
    ]
