"""What was judged, with the flags that were shown of it: what a correction is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from bot.core.evidence import Taste
from bot.core.flags.contract import text_at
from bot.core.flags.flag import Case, Flag, Place
from bot.core.notices import Notice
from bot.core.tastes.for_others import as_seen_by, no_more_of


class JudgementKind(StrEnum):
    """How a text came to be judged. What was TYPED was handed in together with its correction: nobody had been shown
    its flags, so they count in no figure.
    """

    DRAFT = "draft"
    CHECK = "check"
    COMMENT = "comment"
    TYPED = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`case` is all that the flags were found by, as it stood then; the flags' offsets count in its texts.

    `asked_by` (a Slack user id) was shown them. `draft_id` and `number` name a draft's version, "" and 0 a check.
    """

    id: str
    kind: JudgementKind
    asked_by: str
    audience_id: str
    at: datetime
    case: Case
    flags: tuple[Flag, ...]
    judged_by: str = ""
    notices: tuple[Notice, ...] = ()
    draft_id: str = ""
    number: int = 0

    @property
    def texts(self) -> dict[Place, str]:
        """The texts that were judged, by their place."""
        return {place: text for place in Place if (text := text_at(self.case, place))}

    @property
    def to_be_kept(self) -> "Judgement":
        """Without what nobody needs who reads or redraws it: what else is stored of the audience, and who told it."""
        known = tuple(replace(item, recorded_by="", link="") for item in self.case.evidence)
        tastes = tuple(replace(taste, quote="", link="") for taste in self.case.tastes)
        return replace(self, case=replace(self.case, audience=None, evidence=known, tastes=tastes))

    def no_more_of(self, gone: Sequence[Taste]) -> "Judgement":
        """Without tastes that whoever asked has let go since."""
        ids = {taste.id for taste in gone}
        left = tuple(taste for taste in self.case.tastes if taste.id not in ids)
        return self._told(no_more_of(gone, self.flags, self.case.audience_name), left)

    def as_kept_by(self, person: str) -> "Judgement":
        """As this person may have it kept: tastes are private, and go with nobody's word but their owner's."""
        if person == self.asked_by:
            return self
        return self._told(as_seen_by(person, self.asked_by, self.flags, self.case.audience_name), ())

    def _told(self, flags: Sequence[Flag], tastes: tuple[Taste, ...]) -> "Judgement":
        """What set a flag off stays: without its taste, a flag that mirrors one means nothing, and labels leave it out."""
        kept = tuple(replace(told, trigger=flag.trigger) for told, flag in zip(flags, self.flags, strict=True))
        return replace(self, case=replace(self.case, tastes=tastes), flags=kept)


def draft_judgement(draft_id: str, number: int) -> str:
    """The id of the judgement of a draft's version: there is one, however often its card is drawn."""
    return f"{draft_id}.{number}"


def judged_again(judgement_id: str, flags: Sequence[Flag]) -> str:
    """The id of the judgement of the same version with other flags, after more was learnt of its audience."""
    told = "\n".join(f"{flag.place} {flag.start} {flag.end} {flag.verdict} {' '.join(flag.evidence)}" for flag in flags)
    return f"{judgement_id}.{sha256(told.encode()).hexdigest()[:8]}"
