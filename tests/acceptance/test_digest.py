"""Following a persona, and the digest that comes of it: once, by day, with a way out."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.keeping_up.follow import Follow
from bot.core.keeping_up.schedule import Outcome, Sent
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.slack.answers import digest as answers
from bot.slack.digest_watch import DigestWatch
from bot.usecases.ports import Store
from bot.usecases.send_digests import note_issue
from bot.wiring import House
from tests.acceptance.test_board import HANNAH, home, opened

LONDON = ZoneInfo("Europe/London")
PARENT = "the busy parent"


def test_who_follows_on_the_home_tab_is_told_when_the_first_digest_comes_and_can_stop(
    slack: SandboxSlack, app: House
) -> None:
    slack.click("ana", opened(slack, "ana"), "Follow")
    told = home(slack, "ana", lambda view: "The next digest comes on" in view.plain)
    assert "You follow 1 persona" in told.plain
    assert app.store.followed_by("U0ANA")
    slack.click("ana", told, "Stop following")
    home(slack, "ana", lambda view: "no longer: no digest of it comes" in view.plain)
    assert app.store.followed_by("U0ANA") == ()


def test_a_digest_comes_once_though_two_processes_look_and_can_be_stopped_from_within(
    slack: SandboxSlack, app: House
) -> None:
    follow(app, "U0ANA")
    note_of_a_customer(app)
    for _ in range(2):
        looking_at(app, working_hour()).look()
    digest = slack.wait_for_reply(DIRECT, user="ana", containing="Keep up with your personas")
    assert "In their own words" in digest.plain
    assert "I never read them" in digest.plain
    assert "What disagrees" in digest.plain
    assert "of 55 customers in the last 90 days" in digest.plain
    slack.wait_until(lambda: bool(app.store.last_digests(["U0ANA"])))
    looking_at(app, working_hour() + timedelta(days=1)).look()
    slack.click("ana", digest, "Stop following")
    slack.wait_for_reply(DIRECT, user="ana", containing="no longer")
    assert len([each for each in slack.messages(DIRECT, seen_by="ana") if "Keep up with your" in each.plain]) == 1
    assert app.store.followed_by("U0ANA") == ()


def test_where_the_process_dies_before_it_is_noted_the_digest_is_posted_once_all_the_same(
    slack: SandboxSlack, app: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(app, "U0ANA")
    note_of_a_customer(app)
    died: list[str] = []

    def dying(store: Store, person: str, week: str, outcome: Outcome, moment: datetime) -> bool:
        if not died:
            died.append(person)
            raise RuntimeError("the plug was pulled")
        return note_issue(store, person, week, outcome, moment)

    monkeypatch.setattr(answers, "note_issue", dying)
    looking_at(app, working_hour()).look()
    slack.wait_until(lambda: bool(app.store.last_digests(["U0ANA"])), timeout=30)
    assert died
    assert len([each for each in slack.messages(DIRECT, seen_by="ana") if "Keep up with your" in each.plain]) == 1


def test_nobody_has_one_at_the_weekend(slack: SandboxSlack, app: House) -> None:
    follow(app, "U0ANA")
    saturday = working_hour() + timedelta(days=5)
    looking_at(app, saturday).look()
    slack.say("ana", DIRECT, "thanks")
    slack.wait_for_reply(DIRECT, user="ana")
    assert not [each for each in slack.messages(DIRECT, seen_by="ana") if "Keep up with your" in each.plain]


def test_a_week_without_news_is_told_once_and_then_skipped(slack: SandboxSlack, app: House) -> None:
    follow(app, "U0ANA")
    monday = working_hour()
    app.store.note_digest("U0ANA", "before", Outcome.SENT, monday - timedelta(days=7))
    looking_at(app, monday).look()
    quiet = slack.wait_for_reply(DIRECT, user="ana", containing="Nothing new about Hannah Whitaker")
    assert "Whom to ask what" in quiet.plain
    slack.wait_until(lambda: last(app).outcome is Outcome.QUIET)
    looking_at(app, monday + timedelta(days=7)).look()
    slack.wait_until(lambda: last(app).outcome is Outcome.SKIPPED)
    assert len([each for each in slack.messages(DIRECT, seen_by="ana") if "Nothing new about" in each.plain]) == 1


def test_a_card_in_a_room_offers_to_follow_and_tells_the_one_who_pressed_alone(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", "#general", "/persona", PARENT)
    card = slack.wait_for_reply("#general", user="ana", containing="Stands for 55 customers")
    slack.click("ana", card, "Follow")
    told = slack.wait_for_reply("#general", user="ana", containing="The next digest comes on")
    assert told.only_for == "U0ANA"
    slack.click("ana", card, "Follow")
    assert slack.wait_for_reply("#general", user="ana", containing="already")


def follow(app: House, person: str) -> Follow:
    """For long enough that this week's digest is theirs."""
    app.store.follow(person, HANNAH, working_hour() - timedelta(days=9))
    return app.store.followed_by(person)[0]


def note_of_a_customer(app: House) -> None:
    """She says that she does not want what persona and colleagues take for wanted."""
    dana = app.store.find_audiences("Dana Ruiz")[0].audience
    item = Evidence(
        id="insight-C1-1",
        audience_id=dana.id,
        aspect=Aspect.FORMAT,
        value="one job in three steps",
        polarity=Polarity.DISLIKES,
        source=Source.SAID,
        note="“I never read them.”",
        on=app.drafting.now().date(),
        recorded_by="U0ANA",
        link="https://larkmoor.slack.com/archives/C1/p1",
    )
    app.store.add_evidence(item)


def looking_at(app: House, at: datetime) -> DigestWatch:
    """A process whose clock says so."""
    return DigestWatch(replace(app.slack_kit, drafting=replace(app.drafting, now=lambda: at)), "default")


def working_hour() -> datetime:
    """Eleven in London on the next Monday that is three days away or more, and no holiday."""
    day = datetime.now(LONDON) + timedelta(days=3)
    monday = (day + timedelta(days=-day.weekday() % 7)).replace(hour=11, minute=0, second=0, microsecond=0)
    return monday if (monday.month, monday.day) not in ((12, 28), (12, 25)) else monday + timedelta(days=7)


def last(app: House) -> Sent:
    return app.store.last_digests(["U0ANA"])["U0ANA"]


def test_in_words_typed_in_a_hurry_a_digest_comes_at_once_and_is_followed_and_stopped(
    slack: SandboxSlack, app: House
) -> None:
    note_of_a_customer(app)
    slack.say("ana", DIRECT, "digset for the busy parent pls")
    digest = slack.wait_for_reply(DIRECT, user="ana", containing="What is new about Hannah Whitaker")
    assert "of 55 customers in the last 90 days" in digest.plain
    assert "I never read them" in digest.plain
    slack.say("ana", DIRECT, "send me a weekly digest for hannah")
    slack.wait_for_reply(DIRECT, user="ana", containing="You follow Hannah Whitaker, the busy parent.")
    assert [each.persona_id for each in app.store.followed_by("U0ANA")] == [HANNAH]
    slack.say("ana", DIRECT, "stop the digest")
    stopped = slack.wait_for_reply(DIRECT, user="ana", containing="You follow nobody any longer")
    assert app.store.followed_by("U0ANA") == ()
    slack.click("ana", stopped, "Follow")
    slack.wait_for_reply(DIRECT, user="ana", containing="The next digest comes on")
    assert app.store.followed_by("U0ANA")


def test_whoever_follows_nobody_is_shown_whom_they_could(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", "#general", "/persona", "digest")
    shown = slack.wait_for_reply("#general", user="ana", containing="Whose digest would you like")
    assert shown.only_for == "U0ANA"
    assert "[Follow]" in shown.plain
    assert "Gareth Bevan, the landscaper" in shown.plain


def test_of_a_customer_whose_persona_could_be_meant_is_told(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "digest for dana ruiz")
    slack.wait_for_reply(
        DIRECT, user="ana", containing="such as Hannah Whitaker, the busy parent, whom they stand behind"
    )
