"""A draft: the copy as the customer will read it, and, for whoever asked, why it reads so."""

from collections.abc import Sequence

from bot.core.card_words import Heading, reason_in_words
from bot.core.channels.channel import Channel
from bot.core.corrections.correction import Marked
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Draft, LeftOut, Measure, Part, PartName, Problem, Reason, ReasonKind, Sentence
from bot.core.flags.flag import Flag
from bot.core.preference.channel_words import CHANNEL_WORDS
from bot.core.preference.words import capital
from bot.slack.views.evidence import evidence_in_short
from bot.slack.views.flags import flag_blocks
from bot.slack.views.message import Block, Message, divider, header, lines, message, note, section, verbatim
from bot.slack.views.text import as_markdown, counted, cut, escaped, quoted


def draft_card(
    draft: Draft,
    measures: Sequence[Measure],
    problems: Sequence[Problem],
    notices: Sequence[str],
    *,
    barred: bool = False,
) -> Message:
    """What a whole room may see: the copy, its measures, what stands in the way of sending it, and `notices` for all.

    `barred`: this channel is closed to us. Why is known of the customer, and stands with the reasons.
    """
    title = title_of(draft)
    blocks = [
        header(title),
        *([section(f":no_entry: *Not to be sent by {_by(draft.latest.written.copy)} yet.*")] if barred else []),
        *copy_blocks(draft.latest.written.copy),
        *lines(Heading.BEFORE_IT_GOES_OUT, [escaped(problem.text) for problem in problems if problem.hard]),
        *_small([measure.text for measure in measures] + [problem.text for problem in problems if not problem.hard]),
        *_small(notices),
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
) -> list[Block]:
    """`why_channel` says why the message goes by this channel, `barred` why it may not go yet; `notices` are those that
    the asker alone may read. `marked` lets the asker correct the flags.
    """
    written = draft.latest.written
    return [
        *([section(f":no_entry: {escaped(barred)}")] if barred else []),
        *lines(Heading.GOOD_TO_KNOW, [escaped(notice) for notice in notices]),
        *flag_blocks(flags, dossier, marked),
        *lines(Heading.LEFT_OUT, [_left_out(item, flags) for item in written.left_out]),
        *lines(Heading.WHY_THIS_CHANNEL, [escaped(why_channel)] if why_channel else []),
        *lines(Heading.WHY_IT_READS_SO, _reasons(written.copy, dossier)),
    ]


def title_of(draft: Draft) -> str:
    version = f", version {draft.latest.number}" if draft.latest.number > 1 else ""
    return f"{capital(CHANNEL_WORDS[draft.latest.written.copy.channel].one)} for {draft.audience_label}{version}"


def asked_for(channel: Channel) -> str:
    """One message of the channel, with its article: an email, an SMS, a letter."""
    one = CHANNEL_WORDS[channel].one
    return f"{'an' if one[0] in 'aeioSI' else 'a'} {one}"


def _by(copy: Copy) -> str:
    return CHANNEL_WORDS[copy.channel].name


def copy_blocks(copy: Copy) -> list[Block]:
    return [block for part in copy.parts if part.text.strip() for block in _part(part)]


def streamed(text: str) -> str:
    """Copy as markdown for a stream, in which nothing is obeyed."""
    return as_markdown(text)


def _part(part: Part) -> list[Block]:
    label = [] if part.name is PartName.BODY else [note(f"*{str(part.name).capitalize()}*")]
    return [*label, *verbatim(part.text)]


def _small(texts: Sequence[str]) -> list[Block]:
    return [note(" · ".join(escaped(text) for text in texts))] if texts else []


def _left_out(item: LeftOut, flags: Sequence[Flag]) -> str:
    """What a flag has said already is not said twice."""
    flagged = any(flag.quote == item.quote for flag in flags)
    return f"{quoted(item.quote)}: {'see the flag' if flagged else escaped(item.why)}"


def _reasons(copy: Copy, dossier: Dossier) -> list[str]:
    """One line a sentence; the parts that the law asks for speak for themselves."""
    told = [part for part in copy.parts if part.name is not PartName.FOOTER]
    return [_because(sentence, dossier) for part in told for sentence in part.sentences]


def _because(sentence: Sentence, dossier: Dossier) -> str:
    reasons = "; ".join(_reason(reason, dossier) for reason in sentence.reasons)
    return f"{quoted(sentence.text, 80)} ← {reasons or 'no reason given'}"


def _reason(reason: Reason, dossier: Dossier) -> str:
    if reason.kind is ReasonKind.EVIDENCE:
        item = dossier.item(reason.ref)
        return evidence_in_short(item, dossier) if item else f"evidence {escaped(reason.ref)}"
    return escaped(cut(reason_in_words(reason), 140))


def _flags_told(flags: Sequence[Flag], otherwise: str) -> str:
    return f"{counted(len(flags), 'flag')}. {otherwise}" if flags else otherwise


def opening(user: str, what: str, label: str) -> Message:
    """The message that a draft's thread hangs on where a command asked for it. `what` is a channel, or "copy"."""
    said = f"<@{user}> asked for {what} for {escaped(label)}."
    return message(said, [section(said)])


def stopped() -> Message:
    said = "Stopped. Nothing of it was kept. Ask again whenever you like."
    return message(said, [section(said)])
