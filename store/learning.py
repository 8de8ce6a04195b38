"""What the touches of a workspace teach about weighing those of one customer."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Subquery, func, select, union

from bot.core.channels.channel import Channel
from bot.core.preference.learning import Learning
from bot.core.preference.strength import Spread, strengths
from bot.core.touches import Touch
from store.bound import Bound
from store.tables import audiences, touch_counts, touches

MOST_TOUCHES = 500
"""Of one customer: a message a day for well over a year, and older ones hardly weigh."""
EACH_END = 1_000
"""Customers looked at from either end of the ids, the longest known and the newest: some ten milliseconds, however many
there are, and a strength of 20 known to within a few."""
FRESH = timedelta(hours=1)
"""A strength moves by a hair in that time."""


class LearningRows(Bound):
    _learnt: tuple[datetime, Learning] | None = None

    def touches_of(self, customer_id: str) -> tuple[Touch, ...]:
        """The newest touches of one customer, the newest first."""
        query = self._mine(touches, "customer_id", "channel", "at", "outcome", "draft_id")
        query = query.where(touches.c.customer_id == customer_id).order_by(touches.c.at.desc()).limit(MOST_TOUCHES)
        with self._reading() as connection:
            return tuple(Touch(**row) for row in connection.execute(query).mappings())

    def learning(self) -> Learning:
        """Learnt from some two thousand customers, and then kept for an hour."""
        now = self._now()
        if self._learnt is None or now - self._learnt[0] > FRESH:
            self._learnt = now, Learning(half_life=self._half_life, strengths=strengths(self.spreads()))
        return self._learnt[1]

    def sampled_touches(self) -> list[tuple[str, Touch]]:
        """All touches of the same customers, each with the persona of its customer, "" for none."""
        names = ("customer_id", "channel", "at", "outcome", "draft_id")
        query = (
            self._mine(touches, *names)
            .add_columns(func.coalesce(audiences.c.persona_id, ""))
            .join(audiences, (audiences.c.workspace == self._workspace) & (audiences.c.id == touches.c.customer_id))
            .where(touches.c.customer_id.in_(select(self._looked_at().c.customer_id)))
        )
        with self._reading() as connection:
            return [
                (persona_id, Touch(**dict(zip(names, rest, strict=True))))
                for *rest, persona_id in connection.execute(query)
            ]

    def spreads(self) -> list[Spread]:
        """How differently customers of one persona answer, by channel; no more rows than customers looked at and channels."""
        with self._reading() as connection:
            return self._spreads(connection)

    def _spreads(self, connection: Connection) -> list[Spread]:
        each = self._by_customer()
        persona = func.coalesce(audiences.c.persona_id, "")
        alike = (persona, each.c.channel, each.c.delivered, each.c.answered)
        query = (
            select(*alike, func.count())
            .join(audiences, (audiences.c.workspace == self._workspace) & (audiences.c.id == each.c.customer_id))
            # said twice, or PostgreSQL takes the sums for many and reads all customers for them
            .where(audiences.c.id.in_(select(self._looked_at().c.customer_id)))
            .group_by(*alike)
        )
        return [
            Spread(
                persona_id=persona_id,
                channel=Channel(channel),
                delivered=int(delivered),
                answered=int(answered),
                customers=customers,
            )
            for persona_id, channel, delivered, answered, customers in connection.execute(query)
        ]

    def _by_customer(self) -> Subquery:
        """Delivered and answered of each customer that is looked at, by channel."""
        counted = touch_counts.c
        return (
            self._mine(touch_counts, "customer_id", "channel")
            .add_columns(func.sum(counted.delivered).label("delivered"), func.sum(counted.answered).label("answered"))
            .where(counted.customer_id.in_(select(self._looked_at().c.customer_id)))
            .group_by(counted.customer_id, counted.channel)
            .subquery()
        )

    def _looked_at(self) -> Subquery:
        ids = self._mine(touch_counts, "customer_id").distinct()
        first = ids.order_by(touch_counts.c.customer_id).limit(EACH_END).subquery()
        last = ids.order_by(touch_counts.c.customer_id.desc()).limit(EACH_END).subquery()
        return union(select(first.c.customer_id), select(last.c.customer_id)).subquery()
