"""Before a first draft a marketer says what they would like and guesses what the audience likes; nobody else ever sees it."""

import pytest

from bot.core.evidence import Aspect, TasteSource
from bot.core.guesses.guess import Ended
from bot.core.norms import ChannelNorm
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.sandbox.views import View
from bot.usecases.ports import Store
from bot.wiring import House

ROOM = "#copy-review"
BRIEF = "draft a message for the busy parent: sunflower kits are 20 % off until Friday 29 May"
CARD = "what would you like yourself"
DONE = "Why it reads so"
GAP = "Only you see this"


@pytest.fixture
def store(app: House) -> Store:
    """As in a workspace that nobody has turned it off in."""
    app.store.let_ask_first(None, asks=True)
    return app.store


def user_id(slack: SandboxSlack, name: str) -> str:
    return slack.world.person(name).id


def by_us(slack: SandboxSlack, room: str, thread: Message, user: str) -> list[Message]:
    return [message for message in slack.messages(room, thread, user) if message.by_app]


def ask(slack: SandboxSlack, text: str = BRIEF) -> tuple[Message, Message]:
    asked = slack.say("ana", "dm", text)
    return asked, slack.wait_for_reply("dm", asked, "ana", containing=CARD, timeout=30)


def draft_of(slack: SandboxSlack, asked: Message) -> Message:
    return slack.wait_for_reply("dm", asked, "ana", containing=DONE, timeout=60)


def home(slack: SandboxSlack, user: str, containing: str) -> View:
    slack.wait_until(lambda: (view := slack.home(user)) and containing in view.plain, timeout=30)
    view = slack.home(user)
    assert view
    return view


def test_what_is_chosen_is_kept_the_draft_follows_and_the_gap_stands_beside_it(
    slack: SandboxSlack, store: Store
) -> None:
    asked, card = ask(slack)
    for menu, choice in (
        ("Your channel", "Email"),
        ("Your tone", "Playful, with jokes"),
        ("Their channel", "Email"),
        ("Their channel", "SMS"),
        ("Their hour", "Evenings (17–21)"),
    ):
        slack.click("ana", card, menu, choice)
    assert not any(DONE in message.plain for message in by_us(slack, "dm", asked, "ana"))
    slack.click("ana", card, "Draft now")
    draft_of(slack, asked)
    gap = slack.wait_for_reply("dm", asked, "ana", containing=GAP, timeout=30).plain
    assert "Channel: you like emails, you guessed SMS; they prefer" in gap
    assert "n = " in gap
    said = " ".join(message.plain for message in by_us(slack, "dm", asked, "ana"))
    assert "Kept for you alone: for yourself emails, jokes and puns; your guess: SMS, evenings (17–21)." in said

    ana = user_id(slack, "ana")
    kept = {taste.aspect: (taste.value, taste.source) for taste in store.tastes_of(ana)}
    assert kept[Aspect.CHANNEL] == ("emails", TasteSource.STATED)
    guesses = {guess.aspect: guess for guess in store.guesses_of(ana)}
    assert isinstance(guesses[Aspect.CHANNEL].norm, ChannelNorm)
    assert str(guesses[Aspect.CHANNEL].norm) == "channel:sms"
    assert all(guess.blind for guess in guesses.values())


def test_it_is_asked_once_for_each_audience_and_begins_with_what_is_known(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    slack.click("ana", card, "Your channel", "Email")
    slack.click("ana", card, "Draft now")
    draft_of(slack, asked)

    again = slack.say("ana", "dm", BRIEF)
    draft_of(slack, again)
    assert not any(CARD in message.plain for message in by_us(slack, "dm", again, "ana"))
    other, next_card = ask(slack, BRIEF.replace("the busy parent", "the landscaper"))
    (own,) = [block for block in next_card.blocks if block.get("block_id", "").endswith(":own")]
    assert own["elements"][0]["initial_option"]["value"] == "channel:email"
    slack.click("ana", next_card, "Skip")
    draft_of(slack, other)


def test_who_leaves_it_be_gets_the_draft_by_itself(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    draft_of(slack, asked)
    ana = user_id(slack, "ana")
    assert store.askings_of(ana, 1)[0].ended is Ended.PASSED_OVER
    slack.click("ana", card, "Their channel", "Email")
    slack.click("ana", card, "Draft now")
    late = slack.wait_for_reply("dm", asked, "ana", containing="your guess: email", timeout=30)
    assert GAP in late.plain
    (guess,) = store.guesses_of(ana)
    assert not guess.blind
    drafts = [message for message in by_us(slack, "dm", asked, "ana") if DONE in message.plain]
    assert len(drafts) == 1


def test_typing_on_brings_the_draft_with_what_was_typed(slack: SandboxSlack, store: Store) -> None:
    asked, _ = ask(slack)
    slack.say("ana", "dm", "for sms instead", thread=asked)
    slack.wait_until(
        lambda: len([one for one in by_us(slack, "dm", asked, "ana") if DONE in one.plain]) == 2, timeout=60
    )


def test_skip_may_be_typed(slack: SandboxSlack, store: Store) -> None:
    asked, _ = ask(slack)
    slack.say("ana", "dm", "skip", thread=asked)
    draft_of(slack, asked)
    assert store.askings_of(user_id(slack, "ana"), 1)[0].ended is Ended.PASSED_OVER


def test_dont_ask_me_again_is_honoured_until_it_is_turned_on_at_home(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    slack.click("ana", card, "Don't ask me again")
    draft_of(slack, asked)
    other = slack.say("ana", "dm", BRIEF.replace("the busy parent", "the landscaper"))
    draft_of(slack, other)
    assert not any(CARD in message.plain for message in by_us(slack, "dm", other, "ana"))
    slack.open_home("ana")
    slack.click("ana", home(slack, "ana", "Yours and theirs"), "Ask me first")
    home(slack, "ana", "From now on I ask you")
    ask(slack, BRIEF.replace("the busy parent", "the gift giver"))


def test_in_a_room_the_asker_alone_is_asked_and_nobody_waits(slack: SandboxSlack, store: Store) -> None:
    slack.say("ana", ROOM, f"@their_rules {BRIEF}")
    card = slack.wait_for_reply(ROOM, user="ana", containing=CARD, timeout=30)
    assert card.only_for == user_id(slack, "ana")
    slack.wait_for_reply(ROOM, user="ana", containing=DONE, timeout=60)
    slack.click("ana", card, "Your channel", "Post")
    slack.click("ana", card, "Their channel", "Post")
    slack.click("ana", card, "Keep this")
    slack.wait_for_reply(ROOM, user="ana", containing="your guess: post", timeout=30)
    for colleague in ("ben", "max"):
        seen = " ".join(message.plain for message in slack.messages(ROOM, seen_by=colleague))
        assert CARD not in seen
        assert "guess" not in seen.casefold()


def test_somebody_elses_press_keeps_nothing_and_lets_nothing_go_on(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    slack.click("max", card, "Their channel", "Email")
    slack.click("max", card, "Don't ask me again")
    slack.click("ana", card, "Your channel", "SMS")
    slack.click("ana", card, "Draft now")
    draft_of(slack, asked)
    assert store.askings_of(user_id(slack, "ana"), 1)[0].ended is Ended.ANSWERED
    assert store.guesses_of(user_id(slack, "ana")) == store.guesses_of(user_id(slack, "max")) == ()
    assert store.asks_first(user_id(slack, "max"))


def test_what_was_stated_is_mirrored_for_its_owner_alone(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    slack.click("ana", card, "Your channel", "Post")
    slack.click("ana", card, "Draft now")
    draft_of(slack, asked)
    wish = "draft an email for the busy parent: our spring sale starts on Monday. Follow it up with a letter by post"
    mirrored = draft_of(slack, slack.say("ana", "dm", wish))
    assert "You like “letters”" in mirrored.plain


def test_the_home_tab_shows_guesses_beside_the_evidence_to_change_and_delete(slack: SandboxSlack, store: Store) -> None:
    asked, card = ask(slack)
    slack.click("ana", card, "Their channel", "Post")
    slack.click("ana", card, "Draft now")
    draft_of(slack, asked)
    slack.open_home("ana")
    view = home(slack, "ana", "How often you guessed right")
    assert "Channel: 0 of 1 right" in view.plain
    assert "you guessed post; they prefer" in view.plain

    slack.click("ana", view, "Change")
    slack.wait_until(lambda: slack.modal("ana"))
    slack.submit("ana", {"Which channel?": "SMS"})
    view = home(slack, "ana", "you guessed SMS")
    assert "Not counted: 1 guess made with a draft in view." in view.plain
    slack.click("max", view, "Delete guess")
    assert store.guesses_of(user_id(slack, "ana"))
    slack.click("ana", view, "Delete guess")
    home(slack, "ana", "Before your first draft for somebody I ask")


def test_only_who_looks_after_the_workspace_turns_it_off_for_everybody(slack: SandboxSlack, store: Store) -> None:
    slack.open_home("max")
    view = home(slack, "max", "Yours and theirs")
    slack.click("ana", view, "Ask nobody here first")
    home(slack, "ana", "Only those who look after this workspace")
    assert store.asks_first("anybody")
    slack.click("max", view, "Ask nobody here first")
    home(slack, "max", "From now on nobody here is asked")
    draft_of(slack, slack.say("ana", "dm", BRIEF))
