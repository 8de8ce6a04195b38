"""What the asker does about a flag; the store is real, writer and judge are scripted."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.corrections.correction import flag_mark
from bot.core.drafts import Draft
from bot.core.evidence import Aspect, Polarity, Source
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Findings
from bot.core.review.errors import NoSuchDraft
from bot.core.settling.reason import LONGEST_REASON, LongReason, NoReason
from bot.core.settling.telling import BadTold, Became, Field, Told
from bot.usecases.add_evidence import add_evidence
from bot.usecases.draft_message import Drafting, draft_message
from bot.usecases.prepare_draft import Wanted
from bot.usecases.remember_judgement import remember_draft
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.settle_flag import (
    CardIsOld,
    FlagIsGone,
    KeptAlready,
    NewerStands,
    NotKept,
    NotYourVersion,
    OnCard,
    keep_flag,
    keep_no_more,
    open_flag,
    without_flag,
    without_flag_again,
)
from store.workspace import WorkspaceStore
from tests.fakes.clock import START
from tests.fakes.judge import FakeJudge
from tests.fakes.writer import FakeWriter
from tests.usecases.test_draft_message import drafting, store

__all__ = ["store"]

BRIEF = "Roses are in until 3 May. I adore golf, so put golf in."
ASKED = Wanted(audience="Dana Ruiz", brief=BRIEF, asked_by="U-ana")


def working(store: WorkspaceStore, *flagged: str) -> Drafting:
    return drafting(store, FakeWriter("The roses are in."), FakeJudge(dict.fromkeys(flagged or ("I adore golf",), ())))


def drafted(work: Drafting, wanted: Wanted = ASKED) -> Draft:
    made = draft_message(work, wanted)
    remember_draft(work.store, made, START)
    return made.draft


def card(draft: Draft, by: str = "U-ana", position: int = 0) -> OnCard:
    return OnCard(judgement_id=f"{draft.id}.{draft.latest.number}", mark=flag_mark(position), by=by)


def next_version(work: Drafting, draft: Draft, brief: str) -> Draft:
    return drafted(work, replace(ASKED, audience=draft.audience_id, brief=brief, again=draft))


def test_a_passage_that_is_kept_has_its_reason_and_keeps_it_in_the_next_version(store: WorkspaceStore) -> None:
    work = working(store)
    draft = drafted(work)
    kept = keep_flag(store, card(draft), "  The club pays for it. ", START, "o1")
    assert (kept.quote, kept.reason, kept.by) == ("I adore golf", "The club pays for it.", "U-ana")
    later = next_version(work, draft, f"{BRIEF}\nshorter")
    assert open_flag(store, card(later)).override == kept
    gone = next_version(work, later, "Roses are in.")
    assert store.overrides_of(gone.id, gone.latest.number) == ()


@pytest.mark.parametrize(
    ("typed", "error"), [("", NoReason), (" … ", NoReason), ("x" * (LONGEST_REASON + 1), LongReason)]
)
def test_without_a_reason_nothing_is_kept(store: WorkspaceStore, typed: str, error: type[Exception]) -> None:
    draft = drafted(working(store))
    with pytest.raises(error):
        keep_flag(store, card(draft), typed, START, "o1")
    assert store.overrides_of(draft.id, 1) == ()


def test_the_second_who_keeps_it_is_told_the_first_reason_and_a_repeated_job_is_not(store: WorkspaceStore) -> None:
    draft = drafted(working(store))
    keep_flag(store, card(draft), "The club pays.", START, "o1")
    assert keep_flag(store, card(draft), "The club pays.", START, "o1").id == "o1"
    with pytest.raises(KeptAlready, match="The club pays"):
        keep_flag(store, card(draft), "Mine.", START, "o2")
    keep_no_more(store, card(draft), START)
    with pytest.raises(NotKept):
        keep_no_more(store, card(draft), START)


def test_only_whoever_asked_for_the_version_settles_its_flags(store: WorkspaceStore) -> None:
    draft = drafted(working(store))
    with pytest.raises(NotYourVersion):
        keep_flag(store, card(draft, "U-ben"), "Mine.", START, "o1")


def test_buttons_of_an_older_version_lead_to_the_newer_one(store: WorkspaceStore) -> None:
    work = working(store)
    draft = drafted(work)
    next_version(work, draft, BRIEF)
    for settle in (lambda: open_flag(store, card(draft)), lambda: without_flag(store, card(draft))):
        with pytest.raises(NewerStands, match="version 2"):
            settle()


def test_a_card_whose_text_is_forgotten_says_so_and_so_does_a_draft_that_is_gone(
    store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafted(working(store))
    with pytest.raises(CardIsOld):
        open_flag(store, replace(card(draft), judgement_id="d9.1"))
    monkeypatch.setattr(WorkspaceStore, "draft", lambda *_: None)
    with pytest.raises(NoSuchDraft):
        open_flag(store, card(draft))


def test_the_next_version_is_written_without_the_passage_and_stays_with_its_draft(store: WorkspaceStore) -> None:
    work = working(store)
    draft = drafted(work)
    wanted = without_flag(store, card(draft))
    assert (wanted.brief, wanted.number) == ("Roses are in until 3 May.", 2)
    made = drafted(work, wanted)
    assert store.flags_of(made.id, 2) == ()
    assert without_flag_again(store, card(draft)).number == 2  # a job that was killed once it had stored its version


TOLD = Told(
    aspect=Aspect.TOPIC,
    value="golf",
    polarity=Polarity.LIKES,
    source=Source.SAID,
    told_by="Dana, on the phone",
    on=date(2026, 3, 1),
    note="I play golf every Sunday.",
)


class Rules:
    """The rules alone: which flags they find hangs on the evidence and on nothing that was learnt."""

    def judge(self, case: Case) -> Findings:
        return Findings(find_flags(case), "rules")


def by_rules(store: WorkspaceStore) -> Drafting:
    return replace(drafting(store, FakeWriter("The roses are in.")), judge=Rules())


def test_what_the_customer_said_is_stored_and_the_flag_goes(store: WorkspaceStore) -> None:
    work = by_rules(store)
    draft = drafted(work)
    assert [flag.quote for flag in store.flags_of(draft.id, 1)] == ["I adore golf"]
    added = add_evidence(work, card(draft), TOLD, evidence_id="told-1", link="https://acme.slack.com/p1")
    assert (added.became, store.flags_of(draft.id, 1)) == (Became.GONE, ())
    assert added.evidence in store.evidence_about("c-1")
    assert (added.evidence.recorded_by, added.evidence.told_by) == ("U-ana", "Dana, on the phone")
    assert add_evidence(work, card(draft), TOLD, evidence_id="told-1").became is Became.GONE  # a repeated job
    with pytest.raises(FlagIsGone):
        add_evidence(work, card(draft), TOLD, evidence_id="told-2")


def test_a_guess_is_stored_and_clears_nothing(store: WorkspaceStore) -> None:
    work = by_rules(store)
    draft = drafted(work)
    guess = replace(TOLD, source=Source.ASSUMED, told_by="", note="", on=None)
    added = add_evidence(work, card(draft), guess, evidence_id="told-1")
    assert added.became is Became.STAYS
    assert [flag.quote for flag in store.flags_of(draft.id, 1)] == ["I adore golf"]


def test_what_speaks_against_it_turns_the_flag(store: WorkspaceStore) -> None:
    work = by_rules(store)
    draft = drafted(work)
    added = add_evidence(
        work, card(draft), replace(TOLD, polarity=Polarity.DISLIKES, note="Spare me golf."), evidence_id="told-1"
    )
    assert added.became is Became.CHANGED
    assert [flag.evidence for flag in store.flags_of(draft.id, 1)] == [("told-1",)]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"value": "  "}, Field.VALUE),
        ({"value": "x" * 121}, Field.VALUE),
        ({"told_by": ""}, Field.TOLD_BY),
        ({"note": ""}, Field.NOTE),
        ({"note": "x" * 2_001}, Field.NOTE),
        ({"on": None}, Field.ON),
        ({"on": date(2026, 3, 11)}, Field.ON),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_stored(
    store: WorkspaceStore, wrong: dict[str, object], field: Field
) -> None:
    work = by_rules(store)
    draft = drafted(work)
    before = store.evidence_about("c-1")
    with pytest.raises(BadTold) as refused:
        add_evidence(work, card(draft), replace(TOLD, **wrong), evidence_id="told-1")  # type: ignore[arg-type]  # by name
    assert refused.value.field is field
    assert store.evidence_about("c-1") == before


def test_a_draft_judged_again_is_shown_and_corrected_by_its_flags_of_today(store: WorkspaceStore) -> None:
    work = by_rules(store)
    draft = drafted(work)
    first = store.judgement(f"{draft.id}.1")
    add_evidence(work, card(draft), replace(TOLD, polarity=Polarity.DISLIKES), evidence_id="told-1")
    again = remember_draft(store, reopen_draft(store, draft, START.date(), "U-ana"), START)
    assert first
    assert again.id != first.id
    assert again.flags == store.flags_of(draft.id, 1)
    assert open_flag(store, replace(card(draft), judgement_id=again.id)).flag == again.flags[0]
