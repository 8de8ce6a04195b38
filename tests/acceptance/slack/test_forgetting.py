"""An admin has a customer forgotten from the card in Slack; nobody else can, and the name is typed once more."""

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.slack.ids import FORGET, FORGET_NAME
from bot.wiring import House

ASKED = "what do we know about Dana Ruiz"


def test_an_admin_forgets_somebody_from_their_card(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("max", DIRECT, ASKED)
    card = slack.wait_for_reply(DIRECT, thread=asked, user="max", containing="Forget this customer", timeout=30)
    [dana] = [match.audience for match in app.store.find_audiences("Dana Ruiz") if match.exact]
    slack.click("max", card, FORGET)
    assert "Dana Ruiz" in slack.wait_for_modal("max", "Forget a customer", timeout=30).plain
    slack.submit("max", {FORGET_NAME: "dana  ruiz"})
    told = slack.wait_for_reply(DIRECT, user="max", containing="nothing is left", timeout=30)
    assert "Receipt" in told.plain
    assert app.store.audience(dana.id) is None


def test_whoever_is_no_admin_has_no_such_button(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, ASKED)
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Dana Ruiz", timeout=30)
    assert "Forget this customer" not in card.plain
