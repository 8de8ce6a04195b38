from datetime import UTC, datetime
from typing import TypeVar, cast

import pytest

from bot.core.audiences import Audience, Match
from bot.core.channels.channel import Channel
from bot.core.consent import Consent
from bot.core.errors import SeveralAudiences
from bot.core.evidence import Evidence
from bot.core.preference.answer import Level
from bot.core.preference.learning import Learning
from bot.core.preference.strength import Strengths
from bot.core.touches import Outcome, Touch, TouchCount
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

    def touches_of(self, customer_id: str) -> tuple[Touch, ...]:
        clicked = [Touch(customer_id=customer_id, channel=SMS, at=NOW, outcome=Outcome.CLICKED)] * 4
        silent = [Touch(customer_id=customer_id, channel=SMS, at=NOW, outcome=Outcome.SENT)] * 5
        return self._answer("touches", (*clicked, *silent))

    def learning(self) -> Learning:
        return self._answer("learning", Learning(half_life=90, strengths=Strengths({SMS: 11.0})))

    def _answer(self, what: str, rows: Rows) -> Rows:
        self.asked.append(what)
        return rows


def store_of(script: ScriptedStore) -> Store:
    return cast(Store, script)


def test_a_customer_is_answered_from_six_questions_to_the_store() -> None:
    script = ScriptedStore()
    preference = look_up_preference(store_of(script), "dana", NOW.date()).preference
    assert (preference.audience, preference.channel, preference.level) == (DANA, SMS, Level.SAID)
    assert sorted(script.asked) == ["consents", "evidence", "house", "learning", "own", "touches"]


def test_how_old_messages_and_those_of_others_were_weighed_is_told() -> None:
    preference = look_up_preference(store_of(ScriptedStore()), "dana", NOW.date()).preference
    assert preference.weighing == (
        "a message counts half after 90 days, one to others after 360; what all customers do weighs as much as 11 SMS of their own, "
        "as measured among customers."
    )
    standing = next(each for each in preference.standings if each.channel is SMS)
    assert standing.rate is not None
    assert standing.rate > 4 / 20  # held against eleven messages of others at a few per cent, not against twenty


def test_a_persona_is_answered_from_its_group() -> None:
    script = ScriptedStore(Match(HANNAH, 100, exact=True, found_by="title"))
    preference = look_up_preference(store_of(script), "the busy parent", NOW.date()).preference
    assert (preference.channel, preference.n) == (EMAIL, 90)
    assert sorted(script.asked) == ["evidence", "house", "learning", "persona"]


def test_between_two_who_may_be_meant_nothing_is_guessed() -> None:
    both = (Match(DANA, 90, exact=False, found_by="name"), Match(HANNAH, 88, exact=False, found_by="name"))
    with pytest.raises(SeveralAudiences):
        look_up_preference(store_of(ScriptedStore(*both)), "na", NOW.date())
