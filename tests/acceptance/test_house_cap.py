"""How often customers are written to at the most: an admin sets it on the Home tab, and look-ups go by it at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.core.channels.channel import Channel
from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.house_cap import HouseCap
from bot.core.touches import Outcome, Touch
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.slack.ids import CapField
from bot.usecases.find_audience import find_audience
from bot.wiring import House

BUTTON, FORM = "Change how often", "How often at the most"
AS_SET_UP = "Nobody is sent more than 3 messages a week unless they asked for more."


def home(slack: SandboxSlack, user: str, text: str) -> View:
    slack.wait_until(lambda: (view := slack.home(user)) and text in view.plain, timeout=30)
    view = slack.home(user)
    assert view
    return view


def set_to(slack: SandboxSlack, times: str, period: str) -> Mapping[str, str]:
    """What Slack shows beside the fields, {} where all is taken."""
    slack.click("max", home(slack, "max", BUTTON), BUTTON)
    slack.wait_for_modal("max", FORM)
    return slack.submit("max", {CapField.TIMES: times, CapField.PERIOD: period}).errors


def test_an_admin_sets_it_and_the_next_look_up_goes_by_it(slack: SandboxSlack, app: House) -> None:
    dana = find_audience(app.store, "dana ruiz")
    now = app.moment().now
    sent = Touch(customer_id=dana.id, channel=Channel.SMS, at=now - timedelta(days=2), outcome=Outcome.SENT)
    app.store.keep_touches([sent])
    slack.open_home("max")
    assert AS_SET_UP in home(slack, "max", BUTTON).plain

    set_to(slack, "1", "month")
    saved = home(slack, "max", "Saved.")
    assert "Nobody is sent more than 1 message a month unless they asked for more." in saved.plain
    assert "Set by @max" in saved.plain
    slack.command("ana", "#general", "/prefers", "dana ruiz")
    answer = slack.wait_for_reply("#general", user="ana", containing="Dana Ruiz")
    assert "nobody is sent more than 1 message a month" in answer.plain
    told = [(entry.actor, entry.details) for entry in app.store.audited() if entry.deed == "frequency cap set"]
    assert told == [("U0MAX", {"cap": "1/month"})]


def test_no_limit_needs_no_number_and_a_time_does(slack: SandboxSlack, app: House) -> None:
    slack.open_home("max")
    assert "a whole number from 1 to 366" in set_to(slack, "", "week")[CapField.TIMES]
    slack.submit("max", {CapField.TIMES: "", CapField.PERIOD: "none"})
    assert "There is no limit" in home(slack, "max", "Saved.").plain
    assert app.moment().cap is None


def test_whoever_comes_second_is_told_whose_stands_and_finds_their_own_in_the_form(
    slack: SandboxSlack, app: House
) -> None:
    slack.open_home("max")
    slack.click("max", home(slack, "max", BUTTON), BUTTON)
    slack.wait_for_modal("max", FORM)
    theirs = HouseCap(norm=FrequencyNorm(9, Period.YEAR), set_by="U0ANA", set_at=app.moment().now)
    assert app.store.keep_house_cap(theirs, None)
    slack.submit("max", {CapField.TIMES: "4", CapField.PERIOD: "month"})
    told = home(slack, "max", "has set it meanwhile")
    assert "@ana has set it meanwhile: nobody is sent more than 9 messages a year" in told.plain
    assert app.store.house_cap() == theirs

    slack.click("max", told, BUTTON)
    slack.wait_for_modal("max", FORM)
    slack.submit("max")
    assert "more than 4 messages a month" in home(slack, "max", "Saved.").plain


def test_nobody_but_admins_sees_it_or_sets_it(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana")
    assert BUTTON not in home(slack, "ana", "How to ask").plain
    slack.open_home("max")
    slack.click("max", home(slack, "max", BUTTON), BUTTON)
    slack.wait_for_modal("max", FORM)
    person = slack.world.person("max")
    slack.world.people[person.id] = replace(person, is_admin=False)
    slack.submit("max", {CapField.TIMES: "1", CapField.PERIOD: "year"})
    assert slack.wait_for_reply("dm", user="max", containing="is for admins of this Slack to set")
    assert app.store.house_cap() is None
