"""Forgetting a customer: the button for admins, the form that asks for the name once more, and what was done."""

from collections.abc import Mapping

from bot.core.audiences import Customer
from bot.core.forgetting.search import Erased, Search
from bot.slack.ids import FORGET, FORGET_FORM, FORGET_NAME
from bot.slack.views.message import Block, Message, button, buttons, lines, message, note, section
from bot.slack.views.modal import field, long_text, modal
from bot.slack.views.text import counted, escaped


def forget_button(customer: Customer) -> Block:
    """Seen by admins alone; whoever presses it is asked for the name first."""
    pressed = button("Forget this customer…", FORGET, customer.id) | {"style": "danger"}
    return buttons(f"{FORGET}.row", [pressed])


def forget_form(customer: Customer, rows: Mapping[str, int]) -> Block:
    """`rows` are the customer's own, by table."""
    total = sum(rows.values())
    said = (
        f"This deletes *{escaped(customer.name)}* for good: {counted(total, 'row')} of theirs, and their name, addresses "
        "and numbers wherever else they stand. Messages in Slack stay: delete those there."
    )
    asked = field(FORGET_NAME, f"Type {customer.name}", long_text("The full name") | {"multiline": False})
    return modal(FORGET_FORM, "Forget a customer", "Forget", [section(said), asked], private=customer.id)


def forgotten_card(erased: Erased, files: Mapping[str, int], proof: Search) -> Message:
    """It names nobody, so that it may stay where it is."""
    looked = f"{counted(proof.texts, 'text')} in {counted(len(proof.looked), 'place')} were looked through again"
    left = "nothing is left" if not proof.left else "something is left: ask again to take it out"
    gone = [f"{escaped(table)}: {counted(number, 'row')}" for table, number in erased.rows.items()]
    rid = [f"{escaped(place)}: {counted(number, 'text')}" for place, number in (*erased.texts.items(), *files.items())]
    threads = [f"<#{room}>, thread {thread}" for room, thread in erased.threads]
    said = f"The customer is forgotten. {looked}: {left}."
    return message(
        said,
        [
            section(said),
            *lines("Gone", gone),
            *lines("Taken out of", rid),
            *lines("Could not be looked at", [escaped(place) for place in proof.unread]),
            *lines("Drafts for them stood here; Slack keeps those messages until they are deleted there", threads),
            note(f"Receipt {erased.receipt}. Backups made before now hold them until they expire."),
        ],
    )
