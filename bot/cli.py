"""The console script `their-rules`. Each command lives in a file of its own and is imported when it is called."""

import importlib
import logging
import sys
from secrets import token_hex

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

log = logging.getLogger("their_rules")


class LazyCommands(click.Group):
    """Lists the commands from the table above and imports one only to run it, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Log what happens, and show where an unforeseen error came from.")
@click.version_option(package_name="their-rules", message="their-rules %(version)s")
def cli(*, debug: bool) -> None:
    """Copy by the customer's rules, not by the marketer's taste."""
    level = logging.DEBUG if debug else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")


def main() -> None:
    """Run a command; what goes wrong is one sentence on standard error and an exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        result: object = cli.main(standalone_mode=False, prog_name="their-rules")
    except TheirRulesError as error:
        return _told(str(error), error.exit)
    except click.ClickException as error:
        error.show()
        return Exit.BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        return _told("Stopped. What was done until now is kept.", 130)
    except BrokenPipeError:  # `their-rules personas | head`: the reader has seen enough
        sys.stderr.close()
        return Exit.DONE
    except Exception:  # noqa: BLE001 - the last door: a person gets a sentence, the log gets the rest
        return _unforeseen()
    return result if isinstance(result, int) else Exit.DONE


def _told(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _unforeseen() -> int:
    reference = token_hex(3)
    log.debug("unforeseen error %s", reference, exc_info=True)
    return _told(
        f"Something went wrong that nobody foresaw (reference {reference}). Nothing you typed is lost: "
        "run the same command with `their-rules --debug …` and send what it prints to whoever runs Their Rules for you.",
        Exit.SERVICE_DOWN,
    )
