"""What `their-rules evaluate preference --json` prints; `evaluate_preference.schema.json` beside it documents each field."""

from collections.abc import Sequence

from bot.core.preference.trial.figures import SPANS, bins, figures, of_span
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
        "reliability": [{"said": each.said, "came": each.came, "n": each.n} for each in bins(trial.foretold, "ours")],
    }


def _ways(told: Sequence[Foretold]) -> list[Json]:
    found = [(way, figures(told, way)) for way in (told[0].chances if told else ())]
    return [
        {"way": way, "n": each.n, "log_loss": each.log_loss, "brier": each.brier, "gap": each.gap}
        for way, each in found
        if each is not None
    ]
