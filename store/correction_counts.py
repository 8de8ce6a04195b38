"""How many flags were shown, called none, and missed: counted over labels alone."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from bot.core.corrections.correction import Said
from bot.core.corrections.figures import CorrectionFigures, Tally
from bot.core.corrections.judgement import JudgementKind
from store.corrections import CorrectionRows
from store.tables import corrections, judgement_flags, judgements, kept_texts

_BY_ASPECT, _BY_RULE = "aspect", "found_by"


class CorrectionCounts(CorrectionRows):
    def correction_figures(self) -> CorrectionFigures:
        with self._reading() as connection:
            return CorrectionFigures(
                judgements=self._number_of(connection, self._mine(judgements).where(_shown())),
                people=self._distinct(connection, "by"),
                kept=self._number_of(connection, self._mine(kept_texts, "judgement_id").distinct()),
                typed=self._number_of(connection, self._standing_in(judgements.c.kind == JudgementKind.TYPED)),
                by_aspect=self._tallies(connection, _BY_ASPECT),
                by_rule=self._tallies(connection, _BY_RULE),
            )

    def _tallies(self, connection: Connection, by: str) -> Mapping[str, Tally]:
        """A flag that two people call none is one flag; words that two people missed are missed once."""
        shown = _counted(connection, self._flags_by(by))
        gone = _counted(connection, self._said_by(by, Said.NOT_A_FLAG))
        missed = _counted(connection, self._said_by(by, Said.MISSED)) if by == _BY_ASPECT else {}
        names = sorted(shown | gone | missed, key=lambda name: (-shown.get(name, 0), name))
        return {name: Tally(shown.get(name, 0), gone.get(name, 0), missed.get(name, 0)) for name in names}

    def _flags_by(self, by: str) -> Select[str, int]:
        column, flags = judgement_flags.c[by], judgement_flags.c
        joined = judgement_flags.join(
            judgements, (judgements.c.workspace == flags.workspace) & (judgements.c.id == flags.judgement_id)
        )
        mine = select(column, func.count()).select_from(joined).where(flags.workspace == self._workspace, _shown())
        return mine.group_by(column)

    def _said_by(self, by: str, said: Said) -> Select[str, int]:
        standing = self._standing_in(_shown()).where(corrections.c.said == said).subquery()
        marks = select(standing.c[by], standing.c.judgement_id, standing.c.mark).distinct().subquery()
        return select(marks.c[by], func.count()).group_by(marks.c[by])

    def _standing_in(self, which: ColumnElement[bool]) -> Select[tuple[object, ...]]:
        """What stands of judgements of that kind."""
        of = (judgements.c.workspace == corrections.c.workspace) & (judgements.c.id == corrections.c.judgement_id)
        return self._latest().join(judgements, of).where(which)

    def _distinct(self, connection: Connection, name: str) -> int:
        standing = self._latest().subquery()
        return connection.scalar(select(func.count(distinct(standing.c[name])))) or 0

    def _number_of(self, connection: Connection, rows: Select[tuple[object, ...]]) -> int:
        return connection.scalar(select(func.count()).select_from(rows.subquery())) or 0


def _shown() -> ColumnElement[bool]:
    return judgements.c.kind != JudgementKind.TYPED


def _counted(connection: Connection, query: Select[str, int]) -> dict[str, int]:
    return {str(name): number for name, number in connection.execute(query)}
