"""What a marketer likes and guessed, held against the evidence of whom they write to. For its owner alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Audience
from bot.core.dossier import Dossier
from bot.core.guesses.compare import theirs_on
from bot.core.guesses.options import ASPECTS
from bot.core.guesses.record import Held, Record, record_of
from bot.core.guesses.words import Gap
from bot.core.preference.answer import Preference
from bot.core.preference.prefer import prefer
from bot.usecases.ask_yours_first import own_answers, standing_guesses
from bot.usecases.ports import Store
from bot.usecases.read_dossier import read_dossier

MOST_AUDIENCES = 20
"""The newest audiences that are held against the evidence at once: with the sample company some 40 ms each on a busy core."""


@dataclass(frozen=True, slots=True)
class YoursAndTheirs:
    """Somebody's guesses by what is known today. `left_out` counts older audiences that were not looked at."""

    record: Record
    left_out: int = 0


def yours_and_theirs(store: Store, owner: str, today: date) -> YoursAndTheirs:
    guesses = store.guesses_of(owner)
    ids = list(dict.fromkeys(guess.audience_id for guess in guesses))
    known = _known(store, ids[:MOST_AUDIENCES], today) if ids else {}
    held = [
        Held(guess, theirs_on(guess.aspect, *known[guess.audience_id]))
        for guess in guesses
        if guess.audience_id in known
    ]
    return YoursAndTheirs(record_of(held), len(ids[MOST_AUDIENCES:]))


def gaps(store: Store, owner: str, dossier: Dossier, preference: Preference) -> tuple[Gap, ...]:
    """Yours, your guess and theirs, aspect by aspect, where anything was answered."""
    mine, guessed = own_answers(store, owner), standing_guesses(store, owner, dossier.audience.id)
    return tuple(
        Gap(
            aspect=aspect,
            mine=mine[aspect].value if aspect in mine else "",
            guessed=guessed.get(aspect),
            theirs=theirs_on(aspect, preference, dossier),
        )
        for aspect in ASPECTS
        if aspect in mine or aspect in guessed
    )


def gaps_about(store: Store, owner: str, audience: Audience, today: date) -> tuple[Gap, ...]:
    dossier = read_dossier(store, audience)
    return gaps(store, owner, dossier, prefer(dossier, store.all_touch_counts(), today, store.learning()))


def _known(store: Store, ids: Sequence[str], today: date) -> dict[str, tuple[Preference, Dossier]]:
    house, learning = store.all_touch_counts(), store.learning()
    dossiers = [read_dossier(store, audience) for each in ids if (audience := store.audience(each))]
    return {each.audience.id: (prefer(each, house, today, learning), each) for each in dossiers}
