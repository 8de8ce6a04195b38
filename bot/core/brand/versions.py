"""What each version of the brand changed."""

from collections.abc import Sequence

from bot.core.brand.brand import Brand, Change
from bot.core.brand.typed import BrandField, changed_fields


def changed_by_each(changes: Sequence[Change]) -> list[tuple[Change, tuple[BrandField, ...]]]:
    """The newest first, as they are given; the oldest of them is held against a brand of nothing."""
    before = [*(change.brand for change in changes[1:]), Brand(opt_out_sms="")]
    return [(change, changed_fields(then, change.brand)) for change, then in zip(changes, before, strict=False)]
