"""The slash commands, and the form of the brand."""

from bot.core.asks import Wish
from bot.core.brand.typed import BrandField

REVIEW_COMMAND = "/review"
CORE_COMMAND = "/core"
CORE_FORM = "core_form"
"""The form that it opens."""
CORE_AGAIN = "core_again"
"""A button that opens it again. The value is the id of the request whose words are to stand in it."""
COMMANDS = {"/draft": Wish.DRAFT, "/prefers": Wish.PREFERS, "/check": Wish.CHECK, "/persona": Wish.PERSONA}


OTHER_COMMANDS = (REVIEW_COMMAND, CORE_COMMAND)
"""Commands that are no wish: each has a listener of its own."""


def command_name(command: str, prefix: str = "") -> str:
    """`/draft` as an installation calls it: `/acme-draft` with the prefix "acme-", where another app holds `/draft`."""
    return f"/{prefix}{command.removeprefix('/')}"


def core_field(field: BrandField) -> str:
    """The id of the block that a field of the brand is filled in, and of the element in it."""
    return f"core.{field.name.casefold()}"
