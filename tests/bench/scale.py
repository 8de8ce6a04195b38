"""How much is measured: what the bars are about, or little, to see that the benches run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """`people` are customers to search among, `known` those of them about whom there is evidence; `large` is in bytes."""

    people: int
    known: int
    queries: int
    calls: int
    rows: int
    recipients: int
    large: int
    starts: int


FULL = Scale(
    people=1_000_000,
    known=5_000,
    queries=500,
    calls=1_500,
    rows=1_000_000,
    recipients=20_000,
    large=100_000_000,
    starts=7,
)
SMALL = Scale(people=20_000, known=200, queries=50, calls=200, rows=20_000, recipients=2_000, large=2_000_000, starts=2)
