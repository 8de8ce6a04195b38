"""Tell what a customer or persona said or did about a flagged passage: it is stored, and the draft judged again by it."""

from dataclasses import dataclass

from bot.core.errors import UnknownAudience
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from bot.core.settling.override import same_passage
from bot.core.settling.telling import Became, Told, evidence_of
from bot.usecases.draft_message import Drafting
from bot.usecases.judge_again import judge_again
from bot.usecases.settle_flag import OnCard, open_flag, shown_flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """`flag` is the one that it was told about, as it was before."""

    evidence: Evidence
    flag: Flag
    became: Became


def add_evidence(drafting: Drafting, card: OnCard, told: Told, *, evidence_id: str, link: str = "") -> Added:
    """Raises what `open_flag` raises, a BadTold, and UnknownAudience where the audience was deleted since.

    Under the same id the evidence is stored once. A guess is no word of theirs: nothing is judged anew by it.
    """
    store = drafting.store
    found = shown_flag(store, card)
    audience = store.audience(found.draft.audience_id)
    if audience is None:
        raise UnknownAudience(asked=found.draft.audience_label, hint="It was deleted since the draft was written.")
    today = drafting.now().date()
    evidence = evidence_of(told, audience.id, today, evidence_id=evidence_id, recorded_by=card.by, link=link)
    if evidence.id not in [item.id for item in store.evidence_about(audience.id)]:
        found = open_flag(store, card)
        store.keep_evidence([evidence])
    if not evidence.counts:
        return Added(evidence=evidence, flag=found.flag, became=Became.STAYS)
    flags = judge_again(drafting, found.draft, audience, card.by)
    return Added(evidence=evidence, flag=found.flag, became=_became(found.flag, flags))


def require_told(drafting: Drafting, card: OnCard, told: Told) -> None:
    """Raise what `add_evidence` would of the card and of what was filled in, and change nothing."""
    found = open_flag(drafting.store, card)
    evidence_of(told, found.draft.audience_id, drafting.now().date(), evidence_id="", recorded_by=card.by)


def _became(before: Flag, flags: tuple[Flag, ...]) -> Became:
    now = next((flag for flag in flags if same_passage(flag, before)), None)
    if now is None:
        return Became.GONE
    said, told = ((flag.verdict, flag.aspect, set(flag.evidence)) for flag in (before, now))
    return Became.STAYS if said == told else Became.CHANGED
