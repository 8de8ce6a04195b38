"""The sample must be worth reading: distinct personas, and customers whose stories hold."""

import csv
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.norms import ChannelNorm, LanguageNorm
from bot.core.personas.coverage import known_fields
from bot.core.personas.grounding import grounding_of
from bot.imports.company import CompanyFolder
from bot.usecases.ports import Store
from store.samples import FOLDER, sample_file
from tests.sample_store import TODAY, sample_store

FICTIONAL = re.compile(
    r"07700 900\d{3}|01632 960\d{3}|\+353 20 91\d \d{4}|\+49 30 23125 \d{3}"
    r"|\+33 6 39 98 \d\d \d\d|\+33 1 99 00 \d\d \d\d|\+1 \d{3} 555 01\d\d|"
)
"""Kept free for drama by Ofcom, ComReg, the Bundesnetzagentur, Arcep and the NANPA."""


def rows(name: str) -> list[dict[str, str]]:
    with sample_file(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CUSTOMERS = rows("customers.csv")
PERSONAS = {persona.title: persona for persona in CompanyFolder(FOLDER).personas()}
ASKED = [title for title in PERSONAS if title != "the gift giver"]


@pytest.fixture
def larkmoor(tmp_path: Path) -> Store:
    return sample_store(tmp_path)


def known(store: Store, title: str) -> tuple[Evidence, ...]:
    return store.evidence_about(PERSONAS[title].id)


def somebody(name: str) -> str:
    return next(row["external_id"] for row in CUSTOMERS if row["name"] == name)


def customer_id(store: Store, name: str) -> str:
    return store.customer_ids([somebody(name)])[somebody(name)][0]


def test_every_field_of_an_avatar_has_a_name_we_know() -> None:
    written = json.loads(sample_file("personas.json").read_text(encoding="utf-8"))
    assert [set(persona["profile"]) for persona in written] == [
        set(known_fields(persona.profile)) for persona in PERSONAS.values()
    ]


def test_nobody_in_it_can_be_written_to_or_rung() -> None:
    assert all(re.fullmatch(r"(.+@example\.(com|org))?", row["email"]) for row in CUSTOMERS)
    assert [row["phone"] for row in CUSTOMERS if not FICTIONAL.fullmatch(row["phone"])] == []


def test_there_are_two_hundred_of_them_in_six_countries() -> None:
    assert len({row["name"] for row in CUSTOMERS}) == 200
    assert {row["country"] for row in CUSTOMERS} == {"GB", "IE", "DE", "FR", "ES", "US"}


def test_there_is_one_baker_in_leeds_and_one_dana() -> None:
    assert [row["name"] for row in CUSTOMERS if "baker" in row["job"]] == ["Yusuf Demir"]
    assert [row["name"] for row in CUSTOMERS if "dana" in row["name"].lower()] == ["Dana Ruiz"]


def test_everybody_the_readme_names_is_there() -> None:
    text = sample_file("README.md").read_text(encoding="utf-8").split("worth looking up")[1]
    assert set(re.findall(r"\*\*([^*]+)\*\*", text)) - {row["name"] for row in CUSTOMERS} == set()


@pytest.mark.parametrize("title", ASKED)
def test_a_persona_that_customers_were_asked_about_has_dislikes_guesses_and_stale_claims_too(
    larkmoor: Store, title: str
) -> None:
    evidence = known(larkmoor, title)
    grounding = grounding_of(evidence, TODAY.date())
    assert 8 <= len(evidence) <= 14
    assert grounding.missing == ()
    assert grounding.stale
    assert any(item.polarity is Polarity.DISLIKES for item in evidence)
    assert len(grounding.sources) >= 4
    assert sum(item.norm is not None for item in evidence) >= 4
    assert PERSONAS[title].profile.quotes


def test_the_gift_giver_rests_on_guesses_and_nobody_belongs_to_her(larkmoor: Store) -> None:
    evidence = known(larkmoor, "the gift giver")
    assert evidence
    assert not any(item.counts for item in evidence)
    assert larkmoor.members(PERSONAS["the gift giver"].id) == 0


def test_no_two_personas_prefer_the_same_channel(larkmoor: Store) -> None:
    liked = [
        item.norm.channel
        for title in ASKED
        for item in known(larkmoor, title)
        if isinstance(item.norm, ChannelNorm) and item.polarity is Polarity.LIKES
    ]
    assert sorted(liked) == sorted(set(liked))
    assert len(liked) == len(ASKED)


def test_claims_are_of_the_last_eighteen_months_and_carry_words_or_figures(larkmoor: Store) -> None:
    for row in rows("evidence.csv"):
        assert row["note"], row
        assert date(2025, 5, 20) <= date.fromisoformat(row["on"]) <= TODAY.date(), row


def test_dana_hates_email_and_answers_it(larkmoor: Store) -> None:
    dana = customer_id(larkmoor, "Dana Ruiz")
    said = [item for item in larkmoor.evidence_about(dana) if item.aspect is Aspect.CHANNEL]
    assert {(item.source, item.polarity) for item in said} == {
        (Source.SAID, Polarity.DISLIKES),
        (Source.DID, Polarity.LIKES),
    }
    emails = [count for count in larkmoor.touch_counts(dana) if count.channel is Channel.EMAIL]
    assert (sum(count.answered for count in emails), sum(count.delivered for count in emails)) == (6, 9)


def test_colin_closed_the_channel_he_answered_most(larkmoor: Store) -> None:
    colin = customer_id(larkmoor, "Colin Braithwaite")
    answered = Counter[Channel]()
    for count in larkmoor.touch_counts(colin):
        answered[count.channel] += count.answered
    closed = [each.channel for each in larkmoor.consents_of(colin) if each.state is ConsentState.WITHDRAWN]
    assert [answered.most_common(1)[0][0]] == closed == [Channel.WHATSAPP]


def test_margaret_never_answers_and_peter_has_agreed_to_nothing(larkmoor: Store) -> None:
    margaret = larkmoor.touch_counts(customer_id(larkmoor, "Margaret Ellison"))
    assert (sum(count.delivered for count in margaret), sum(count.answered for count in margaret)) == (24, 0)
    peter = larkmoor.consents_of(customer_id(larkmoor, "Peter Lindqvist"))
    assert all(consent.state is not ConsentState.GRANTED for consent in peter)


def test_two_germans_want_to_be_spoken_to_in_two_ways(larkmoor: Store) -> None:
    def formal(name: str) -> list[bool | None]:
        evidence = larkmoor.evidence_about(customer_id(larkmoor, name))
        return [item.norm.formal for item in evidence if isinstance(item.norm, LanguageNorm)]

    assert (formal("Dr. Anneliese Vogt"), formal("Anke Meyer")) == ([True], [False])
