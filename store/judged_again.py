"""A version's flags and the evidence behind them, put anew after more was learnt of its audience. Its words stay."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert

from bot.core.audit import Deed, Facts
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag
from store.bound import NotStored
from store.drafts import DraftRows
from store.shapes import digest_of, dumped
from store.tables import evidence_snapshots, flags, versions


class JudgedAgainRows(DraftRows):
    def judge_again(
        self, draft_id: str, number: int, found: Sequence[Flag], evidence: Sequence[Evidence], *, by: str, at: datetime
    ) -> None:
        """`found` and `evidence` take the place of what stood there; `by` told us what was new. Raises NotStored."""
        of_version = {"workspace": self._workspace, "draft_id": draft_id, "number": number}
        with self._writing() as connection:
            standing = (versions.c.draft_id == draft_id, versions.c.number == number)
            if connection.scalar(self._mine(versions, "number").where(*standing)) is None:
                raise NotStored(ids=f"{draft_id}, version {number}")
            for table in (flags, evidence_snapshots):
                connection.execute(delete(table).where(*(table.c[name] == value for name, value in of_version.items())))
            if found:
                rows = [of_version | {"position": place, "flag": dumped(flag)} for place, flag in enumerate(found)]
                connection.execute(insert(flags), rows)
            self._snapshot(connection, draft_id, number, evidence)
            facts = Facts(number=number, evidence=digest_of(evidence))
            self._note(connection, Deed.JUDGED_AGAIN, draft_id, by, at=at, facts=facts)
