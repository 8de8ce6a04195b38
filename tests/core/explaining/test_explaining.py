"""Questions about a draft are answered from what is stored, with source and date, and nothing is invented."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Draft, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Version, Written
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.explaining.explanation import Explanation
from bot.core.explaining.their_view import their_view
from bot.core.explaining.why import Known, why
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.norms import ChannelNorm, LengthNorm

DISCOUNTS = Evidence(
    id="e1",
    audience_id="c-1",
    aspect=Aspect.OFFER,
    value="discounts",
    polarity=Polarity.DISLIKES,
    source=Source.DID,
    note="let four codes lapse",
    on=date(2026, 10, 8),
)
TEA = replace(DISCOUNTS, id="e2", aspect=Aspect.TOPIC, value="tea", polarity=Polarity.LIKES, source=Source.SAID)
SHORT = replace(TEA, id="e3", aspect=Aspect.FORMAT, value="short", norm=LengthNorm(words=10))
BY_SMS = replace(TEA, id="e4", aspect=Aspect.CHANNEL, value="sms", norm=ChannelNorm(Channel.SMS))
GUESS = replace(TEA, id="e5", value="golf", source=Source.ASSUMED)
BRIEF = "20% off, golf day, open day with tea"


def dossier(*known: Evidence) -> Dossier:
    return Dossier(audience=Customer(id="c-1", name="Dana Ruiz"), own=known)


def copy(*sentences: tuple[str, tuple[Reason, ...]]) -> Copy:
    told = tuple(Sentence(text, reasons) for text, reasons in sentences)
    return Copy(Channel.SMS, (Part(PartName.BODY, (told,)),))


OPEN_DAY = ("Open day with tea.", (Reason(ReasonKind.BRIEF, "open day with tea"), Reason(ReasonKind.EVIDENCE, "e2")))
OFFER = ("20% off until Friday.", (Reason(ReasonKind.BRIEF, "20% off"),))


def version(number: int, text: Copy, *left_out: LeftOut) -> Version:
    written = Written(text, "offline", left_out=left_out, brief=BRIEF)
    return Version(number=number, written=written, made_by="U1", made_at=datetime(2026, 11, 1, tzinfo=UTC))


def known(*versions: Version, about: Dossier | None = None) -> Known:
    draft = Draft(
        id="d1",
        audience_id="c-1",
        audience_label="Dana Ruiz",
        channel=Channel.SMS,
        brief=BRIEF,
        asked_by="U1",
        versions=versions,
    )
    return Known(draft=draft, dossier=about or dossier(DISCOUNTS, TEA, SHORT), flags={}, behind={"e9": DISCOUNTS})


def told(answer: Explanation, title: str = "") -> list[str]:
    return [point.quote or point.text for group in answer.groups if group.title == title for point in group.points]


def test_what_was_left_out_is_told_with_why_and_its_evidence_whatever_slip_asks() -> None:
    out = LeftOut("20% off", "They let codes lapse.", ("e1",))
    for asked in ("discount", "dicsount", "20% off"):
        answer = why(known(version(1, copy(OPEN_DAY), out)), asked)
        point = answer.groups[0].points[0]
        assert (point.quote, point.text, point.evidence) == ("20% off", "They let codes lapse.", (DISCOUNTS,))


def test_what_an_earlier_version_left_out_is_told_with_its_number_and_evidence_that_is_gone_since() -> None:
    out = LeftOut("golf day", "Nobody asked for it.", ("e9",))
    answer = why(known(version(1, copy(OPEN_DAY), out), version(2, copy(OPEN_DAY))), "golf")
    assert told(answer, "Since version 1") == ["golf day"]
    assert answer.groups[0].points[0].evidence == (DISCOUNTS,)


def test_what_stands_there_is_told_with_the_reasons_of_its_sentence() -> None:
    answer = why(known(version(1, copy(OPEN_DAY, OFFER))), "tea")
    assert answer.title == "Why the draft says “tea”"
    assert answer.groups[0].points[0].evidence == (TEA,)


def test_what_nobody_left_a_word_on_is_owned_to() -> None:
    assert "left no word on why" in why(known(version(1, copy(OPEN_DAY))), "golf").title
    assert (
        "Neither the brief nor the draft speaks of “horses”" in why(known(version(1, copy(OPEN_DAY))), "horses").title
    )


def test_its_length_follows_what_they_said_or_nothing_that_is_known() -> None:
    said = why(known(version(1, copy(OPEN_DAY))), "so short")
    assert said.groups[0].points[0].evidence == (SHORT,)
    nothing = why(known(version(1, copy(OPEN_DAY)), about=dossier(TEA)), "so short")
    assert "Nothing is known of the length" in nothing.title


def test_each_part_is_held_against_what_they_said_and_did_and_guesses_are_left_aside() -> None:
    answer = their_view(copy(OPEN_DAY, OFFER, ("Golf on Sunday.", ())), dossier(DISCOUNTS, TEA, SHORT, BY_SMS, GUESS))
    assert told(answer, "What speaks for it") == ["That it comes by SMS", "Open day with tea."]
    assert told(answer, "What speaks against it") == ["Its length, 11 words", "20% off until Friday."]
    assert told(answer, "What nobody knows") == ["Golf on Sunday."]
    assert answer.note == "It rests on 4 pieces of evidence; 1 guess of colleagues left aside."


def test_what_a_flag_of_the_copy_cites_speaks_against_what_it_quotes() -> None:
    vouchers = replace(DISCOUNTS, id="e6", value="consumer vouchers")
    assert told(their_view(copy(OFFER), dossier(vouchers)), "What nobody knows") == ["20% off until Friday."]
    flag = Flag(
        place=Place.DRAFT, quote="20% off", start=0, end=7, aspect=Aspect.OFFER, verdict=Verdict.CONTRADICTED,
        trigger=Trigger.MIRROR, whose=Whose.AUTHOR, evidence=("e6",), why="They let vouchers lapse.", way_on="Leave it out.", found_by="t",
    )  # fmt: skip
    answer = their_view(copy(OFFER), dossier(vouchers), [flag])
    assert told(answer, "What speaks against it") == ["20% off until Friday."]
    assert told(answer, "What nobody knows") == []
    of_brief = their_view(copy(OFFER), dossier(vouchers), [replace(flag, place=Place.BRIEF)])
    assert told(of_brief, "What speaks against it") == []


def test_where_little_is_known_it_says_so() -> None:
    assert "nothing that they said or did is stored" in their_view(copy(OFFER), dossier(GUESS)).title
    assert "which is little: ask them before you rely on it" in their_view(copy(OFFER), dossier(TEA)).note
