"""What somebody does with their own tastes: put one down, correct it, delete it. Nobody can do so with another's."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from bot.core.errors import Exit, TheirRulesError
from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from bot.core.tastes.keeping import MOST
from bot.core.tastes.same import same_thing
from bot.core.tastes.words import worded
from bot.usecases.ports import NewId, Store


class NoSuchTaste(TheirRulesError):
    """That is none of your tastes, or it was deleted already. Look at those that are kept, and try again."""

    exit = Exit.ANSWER_IS_NO


class TooManyTastes(TheirRulesError):
    """{most} tastes are kept of you, and nobody looks through more. Delete one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AsPut:
    """A taste as its owner puts it; `value` is what they typed."""

    value: str
    aspect: Aspect
    polarity: Polarity


def add_taste(store: Store, owner: str, put: AsPut, today: date, new_id: NewId) -> Taste:
    """Kept once, also where they said it before. Raises EmptyTaste, LongTaste and TooManyTastes."""
    value, kept = worded(put.value), store.tastes_of(owner)
    if len(kept) >= MOST and not any(same_thing(taste.value, value) for taste in kept):
        raise TooManyTastes(most=MOST)
    return store.keep_taste(
        Taste(
            id=new_id(),
            owner=owner,
            aspect=put.aspect,
            value=value,
            polarity=put.polarity,
            source=TasteSource.ADDED,
            on=today,
        )
    )


def correct_taste(store: Store, owner: str, taste_id: str, put: AsPut) -> Taste:
    """As it stands now; what was said, with its day and link, stays beside it.

    Raises NoSuchTaste, EmptyTaste and LongTaste.
    """
    known = taste_of(store, owner, taste_id)
    put_now = replace(known, value=worded(put.value), aspect=put.aspect, polarity=put.polarity)
    if put_now == known:
        return known
    corrected = replace(put_now, corrected=True)
    if not store.correct_taste(corrected):
        raise NoSuchTaste
    return corrected


def delete_taste(store: Store, owner: str, taste_id: str) -> None:
    """Raises NoSuchTaste."""
    if not store.delete_taste(owner, taste_id):
        raise NoSuchTaste


def taste_of(store: Store, owner: str, asked: str) -> Taste:
    """The owner's taste of that id, or in those words. Raises NoSuchTaste."""
    kept = store.tastes_of(owner)
    by_id = (taste for taste in kept if taste.id == asked)
    by_words = (taste for taste in kept if same_thing(taste.value, asked))
    found = next(chain(by_id, by_words), None)
    if found is None:
        raise NoSuchTaste
    return found
