"""A draft's card: copy as its reader sees it, ways on below each flag, and forms that keep what was typed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.corrections.correction import Marked
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Draft, Part, PartName, Sentence
from bot.core.evidence import Aspect
from bot.core.feedback.feedback import Fault, Feedback, Opinion
from bot.core.feedback.figures import FeedbackFigures, Group, Tally
from bot.core.flags.flag import Flag, Place, Verdict
from bot.core.settling.override import Override
from bot.sandbox.plain import plain_text
from bot.sandbox.rules.blocks import check_blocks
from bot.slack.ids import ToldField, WayOn
from bot.slack.views import draft_card, settling_forms
from bot.slack.views.feedback import faults_form, feedback_figures
from bot.slack.views.flags import flag_blocks
from bot.slack.views.message import Block
from bot.slack.views.previews import preview
from bot.slack.views.settling import Settling
from tests.core.corrections.judged import judgement
from tests.fakes.clock import START
from tests.slack.views.test_limits import dossiers, drafts, found, holds, holds_blocks, words

TODAY = date(2026, 3, 10)


def copy(channel: Channel, **parts: str) -> Copy:
    made = (Part(PartName(name.replace("_", " ")), ((Sentence(text, ()),),)) for name, text in parts.items())
    return Copy(channel, tuple(made))


def read(blocks: list[Block]) -> str:
    return plain_text("", blocks, {})


def test_a_subject_is_marked_where_small_and_large_phones_cut_it() -> None:
    told = read(preview(copy(Channel.EMAIL, subject="s" * 33 + "m" * 17 + "l", body="Hello."), "Larkmoor, Leeds"))
    assert "From *Larkmoor, Leeds*" in told
    assert f"{'s' * 33}✂1{'m' * 17}✂2l" in told
    assert "✂1 after 33 characters: seen on small phones; ✂2 after 50: seen on phones" in told


def test_an_sms_is_one_bubble_marked_at_each_segment_with_what_made_it_long() -> None:
    told = read(preview(copy(Channel.SMS, body="a" * 160, footer="Reply STOP.")))
    assert f"{'a' * 153}|2{'a' * 7} Reply STOP." in told
    assert "2 segments because of its length: the body 160, the footer 11 characters." in told
    curly = read(preview(copy(Channel.SMS, body="It’s " + "a" * 70)))
    assert "because of “’”: without, it takes 1." in curly
    assert "segments" not in read(preview(copy(Channel.SMS, body="Short.")))


@pytest.mark.parametrize(
    ("channel", "part", "cut"),
    [(Channel.LINKEDIN, "body", 200), (Channel.INSTAGRAM, "body", 125), (Channel.IN_APP, "title", 45)],
)
def test_a_fold_stands_where_the_channel_has_it_and_nowhere_in_shorter_copy(
    channel: Channel, part: str, cut: int
) -> None:
    over = read(preview(copy(channel, **{part: "a" * cut + "b"})))
    assert f"{'a' * cut}✂b" in over
    assert "✂" not in read(preview(copy(channel, **{part: "a" * cut})))


def test_a_push_is_cut_on_a_folded_android_phone_before_an_iphone() -> None:
    told = read(preview(copy(Channel.PUSH, title="Kits", body="a" * 161), "Larkmoor"))
    assert f"{'a' * 49}✂1{'a' * 111}✂2a" in told


def test_a_whatsapp_button_says_its_words_and_where_it_leads() -> None:
    told = read(preview(copy(Channel.WHATSAPP, body="Hi.", call_to_action="Order now: https://lark.example/kits")))
    assert "Button\nOrder now  → https://lark.example/kits" in told


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(Channel), st.lists(st.tuples(st.sampled_from(PartName), words), max_size=6))
def test_any_copy_is_drawn_in_blocks_that_slack_takes(channel: Channel, parts: list[tuple[PartName, str]]) -> None:
    whole = Copy(channel, tuple(Part(name, ((Sentence(text[:900], ()),),)) for name, text in parts))
    assert not check_blocks(preview(whole), 100)


overrides = st.builds(
    Override,
    id=st.just("o1"),
    draft_id=st.just("d1"),
    number=st.just(1),
    place=st.sampled_from(Place),
    quote=words,
    aspect=st.sampled_from(Aspect),
    verdict=st.sampled_from(Verdict),
    reason=words,
    by=st.just("U1"),
    at=st.just(START),
)
settlings = st.builds(Settling, overrides=st.lists(overrides, max_size=4), open=st.booleans(), customer=st.booleans())


@settings(max_examples=25, deadline=None)
@given(drafts, st.lists(found, max_size=20), dossiers, settlings, st.booleans())
def test_the_whole_card_with_its_ways_on_stays_within_the_limits(
    draft: Draft, flagged: list[Flag], dossier: Dossier, settling: Settling, why: bool
) -> None:
    seen = Marked(judgement("d1.1.0123abcd", flags=tuple(flagged)))
    reasons = draft_card.reason_blocks(
        draft, flagged, dossier, ["A notice."], why_channel="They like it.", marked=seen, settling=settling, why=why
    )
    whole = draft_card.whole_card(draft_card.draft_card(draft, [], [], [], sender="Larkmoor"), reasons)
    for message in (whole, draft_card.reasons_card(draft, flagged, reasons)):
        holds(message)
        assert not check_blocks(list(message.blocks))


@settings(max_examples=25, deadline=None)
@given(found, words, words)
def test_the_forms_stay_within_the_limits_and_begin_with_what_was_typed(flag: Flag, typed: str, audience: str) -> None:
    filled = dict.fromkeys((ToldField.VALUE, ToldField.TOLD_BY, ToldField.NOTE), typed)
    bad = Feedback(
        draft_id="d1", number=1, by="U1", opinion=Opinion.BAD, at=START, writer="offline", prompt="",
        channel=Channel.SMS, faults=tuple(Fault), words=typed[:1000],
    )  # fmt: skip
    forms = (
        settling_forms.reason_form("tr1", flag, typed),
        settling_forms.told_form("tr1", flag, audience, TODAY, filled),
        faults_form("tr1", bad),
    )
    for form in forms:
        assert not check_blocks(form["blocks"], 100)
        assert len(form["title"]["text"]) <= 24
    holds(settling_forms.offered_again(typed, "tr1"))


def test_a_form_that_is_opened_again_begins_with_what_was_typed() -> None:
    (flag, *_) = judgement().flags
    typed = {ToldField.VALUE: "golf", ToldField.SOURCE: "said", ToldField.ON: "2026-03-01", ToldField.NOTE: "“Fore!”"}
    form = str(settling_forms.told_form("tr1", flag, "Dana Ruiz", TODAY, typed)["blocks"])
    assert all(f"'initial_value': '{words}'" in form for words in ("golf", "“Fore!”"))
    assert "'initial_date': '2026-03-01'" in form
    assert "'initial_option': {'text': {'type': 'plain_text', 'text': 'They said so'" in form
    assert "Agreed." in str(settling_forms.reason_form("tr1", flag, "Agreed.")["blocks"])


def test_an_old_card_tells_what_was_kept_and_offers_nothing() -> None:
    (flag, *_) = judgement().flags
    kept = Override(
        id="o1", draft_id="d1", number=1, place=flag.place, quote=flag.quote, aspect=flag.aspect, verdict=flag.verdict,
        reason="Agreed with Dana.", by="U1", at=START,
    )  # fmt: skip
    seen = Marked(judgement())
    dossier = Dossier(audience=Customer(id="c-dana", name="Dana Ruiz"), own=())
    now = str(flag_blocks(seen.judgement.flags, dossier, seen, Settling(overrides=(kept,))))
    old = str(flag_blocks(seen.judgement.flags, dossier, seen, Settling(overrides=(kept,), open=False)))
    assert "Agreed with Dana." in now
    assert "Agreed with Dana." in old
    assert [way in now for way in (WayOn.KEEP_NO_MORE, WayOn.LEAVE_OUT, WayOn.KEEP)] == [True, True, True]
    assert not any(way in old for way in WayOn)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.builds(Group, writer=words, prompt=words, channel=st.sampled_from(Channel), tally=st.just(Tally(1, 2))))
)
def test_the_figures_stay_within_the_limits_however_many_writers_there_are(groups: list[Group]) -> None:
    figures = FeedbackFigures(groups=tuple(groups), faults=dict.fromkeys(Fault, 3), people=2, judged=3, stored=4)
    holds_blocks(feedback_figures(figures), 100)
