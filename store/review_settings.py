"""How a workspace reviews: one row, the newest word."""

from dataclasses import fields

from bot.core.audit import Deed, Facts
from bot.core.review.deciding import ReviewSettings
from store.audit import AuditRows
from store.bound import upsert
from store.tables import review_settings

_NAMES = tuple(each.name for each in fields(ReviewSettings))


class ReviewSettingsRows(AuditRows):
    def review_settings(self) -> ReviewSettings:
        """Those of a workspace that set none: no room, no reviewers, reminded after a day."""
        with self._reading() as connection:
            row = connection.execute(self._mine(review_settings)).mappings().first()
        if row is None:
            return ReviewSettings()
        told = {name: value for name, value in row.items() if name != "workspace"}
        return ReviewSettings(**{**told, "people": tuple(row["people"])})

    def keep_review_settings(self, settings: ReviewSettings) -> None:
        """`set_by` and `set_at` say who and when; the audit has both."""
        if settings.set_at is None:
            raise ValueError("settings are kept with who set them, and when")
        row = {name: getattr(settings, name) for name in _NAMES}
        row |= {"workspace": self._workspace, "people": list(settings.people)}
        with self._writing() as connection:
            kept = upsert(connection, review_settings).values(row)
            connection.execute(kept.on_conflict_do_update(index_elements=["workspace"], set_=row))
            facts = Facts(room=settings.room, own=settings.own_allowed)
            self._note(
                connection, Deed.SETTINGS_CHANGED, "review settings", settings.set_by, at=settings.set_at, facts=facts
            )
