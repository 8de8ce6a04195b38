"""A passage that reflects the marketer's preference and not the audience's."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.audiences import Audience, AudienceKind
from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Taste
from bot.core.notices import Notice


class Place(StrEnum):
    """Which text a flag quotes from."""

    BRIEF = "brief"
    DRAFT = "draft"
    COMMENT = "comment"


class Verdict(StrEnum):
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


class Trigger(StrEnum):
    SELF_REFERENCE = "self-reference"
    MIRROR = "mirror"
    AGAINST_AUDIENCE = "against the audience"


class Whose(StrEnum):
    """Whose preference a passage mirrors, as far as the words tell."""

    AUTHOR = "the author's own"
    CIRCLE = "the author's circle"
    CROWD = "a claim about everyone"
    KNOWN_TASTE = "a known taste of the author"
    UNKNOWN = "not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """`quote` occurs in the text at `start`..`end` (characters). `evidence` holds ids, none of them a guess.

    `why` is one sentence for the author, `way_on` another on what to do; `found_by` names the rule or the model.
    """

    place: Place
    quote: str
    start: int
    end: int
    aspect: Aspect
    verdict: Verdict
    trigger: Trigger
    whose: Whose
    evidence: tuple[str, ...]
    why: str
    way_on: str
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a judge is given: the texts, who they are for, and what is known of audience and author.

    `audience` is all that is stored of whoever `audience_name` names, so that none of it is shown to a model; None
    where nobody is stored, as with labelled cases.
    """

    audience_name: str
    audience_kind: AudienceKind
    evidence: tuple[Evidence, ...]
    tastes: tuple[Taste, ...] = ()
    channel: Channel | None = None
    brief: str | None = None
    draft: str | None = None
    comment: str | None = None
    audience: Audience | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """`judged_by` is "house", or the model's name; `notices` say what was not judged, and why."""

    flags: tuple[Flag, ...]
    judged_by: str
    notices: tuple[Notice, ...] = ()
