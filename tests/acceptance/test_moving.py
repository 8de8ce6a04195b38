"""Customers who buy like another persona's by now are moved there by whoever may, once."""

from datetime import timedelta

import pytest

from bot.core.personas.typed import PersonaField
from bot.core.touches import Purchase
from bot.sandbox.control import SandboxSlack
from bot.usecases.assign_customers import assign_customers
from bot.usecases.decide_proposal import accept_proposal
from bot.usecases.report_drift import report_drift
from bot.usecases.suggest_personas import keep_suggested, suggest_personas
from bot.wiring import House
from tests.acceptance.test_board import home, opened
from tests.acceptance.test_suggest import alone

SEEDS, BULBS = "p-seeds", "p-bulbs"
MOVED = 3
"""Customers who came for onion sets, and buy bulbs and gift cards by now."""


@pytest.fixture
def drifted(slack: SandboxSlack, app: House) -> list[str]:
    """Ana accepted both groups; the ids of those who have changed since."""
    alone(app)
    now = app.drafting.now()
    found = suggest_personas(app.store, app.clusters, now)
    keep_suggested(app.store, found, "U0ANA", now)
    for persona_id, word in ((SEEDS, "onion sets"), (BULBS, "gift cards")):
        proposal = next(each for each in found.proposals if word in each.title)
        named = {PersonaField.NAME: f"Flora {word}", PersonaField.TITLE: f"the {word} buyer"}
        accept_proposal(app.store, proposal.id, named, persona_id, by="U0ANA", at=now)
    assign_customers(app.store, app.clusters, now)
    changed = next(each for each in found.proposals if "onion sets" in each.title).examples[:MOVED]
    app.store.keep_purchases([one for each in changed for one in bulbs(app, each)])
    report_drift(app.store, app.clusters, now)
    return list(changed)


def bulbs(app: House, customer_id: str) -> list[Purchase]:
    newest = app.store.last_purchase()
    assert newest
    days = [newest - timedelta(hours=number + 1) for number in range(60)]
    return [
        Purchase(customer_id=customer_id, at=at, product="Tulips", category=("bulbs", "gift cards", "workshops")[n % 3])
        for n, at in enumerate(days)
    ]


def test_who_accepted_it_moves_them_and_an_admin_who_comes_second_is_told(
    slack: SandboxSlack, app: House, drifted: list[str]
) -> None:
    button = f"Move {MOVED} customers …"
    assert f"[{button}]" not in opened(slack, "ben").plain  # neither an admin nor who accepted it
    for user in ("ana", "max"):
        slack.click(user, opened(slack, user), button)
        asked = slack.wait_for_modal(user, "Move customers")
        assert "Flora gift cards" in str(asked)
    slack.submit("ana", {})
    home(slack, "ana", lambda view: f"{MOVED} customers were moved from Flora onion sets" in view.plain)
    assert {app.store.assignment_of(each).persona_id for each in drifted} == {BULBS}  # type: ignore[union-attr] # each has one
    slack.submit("max", {})
    home(slack, "max", lambda view: f"Ana Duarte moved {MOVED} on" in view.plain)
    moved = [each for each in app.store.audited() if each.deed == "customers moved"]
    assert [(each.actor, each.about, each.details) for each in moved] == [
        ("U0ANA", SEEDS, {"persona": BULBS, "customers": MOVED})
    ]
    assert f"[{button}]" not in opened(slack, "max").plain
