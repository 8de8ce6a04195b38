"""Check a brief, a draft or a reviewer's comment for what is the author's own taste and not the audience's."""

from dataclasses import dataclass

from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.errors import Advice, TheirRulesError
from bot.core.flags.flag import Findings, Place
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Judge, Store
from bot.usecases.read_dossier import read_dossier
from bot.usecases.texts import LONGEST_TEXT, case_of, readable


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
    texts = _texts({Place.BRIEF: brief, Place.DRAFT: draft, Place.COMMENT: comment})
    dossier = read_dossier(store, find_audience(store, asked))
    case = case_of(
        dossier,
        channel,
        store.tastes_of(owner) if owner else (),
        brief=texts.get(Place.BRIEF),
        draft=texts.get(Place.DRAFT),
        comment=texts.get(Place.COMMENT),
    )
    return Checked(dossier=dossier, channel=channel, findings=judge.judge(case), texts=texts)


def _texts(given: dict[Place, str | None]) -> dict[Place, str]:
    texts = {place: shown for place, text in given.items() if (shown := readable(text))}
    if not texts:
        raise NothingToCheck
    for place, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise TextTooLong(place=place, length=len(text), most=LONGEST_TEXT)
    return texts
