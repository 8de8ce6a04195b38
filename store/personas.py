"""Personas made and changed by hand: nobody's change is lost to another's, and no two are called alike."""

from datetime import datetime
from hashlib import sha256

from pydantic_core import to_json
from sqlalchemy import Connection, func, insert, or_, select, update

from bot.core.audiences import AudienceKind, Persona
from bot.core.personas.errors import NameTaken, NoSuchPersona
from bot.core.personas.past import Past, digest_of
from store.audience_rows import audience_of, persona_from, persona_row, persona_told
from store.bound import Bound
from store.tables import audiences, audit, persona_pasts


class PersonaRows(Bound):
    def add_persona(self, persona: Persona, by: str, at: datetime) -> Persona:
        """The one that stands under its id: this one, or the one that an earlier attempt made. Raises NameTaken."""
        with self._writing() as connection:
            if (standing := self._standing_persona(connection, persona.id)) is not None:
                return standing
            self._insert_persona(connection, persona, by, at)
            return persona

    def change_persona(self, persona: Persona, seen: str, by: str, at: datetime) -> Persona | None:
        """As it stands now: so, also where it stood so before. `seen` is the digest of what it was made from; None where
        somebody else changed that since. Raises NoSuchPersona and NameTaken.
        """
        with self._writing() as connection:
            standing = self._standing_persona(connection, persona.id)
            if standing is None:
                raise NoSuchPersona
            if standing == persona:
                return standing
            if digest_of(standing) != seen:
                return None
            self._require_own_name(connection, persona)
            note_past(connection, self._workspace, standing, by, at)
            mine = (audiences.c.workspace == self._workspace, audiences.c.id == persona.id)
            connection.execute(update(audiences).where(*mine).values(persona_row(persona)))
            self._note_persona(connection, "persona changed", persona, by, at)
            return persona

    def persona_pasts(self, persona_id: str, limit: int = 50) -> tuple[Past, ...]:
        """What stood before each change, the newest first."""
        query = self._mine(persona_pasts).where(persona_pasts.c.persona_id == persona_id)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(persona_pasts.c.number.desc()).limit(limit)).all()
        return tuple(
            Past(persona=persona_from(row.persona), changed_by=row.changed_by, changed_at=row.changed_at)
            for row in rows
        )

    def _insert_persona(self, connection: Connection, persona: Persona, by: str, at: datetime) -> None:
        self._require_own_name(connection, persona)
        row = {"workspace": self._workspace, "kind": AudienceKind.PERSONA, "made_at": at, **persona_row(persona)}
        connection.execute(insert(audiences), row)
        self._note_persona(connection, "persona added", persona, by, at)

    def _standing_persona(self, connection: Connection, persona_id: str) -> Persona | None:
        found = self._mine(audiences).where(audiences.c.id == persona_id, audiences.c.kind == AudienceKind.PERSONA)
        row = connection.execute(found).mappings().first()
        standing = audience_of(row) if row else None
        return standing if isinstance(standing, Persona) else None

    def _require_own_name(self, connection: Connection, persona: Persona) -> None:
        """By its folded name, or by what colleagues call it: "the busy parent" must mean one."""
        keys, columns = persona_row(persona), audiences.c
        alike = [columns.name_key == keys["name_key"]]
        if keys["title_key"]:
            alike.append(columns.title_key == keys["title_key"])
        others = (columns.kind == AudienceKind.PERSONA, columns.id != persona.id)
        row = connection.execute(self._mine(audiences).where(or_(*alike), *others).limit(1)).mappings().first()
        if row:
            raise NameTaken(label=audience_of(row).label)

    def _note_persona(self, connection: Connection, deed: str, persona: Persona, by: str, at: datetime) -> None:
        """Into the audit: who, when, and the digest of the words, never the words."""
        details = {"digest": sha256(to_json(persona_told(persona))).hexdigest()}
        entry = {"workspace": self._workspace, "at": at, "actor": by, "deed": deed, "about": persona.id}
        connection.execute(insert(audit), entry | {"details": details})


def note_past(connection: Connection, workspace: str, before: Persona, by: str, at: datetime) -> None:
    """Keep what is about to be replaced."""
    mine = (persona_pasts.c.workspace == workspace, persona_pasts.c.persona_id == before.id)
    last = connection.scalar(select(func.max(persona_pasts.c.number)).where(*mine)) or 0
    row = {"workspace": workspace, "persona_id": before.id, "number": last + 1, "persona": persona_told(before)}
    connection.execute(insert(persona_pasts), row | {"changed_by": by, "changed_at": at})
