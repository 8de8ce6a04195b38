"""Change what stands of the brand: its one sentence, its proofs, its voice, and how it signs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.brand import Brand, Change
from bot.core.brand.typed import BrandField, as_typed, brand_typed, changed_fields
from bot.core.errors import Exit, TheirRulesError
from bot.usecases.ports import Store


class BrandChangedMeanwhile(TheirRulesError):
    """While you were writing, the brand was changed{who} ({fields}). Nothing of yours was put over it: look at what stands now, then save yours again."""

    exit = Exit.ANSWER_IS_NO

    def __init__(self, last: Change, fields: tuple[BrandField, ...]) -> None:
        """`last` is the change that stands, `fields` are those that differ from what this person saw."""
        who = f" by {last.by}" if last.by else ""
        super().__init__(who=who, fields=", ".join(fields) or "nothing that you see")
        self.last, self.fields = last, fields


@dataclass(frozen=True, slots=True)
class Changed:
    """The brand as it stands now, and what that differs in from before: () where it says the same."""

    brand: Brand
    fields: tuple[BrandField, ...]


def change_brand(
    store: Store, typed: Mapping[BrandField, str], by: str, at: datetime, based_on: int | None = None
) -> Changed:
    """Fields that were not typed stay as they are. `based_on` is the version that was looked at; None is what stands now.

    Raises BrandRefused with what is wrong by field, and BrandChangedMeanwhile.
    """
    standing, seen = store.brand(), _version(store, based_on)
    wanted = brand_typed(typed, seen)
    kept = store.change_brand(wanted, by, at)
    if kept is None:
        last = store.brand_changes(1)[0]
        raise BrandChangedMeanwhile(last, changed_fields(seen, last.brand))
    return Changed(kept, changed_fields(seen, kept) if kept.version != standing.version else ())


@dataclass(frozen=True, slots=True)
class OfferedAgain:
    """What a form is opened with: `typed` for every field; `theirs` is what others made of those that both changed."""

    typed: Mapping[BrandField, str]
    theirs: Mapping[BrandField, str]


def offered_again(store: Store, typed: Mapping[BrandField, str], based_on: int | None) -> OfferedAgain:
    """What this person changed of the version that they looked at, put upon what stands now; else what stands now."""
    before, now = as_typed(_version(store, based_on)), as_typed(store.brand())
    mine = {field: text for field, text in typed.items() if text != before[field]}
    both = {field for field, text in mine.items() if now[field] not in (before[field], text)}
    return OfferedAgain(now | mine, {field: now[field] for field in BrandField if field in both})


def _version(store: Store, number: int | None) -> Brand:
    """That version of the brand; one that is not known any more differs from what stands in everything."""
    standing = store.brand()
    if number is None or number == standing.version:
        return standing
    known = (change.brand for change in store.brand_changes() if change.brand.version == number)
    return next(known, replace(Brand(), version=number))
