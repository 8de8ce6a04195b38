"""`their-rules doctor`: look at everything the product stands on, and say what to do."""

import logging
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.commands.printing import print_json
from bot.core.errors import TheirRulesError

if TYPE_CHECKING:
    from bot.health.examine import Surroundings
    from bot.health.finding import Finding
    from bot.wiring import House

SIGNS = {"ok": ("✓", "green"), "problem": ("✗", "red"), "skipped": ("–", None)}


@click.command("doctor")
@click.option("--json", "as_data", is_flag=True, help="Print a JSON list of findings (bot/shapes/doctor.schema.json).")
def command(*, as_data: bool) -> None:
    """Check settings, database, clocks, Slack tokens and scopes, the model and the house judge.

    Exit code 0: all is well; 2: a setting is wrong; 3: a service is down.
    """
    from bot.health.finding import exit_of

    logging.getLogger("slack_sdk").setLevel(logging.CRITICAL)  # it logs failures that are told as findings
    findings: list[Finding] = []
    for finding in _findings():
        findings.append(finding)
        if not as_data:
            _show(finding)
    if as_data:
        shape = [{"about": each.about, "state": str(each.state), "told": each.told} for each in findings]
        print_json(shape)
    sys.exit(exit_of(findings))


def _findings() -> "Iterator[Finding]":
    from bot.health.examine import examine
    from bot.health.finding import problem
    from bot.wiring import open_house

    try:
        house = open_house()
    except TheirRulesError as error:
        yield problem("settings", str(error), error.exit)
        return
    yield from examine(_surroundings(house))


def _surroundings(house: "House") -> "Surroundings":
    from bot.clock import utc_now
    from bot.health.examine import Surroundings
    from bot.slack.manifest import bot_scopes

    return Surroundings(
        settings=house.settings,
        open_database=lambda: house.database,
        slack=lambda: house.slack_client,
        scopes=bot_scopes,
        ask_model=lambda: _ask_model(house),
        load_judge=_load_judge,
        now=utc_now,
    )


def _load_judge() -> None:
    from bot.judges.learnt.network import load_network
    from bot.judges.learnt.weighing import weights

    load_network()
    weights()


def _ask_model(house: "House") -> None:
    """A question that takes a handful of tokens, through the very client that writes."""
    from pydantic import BaseModel

    from bot.llm.client import open_model
    from bot.llm.model import Message, Question, Role

    class Greeting(BaseModel):
        hello: str

    question = Question(messages=(Message(Role.USER, 'Answer with the JSON {"hello": "world"} and nothing else.'),))
    open_model(house.settings).answer(question, Greeting)


def _show(finding: "Finding") -> None:
    sign, colour = SIGNS[finding.state]
    click.echo(f"{click.style(sign, fg=colour)} {click.style(finding.about, bold=True)}: {finding.told}")
