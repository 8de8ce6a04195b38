"""What people say of flags is appended, counted, and kept with its text by their word alone."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DatabaseError

from bot.core.corrections.correction import Correction, Keeping, Said, not_a_flag
from bot.core.corrections.figures import Tally
from bot.core.corrections.judgement import Judgement, JudgementKind
from bot.core.corrections.passage import Missed, as_correction
from bot.core.evidence import Aspect
from bot.core.flags.flag import Verdict
from store.bound import NotStored
from store.database import Database
from store.tables import correction_consents, corrections, judgement_flags, judgements, kept_texts
from store.workspace import WorkspaceStore
from tests.core.corrections.judged import judgement
from tests.fakes.clock import START

ANA, BEN = "U-ana", "U-ben"


@pytest.fixture
def judged(store: WorkspaceStore) -> Judgement:
    return store.keep_judgement(judgement())


def wrong(judged: Judgement, by: str = ANA, position: int = 0) -> Correction:
    return not_a_flag(judged, position, by, START)


def missed(judged: Judgement, words: str = "put golf in", by: str = ANA, aspect: Aspect = Aspect.TOPIC) -> Correction:
    return as_correction(judged, Missed(passage=words, aspect=aspect, verdict=Verdict.UNSUPPORTED), by, START, ())


def taken_back(correction: Correction) -> Correction:
    return replace(correction, said=Said.TAKEN_BACK)


def rows(database: Database) -> int:
    with database.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(corrections)) or 0


def test_a_judgement_comes_back_as_it_was_shown_first(store: WorkspaceStore, judged: Judgement) -> None:
    assert store.judgement("j1") == judged == judgement().to_be_kept
    assert store.keep_judgement(judgement(flags=())).flags == judged.flags
    assert store.judgement("j2") is None


def test_saying_it_twice_says_it_once_and_another_says_it_for_themselves(
    store: WorkspaceStore, judged: Judgement, database: Database
) -> None:
    assert [store.correct(wrong(judged)), store.correct(wrong(judged)), store.correct(wrong(judged, BEN))] == [
        True,
        False,
        True,
    ]
    assert rows(database) == 2
    assert store.standing("j1", ANA) == (wrong(judged),)


def test_what_is_taken_back_and_said_again_is_a_row_each_time(
    store: WorkspaceStore, judged: Judgement, database: Database
) -> None:
    assert not store.correct(taken_back(wrong(judged)))
    for said in (wrong(judged), taken_back(wrong(judged)), taken_back(wrong(judged)), wrong(judged)):
        store.correct(said)
    assert rows(database) == 3
    assert store.standing("j1", ANA) == (wrong(judged),)


def test_another_aspect_for_the_same_words_is_a_new_word(store: WorkspaceStore, judged: Judgement) -> None:
    assert store.correct(missed(judged))
    assert store.correct(missed(judged, aspect=Aspect.TONE))
    assert [each.aspect for each in store.standing("j1", ANA)] == [Aspect.TONE]


def test_two_clicks_at_once_are_one_row(url: str, opened: Callable[..., Database]) -> None:
    databases = [opened(url) for _ in range(4)]
    judged = databases[0].workspace("T-larkmoor").keep_judgement(judgement())
    at_once, new = threading.Barrier(len(databases)), []

    def click(database: Database) -> None:
        at_once.wait(10)
        new.append(database.workspace("T-larkmoor").correct(wrong(judged)))

    people = [threading.Thread(target=click, args=(database,)) for database in databases]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert sorted(new) == [False, False, False, True]
    assert rows(databases[0]) == 1


@pytest.mark.parametrize("table", [corrections, correction_consents], ids=lambda table: table.name)
@pytest.mark.parametrize("change", [update, delete])
def test_what_was_said_can_be_neither_changed_nor_deleted(
    store: WorkspaceStore, judged: Judgement, database: Database, table: object, change: Callable[..., object]
) -> None:
    store.correct(wrong(judged))
    store.let_be_kept(ANA, granted=True, at=START)
    statement = change(table)
    if change is update:
        statement = statement.values(workspace="T-other")  # type: ignore[attr-defined]  # an Update
    with pytest.raises(DatabaseError, match="append-only"), database.engine.begin() as connection:
        connection.execute(statement)  # type: ignore[call-overload]  # either of two statements


def test_without_a_yes_no_word_of_the_text_is_kept(
    store: WorkspaceStore, judged: Judgement, database: Database
) -> None:
    store.correct(missed(judged))
    assert (store.keeping(ANA), list(store.corrected()), store.texts_kept_of(ANA)) == (Keeping.UNASKED, [], 0)
    with database.engine.connect() as connection:
        held = str([connection.execute(select(table)).all() for table in (corrections, judgement_flags, kept_texts)])
    assert "golf" not in held
    assert "Dana" not in held


def test_the_first_yes_holds_for_what_was_just_corrected_and_a_later_one_for_what_comes(
    store: WorkspaceStore, judged: Judgement
) -> None:
    store.correct(wrong(judged))
    assert store.let_be_kept(ANA, granted=True, at=START) == 1
    assert [each.standing for each in store.corrected()] == [(wrong(judged),)]
    assert store.let_be_kept(ANA, granted=False, at=START) == 1
    assert (store.keeping(ANA), list(store.corrected())) == (Keeping.REFUSED, [])
    assert store.let_be_kept(ANA, granted=True, at=START) == 0
    store.correct(wrong(judged, position=1))
    assert len(list(store.corrected())) == 1


def test_who_withdraws_takes_their_texts_and_nobody_elses(store: WorkspaceStore, judged: Judgement) -> None:
    for person in (ANA, BEN):
        store.let_be_kept(person, granted=True, at=START)
        store.correct(wrong(judged, person))
    store.let_be_kept(ANA, granted=False, at=START)
    kept = next(store.corrected())
    assert kept.people == {BEN}
    assert [each.by for each in kept.standing] == [BEN]
    assert kept.judgement.case.tastes == (), "Ana's tastes are kept by her own word alone"
    assert store.standing("j1", ANA) == (wrong(judged),)


def test_a_text_goes_once_nothing_is_said_of_it_any_longer(store: WorkspaceStore, judged: Judgement) -> None:
    store.let_be_kept(ANA, granted=True, at=START)
    store.correct(wrong(judged))
    store.correct(taken_back(wrong(judged)))
    assert store.texts_kept_of(ANA) == 0


def test_a_kept_text_outlives_the_buttons(store: WorkspaceStore, judged: Judgement, database: Database) -> None:
    store.let_be_kept(ANA, granted=True, at=START)
    store.correct(wrong(judged))
    store.keep_judgement(replace(judgement("j2"), at=START))
    database.queue.prune(timedelta(days=30))
    assert (store.judgement("j1"), store.judgement("j2")) == (None, None)
    assert [each.judgement for each in store.corrected()] == [judged]
    assert store.correction_figures().total == Tally(shown=4, disputed=1)


def test_a_young_text_is_left_to_its_buttons(store: WorkspaceStore, database: Database) -> None:
    with database.engine.connect() as connection:
        now = connection.scalar(select(func.now()))
    assert now
    store.keep_judgement(replace(judgement("j3"), at=now.replace(tzinfo=START.tzinfo)))
    database.queue.prune(timedelta(days=30))
    assert store.judgement("j3") is not None


def test_forgetting_a_customer_deletes_what_was_judged_for_them(
    store: WorkspaceStore, judged: Judgement, database: Database
) -> None:
    store.let_be_kept(ANA, granted=True, at=START)
    store.correct(wrong(judged))
    assert store.forget_corrections_about("c-dana") == 2
    assert (store.judgement("j1"), list(store.corrected())) == (None, [])
    assert store.correction_figures().total == Tally(shown=2, disputed=1)
    with database.engine.connect() as connection:
        held = str([connection.execute(select(table)).all() for table in (judgements, kept_texts)])
    assert "Dana" not in held
    assert "c-dana" not in held


def test_nothing_is_written_down_of_what_was_never_judged(store: WorkspaceStore) -> None:
    with pytest.raises(NotStored):
        store.correct(wrong(judgement("j9")))


def test_figures_count_flags_and_passages_and_not_how_many_said_it(store: WorkspaceStore) -> None:
    judged = [store.keep_judgement(judgement(name)) for name in ("j1", "j2")]
    for person in (ANA, BEN):
        store.correct(wrong(judged[0], person))
        store.correct(missed(judged[0], by=person))
    store.correct(wrong(judged[1]))
    store.correct(taken_back(wrong(judged[1])))
    store.correct(missed(judged[1], "Tee off", aspect=Aspect.TONE))
    figures = store.correction_figures()
    assert figures.by_aspect == {"channel": Tally(2), "topic": Tally(2, 1, 1), "tone": Tally(0, 0, 1)}
    assert figures.by_rule == {"crowd-claim": Tally(2), "own-taste": Tally(2, 1)}
    assert (figures.judgements, figures.people, figures.kept, figures.typed) == (2, 2, 0, 0)


def test_what_was_typed_with_its_correction_counts_in_no_figure(store: WorkspaceStore) -> None:
    typed = store.keep_judgement(judgement("j1", kind=JudgementKind.TYPED))
    store.correct(wrong(typed))
    figures = store.correction_figures()
    assert (figures.total, figures.typed, figures.judgements) == (Tally(), 1, 0)


def test_the_tables_come_to_a_database_that_holds_rows_of_the_first_version(
    empty_url: str, opened: Callable[..., Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import command

    from store import migrate
    from tests.store.test_isolation import DRAFT, settle

    to_head = command.upgrade
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "HEAD", "0001")
        patched.setattr(command, "upgrade", lambda config, _: to_head(config, "0001"))
        first = opened(empty_url)
        with first.engine.begin() as connection:
            connection.execute(text("INSERT INTO workspaces (id, made_at) VALUES ('T', '2026-01-01 00:00:00')"))
            first_row = "INSERT INTO audit (workspace, at, actor, deed, about, details)"
            connection.execute(text(f"{first_row} VALUES ('T', '2026-01-01 00:00:00', 'U', 'd', 'a', '{{}}')"))
    later = opened(empty_url)
    settle(later.workspace("T"))
    assert later.workspace("T").draft(DRAFT.id) == DRAFT
    judged = later.workspace("T").keep_judgement(judgement())
    assert later.workspace("T").correct(wrong(judged, position=1))
