"""The Home tab."""

from collections.abc import Mapping, Sequence

from bot.core.asks import Wish
from bot.slack.views.help import help_card
from bot.slack.views.message import ALL_TEXT, HOME_BLOCKS, Block, divider, fitted, header, section, text_length


def home_view(
    board: Sequence[Block],
    customers: int,
    commands: Mapping[Wish, str],
    own: Sequence[Block] = (),
    *,
    first: Sequence[Block] = (),
) -> list[Block]:
    """`board` are the personas, `first` is what waits for the viewer, `own` what is theirs alone. The last two always fit:
    the board gives way, and says so.
    """
    kept = [*first, *own]
    shared = fitted(
        [
            header("Their Rules"),
            *help_card(commands).blocks,
            divider(),
            *board,
            section(f"{customers:,} customers are stored. Ask for one by name, email address or id."),
        ],
        HOME_BLOCKS - len(kept),
        ALL_TEXT - sum(text_length(block) for block in kept),
    )
    return [*first, *shared, *own]
