"""A stored draft with all that its card says: the same whether it was written just now or is opened again."""

from dataclasses import dataclass

from bot.core.brand import Brand
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import Draft, Measure, Problem, Written
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.notices import Notice
from bot.usecases.choose_channel import ChannelChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """`flags` are the brief's first, then the copy's; `notices` tell the marketer the gravest first."""

    draft: Draft
    flags: tuple[Flag, ...]
    problems: tuple[Problem, ...]
    measures: tuple[Measure, ...]
    dossier: Dossier
    choice: ChannelChoice
    notices: tuple[Notice, ...]

    @property
    def written(self) -> Written:
        return self.draft.latest.written


def put_together(
    draft: Draft, flags: tuple[Flag, ...], dossier: Dossier, choice: ChannelChoice, brand: Brand
) -> Drafted:
    """`flags` are those of the draft's latest version; problems and measures are counted from its words."""
    version, rules = draft.latest, rules_of(draft.latest.written.copy.channel)
    barred = (Notice(choice.barred),) if choice.barred else ()
    return Drafted(
        draft=draft,
        flags=flags,
        problems=rules.check(version.written.copy, brand),
        measures=rules.measure(version.written.copy),
        dossier=dossier,
        choice=choice,
        notices=tuple(dict.fromkeys((*barred, *version.written.notices, *version.notices))),
    )


def rests_on(written: Written, flags: tuple[Flag, ...], dossier: Dossier) -> tuple[Evidence, ...]:
    """The evidence behind a draft as it is known today: what its sentences, omissions and flags cite."""
    cited = {reason.ref for sentence in written.copy.sentences for reason in sentence.reasons}
    cited.update(ref for left_out in written.left_out for ref in left_out.evidence)
    cited.update(ref for flag in flags for ref in flag.evidence)
    return tuple(item for item in dossier.evidence if item.id in cited)
