"""`their-rules forget`: remove a customer everywhere, and prove it."""

import getpass

import click

from bot.core.errors import Exit
from bot.core.forgetting.search import Search
from bot.usecases.forget_customer import Foreseen, Forgotten

MOST_SHOWN = 20
"""Files with a piece of the name are named up to here, then counted."""


@click.command("forget")
@click.argument("name", nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Look and tell what would go; change nothing.")
@click.option("--yes", is_flag=True, help="Do not ask for the name once more.")
@click.option("--by", help="Who had it done, for the audit; else the account that you are logged in with.")
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/forget.schema.json).")
def command(name: tuple[str, ...], *, dry_run: bool, yes: bool, by: str | None, as_data: bool) -> int:
    """Forget the customer NAME (or an email address, number, external id or id) for good."""
    from bot.usecases.forget_customer import foresee, forget_customer, who_is_meant
    from bot.wiring import open_house

    forgetting = open_house().forgetting
    customer = who_is_meant(forgetting.store, " ".join(name))
    if dry_run or not yes:
        foreseen = foresee(forgetting, customer)
        if dry_run and as_data:
            return _as_data(foreseen)
        click.echo(_foreseen(foreseen), err=as_data)
    if dry_run:
        return Exit.DONE
    if not yes and not _confirmed(customer.name):
        click.echo("That is not the name, so nothing was changed.", err=True)
        return Exit.ANSWER_IS_NO
    forgotten = forget_customer(forgetting, customer, by or getpass.getuser())
    if as_data:
        return _as_data(forgotten)
    click.echo(_forgotten(customer.name, forgotten))
    return Exit.DONE if forgotten.proof.clean else Exit.ANSWER_IS_NO


def _confirmed(name: str) -> bool:
    asked = f"This cannot be undone. Type “{name}” to forget them"
    typed: str = click.prompt(asked, default="", show_default=False, err=True)
    return " ".join(typed.split()).casefold() == " ".join(name.split()).casefold()


def _as_data(told: Foreseen | Forgotten) -> int:
    from bot.commands.printing import print_json
    from bot.shapes.forget import as_json

    print_json(as_json(told))
    clean = isinstance(told, Foreseen) or told.proof.clean
    return Exit.DONE if clean else Exit.ANSWER_IS_NO


def _foreseen(told: Foreseen) -> str:
    identity = told.identity
    known = [*identity.names, *identity.emails, *identity.phones, *identity.ids]
    named = [f"  {place.place}: {_texts(place.sure)}" for place in told.search.left]
    return "\n".join(
        [
            f"{identity.label} is looked for as: {', '.join(known)}; and by the words {', '.join(identity.pieces)}.",
            "Would go:",
            *(f"  {table}: {_rows(number)}" for table, number in told.rows.items()),
            *(["Would be taken out of texts and files that name them:", *named] if named else []),
            *_beside(told.search),
        ]
    )


def _forgotten(name: str, told: Forgotten) -> str:
    erased, proof = told.erased, told.proof
    gone = [f"{table}: {_rows(number)}" for table, number in erased.rows.items()]
    rid = [f"{table}: {_texts(number)}" for table, number in erased.texts.items()]
    files = [f"{path}: {_rows(number)}" for path, number in told.files.items()]
    verdict = "Nothing is left" if not proof.left else "Something is left; ask again to take it out"
    return "\n".join(
        [
            f"{name} is forgotten (receipt {erased.receipt}).",
            *_list("Gone", gone),
            *_list("Taken out of texts", rid),
            *_list("Taken out of files", files),
            f"Looked again through {_texts(proof.texts)} in {len(proof.looked)} places: {verdict}.",
            *(f"  {place.place}: {place.texts:,} looked at, {place.sure:,} left" for place in proof.looked),
            *_beside(proof),
            *_list("In Slack, messages about them are Slack's to delete, in these rooms and threads",
                   [f"{room} {thread}" for room, thread in erased.threads]),
            *(["The database overwrites what it deleted when it needs the room, not before."] * erased.bytes_stay),
            "Backups made before now still hold them until they expire (see README).",
        ]
    )  # fmt: skip


def _beside(search: Search) -> list[str]:
    """What a person has to know or to do besides."""
    perhaps = [f"{place.place}: {_texts(place.perhaps)}" for place in search.perhaps[:MOST_SHOWN]]
    return [
        *_list("A piece of the name stands in these, and may be anybody's", perhaps),
        *_list("Other customers, whose own stays theirs", list(search.sharing)),
        *_list("Could not be looked at", list(search.unread)),
    ]


def _list(title: str, items: list[str]) -> list[str]:
    return [f"{title}:", *(f"  {item}" for item in items)] if items else []


def _rows(number: int) -> str:
    return f"{number:,} row{'s' * (number != 1)}"


def _texts(number: int) -> str:
    return f"{number:,} text{'s' * (number != 1)}"
