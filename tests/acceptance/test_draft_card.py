"""A draft's card: three ways on below each flag, why it reads so behind a button, and what people think of it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.core.evidence import Polarity, Source
from bot.core.feedback.feedback import Fault, Opinion
from bot.core.feedback.figures import Tally
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.wire import Doc
from bot.slack.ids import FaultsField, ToldField
from bot.slack.manifest import manifest
from bot.slack.views.told_fields import HOW, WHAT
from bot.wiring import House

ROOM = "#copy-review"
ASK = "draft an email for Dana Ruiz: Spring sale, 20 % off bulbs until Friday 29 May. Personally I adore golf."
FLAGGED = "I adore golf"


@pytest.fixture
def slack() -> Iterator[SandboxSlack]:
    """Its time runs slowly: the three seconds in which a form may be opened are soon over on a busy machine."""
    with SandboxSlack(manifest=manifest(), speed=0.1) as slack:
        yield slack


@pytest.fixture
def card(slack: SandboxSlack, app: House) -> Message:
    asked = slack.say("ana", DIRECT, ASK)
    return slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")


def now(slack: SandboxSlack, card: Message, words: str, *, gone: str = "", room: str = DIRECT) -> Message:
    """The card, once it says these words, and others no longer."""

    def found() -> Message | None:
        one = next(one for one in slack.messages(room, thread=card.thread, seen_by="ana") if one.ts == card.ts)
        return one if words in one.plain and (not gone or gone not in one.plain) else None

    seen = slack.wait_until(found)
    assert seen
    return seen


def keep(slack: SandboxSlack, card: Message, reason: str) -> Doc:
    slack.click("ana", card, "Keep it, because …")
    slack.wait_for_modal("ana", "Keep it, because …")
    return dict(slack.submit("ana", {"reason": reason}).payload)


TOLD: dict[str, object] = {
    ToldField.VALUE: "golf",
    ToldField.POLARITY: WHAT[Polarity.LIKES],
    ToldField.SOURCE: HOW[Source.SAID],
    ToldField.TOLD_BY: "Sam at the till",
    ToldField.ON: "2026-03-01",
    ToldField.NOTE: "I adore golf, I play every Sunday.",
}


def tell(slack: SandboxSlack, card: Message, **changed: str) -> Doc:
    slack.click("ana", card, "It is the customer's: add evidence")
    slack.wait_for_modal("ana", "Add evidence")
    return dict(slack.submit("ana", TOLD | changed).payload)


def test_a_flag_is_left_out_of_the_next_version_and_the_old_card_says_so(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    assert FLAGGED in card.plain
    slack.click("ana", card, "Leave it out")
    second = slack.wait_for_reply(DIRECT, thread=card.thread, user="ana", containing="version 2")
    assert "20 % off bulbs" in second.plain
    assert "You asked me to leave it out" in second.plain
    assert ":triangular_flag_on_post:" not in second.plain
    old = now(slack, card, "Left out of version 2")
    assert "Leave it out" not in old.plain
    slack.click("ana", card, "Leave it out")  # the card as it stood before
    told = slack.wait_for_reply(DIRECT, thread=card.thread, user="ana", containing="There is a version 2")
    assert "further down" in told.plain
    assert len(app.store.draft_in_thread(card.room, str(card.thread)).versions) == 2  # type: ignore[union-attr]


def test_a_flag_is_kept_with_a_reason_that_the_next_version_still_has_and_can_be_taken_back(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    assert "Say why it stays" in str(keep(slack, card, "  "))
    slack.submit("ana", {"reason": "Dana sponsors the golf club's spring cup."})
    kept = now(slack, card, "Kept, because: “Dana sponsors the golf club's spring cup.”")
    assert "Leave it out" not in kept.plain
    slack.say("ana", DIRECT, "shorter", thread=card.thread)
    second = slack.wait_for_reply(DIRECT, thread=card.thread, user="ana", containing="version 2")
    assert "Kept, because: “Dana sponsors" in second.plain
    slack.click("ana", second, "Take it back")
    again = now(slack, second, "Taken back: the flag stands again")
    assert "Leave it out" in again.plain


def test_what_the_customer_said_is_stored_and_the_flag_goes(slack: SandboxSlack, app: House, card: Message) -> None:
    refused = tell(slack, card, **{ToldField.ON: "2999-01-01"})
    assert "still to come" in str(refused)
    assert ToldField.ON in refused["errors"]
    slack.submit("ana", TOLD)
    after = now(slack, card, "Stored: Dana Ruiz likes golf", gone="Leave it out")
    assert "is gone" in after.plain
    draft = app.store.draft_in_thread(card.room, str(card.thread))
    assert draft
    (told,) = [item for item in app.store.evidence_about(draft.audience_id) if item.value == "golf"]
    assert (told.told_by, told.on, told.source) == ("Sam at the till", date(2026, 3, 1), Source.SAID)
    assert app.store.flags_of(draft.id, 1) == ()


def test_a_guess_is_kept_and_the_flag_stays(slack: SandboxSlack, app: House, card: Message) -> None:
    guess = {ToldField.SOURCE: HOW[Source.ASSUMED], ToldField.TOLD_BY: "", ToldField.NOTE: ""}
    tell(slack, card, **guess)
    assert "Leave it out" in now(slack, card, "Stored as a guess").plain


def test_why_it_reads_so_is_shown_and_hidden_by_one_button(slack: SandboxSlack, app: House, card: Message) -> None:
    assert "←" not in card.plain
    slack.click("ana", card, "Why it reads so")
    shown = now(slack, card, "←")
    assert "Why this channel" in shown.plain
    slack.click("ana", shown, "Hide why it reads so")
    now(slack, card, "Why it reads so", gone="←")


def test_a_form_that_came_too_late_is_offered_again(slack: SandboxSlack, app: House, card: Message) -> None:
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.click("ana", card, "Keep it, because …")
    late = slack.wait_for_reply(DIRECT, thread=card.thread, user="ana", containing="could not be opened in time")
    slack.click("ana", late, "Open the form")
    slack.wait_for_modal("ana", "Keep it, because …")
    slack.submit("ana", {"reason": "Agreed with Dana."})
    now(slack, card, "Kept, because: “Agreed with Dana.”")


def test_what_was_typed_is_offered_again_where_another_was_quicker(
    slack: SandboxSlack, app: House, card: Message
) -> None:
    """Two windows: the form of the second is looked at before it is closed, and keeps its words."""
    slack.click("ana", card, "Keep it, because …")
    second = slack.wait_for_modal("ana", "Keep it, because …")
    slack.click("ana", card, "Keep it, because …")
    slack.submit("ana", {"reason": "The first reason."})
    now(slack, card, "The first reason.")
    refused = slack.submit("ana", {"reason": "The second reason."}, view=second)
    assert "is kept already, because: The first reason." in str(refused.payload)


def test_in_a_room_only_whoever_asked_sees_the_flags_and_settles_them(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, f"@their_rules {ASK}")
    own = slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="Why the draft for")
    slack.click("ana", own, "Keep it, because …")
    slack.wait_for_modal("ana", "Keep it, because …")
    slack.submit("ana", {"reason": "The club pays for it."})
    now(slack, own, "Kept, because: “The club pays for it.”", room=ROOM)
    seen_by_ben = "\n".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert "The club pays" not in seen_by_ben
    assert "Leave it out" not in seen_by_ben
    slack.click("ben", own, "Leave it out")  # which Slack would never show him
    slack.wait_for_reply(ROOM, user="ben", containing="Only whoever asked for this version")
    assert len(app.store.draft_in_thread(own.room, str(own.thread)).versions) == 1  # type: ignore[union-attr]


def test_what_people_think_is_counted_once_each_and_admins_see_it(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", ROOM, f"@their_rules {ASK}")
    shown = slack.wait_for_reply(ROOM, thread=asked, user="ben", containing="Send to review")
    slack.click("ben", shown, "Good draft")
    slack.wait_for_reply(ROOM, user="ben", containing="a good draft")
    slack.click("ben", shown, "Bad draft")
    slack.wait_for_modal("ben", "What was wrong?")
    assert "Choose what was wrong" in str(slack.submit("ben", {}).payload)
    slack.submit("ben", {FaultsField.FAULTS: [str(Fault.LONG)], FaultsField.WORDS: "Dana stops at line two."})
    slack.wait_until(lambda: app.store.feedback_in_words(5))
    slack.click("ana", shown, "Good draft")
    slack.wait_for_reply(ROOM, user="ana", containing="a good draft")
    figures = app.store.feedback_figures()
    assert (figures.total, figures.people, figures.faults) == (Tally(good=1, bad=1), 2, {Fault.LONG: 1})
    assert [each.opinion for each in app.store.feedback_in_words(5)] == [Opinion.BAD]
    for user in ("max", "ben"):
        slack.open_home(user)
    of_max = slack.wait_until(lambda: slack.home("max"))
    of_ben = slack.wait_until(lambda: slack.home("ben"))
    assert of_max
    assert of_ben
    assert "What people think of drafts" in of_max.plain
    assert "What people think of drafts" not in of_ben.plain
