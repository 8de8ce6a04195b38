from itertools import combinations

import pytest

from bot.core.brief.reading import read_brief
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import PartName, ReasonKind
from bot.writers.offline.keeping import said_in
from tests.writers.offline.goldens import ALL, as_text, golden_path
from tests.writers.offline.sample_orders import BRIEFS, GOLDEN, NAMES, sample_order, told, written

EVERY = [(name, channel, brief) for name in NAMES for channel in Channel for brief in BRIEFS]


@pytest.mark.parametrize(("name", "channel"), ALL)
def test_a_draft_reads_as_it_was_last_read_aloud(name: str, channel: Channel) -> None:
    assert as_text(name, channel) == golden_path(name, channel).read_text(encoding="utf-8")


def test_there_are_six_people_in_four_channels_and_no_golden_draft_is_orphaned() -> None:
    assert {path.name for path in golden_path("x", Channel.SMS).parent.iterdir()} == {
        golden_path(*one).name for one in ALL
    }
    assert len(ALL) == 24
    assert len(set(GOLDEN.values())) >= 3


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("brief", BRIEFS)
def test_no_two_personas_share_more_than_half_of_their_sentences(brief: str, channel: Channel) -> None:
    """Footers are left out: signature, address and opt-out are the same for everyone by law."""
    for one, other in combinations(NAMES, 2):
        mine, theirs = told(written(one, channel, brief)), told(written(other, channel, brief))
        shared = set(mine) & set(theirs)
        assert len(shared) * 2 <= min(len(set(mine)), len(set(theirs))), (one, other, shared)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.POST, Channel.WHATSAPP, Channel.LINKEDIN])
def test_two_briefs_to_one_person_do_not_read_alike_either(name: str, channel: Channel) -> None:
    """The core message is left out too: it is the one sentence that never changes."""
    for one, other in combinations(BRIEFS, 2):
        core = sample_order(name, channel, one).brand.core_message
        mine, theirs = ({*told(written(name, channel, brief))} - {core} for brief in (one, other))
        assert len(mine & theirs) * 2 <= min(len(mine), len(theirs)), (one, other, mine & theirs)


def test_every_fact_of_the_brief_stands_in_every_draft() -> None:
    for name, channel, brief in EVERY:
        text = written(name, channel, brief).copy.text
        lost = [fact.quote for fact in read_brief(brief).facts if not said_in(fact.quote, text)]
        assert not lost, (name, channel, lost, text)


def test_every_sentence_has_a_reason_that_exists() -> None:
    for name, channel, brief in EVERY:
        order = sample_order(name, channel, brief)
        for sentence in written(name, channel, brief).copy.sentences:
            assert sentence.reasons, sentence.text
            for reason in sentence.reasons:
                if reason.kind is ReasonKind.EVIDENCE:
                    item = order.dossier.item(reason.ref)
                    assert item is not None, (sentence.text, reason)
                    assert item.counts, (sentence.text, reason)
                elif reason.kind is ReasonKind.BRIEF:
                    assert reason.ref in brief, (sentence.text, reason)
                elif reason.kind is ReasonKind.AUDIENCE:
                    assert reason.ref == "name"
                else:
                    assert getattr(order.brand, reason.ref), (sentence.text, reason)


def test_no_hard_limit_of_a_channel_is_broken() -> None:
    for name, channel, brief in EVERY:
        draft = written(name, channel, brief)
        problems = rules_of(channel).check(draft.copy, sample_order(name, channel, brief).brand)
        assert [problem.text for problem in problems if problem.hard] == [], (name, channel, brief, draft.copy.text)


def test_every_sms_lets_people_out_and_stays_in_gsm_7() -> None:
    for name in NAMES:
        for brief in BRIEFS:
            copy = written(name, Channel.SMS, brief).copy
            assert copy.text.endswith("Reply STOP to opt out.")
            assert rules_of(Channel.SMS).measure(copy)[0].facts["encoding"] == "GSM-7"


def test_every_draft_has_exactly_one_call_to_action() -> None:
    for name, channel, brief in EVERY:
        part = written(name, channel, brief).copy.part(PartName.CALL_TO_ACTION)
        assert part is not None, (name, channel)
        assert len(part.sentences) == 1, (name, channel)


def test_the_core_message_is_never_reworded() -> None:
    for name in NAMES:
        for channel in (Channel.EMAIL, Channel.POST, Channel.LINKEDIN, Channel.PHONE):
            order = sample_order(name, channel, BRIEFS[0])
            assert order.brand.core_message in written(name, channel, BRIEFS[0]).copy.text


def test_nobody_is_told_what_we_have_recorded_about_them() -> None:
    for name, channel, brief in EVERY:
        text = written(name, channel, brief).copy.text
        notes = [item.note for item in sample_order(name, channel, brief).dossier.evidence if item.note]
        assert not [note for note in notes if note.strip("“”") in text]


def test_a_preheader_does_not_repeat_its_subject() -> None:
    for name in NAMES:
        for brief in BRIEFS:
            copy = written(name, Channel.EMAIL, brief).copy
            subject, preheader = copy.part(PartName.SUBJECT), copy.part(PartName.PREHEADER)
            assert subject is not None
            assert preheader is not None
            assert subject.text.casefold().rstrip(".") not in preheader.text.casefold()


def test_a_persona_of_guesses_shapes_nothing_and_is_said_to_be_one() -> None:
    draft = written("Celia", Channel.EMAIL, BRIEFS[0])
    assert any("guesses only" in notice.text for notice in draft.notices)
    kinds = {reason.kind for sentence in draft.copy.sentences for reason in sentence.reasons}
    assert ReasonKind.EVIDENCE not in kinds
