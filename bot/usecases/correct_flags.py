"""Say that a flag is none, or that one was missed; and take it back. Nobody else sees anything else for it."""

from dataclasses import replace
from datetime import datetime

from bot.core.corrections.correction import FLAG, Correction, Marked, Said, flag_mark, not_a_flag
from bot.core.corrections.judgement import Judgement
from bot.core.corrections.passage import Missed, as_correction, spot_of
from bot.core.errors import TheirRulesError
from bot.usecases.ports import Store


class AnswerForgotten(TheirRulesError):
    """That answer is more than 30 days old, and its text is not kept any longer. Have the text checked again, and correct the new answer."""


class NoSuchFlag(TheirRulesError):
    """There is no flag on “{asked}”. Flagged: {names}."""


def flag_on(judgement: Judgement, quote: str) -> str:
    """The mark of the first flag that shares a word with these. Raises NoSuchFlag and what `spot_of` raises."""
    spot = spot_of(judgement, quote)
    for position, flag in enumerate(judgement.flags):
        if flag.place is spot.place and flag.start < spot.end and spot.start < flag.end:
            return flag_mark(position)
    raise NoSuchFlag(asked=quote, names=", ".join(f"“{flag.quote}”" for flag in judgement.flags) or "nothing")


def say_not_a_flag(store: Store, judgement_id: str, mark: str, by: str, at: datetime) -> Marked:
    """`mark` is the flag's. Said twice it is said once. Raises AnswerForgotten."""
    judgement = _judgement(store, judgement_id)
    store.correct(not_a_flag(judgement, int(mark.removeprefix(FLAG)), by, at))
    return marked(store, judgement, by)


def say_missed(store: Store, judgement_id: str, missed: Missed, by: str, at: datetime) -> Marked:
    """Raises AnswerForgotten, and BadMissed where it does not fit the text, its flags or the evidence."""
    judgement = _judgement(store, judgement_id)
    store.correct(_as_correction(store, judgement, missed, by, at))
    return marked(store, judgement, by)


def require_missed(store: Store, judgement_id: str, missed: Missed, by: str, at: datetime) -> None:
    """Raise what `say_missed` would, and change nothing."""
    _as_correction(store, _judgement(store, judgement_id), missed, by, at)


def take_back(store: Store, judgement_id: str, mark: str, by: str, at: datetime) -> Marked:
    """What this person said of that mark no longer holds; where they said nothing, nothing changes."""
    judgement = _judgement(store, judgement_id)
    said = next((each for each in store.standing(judgement_id, by) if each.mark == mark), None)
    if said:
        store.correct(replace(said, said=Said.TAKEN_BACK, at=at))
    return marked(store, judgement, by)


def marked(store: Store, judgement: Judgement, by: str) -> Marked:
    """The judgement as this person sees it."""
    return Marked(judgement, store.standing(judgement.id, by))


def _as_correction(store: Store, judgement: Judgement, missed: Missed, by: str, at: datetime) -> Correction:
    return as_correction(judgement, missed, by, at, store.standing(judgement.id, by))


def _judgement(store: Store, judgement_id: str) -> Judgement:
    judgement = store.judgement(judgement_id)
    if judgement is None:
        raise AnswerForgotten
    return judgement
