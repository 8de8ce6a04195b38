"""Following a persona, and the digest that whoever follows is due, from Slack's payloads into requests. Pure."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.keeping_up.schedule import zone_called
from bot.slack.ids import DigestButton, Kind
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request


@dataclass(frozen=True, kw_only=True)
class FollowPressed(Held):
    """Who follows, or stops, is who pressed. `room` and `response_url` are "" on the Home tab."""

    pressed: DigestButton
    persona_id: str
    user: str
    room: str = ""
    response_url: str = ""

    @property
    def asked(self) -> Asked:
        """Where they are answered: where they pressed, in words for them alone."""
        return Asked(text="", user=self.user, room=self.room, response_url=self.response_url)


@dataclass(frozen=True, kw_only=True)
class DigestDue(Held):
    """Somebody's digest of that week. `at` is the moment at which its hour was noticed, in ISO 8601 with its zone: what is
    new is new up to then, whenever it is posted.
    """

    person: str
    week: str
    at: str

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)


def follow_request(body: Payload, workspace: str) -> Request:
    action, trigger = body["actions"][0], body["trigger_id"]
    pressed = FollowPressed(
        pressed=DigestButton(action["action_id"]),
        persona_id=action.get("value") or "",
        user=body["user"]["id"],
        room=(body.get("channel") or {}).get("id") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(id=trigger, workspace=workspace, kind=Kind.DIGEST_PRESSED, payload=pressed.as_payload())


def digest_request(person: str, week: str, zone: str, at: datetime, workspace: str) -> Request:
    """One a day of theirs, in whichever process the hour is noticed: what could not be posted comes the next working day."""
    due = DigestDue(person=person, week=week, at=at.isoformat())
    day = at.astimezone(zone_called(zone)).date()
    told = f"digest:{person}:{week}:{day}"
    return Request(id=told, workspace=workspace, kind=Kind.DIGEST_DUE, payload=due.as_payload())
