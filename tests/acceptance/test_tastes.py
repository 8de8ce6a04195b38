"""What a marketer says of themselves is kept for them alone, works without the word "I", and is theirs to take back."""

import signal
from collections.abc import Callable

from bot.core.evidence import TasteSource
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.wiring import House
from store.database import open_database
from tests.acceptance.conftest import StartApp
from tests.acceptance.test_main_job import let_the_lease_run_out

ROOM = "#copy-review"
SAID = "draft an email for the busy parent: sunflower kits are 20 % off until Friday. personally I love sailing, so mention it"
NEXT_DAY = "draft an email for the busy parent: our spring sale starts on Monday. Compare it with a regatta"
TOLD = "nobody else sees it"
DONE = "Why it reads so"


def home(slack: SandboxSlack, user: str, when: Callable[[View], bool] = bool) -> View:
    """Their Home tab as soon as it is as it should be."""
    slack.wait_until(lambda: (view := slack.home(user)) and when(view), timeout=30)
    view = slack.home(user)
    assert view
    return view


def say(slack: SandboxSlack, user: str, text: str, room: str = "dm") -> str:
    """Everything that they see in the thread of their ask, once it is answered."""
    asked = slack.say(user, room, text if room == "dm" else f"@their_rules {text}")
    slack.wait_for_reply(room, asked, user, containing=DONE, timeout=60)
    return "\n".join(message.plain for message in slack.messages(room, asked, user) if message.by_app)


def say_and_be_told(slack: SandboxSlack, user: str = "ana") -> str:
    asked = slack.say(user, "dm", SAID)
    return slack.wait_for_reply("dm", asked, user, containing=TOLD, timeout=60).plain


def user_id(slack: SandboxSlack, name: str) -> str:
    return slack.world.person(name).id


def test_said_once_it_is_mirrored_the_next_day_without_an_i_and_for_its_owner_alone(
    slack: SandboxSlack, app: House
) -> None:
    told = say_and_be_told(slack)
    assert "You said that you like sailing" in told
    assert "Your tastes" in told

    mirrored = say(slack, "ana", NEXT_DAY)
    assert "You like “sailing”, and this follows it" in mirrored
    assert TOLD not in mirrored
    assert "sailing" not in say(slack, "ben", NEXT_DAY)


def test_in_a_room_nobody_else_reads_of_it(slack: SandboxSlack, app: House) -> None:
    say_and_be_told(slack)
    slack.say("ana", ROOM, f"@their_rules {NEXT_DAY}")
    slack.wait_for_reply(ROOM, user="ana", containing=DONE, timeout=60)
    for colleague in ("ben", "max"):
        seen = " ".join(message.plain for message in slack.messages(ROOM, seen_by=colleague) if message.by_app)
        assert seen
        assert "sailing" not in seen


def test_in_a_room_the_owner_alone_is_told_that_it_is_kept(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, f"@their_rules {SAID}")
    told = slack.wait_for_reply(ROOM, asked, user="ana", containing=TOLD, timeout=60)
    assert told.only_for == user_id(slack, "ana")
    kept = app.store.tastes_of(user_id(slack, "ana"))
    assert [(taste.value, taste.source) for taste in kept] == [("sailing", TasteSource.BRIEF)]
    assert kept[0].link.endswith(asked.ts.replace(".", ""))


def test_what_a_colleague_said_in_a_thread_is_not_taken_for_ones_own(slack: SandboxSlack, app: House) -> None:
    """Ben goes on with Ana's draft: its brief still holds her words."""
    asked = slack.say("ana", ROOM, f"@their_rules {SAID}")
    slack.wait_for_reply(ROOM, asked, user="ana", containing=TOLD, timeout=60)
    slack.say("ben", ROOM, "@their_rules for sms instead", thread=asked)
    slack.wait_for_reply(ROOM, asked, user="ben", containing=DONE, timeout=60)
    assert app.store.tastes_of(user_id(slack, "ben")) == ()


def test_on_the_home_tab_it_is_seen_corrected_and_deleted(slack: SandboxSlack, app: House) -> None:
    say_and_be_told(slack)
    slack.open_home("ana")
    view = home(slack, "ana", lambda view: "You like sailing" in view.plain)
    assert "“I love sailing" in view.plain

    slack.click("ana", view, "Correct")
    slack.wait_until(lambda: slack.modal("ana"))
    slack.submit("ana", {"What is it?": "sailing regattas"})
    view = home(slack, "ana", lambda view: "You like sailing regattas" in view.plain)
    assert "corrected by you" in view.plain

    slack.click("ana", view, "Delete")
    home(slack, "ana", lambda view: "None yet" in view.plain)
    say(slack, "ana", SAID)
    assert app.store.tastes_of(user_id(slack, "ana")) == ()


def test_somebody_elses_click_with_its_id_deletes_and_shows_nothing(slack: SandboxSlack, app: House) -> None:
    say_and_be_told(slack)
    slack.open_home("ana")
    hers = home(slack, "ana", lambda view: "sailing" in view.plain)
    slack.click("max", hers, "Delete")
    his = home(slack, "max", lambda view: "none of your tastes" in view.plain)
    assert "sailing" not in his.plain
    slack.click("max", hers, "Correct")
    assert not slack.modal("max")
    assert len(app.store.tastes_of(user_id(slack, "ana"))) == 1


def test_who_wants_none_kept_has_none_kept(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana")
    slack.click("ana", home(slack, "ana", lambda view: "Your tastes" in view.plain), "Don't keep any")
    view = home(slack, "ana", lambda view: "Nothing that you say about yourself is kept" in view.plain)
    said = say(slack, "ana", SAID)
    assert TOLD not in said
    slack.click("ana", view, "Keep what I say")
    home(slack, "ana", lambda view: "is kept again" in view.plain)
    say_and_be_told(slack)


def test_one_is_put_down_by_hand(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana")
    slack.click("ana", home(slack, "ana", lambda view: "Your tastes" in view.plain), "Add a taste")
    slack.wait_until(lambda: slack.modal("ana"))
    refused = slack.submit(
        "ana", {"What is it?": "   ", "And you yourself?": "I dislike it", "It is about …": "the tone"}
    )
    assert "Say in a few words" in str(refused.payload)
    slack.submit("ana", {"What is it?": "puns", "And you yourself?": "I dislike it", "It is about …": "the tone"})
    home(slack, "ana", lambda view: "You dislike puns" in view.plain)


def test_killed_while_it_answers_it_keeps_it_once_and_tells_once(
    slack: SandboxSlack, start_app: StartApp, environment: dict[str, str]
) -> None:
    killed = start_app()
    slack.fail_next("chat.postMessage", with_="timeout")  # the sentence that tells of it; the draft itself is streamed
    asked = slack.say("ana", "dm", SAID)
    database = open_database(environment["DATABASE_URL"])
    owner = user_id(slack, "ana")
    slack.wait_until(lambda: database.workspace("default").tastes_of(owner), timeout=60)
    killed.send_signal(signal.SIGKILL)
    slack.wait_until(lambda: slack.connections == 0)
    let_the_lease_run_out(environment["DATABASE_URL"])
    start_app()
    slack.wait_for_reply("dm", asked, "ana", containing=TOLD, timeout=60)
    said = [message.plain for message in slack.messages("dm", asked, "ana") if message.by_app]
    assert len([plain for plain in said if TOLD in plain]) == 1
    assert len(database.workspace("default").tastes_of(owner)) == 1
    database.close()
