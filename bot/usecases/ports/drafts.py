"""Drafts, their versions, and what people do about the flags of one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.choices import Choice, Share
from bot.core.drafts import Draft, Version
from bot.core.evidence import Evidence
from bot.core.feedback.feedback import Feedback
from bot.core.feedback.figures import FeedbackFigures
from bot.core.flags.flag import Flag
from bot.core.settling.override import Override


class Drafts(Protocol):
    def keep_draft(self, draft: Draft, flags: Sequence[Flag], evidence: Sequence[Evidence]) -> None:
        """Store a new draft with the flags of its first version and a snapshot of the evidence it rests on."""
        ...

    def add_version(
        self, draft_id: str, version: Version, flags: Sequence[Flag], evidence: Sequence[Evidence]
    ) -> Draft:
        """The draft with its next version, whose flags and snapshot of the evidence are its own."""
        ...

    def draft(self, draft_id: str) -> Draft | None: ...

    def draft_in_thread(self, room: str, thread: str) -> Draft | None: ...

    def flags_of(self, draft_id: str, number: int) -> tuple[Flag, ...]: ...

    def evidence_behind(self, draft_id: str, number: int) -> tuple[Evidence, ...]:
        """As it stood when that version was written."""
        ...


class Choices(Protocol):
    """Versions to choose from, and what of a version was shown to a room: each deed is done once."""

    def keep_choices(self, offered: Sequence[Choice]) -> None:
        """Keyed by id; the same again changes nothing."""
        ...

    def choice(self, choice_id: str) -> Choice | None: ...

    def choices_beside(self, draft_id: str, number: int) -> tuple[Choice, ...]:
        """Those that were offered last beside that version, in their order."""
        ...

    def take_choice(self, choice_id: str, by: str, at: datetime, request_id: str) -> Choice | None:
        """The choice as it stands then: taken by this request, or by the one that was quicker. None where it is gone."""
        ...

    def let_go_of_choice(self, choice_id: str, request_id: str) -> None:
        """It became no version: somebody may take it again."""
        ...

    def share(self, share: Share) -> Share:
        """The share that stands: this one, or the one that was quicker."""
        ...

    def is_shared(self, draft_id: str, number: int) -> bool:
        """Whether a room was shown what that version rests on."""
        ...


class Settling(Protocol):
    """What people do about the flags of a draft."""

    def keep_override(self, override: Override) -> Override:
        """The one that stands for this passage now: this one, or what somebody kept before it. Raises NotStored."""
        ...

    def take_back_override(self, override_id: str, by: str, at: datetime) -> bool:
        """False where there is none of that id, or it was taken back before."""
        ...

    def overrides_of(self, draft_id: str, number: int) -> tuple[Override, ...]:
        """Those that hold for this version, the oldest first: kept on it or before it, not taken back, and with the
        passage still in it.
        """
        ...

    def judge_again(
        self, draft_id: str, number: int, found: Sequence[Flag], evidence: Sequence[Evidence], *, by: str, at: datetime
    ) -> None:
        """These flags, and this evidence behind the version, in place of what stood there. Raises NotStored."""
        ...


class Opinions(Protocol):
    """What people think of drafts: each person once for each version, as they think now."""

    def keep_feedback(self, given: Feedback) -> None:
        """In place of what this person thought of that version before. Raises NotStored."""
        ...

    def feedback_of(self, draft_id: str, number: int, by: str) -> Feedback | None: ...

    def feedback_in_words(self, most: int) -> tuple[Feedback, ...]:
        """The newest that say something in words, the newest first."""
        ...

    def feedback_figures(self) -> FeedbackFigures: ...
