"""Somebody is forgotten everywhere: in every table, in the search indexes, and in the bytes of the file."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DatabaseError

from bot.core.audiences import Customer
from bot.core.consent import ConsentState
from bot.core.touches import Outcome
from bot.usecases.requests import Request
from store.database import Database
from store.erasing import Erasing
from store.personal import COLUMNS, Holds, columns_that, text_columns, unclassed
from store.tables import audit, group_counts, judgements, kept_texts, metadata, requests
from tests.store.people import BEN, DANA, IVO, ROSA, consent, evidence, purchase, touch
from tests.store.test_isolation import DRAFT, FLAG, words

WORKSPACE = "T-larkmoor"
ZOE = Customer(
    id="01ZOE00000000000000000000A",
    name="Zoë Quillfeather",
    external_id="LG-99887",
    email="Zoe.Quillfeather@example.org",
    phone="+441632960777",
    job="falconer",
    city="Whitby",
    zone="Europe/London",
    persona_id="p-rosa",
)
NAMES = ("quillfeather", "zoe.q", "960777", "960 777", "lg-99887", "01zoe000")


def about_zoe(database: Database) -> None:
    """Rows of hers in every table, and her name in rows of others."""
    store = database.workspace(WORKSPACE)
    store.keep_persona(replace(ROSA, line="Like Zoë Quillfeather of Whitby."))
    store.keep_persona(IVO)
    store.keep_customers([DANA, replace(BEN, job="keeper to Zoë Quillfeather"), ZOE])
    hers = {"audience": ZOE.id}
    store.keep_evidence(
        [
            evidence("e1"),
            evidence("e2", **hers),
            replace(evidence("e3", audience="p-rosa"), note="“Zoe Quillfeather never scrolls”, 01632 960 777"),
        ]
    )
    store.keep_consents([replace(consent(ConsentState.GRANTED, date(2026, 1, 1)), customer_id=ZOE.id)])
    store.keep_touches([touch(outcome=Outcome.CLICKED), touch(ZOE.id, outcome=Outcome.REPLIED)])
    store.keep_purchases([purchase("c-dana"), replace(purchase(ZOE.id), product="Glove for Z. Quillfeather")])
    theirs = replace(
        DRAFT, id="d-zoe", audience_id=ZOE.id, audience_label=ZOE.name, brief="Zoë’s falcon", thread="172.1"
    )
    store.keep_draft(theirs, [replace(FLAG, quote="Zoë Quillfeather")], [evidence("e2", **hers)])
    store.keep_draft(
        DRAFT, [FLAG], [replace(evidence("e1"), note="met Zoë Quillfeather"), replace(evidence("e4", **hers))]
    )
    store.add_version("d1", words(2, "As Quillfeather, Zoë said"), [], [])
    with database.engine.begin() as connection:
        told = {"text": "Zoë Quillfeather wants falcons"}
        shared = {"workspace": WORKSPACE, "audience_id": ZOE.id, "told": told}
        judged = {"id": "j1", "kind": "check", "asked_by": "U-ana", "at": datetime(2026, 3, 2, tzinfo=UTC)}
        connection.execute(insert(judgements), shared | judged)
        connection.execute(insert(kept_texts), shared | {"judgement_id": "j1", "person": "U-ana"})


def asked_about_zoe(database: Database) -> None:
    """Finished requests that name her, misspell her, stand in her thread or chose her; one that waits; one of others."""
    said = {
        "named": {"text": "sms for Zoë Quillfeather", "room": "R9", "ts": "9.1"},
        "misspelt": {"text": "/prefers zoe quilfeater", "room": "R9", "ts": "9.2"},
        "thread": {"text": "shorter", "room": DRAFT.room, "thread": "172.1"},
        "chosen": {"audience_id": ZOE.id, "question": "q"},
        "others": {"text": "sms for Ben about bulbs", "room": "R9", "ts": "9.3"},
        "waits": {"text": "sms for zoe quillfeather", "room": "R9", "ts": "9.4"},
    }
    for name, payload in said.items():
        database.queue.take(Request(id=name, workspace=WORKSPACE, kind="asked", payload=payload))
        if name != "waits":
            job = database.queue.lease("w")
            assert job
            database.ledger.checkpoint(job, "copy", f"written for {payload.get('text')}")
            database.queue.done(job)


@pytest.fixture
def known(database: Database) -> Database:
    about_zoe(database)
    asked_about_zoe(database)
    return database


@pytest.fixture
def erasing(known: Database) -> Erasing:
    return known.erasing(WORKSPACE)


def test_nothing_of_her_is_left_in_any_column(known: Database, erasing: Erasing) -> None:
    identity = erasing.identity(ZOE)
    before = erasing.search(identity)
    assert {place.place for place in before.left} >= {"evidence", "versions", "evidence_snapshots", "requests"}
    erasing.erase(identity, "U-admin")
    assert erasing.search(identity).left == ()
    everything = json.dumps(list(_texts(known)), ensure_ascii=False).casefold().replace("ë", "e")
    assert not [name for name in NAMES if name in everything]


def test_others_keep_what_is_theirs(known: Database, erasing: Erasing) -> None:
    store = known.workspace(WORKSPACE)
    erasing.erase(erasing.identity(ZOE), "U-admin")
    assert store.audience("c-dana") == DANA
    assert store.evidence_about("c-dana") == (evidence("e1"),)
    assert [item.note for item in store.evidence_about("p-rosa")] == ["“[forgotten] never scrolls”, [forgotten]"]
    draft = store.draft("d1")
    assert draft
    assert [version.written.copy.text for version in draft.versions] == ["Spring is here.", "As [forgotten] said"]
    assert store.draft("d-zoe") is None
    assert len(store.touch_counts("c-dana")) == 1


def test_requests_about_her_go_and_what_waits_is_answered_without_her(known: Database, erasing: Erasing) -> None:
    erasing.erase(erasing.identity(ZOE), "U-admin")
    with known.engine.connect() as connection:
        left = {row.id: row.payload["text"] for row in connection.execute(select(requests))}
    assert left == {"others": "sms for Ben about bulbs", "waits": "sms for [forgotten]"}
    assert known.taken.request(WORKSPACE, "named") is None


def test_she_is_taken_out_of_her_groups_numbers(known: Database, erasing: Erasing) -> None:
    erasing.erase(erasing.identity(ZOE), "U-admin")
    with known.engine.connect() as connection:
        counted = [(row.persona_id, row.delivered, row.answered) for row in connection.execute(select(group_counts))]
    assert sorted(counted) == [("", 1, 1), ("p-rosa", 1, 1)]


def test_no_digest_tells_of_her_or_proposes_to_ask_her(known: Database, erasing: Erasing) -> None:
    store, ever = known.workspace(WORKSPACE), datetime(2020, 1, 1, tzinfo=UTC)
    assert "Zoë Quillfeather" in {each.whose for each in store.put_down_since("p-rosa", ever, 99).news}
    heard = store.heard_from(["p-rosa"], ever)["p-rosa"]
    erasing.erase(erasing.identity(ZOE), "U-admin")
    left = store.put_down_since("p-rosa", ever, 99)
    assert not [each for each in left.news if "Quillfeather" in f"{each.whose} {each.evidence.note}"]
    assert ZOE.id not in {each.customer.id for each in store.last_heard("p-rosa", ever, 99)}
    assert store.heard_from(["p-rosa"], ever) == {"p-rosa": heard - 1}


def test_a_judgement_still_counts_without_its_text(known: Database, erasing: Erasing) -> None:
    erasing.erase(erasing.identity(ZOE), "U-admin")
    with known.engine.connect() as connection:
        assert [(row.audience_id, row.told) for row in connection.execute(select(judgements))] == [(None, None)]
        assert not connection.execute(select(kept_texts)).all()


def test_the_audit_says_that_somebody_was_forgotten_and_not_who(known: Database, erasing: Erasing) -> None:
    told = erasing.erase(erasing.identity(ZOE), "U-admin")
    with known.engine.connect() as connection:
        entry = connection.execute(select(audit).where(audit.c.deed == "customer forgotten")).one()
    assert (entry.actor, entry.about) == ("U-admin", told.receipt)
    assert entry.details["rows"]["audiences"] == 1
    assert told.threads == ((DRAFT.room, "172.1"),)


def test_the_tables_that_only_grow_refuse_changes_again_afterwards(known: Database, erasing: Erasing) -> None:
    erasing.erase(erasing.identity(ZOE), "U-admin")
    known.workspace(WORKSPACE).keep_consents([consent(ConsentState.GRANTED, date(2026, 1, 1))])
    for statement in ("DELETE FROM consent_log", "UPDATE consent_log SET basis = ''", "DELETE FROM audit"):
        with pytest.raises(DatabaseError, match="append-only"), known.engine.begin() as connection:
            connection.execute(text(statement))


def test_what_is_killed_in_the_middle_has_changed_nothing_and_is_done_by_the_next_run(
    known: Database, erasing: Erasing, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity, before = erasing.identity(ZOE), list(_texts(known))

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Erasing, "_note", dies)
        with pytest.raises(KeyboardInterrupt):
            erasing.erase(identity, "U-admin")
    assert list(_texts(known)) == before
    erasing.erase(identity, "U-admin")
    assert erasing.search(identity).left == ()
    again = erasing.erase(identity, "U-admin")
    assert (again.rows, again.texts) == ({}, {})


def test_another_workspace_keeps_its_own_person_of_that_name(known: Database, erasing: Erasing) -> None:
    other = known.workspace("T-other")
    other.keep_customers([replace(ZOE, persona_id=None)])
    other.keep_evidence([evidence("e9", audience=ZOE.id)])
    erasing.erase(erasing.identity(ZOE), "U-admin")
    assert other.audience(ZOE.id)
    assert other.evidence_about(ZOE.id)


def test_a_name_that_two_have_is_left_to_the_other(known: Database, erasing: Erasing) -> None:
    twin = replace(ZOE, id="01TWIN0000000000000000000A", external_id="TW-1", email=None, name="Zoe QUILLFEATHER")
    known.workspace(WORKSPACE).keep_customers([twin])
    assert erasing.of_that_name(ZOE) == [twin.id]
    identity = erasing.identity(ZOE)
    erasing.erase(identity, "U-admin")
    assert [item.note for item in known.workspace(WORKSPACE).evidence_about("p-rosa")] == [
        "“Zoe Quillfeather never scrolls”, [forgotten]"
    ]
    found = erasing.search(identity)
    assert f"{twin.id} has the same name" in found.sharing
    assert f"{twin.id} has the same phone" in found.sharing
    assert {place.place for place in found.perhaps} >= {"evidence"}


def test_no_byte_of_her_is_left_in_the_files_of_sqlite(tmp_path: Path, opened: Callable[..., Database]) -> None:
    """Deleted rows lie in free pages, words of a search index in its older parts, and everything in the log."""
    path = tmp_path / "all.db"
    database = opened(f"sqlite:///{path}")
    crowd = [
        replace(DANA, id=f"c{n}", name=f"Ida Number{n}", external_id=None, email=None, phone=None) for n in range(2_000)
    ]
    database.workspace(WORKSPACE).keep_customers([replace(one, persona_id=None) for one in crowd])
    about_zoe(database)
    asked_about_zoe(database)
    assert b"quillfeather" in _bytes(tmp_path)
    erasing = database.erasing(WORKSPACE)
    told = erasing.erase(erasing.identity(ZOE), "U-admin")
    assert not told.bytes_stay
    left = _bytes(tmp_path)
    assert b"Ida Number7" in left
    assert not [name for name in ("quillfeather", "zoe.q", "960777", "LG-99887", "01ZOE") if name.encode() in left]


def test_every_column_of_text_is_classed() -> None:
    """A new table says in store/personal.py what forgetting somebody does to it."""
    assert unclassed() == []


def test_no_class_is_left_of_a_column_that_went() -> None:
    there = {f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in text_columns(table)}
    named = {
        f"{table}.{name}" for table, classes in COLUMNS.items() for names in classes.values() for name in names.split()
    }
    assert named - there == set()


def test_whatever_refers_to_an_audience_is_somebodys_own() -> None:
    """Else a customer could not be deleted at all."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "audiences" and key.column.name == "id":
                assert key.parent in columns_that(table, Holds.OWN)


def _texts(database: Database) -> Iterator[list[str]]:
    with database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table).order_by(*table.primary_key)):
                yield [str(value) for value in row]


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
