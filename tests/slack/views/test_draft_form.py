"""“New draft” is drawn within Slack's limits, whoever it is for and whatever was typed before."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.slack.views.draft_form import draft_form, draft_form_again
from bot.slack.views.modal import LONGEST_INPUT, OPTION
from tests.slack.views.test_limits import audiences, holds, words


@given(st.none() | audiences, st.none() | st.sampled_from(Channel), words, st.integers(0, 9))
def test_the_form_is_within_the_limits(
    audience: Customer | Persona | None, channel: Channel | None, text: str, times: int
) -> None:
    form = draft_form("form:V1", audience, channel, text * 10**times if times < 5 else text)
    elements = [block["element"] for block in form["blocks"]]
    assert all(len(each.get("initial_value", "")) <= LONGEST_INPUT for each in elements)
    offered = [option for each in elements for option in (*each.get("options", ()), each.get("initial_option"))]
    assert all(len(option["text"]["text"]) <= OPTION for option in offered if option)


@given(words)
def test_the_way_back_to_it_is_too(why: str) -> None:
    holds(draft_form_again(why or "Why.", "form:V1"))
