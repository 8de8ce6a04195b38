"""A stored draft with all that its card says: the same whether it was written just now or is opened again."""

from dataclasses import dataclass

from bot.core.brand import Brand
from bot.core.brand.check import check_brand
from bot.core.care.find import CareNote, as_notices, notes_on
from bot.core.channels.rules import rules_of
from bot.core.channels.sender import comes_from
from bot.core.dossier import Dossier
from bot.core.drafts import Draft, Measure, Problem, Written
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.notices import Notice
from bot.usecases.choose_channel import ChannelChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """`flags` are the brief's first, then the copy's; `notices` tell the marketer the gravest first. `sender` is
    who the copy comes from, "" where the brand does not say; `care` is what it does to its readers, and among the notices.
    """

    draft: Draft
    flags: tuple[Flag, ...]
    problems: tuple[Problem, ...]
    measures: tuple[Measure, ...]
    dossier: Dossier
    choice: ChannelChoice
    notices: tuple[Notice, ...]
    sender: str = ""
    care: tuple[CareNote, ...] = ()

    @property
    def written(self) -> Written:
        return self.draft.latest.written


def put_together(
    draft: Draft, flags: tuple[Flag, ...], dossier: Dossier, choice: ChannelChoice, brand: Brand
) -> Drafted:
    """`flags` are those of the draft's latest version; problems and measures are counted from its words."""
    version, rules = draft.latest, rules_of(draft.latest.written.copy.channel)
    barred = (Notice(choice.barred),) if choice.barred else ()
    care = notes_on(version.written.copy, brand, version.written.brief or draft.brief)
    told = (*barred, *_changed_since(version.written, brand), *version.written.notices, *version.notices)
    return Drafted(
        draft=draft,
        flags=flags,
        problems=_problems(version.written, brand),
        measures=rules.measure(version.written.copy),
        dossier=dossier,
        choice=choice,
        notices=tuple(dict.fromkeys((*told, *as_notices(care)))),
        sender=comes_from(version.written.copy.channel, brand),
        care=care,
    )


def _problems(written: Written, brand: Brand) -> tuple[Problem, ...]:
    """What the channel and then the brand have to say of the copy, as both stand today; hard problems first."""
    found = (*rules_of(written.copy.channel).check(written.copy, brand), *_of_brand(written, brand))
    return tuple(sorted(found, key=lambda problem: not problem.hard))


def _of_brand(written: Written, brand: Brand) -> tuple[Problem, ...]:
    return check_brand(written.copy, brand, brief=written.brief).problems


def _changed_since(written: Written, brand: Brand) -> tuple[Notice, ...]:
    if written.brand in (0, brand.version):
        return ()
    since = f"The brand was changed since this was written (its version {written.brand}, now {brand.version})"
    return (Notice(f"{since}: what is checked here is how it stands now.", for_room=True),)


def rests_on(written: Written, flags: tuple[Flag, ...], dossier: Dossier) -> tuple[Evidence, ...]:
    """The evidence behind a draft as it is known today: what its sentences, omissions and flags cite."""
    cited = {reason.ref for sentence in written.copy.sentences for reason in sentence.reasons}
    cited.update(ref for left_out in written.left_out for ref in left_out.evidence)
    cited.update(ref for flag in flags for ref in flag.evidence)
    return tuple(item for item in dossier.evidence if item.id in cited)
