"""`their-rules run`: connect to Slack and serve."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.wiring import House

DRAIN = 20.0
"""Seconds given to what is in hand; whatever is not done by then is finished by the next process."""


@click.command("run")
@click.option(
    "--http", is_flag=True, help="Serve signed HTTP on PORT, behind a load balancer, in place of Socket Mode."
)
def command(http: bool) -> None:
    """Connect to Slack and serve until stopped."""
    from bot.wiring import open_house

    house = open_house()
    house.settings.require("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET" if http else "SLACK_APP_TOKEN")
    house.table_files.require()
    house.slack_identity()
    house.worker.start()
    try:
        _serve_http(house) if http else _serve_socket(house)
    finally:
        house.worker.stop(drain=DRAIN)
        house.database.close()


def _serve_socket(house: "House") -> None:
    from bot.slack.serve import serve_socket, until_stopped

    settings, stop = house.settings, until_stopped()
    serve_socket(
        house.slack_app, settings.slack_app_token, house.slack_client, stop, lambda: _say(house, "Socket Mode")
    )


def _serve_http(house: "House") -> None:
    from bot.slack.http import build_http
    from bot.slack.serve import serve_http, until_stopped

    http = build_http(house.slack_app, house.database.ping)
    serve_http(http, house.settings.port, until_stopped(), lambda: _say(house, f"HTTP on port {house.settings.port}"))


def _say(house: "House", how: str) -> None:
    """The one line that says what runs."""
    settings, us = house.settings, house.slack_identity()
    writer = settings.openai_model if settings.has_model else "no model, the offline writer"
    click.echo(
        f"Their Rules answers as {us.bot_user} in {us.team} by {how}: workspace {settings.workspace}, "
        f"{settings.workers} at a time, {writer}.",
        err=True,
    )
