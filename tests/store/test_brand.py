from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select, text

from bot.core.brand import Always, Brand, Never, Spelling
from bot.core.channels.channel import Channel
from bot.core.drafts import PartName
from store import migrate
from store.database import Database
from store.engines import make_engine
from store.tables import audit
from store.urls import read_url
from store.workspace import WorkspaceStore
from tests.fakes.clock import START

LARKMOOR = Brand(
    name="Larkmoor",
    core_message="Things grow.",
    proofs=("Since 1971.", "Peat free."),
    always=(Always("grown in Leeds", (PartName.BODY,), (Channel.EMAIL,)),),
    never=(Never("cheap", "fair price"),),
    spellings=(Spelling("peat-free", ("peat free",)),),
)


def test_the_brand_is_empty_at_first_and_comes_back_as_it_was_kept(store: WorkspaceStore) -> None:
    assert (store.brand(), store.brand().version) == (Brand(), 0)
    store.keep_brand(LARKMOOR)
    store.keep_brand(LARKMOOR)
    assert (store.brand(), store.brand().version) == (LARKMOOR, 1)


def test_each_change_is_kept_with_who_made_it_and_when(store: WorkspaceStore) -> None:
    store.keep_brand(LARKMOOR)
    changed = replace(store.brand(), core_message="Grow your own.")
    kept = store.change_brand(changed, "U-ana", START)
    assert kept is not None
    assert (kept, kept.version, store.brand()) == (changed, 2, changed)
    assert [(each.brand.version, each.by) for each in store.brand_changes()] == [(2, "U-ana"), (1, "")]
    assert store.brand_changes()[0].at == START
    assert store.brand_changes()[1].brand.core_message == "Things grow."


def test_the_same_again_is_no_change(store: WorkspaceStore) -> None:
    store.keep_brand(LARKMOOR)
    same = store.change_brand(replace(LARKMOOR, version=0), "U-ana", START)
    assert same is not None
    assert same.version == len(store.brand_changes()) == 1


def test_whoever_comes_second_overwrites_nothing(store: WorkspaceStore) -> None:
    store.keep_brand(LARKMOOR)
    seen_by_both = store.brand()
    assert store.change_brand(replace(seen_by_both, name="Ana's"), "U-ana", START)
    assert store.change_brand(replace(seen_by_both, name="Max's"), "U-max", START) is None
    assert store.brand().name == "Ana's"


def test_of_eight_at_the_same_moment_one_is_first(store: WorkspaceStore) -> None:
    store.keep_brand(LARKMOOR)
    seen = store.brand()
    with ThreadPoolExecutor(8) as people:
        told = list(people.map(lambda n: store.change_brand(replace(seen, name=f"N{n}"), f"U{n}", START), range(8)))
    assert sum(kept is not None for kept in told) == 1
    assert store.brand().version == 2


def test_the_audit_says_who_changed_it_and_holds_none_of_its_words(store: WorkspaceStore, database: Database) -> None:
    store.change_brand(LARKMOOR, "U-ana", START)
    with database.engine.connect() as connection:
        row = connection.execute(select(audit.c.actor, audit.c.deed, audit.c.about, audit.c.details)).one()
    assert (row.actor, row.deed, row.about, row.details["version"]) == ("U-ana", "brand changed", "brand", 1)
    assert len(row.details["digest"]) == 64
    assert "Larkmoor" not in str(row.details)


def test_the_one_brand_of_before_becomes_version_1(
    empty_url: str, opened: Callable[..., Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    _as_it_was(empty_url, monkeypatch)
    workspace = opened(empty_url).workspace("T")
    assert workspace.brand() == Brand(
        name="Larkmoor", core_message="Things grow.", proofs=("Since 1971.",), sender="S", postal_address="P"
    )
    assert [(each.brand.version, each.by) for each in workspace.brand_changes()] == [(1, "")]


def _as_it_was(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of the release before, with its brand in one row."""
    from alembic import command

    upgrade = command.upgrade
    with monkeypatch.context() as before:
        before.setattr(command, "upgrade", lambda config, _: upgrade(config, "0009"))
        engine = make_engine(read_url(url))
        migrate.bring_up_to_date(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO workspaces (id, made_at) VALUES ('T', '2026-01-01 00:00:00')"))
        connection.execute(
            text(
                "INSERT INTO core_messages (workspace, name, core_message, proofs, sender, postal_address, unsubscribe,"
                " opt_out_sms) VALUES ('T', 'Larkmoor', 'Things grow.', '[\"Since 1971.\"]', 'S', 'P', '',"
                " 'Reply STOP to opt out.')"
            )
        )
    engine.dispose()
