"""How much of a flag a candidate is: one weight a feature, fitted on texts that the network had not learnt from."""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from bot.core.evidence import Evidence
from bot.core.flags.contract import can_speak
from bot.core.flags.flag import Case, Trigger
from bot.core.flags.passages import Page
from bot.judges.learnt.candidates import Candidate
from bot.judges.learnt.damaged import reading_file

HOLDERS = ("author", "circle", "crowd", "audience", "brand", "third", "none", "outside")
FUNCTIONS = (
    "taste", "ask", "content", "constraint", "data", "logistics", "chat", "setaside", "question", "quote", "outside",
)  # fmt: skip
SILENT, SUPPORTS, CONTRADICTS = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Weights:
    """A flag is what weighs at least `flag_from`, contradicted from `contradicted_from` on. What a rule says stands where
    the passage weighs at least `ruled_from`: rules know plain words, and the network the rest. Shares, all three.
    """

    features: dict[str, float]
    bias: float
    flag_from: float
    ruled_from: float
    contradicted_from: float


@cache
def weights() -> Weights:
    """As they were fitted. Raises DamagedNetwork."""
    with reading_file("weights.json"):
        told = json.loads(files("bot.judges.learnt").joinpath("model/weights.json").read_text(encoding="utf-8"))
        return Weights(**told)


def share(candidate: Candidate, page: Page, by: Weights) -> float:
    """How likely the candidate is a flag, from 0 to 1."""
    told = features(candidate, page)
    return 1 / (1 + math.exp(-by.bias - sum(by.features[name] * value for name, value in told.items())))


def features(candidate: Candidate, page: Page) -> dict[str, float]:
    """What is weighed, by name: all of it between 0 and 1, or near."""
    case = page.case
    against = max((told for _, told in opposing(candidate, case)), default=0.0)
    backed = max((float(candidate.relations[item.id][SUPPORTS]) for item in _counted(candidate, case)), default=0.0)
    mirrored = max((told for _, told in mirrored_tastes(candidate, case)), default=0.0)
    triggers = {hit.trigger for _, hit in candidate.rules}
    told = {
        "taste": candidate.taste,
        "other": candidate.other,
        "peak": candidate.peak,
        "copy": float(page.is_copy),
        "length": min(1.0, len(page.text[candidate.start : candidate.end].split()) / 20),
        "against": against,
        "backed": backed,
        "mirrored": mirrored,
        "taste, not backed": candidate.taste * (1 - backed),
        "taste, against": candidate.taste * against,
        "other, against": candidate.other * against,
        "other, mirrored": candidate.other * mirrored * (1 - backed),
        "rule of taste": float(Trigger.SELF_REFERENCE in triggers),
        "rule of evidence": float(Trigger.AGAINST_AUDIENCE in triggers),
        "rule of mirror": float(Trigger.MIRROR in triggers),
    }
    told |= {f"holder {name}": float(value) for name, value in zip(HOLDERS, candidate.holders, strict=True)}
    told |= {f"function {name}": float(value) for name, value in zip(FUNCTIONS, candidate.functions, strict=True)}
    return told


def opposing(candidate: Candidate, case: Case) -> list[tuple[Evidence, float]]:
    """The evidence that can speak against it, with how surely it does, the surest first."""
    told = [(item, float(candidate.relations[item.id][CONTRADICTS])) for item in _counted(candidate, case)]
    return sorted(told, key=lambda pair: -pair[1])


def mirrored_tastes(candidate: Candidate, case: Case) -> list[tuple[str, float]]:
    """The author's known tastes, with how surely the passage follows them."""
    return [
        (taste.id, float(candidate.relations[taste.id][SUPPORTS]))
        for taste in case.tastes
        if taste.id in candidate.relations
    ]


def _counted(candidate: Candidate, case: Case) -> list[Evidence]:
    return [item for item in case.evidence if can_speak(item) and item.id in candidate.relations]


def surest(shares: "np.typing.NDArray[np.float32]", names: tuple[str, ...]) -> str:
    return names[int(shares[: len(names)].argmax())]
