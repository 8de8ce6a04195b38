"""The console script `their-rules`. Each command lives in a file of its own and is imported when it is called."""

import errno
import importlib
import io
import logging
import sys

import click

from bot.commands.advice import words_for
from bot.core.errors import Exit, TheirRulesError

COMMANDS = {
    "init": ("bot.commands.init", "Create the store; --sample loads the sample company."),
    "import": (
        "bot.commands.import_file",
        "Import CSV and XLSX files, other tools' exports among them: looked at first.",
    ),
    "personas": ("bot.commands.personas", "List the personas, and find some in what customers bought."),
    "digest": ("bot.commands.digest", "What is new about a persona, what disagrees, what grew old, whom to ask what."),
    "prefers": ("bot.commands.prefers", "How and when a customer or persona wants to be reached, and why."),
    "cap": ("bot.commands.cap", "How often customers are written to at the most: look, or set it."),
    "core": ("bot.commands.core", "The brand's one sentence, its proofs and its voice."),
    "draft": ("bot.commands.draft", "Draft copy by the audience's rules, with flags."),
    "hand-over": (
        "bot.commands.hand_over",
        "Write approved copy down for mail and SMS tools, or send it to a webhook.",
    ),
    "neglected": ("bot.commands.neglected", "Customers nobody has had good contact with for long."),
    "check": ("bot.commands.check", "Flag what in a brief or draft is the author's own taste."),
    "review": ("bot.commands.review", "List what waits for a decision, show it, decide it."),
    "audit": ("bot.commands.audit", "Print who did what with which draft."),
    "guesses": ("bot.commands.guesses", "Look at what you guessed of your audiences, beside their evidence."),
    "tastes": ("bot.commands.tastes", "Look at your own tastes, correct and delete them."),
    "evaluate": ("bot.commands.evaluate", "Score the judges of flags against labelled cases, beside baselines."),
    "corrections": ("bot.commands.corrections", "What people say of flags: figures, corrections by hand, export."),
    "feedback": ("bot.commands.feedback", "What people think of drafts, by writer, prompt and channel."),
    "rules": ("bot.commands.rules", "List what finds flags: reasons, examples and measured precision."),
    "forget": ("bot.commands.forget", "Remove a customer everywhere, and prove it."),
    "export-customer": ("bot.commands.export_customer", "Write down all that is stored of a customer."),
    "sweep": ("bot.commands.sweep", "Delete what is older than RETENTION keeps it."),
    "sandbox": ("bot.commands.sandbox", "Try everything in a local stand-in for Slack, without an account."),
    "run": ("bot.commands.run", "Connect to Slack and serve."),
    "manifest": ("bot.commands.manifest", "Print the Slack app manifest."),
    "doctor": ("bot.commands.doctor", "Check tokens, scopes, database, model and clock."),
}

SERVING = ("run", "sandbox")
"""Commands whose standard error is a log that somebody reads; that of the others is read by whoever typed them."""

LIBRARIES = ("bot.slack.bolt", "bot.slack.wire")
"""Loggers of ours that Slack's libraries write to. For their developers libraries log whole messages: theirs stay at
INFO, whatever --debug says.
"""

log = logging.getLogger("their_rules")


class NotUtf8(TheirRulesError):
    """“{typed}” is no UTF-8 text. Type it anew, or set the terminal to UTF-8."""


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
@click.pass_context
def cli(context: click.Context, *, debug: bool) -> None:
    """Copy by the customer's rules, not by the marketer's taste."""
    level = logging.INFO if debug else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    if debug:
        logging.getLogger("bot").setLevel(logging.DEBUG)
        for library in LIBRARIES:
            logging.getLogger(library).setLevel(logging.INFO)
    log.setLevel(logging.ERROR if debug or context.invoked_subcommand in SERVING else logging.CRITICAL)


def main() -> None:
    """Run a command; what goes wrong is one sentence on standard error and an exit code."""
    _print_whatever_comes()
    code = _run()
    sys.exit(_printed_to_the_end(code))


def _print_whatever_comes() -> None:
    """A terminal that knows few characters (Windows, an old locale) shows "?" for the others, which is no reason to stop."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="replace")


def _printed_to_the_end(code: int) -> int:
    """What still waits to be printed is printed here, where a full disk can be told."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = io.StringIO()
    except OSError as error:
        return _not_printed(error)
    return code


def _not_printed(error: OSError) -> int:
    sys.stdout = io.StringIO()  # else Python tries once more at its end, and complains in words of its own
    return _told(f"The answer could not be printed ({error.strerror}). Make room for it, or print it elsewhere.", 3)


def _arguments() -> list[str]:
    """What was typed. Raises NotUtf8: bytes that are no UTF-8 can neither be searched for nor stored."""
    for typed in sys.argv[1:]:
        if not typed.isprintable() and any("\ud800" <= character <= "\udfff" for character in typed):
            raise NotUtf8(typed=typed.encode("utf-8", "replace").decode())
    return sys.argv[1:]


def _run() -> int:
    printed_on = sys.stdout
    result: object
    try:
        result = cli.main(_arguments(), standalone_mode=False, prog_name="their-rules")
    except TheirRulesError as error:
        return _told(words_for(error), error.exit)
    except click.ClickException as error:
        error.show()
        return Exit.BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        return _told("Stopped. What was done until now is kept.", 130)
    except SystemExit as ended:
        # Where the reader of `personas | head` has seen enough, click puts an output of its own in place, and exits.
        result = ended.code if sys.stdout is printed_on else Exit.DONE
    except Exception as error:  # noqa: BLE001 - the last door: a person gets a sentence, the log gets the rest
        return _unforeseen(error)
    return result if isinstance(result, int) else Exit.DONE


def _told(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _unforeseen(error: Exception) -> int:
    """The traceback goes to a log where there is one; elsewhere a person is told how to get it."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return _not_printed(error)
    log.error("Something went wrong that nobody foresaw", exc_info=True)
    told = log.isEnabledFor(logging.ERROR)
    return _told(_SEE_THE_LOG if told else _ASK_FOR_THE_LOG, Exit.UNFORESEEN)


_SEE_THE_LOG = (
    "Something went wrong that nobody foresaw. Send the lines above to whoever looks after Their Rules for you."
)
_ASK_FOR_THE_LOG = (
    "Something went wrong that nobody foresaw. Nothing you typed is lost: run the same command with "
    "`their-rules --debug …` and send what it prints to whoever looks after Their Rules for you."
)
