"""The slash commands. The acknowledgement is empty: the answer follows by itself, and to the asker alone."""

from functools import partial

from slack_bolt import Ack, App

from bot.core.asks import Wish
from bot.slack.door import Door
from bot.slack.ids import COMMANDS, command_name
from bot.slack.parse import command_request
from bot.slack.payloads import Payload


def register(app: App, door: Door) -> None:
    for command, wish in COMMANDS.items():
        _register(app, door, command_name(command, door.command_prefix), wish)


def _register(app: App, door: Door, command: str, wish: Wish) -> None:
    def commanded(body: Payload, ack: Ack) -> None:
        door.take(partial(command_request, wish=wish), body)
        ack()

    app.command(command)(commanded)
