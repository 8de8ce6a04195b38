"""Check a brief, a draft or a reviewer's comment for what is the author's own taste and not the audience's."""

from dataclasses import dataclass

from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.errors import Advice, TheirRulesError
from bot.core.flags.flag import Case, Findings, Place
from bot.core.plain_text import plain
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Judge, Store
from bot.usecases.read_dossier import read_dossier

LONGEST_TEXT = 40_000
"""Characters: what Slack takes in one message."""


class NothingToCheck(TheirRulesError):
    """There is no text to check."""

    advice = Advice.GIVE_TEXT


class TextTooLong(TheirRulesError):
    """The {place} has {length:,} characters; at most {most:,} are checked at once. Check it in parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`texts` are what was judged, without hidden characters: the flags' offsets count in them."""

    dossier: Dossier
    channel: Channel | None
    findings: Findings
    texts: dict[Place, str]

    @property
    def audience(self) -> Audience:
        return self.dossier.audience

    @property
    def looked_at(self) -> int:
        """How many pieces of evidence count; a colleague's guess does not."""
        return sum(item.counts for item in self.dossier.evidence)


def check_copy(
    store: Store,
    judge: Judge,
    asked: str,
    *,
    brief: str | None = None,
    draft: str | None = None,
    comment: str | None = None,
    channel: Channel | None = None,
    owner: str = "",
) -> Checked:
    """The flags of these texts for the audience that `asked` names. `owner` is the author, whose tastes are mirrored.

    Raises NothingToCheck, TextTooLong, UnknownAudience, SeveralAudiences and NothingStored.
    """
    texts = _readable({Place.BRIEF: brief, Place.DRAFT: draft, Place.COMMENT: comment})
    dossier = read_dossier(store, find_audience(store, asked))
    case = Case(
        audience_name=dossier.audience.name,
        audience_kind=dossier.audience.kind,
        evidence=dossier.evidence,
        tastes=store.tastes_of(owner) if owner else (),
        channel=channel,
        brief=texts.get(Place.BRIEF),
        draft=texts.get(Place.DRAFT),
        comment=texts.get(Place.COMMENT),
    )
    return Checked(dossier=dossier, channel=channel, findings=judge.judge(case), texts=texts)


def _readable(given: dict[Place, str | None]) -> dict[Place, str]:
    texts = {place: plain(text).strip() for place, text in given.items() if text}
    texts = {place: text for place, text in texts.items() if text}
    if not texts:
        raise NothingToCheck
    for place, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise TextTooLong(place=place, length=len(text), most=LONGEST_TEXT)
    return texts
