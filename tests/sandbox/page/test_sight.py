"""What a window sees, and hears of."""

from slack_sdk import WebClient

from bot.sandbox.control import SandboxSlack
from tests.sandbox.page.window import Window, messages
from tests.sandbox.tiny import modal

ROOM = "C0COPYREVIEW"


def test_nobody_sees_what_was_told_to_another_alone(client: WebClient, ana: Window, ben: Window) -> None:
    client.chat_postEphemeral(channel=ROOM, user="U0ANA", text="Dana wants SMS")
    assert [message["private"] for message in messages(ana.sees())] == [True]
    assert messages(ben.sees()) == []


def test_nobody_sees_a_room_they_are_not_in(slack: SandboxSlack, ana: Window) -> None:
    slack.say("max", "#board", "The budget")
    slack.say("ben", "dm", "draft an email")
    seen = ana.sees()
    assert messages(seen) == []
    assert {key for key in seen if key.startswith("room/")} == {"room/C0COPYREVIEW", "room/C0GENERAL", "room/D0ANA"}


def test_a_modal_opens_for_its_person_alone(slack: SandboxSlack, client: WebClient, ana: Window, ben: Window) -> None:
    client.views_open(trigger_id=slack.world.triggers.make("U0ANA"), view=modal())
    [view] = ana.sees()["modals"]["views"]
    assert (view["title"], view["submit"]) == ("New draft", "Draft")
    assert "modals" not in ben.sees()


def test_two_windows_stay_in_step(ana: Window, ben: Window) -> None:
    with ben.hearing() as events:
        next(events)
        said = ana.do("say", room=ROOM, text="hello *ben* <script>").doc
        heard = next(events)["set"][f"message/{ROOM}/{said['ts']}"]
    assert heard["nodes"] == ["hello ", {"tag": "bold", "of": ["ben"]}, " <script>"]


def test_only_what_has_changed_is_told(slack: SandboxSlack, ana: Window) -> None:
    first = slack.say("ana", "#copy-review", "one")
    with ana.hearing() as events:
        assert len(next(events)["set"]) > 1
        slack.edit(first, "two")
        changes = next(events)
    assert [key for key in changes["set"] if not key.startswith("traffic/")] == [f"message/{ROOM}/{first.ts}"]


def test_what_is_taken_away_is_told_as_gone(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    posted = client.chat_postMessage(channel=ROOM, text="oops")
    with ana.hearing() as events:
        next(events)
        client.chat_delete(channel=ROOM, ts=posted["ts"])
        assert f"message/{ROOM}/{posted['ts']}" in next(events)["gone"]


def test_a_stream_is_markdown_that_grows_until_it_ends(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    asked = slack.say("ana", "#copy-review", "draft")
    ts = client.chat_startStream(
        channel=ROOM,
        thread_ts=asked.ts,
        recipient_user_id="U0ANA",
        recipient_team_id="T0SANDBOX",
        markdown_text="**Dear** ",
    )["ts"]
    key = f"message/{ROOM}/{ts}"
    growing = ana.sees()[key]
    assert (growing["writing"], growing["nodes"][0]["of"][0]["tag"]) == (True, "bold")
    slack.expire_streams()
    assert (ana.sees()[key]["writing"], ana.sees()[key]["died"]) == (False, True)


def test_what_the_app_is_at_shows_and_goes(slack: SandboxSlack, client: WebClient, ana: Window) -> None:
    asked = slack.say("ana", "dm", "draft an email")
    room, key = asked.room, f"status/{asked.room}/{asked.ts}"
    client.assistant_threads_setStatus(
        channel_id=room, thread_ts=asked.ts, status="is at work…", loading_messages=["Reading"]
    )
    assert ana.sees()[key]["loading"] == ["Reading"]
    client.assistant_threads_setStatus(channel_id=room, thread_ts=asked.ts, status="")
    assert key not in ana.sees()


def test_the_banner_says_where_words_go(slack: SandboxSlack, ana: Window) -> None:
    slack.notice = "What you ask goes to a model."
    assert ana.sees()["me"]["notice"] == "What you ask goes to a model."


def test_an_unknown_person_sees_nothing(slack: SandboxSlack) -> None:
    answer = Window(slack, "eve").ask("/page/events?as=eve")
    assert answer.status == 404
    assert "no person called “eve”" in answer.doc["error"]
