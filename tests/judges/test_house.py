"""The house judge: what it must never flag, what it says beside its flags, and how quick it is."""

import time
from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.flags.flag import Case, Flag, Verdict
from bot.core.flags.rules.rule import Example
from bot.judges.house import HouseJudge
from bot.judges.learnt.damaged import DamagedNetwork
from bot.judges.learnt.network import Network


def flags(text: str, *known: str, tastes: tuple[str, ...] = (), is_copy: bool = False) -> tuple[Flag, ...]:
    return HouseJudge().judge(Example(text=text, known=known, tastes=tastes, is_copy=is_copy).case).flags


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("I love the sea as well, so open with the harbour she asked about.", "likes topic: the sea"),
        ("Personally I prefer letters, and so does Dana.", "likes channel: letters"),
        ("My sister adores lavender too, put it first.", "likes product: lavender (bought)"),
        ("Nobody likes waiting, and Dana said so twice.", "dislikes topic: waiting"),
    ],
)
def test_what_the_evidence_backs_is_never_flagged_though_the_author_likes_it_too(text: str, known: str) -> None:
    assert not flags(text, known)


@pytest.mark.parametrize(
    "text",
    [
        "Dana said at the fair that she can't stand calls, so write.",
        "She answered: 'anything over a page I delete unread'.",
        "“I can't stand small print”, Dana said at the till.",
        "According to Dana, everyone in her street reads the leaflet.",
    ],
)
def test_the_audiences_own_words_are_never_flagged(text: str) -> None:
    assert not flags(text, "dislikes channel: phone calls", "dislikes format: long emails")


@pytest.mark.parametrize(
    "text",
    [
        "I'm Bea, I run the dairy, and I hate shortcuts.",
        "We love what we do, and our bakers adore rye.",
        "“I never slept better, my wife is obsessed!” (Tom, Cork)",
        "( ) I adore the new lid\n( ) I want the old lid back",
        "I'm tired of clutter. Sound like you? Then the Lark shelf is back.",
    ],
)
def test_brand_voice_testimonials_and_the_customers_voice_are_never_flagged_in_copy(text: str) -> None:
    assert not flags(text, "likes product: shelves", is_copy=True)


@pytest.mark.parametrize(
    "text",
    [
        "No video this time, the budget is gone.",
        "Legal says we can't use the word guarantee.",
        "My boss needs it signed by Friday noon.",
        "The yacht race is cancelled because of the storm.",
        "In the March split test the plain subject won by 9%, so keep it plain.",
        "Most of them read on the phone, 66% in our May survey.",
    ],
)
def test_constraints_facts_and_figures_with_a_source_are_never_flagged(text: str) -> None:
    assert not flags(text, "likes format: videos", tastes=("dislikes format: videos", "likes topic: sailing"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Puns make me cringe, but this lot adores them.", "likes tone: puns"),
        ("Not my taste at all, ignore me: Dana wants it loud.", "likes tone: loud"),
        ("I'd never open it myself, but Dana reads every line.", "likes format: long letters"),
    ],
)
def test_an_author_who_sets_their_own_taste_aside_is_never_flagged(text: str, known: str) -> None:
    assert not flags(text, known)


@pytest.mark.parametrize(
    "text",
    [
        "I'd love the price to come first.",
        "I'd like a note to Dana about the kits by noon.",
        "I would prefer to see two versions, if you don't mind.",
        "I hate to push, is it done?",
        "Love your last draft, thank you!",
        "Do we know whether she likes texts better than emails?",
        "Which does Dana like better, mornings or evenings?",
        "Please write a reminder about the open day on 4 May.",
    ],
)
def test_politeness_questions_and_plain_requests_are_never_flagged(text: str) -> None:
    assert not flags(text, "likes channel: email")


def test_a_guess_never_contradicts_anybody() -> None:
    (flag,) = flags("Open with a riddle, I adore riddles.", "dislikes tone: riddles (assumed, a hunch)")
    assert flag.verdict is Verdict.UNSUPPORTED
    assert flag.evidence == ()


def test_a_reviewers_comment_is_judged_like_a_brief() -> None:
    case = replace(Example(text="x").case, brief=None, comment="I don't like blue, my wife finds it depressing.")
    assert HouseJudge().judge(case).flags


def test_the_same_case_gets_the_same_flags() -> None:
    case = Example(
        text="My sister adores it. Everyone loves a pun. I hate calls.", known=("likes channel: phone",)
    ).case
    assert HouseJudge().judge(case) == HouseJudge().judge(case)


def test_text_in_another_language_is_called_not_judged() -> None:
    text = "Bitte schicken Sie den Brief am Montag an Frau Holm und setzen Sie den Preis ans Ende des Textes."
    (notice,) = HouseJudge().judge(Example(text=text).case).notices
    assert "in German, where fewer rules apply" in notice.text


def test_in_a_language_that_nothing_is_known_of_the_rules_judge_alone() -> None:
    """They know "personalmente odio" from Spanish; the network hears contradictions in any sounds."""
    text = (
        "Personalmente odio WhatsApp. Mio marito adora gli sconti. Scrivi una mail sulle piante, e mettici uno sconto."
    )
    known = ("dislikes offer: discounts", "dislikes channel: visits without an appointment", "likes topic: terraces")
    findings = HouseJudge().judge(Example(text=text, known=known).case)
    assert {flag.found_by for flag in findings.flags} == {"own-taste"}
    assert "in Italian. The house rules do not know it" in findings.notices[0].text


def test_a_chosen_channel_without_consent_is_told_even_where_no_word_names_it() -> None:
    known = ("dislikes channel: sms (consent, withdrawn in May)",)
    case = replace(Example(text="Kits are back until Friday.", known=known).case, channel=Channel.SMS)
    (notice,) = HouseJudge().judge(case).notices
    assert "withdrawn consent for sms" in notice.text


def long_case(characters: int) -> Case:
    known = (
        "likes channel: email (did)",
        "dislikes tone: puns and jokes",
        "dislikes timing: mornings (survey)",
        "likes format: short messages",
        "dislikes offer: raffles",
    )
    line = "The bulbs arrive on Tuesday, and the offer for members runs until the end of June; please mention the map. "
    text = (line * (characters // len(line) + 1))[: characters - 60] + " Send it as a text, I hate getting emails."
    return Example(text=text, known=known, tastes=("likes topic: sailing", "dislikes format: videos")).case


def test_a_text_of_forty_thousand_characters_is_judged_in_a_moment_and_to_its_end() -> None:
    case = long_case(40_000)
    started = time.perf_counter()
    found = HouseJudge().judge(case).flags
    assert time.perf_counter() - started < 30  # some 4 s alone; the bench has the figures, this sees that it ends
    assert any("hate getting emails" in flag.quote for flag in found)


@pytest.mark.parametrize(
    "text",
    ["I " * 20_000, "a," * 20_000, "my " * 13_000, "“" * 40_000, "you open " * 4_400, "every " * 6_600, "x" * 40_000],
)
def test_no_text_makes_a_pattern_run_away(text: str) -> None:
    started = time.perf_counter()
    HouseJudge().judge(Example(text=text, known=("dislikes tone: puns",), tastes=("likes topic: golf",)).case)
    assert time.perf_counter() - started < 20  # quadratic matching would take minutes


def test_where_the_network_cannot_be_read_the_rules_judge_alone_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> Network:
        raise DamagedNetwork(file="flags.onnx")

    monkeypatch.setattr("bot.judges.learnt.network.load_network", damaged)
    found = HouseJudge().judge(Example(text="Text her, I hate getting emails.", known=()).case)
    assert [flag.quote for flag in found.flags] == ["I hate getting emails"]
    (notice,) = found.notices
    assert str(notice) == (
        "The house judge's file flags.onnx is missing or damaged. Install their-rules again to get a whole one. "
        "Until then the rules judge alone, and overlook more."
    )
