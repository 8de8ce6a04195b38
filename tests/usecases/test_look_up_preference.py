from datetime import UTC, datetime
from typing import TypeVar, cast

import pytest

from bot.core.audiences import Audience, Match
from bot.core.channels.channel import Channel
from bot.core.consent import Consent
from bot.core.errors import SeveralAudiences
from bot.core.evidence import Evidence
from bot.core.preference.answer import Level
from bot.core.touches import TouchCount
from bot.usecases.look_up_preference import look_up_preference
from bot.usecases.ports import Store
from tests.core.preference.scenes import DANA, HANNAH, consent, said, touches

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
SMS, EMAIL = Channel.SMS, Channel.EMAIL
Rows = TypeVar("Rows")


class ScriptedStore:
    """Knows Dana; counts what it is asked."""

    def __init__(self, *matches: Match) -> None:
        self.matches = list(matches) or [Match(DANA, 100, exact=True, found_by="name")]
        self.asked: list[str] = []

    def find_audiences(self, asked: str, limit: int = 5) -> list[Match]:
        return self.matches[:limit]

    def audience(self, audience_id: str) -> Audience | None:
        return None

    def evidence_about(self, audience_id: str) -> tuple[Evidence, ...]:
        return self._answer("evidence", (said("texts"),) if audience_id == DANA.id else ())

    def consents_of(self, customer_id: str) -> tuple[Consent, ...]:
        return self._answer("consents", (consent(SMS), consent(EMAIL)))

    def touch_counts(self, customer_id: str) -> tuple[TouchCount, ...]:
        return self._answer("own", (touches(SMS, 4, 9),))

    def persona_touch_counts(self, persona_id: str) -> tuple[TouchCount, ...]:
        return self._answer("persona", (touches(EMAIL, 40, 90),))

    def all_touch_counts(self) -> tuple[TouchCount, ...]:
        return self._answer("house", (touches(EMAIL, 90, 900),))

    def _answer(self, what: str, rows: Rows) -> Rows:
        self.asked.append(what)
        return rows


def store_of(script: ScriptedStore) -> Store:
    return cast(Store, script)


def test_a_customer_is_answered_from_four_questions_to_the_store() -> None:
    script = ScriptedStore()
    preference = look_up_preference(store_of(script), "dana", NOW.date()).preference
    assert (preference.audience, preference.channel, preference.level) == (DANA, SMS, Level.SAID)
    assert sorted(script.asked) == ["consents", "evidence", "house", "own"]


def test_a_persona_is_answered_from_its_group() -> None:
    script = ScriptedStore(Match(HANNAH, 100, exact=True, found_by="title"))
    preference = look_up_preference(store_of(script), "the busy parent", NOW.date()).preference
    assert (preference.channel, preference.n) == (EMAIL, 90)
    assert sorted(script.asked) == ["evidence", "house", "persona"]


def test_between_two_who_may_be_meant_nothing_is_guessed() -> None:
    both = (Match(DANA, 90, exact=False, found_by="name"), Match(HANNAH, 88, exact=False, found_by="name"))
    with pytest.raises(SeveralAudiences):
        look_up_preference(store_of(ScriptedStore(*both)), "na", NOW.date())
