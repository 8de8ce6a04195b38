"""Flags: whose preference it is and what the evidence says, never that it is wrong: blame makes people defend a taste."""

from collections.abc import Sequence

from bot.core.dossier import Dossier
from bot.core.flags.flag import Findings, Flag, Place, Verdict, Whose
from bot.core.preference.words import capital
from bot.slack.views.evidence import evidence_in_short
from bot.slack.views.message import Block, Message, divider, header, lines, message, note, section
from bot.slack.views.text import counted, escaped, listed, quoted

VERDICT = {Verdict.CONTRADICTED: "the evidence says otherwise", Verdict.UNSUPPORTED: "no evidence for it"}


def flag_blocks(flags: Sequence[Flag], dossier: Dossier) -> list[Block]:
    """One section a flag, then what it rests on; [] where there are none."""
    return [block for flag in flags for block in _flag(flag, dossier)]


def check_card(findings: Findings, dossier: Dossier) -> Message:
    """The answer to a check."""
    label, flags = dossier.audience.label, findings.flags
    told = _told(flags, label)
    return message(
        escaped(told),
        [
            header(told),
            *flag_blocks(flags, dossier),
            *lines("", [escaped(notice.text) for notice in findings.notices]),
            note(f"Held against {counted(len(dossier.evidence), 'piece')} of evidence about {escaped(label)}."),
        ],
    )


def comment_card(findings: Findings, dossier: Dossier) -> Message:
    """What whoever commented on a draft reads, and nobody else."""
    label = escaped(dossier.audience.label)
    said = f"Only you see this. Not everything in your comment is borne out by what is known of {label}."
    return message(said, [section(said), *flag_blocks(findings.flags, dossier)])


def _told(flags: Sequence[Flag], label: str) -> str:
    if not flags:
        return f"No flags for {label}"
    return f"{counted(len(flags), 'flag')} for {label}"


def _flag(flag: Flag, dossier: Dossier) -> list[Block]:
    cited = [item for item in (dossier.item(one) for one in flag.evidence) if item]
    where = {Place.BRIEF: "in the brief", Place.DRAFT: "in the copy", Place.COMMENT: "in the comment"}[flag.place]
    whose = "" if flag.whose is Whose.UNKNOWN else f" · {flag.whose}"
    return [
        section(
            f":triangular_flag_on_post: *{quoted(flag.quote)}* {where}\n{escaped(flag.why)}\n→ {escaped(flag.way_on)}"
        ),
        note(f"{str(flag.aspect).capitalize()} · {VERDICT[flag.verdict]}{whose}"),
        *([note(capital(listed([evidence_in_short(item, dossier) for item in cited])))] if cited else []),
        divider(),
    ]
