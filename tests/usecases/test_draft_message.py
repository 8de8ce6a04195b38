"""From a name and a brief to a stored draft with its flags; the store is real, writer and judge are scripted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.audiences import Customer, Persona
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.drafts import LeftOut, PartName, Reason, ReasonKind, Written
from bot.core.errors import EmptyBrief, RetryLater, ServiceDown, SeveralAudiences, UnknownAudience
from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Place
from bot.core.norms import ChannelNorm
from bot.core.order import Order
from bot.core.steps import Doing, Step
from bot.usecases.choose_channel import ChannelNotKnown
from bot.usecases.draft_message import Drafting, draft_message
from bot.usecases.drafted import Drafted
from bot.usecases.ports import OnText, Writer
from bot.usecases.prepare_draft import BriefTooLong, Wanted
from bot.usecases.requests import LostLease
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.fakes.writer import FakeWriter

SAID = Evidence(
    id="ev-1",
    audience_id="c-1",
    aspect=Aspect.CHANNEL,
    value="email",
    norm=ChannelNorm(Channel.EMAIL),
    polarity=Polarity.LIKES,
    source=Source.SAID,
    note="“Write to me.”",
    on=date(2026, 2, 1),
)
PUNS = replace(SAID, id="ev-2", aspect=Aspect.TONE, value="puns", norm=None, polarity=Polarity.DISLIKES, note="no puns")
BUSY = Persona(id="p-1", name="Hannah Whitaker", title="the busy parent")


@pytest.fixture
def store(sqlite_store: WorkspaceStore) -> WorkspaceStore:
    """Dana prefers email and may be sent it; she withdrew her consent to SMS."""
    kept = sqlite_store
    kept.keep_persona(BUSY)
    kept.keep_customers(
        [
            Customer(id="c-1", name="Dana Ruiz", email="dana@example.com", phone="+441632960123"),
            Customer(id="c-2", name="Dana Rüger", email="rueger@example.com"),
        ]
    )
    kept.keep_evidence([SAID, PUNS])
    kept.keep_consents(
        [
            Consent(customer_id="c-1", channel=Channel.EMAIL, state=ConsentState.GRANTED, on=date(2025, 5, 1)),
            Consent(customer_id="c-1", channel=Channel.SMS, state=ConsentState.WITHDRAWN, on=date(2026, 1, 5)),
        ]
    )
    kept.keep_brand(
        Brand(name="Larkmoor", sender="Larkmoor, Leeds", postal_address="14 Yard", unsubscribe="Unsubscribe here")
    )
    return kept


def told(drafted: Drafted) -> tuple[str, ...]:
    return tuple(notice.text for notice in drafted.notices)


def drafting(
    store: WorkspaceStore, writer: Writer | None = None, judge: FakeJudge | None = None, **more: object
) -> Drafting:
    made = Drafting(
        store=store, writer=writer or FakeWriter(), judge=judge or FakeJudge(), now=FakeClock(), new_id=FakeIds("draft")
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Drafting by name


DANA = Wanted(audience="Dana Ruiz", brief="The roses are in.", asked_by="U1", room="C1", thread="1.2")


def test_a_draft_is_written_for_the_preferred_channel_and_stored(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store), DANA)

    assert drafted.draft.channel is Channel.EMAIL
    assert not drafted.choice.asked
    assert drafted.choice.why == drafted.choice.preference.sentence
    assert drafted.choice.barred == ""
    assert store.draft("draft-1") == drafted.draft
    assert store.draft_in_thread("C1", "1.2") == drafted.draft
    assert drafted.draft.latest.written.brief == "The roses are in."
    assert drafted.draft.latest.made_at == FakeClock().now


def test_the_writer_is_given_what_is_known_and_what_was_flagged(store: WorkspaceStore) -> None:
    writer, judge = FakeWriter(), FakeJudge({"with a pun": ("ev-2",)})
    taste = Taste(id="t-1", owner="U1", aspect=Aspect.TONE, value="puns", polarity=Polarity.LIKES)
    store.keep_taste(taste)
    draft_message(drafting(store, writer, judge), replace(DANA, brief="The roses are in, with a pun"))

    (order,) = writer.orders
    assert [flag.quote for flag in order.flags] == ["with a pun"]
    assert order.tastes == (taste,)
    assert {item.id for item in order.dossier.own} == {"ev-1", "ev-2"}
    assert order.brand.sender == "Larkmoor, Leeds"


def test_brief_and_copy_are_judged_each_by_itself_for_the_channel_it_goes_by(store: WorkspaceStore) -> None:
    judge = FakeJudge({"roses": (), "thorny": ("ev-2",)})
    drafted = draft_message(drafting(store, FakeWriter("A thorny treat."), judge), DANA)

    assert [(case.brief, case.draft, case.channel) for case in judge.cases] == [
        ("The roses are in.", None, Channel.EMAIL),
        (None, "A thorny treat.", Channel.EMAIL),
    ]
    assert [(flag.place, flag.quote) for flag in drafted.flags] == [(Place.BRIEF, "roses"), (Place.DRAFT, "thorny")]
    assert store.flags_of("draft-1", 1) == drafted.flags


def test_a_channel_without_consent_is_drafted_for_and_barred_from_sending(store: WorkspaceStore) -> None:
    drafted = draft_message(
        drafting(store, FakeWriter(notices=("Written by hand.",))), replace(DANA, channel=Channel.SMS)
    )

    assert drafted.draft.channel is Channel.SMS
    assert told(drafted)[0].startswith("Not to be sent by SMS yet: SMS consent was withdrawn on 5 January")
    assert told(drafted)[1:] == ("Written by hand.",)
    assert drafted.choice.why.startswith("You asked for it. ")


def test_a_persona_bars_nothing_since_consent_is_each_customers_own(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store), replace(DANA, audience="the busy parent", channel=Channel.SMS))
    assert drafted.choice.barred == ""


def test_where_no_channel_is_known_none_is_guessed(store: WorkspaceStore) -> None:
    with pytest.raises(ChannelNotKnown, match=r"Say which channel to write for: email, sms, push"):
        draft_message(drafting(store), replace(DANA, audience="the busy parent"))


def test_problems_and_measures_are_the_channels(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store, FakeWriter("Roses “now”")), replace(DANA, channel=Channel.SMS))
    assert [problem.part for problem in drafted.problems if problem.hard] == [PartName.FOOTER]
    assert any(measure.facts.get("encoding") == "UCS-2" for measure in drafted.measures)


def test_the_evidence_a_draft_rests_on_is_kept_as_it_was_that_day(store: WorkspaceStore) -> None:
    writer = FakeWriter(
        reasons=(Reason(ReasonKind.EVIDENCE, "ev-1"),), left_out=(LeftOut("a pun", "Dana wants none.", ("ev-2",)),)
    )
    draft_message(drafting(store, writer), DANA)
    store.keep_evidence([replace(SAID, value="letters")])
    assert {item.id: item.value for item in store.evidence_behind("draft-1", 1)} == {"ev-1": "email", "ev-2": "puns"}


def test_a_writer_that_fails_gives_way_to_the_other_and_the_draft_says_so(store: WorkspaceStore) -> None:
    failing = FakeWriter(failure=RetryLater(service="The model server", after=timedelta(minutes=2)))
    other = FakeWriter(notices=("Written without a model.",))
    drafted = draft_message(drafting(store, failing, otherwise=other), DANA)
    assert told(drafted) == (
        "The model server is busy and asks us to come back in 2 minutes. Try again then; nothing you wrote is lost.",
        "Written without a model.",
    )


class Interrupted(FakeWriter):
    """Each time it has copy to tell, whoever listens has something to say first."""

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        assert on_text
        on_text("The roses")
        return super().write(order, on_text)


@pytest.mark.parametrize("failure", [LostLease(), ServiceDown(service="The database", reason="locked"), OSError()])
def test_whoever_listens_and_fails_is_no_failure_of_the_writers(store: WorkspaceStore, failure: Exception) -> None:
    other = FakeWriter()

    def listen(_: str) -> None:
        raise failure

    with pytest.raises(type(failure)) as caught:
        draft_message(drafting(store, Interrupted(), otherwise=other), DANA, listen)
    assert caught.value is failure
    assert other.orders == []
    assert store.draft("draft-1") is None


def test_without_another_writer_the_failure_is_the_callers_and_nothing_is_stored(store: WorkspaceStore) -> None:
    failing = FakeWriter(failure=RetryLater(service="The model server", after=timedelta(minutes=2)))
    with pytest.raises(RetryLater):
        draft_message(drafting(store, failing), DANA)
    assert store.draft("draft-1") is None


def test_the_next_version_stands_in_the_same_draft(store: WorkspaceStore) -> None:
    first = draft_message(drafting(store), DANA).draft
    again = replace(DANA, brief="The roses are in.\nShorter.", channel=Channel.POST, again=first)
    second = draft_message(drafting(store, FakeWriter("Roses are in.")), again)

    assert second.draft.id == first.id
    stored = store.draft(first.id)
    assert stored is not None
    assert [version.number for version in stored.versions] == [1, 2]
    assert stored.latest.written.copy.channel is Channel.POST
    assert stored.latest.written.brief == "The roses are in.\nShorter."


@pytest.mark.parametrize(
    ("said", "text", "undone"),
    [
        ("make it shorter", "Roses: in.", ""),
        ("make it shorter", "The roses are in now.", "no shorter"),
        ("a bit longer pls", "The roses are in, and the tulips.", ""),
        ("a bit longer pls", "The roses are in.", "no longer"),
        ("warmer", "The roses are in.", "word for word as version 1"),
        ("warmer", "The roses are here.", ""),
    ],
)
def test_a_next_version_that_is_not_what_was_wished_for_says_so(
    store: WorkspaceStore, said: str, text: str, undone: str
) -> None:
    first = draft_message(drafting(store), DANA).draft
    again = replace(DANA, brief=f"{DANA.brief}\n{said}", again=first)
    second = draft_message(drafting(store, FakeWriter(text)), again)
    came_out = " ".join(notice for notice in told(second) if "came out" in notice or "reads word" in notice)
    assert undone in came_out
    assert bool(undone) is bool(came_out)


def test_another_channels_text_is_not_measured_by_the_last_one(store: WorkspaceStore) -> None:
    first = draft_message(drafting(store), DANA).draft
    again = replace(DANA, brief=f"{DANA.brief}\nshorter", channel=Channel.POST, again=first)
    second = draft_message(drafting(store, FakeWriter("The roses are in, dear Dana Ruiz.")), again)
    assert not any("no shorter" in notice for notice in told(second))


def test_a_next_version_stays_with_the_channel_and_nobody_is_told_that_they_asked_for_it(store: WorkspaceStore) -> None:
    first = draft_message(drafting(store), DANA)
    second = draft_message(drafting(store), replace(DANA, audience="c-1", again=first.draft))
    assert second.draft.latest.written.copy.channel is Channel.EMAIL
    assert not second.choice.asked
    assert "You asked for it" not in second.choice.why


def test_a_next_version_remembers_that_its_channel_was_asked_for(store: WorkspaceStore) -> None:
    first = draft_message(drafting(store), replace(DANA, channel=Channel.SMS))
    second = draft_message(drafting(store), replace(DANA, audience="c-1", again=first.draft))
    assert second.choice.channel is Channel.SMS
    assert second.choice.why.startswith("You asked for it. ")


def test_each_version_keeps_the_evidence_it_rests_on(store: WorkspaceStore) -> None:
    on_email, on_puns = ((Reason(ReasonKind.EVIDENCE, ref),) for ref in ("ev-1", "ev-2"))
    first = draft_message(drafting(store, FakeWriter(reasons=on_email)), DANA)
    draft_message(drafting(store, FakeWriter(reasons=on_puns)), replace(DANA, again=first.draft))
    store.keep_evidence([replace(PUNS, value="limericks")])
    assert store.evidence_behind("draft-1", 1) == (SAID,)
    assert store.evidence_behind("draft-1", 2) == (PUNS,)


def test_what_does_not_show_is_taken_out_of_the_brief(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store), replace(DANA, brief="  The \u202eroses\u202c\x00 are\u200b in.\r\n"))
    assert drafted.draft.brief == "The roses  are in."


@pytest.mark.parametrize("brief", ["", " \n ", "\u200b\x00"])
def test_a_brief_that_says_nothing_is_refused(store: WorkspaceStore, brief: str) -> None:
    with pytest.raises(EmptyBrief):
        draft_message(drafting(store), replace(DANA, brief=brief))


def test_a_brief_nobody_read_is_refused_with_its_length(store: WorkspaceStore) -> None:
    with pytest.raises(BriefTooLong, match=r"40,001 characters; at most 40,000"):
        draft_message(drafting(store), replace(DANA, brief="x" * 40_001))


def test_nobody_is_guessed(store: WorkspaceStore) -> None:
    with pytest.raises(SeveralAudiences):
        draft_message(drafting(store), replace(DANA, audience="Dana"))
    with pytest.raises(UnknownAudience):
        draft_message(drafting(store), replace(DANA, audience="Wilhelmina Zzyzx"))


def test_whoever_waits_is_told_each_step_and_the_copy(store: WorkspaceStore) -> None:
    steps: list[Doing] = []
    texts: list[str] = []
    draft_message(drafting(store), DANA, texts.append, steps.append)
    assert [(doing.step, doing.outcome) for doing in steps] == [
        (Step.READING, ""),
        (Step.READING, "4 pieces of evidence"),
        (Step.WRITING, ""),
        (Step.WRITING, "4 words"),
        (Step.CHECKING, ""),
        (Step.CHECKING, "no flags"),
    ]
    assert texts == ["The roses are in."]


def test_the_judges_notices_stand_once(store: WorkspaceStore) -> None:
    drafted = draft_message(drafting(store, judge=FakeJudge(notices=("Only English is judged.",))), DANA)
    assert told(drafted) == ("Only English is judged.",)
