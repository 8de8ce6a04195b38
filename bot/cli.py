"""The console script `their-rules`. Each command lives in a file of its own and is imported when it is called."""

import importlib
import logging
import sys

import click

from bot.core.errors import Exit, TheirRulesError

COMMANDS = {
    "init": ("bot.commands.init", "Create the store; --sample loads the sample company."),
    "import": ("bot.commands.import_file", "Import customers, evidence, consents, touches or purchases from CSV."),
    "personas": ("bot.commands.personas", "List the personas."),
    "prefers": ("bot.commands.prefers", "How and when a customer or persona wants to be reached, and why."),
    "draft": ("bot.commands.draft", "Draft copy by the audience's rules, with flags."),
    "check": ("bot.commands.check", "Flag what in a brief or draft is the author's own taste."),
    "run": ("bot.commands.run", "Connect to Slack and serve."),
    "manifest": ("bot.commands.manifest", "Print the Slack app manifest."),
    "doctor": ("bot.commands.doctor", "Check tokens, scopes, database, model and clock."),
}


class LazyCommands(click.Group):
    """Lists the commands from the table above and imports one only to run it, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, short_help = COMMANDS[cmd_name]
        if ctx.resilient_parsing or (cmd_name not in ctx.protected_args and not ctx.args and "--help" in sys.argv):
            return click.Command(cmd_name, short_help=short_help)
        command: click.Command = importlib.import_module(module).command
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="their-rules", message="their-rules %(version)s")
def cli() -> None:
    """Copy by the customer's rules, not by the marketer's taste."""


def main() -> None:
    """Run a command; what goes wrong is one sentence on standard error and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        cli.main(standalone_mode=False, prog_name="their-rules")
    except TheirRulesError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.BAD_INPUT)
    except click.Abort:
        click.echo("Stopped. Nothing more was changed.", err=True)
        sys.exit(130)
