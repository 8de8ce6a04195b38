"""The Home tab."""

from collections.abc import Mapping, Sequence

from bot.core.asks import Wish
from bot.slack.views.help import help_card
from bot.slack.views.message import ALL_TEXT, HOME_BLOCKS, Block, divider, fitted, header, note, section, text_length


def home_view(
    board: Sequence[Block],
    customers: int,
    commands: Mapping[Wish, str],
    own: Sequence[Block] = (),
    *,
    first: Sequence[Block] = (),
) -> list[Block]:
    """What waits for the viewer comes `first`, then the personas on their `board`, what is the viewer's `own`, and how to
    ask. Only the board gives way where there is too much, and says so.
    """
    what_for, *how_to_ask = help_card(commands).blocks
    last = [*own, divider(), header("How to ask"), *how_to_ask]
    kept = [*first, *last]
    shared = fitted(
        [
            header("Their Rules"),
            what_for,
            note("Ask me under “Messages”. Examples stand at the end of this page."),
            *board,
            section(f"{customers:,} customers are stored. Ask for one by name, email address or id."),
        ],
        HOME_BLOCKS - len(kept),
        ALL_TEXT - sum(text_length(block) for block in kept),
    )
    return [*first, *shared, *last]
