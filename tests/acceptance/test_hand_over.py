"""Approved copy handed over in Slack: files in the thread, a signed parcel for the mail tool, and what came of it."""

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.core.channels.channel import Channel
from bot.core.touches import Outcome, Touch
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.settings import read_settings
from bot.wiring import House
from tests.acceptance.reviews import BRIEF, ROOM, SEND, drafted, settled
from tests.acceptance.slack.conftest import serving

COLIN = "Colin Braithwaite"
SECRET = "a secret that nobody guesses"


class MailTool:
    """Takes what is posted; answers the next status of `answers`, then 200."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.taken: list[tuple[dict[str, str], bytes]] = []
        tool = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                tool.taken.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(tool.answers.pop(0) if tool.answers else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/their-rules"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def tool() -> Iterator[MailTool]:
    tool = MailTool()
    yield tool
    tool.server.shutdown()
    tool.server.server_close()


@pytest.fixture
def app(slack: SandboxSlack, environment: dict[str, str], tool: MailTool) -> Iterator[House]:
    """With the mail tool's address."""
    told = environment | {"HANDOVER_WEBHOOK_URL": tool.address, "HANDOVER_WEBHOOK_SECRET": SECRET}
    with serving(slack, House(read_settings(told))) as house:
        yield house


@pytest.fixture
def approved(slack: SandboxSlack, app: House) -> Message:
    """What Ana reads below her draft for Colin, who wants email, once Max has approved it."""
    return approved_draft(slack, BRIEF.replace("Dana Ruiz", COLIN))


def approved_draft(slack: SandboxSlack, brief: str) -> Message:
    slack.click("ana", drafted(slack, brief=brief), SEND)
    settled(slack, "U0MAX")
    slack.click("max", slack.wait_for_reply(ROOM, user="max", containing="To review"), "Approve")
    return slack.wait_for_reply(DIRECT, user="ana", containing="approved version 1")


def files_in(slack: SandboxSlack, room: str = DIRECT, user: str = "ana") -> dict[str, str]:
    """The text of each file in that room, by its ending."""
    shared = [file for message in slack.messages(room, seen_by=user) for file in message.files]
    found = {each["name"].rpartition(".")[2]: slack.world.files.find(each["id"]) for each in shared}
    return {ending: (file.content or b"").decode() for ending, file in found.items() if file}


def test_the_files_come_into_the_thread_with_their_audit_and_the_tool_gets_a_signed_parcel(
    slack: SandboxSlack, app: House, approved: Message, tool: MailTool
) -> None:
    slack.click("ana", approved, "Hand over")
    told = slack.wait_for_reply(DIRECT, user="ana", containing="handed version 1 over")
    assert "@ana" in told.plain
    assert "approved by @max" in told.plain
    files = files_in(slack)
    assert sorted(files) == ["csv", "html", "json", "txt"]
    assert "20 % off until Friday 29 May" in files["txt"]
    assert "colin.braithwaite" in files["csv"]  # nobody else reads the direct messages
    audit = json.loads(files["json"])["audit"]
    assert (audit["asked_by"], audit["approved_by"], audit["handed_over_by"]) == ("U0ANA", "U0MAX", "U0ANA")
    assert audit["evidence"]
    assert audit["rules"]

    slack.wait_for_reply(DIRECT, user="ana", containing="has arrived at the mail tool")
    [(headers, body)] = tool.taken
    signed = b"v0:" + headers["x-their-rules-timestamp"].encode() + b":" + body
    assert headers["x-their-rules-signature"] == f"v0={hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()}"
    assert json.loads(body)["id"] == headers["idempotency-key"]


def test_the_second_press_is_told_who_was_first(slack: SandboxSlack, app: House, approved: Message) -> None:
    slack.click("ana", approved, "Hand over")
    slack.wait_for_reply(DIRECT, user="ana", containing="has arrived")
    slack.click("ana", approved, "Hand over")
    refused = slack.wait_for_reply(DIRECT, user="ana", containing="has handed version 1 over already")
    assert refused.only_for == "U0ANA"
    assert len([message for message in slack.messages(DIRECT, seen_by="ana") if message.files]) == 1


def test_where_a_room_reads_along_the_customers_address_is_left_out(
    slack: SandboxSlack, app: House, approved: Message, tool: MailTool
) -> None:
    slack.click("max", slack.wait_for_reply(ROOM, user="max", containing="Approved: Email for Colin"), "Hand over")
    told = slack.wait_for_reply(ROOM, user="max", containing="left out of these files")
    assert "handed version 1 over" in told.plain
    files = files_in(slack, ROOM, "max")
    assert "colin.braithwaite" not in files["csv"] + files["json"]
    slack.wait_for_reply(ROOM, user="max", containing="has arrived")
    assert b"colin.braithwaite" in tool.taken[0][1]


def test_an_approval_that_a_new_version_ended_hands_nothing_over(
    slack: SandboxSlack, app: House, approved: Message
) -> None:
    slack.say("ana", DIRECT, "shorter please", thread=approved)
    slack.wait_for_reply(DIRECT, user="ana", containing=", version 2")
    slack.click("ana", approved, "Hand over")
    refused = slack.wait_for_reply(DIRECT, user="ana", containing="no longer holds")
    assert "Send version 2 to review" in refused.plain
    assert not files_in(slack)


def test_copy_for_somebody_who_wants_no_email_stays_here_and_only_the_presser_reads_why(
    slack: SandboxSlack, app: House, tool: MailTool
) -> None:
    approved = approved_draft(slack, BRIEF)
    slack.click("max", slack.wait_for_reply(ROOM, user="max", containing="Approved: Email for Dana"), "Hand over")
    refused = slack.wait_for_reply(ROOM, user="max", containing="It can be handed over once that is settled")
    assert "they want no emails" in refused.plain
    assert refused.only_for == "U0MAX"
    assert approved
    assert not tool.taken


def test_a_tool_that_refuses_is_told_in_the_thread_and_the_copy_can_be_sent_again_under_the_same_key(
    slack: SandboxSlack, app: House, approved: Message, tool: MailTool
) -> None:
    tool.answers = [503, 400]
    slack.click("ana", approved, "Hand over")
    refused = slack.wait_for_reply(DIRECT, user="ana", containing="did not reach the mail tool", timeout=20)
    assert "it answers 400" in refused.plain
    slack.click("ana", refused, "Send it again")
    slack.wait_for_reply(DIRECT, user="ana", containing="has arrived at the mail tool")
    assert len({headers["idempotency-key"] for headers, _ in tool.taken}) == 1
    assert len(tool.taken) == 3


def test_what_came_of_it_is_told_by_what_was_imported_and_no_more(
    slack: SandboxSlack, app: House, approved: Message
) -> None:
    slack.click("ana", approved, "What came of it?")
    assert "Nothing has come back" in slack.wait_for_reply(DIRECT, user="ana", containing="What came of").plain
    draft_id = next(each.about for each in app.store.audited() if each.deed == "approved")
    colin = app.store.find_audiences(COLIN)[0].audience.id
    may = [datetime(2026, 5, day, 9, tzinfo=UTC) for day in (3, 4, 5)]
    outcomes = (Outcome.OPENED, Outcome.REPLIED, Outcome.BOUGHT)
    app.store.keep_touches(
        Touch(customer_id=colin, channel=Channel.EMAIL, at=at, outcome=outcome, draft_id=draft_id)
        for at, outcome in zip(may, outcomes, strict=True)
    )
    slack.click("ana", approved, "What came of it?")
    told = slack.wait_for_reply(DIRECT, user="ana", containing="Sent 3 times to 1 customer, 3 to 5 May 2026.")
    assert "1 was replied to" in told.plain
    assert "open" not in told.plain.replace("opens are left out", "").replace("open messages", "")
