"""A chart is taken as Slack takes it: in messages, two at the most, each figure under its own label."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from bot.sandbox.rules.blocks import check_blocks
from tests.sandbox.test_posting import ROOM, refused
from tests.sandbox.tiny import Body, modal


def bar_chart(values: dict[str, float], title: str = "Answers by channel", **chart: Any) -> Body:
    data = [{"label": label, "value": value} for label, value in values.items()]
    series = [{"name": "answered, %", "data": data}]
    drawn = {"type": "bar", "series": series, "axis_config": {"categories": list(values), "y_label": "% answered"}}
    return {"type": "data_visualization", "title": title, "chart": drawn | chart}


def pie(**values: float) -> Body:
    segments = [{"label": label, "value": value} for label, value in values.items()]
    return {"type": "data_visualization", "title": "Who", "chart": {"type": "pie", "segments": segments}}


def test_a_chart_is_posted_and_read_by_its_figures(slack: SandboxSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=ROOM, text="SMS 67 %, email 4 %", blocks=[bar_chart({"SMS": 67, "email": 4})])
    [message] = slack.messages("#copy-review")
    assert message.plain == "Answers by channel\nSMS: 67\nemail: 4"


@pytest.mark.parametrize("kind", ["line", "area"])
def test_lines_and_areas_are_taken_like_bars_and_may_fall_below_nothing(kind: str) -> None:
    assert check_blocks([bar_chart({"May": 3, "June": -2.5}, type=kind)]) == []


TWENTY_ONE = {f"part {number}": 1.0 for number in range(21)}
SEVEN = [{"name": f"s{number}", "data": [{"label": "a", "value": 1}]} for number in range(7)]


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        (bar_chart({"SMS": 1}, "x" * 51), "must be less than 51 characters [json-pointer:/blocks/0/title]"),
        (
            bar_chart({"x" * 21: 1}),
            "must be less than 21 characters [json-pointer:/blocks/0/chart/series/0/data/0/label]",
        ),
        (bar_chart(TWENTY_ONE), "no more than 20 items allowed [json-pointer:/blocks/0/chart/series/0/data]"),
        (
            bar_chart({"a": 1}, series=SEVEN),
            "no more than 6 items allowed [json-pointer:/blocks/0/chart/series]",
        ),
        (
            bar_chart({"a": 1}, series=SEVEN[:1] * 2),
            "series names must be unique [json-pointer:/blocks/0/chart/series]",
        ),
        (
            bar_chart({"a": 1}, axis_config={"categories": ["a", "b"]}),
            "data labels must match axis_config.categories [json-pointer:/blocks/0/chart/series/0/data]",
        ),
        (
            bar_chart({"a": 1}, axis_config=None),
            "missing required field: axis_config [json-pointer:/blocks/0/chart]",
        ),
        (pie(SMS=0), "must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]"),
        (bar_chart({"a": 1}, type="funnel"), "unsupported type: funnel [json-pointer:/blocks/0/chart/type]"),
    ],
)
def test_a_chart_beyond_slack_s_limits_is_refused_with_the_place(block: Body, complaint: str) -> None:
    assert f"[ERROR] {complaint}" in check_blocks([block])


def test_a_third_chart_is_refused(client: WebClient) -> None:
    assert client.chat_postMessage(channel=ROOM, text="x", blocks=[pie(a=1)] * 2)["ok"]
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=ROOM, text="x", blocks=[pie(a=1)] * 3)
    assert refused(error)[0] == "invalid_blocks"


def test_neither_a_modal_nor_the_home_tab_takes_a_chart(client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.views_publish(user_id="U0ANA", view={"type": "home", "blocks": [pie(a=1)]})
    assert client.views_publish(user_id="U0ANA", view={"type": "home", "blocks": modal()["blocks"]})["ok"]
