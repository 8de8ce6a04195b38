"""What people in Slack ask, and what they see."""

from functools import partial
from typing import cast

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.wiring import House
from tests.acceptance.slack.scripted import ScriptedWriter

ROOM = "#copy-review"


def writer(app: House) -> ScriptedWriter:
    return cast(ScriptedWriter, app.writer)


def test_a_direct_message_gets_a_draft_with_its_reasons_and_flags(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale until Friday. I hate puns")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "Email for Dana Ruiz" in card.plain
    assert "Spring sale until Friday" in card.plain
    assert "That is your own preference" in card.plain
    assert "Written without a model" in card.plain
    slack.click("ana", card, "Why it reads so")
    said = partial(slack.messages, DIRECT, thread=asked, seen_by="ana")
    slack.wait_until(lambda: any("your brief" in message.plain for message in said()))


def test_the_draft_stays_in_its_thread_and_is_said_once(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    said = [message for message in slack.messages(DIRECT, seen_by="ana") if message.by_app]
    assert [message.thread for message in said] == [asked.ts]


def test_what_a_customer_prefers_is_told_to_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/prefers", "Dana Ruiz")
    answer = slack.wait_for_reply(ROOM, user="ana")
    assert "Dana" in answer.plain
    assert "consent" in answer.plain
    assert slack.messages(ROOM, seen_by="ben") == []


def test_a_mention_in_a_room_is_answered_there_and_customers_evidence_goes_to_the_asker_alone(
    slack: SandboxSlack, app: House
) -> None:
    asked = slack.say("ana", ROOM, "@their_rules draft an email for Dana Ruiz: Spring sale. I hate puns")
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="own preference")
    seen_by_ben = " ".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert "Email for Dana Ruiz" in seen_by_ben
    assert "own preference" not in seen_by_ben
    assert "said so" not in seen_by_ben


def test_a_command_in_a_room_opens_a_thread_for_the_draft(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/draft", "an sms for Dana Ruiz: Spring sale")
    opened = slack.wait_for_reply(ROOM, user="ana")
    slack.wait_for_reply(ROOM, thread=opened, user="ana", containing="Why the draft")
    opening, card = [message for message in slack.messages(ROOM, seen_by="ben") if message.by_app]
    assert "asked for an SMS for Dana Ruiz" in opening.plain
    assert (card.thread, "SMS for Dana Ruiz" in card.plain) == (opening.ts, True)


def test_a_room_that_is_closed_to_the_app_has_its_draft_in_the_direct_message(slack: SandboxSlack, app: House) -> None:
    slack.fail_next("chat.postMessage", with_="not_in_channel")
    slack.command("ana", ROOM, "/draft", "an sms for Dana Ruiz: Spring sale")
    moved = slack.wait_for_reply(ROOM, user="ana")
    assert "direct messages" in moved.plain
    assert "SMS for Dana Ruiz" in slack.wait_for_reply(DIRECT, user="ana", containing="Why it reads so").plain


def test_several_of_that_name_are_offered_and_one_press_answers(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "draft an email for Sofia: Spring sale")
    question = slack.wait_for_reply(DIRECT, user="ana", containing="Whom do you mean")
    assert "Sofia Marín" in question.plain
    slack.click("ana", question, "choose_audience.0")
    card = slack.wait_for_reply(DIRECT, user="ana", containing="Why it reads so")
    assert "Email for Sofia" in card.plain


def test_an_ask_that_names_nobody_is_asked_back_with_the_personas(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/draft", "email: Spring sale")
    question = slack.wait_for_reply(ROOM, user="ana")
    assert "Whom is it for" in question.plain
    assert "Hannah Whitaker" in question.plain


def test_a_name_nobody_has_quite_so_is_answered_by_one_press_of_the_nearest(slack: SandboxSlack, app: House) -> None:
    slack.say("ana", DIRECT, "email for danna ruis: half term bulb sale")
    question = slack.wait_for_reply(DIRECT, user="ana", containing="Did you mean Dana Ruiz")
    slack.click("ana", question, "choose_audience.0")
    card = slack.wait_for_reply(DIRECT, user="ana", containing="Why it reads so")
    assert "Email for Dana Ruiz" in card.plain
    assert "half term bulb sale" in card.plain.lower()


def test_an_unknown_name_is_one_sentence_with_the_nearest(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/prefers", "Danna Ruizz Xyz")
    answer = slack.wait_for_reply(ROOM, user="ana")
    assert "Dana Ruiz" in answer.plain
    assert "Traceback" not in answer.plain


def test_a_channel_named_in_the_thread_makes_the_next_version(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "for sms instead", thread=asked)
    second = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "SMS for Dana Ruiz, version 2" in second.plain
    assert "Spring sale" in second.plain


def test_words_added_in_the_thread_stay_in_later_versions(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    for number, words in enumerate(("Parking is free", "for sms instead"), start=2):
        slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
        slack.say("ana", DIRECT, words, thread=asked)
        card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing=f"version {number}")
    assert "Parking is free" in card.plain


def test_the_home_tab_lists_the_personas(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana")
    home = slack.wait_until(lambda: slack.home("ana"))
    assert home
    assert "Hannah Whitaker" in str(home.blocks)


def test_opening_the_direct_message_offers_four_prompts(slack: SandboxSlack, app: House) -> None:
    slack.open_home("ana", tab="messages")
    prompts = slack.wait_until(lambda: slack.prompts("ana"))
    assert prompts
    assert len(prompts.prompts) == 4


def test_what_is_known_of_a_persona_is_told(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/persona", "the busy parent")
    answer = slack.wait_for_reply(ROOM, user="ana")
    assert "Hannah Whitaker" in answer.plain
    assert "Does not want" in answer.plain


def test_a_name_said_under_the_question_answers_it(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Whom is it for")
    slack.say("ana", DIRECT, "Dana Ruiz", thread=asked)
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "Spring sale" in card.plain


def test_the_same_for_somebody_else_is_a_draft_of_its_own(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "and the same for Hannah Whitaker", thread=asked)
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="for Hannah Whitaker")
    assert "Spring sale" in card.plain
    assert "version" not in card.plain


def test_thanks_change_nothing(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "thanks", thread=asked)
    assert "Tell me here what to change" in slack.wait_for_reply(DIRECT, thread=asked, user="ana").plain
    assert len(writer(app).orders) == 1


def test_two_quick_follow_ups_are_both_followed(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    writer(app).gate.clear()
    for words in ("Parking is free", "Tea is served"):
        slack.say("ana", DIRECT, words, thread=asked)
    slack.wait_until(lambda: len(writer(app).orders) == 3)
    writer(app).gate.set()
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="version 3", timeout=20)
    assert "Parking is free" in card.plain
    assert "Tea is served" in card.plain
    draft = app.store.draft_in_thread(asked.room, asked.ts)
    assert draft
    assert [version.number for version in draft.versions] == [1, 2, 3]


def test_a_question_under_a_draft_is_answered_and_changes_nothing(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "what does she prefer?", thread=asked)
    assert "consent" in slack.wait_for_reply(DIRECT, thread=asked, user="ana").plain
    slack.say("ana", DIRECT, "how long is it?", thread=asked)
    assert (
        "Dana Ruiz prefers" in slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="cannot answer").plain
    )
    assert len(writer(app).orders) == 1


def test_a_way_that_is_no_channel_is_told_with_those_that_are(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "draft an email for Dana Ruiz: Spring sale")
    slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    slack.say("ana", DIRECT, "for fax instead", thread=asked)
    assert "whatsapp" in slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="no channel we know").plain
    assert len(writer(app).orders) == 1


def test_a_bare_command_asks_whom_it_is_for(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/prefers")
    answer = slack.wait_for_reply(ROOM, user="ana")
    assert "Whom is it for? Press a persona" in answer.plain


def test_nobody_of_that_name_is_told_with_slacks_own_command(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/prefers", "zzzqqq")
    answer = slack.wait_for_reply(ROOM, user="ana")
    assert "/persona" in answer.plain
    assert "their-rules" not in answer.plain


def test_a_hurried_message_full_of_typos_is_understood(slack: SandboxSlack, app: House) -> None:
    asked = slack.say("ana", DIRECT, "can u drfat a short sms for danna ruiz abt the spring sale, before friday")
    card = slack.wait_for_reply(DIRECT, thread=asked, user="ana", containing="Why it reads so")
    assert "SMS for Dana Ruiz" in card.plain
    assert "before friday" in card.plain


def test_a_check_flags_for_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", ROOM, "/check", "for Dana Ruiz: I hate puns, so no puns")
    assert "own preference" in slack.wait_for_reply(ROOM, user="ana").plain
    assert slack.messages(ROOM, seen_by="ben") == []


def test_a_channel_that_is_closed_is_said_to_all_and_why_to_the_asker_alone(slack: SandboxSlack, app: House) -> None:
    """Colin Braithwaite wrote STOP ALL to WhatsApp."""
    asked = slack.say("ana", ROOM, "@their_rules draft a whatsapp for Colin Braithwaite: New opening hours")
    slack.wait_for_reply(ROOM, thread=asked, user="ana", containing="STOP ALL")
    seen_by_ben = " ".join(message.plain for message in slack.messages(ROOM, thread=asked, seen_by="ben"))
    assert "Not to be sent by WhatsApp yet" in seen_by_ben
    assert "STOP ALL" not in seen_by_ben
