"""Digests, proposals and the question before customers are moved, as people see them: axe-core finds nothing serious."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from bot.core.suggesting.drift import Drift, Moved
from bot.sandbox.acting import DIRECT
from tests.browser.acts import form, message, open_thread, thread
from tests.browser.conftest import OpenAs
from tests.browser.larkmoor import Larkmoor
from tests.browser.pictures import pictured
from tests.browser.test_accessibility import serious

PARENT, KEEPER = "persona-busy-parent", "persona-allotment-keeper"
LOOKS = [(False, 1280, "light"), (True, 1280, "dark"), (False, 380, "narrow-light"), (True, 380, "narrow-dark")]


@pytest.fixture(scope="module")
def told(company: Larkmoor) -> Larkmoor:
    """Max has asked for a digest, for whom he follows, who went quiet, and for personas; two of one persona buy otherwise."""
    drift = Drift(
        persona_id=PARENT,
        on=date(2026, 3, 2),
        since=date(2025, 3, 2),
        then=51,
        customers=51,
        away=6,
        moved=(Moved(text="bought kits", before="75%", now="52%"),),
        like=((KEEPER, 4), ("persona-cafe-owner", 2)),
    )
    company.house.store.keep_drifts([drift])
    for asked, answered in (
        ("sugest personas pls", "I found"),
        ("who do i follow", "You follow no persona"),
        ("who went quiet", "customers last answered"),
        ("digest for the busy parent", "What is new about Hannah Whitaker"),
    ):
        company.slack.say("max", DIRECT, asked)
        company.slack.wait_for_reply(DIRECT, user="max", containing=answered, timeout=120)
    return company


@pytest.mark.parametrize(("dark", "width", "look"), LOOKS, ids=[look for _, _, look in LOOKS])
def test_nothing_serious_stands_in_what_is_told_of_personas(
    open_as: OpenAs, told: Larkmoor, dark: bool, width: int, look: str
) -> None:
    page = open_as("max", dark=dark, width=width, height=1000)
    for asked, shown, name in (
        ("digest for the busy parent", "Whom to ask what", "digest"),
        ("who do i follow", "You follow no persona", "following"),
        ("who went quiet", "customers last answered", "quiet"),
    ):
        open_thread(message(page, asked))
        expect(thread(page)).to_contain_text(shown)
        looked_at(page, f"{name}-{look}")
        page.get_by_role("button", name="Close thread").click()
    open_thread(message(page, "that a persona could stand for"))
    expect(thread(page)).to_contain_text("How lately, how often, for how much")
    thread(page).get_by_text("What sets them apart").first.scroll_into_view_if_needed()
    looked_at(page, f"proposal-{look}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_serious_stands_in_the_question_before_customers_are_moved(
    open_as: OpenAs, told: Larkmoor, dark: bool
) -> None:
    page = open_as("max", dark=dark)
    page.get_by_role("tab", name="Home").click()
    move = page.get_by_role("tabpanel", name="Home").get_by_role("button", name="Move 6 customers …")
    move.scroll_into_view_if_needed()
    looked_at(page, f"move-home-{'dark' if dark else 'light'}")
    move.click()
    asking = form(page, "Move customers")
    expect(asking).to_contain_text("4 customers")
    looked_at(page, f"move-{'dark' if dark else 'light'}")
    asking.get_by_role("button", name="Cancel").click()


def looked_at(page: Page, name: str) -> None:
    pictured(page, f"keeping-up-{name}")
    assert serious(page) == []
