"""Personas suggested from purchases: asked for on the Home tab or by command, decided on once, customers put behind them."""

from bot.core.audiences import Customer, Persona
from bot.core.evidence import Source
from bot.core.personas.typed import PersonaField
from bot.core.suggesting.suggested import Standing, Suggested
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.ids import ProposalField, persona_field
from bot.slack.views.suggest import ON_MY_WAY
from bot.wiring import House
from tests.acceptance.test_board import home, opened

F = PersonaField


def asked(slack: SandboxSlack, app: House, user: str = "ana") -> list[Suggested]:
    """What was found for them, the largest first, once all of it is told."""
    slack.command(user, "#copy-review", "/persona", "suggest")
    slack.wait_for_reply("dm", user=user, containing="I found", timeout=120)
    found = app.store.proposals(Standing.OPEN)
    assert len(found) > 2
    return list(found)


def card(slack: SandboxSlack, proposal: Suggested, user: str = "ana") -> Message:
    return slack.wait_for_reply("dm", user=user, containing=proposal.proposal.title, timeout=60)


def alone(app: House) -> None:
    """Customers are taken from behind their personas, as in a shop that has none yet."""
    with app.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audiences SET persona_id = NULL WHERE kind = 'customer'")


def test_a_group_is_accepted_under_a_name_of_ones_own_with_its_evidence_and_its_customers(
    slack: SandboxSlack, app: House
) -> None:
    alone(app)
    first, *_ = asked(slack, app)
    shown = card(slack, first)
    for told in ("Ask five of them", "Purchases do not tell", "comes back when", "everybody:", "Only you see"):
        assert told in shown.plain
    slack.click("ana", shown, "Accept")
    form = slack.wait_for_modal("ana", "Accept as persona")
    assert first.proposal.title.casefold() in str(form).casefold()
    slack.submit("ana", {persona_field(F.NAME): "Flora Beck", persona_field(F.TITLE): "the first found"})
    slack.wait_for_reply("dm", user="ana", containing="put behind it by what they bought", timeout=60)

    decided = app.store.proposal(first.proposal.id)
    assert decided
    persona = app.store.audience(decided.persona_id)
    assert isinstance(persona, Persona)
    assert persona.label == "Flora Beck, the first found"
    assert {item.source for item in app.store.evidence_about(persona.id)} == {Source.BOUGHT}
    assert app.store.members(persona.id) > first.proposal.customers / 2
    member = next(each for each in first.proposal.examples if app.store.assignment_of(each))
    customer = app.store.audience(member)
    assert isinstance(customer, Customer)
    slack.command("ana", "#copy-review", "/persona", customer.name)
    assert "Put behind Flora Beck" in slack.wait_for_reply("#copy-review", user="ana", containing="% by").plain


def test_of_two_who_decide_the_second_is_told_who_did(slack: SandboxSlack, app: House) -> None:
    first, *_ = asked(slack, app, "ana")
    anas = card(slack, first, "ana")
    asked(slack, app, "ben")
    bens = card(slack, first, "ben")
    slack.click("ben", bens, "Accept")
    slack.wait_for_modal("ben", "Accept as persona")
    slack.click("ana", anas, "Refuse")
    slack.wait_for_modal("ana", "Refuse it")
    slack.submit("ana", {ProposalField.REASON: "They are our own staff."})
    slack.wait_for_reply("dm", user="ana", containing="refused it: “They are our own staff.”")

    slack.submit("ben", {persona_field(F.NAME): "Flora Beck", persona_field(F.TITLE): "the first found"})
    told = slack.wait_for_reply("dm", user="ben", containing="Nothing was changed")
    assert "has refused" in told.plain
    slack.wait_for_reply("dm", user="ben", containing="refused it: “They are our own staff.”")
    assert not [each for each in app.store.personas() if each.name == "Flora Beck"]
    slack.say("ana", "dm", "sugest some new personas pls")
    slack.wait_for_reply("dm", user="ana", containing="1 refused, and not changed clearly since", timeout=120)


def test_one_is_merged_into_a_persona_whose_own_members_stay(slack: SandboxSlack, app: House) -> None:
    before = {each.id: app.store.members(each.id) for each in app.store.personas()}
    first, *_ = asked(slack, app)
    slack.click("ana", card(slack, first), "Merge into …")
    form = slack.wait_for_modal("ana", "Merge into …")
    assert "Hannah Whitaker" in str(form)  # most of them stand behind her already
    refused = slack.submit("ana", {ProposalField.PERSONA: ""})
    assert "Choose a persona" in str(refused.payload)
    (hannah,) = slack.ask_options("ana", form, ProposalField.PERSONA, "hannah whit")
    slack.submit("ana", {ProposalField.PERSONA: hannah})
    slack.wait_for_reply("dm", user="ana", containing="merged it into")
    slack.wait_until(lambda: (app.store.proposal(first.proposal.id) or first).persona_id == "persona-busy-parent")
    assert {each: app.store.members(each) >= number for each, number in before.items()} == dict.fromkeys(before, True)


def test_a_name_that_is_taken_is_told_while_the_form_is_open(slack: SandboxSlack, app: House) -> None:
    first, *_ = asked(slack, app)
    slack.click("ana", card(slack, first), "Accept")
    slack.wait_for_modal("ana", "Accept as persona")
    refused = slack.submit("ana", {persona_field(F.NAME): "hannah whitaker", persona_field(F.TITLE): "another"})
    assert "is stored already" in str(refused.payload)
    assert app.store.proposal(first.proposal.id) == first


def test_the_home_tab_says_where_the_answer_comes(slack: SandboxSlack, app: House) -> None:
    slack.click("max", opened(slack, "max"), "Suggest personas from purchases")
    home(slack, "max", lambda view: ON_MY_WAY in view.plain)
    slack.wait_for_reply("dm", user="max", containing="I found", timeout=120)
