"""A modal for the page to show; the app has none of its own."""

from slack_sdk import WebClient

from tests.browser.larkmoor import Larkmoor

MODAL = {
    "type": "modal",
    "callback_id": "why_it_stays",
    "title": {"type": "plain_text", "text": "Why does it stay?"},
    "submit": {"type": "plain_text", "text": "Keep it"},
    "blocks": [
        {
            "type": "input",
            "block_id": "reason",
            "label": {"type": "plain_text", "text": "Your reason"},
            "element": {"type": "plain_text_input", "action_id": "reason"},
        }
    ],
}


def open_modal(company: Larkmoor, user: str) -> None:
    """As an app does that was given a trigger a moment ago."""
    slack = company.slack
    trigger = slack.world.triggers.make(slack.world.person(user).id)
    WebClient(slack.bot_token, slack.api_url).views_open(trigger_id=trigger, view=MODAL)
