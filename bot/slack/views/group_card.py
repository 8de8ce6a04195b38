"""How a persona's customers, or all of them, want to be reached; and how many prefer a channel or an hour."""

from collections.abc import Sequence

from bot.core.card_words import Heading
from bot.core.preference import group_words as words
from bot.core.preference.charted import BarChart, preferred_channels, preferred_parts
from bot.core.preference.group import Group, HowMany
from bot.core.preference.words import Bars
from bot.slack.views.chart import Charted, figures, with_charts
from bot.slack.views.message import Block, Message, lines, message, note, section
from bot.slack.views.text import cut, escaped

BAR = 10
"""Characters of the longest bar: a phone shows about 34 in a code block, the names take 15, the figures up to 9."""
TITLE = 600
"""Characters of the sentence that says it all: a persona's name and title may be long."""


def group_card(group: Group, share: Sequence[Block] = ()) -> Message:
    """`share` is the row that offers to show it to the room."""
    said = escaped(cut(words.group_sentence(group), TITLE))
    if not group.customers:
        return message(said, [section(said), note(_how_to_get_some(group))])
    return with_charts(said, _charts(group), BAR, lambda charts: _blocks(group, said, charts, share))


def _blocks(group: Group, said: str, charts: Sequence[Block], share: Sequence[Block]) -> list[Block]:
    hours = words.hours_sentence(group)
    return [
        section(f"*{said}*"),
        *([section(escaped(hours))] if hours else []),
        *lines("How much is known", [escaped(line) for line in words.known_lines(group)]),
        *charts,
        note(words.COUNTED_SO),
        *share,
    ]


def _charts(group: Group) -> list[Charted]:
    """Slack draws two in a message: by what and when they prefer to be reached. What they answered is in characters."""
    return [
        _preferred(Heading.PREFERRED_CHANNEL, words.channel_bars(group, BAR), preferred_channels(group)),
        _preferred(Heading.PREFERRED_HOUR, words.hour_bars(group, BAR), preferred_parts(group)),
        Charted(title=Heading.ANSWERS, lines=words.answer_bars(group.counts, BAR)),
    ]


def _preferred(title: Heading, lines: Bars, drawn: BarChart | None) -> Charted:
    return Charted(title=title, lines=lines, drawn=drawn, beside=f"Customers: {figures(lines)}.")


def how_many_card(found: Sequence[HowMany], share: Sequence[Block] = (), *, names: bool) -> Message:
    """`names` only for whoever asked: a room reads numbers alone."""
    told = [escaped(cut(words.how_many_sentence(each), TITLE)) for each in found]
    blocks = [
        block
        for each, said in zip(found, told, strict=True)
        for block in (section(f"*{said}*"), *_beside(each, names=names))
    ]
    return message(" ".join(told), [*blocks, note(words.COUNTED_SO), *share])


def _beside(found: HowMany, *, names: bool) -> list[Block]:
    unknown = words.unknown_sentence(found)
    named = words.names_sentence(found) if names else ""
    return [section(escaped(cut(said, TITLE))) for said in (unknown, named) if said]


def _how_to_get_some(group: Group) -> str:
    if group.persona is None:
        return "Import some: `their-rules import customers FILE`."
    return "Customers belong to a persona by the column “persona” of the file that they are imported from."
