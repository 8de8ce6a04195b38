from datetime import UTC, datetime

import pytest

from bot.core.audiences import Persona
from bot.core.imports.context import Context, names_of
from bot.core.imports.row import Refused

PERSONAS = [
    Persona(id="p1", name="Hannah Whitaker", title="the busy parent"),
    Persona(id="p2", name="Tom Whitaker", title="The Busy  Parent"),
    Persona(id="p3", name="Sam", title="sam"),
]
CONTEXT = Context("e.csv", datetime(2026, 11, 20, tzinfo=UTC), personas=names_of(PERSONAS))


def test_a_persona_goes_by_its_id_its_name_and_its_title() -> None:
    assert [CONTEXT.persona(name) for name in ("p1", "hannah  WHITAKER", "Sam", "nobody")] == ["p1", "p1", "p3", None]


def test_a_title_that_two_personas_share_is_not_guessed() -> None:
    with pytest.raises(Refused, match="several personas are called “busy parent”"):
        CONTEXT.persona("busy parent")
