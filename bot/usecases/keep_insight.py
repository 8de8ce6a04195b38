"""Keep what somebody tells of a customer or persona: from the board, or out of a message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Audience
from bot.core.errors import Exit, TheirRulesError
from bot.core.evidence import Evidence
from bot.core.settling.telling import Told, evidence_of
from bot.usecases.ports import Store

MOST_OF_ONE = 20
"""Things kept out of one message: more than anybody says in one go."""


class AudienceGone(TheirRulesError):
    """Whoever this is about was deleted meanwhile, so nothing was stored. Choose somebody else, or keep your words elsewhere."""

    exit = Exit.ANSWER_IS_NO


class KeptMeanwhile(TheirRulesError):
    """A colleague kept something out of this message while you were reading: {what}. Nothing of yours was stored over it; open the form again if yours says more."""

    exit = Exit.ANSWER_IS_NO

    def __init__(self, kept: Evidence) -> None:
        super().__init__(what=kept.value)
        self.kept = kept


class MuchKept(TheirRulesError):
    """{most} things are kept out of this message, and no message says more. Add further ones on the persona's card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    evidence: Evidence
    audience: Audience


def keep_told(
    store: Store, told: Told, audience_id: str, today: date, *, evidence_id: str, by: str, link: str = ""
) -> Kept:
    """What was told of that audience, stored once under that id. Raises a BadTold, AudienceGone, and KeptMeanwhile where
    something else stands under the id.
    """
    audience = audience_told_of(store, audience_id)
    item = evidence_of(told, audience.id, today, evidence_id=evidence_id, recorded_by=by, link=link)
    kept = store.add_evidence(item)
    if kept != item:
        raise KeptMeanwhile(kept)
    return Kept(evidence=kept, audience=audience)


def audience_told_of(store: Store, audience_id: str) -> Audience:
    """Raises AudienceGone."""
    audience = store.audience(audience_id)
    if audience is None:
        raise AudienceGone
    return audience


def require_tellable(store: Store, told: Told, audience_id: str, today: date) -> None:
    """Raise what `keep_told` would of the words and of whom they are about, and store nothing."""
    evidence_of(told, audience_told_of(store, audience_id).id, today, evidence_id="", recorded_by="")


def kept_of_message(store: Store, room: str, ts: str) -> tuple[Evidence, ...]:
    """What was kept out of a message."""
    return store.evidence_called([evidence_id(room, ts, number) for number in range(1, MOST_OF_ONE + 1)])


def next_of_message(kept: Sequence[Evidence], room: str, ts: str) -> str:
    """The id of the next thing that is kept out of it. Raises MuchKept."""
    taken = {item.id for item in kept}
    free = (evidence_id(room, ts, number) for number in range(1, MOST_OF_ONE + 1))
    found = next((each for each in free if each not in taken), "")
    if not found:
        raise MuchKept(most=MOST_OF_ONE)
    return found


def evidence_id(room: str, ts: str, number: int) -> str:
    """The same for everybody who keeps the same message, so that two at once cannot keep it twice."""
    return f"insight-{room}-{ts}-{number}"
