"""What people hand in to be worked on: as it shows, no longer than is read, and as a judge is given it."""

from collections.abc import Sequence

from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.evidence import Taste
from bot.core.flags.flag import Case
from bot.core.plain_text import plain

LONGEST_TEXT = 40_000
"""Characters: what Slack takes in one message, and more than any brief that somebody read before sending it."""


def readable(text: str | None) -> str:
    """The text without what does not show, "" where nothing is left."""
    return plain(text or "").strip()


def case_of(
    dossier: Dossier,
    channel: Channel | None,
    tastes: Sequence[Taste],
    *,
    brief: str | None = None,
    draft: str | None = None,
    comment: str | None = None,
) -> Case:
    """The texts beside what is known of those whom they are for and of their author."""
    return Case(
        audience_name=dossier.audience.name,
        audience_kind=dossier.audience.kind,
        evidence=dossier.evidence,
        tastes=tuple(tastes),
        channel=channel,
        brief=brief,
        draft=draft,
        comment=comment,
        audience=dossier.audience,
    )
