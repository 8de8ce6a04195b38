"""Why `their-rules import` did nothing, or not all of it."""

from bot.core.errors import Exit, TheirRulesError


class RowsRefused(TheirRulesError):
    """{refused} of {rows} rows were refused. Each stands in {places} with its line and the reason: correct it there and import that file."""


class WouldBeRefused(TheirRulesError):
    """{refused} of {rows} rows would be refused; each stands in {places} with its line and the reason. Nothing was imported."""


class OneFileForRejects(TheirRulesError):
    """--rejects names one place, and these are several files. Leave it out, and each gets a reject file beside it."""


class NotSaid(TheirRulesError):
    """Nothing was imported, for nobody can tell what {file} is. {problems} That is `--map "HEADING=column"`, or `--as KIND`."""


class Misleading(TheirRulesError):
    """Nothing was imported. {why}"""


class NotAsked(TheirRulesError):
    """Nothing was imported: nobody was there to be asked. Say --yes to import what the file is taken for, or --dry-run to look."""


class NoSuchMapping(TheirRulesError):
    """No headings are remembered under “{asked}”. `their-rules import --mappings` lists them."""

    exit = Exit.ANSWER_IS_NO
