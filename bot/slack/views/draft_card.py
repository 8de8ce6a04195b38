"""A draft: the copy as the customer will read it, and, for whoever asked, why it reads so."""

from collections.abc import Sequence

from bot.core.card_words import Heading
from bot.core.channels.channel import Channel
from bot.core.corrections.correction import Marked
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Draft, Measure, Problem
from bot.core.flags.flag import Flag
from bot.core.grounds import how_sure
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.slack.views.feedback import opinion_buttons
from bot.slack.views.flags import all_block, flag_blocks, missed_one
from bot.slack.views.message import Block, Message, buttons, divider, header, lines, message, note, section
from bot.slack.views.previews import preview
from bot.slack.views.settling import Settling
from bot.slack.views.text import as_markdown, counted, cut, escaped
from bot.slack.views.why import left_out_blocks, why_blocks, why_button


def draft_card(
    draft: Draft,
    measures: Sequence[Measure],
    problems: Sequence[Problem],
    notices: Sequence[str],
    *,
    barred: bool = False,
    sender: str = "",
) -> Message:
    """What a whole room may see: the copy as its reader will, its measures, what stands in the way of sending it,
    `notices` for all, and two buttons for what one thinks of it.

    `barred`: this channel is closed to us. Why is known of the customer, and stands with the reasons.
    """
    title = title_of(draft)
    blocks = [
        header(title),
        *([section(f":no_entry: *Not to be sent by {_by(draft.latest.written.copy)} yet.*")] if barred else []),
        *copy_blocks(draft.latest.written.copy, sender),
        *lines(Heading.BEFORE_IT_GOES_OUT, [escaped(problem.text) for problem in problems if problem.hard]),
        *_small([measure.text for measure in measures] + [problem.text for problem in problems if not problem.hard]),
        *_small(notices),
        opinion_buttons(draft.id, draft.latest.number),
    ]
    return message(escaped(f"{title}: {cut(draft.latest.written.copy.text, 1000)}"), blocks)


def reasons_card(draft: Draft, flags: Sequence[Flag], reasons: Sequence[Block]) -> Message:
    """What the asker alone sees: flags, what was left out, and the reason of each sentence."""
    told = f"Why the draft for {draft.audience_label} reads so"
    return message(escaped(_flags_told(flags, told)), [header(told), *reasons])


def whole_card(card: Message, reasons: Sequence[Block]) -> Message:
    """Both in one, for a direct message."""
    return message(card.text, [*card.blocks, divider(), *reasons])


def reason_blocks(
    draft: Draft,
    flags: Sequence[Flag],
    dossier: Dossier,
    notices: Sequence[str] = (),
    *,
    why_channel: str,
    barred: str = "",
    marked: Marked | None = None,
    settling: Settling | None = None,
    why: bool = False,
) -> list[Block]:
    """`why_channel` says why the message goes by this channel, `barred` why it may not go yet; `notices` are those that
    the asker alone may read. `marked` lets the asker correct the flags, `settling` do something about them.

    Why each sentence stands there is shown where `why` says so; without `settling` always: there is no button for it.
    """
    written = draft.latest.written
    return [
        note(f"For *{escaped(cut(draft.audience_label, 200))}* · {escaped(how_sure(written.copy, dossier))}"),
        *([section(f":no_entry: {escaped(barred)}")] if barred else []),
        *lines(Heading.GOOD_TO_KNOW, [escaped(notice) for notice in notices]),
        *flag_blocks(flags, dossier, marked, settling),
        *left_out_blocks(written, flags),
        *(why_blocks(written, dossier, why_channel) if why or settling is None else []),
        *_row(marked, settling, why=why),
    ]


def _row(marked: Marked | None, settling: Settling | None, *, why: bool) -> list[Block]:
    """Below all else. Whoever may not settle the flags has a row below the flags alone."""
    if marked is None or settling is None:
        return []
    return [buttons(all_block(marked), [why_button(shown=why), missed_one()])]


def title_of(draft: Draft) -> str:
    version = f", version {draft.latest.number}" if draft.latest.number > 1 else ""
    return f"{capital(CHANNEL_WORDS[draft.latest.written.copy.channel].one)} for {draft.audience_label}{version}"


def asked_for(channel: Channel) -> str:
    """One message of the channel, with its article: an email, an SMS, a letter."""
    one = CHANNEL_WORDS[channel].one
    return f"{'an' if one[0] in 'aeioSI' else 'a'} {one}"


def _by(copy: Copy) -> str:
    return CHANNEL_WORDS[copy.channel].name


def copy_blocks(copy: Copy, sender: str = "") -> list[Block]:
    """As whoever it is for will see it. `sender` is who it comes from."""
    return preview(copy, sender)


def streamed(text: str) -> str:
    """Copy as markdown for a stream, in which nothing is obeyed."""
    return as_markdown(text)


def _small(texts: Sequence[str]) -> list[Block]:
    return [note(" · ".join(escaped(text) for text in texts))] if texts else []


def _flags_told(flags: Sequence[Flag], otherwise: str) -> str:
    return f"{counted(len(flags), 'flag')}. {otherwise}" if flags else otherwise


def opening(user: str, what: str, label: str) -> Message:
    """The message that a draft's thread hangs on where a command asked for it. `what` is a channel, or "copy"."""
    said = f"<@{user}> asked for {what} for {escaped(label)}."
    return message(said, [section(said)])


def one_at_a_time(channel: Channel, later: Sequence[Channel]) -> Message:
    """What becomes of the other messages that were ordered in the same breath."""
    others = " and ".join(asked_for(each) for each in later)
    said = (
        f"I write one message at a time: this is the {CHANNEL_WORDS[channel].one}. For {others} of the same, say in its"
        f" thread “for {CHANNEL_WORDS[later[0]].name} instead”."
    )
    return message(said, [section(said)])


def stopped() -> Message:
    said = "Stopped. Nothing of it was kept. Ask again whenever you like."
    return message(said, [section(said)])
