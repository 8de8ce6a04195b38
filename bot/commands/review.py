"""`their-rules review`: what waits for a decision, one of them whole, and the decision."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from bot.commands.printing import grid, print_json, terminal, trimmed

if TYPE_CHECKING:
    from bot.core.review.review import Review
    from bot.usecases.waiting_for import Waiting
    from bot.wiring import House

Deed = Callable[["House", str, str], "Review"]
ANYBODY = "anybody else"


@click.command("review")
@click.argument("asked", required=False, metavar="[ID]")
@click.option("--send", is_flag=True, help="Send the latest version of the draft ID to review.")
@click.option("--approve", is_flag=True, help="Approve these very words; any later change of them voids it.")
@click.option("--request-changes", "reasons", metavar="REASON", help="Say what has to change, one thing a line.")
@click.option("--withdraw", is_flag=True, help="Take your own draft out of review, or its approval back.")
@click.option("--as", "who", default="", metavar="ID", help="Who you are (a Slack user id); the audit keeps it.")
@click.option(
    "--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/reviews or review.schema.json)."
)
def command(
    *, asked: str | None, send: bool, approve: bool, reasons: str | None, withdraw: bool, who: str, as_data: bool
) -> None:
    """List what waits for a decision; with the ID of a review or a draft, show it or decide it.

    Whoever can use this command is trusted to name themselves with --as. Nobody decides about their own.
    """
    from bot.wiring import open_house

    deeds = [
        deed
        for chosen, deed in (
            (send, _send),
            (approve, _approve),
            (reasons is not None, _requesting(reasons or "")),
            (withdraw, _withdraw),
        )
        if chosen
    ]
    _require_one_deed(asked, deeds, who.strip())
    house = open_house()
    if asked is None:
        _list(house, as_data=as_data)
    elif deeds:
        _tell(_done(house, deeds[0], asked, who.strip()), as_data=as_data)
    else:
        _show(house, asked, as_data=as_data)


def _require_one_deed(asked: str | None, deeds: list[Deed], who: str) -> None:
    if len(deeds) > 1:
        raise click.UsageError("Choose one of --send, --approve, --request-changes and --withdraw.")
    if deeds and not asked:
        raise click.UsageError("Say which: the ID of a review, as `their-rules review` lists it, or of a draft.")
    if deeds and not who:
        raise click.UsageError("Say who you are with --as ID: the audit keeps who did it.")


def _done(house: "House", deed: Deed, asked: str, who: str) -> "Review":
    """What became of it; where Slack shows the draft, a running Their Rules draws it anew."""
    review = deed(house, asked, who)
    house.follow_review(review)
    return review


def _send(house: "House", asked: str, who: str) -> "Review":
    from bot.usecases.review_draft import require_draft, send_to_review

    draft = require_draft(house.store, asked)
    return send_to_review(house.reviewing, draft.id, draft.latest.number, who)


def _approve(house: "House", asked: str, who: str) -> "Review":
    from bot.usecases.review_draft import approve, review_named

    return approve(house.reviewing, review_named(house.store, asked).id, who)


def _requesting(reasons: str) -> Deed:
    def request(house: "House", asked: str, who: str) -> "Review":
        from bot.usecases.review_draft import request_changes, review_named

        return request_changes(house.reviewing, review_named(house.store, asked).id, who, reasons)

    return request


def _withdraw(house: "House", asked: str, who: str) -> "Review":
    from bot.usecases.review_draft import review_named, withdraw

    return withdraw(house.reviewing, review_named(house.store, asked).id, who)


def _tell(review: "Review", *, as_data: bool) -> None:
    if as_data:
        from bot.shapes.review import review_json

        print_json({"review": review_json(review)})
        return
    from bot.core.review.review import outcome

    click.echo(f"{outcome(review)} (review {review.id})")


def _show(house: "House", asked: str, *, as_data: bool) -> None:
    from bot.clock import utc_now
    from bot.usecases.read_review import read_review
    from bot.usecases.review_draft import review_named

    sheet = read_review(house.store, review_named(house.store, asked).id, utc_now().date())
    if as_data:
        from bot.shapes.review import sheet_json

        print_json(sheet_json(sheet))
        return
    from bot.commands.review_card import render

    render(sheet, terminal())


def _list(house: "House", *, as_data: bool) -> None:
    from bot.clock import utc_now
    from bot.usecases.waiting_for import all_waiting

    waiting, now = all_waiting(house.reviewing), utc_now()
    if as_data:
        from bot.shapes.review import waiting_json

        print_json(waiting_json(waiting, now))
        return
    if not waiting:
        click.echo("Nothing waits for a decision.")
    console = terminal()
    with trimmed(console):
        for each in waiting:
            table = grid(gap=2)
            table.add_row(each.review.id, _told(each))
            console.print(table)


def _told(waiting: "Waiting") -> str:
    from bot.clock import utc_now
    from bot.core.review.review import spoken_age

    draft, review = waiting.draft, waiting.review
    makers = ", ".join(sorted(waiting.makers)) or "nobody named"
    deciders = ANYBODY if waiting.deciders is None else ", ".join(sorted(waiting.deciders)) or "nobody"
    what = f"version {review.number} for {draft.audience_label} ({draft.channel})"
    return f"{what}, by {makers}: waits {spoken_age(waiting.age(utc_now()))} for {deciders}"
