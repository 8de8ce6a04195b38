"""Flags: whose preference it is and what the evidence says, never that it is wrong: blame makes people defend a taste."""

from collections.abc import Sequence

from bot.core.corrections.correction import Correction, Marked, flag_mark
from bot.core.dossier import Dossier
from bot.core.flags.contract import foremost, page_of
from bot.core.flags.flag import Findings, Flag, Place, Verdict, Whose
from bot.core.preference.words import capital
from bot.slack.ids import Verb, judged_block
from bot.slack.views.evidence import evidence_in_short
from bot.slack.views.message import Block, Message, button, buttons, divider, header, lines, message, note, section
from bot.slack.views.settling import Settling, kept_flag, ways_on
from bot.slack.views.text import counted, escaped, listed, quoted

MOST_DRAWN = 6
"""Flags drawn whole in one message: more leave no room for what else it says, and are not read."""
VERDICT = {Verdict.CONTRADICTED: "the evidence says otherwise", Verdict.UNSUPPORTED: "no evidence for it"}


def flag_blocks(
    flags: Sequence[Flag], dossier: Dossier, marked: Marked | None = None, settling: Settling | None = None
) -> list[Block]:
    """One section a flag, then what it rests on; [] where there are none.

    With `marked` each flag can be called none, which its reader then sees and nobody else; and what was missed be said.
    With `settling` each has its ways on, and the row below all of them is the card's. Of a long text's flags the surest
    of each page are drawn, and the others are a line each.
    """
    shown = foremost(flags, MOST_DRAWN)
    drawn = [block for flag in shown for block in _flag(flag, dossier, marked, settling)]
    others = [_in_a_line(flag) for flag in flags if flag not in shown]
    drawn += lines(f"And {len(others)} more", others)
    if marked is None:
        return drawn
    return [*drawn, *_missed(marked), *([] if settling else [buttons(all_block(marked), [missed_one()])])]


def _in_a_line(flag: Flag) -> str:
    return f"{_where(flag)}, page {page_of(flag)}: {flag.aspect}, {VERDICT[flag.verdict]}"


def check_card(findings: Findings, dossier: Dossier, marked: Marked | None = None) -> Message:
    """The answer to a check."""
    label, flags = dossier.audience.label, findings.flags
    told = _told(flags, label)
    return message(
        escaped(told),
        [
            header(told),
            *flag_blocks(flags, dossier, marked),
            *lines("", [escaped(notice.text) for notice in findings.notices]),
            note(f"Held against {counted(len(dossier.evidence), 'piece')} of evidence about {escaped(label)}."),
        ],
    )


def comment_card(findings: Findings, dossier: Dossier, marked: Marked | None = None) -> Message:
    """What whoever commented on a draft reads, and nobody else."""
    label = escaped(dossier.audience.label)
    said = f"Only you see this. Not everything in your comment is borne out by what is known of {label}."
    return message(said, [section(said), *flag_blocks(findings.flags, dossier, marked)])


def _told(flags: Sequence[Flag], label: str) -> str:
    if not flags:
        return f"No flags for {label}"
    return f"{counted(len(flags), 'flag')} for {label}"


def _flag(flag: Flag, dossier: Dossier, marked: Marked | None, settling: Settling | None) -> list[Block]:
    position = marked.position_of(flag) if marked else None
    if marked is None or position is None:
        return [section(_words(flag)), *_grounds(flag, dossier), divider()]
    if position in marked.disputed:
        return [_taken_back(marked, flag_mark(position), _said(flag)), divider()]
    if settling:
        return _to_settle(flag, dossier, marked, settling, position)
    wrong = _beside(section(_words(flag)), marked, flag_mark(position), "Not a flag", Verb.NOT_A_FLAG)
    return [wrong, *_grounds(flag, dossier), divider()]


def _to_settle(flag: Flag, dossier: Dossier, marked: Marked, settling: Settling, position: int) -> list[Block]:
    """With its ways on; or why it was kept."""
    kept = settling.kept(flag)
    if kept:
        return [kept_flag(_where(flag), kept, settling, marked, position)]
    said = section(f":triangular_flag_on_post: {_where(flag)}\n{escaped(flag.why)}")
    return [said, *_grounds(flag, dossier), *ways_on(settling, marked, position)]


def _words(flag: Flag) -> str:
    return f":triangular_flag_on_post: {_where(flag)}\n{escaped(flag.why)}\n→ {escaped(flag.way_on)}"


def _where(flag: Flag) -> str:
    where = {Place.BRIEF: "in the brief", Place.DRAFT: "in the copy", Place.COMMENT: "in the comment"}[flag.place]
    return f"*{quoted(flag.quote)}* {where}"


def _grounds(flag: Flag, dossier: Dossier) -> list[Block]:
    """What kind of flag it is, and the evidence behind it that its own words do not tell."""
    cited = [item for item in (dossier.item(one) for one in flag.evidence) if item and item.value not in flag.why]
    whose = "" if flag.whose is Whose.UNKNOWN else f" · {flag.whose}"
    return [
        note(f"{str(flag.aspect).capitalize()} · {VERDICT[flag.verdict]}{whose}"),
        *([note(capital(listed([evidence_in_short(item, dossier) for item in cited])))] if cited else []),
    ]


def _said(flag: Flag) -> str:
    return f"{_where(flag)}\nYou said: not a flag."


def _missed(marked: Marked) -> list[Block]:
    """What the reader said was missed."""
    return [_taken_back(marked, each.mark, _missing(each, words)) for each, words in marked.missed]


def missed_one() -> Block:
    """The way to say so."""
    return button("You missed one", f"{Verb.MISSED_ONE}.0", "all")


def all_block(marked: Marked) -> str:
    """The id of the row that is about all of the judgement."""
    return judged_block(marked.judgement.id, "all")


def _missing(each: Correction, words: str) -> str:
    return f"*{quoted(words)}*\nYou said: this should be a flag ({each.aspect}, {VERDICT[each.verdict]})."


def _taken_back(marked: Marked, mark: str, said: str) -> Block:
    return _beside(section(said), marked, mark, "Undo", Verb.TAKE_BACK)


def _beside(block: Block, marked: Marked, mark: str, label: str, verb: Verb) -> Block:
    """A section with a button beside it, about this mark of the judgement."""
    part = "".join(sign if sign.isalnum() else "_" for sign in mark)
    pressed = button(label, f"{verb}.{part}", mark)
    return block | {"block_id": judged_block(marked.judgement.id, part), "accessory": pressed}
