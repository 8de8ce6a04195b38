"""More than one message takes: the rest in further ones, with nothing left out."""

from collections.abc import Sequence

from bot.slack.views.message import ALL_TEXT, MESSAGE_BLOCKS, Block, Message, message, note, text_length


def paged(text: str, blocks: Sequence[Block], row: Sequence[Block] = ()) -> list[Message]:
    """As few messages as hold all blocks; `row`, such as buttons, ends the first. `text` is the first one's fallback."""
    room = ALL_TEXT - sum(text_length(block) for block in row)
    pages: list[list[Block]] = [[]]
    most = MESSAGE_BLOCKS - len(row) - 1
    for block in blocks:
        length = text_length(block)
        if pages[-1] and (length > room or len(pages[-1]) == most):
            pages.append([])
            room, most = ALL_TEXT, MESSAGE_BLOCKS - 1
        pages[-1].append(block)
        room -= length
    first, rest = pages[0], pages[1:]
    more = [note("More of it stands in the thread.")] if rest else []
    below = [message(f"Part {number} of {len(pages)}.", page) for number, page in enumerate(rest, 2)]
    return [message(text, [*first, *more, *row]), *below]
