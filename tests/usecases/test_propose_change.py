"""What a comment or a reviewer's reasons ask for, as the next version: proposed, taken, or left to its writer."""

import pytest

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.review.errors import NewerVersion
from bot.usecases.answer_reasons import wanted_by_reasons
from bot.usecases.draft_message import Drafting
from bot.usecases.propose_change import NoSuchPlace, propose_change, take_proposal
from bot.writers.offline.writer import OfflineWriter
from store.workspace import WorkspaceStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.judge import FakeJudge
from tests.store.people import DANA, MORNING, ROSA, evidence

BRIEF = "Spring sale, 20 % off until Friday 29 May"
SALE = Sentence("The spring sale is on.", (Reason(ReasonKind.BRIEF, "Spring sale"),))
OFF = Sentence("All is 20 % off until Friday 29 May.", (Reason(ReasonKind.BRIEF, "20 % off until Friday 29 May"),))
OUT = Sentence("Reply STOP to opt out.", (Reason(ReasonKind.BRAND, "opt_out_sms"),))
COPY = Copy(Channel.SMS, (Part(PartName.BODY, ((SALE, OFF),)), Part(PartName.FOOTER, ((OUT,),))))


@pytest.fixture
def drafting(sqlite_store: WorkspaceStore, clock: FakeClock) -> Drafting:
    """Dana's draft of one version by Ana."""
    sqlite_store.keep_persona(ROSA)
    sqlite_store.keep_customers([DANA])
    sqlite_store.keep_evidence([evidence()])
    sqlite_store.keep_brand(Brand(name="Larkmoor", opt_out_sms="Reply STOP to opt out."))
    version = Version(number=1, written=Written(COPY, "offline", brief=BRIEF), made_by="U-ana", made_at=MORNING)
    draft = Draft(
        id="d1",
        audience_id="c-dana",
        audience_label="Dana Ruiz",
        channel=Channel.SMS,
        brief=BRIEF,
        asked_by="U-ana",
        versions=(version,),
    )
    sqlite_store.keep_draft(draft, [], [evidence()])
    return Drafting(
        store=sqlite_store, writer=OfflineWriter(), judge=FakeJudge({"golf": ()}), now=clock, new_id=FakeIds("id")
    )


def draft(drafting: Drafting) -> Draft:
    found = drafting.store.draft("d1")
    assert found is not None
    return found


def body(copy: Copy) -> str:
    part = copy.part(PartName.BODY)
    return part.text if part else ""


def test_nothing_is_stored_until_somebody_takes_it_and_its_writer_stays_its_maker(drafting: Drafting) -> None:
    proposed = propose_change(drafting, draft(drafting), "Nice! Could we drop the first line?")
    assert proposed is not None
    assert draft(drafting).latest.number == 1
    taken = take_proposal(drafting, proposed).draft.latest
    assert (taken.number, body(taken.written.copy), taken.made_by) == (2, OFF.text, "U-ana")
    assert taken.written.copy.sentences[0].reasons == OFF.reasons


def test_a_proposal_of_a_version_that_another_has_replaced_is_refused(drafting: Drafting) -> None:
    first = propose_change(drafting, draft(drafting), "drop the first line")
    second = propose_change(drafting, draft(drafting), "say summer instead of spring")
    assert first is not None
    assert second is not None
    take_proposal(drafting, first)
    with pytest.raises(NewerVersion):
        take_proposal(drafting, second)


def test_what_somebody_says_to_add_goes_through_the_writer(drafting: Drafting) -> None:
    proposed = propose_change(drafting, draft(drafting), "please mention that click and collect is free")
    assert proposed is not None
    assert "click and collect is free" in proposed.written.copy.text.casefold()


@pytest.mark.parametrize("said", ["Thanks, lovely!", "Can we have it by noon?", "Who wrote this?", "drop the golf"])
def test_talk_and_what_is_not_there_propose_nothing(drafting: Drafting, said: str) -> None:
    assert propose_change(drafting, draft(drafting), said) is None


def test_a_place_that_is_not_there_is_said_to_be_none(drafting: Drafting) -> None:
    with pytest.raises(NoSuchPlace):
        propose_change(drafting, draft(drafting), "tighten the fifth paragraph")


def test_reasons_that_nothing_can_be_made_of_are_left_to_the_writer_and_never_reach_the_copy(
    drafting: Drafting,
) -> None:
    found = wanted_by_reasons(draft(drafting), ("drop the first line", "I miss the pictures"), "U-ana")
    assert found.left == ("I miss the pictures",)
    assert found.wanted is not None
    assert found.wanted.stands is not None
    assert body(found.wanted.stands.written.copy) == OFF.text


def test_a_wish_has_it_written_anew_and_what_only_a_place_tells_is_left_to_the_writer(drafting: Drafting) -> None:
    found = wanted_by_reasons(draft(drafting), ("say summer instead of spring", "shorter please"), "U-ana")
    assert found.left == ("say summer instead of spring",)
    assert found.wanted is not None
    assert found.wanted.brief.splitlines()[-1].startswith("shorter")


def test_reasons_that_say_nothing_to_do_make_no_version(drafting: Drafting) -> None:
    found = wanted_by_reasons(draft(drafting), ("Hm, I am not sure.", "Legal must see it."), "U-ana")
    assert (found.wanted, len(found.left)) == (None, 2)
