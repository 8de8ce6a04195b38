"""Whoever sees a flag may say that it is none, or that one was missed; they alone see the difference, and may undo it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.core.corrections.correction import Keeping
from bot.core.corrections.figures import Tally
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.wiring import House
from store.tables import corrections, kept_texts
from tests.acceptance.slack.conftest import TestHouse, serving

ROOM = "#copy-review"
CHECK = "for Dana Ruiz: I hate puns, so no puns. Nobody reads long emails"
ANA = "U0ANA"


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    """Its time runs slowly: the three seconds in which a form may be opened are soon over on a busy machine."""
    with SandboxSlack(manifest=manifest(), speed=0.1) as slack:
        yield slack


@pytest.fixture
def checked(slack: SandboxSlack, app: House) -> Message:
    slack.command("ana", ROOM, "/check", CHECK)
    return slack.wait_for_reply(ROOM, user="ana", containing="own preference")


def press(slack: SandboxSlack, on: Message, label: str, user: str = "ana") -> None:
    slack.click(user, on, label)


def redrawn(slack: SandboxSlack, card: Message, words: str, *, gone: str = "", room: str = ROOM) -> Message:
    """The card, once it says these words, and others no longer."""

    def found() -> Message | None:
        now = next(one for one in slack.messages(room, thread=card.thread, seen_by="ana") if one.ts == card.ts)
        return now if words in now.plain and (not gone or gone not in now.plain) else None

    shown = slack.wait_until(found, 20)
    assert shown
    return shown


def fill_in(slack: SandboxSlack, **values: object) -> object:
    told = {"missed_aspect": "format", "missed_verdict": "unsupported", "keep_text": "yes"} | values
    return slack.submit("ana", told).payload


def rows(app: House, table: object = corrections) -> list[str]:
    with app.database.engine.connect() as connection:
        return [str(row) for row in connection.execute(select(table))]  # type: ignore[call-overload]  # a table


def test_a_flag_is_called_none_seen_so_by_its_asker_and_taken_back(
    slack: SandboxSlack, app: House, checked: Message
) -> None:
    press(slack, checked, "Not a flag")
    said = redrawn(slack, checked, "You said: not a flag", gone="own preference")
    assert app.store.correction_figures().total == Tally(shown=1, disputed=1)
    press(slack, said, "Undo")
    redrawn(slack, checked, "own preference", gone="You said")
    assert app.store.correction_figures().total == Tally(shown=1)
    assert len(rows(app)) == 2
    assert slack.messages(ROOM, seen_by="ben") == []


def test_whether_the_text_may_be_kept_is_asked_once_with_what_for_and_how_to_withdraw(
    slack: SandboxSlack, app: House, checked: Message
) -> None:
    press(slack, checked, "Not a flag")
    form = slack.wait_until(lambda: slack.modal("ana"))
    assert form
    for said in ("What is kept", "What for", "Who sees it", "How to withdraw"):
        assert said in form.plain
    assert app.store.texts_kept_of(ANA) == 0
    slack.submit("ana", {"keep_text": "yes"})
    slack.wait_until(lambda: app.store.texts_kept_of(ANA) == 1)
    card = redrawn(slack, checked, "You said: not a flag")
    for label, words in (("Undo", "own preference"), ("Not a flag", "You said")):
        press(slack, card, label)
        card = redrawn(slack, checked, words)
    assert slack.modal("ana") is None


def test_closing_the_question_is_a_no(slack: SandboxSlack, app: House, checked: Message) -> None:
    press(slack, checked, "Not a flag")
    slack.wait_until(lambda: slack.modal("ana"))
    slack.close("ana")
    slack.wait_until(lambda: app.store.keeping(ANA) is Keeping.REFUSED)
    assert rows(app, kept_texts) == []
    assert len(rows(app)) == 1


def test_what_was_missed_is_said_in_a_form_that_names_what_is_bad_and_loses_nothing(
    slack: SandboxSlack, app: House, checked: Message
) -> None:
    press(slack, checked, "You missed one")
    slack.wait_until(lambda: slack.modal("ana"))
    wrong = fill_in(slack, missed_passage="Nobody reads letters")
    assert "do not stand in the text" in str(wrong)
    assert slack.modal("ana"), "the form stays open"
    assert "missed_evidence" in str(fill_in(slack, missed_passage="reads long", missed_verdict="contradicted"))
    assert "flagged already" in str(fill_in(slack, missed_passage="hate puns"))
    assert rows(app) == []
    assert not fill_in(slack, missed_passage="nobody reads LONG emails")
    said = redrawn(slack, checked, "“Nobody reads long emails”")
    assert "this should be a flag (format, no evidence for it)" in said.plain
    assert app.store.correction_figures().total == Tally(shown=1, missed=1)
    assert app.store.texts_kept_of(ANA) == 1
    press(slack, said, "Undo")
    redrawn(slack, checked, "own preference", gone="should be a flag")
    assert app.store.texts_kept_of(ANA) == 0


def test_a_check_without_a_flag_can_have_missed_one_and_a_sentence_can_be_picked(
    slack: SandboxSlack, app: House
) -> None:
    slack.command("ana", ROOM, "/check", "for Dana Ruiz: Nobody reads long emails. Buy bulbs")
    card = slack.wait_for_reply(ROOM, user="ana", containing="No flags for Dana Ruiz")
    press(slack, card, "You missed one")
    slack.wait_until(lambda: slack.modal("ana"))
    assert not fill_in(slack, missed_sentence="Nobody reads long emails", keep_text="no")
    redrawn(slack, card, "“Nobody reads long emails”")
    assert app.store.keeping(ANA) is Keeping.REFUSED
    assert "emails" not in "".join(rows(app))


def test_a_draft_card_in_a_direct_message_is_corrected_in_its_place(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale. I hate puns")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    press(slack, card, "Not a flag")
    said = redrawn(slack, card, "You said: not a flag", room=DIRECT)
    assert "Why it reads so" in said.plain
    assert "Email for Dana Ruiz" in said.plain


def test_the_same_words_after_a_restart_and_two_clicks_at_once_are_one_row(
    slack: SandboxSlack, settings: Settings
) -> None:
    with serving(slack, TestHouse(settings)):
        slack.command("ana", ROOM, "/check", CHECK)
        card = slack.wait_for_reply(ROOM, user="ana", containing="own preference")
    with serving(slack, TestHouse(settings)) as app:
        for _ in range(2):
            press(slack, card, "Not a flag")
        redrawn(slack, card, "You said: not a flag")
        slack.wait_until(lambda: len(slack.calls("views.open")) == 2)
        assert len(rows(app)) == 1


def test_the_home_tab_shows_admins_how_good_the_flags_are_and_everybody_their_own(
    slack: SandboxSlack, app: House, checked: Message
) -> None:
    press(slack, checked, "Not a flag")
    slack.wait_until(lambda: slack.modal("ana"))
    slack.submit("ana", {"keep_text": "yes"})
    slack.wait_until(lambda: app.store.texts_kept_of(ANA) == 1)
    for user in ("ana", "max"):
        slack.open_home(user)
    of_max = slack.wait_until(lambda: slack.home("max"))
    of_ana = slack.wait_until(lambda: slack.home("ana"))
    assert of_max
    assert of_ana
    assert "too few to say a share: 0 of 1 flags stood" in of_max.plain
    assert "Your corrections" not in of_max.plain
    assert "too few" not in of_ana.plain
    assert "1 text kept" in of_ana.plain
    slack.click("ana", of_ana, "Delete them and keep none")
    slack.wait_until(lambda: "No text is kept" in getattr(slack.home("ana"), "plain", ""))
    assert rows(app, kept_texts) == []
