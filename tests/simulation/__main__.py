"""`python -m tests.simulation [customers] [half-life]` prints what each way to guess loses, by messages a customer got.

Each row has log-loss, Brier score, regret and calibration; then how far ours is behind, as 95 % bootstrap intervals: below
zero ours is better.
"""

import sys
from statistics import fmean

from tests.simulation.rivals import RIVALS
from tests.simulation.scores import Score, behind, calibration, figures, score_all
from tests.simulation.world import BUCKETS, make_world

FIGURES = ("log_loss", "brier", "regret")
WORLDS = 10


def main(words: list[str]) -> None:
    size, half_life = int(words[0]) if words else 3_000, float(words[1]) if len(words) > 1 else 180
    scores = score_all(make_world(size // WORLDS, seed, half_life) for seed in range(1, WORLDS + 1))
    for bucket in BUCKETS:
        print(f"\n{bucket[0]}-{bucket[1]} messages, {len(scores[bucket]['ours'])} customers")
        for name in RIVALS:
            print(f"  {name:18}", *(f"{_mean(scores[bucket][name], each):>9}" for each in FIGURES), end=" ")
            told = [pair for each in scores[bucket][name] for pair in each.told]
            print(f"{calibration(told):9.4f}" if told else "        -", end=" ")
            print("  ".join(_gap(scores[bucket], name, each) for each in FIGURES))
        claims = [each.claim for each in scores[bucket]["ours"] if each.claim]
        gap = calibration((sure, float(right)) for sure, right in claims) if claims else 0
        print(
            f"  claimed to be the best {fmean(sure for sure, _ in claims):.3f}, is {fmean(r for _, r in claims):.3f}; gap {gap:.3f}"
            if claims
            else ""
        )


def _mean(scored: list[Score], figure: str) -> str:
    values = figures(scored, figure)
    return f"{fmean(values):.4f}" if values else "-"


def _gap(scored: dict[str, list[Score]], name: str, figure: str) -> str:
    if name == "ours" or not figures(scored[name], figure):
        return ""
    low, high = behind(scored["ours"], scored[name], figure)
    return f"{figure} {low:+.4f}..{high:+.4f}"


if __name__ == "__main__":
    main(sys.argv[1:])
