"""`python -m tests.simulation [customers] [half-life]` prints what each way to guess loses, by messages a customer got.

Each row has log-loss, Brier score, regret of channel and hour together, of the channel alone, the part that is lost by the
hour alone, and calibration; then how far ours is behind each, as 95 % bootstrap intervals: below zero ours is better. The
last tables are of claims to be the best, by how much is known: of channels, and of parts of the day.
"""

import sys
from statistics import fmean

from bot.core.preference.hours import ENOUGH_TO_CLAIM
from bot.core.preference.ladder import ENOUGH_GROUP, ENOUGH_OWN
from tests.simulation import enough_hours
from tests.simulation.enough import STEPS, Claim, claims, kept, small_worlds
from tests.simulation.enough_hours import hour_claims
from tests.simulation.rivals import RIVALS
from tests.simulation.scores import FIGURES, Score, behind, calibration, figures, score_all
from tests.simulation.world import BUCKETS, make_world

WORLD = 400
"""Customers of one world."""


def main(words: list[str]) -> None:
    size, half_life = int(words[0]) if words else 4_000, float(words[1]) if len(words) > 1 else 180
    scores = score_all(make_world(WORLD, seed, half_life) for seed in range(1, size // WORLD + 1))
    for bucket in BUCKETS:
        print(f"\n{bucket[0]}-{bucket[1]} messages, {len(scores[bucket]['ours'])} customers")
        print(" " * 20, *(f"{each:>14}" for each in FIGURES), "   calibration")
        for name in RIVALS:
            told = [pair for each in scores[bucket][name] for pair in each.told]
            print(f"  {name:18}", *(f"{_mean(scores[bucket][name], each):>14}" for each in FIGURES), end=" ")
            print(f"{calibration(told):14.4f}" if told else "             -")
        for name in RIVALS:
            if name != "ours":
                print(f"  to {name:15}", *(f"{_gap(scores[bucket], name, each):>14}" for each in FIGURES))
    _print_claims()
    _print_hour_claims()


def _print_claims() -> None:
    made = claims(small_worlds())
    print("\nThe chance to be the best, by messages by that channel: how many claims, claimed, came, off by")
    few = [each for each in made if each.own < ENOUGH_OWN]
    for least, most in STEPS:
        _print_kept(f"{least}-{most} to the persona", [each for each in few if least <= each.persona <= most])
    _print_kept(f"{ENOUGH_OWN} or more to the customer", [each for each in made if each.own >= ENOUGH_OWN])
    _print_kept("enough is known", [each for each in made if _enough(each)])
    _print_kept("not enough data", [each for each in made if not _enough(each)])


def _print_hour_claims() -> None:
    made = hour_claims(small_worlds())
    print("\nThe same of the parts of the day, by messages in that part")
    for least, most in enough_hours.STEPS:
        _print_kept(f"{least}-{most} to the persona", [each for each in made if least <= each.persona <= most])
    _print_kept("enough is known", [each for each in made if max(each.own, each.persona) >= ENOUGH_TO_CLAIM])
    _print_kept("not enough data", [each for each in made if max(each.own, each.persona) < ENOUGH_TO_CLAIM])


def _print_kept(title: str, made: list[Claim]) -> None:
    if made:
        found = kept(made)
        print(f"  {title:28} {found.n:7,} {found.claimed:7.3f} {found.came:7.3f} {found.off:7.3f}")


def _enough(claim: Claim) -> bool:
    return claim.own >= ENOUGH_OWN or claim.persona >= ENOUGH_GROUP


def _mean(scored: list[Score], figure: str) -> str:
    values = figures(scored, figure)
    return f"{fmean(values):.4f}" if values else "-"


def _gap(scored: dict[str, list[Score]], name: str, figure: str) -> str:
    if not figures(scored[name], figure):
        return ""
    low, high = behind(scored["ours"], scored[name], figure)
    return f"{low:+.3f}..{high:+.3f}"


if __name__ == "__main__":
    main(sys.argv[1:])
