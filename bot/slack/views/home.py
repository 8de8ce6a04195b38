"""The Home tab."""

from collections.abc import Mapping, Sequence

from bot.core.asks import Wish
from bot.core.audiences import Persona
from bot.slack.views.audience_card import persona_lines
from bot.slack.views.help import help_card
from bot.slack.views.message import ALL_TEXT, HOME_BLOCKS, Block, divider, fitted, header, section, text_length


def home_view(
    personas: Sequence[Persona], customers: int, commands: Mapping[Wish, str], own: Sequence[Block] = ()
) -> list[Block]:
    """`own` is what is the viewer's alone. It always fits: the board gives way, and says so."""
    board = fitted(
        [
            header("Their Rules"),
            *help_card(commands).blocks,
            divider(),
            header("Personas"),
            *persona_lines(personas),
            section(f"{customers:,} customers are stored. Ask for one by name, email address or id."),
        ],
        HOME_BLOCKS - len(own),
        ALL_TEXT - sum(text_length(block) for block in own),
    )
    return [*board, *own]
