"""What Slack may send us, one file each. A listener takes the request down, acknowledges, and ends.

Written down before it is acknowledged: where the database refuses, Bolt answers 500 and Slack sends it again.
"""

from slack_bolt import App

from bot.slack.door import Door
from bot.slack.listeners import (
    actions,
    board,
    commands,
    contact,
    core,
    corrections,
    digest,
    draft_form,
    forget,
    forms,
    hand_over,
    home,
    imports,
    insight,
    mentions,
    messages,
    review,
    settling,
    shortcuts,
    stop,
    suggest,
    talk,
    tastes,
    yours_first,
)

LISTENERS = (
    commands,
    shortcuts,
    insight,
    draft_form,
    forms,
    corrections,
    settling,
    messages,
    mentions,
    actions,
    talk,
    tastes,
    board,
    suggest,
    digest,
    yours_first,
    forget,
    review,
    contact,
    core,
    hand_over,
    imports,
    home,
    stop,
)
"""Bolt asks them in this order. For commands and buttons people wait, for events they do not."""


def register(app: App, door: Door) -> None:
    for listener in LISTENERS:
        listener.register(app, door)
