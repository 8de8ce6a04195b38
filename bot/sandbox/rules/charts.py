"""What Slack accepts as a chart. Limits: docs.slack.dev, Block Kit, Data visualization block.

Of series and segments that page allows six; some clients written since send up to twelve. The smaller figure holds here,
since a stand-in may be stricter than Slack and never laxer. Two charts a message are in no description: Slack says so
itself when it is sent a third.
"""

from collections import Counter
from collections.abc import Iterator

from bot.sandbox.rules.checks import NAME, NUMBER, Check, complaint, items, shape, string, typed
from bot.sandbox.wire import Doc

CHART_TITLE = 50
CHARTS_IN_MESSAGE = 2
SERIES, POINTS = 6, 20
LABEL = string(20, 1)

POINT = {"label": LABEL, "value": NUMBER}
SERIES_SHAPE = shape({"name": LABEL, "data": items(shape(POINT), POINTS)})
AXES = shape({"categories": items(LABEL, POINTS)}, {"x_label": string(50), "y_label": string(50)})
IN_SERIES = shape({"series": items(SERIES_SHAPE, SERIES), "axis_config": AXES})
IN_SEGMENTS = shape({"segments": items(shape(POINT), SERIES)})


def _in_series(value: object, at: str) -> Iterator[str]:
    """Names are unique, and each series has one point for each category."""
    found = list(IN_SERIES(value, at))
    yield from found
    if not found and isinstance(value, dict):
        yield from _uneven(value, at)


def _uneven(chart: Doc, at: str) -> Iterator[str]:
    wanted = Counter(chart["axis_config"]["categories"])
    if len({each["name"] for each in chart["series"]}) < len(chart["series"]):
        yield complaint("series names must be unique", f"{at}/series")
    for number, each in enumerate(chart["series"]):
        if Counter(point["label"] for point in each["data"]) != wanted:
            yield complaint("data labels must match axis_config.categories", f"{at}/series/{number}/data")


def _in_segments(value: object, at: str) -> Iterator[str]:
    """A pie has no slice of nothing."""
    found = list(IN_SEGMENTS(value, at))
    yield from found
    if not found and isinstance(value, dict):
        for number, each in enumerate(value["segments"]):
            if each["value"] <= 0:
                yield complaint("must be greater than 0", f"{at}/segments/{number}/value")


CHART: Check = typed({"bar": _in_series, "line": _in_series, "area": _in_series, "pie": _in_segments})
DATA_VISUALIZATION = shape({"title": string(CHART_TITLE, 1), "chart": CHART}, {"block_id": NAME})
