"""The card, drawn from a drafted message without a store or a writer."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.console import Console

from bot.commands.draft_card import render_card
from bot.commands.printing import terminal
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Draft, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.notices import Notice
from bot.core.preference.prefer import prefer
from bot.usecases.choose_channel import ChannelChoice
from bot.usecases.drafted import Drafted
from tests.writers.model_orders import BRAND, DANA, PUN, order

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def _part(name: PartName, *texts: str, kind: ReasonKind = ReasonKind.EVIDENCE, ref: str = "ev-tone") -> Part:
    return Part(name, tuple((Sentence(text, (Reason(kind, ref),)),) for text in texts))


def drafted(channel: Channel, *notices: Notice) -> Drafted:
    wanted = order(channel)
    copy = Copy(
        channel,
        (
            *([_part(PartName.SUBJECT, "Bare-root roses from Monday")] if channel is Channel.EMAIL else []),
            _part(
                PartName.BODY,
                "The roses are ready [from Monday].",
                "They cost £14 each, and there is no more to say of them.",
            ),
            _part(PartName.CALL_TO_ACTION, "Order here"),
            _part(PartName.FOOTER, BRAND.opt_out_sms, kind=ReasonKind.BRAND, ref="opt_out_sms"),
        ),
    )
    written = Written(copy, "fake", notices=notices)
    version = Version(number=1, written=written, made_by="", made_at=NOW)
    preference = prefer(wanted.dossier, (), NOW.date())
    return Drafted(
        draft=Draft(
            id="d-1",
            audience_id=DANA.id,
            audience_label=DANA.label,
            channel=channel,
            brief=wanted.brief,
            asked_by="",
            versions=(version,),
        ),
        flags=wanted.flags,
        problems=rules_of(channel).check(copy, BRAND),
        measures=rules_of(channel).measure(copy),
        dossier=wanted.dossier,
        choice=ChannelChoice(channel=channel, asked=True, preference=preference),
        notices=notices,
    )


def shown(drawn: Drafted, width: int = 80) -> str:
    console = terminal(io.StringIO(), width)
    render_card(drawn, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_an_email_has_its_subject_by_name_and_its_paragraphs_apart() -> None:
    assert (
        "Subject: Bare-root roses from Monday\n"
        "The roses are ready [from Monday].\n\n"
        "They cost £14 each, and there is no more to say of them.\n\n"
        "Order here\n\nReply STOP to opt out.\n"
    ) in shown(drafted(Channel.EMAIL))


def test_an_sms_is_one_breath() -> None:
    sms = "The roses are ready [from Monday]. They cost £14 each, and there is no more to say of them. Order here Reply STOP to opt out."
    assert f"\n{sms}\n" in shown(drafted(Channel.SMS))


def test_a_flag_is_shown_with_its_verdict_its_evidence_and_the_way_on() -> None:
    card = " ".join(shown(drafted(Channel.SMS)).split())
    assert f"1 flag “{PUN}” (brief; tone, contradicted, the author's own)" in card
    assert "Dana Ruiz said that she wants no puns. [2]" in card
    assert "[2] does not want puns (tone), said so on 3 September 2026" in card


def test_what_forbids_the_channel_stands_above_the_copy_and_other_notices_below_the_flags() -> None:
    plain = drafted(Channel.EMAIL, Notice("Dana Ruiz wants no email."), Notice("Written without a model."))
    barred = replace(plain, choice=replace(plain.choice, barred="Dana Ruiz wants no email."))
    card = shown(barred)
    assert card.index("wants no email") < card.index("Subject:") < card.index("1 flag") < card.index("without a model")
    assert card.count("wants no email") == 1


def test_what_was_left_out_does_not_repeat_its_flag() -> None:
    plain = drafted(Channel.EMAIL)
    [flag] = plain.flags
    left_out = (LeftOut(PUN, flag.why, flag.evidence), LeftOut("thorn", "Nobody asked for thorns.", ("ev-puns",)))
    version = replace(plain.draft.latest, written=replace(plain.written, left_out=left_out))
    card = shown(replace(plain, draft=replace(plain.draft, versions=(version,))))
    assert f"“{PUN}”: flagged above" in card
    assert "“thorn”: Nobody asked for thorns. [" in card
    assert card.count(flag.why) == 1


def test_what_has_to_be_put_right_comes_first_below_the_copy() -> None:
    card = shown(drafted(Channel.EMAIL))
    assert card.index("Before it goes out") < card.index("1 flag")
    assert "postal address is missing" in " ".join(card.split())


def test_words_of_the_brief_stand_in_the_reason_only_where_the_sentence_has_others() -> None:
    plain = drafted(Channel.SMS)
    body = _part(PartName.BODY, "The roses are ready from Monday.", kind=ReasonKind.BRIEF, ref="Roses are ready")
    call = _part(PartName.CALL_TO_ACTION, "Come and see.", kind=ReasonKind.BRIEF, ref="from Monday 9 November")
    written = replace(plain.written, copy=Copy(Channel.SMS, (body, call)))
    draft = replace(plain.draft, versions=(replace(plain.draft.latest, written=written),))
    card = shown(replace(plain, draft=draft))
    assert "“The roses are ready from Monday.” ← your brief\n" in card
    assert "“Come and see.” ← your brief, “from Monday 9 November”\n" in card


def test_footers_need_no_reason() -> None:
    assert "“Reply STOP" not in shown(drafted(Channel.SMS))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_but_the_copy_is_wider_than_the_terminal(width: int) -> None:
    copy = drafted(Channel.SMS).written.copy.text.split()
    lines = shown(drafted(Channel.SMS), width).splitlines()
    assert all(len(line) <= width or copy[0] in line for line in lines)


def test_a_pipe_gets_no_blanks_at_the_ends_of_lines() -> None:
    assert not [line for line in shown(drafted(Channel.EMAIL)).splitlines() if line != line.rstrip()]


def test_brackets_and_colons_in_peoples_words_are_no_marks_of_ours() -> None:
    plain, words = drafted(Channel.SMS), "See [our shop], [/bold] or :tada: today."
    left_out = (LeftOut("[red]", words, ()),)
    version = replace(plain.draft.latest, written=replace(plain.written, left_out=left_out))
    card = shown(replace(plain, draft=replace(plain.draft, versions=(version,))))
    assert f"“[red]”: {words}" in card


def test_a_picture_can_be_made_of_it() -> None:
    console = Console(record=True, file=io.StringIO(), force_terminal=True, width=80, highlight=False)
    render_card(drafted(Channel.EMAIL), console)
    assert "<svg" in console.export_svg(title="their-rules draft")
