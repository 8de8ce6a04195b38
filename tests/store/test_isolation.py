"""One workspace can neither read nor change another's rows, even where it knows every id."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.core.audiences import Customer
from bot.core.audit import Deed, Facts
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.choices import Choice, Share
from bot.core.consent import ConsentState
from bot.core.corrections.correction import Keeping, not_a_flag
from bot.core.corrections.figures import Tally
from bot.core.drafts import Copy, Draft, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.evidence import Aspect, Polarity, Taste
from bot.core.feedback.feedback import Fault, Feedback, Opinion
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.guesses.guess import Asking, AsksFirst, Ended, Guess
from bot.core.handover.handed import HandOver, HandOverState, Way
from bot.core.imports.file_import import FileImport, ImportState, Origin
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping
from bot.core.imports.mapping import digest_of as mapping_digest
from bot.core.imports.merging import Sighting
from bot.core.keeping_up.follow import NothingToFollow
from bot.core.keeping_up.schedule import Outcome as DigestOutcome
from bot.core.norms import ChannelNorm, FrequencyNorm, Period
from bot.core.personas.errors import NoSuchPersona
from bot.core.personas.past import digest_of
from bot.core.preference.house_cap import HouseCap
from bot.core.review.deciding import ReviewSettings
from bot.core.review.errors import NoSuchDraft, NoSuchReview
from bot.core.review.review import Decision, Review
from bot.core.settling.override import Override
from bot.core.shared import SharedAnswer
from bot.core.suggesting.assignment import Assignment
from bot.core.suggesting.drift import Drift
from bot.core.suggesting.errors import NoSuchProposal
from bot.core.suggesting.suggested import Standing
from bot.core.touches import Outcome
from store.bound import Bound, NotStored
from store.database import Database
from store.tables import metadata
from store.workspace import WorkspaceStore
from tests.core.corrections.judged import judgement
from tests.core.suggesting.proposed import PROPOSAL
from tests.fakes.clock import START
from tests.store.people import DANA, IVO, MORNING, ROSA, consent, evidence, purchase, touch

ALONE = Customer(id="c-alone", name="Zoe Lund")
FITTING = Assignment(
    customer_id=ALONE.id, persona_id=ROSA.id, proposal_id="pr-bulbs", probability=0.9, purchases=6, at=START
)
DRIFTED = Drift(persona_id=ROSA.id, on=date(2026, 3, 2), since=date(2025, 3, 2), then=9, customers=9, away=1)
TASTE = Taste(id="t1", owner="U-ana", aspect=Aspect.TOPIC, value="golf", polarity=Polarity.LIKES)
FLAG = Flag(
    place=Place.BRIEF,
    quote="I love golf",
    start=0,
    end=11,
    aspect=Aspect.TOPIC,
    verdict=Verdict.UNSUPPORTED,
    trigger=Trigger.SELF_REFERENCE,
    whose=Whose.AUTHOR,
    evidence=(),
    why="It is your own taste.",
    way_on="Leave it out.",
    found_by="own taste",
)


def words(number: int = 1, text: str = "Spring is here.") -> Version:
    sentence = Sentence(text, (Reason(ReasonKind.BRIEF, "spring"),))
    copy = Copy(Channel.SMS, (Part(PartName.BODY, ((sentence,),)),))
    return Version(number=number, written=Written(copy, "offline"), made_by="U-ana", made_at=MORNING)


DRAFT = Draft(
    id="d1",
    audience_id="c-dana",
    audience_label="Dana Ruiz",
    channel=Channel.SMS,
    brief="I love golf, spring",
    asked_by="U-ana",
    versions=(words(),),
    room="R1",
    thread="171.1",
)


CHOICE = Choice(
    id="ch1",
    draft_id="d1",
    of_number=1,
    place=1,
    differs="the shortest",
    written=words().written,
    asked_by="U-ana",
    made_at=START,
)
SHARE = Share(draft_id="d1", number=1, by="U-ana", at=START, request_id="Ev1")
SENT = Review(id="r1", draft_id="d1", number=1, digest=words().written.copy.digest, sent_by="U-ana", sent_at=MORNING)
CAP = HouseCap(norm=FrequencyNorm(2, Period.WEEK), set_by="U-max", set_at=START)
SETTINGS = ReviewSettings(room="R-other", set_by="U-max", set_at=MORNING)

HANDED = HandOver(
    id="h1",
    draft_id="d3",
    number=1,
    way=Way.THREAD,
    review_id="r3",
    digest=SENT.digest,
    by="U-ana",
    at=START,
    place="R1:1",
)

KEPT = Override(
    id="o1",
    draft_id="d1",
    number=1,
    place=Place.DRAFT,
    quote=DRAFT.latest.written.copy.text,
    aspect=FLAG.aspect,
    verdict=FLAG.verdict,
    reason="Agreed with Dana.",
    by="U-ana",
    at=START,
)
THOUGHT = Feedback(
    draft_id="d1",
    number=1,
    by="U-ana",
    opinion=Opinion.BAD,
    at=START,
    writer="offline",
    prompt="",
    channel=Channel.EMAIL,
    faults=(Fault.LONG,),
    words="Dana stops at line two.",
)
GUESS = Guess(
    id="g1",
    owner="U-ana",
    audience_id="c-dana",
    aspect=Aspect.CHANNEL,
    norm=ChannelNorm(Channel.EMAIL),
    at=START,
    blind=True,
)
MAPPING = Mapping(kind=Kind.CUSTOMERS, columns=(("name", "Nome"),))
ASKING = Asking(
    id="a1", owner="U-ana", audience_id="c-dana", request="Ev1", room="D1", thread="171.1", asked_at=START
)  # fmt: skip


LIKES_SMS = replace(evidence("e-sms", value="SMS", norm="channel:sms"), aspect=Aspect.CHANNEL)

FILE = FileImport(
    id="f1", origin=Origin.SLACK, place="F01", name="a.csv", by="U-ana", room="D1", thread="171.1", at=START
)  # fmt: skip


def settle(store: WorkspaceStore) -> None:
    store.begin_import(replace(FILE, id="f2"))
    store.decide_import("f2", ImportState.RUNNING, "U-ana")
    store.begin_import(FILE)
    store.keep_persona(replace(ROSA, line="As she was."))
    store.keep_persona(ROSA)
    store.keep_customers([DANA, ALONE])
    store.keep_proposals([replace(PROPOSAL, examples=(DANA.id,)), replace(PROPOSAL, id="pr-2")], "U-ana", START)
    store.put_behind([FITTING])
    store.move_on(ROSA.id, [FITTING], "U-ana", START)
    store.keep_drifts([DRIFTED])
    store.keep_evidence([evidence(), LIKES_SMS])
    store.keep_consents([consent(ConsentState.GRANTED, date(2026, 1, 1))])
    store.keep_touches([touch(outcome=Outcome.CLICKED)])
    store.keep_purchases([purchase(external_id="order-1")])
    store.keep_brand(Brand(name="Larkmoor", core_message="Things grow.", proofs=("Since 1971.",)))
    store.keep_taste(TASTE)
    store.let_tastes_be_kept("U-ana", keeps=False)
    store.keep_guesses([GUESS])
    store.begin_asking(ASKING)
    store.let_ask_first("U-ana", asks=False)
    store.keep_draft(DRAFT, [FLAG], [evidence()])
    store.keep_override(KEPT)
    store.keep_feedback(THOUGHT)
    store.keep_choices([CHOICE])
    store.keep_draft(replace(DRAFT, id="d2", thread="171.2"), [], [])
    for review in (SENT, replace(SENT, id="r2", draft_id="d2")):
        store.send_to_review(review)
    store.add_version("d2", words(2), [], [])
    store.place_review("r1", "R-review", "171.9")
    store.note_reminder("r1", "U-eve", START)
    store.keep_review_settings(replace(SETTINGS, room="R-review"))
    store.keep_house_cap(CAP, None)
    store.keep_draft(replace(DRAFT, id="d3", thread="171.3"), [], [])
    store.share(replace(SHARE, draft_id="d3"))
    store.send_to_review(replace(SENT, id="r3", draft_id="d3"))
    store.decide_review("r3", Decision.APPROVE, "U-max", MORNING)
    store.hand_over(HANDED)
    store.keep_touches([touch(at=MORNING + timedelta(days=1), draft_id="d3")])
    store.share_answer(SharedAnswer(asked="Ev0", by="U-ana", at=START, request_id="Ev0"))
    store.keep_mapping(("Nome",), MAPPING, "U-ana", START)
    store.follow("U-ana", "p-rosa", START)
    store.note_digest("U-ana", "2026-W10", DigestOutcome.SENT, START)
    store.let_be_kept("U-ana", granted=True, at=START)
    store.correct(not_a_flag(store.keep_judgement(judgement()), 0, "U-ana", START))


Case = Callable[[WorkspaceStore], object]

READS: dict[str, tuple[Case, object]] = {
    "find_audiences": (lambda store: store.find_audiences("Dana Ruiz"), []),
    "parts_of_names": (lambda store: store.parts_of_names(["Ruiz"]), set()),
    "numbers_called": (lambda store: store.numbers_called(["01632 960001"]), set()),
    "customers_called": (lambda store: store.customers_called(["Dana Ruiz"]), {}),
    "audience": (lambda store: store.audience("c-dana"), None),
    "personas": (lambda store: store.personas(), []),
    "members": (lambda store: store.members("p-rosa"), 0),
    "customer_ids": (lambda store: store.customer_ids(["C-1", "dana.ruiz@example.org", "+441632960001"]), {}),
    "holds_anybody": (lambda store: store.holds_anybody(), False),
    "counts": (lambda store: sum(store.counts().values()), 0),
    "persona_pasts": (lambda store: store.persona_pasts("p-rosa"), ()),
    "evidence_called": (lambda store: store.evidence_called(["e1"]), ()),
    "evidence_about": (lambda store: store.evidence_about("c-dana"), ()),
    "consents_of": (lambda store: store.consents_of("c-dana"), ()),
    "touch_counts": (lambda store: store.touch_counts("c-dana"), ()),
    "persona_touch_counts": (lambda store: store.persona_touch_counts("p-rosa"), ()),
    "all_touch_counts": (lambda store: store.all_touch_counts(), ()),
    "touches_of": (lambda store: store.touches_of("c-dana"), ()),
    "sampled_touches": (lambda store: store.sampled_touches(), []),
    "spreads": (lambda store: store.spreads(), []),
    "learning": (lambda store: store.spreads() and store.learning(), []),  # it is made of the spreads alone
    "brand": (lambda store: store.brand(), Brand()),
    "brand_changes": (lambda store: store.brand_changes(), ()),
    "tastes_of": (lambda store: store.tastes_of("U-ana"), ()),
    "keeps_tastes": (lambda store: store.keeps_tastes("U-ana"), True),
    "guesses_of": (lambda store: store.guesses_of("U-ana"), ()),
    "has_drafted_for": (lambda store: store.has_drafted_for("U-ana", "c-dana"), False),
    "asking": (lambda store: store.asking("U-ana", "a1"), None),
    "asking_about": (lambda store: store.asking_about("U-ana", "c-dana"), None),
    "asking_for": (lambda store: store.asking_for("Ev1"), None),
    "asking_in": (lambda store: store.asking_in("U-ana", "D1", "171.1"), None),
    "askings_of": (lambda store: store.askings_of("U-ana", 3), ()),
    "asks_first": (lambda store: store.asks_first("U-ana"), AsksFirst()),
    "file_import": (lambda store: store.file_import("f1"), None),
    "draft": (lambda store: store.draft("d1"), None),
    "draft_in_thread": (lambda store: store.draft_in_thread("R1", "171.1"), None),
    "flags_of": (lambda store: store.flags_of("d1", 1), ()),
    "evidence_behind": (lambda store: store.evidence_behind("d1", 1), ()),
    "review": (lambda store: store.review("r1"), None),
    "reviews_of": (lambda store: store.reviews_of("d1"), ()),
    "review_in_thread": (lambda store: store.review_in_thread("R-review", "171.9"), None),
    "voided_by": (lambda store: store.voided_by("d2", 2), ()),
    "waiting_reviews": (lambda store: store.waiting_reviews(), ()),
    "reminded": (lambda store: store.reminded(["r1"]), frozenset()),
    "review_settings": (lambda store: store.review_settings(), ReviewSettings()),
    "house_cap": (lambda store: store.house_cap(), None),
    "handed_over": (lambda store: store.handed_over("h1"), None),
    "hand_overs_of": (lambda store: store.hand_overs_of("d3"), ()),
    "results_of": (lambda store: store.results_of("d3").sent, None),
    "leanings_due": (lambda store: store.leanings_due(), 0),
    "leaning_counts": (lambda store: store.settle_leanings() or store.leaning_counts("p-rosa"), ()),
    "customers_in": (lambda store: store.customers_in("p-rosa"), 0),
    "leaning_towards": (lambda store: store.settle_leanings() or store.leaning_towards(["channel:sms"], "", 3), []),
    "neglected": (lambda store: store.neglected(START, 1, 9).total, 0),
    "last_purchase": (lambda store: store.last_purchase(), None),
    "buyers": (lambda store: list(store.buyers(START + timedelta(days=999))), []),
    "purchase_times": (lambda store: list(store.purchase_times(["c-dana"])), []),
    "heard_from": (lambda store: store.heard_from(["p-rosa"], MORNING), {"p-rosa": 0}),
    "last_heard": (lambda store: store.last_heard("p-rosa", MORNING, 9), ()),
    "put_down_since": (lambda store: store.put_down_since("p-rosa", MORNING - timedelta(days=9), 9).total, 0),
    "followed_by": (lambda store: store.followed_by("U-ana"), ()),
    "followers": (lambda store: store.followers(), {}),
    "last_digests": (lambda store: store.last_digests(["U-ana"]), {}),
    "audited": (lambda store: list(store.audited()), []),
    "choice": (lambda store: store.choice("ch1"), None),
    "choices_beside": (lambda store: store.choices_beside("d1", 1), ()),
    "is_shared": (lambda store: store.is_shared("d3", 1), False),
    "judgement": (lambda store: store.judgement("j1"), None),
    "standing": (lambda store: store.standing("j1", "U-ana"), ()),
    "keeping": (lambda store: store.keeping("U-ana"), Keeping.UNASKED),
    "texts_kept_of": (lambda store: store.texts_kept_of("U-ana"), 0),
    "corrected": (lambda store: list(store.corrected()), []),
    "overrides_of": (lambda store: store.overrides_of("d1", 1), ()),
    "feedback_of": (lambda store: store.feedback_of("d1", 1, "U-ana"), None),
    "feedback_in_words": (lambda store: store.feedback_in_words(5), ()),
    "feedback_figures": (lambda store: store.feedback_figures().groups, ()),
    "mapping_for": (lambda store: store.mapping_for(["nome"]), None),
    "kept_mappings": (lambda store: store.kept_mappings(), ()),
    "proposal": (lambda store: store.proposal("pr-bulbs"), None),
    "proposals": (lambda store: store.proposals(Standing.OPEN), ()),
    "assignment_of": (lambda store: store.assignment_of(ALONE.id), None),
    "last_moved": (lambda store: store.last_moved(ROSA.id), None),
    "drifts": (lambda store: store.drifts([ROSA.id]), {}),
    "correction_figures": (lambda store: store.correction_figures().total, Tally()),
}
"""What each question finds in an empty workspace, though the other one has an answer."""

WRITES: dict[str, Case] = {
    "keep_persona": lambda store: store.keep_persona(ROSA),
    "add_persona": lambda store: store.add_persona(replace(ROSA, line="Other."), "U-ana", START),
    "change_persona": lambda store: store.change_persona(replace(ROSA, line="x"), digest_of(ROSA), "U-ana", START),
    "add_evidence": lambda store: store.add_evidence(evidence(value="long letters")),
    "keep_customers": lambda store: store.keep_customers(
        [Customer(id="c-dana", name="Somebody Else", external_id="C-1")]
    ),
    "keep_evidence": lambda store: store.keep_evidence([evidence(value="long letters")]),
    "keep_consents": lambda store: store.keep_consents([consent(ConsentState.WITHDRAWN, date(2026, 3, 1))]),
    "keep_touches": lambda store: store.keep_touches([touch(outcome=Outcome.COMPLAINED)]),
    "keep_purchases": lambda store: store.keep_purchases([purchase(external_id="order-1")]),
    "keep_brand": lambda store: store.keep_brand(Brand(name="Other")),
    "change_brand": lambda store: store.change_brand(Brand(name="Other", version=1), "U-ana", START),
    "keep_taste": lambda store: store.keep_taste(TASTE),
    "keep_tastes": lambda store: store.keep_tastes("U-ana", [replace(TASTE, value="tennis")], "Ev1"),
    "correct_taste": lambda store: store.correct_taste(replace(TASTE, value="tennis")),
    "delete_taste": lambda store: store.delete_taste("U-ana", "t1"),
    "delete_tastes": lambda store: store.delete_tastes("U-ana"),
    "let_tastes_be_kept": lambda store: store.let_tastes_be_kept("U-ana", keeps=False),
    "state_tastes": lambda store: store.state_tastes("U-ana", TASTE.aspect, replace(TASTE, value="tennis")),
    "keep_guesses": lambda store: store.keep_guesses([replace(GUESS, norm=ChannelNorm(Channel.SMS))]),
    "delete_guesses": lambda store: store.delete_guesses("U-ana"),
    "begin_asking": lambda store: store.begin_asking(replace(ASKING, request="Ev9")),
    "let_draft_wait": lambda store: store.let_draft_wait("U-ana", "a1", START + timedelta(seconds=15)),
    "end_asking": lambda store: store.end_asking("U-ana", "a1", Ended.SKIPPED),
    "let_ask_first": lambda store: store.let_ask_first(None, asks=False),
    "begin_import": lambda store: store.begin_import(replace(FILE, name="b.csv")),
    "take_import_for": lambda store: store.take_import_for("f1", None, "Europe/London"),
    "decide_import": lambda store: store.decide_import("f1", ImportState.LEFT, "U-ana"),
    "stop_import": lambda store: store.stop_import("f2"),
    "end_import": lambda store: store.end_import("f2", ImportState.DONE),
    "keep_draft": lambda store: store.keep_draft(DRAFT, [], []),
    "add_version": lambda store: store.add_version("d1", words(2, "Other."), [], []),
    "send_to_review": lambda store: store.send_to_review(replace(SENT, id="r9", draft_id="d2", number=2)),
    "decide_review": lambda store: store.decide_review("r1", Decision.APPROVE, "U-max", START),
    "approve_edit": lambda store: store.approve_edit("r1", "r9", words(2, "Other."), [], []),
    "withdraw_review": lambda store: store.withdraw_review("r1", "U-ana", START),
    "place_review": lambda store: store.place_review("r1", "R-other", "1.1"),
    "note_reminder": lambda store: store.note_reminder("r1", "U-max", START),
    "keep_review_settings": lambda store: store.keep_review_settings(SETTINGS),
    "keep_house_cap": lambda store: store.keep_house_cap(replace(CAP, norm=None), START),
    "note_deed": lambda store: store.note_deed(Deed.HANDED_OVER, "d1", "U-ana", START, Facts(way="csv")),
    "hand_over": lambda store: store.hand_over(replace(HANDED, id="h9", way=Way.WEBHOOK)),
    "end_hand_over": lambda store: store.end_hand_over("h1", HandOverState.ARRIVED, START),
    "settle_leanings": lambda store: store.settle_leanings(),
    "unshare_answer": lambda store: store.unshare_answer(
        SharedAnswer(asked="Ev0", by="U-ana", at=START, request_id="Ev0")
    ),
    "share_answer": lambda store: store.share_answer(SharedAnswer(asked="Ev1", by="U-ana", at=START, request_id="Ev2")),
    "follow": lambda store: store.follow("U-max", "p-rosa", START),
    "stop_following": lambda store: store.stop_following("U-ana", "p-rosa"),
    "note_digest": lambda store: store.note_digest("U-ana", "2026-W10", DigestOutcome.SKIPPED, START),
    "keep_choices": lambda store: store.keep_choices([replace(CHOICE, differs="other")]),
    "take_choice": lambda store: store.take_choice("ch1", "U-max", START, "Ev9"),
    "let_go_of_choice": lambda store: store.let_go_of_choice("ch1", ""),
    "share": lambda store: store.share(SHARE),
    "keep_judgement": lambda store: store.keep_judgement(judgement(flags=())),
    "correct": lambda store: store.correct(not_a_flag(judgement(), 1, "U-ana", START)),
    "let_be_kept": lambda store: store.let_be_kept("U-ana", granted=False, at=START),
    "keep_override": lambda store: store.keep_override(replace(KEPT, id="o2", reason="Other.")),
    "take_back_override": lambda store: store.take_back_override("o1", "U-ana", START),
    "judge_again": lambda store: store.judge_again("d1", 1, [], [], by="U-ana", at=START),
    "keep_feedback": lambda store: store.keep_feedback(replace(THOUGHT, opinion=Opinion.GOOD, words="")),
    "merge_customers": lambda store: store.merge_customers(
        [Sighting(Customer(id="", name="Else", external_id="7", email=DANA.email), START, "c.csv", 2, "HubSpot")]
    ),
    "keep_mapping": lambda store: store.keep_mapping(("Nome",), replace(MAPPING, columns=()), "U-max", START),
    "forget_mapping": lambda store: store.forget_mapping(mapping_digest(["Nome"])),
    "keep_proposals": lambda store: store.keep_proposals([replace(PROPOSAL, customers=9)], "U-max", START),
    "accept_proposal": lambda store: store.accept_proposal("pr-bulbs", IVO, "U-ana", START),
    "merge_proposal": lambda store: store.merge_proposal("pr-bulbs", into="pr-2", by="U-ana", at=START),
    "refuse_proposal": lambda store: store.refuse_proposal("pr-bulbs", "No.", "U-ana", START),
    "put_behind": lambda store: store.put_behind([replace(FITTING, purchases=9)]),
    "move_on": lambda store: store.move_on(ROSA.id, [replace(FITTING, purchases=9)], "U-max", START),
    "keep_drifts": lambda store: store.keep_drifts([replace(DRIFTED, away=2)]),
    "forget_corrections_about": lambda store: store.forget_corrections_about("c-dana"),
}


def public_methods() -> set[str]:
    return {name for name in dir(WorkspaceStore) if not name.startswith("_")}


def test_every_method_of_the_store_has_its_case_here() -> None:
    assert public_methods() == READS.keys() | WRITES.keys()


@pytest.mark.parametrize("method", READS)
def test_nothing_of_another_workspace_is_found(database: Database, method: str) -> None:
    ask, nothing = READS[method]
    settle(database.workspace("T-other"))
    assert ask(database.workspace("T-other")) != nothing
    assert ask(database.workspace("T-mine")) == nothing


@pytest.mark.parametrize("method", WRITES)
def test_nothing_of_another_workspace_is_changed(database: Database, method: str) -> None:
    settle(database.workspace("T-other"))
    before = rows_of(database, "T-other")
    try:
        WRITES[method](database.workspace("T-mine"))
    except (NotStored, NoSuchDraft, NoSuchReview, NoSuchPersona, NoSuchProposal, NothingToFollow):
        assert not rows_of(database, "T-mine")
    assert rows_of(database, "T-other") == before


@pytest.mark.parametrize("method", WRITES)
def test_the_same_ids_may_stand_in_two_workspaces(database: Database, method: str) -> None:
    for workspace in ("T-other", "T-mine"):
        settle(database.workspace(workspace))
    before = rows_of(database, "T-other")
    if method not in ("keep_draft",):
        WRITES[method](database.workspace("T-mine"))
    assert rows_of(database, "T-other") == before
    assert database.workspace("T-mine").counts()["customers"] == 2


def test_no_two_subjects_of_the_store_share_a_name() -> None:
    """A shared one would silently replace the other's."""
    names = [name for subject in WorkspaceStore.__bases__ for name in vars(subject) if not name.startswith("__")]
    assert sorted(names) == sorted(set(names))
    assert not set(names) & set(vars(Bound))


def rows_of(database: Database, workspace: str) -> list[tuple[object, ...]]:
    tables = [table for table in metadata.sorted_tables if "workspace" in table.c]
    with database.engine.connect() as connection:
        found: Iterable[Iterable[object]] = [
            connection.execute(select(table).where(table.c.workspace == workspace).order_by(*table.primary_key)).all()
            for table in tables
        ]
        return [(str(row),) for rows in found for row in rows]
