"""From a name and a text to its flags; the store is real, the judge scripted or the house's own."""

from datetime import date

import pytest

from bot.core.audiences import Customer, Persona
from bot.core.brand import Brand, Never
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.errors import UnknownAudience
from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Place, Trigger, Verdict
from bot.judges.house import HouseJudge
from bot.usecases.check_copy import NothingToCheck, TextTooLong, check_copy
from bot.usecases.texts import LONGEST_TEXT
from store.workspace import WorkspaceStore
from tests.fakes.judge import FakeJudge


def known(name: str, about: str, aspect: Aspect, value: str, source: Source = Source.SAID) -> Evidence:
    return Evidence(id=name, audience_id=about, aspect=aspect, value=value, polarity=Polarity.LIKES, source=source)


@pytest.fixture
def store(sqlite_store: WorkspaceStore) -> WorkspaceStore:
    """Dana likes letters and is one of the allotment keepers, who like long reads; SMS she withdrew from."""
    sqlite_store.keep_persona(Persona(id="p-1", name="Arthur Hill", title="the allotment keeper"))
    sqlite_store.keep_customers([Customer(id="c-1", name="Dana Ruiz", email="dana@example.com", persona_id="p-1")])
    sqlite_store.keep_evidence(
        [
            known("ev-1", "c-1", Aspect.CHANNEL, "letters"),
            known("ev-2", "p-1", Aspect.FORMAT, "in-depth articles", Source.SURVEY),
            known("ev-3", "c-1", Aspect.TOPIC, "roses", Source.ASSUMED),
        ]
    )
    sqlite_store.keep_consents(
        [Consent(customer_id="c-1", channel=Channel.SMS, state=ConsentState.WITHDRAWN, on=date(2026, 1, 5))]
    )
    sqlite_store.keep_taste(Taste(id="t-1", owner="U1", aspect=Aspect.TOPIC, value="sailing", polarity=Polarity.LIKES))
    return sqlite_store


def test_the_judge_gets_the_texts_the_evidence_the_tastes_and_the_channel(store: WorkspaceStore) -> None:
    judge = FakeJudge()
    checked = check_copy(store, judge, "Dana Ruiz", brief="Say it.", draft="Hi.", channel=Channel.POST, owner="U1")
    (case,) = judge.cases
    assert (case.brief, case.draft, case.comment, case.channel) == ("Say it.", "Hi.", None, Channel.POST)
    assert {item.id for item in case.evidence} == {"ev-1", "ev-2", "ev-3", "consent-sms"}
    assert [taste.value for taste in case.tastes] == ["sailing"]
    assert checked.audience.name == "Dana Ruiz"
    assert checked.looked_at == 3


def test_nobody_elses_tastes_are_used(store: WorkspaceStore) -> None:
    judge = FakeJudge()
    check_copy(store, judge, "Dana Ruiz", brief="Say it.", owner="U2")
    check_copy(store, judge, "Dana Ruiz", brief="Say it.")
    assert [case.tastes for case in judge.cases] == [(), ()]


def test_the_house_judge_sets_the_evidence_of_customer_persona_and_consent_against_a_brief(
    store: WorkspaceStore,
) -> None:
    brief = "Please text Dana on Monday. Three lines at most. Compare the roses to a regatta."
    checked = check_copy(store, HouseJudge(), "dana@example.com", brief=brief, owner="U1")
    found = {flag.quote: flag for flag in checked.findings.flags}
    assert found["Please text Dana on Monday"].evidence == ("consent-sms",)
    assert found["Three lines at most"].evidence == ("ev-2",)
    mirrored = found["Compare the roses to a regatta"]
    assert (mirrored.trigger, mirrored.verdict) == (Trigger.MIRROR, Verdict.UNSUPPORTED)


def test_offsets_count_in_the_text_without_what_does_not_show(store: WorkspaceStore) -> None:
    checked = check_copy(store, HouseJudge(), "Dana Ruiz", brief="Use pu\u200bns.\r\nI lo\u200bve puns.")
    (flag,) = checked.findings.flags
    assert checked.texts[Place.BRIEF][flag.start : flag.end] == flag.quote == "I love puns"


def test_a_persona_is_checked_by_its_own_evidence(store: WorkspaceStore) -> None:
    checked = check_copy(store, HouseJudge(), "the allotment keeper", brief="Two lines, I never read more.")
    assert [flag.evidence for flag in checked.findings.flags] == [("ev-2",)]


@pytest.mark.parametrize("text", [None, "", "  \n", "\u200b"])
def test_nothing_to_check_is_said_before_anybody_is_looked_up(store: WorkspaceStore, text: str | None) -> None:
    with pytest.raises(NothingToCheck, match="There is no text to check"):
        check_copy(store, FakeJudge(), "nobody at all", brief=text, draft=text)


def test_a_text_that_is_too_long_is_refused_with_both_numbers(store: WorkspaceStore) -> None:
    with pytest.raises(TextTooLong, match=r"draft has 40,001 characters; at most 40,000"):
        check_copy(store, FakeJudge(), "Dana Ruiz", draft="x" * (LONGEST_TEXT + 1))


def test_an_unknown_name_is_no_clean_bill(store: WorkspaceStore) -> None:
    with pytest.raises(UnknownAudience):
        check_copy(store, FakeJudge(), "Zebedee Quux", draft="Hi.")


def test_copy_is_held_to_the_brand_and_to_care_and_none_of_it_is_a_flag(store: WorkspaceStore) -> None:
    store.keep_brand(Brand(core_message="We only sell what we grow.", never=(Never("cheap", "fair price"),)))
    checked = check_copy(
        store,
        FakeJudge(),
        "dana",
        draft="Hello.\nSo cheap! Act now. We don't only sell what we grow.",
        channel=Channel.EMAIL,
    )
    assert [notice.text for notice in checked.findings.notices] == [
        "“cheap” stands in the second line; write “fair price”.",
        "“We don't only sell what we grow” says the opposite of “We only sell what we grow”.",
        "“Act now” hurries them, and no date is behind it. Name the day, or leave it out.",
    ]
    assert checked.findings.flags == ()
    assert not check_copy(store, FakeJudge(), "dana", brief="So cheap! Act now.").findings.notices


def test_what_the_brand_says_of_itself_is_never_flagged(store: WorkspaceStore) -> None:
    claim = "Everyone loves a rose."
    assert check_copy(store, HouseJudge(), "dana", draft=f"Hello Dana. {claim}").findings.flags
    store.keep_brand(Brand(core_message=claim))
    assert not check_copy(store, HouseJudge(), "dana", draft=f"Hello Dana. {claim}").findings.flags
