"""The board of personas: looked at, a persona opened, made and edited, and a message saved as an insight."""

import pytest
from playwright.sync_api import expect

from tests.browser.acts import form
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured


@pytest.mark.parametrize(
    ("user", "dark", "width", "look"),
    [("ana", False, 1280, "light"), ("ben", True, 1280, "dark"), ("max", False, 420, "narrow")],
)
def test_a_marketer_goes_from_the_board_to_a_persona_of_her_own(
    open_as: OpenAs, user: str, dark: bool, width: int, look: str
) -> None:
    page = open_as(user, dark=dark, width=width, height=1000)
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    heading = home.get_by_role("heading", name="Personas")
    expect(heading).to_be_visible()
    heading.scroll_into_view_if_needed()
    heading.evaluate("each => each.scrollIntoView()")
    pictured(page, f"board-home-{look}")

    home.get_by_role("button", name="Open", exact=True).first.click()
    card = form(page, "Persona")
    expect(card).to_contain_text("Coverage")
    pictured(page, f"board-card-{look}")
    card.get_by_role("button", name="Close").last.click()

    home.get_by_role("button", name="New persona").click()
    depth = form(page, "New persona")
    depth.get_by_label("Little: bought in passing").check()
    depth.get_by_label("Little: a wrong choice is soon forgotten").check()
    pictured(page, f"board-depth-{look}")
    depth.get_by_role("button", name="Next").click()
    name = page.get_by_role("textbox", name="What are they called?")
    name.fill(f"Vera Lund {user}")
    page.get_by_role("textbox", name="Who are they, in a few words?").fill(f"the retired teacher {user}")
    pictured(page, f"board-new-{look}")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    home.get_by_role("button", name="Add evidence").first.click()
    form(page, "Add evidence")
    pictured(page, f"board-evidence-{look}")
