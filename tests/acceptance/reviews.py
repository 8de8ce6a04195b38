"""What the tests of reviews have in common: Ana's draft for Dana, sent to #copy-review, and what is seen of it there."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.views import View
from bot.slack.ids import ReviewField
from bot.slack.review_watch import ReviewWatch
from bot.wiring import House

ROOM, ROOM_ID = "#copy-review", "C0COPYREVIEW"
BRIEF = (
    "draft an email for Dana Ruiz: Spring sale, 20 % off until Friday 29 May, order at https://larkmoor.example/kits"
)
SEND = "Send to review"


def in_review(slack: SandboxSlack) -> Message:
    """The card of Ana's draft, about which Max decides."""
    slack.click("ana", drafted(slack), SEND)
    settled(slack, "U0MAX")
    return slack.wait_for_reply(ROOM, user="max", containing="To review")


def drafted(slack: SandboxSlack, user: str = "ana", brief: str = BRIEF) -> Message:
    """The card of a draft in their direct messages."""
    asked = slack.say(user, DIRECT, brief)
    return slack.wait_for_reply(DIRECT, thread=asked, user=user, containing="Why it reads so")


def settled(slack: SandboxSlack, *reviewers: str) -> None:
    """The form that Ana's first press opens, filled in."""
    slack.wait_for_modal("ana", "How drafts are reviewed")
    slack.submit("ana", {ReviewField.ROOM: ROOM_ID, ReviewField.PEOPLE: list(reviewers)})


def now(slack: SandboxSlack, card: Message) -> Message:
    """The card as it stands."""
    return next(each for each in slack.messages(ROOM) if each.ts == card.ts)


def thread_of(slack: SandboxSlack) -> str:
    return slack.messages(DIRECT, seen_by="ana")[0].ts


def body(form: View) -> str:
    return next(str(block["element"]["initial_value"]) for block in form.blocks if "body" in str(block.get("block_id")))


def looking_at(app: House, at: datetime) -> ReviewWatch:
    """A process whose clock says so."""
    return ReviewWatch(replace(app.slack_kit, drafting=replace(app.drafting, now=lambda: at)), "default")


def moment_after(app: House, hour: int) -> datetime:
    """That hour in London, on the first Wednesday that is two days away or more."""
    day = app.drafting.now().astimezone(ZoneInfo("Europe/London")) + timedelta(days=2)
    return (day + timedelta(days=(2 - day.weekday()) % 7)).replace(hour=hour)
