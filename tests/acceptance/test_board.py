"""The board of personas on the Home tab: opened, made, changed by two at once, and told what customers said."""

from collections.abc import Callable
from dataclasses import replace

from bot.core.audiences import Persona
from bot.core.evidence import Aspect, Polarity, Source
from bot.core.personas.depth import Importance, Price
from bot.core.personas.past import digest_of
from bot.core.personas.typed import ANYONE, PersonaField
from bot.sandbox.control import SandboxSlack
from bot.sandbox.views import View
from bot.slack.ids import DepthField, ToldField, persona_field
from bot.slack.views.persona_form import IMPORTANCES, PRICES
from bot.slack.views.told_fields import HOW, WHAT
from bot.wiring import House
from tests.fakes.clock import START

F = PersonaField
HANNAH = "persona-busy-parent"


def home(slack: SandboxSlack, user: str, when: Callable[[View], bool] = bool) -> View:
    """Their Home tab as soon as it is as it should be."""
    slack.wait_until(lambda: (view := slack.home(user)) and when(view), timeout=30)
    view = slack.home(user)
    assert view
    return view


def opened(slack: SandboxSlack, user: str) -> View:
    slack.open_home(user)
    return home(slack, user, lambda view: "Personas" in view.plain)


def persona(app: House, persona_id: str = HANNAH) -> Persona:
    known = app.store.audience(persona_id)
    assert isinstance(known, Persona)
    return known


def test_the_board_says_who_they_are_how_they_are_reached_and_how_well_they_are_known(
    slack: SandboxSlack, app: House
) -> None:
    board = opened(slack, "ana").plain
    assert "Hannah Whitaker, the busy parent" in board
    assert "Reached by: SMS" in board.replace("*", "")
    for told in ("Coverage:", "Evidence:", "Season:", "0% (all 9 claims are colleagues’ guesses)"):
        assert told in board


def test_open_shows_the_whole_card_and_persona_the_same_scores_with_buttons(slack: SandboxSlack, app: House) -> None:
    slack.click("ana", opened(slack, "ana"), "Open")
    card = slack.wait_for_modal("ana", "Persona")
    assert "In their words" in card.plain
    slack.command("ana", "#copy-review", "/persona", "the busy parent")
    told = slack.wait_for_reply("#copy-review", user="ana", containing="Coverage")
    slack.click("ana", told, "Edit")
    slack.wait_for_modal("ana", "Edit persona")


def new_persona(slack: SandboxSlack, user: str, price: Price, importance: Importance) -> View:
    slack.click(user, opened(slack, user), "New persona")
    slack.wait_until(lambda: DepthField.PRICE in str(slack.modal(user)))
    slack.submit(user, {DepthField.PRICE: PRICES[price], DepthField.IMPORTANCE: IMPORTANCES[importance]})
    slack.wait_until(lambda: persona_field(F.NAME) in str(slack.modal(user)))
    form = slack.modal(user)
    assert form
    return form


def test_a_cheap_thing_asks_little_and_a_dear_one_much_and_nothing_is_lost(slack: SandboxSlack, app: House) -> None:
    short = new_persona(slack, "ana", Price.SMALL, Importance.LITTLE)
    long = new_persona(slack, "ana", Price.DEAR, Importance.SOME)
    assert len(short.blocks) < len(long.blocks)

    refused = slack.submit("ana", {persona_field(F.NAME): "Vera", persona_field(F.TITLE): "everyone"})
    assert ANYONE in str(refused.payload)
    slack.submit(
        "ana", {persona_field(F.NAME): "Vera Lund", persona_field(F.TITLE): "the retired teacher", persona_field(F.JOB): "Retired, 66."}
    )  # fmt: skip
    told = slack.wait_for_reply("dm", user="ana", containing="Vera Lund, the retired teacher is stored").plain
    assert "not what moves them" in told
    assert "Nobody is quoted" in told
    assert not slack.modal("ana")
    slack.click("ana", home(slack, "ana", lambda view: "Page 1 of 2" in view.plain), "Next")
    home(slack, "ana", lambda view: "Page 2 of 2" in view.plain and "Vera Lund" in view.plain)


def test_a_name_that_is_taken_is_told_while_the_form_is_open(slack: SandboxSlack, app: House) -> None:
    new_persona(slack, "ana", Price.FELT, Importance.SOME)
    refused = slack.submit("ana", {persona_field(F.NAME): "hannah whitaker", persona_field(F.TITLE): "the other one"})
    assert "is stored already" in str(refused.payload)
    assert slack.modal("ana")


def test_of_two_on_one_form_the_second_is_told_and_keeps_their_words(slack: SandboxSlack, app: House) -> None:
    for user in ("ana", "ben"):
        slack.command(user, "#copy-review", "/persona", "the busy parent")
        card = slack.wait_for_reply("#copy-review", user=user, containing="Coverage")
        slack.click(user, card, "Edit")
        slack.wait_for_modal(user, "Edit persona")
    slack.submit("ana", {persona_field(F.LINE): "Ana's line."})
    slack.wait_for_reply("#copy-review", user="ana", containing="is changed")
    slack.submit("ben", {persona_field(F.LINE): "Ben's line.", persona_field(F.FOOD): "Soup."})
    told = slack.wait_for_reply("#copy-review", user="ben", containing="while you were writing")
    assert "Ana Duarte" in told.plain or "@ana" in told.plain
    assert persona(app).line == "Ana's line."

    slack.click("ben", told, "Open it with my words")
    form = slack.wait_for_modal("ben", "Edit persona")
    assert "Stands now: Ana's line." in form.plain
    slack.submit("ben")
    slack.wait_until(lambda: persona(app).line == "Ben's line.", timeout=30)
    assert persona(app).profile.food == "Soup."


def test_evidence_is_added_with_how_it_is_known_and_a_guess_is_shown_as_one(slack: SandboxSlack, app: House) -> None:
    for source in (Source.SAID, Source.ASSUMED):
        slack.command("ana", "#copy-review", "/persona", "the busy parent")
        slack.click("ana", slack.wait_for_reply("#copy-review", user="ana", containing="Coverage"), "Add evidence")
        slack.wait_for_modal("ana", "Add evidence")
        how = HOW[Source.SAID] if source is Source.SAID else "A guess: kept and shown as one, never counted"
        typed: dict[str, object] = {
            ToldField.VALUE: f"long newsletters {source}",
            ToldField.POLARITY: WHAT[Polarity.DISLIKES],
            ToldField.SOURCE: how,
            ToldField.ASPECT: "Format",
        }
        if source is Source.SAID:
            refused = slack.submit("ana", typed)
            assert "Say who told you" in str(refused.payload)
            typed |= {ToldField.TOLD_BY: "Sam at the till", ToldField.NOTE: "Nobody reads those."}
        slack.submit("ana", typed)
        slack.wait_for_reply("#copy-review", user="ana", containing="Stored")
    known = {item.value: item for item in app.store.evidence_about(HANNAH)}
    said, guessed = known["long newsletters said"], known["long newsletters assumed"]
    assert (said.aspect, said.told_by, said.note, said.counts) == (
        Aspect.FORMAT,
        "Sam at the till",
        "Nobody reads those.",
        True,
    )
    assert not guessed.counts


def test_a_form_that_came_too_late_says_so_on_the_home_tab(slack: SandboxSlack, app: House) -> None:
    view = opened(slack, "ana")
    slack.fail_next("views.open", with_="expired_trigger_id")
    slack.click("ana", view, "New persona")
    home(slack, "ana", lambda view: "I was too late" in view.plain)


def test_a_card_of_another_day_is_edited_as_it_stands_now(slack: SandboxSlack, app: House) -> None:
    slack.command("ana", "#copy-review", "/persona", "the busy parent")
    card = slack.wait_for_reply("#copy-review", user="ana", containing="Coverage")
    before = persona(app)
    app.store.change_persona(replace(before, line="Changed since."), digest_of(before), "U0BEN", START)
    slack.click("ana", card, "Edit")
    assert "Last changed by" in slack.wait_for_modal("ana", "Edit persona").plain
    slack.submit("ana")
    slack.wait_for_reply("#copy-review", user="ana", containing="is changed")
    assert persona(app).line == "Changed since."
