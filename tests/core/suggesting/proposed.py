"""A proposal to decide on, and the two groups that its analysis found."""

from datetime import date

from bot.core.suggesting.centre import Centre, Frame, Scale
from bot.core.suggesting.proposal import Proposal, Trait

FRAME = Frame(
    categories=("bulbs", "tools"),
    shares=(0.5, 0.5),
    prior=2.0,
    recency=Scale(4.0, 1.0),
    frequency=Scale(1.0, 0.5),
    money=(("GBP", Scale(7.0, 1.0)),),
    weight=1.0,
    points=((0.0, 0.0, 0.0, 0.5, -0.5), (0.0, 0.0, 0.0, -0.5, 0.5)),
    sizes=(0.6, 0.4),
    width=0.4,
)
BULBS = Trait(
    key="category bulbs",
    text="bought bulbs",
    figure="71 %",
    everyone="14 %",
    n=340,
    counted="customers",
    value=0.71,
    ordinary=0.14,
)
OFTEN = Trait(
    key="frequency",
    text="bought",
    figure="4 times",
    everyone="twice",
    n=340,
    counted="customers",
    value=4.0,
    ordinary=2.0,
)
PROPOSAL = Proposal(
    id="pr-bulbs",
    title="Buys bulbs every autumn",
    customers=340,
    purchases=1360,
    share=0.17,
    revenue=0.21,
    currency="GBP",
    traits=(BULBS, OFTEN),
    season="71 % of it from September to November.",
    months=(9, 10, 11),
    trend="A tenth more than the year before.",
    examples=("c-dana", "c-ben"),
    unknown=("what they want it for", "what gets in their way"),
    questions=tuple(f"Question {number}?" for number in range(1, 6)),
    stability=0.86,
    criterion="silhouette",
    centre=Centre(FRAME, 0),
    already=(("p-rosa", 12),),
    since=date(2024, 1, 3),
    until=date(2026, 3, 1),
)
