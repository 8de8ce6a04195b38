"""Check a brief, a draft or a reviewer's comment for what is the author's own taste and not the audience's."""

from dataclasses import dataclass, replace

from bot.core.audiences import Audience
from bot.core.brand import Brand
from bot.core.brand.check import check_brand, without_own_words
from bot.core.care.find import as_notices, notes_on
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.errors import Advice, TheirRulesError
from bot.core.flags.flag import Findings, Flag, Place
from bot.core.notices import Notice
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
    found, brand = judge.judge(case), store.brand()
    findings = replace(
        found,
        flags=_but_the_brands_own(found.flags, texts, brand),
        notices=(*found.notices, *_beside_flags(texts, brand, channel)),
    )
    return Checked(dossier=dossier, channel=channel, findings=findings, texts=texts)


def _but_the_brands_own(flags: tuple[Flag, ...], texts: dict[Place, str], brand: Brand) -> tuple[Flag, ...]:
    own = {place: without_own_words(flags, text, brand) for place, text in texts.items()}
    return tuple(flag for flag in flags if flag in own.get(flag.place, flags))


def _beside_flags(texts: dict[Place, str], brand: Brand, channel: Channel | None) -> tuple[Notice, ...]:
    """Of copy: where it breaks the brand's own rules or its message, and how it treats its readers. None of it is a flag."""
    copy, brief = texts.get(Place.DRAFT), texts.get(Place.BRIEF)
    if copy is None:
        return ()
    said = check_brand(copy, brand, channel, brief or "").sentences
    return (*(Notice(sentence) for sentence in said), *as_notices(notes_on(copy, brand, brief)))


def _texts(given: dict[Place, str | None]) -> dict[Place, str]:
    texts = {place: shown for place, text in given.items() if (shown := readable(text))}
    if not texts:
        raise NothingToCheck
    for place, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise TextTooLong(place=place, length=len(text), most=LONGEST_TEXT)
    return texts
