"""The last word of each customer on each channel, and the log of every word there was."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import RowMapping

from bot.core.consent import Consent, ConsentState
from store.bound import Bound, upsert
from store.due import note_due
from store.kept import Kept, Row, in_batches, write
from store.tables import consent_log, consents

WEIGHT = {ConsentState.UNKNOWN: 0, ConsentState.GRANTED: 1, ConsentState.WITHDRAWN: 2}
"""Of two words of the same day the more cautious one holds, in whichever order they come in."""

Key = tuple[str, str]


class ConsentRows(Bound):
    def consents_of(self, customer_id: str) -> tuple[Consent, ...]:
        query = self._mine(consents).where(consents.c.customer_id == customer_id).order_by(consents.c.channel)
        with self._reading() as connection:
            rows = connection.execute(query).mappings()
            return tuple(Consent(**{name: row[name] for name in row if name != "workspace"}) for row in rows)

    def keep_consents(self, given: Iterable[Consent]) -> Kept:
        """Keyed by customer and channel; an older date never overwrites a newer one, and none never one that is known.

        What does not become the last word is still written to the log. Raises NotStored for an unknown customer.
        """
        with self._writing() as connection:

            def keep(batch: Sequence[Consent]) -> Kept:
                self._require(connection, [consent.customer_id for consent in batch])
                query = self._mine(consents).where(
                    consents.c.customer_id.in_({consent.customer_id for consent in batch})
                )
                stored = {_key(row): dict(row) for row in connection.execute(query).mappings()}
                wanted = _last_words([self._consent_row(consent) for consent in batch], stored)
                connection.execute(
                    upsert(connection, consent_log).on_conflict_do_nothing(), [self._log_entry(item) for item in batch]
                )
                kept = write(connection, consents, ("workspace", "customer_id", "channel"), stored, wanted)
                note_due(connection, self._workspace, {customer_id for customer_id, _ in wanted})
                return kept + Kept(same=len(batch) - len(wanted))

            return in_batches(given, keep)

    def _consent_row(self, consent: Consent) -> Row:
        return {
            "workspace": self._workspace,
            "customer_id": consent.customer_id,
            "channel": consent.channel,
            "state": consent.state,
            "basis": consent.basis,
            "on": consent.on,
        }

    def _log_entry(self, consent: Consent) -> Row:
        told_on = consent.on.isoformat() if consent.on else ""
        told = {"told_on": told_on, "recorded_by": consent.recorded_by, "recorded_at": self._now()}
        entry = {**self._consent_row(consent), **told}
        del entry["on"]
        return entry


def _last_words(rows: Iterable[Row], stored: dict[Key, Row]) -> dict[Key, Row]:
    """Of the given rows those that are the last word, counting what is stored."""
    last: dict[Key, Row] = {}
    for row in rows:
        before = last.get(_key(row)) or stored.get(_key(row))
        if before is None or _outranks(row, before):
            last[_key(row)] = row
    return last


def _key(row: Row | RowMapping) -> Key:
    return str(row["customer_id"]), str(row["channel"])


def _outranks(row: Row, before: Row) -> bool:
    """That nothing is known is no word: it takes back an older “yes”, and never a “no”, which stands whenever it was said."""
    if row["state"] == ConsentState.UNKNOWN and before["state"] == ConsentState.WITHDRAWN:
        return False
    if before["state"] == ConsentState.UNKNOWN and (row["on"] is None or row["state"] == ConsentState.WITHDRAWN):
        return True
    return _authority(row) >= _authority(before)


def _authority(row: Row) -> tuple[date, int]:
    on, state = row["on"], row["state"]
    return (on if isinstance(on, date) else date.min, WEIGHT[ConsentState(str(state))])
