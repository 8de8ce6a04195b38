"""A brief loses what was flagged and what is drawn from it, and keeps every fact."""

import pytest

from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.flags.flag import Flag, Place
from bot.core.settling.leaving_out import NothingLeft, brief_without
from tests.core.corrections.judged import flag

NO_COPY = Copy(Channel.SMS, ())


def without(brief: str, quote: str) -> str:
    return brief_without(brief, flag(quote, text=brief), NO_COPY)


@pytest.mark.parametrize(
    ("brief", "quote", "left"),
    [
        (
            "Sunflower kits, 20% off until 29 May. personally I love long newsletters so make it a long one",
            "I love long newsletters",
            "Sunflower kits, 20% off until 29 May.",
        ),
        (
            "Because I love golf we do 20 % off clubs until Friday. Keep it short.",
            "I love golf",
            "we do 20 % off clubs until Friday. Keep it short.",
        ),
        (
            "Spring sale until Friday and everybody loves emoji so add lots of emoji. Order at lark.example/a.",
            "and everybody loves emoji",
            "Spring sale until Friday. Order at lark.example/a.",
        ),
        ("Sale (nobody reads letters) until Friday 3 May!", "nobody reads letters", "Sale until Friday 3 May!"),
        (
            "Make it an email, I loathe letters.\nSpring sale until Friday\nshorter",
            "shorter",
            "Make it an email, I loathe letters.\nSpring sale until Friday",
        ),
        (
            "Neon banner, because I love neon, and come by 3 May",
            "because I love neon",
            "Neon banner, and come by 3 May",
        ),
    ],
)
def test_the_passage_goes_with_what_hangs_on_it_and_the_facts_stay(brief: str, quote: str, left: str) -> None:
    assert without(brief, quote) == left


def test_a_brief_that_says_nothing_else_is_asked_for_anew() -> None:
    with pytest.raises(NothingLeft):
        without("I hate puns.", "I hate puns")


def copy(sentence: str, *behind: str) -> Copy:
    reasons = tuple(Reason(ReasonKind.BRIEF, words) for words in behind)
    return Copy(Channel.SMS, (Part(PartName.BODY, ((Sentence(sentence, reasons),),)),))


def in_copy(quote: str, sentence: str) -> Flag:
    return flag(quote, Place.DRAFT, text=sentence)


def test_a_passage_of_the_copy_goes_with_the_words_of_the_brief_it_was_made_of() -> None:
    sentence = "Everybody loves emoji."
    brief = "Spring sale until Friday, and everybody loves emoji"
    drawn = copy(sentence, "everybody loves emoji")
    assert brief_without(brief, in_copy("Everybody loves emoji", sentence), drawn) == "Spring sale until Friday"


def test_a_fact_of_the_brief_is_never_cut_for_a_passage_of_the_copy() -> None:
    sentence = "Hurry: everyone comes for 20 % off until 29 May!"
    brief = "20 % off until 29 May"
    left = brief_without(brief, in_copy("everyone comes", sentence), copy(sentence, "20 % off until 29 May"))
    assert left == "20 % off until 29 May\nDo not say “everyone comes”."
