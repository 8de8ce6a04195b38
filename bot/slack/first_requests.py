"""What somebody answers before a first draft, and does with their guesses, from Slack's payloads into requests. Whose they
are is who acts: no payload can name another.
"""

from dataclasses import dataclass

from bot.core.evidence import Aspect
from bot.core.guesses.options import Whose
from bot.slack.ids import FirstButton, FirstMenu, GuessButton, GuessField, Kind, asking_of
from bot.slack.payloads import Held, Payload
from bot.usecases.requests import Request

QUESTIONS = {
    FirstMenu.OWN_CHANNEL: (Whose.OWN, Aspect.CHANNEL),
    FirstMenu.OWN_HOUR: (Whose.OWN, Aspect.TIMING),
    FirstMenu.OWN_TONE: (Whose.OWN, Aspect.TONE),
    FirstMenu.OWN_LENGTH: (Whose.OWN, Aspect.FORMAT),
    FirstMenu.THEIR_CHANNEL: (Whose.THEIRS, Aspect.CHANNEL),
    FirstMenu.THEIR_HOUR: (Whose.THEIRS, Aspect.TIMING),
}
"""What each menu of the card asks."""
GUESSES = {GuessField.CHANNEL: Aspect.CHANNEL, GuessField.HOUR: Aspect.TIMING}
"""The same for the form on the Home tab."""


@dataclass(frozen=True, kw_only=True)
class FirstPicked(Held):
    """Something was chosen on the card. `asking` is the question's id, `at` Slack's stamp of the deed: what is chosen
    later takes the place of what was chosen before.
    """

    asking: str
    menu: FirstMenu
    key: str
    user: str
    at: str


@dataclass(frozen=True, kw_only=True)
class FirstPressed(Held):
    asking: str
    pressed: FirstButton
    user: str
    response_url: str


@dataclass(frozen=True, kw_only=True)
class GuessPressed(Held):
    """`value` is an audience's id, or a page; `trigger` opens a form within three seconds."""

    pressed: GuessButton
    value: str
    user: str
    trigger: str


@dataclass(frozen=True, kw_only=True)
class GuessSent(Held):
    """The form, filled in: for each aspect the key of what was chosen."""

    audience_id: str
    user: str
    guessed: dict[str, str]

    @property
    def keys(self) -> dict[Aspect, str]:
        return {Aspect(aspect): key for aspect, key in self.guessed.items()}


def first_picked_request(body: Payload, workspace: str) -> Request | None:
    """None for a block that asks nothing, and for a menu that was emptied."""
    action = body["actions"][0]
    asking, chosen = asking_of(action["block_id"]), action.get("selected_option")
    if not asking or not chosen:
        return None
    picked = FirstPicked(
        asking=asking,
        menu=FirstMenu(action["action_id"]),
        key=chosen["value"],
        user=body["user"]["id"],
        at=action.get("action_ts") or "",
    )
    return Request(id=body["trigger_id"], workspace=workspace, kind=Kind.FIRST_PICKED, payload=picked.as_payload())


def first_pressed_request(body: Payload, workspace: str) -> Request:
    action = body["actions"][0]
    pressed = FirstPressed(
        asking=action["value"],
        pressed=FirstButton(action["action_id"]),
        user=body["user"]["id"],
        response_url=body.get("response_url") or "",
    )
    return Request(id=body["trigger_id"], workspace=workspace, kind=Kind.FIRST_PRESSED, payload=pressed.as_payload())


def guess_pressed_request(body: Payload, workspace: str) -> Request:
    action, trigger = body["actions"][0], body["trigger_id"]
    pressed = GuessPressed(
        pressed=GuessButton(action["action_id"]),
        value=action.get("value") or "",
        user=body["user"]["id"],
        trigger=trigger,
    )
    return Request(id=trigger, workspace=workspace, kind=Kind.GUESS_PRESSED, payload=pressed.as_payload())


def guess_sent_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    values = view["state"]["values"]
    guessed = {str(aspect): values[name][name]["selected_option"]["value"] for name, aspect in GUESSES.items()}
    sent = GuessSent(audience_id=view["private_metadata"], user=body["user"]["id"], guessed=guessed)
    return Request(id=f"guess:{view['id']}", workspace=workspace, kind=Kind.GUESS_SENT, payload=sent.as_payload())
