"""Why a draft reads as it does, sentence by sentence: behind a button, since it is long and not read every time."""

from collections.abc import Sequence

from bot.core.card_words import Heading, reason_in_words
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, LeftOut, PartName, Reason, ReasonKind, Sentence, Written
from bot.core.flags.flag import Flag
from bot.slack.ids import Why
from bot.slack.views.evidence import evidence_in_short, source_link
from bot.slack.views.message import Block, button, lines
from bot.slack.views.text import cut, escaped, quoted

LABELS = {Why.SHOW: "Why it reads so", Why.HIDE: "Hide why it reads so"}


def left_out_blocks(written: Written, flags: Sequence[Flag]) -> list[Block]:
    """What of the brief the copy does not follow, and why."""
    return lines(Heading.LEFT_OUT, [_left_out(item, flags) for item in written.left_out])


def why_blocks(written: Written, dossier: Dossier, why_channel: str) -> list[Block]:
    return [
        *lines(Heading.WHY_THIS_CHANNEL, [escaped(why_channel)] if why_channel else []),
        *lines(Heading.WHY_IT_READS_SO, _reasons(written.copy, dossier)),
    ]


def why_button(*, shown: bool) -> Block:
    pressed = Why.HIDE if shown else Why.SHOW
    return button(LABELS[pressed], pressed, "all")


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
    """Evidence with how it is known, its day and the way back to where it comes from."""
    if reason.kind is ReasonKind.EVIDENCE:
        item = dossier.item(reason.ref)
        return evidence_in_short(item, dossier) + source_link(item) if item else f"evidence {escaped(reason.ref)}"
    return escaped(cut(reason_in_words(reason), 140))
