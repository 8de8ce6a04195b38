"""Where a model judged, its answer stands, and the house judge adds the little that it knows for certain."""

from dataclasses import replace

from bot.core.flags.contract import keep_to_contract, text_at
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Findings, Flag
from bot.core.flags.passages import Page
from bot.core.flags.rules import too_often, wrong_channel, wrong_language, wrong_length, wrong_time
from bot.core.notices import Notice
from bot.judges.house import NAME, unread, without_consent
from bot.usecases.ports import Judge

CERTAIN = (wrong_channel.RULE, wrong_time.RULE, wrong_language.RULE, wrong_length.RULE, too_often.RULE)
"""They compare values: a channel, an hour, a language, a length, a rate. What a model overlooked is still so."""


class MergedJudge:
    """Fills the port Judge. Each flag says who found it, a rule or the model."""

    def __init__(self, model: Judge) -> None:
        self._model = model

    def judge(self, case: Case) -> Findings:
        found = self._model.judge(case)
        if found.judged_by == NAME:
            return found
        added = [flag for flag in find_flags(case, CERTAIN) if not _is_said(flag, found.flags, case)]
        flags = keep_to_contract((*found.flags, *added), case)
        return replace(found, flags=flags, notices=_notices(found, case))


def _notices(found: Findings, case: Case) -> tuple[Notice, ...]:
    """That the house judge cannot read a language matters only where it had to: then there is a notice already."""
    return (*found.notices, *(unread(case) if found.notices else ()), *without_consent(case))


def _is_said(flag: Flag, flags: tuple[Flag, ...], case: Case) -> bool:
    """Whether the model has flagged these words, or by the same evidence a reason in the same or the next sentence."""
    page = Page(case, flag.place, text_at(case, flag.place))
    beside = [other for other in flags if other.place is flag.place]
    return any(_overlap(flag, other) or _says_the_same(flag, other, page) for other in beside)


def _overlap(flag: Flag, other: Flag) -> bool:
    return flag.start < other.end and other.start < flag.end


def _says_the_same(flag: Flag, other: Flag, page: Page) -> bool:
    apart = abs(page.sentence_at(flag.start) - page.sentence_at(other.start))
    return apart <= 1 and not set(flag.evidence).isdisjoint(other.evidence)
