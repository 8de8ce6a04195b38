"""Where a taste is told beside the list of its owner's: in what was judged by it, and in the flags of their drafts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, and_, select, update

from bot.core.evidence import Taste
from bot.core.tastes.for_others import no_more_of
from store.judgements import judgement_from, judgement_told
from store.shapes import dumped, flag_from
from store.tables import drafts, flags, judgements, kept_texts, versions


@dataclass(frozen=True, slots=True)
class TasteTraces:
    """Of one owner in one workspace, within a transaction."""

    connection: Connection
    workspace: str
    owner: str

    def wipe(self, gone: Sequence[Taste]) -> None:
        """Nothing tells these tastes any more. What they found stays a flag, as anybody else would read it."""
        if gone:
            self._from_judged(judgements, "asked_by", gone)
            self._from_judged(kept_texts, "person", gone)
            self._from_drafts(gone)

    def _from_judged(self, table: Table, whose: str, gone: Sequence[Taste]) -> None:
        mine = and_(table.c.workspace == self.workspace, table.c[whose] == self.owner, table.c.told.is_not(None))
        for row in self.connection.execute(select(table).where(mine)).mappings().all():
            judgement = judgement_from(row["told"])
            left = judgement.no_more_of(gone)
            if left != judgement:
                this = and_(*(column == row[column.name] for column in table.primary_key))
                self.connection.execute(update(table).where(this).values(told=judgement_told(left)))

    def _from_drafts(self, gone: Sequence[Taste]) -> None:
        key = (flags.c.workspace, flags.c.draft_id, flags.c.number)
        made = and_(*(column == versions.c[column.name] for column in key), versions.c.made_by == self.owner)
        about = and_(drafts.c.workspace == flags.c.workspace, drafts.c.id == flags.c.draft_id)
        query = select(flags, drafts.c.audience_label).join(versions, made).join(drafts, about)
        mine = query.where(flags.c.workspace == self.workspace)
        for row in self.connection.execute(mine).mappings().all():
            flag = flag_from(row["flag"])
            (left,) = no_more_of(gone, [flag], row["audience_label"])
            if left != flag:
                this = and_(*(column == row[column.name] for column in flags.primary_key))
                self.connection.execute(update(flags).where(this).values(flag=dumped(left)))
