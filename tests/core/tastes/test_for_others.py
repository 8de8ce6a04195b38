from dataclasses import asdict

from bot.core.flags.flag import Trigger, Whose
from bot.core.flags.rules.rule import Example
from bot.core.tastes.for_others import as_seen_by
from bot.judges.house import HouseJudge

MIRROR = Example(text="Compare the new plan with a regatta.", tastes=("likes topic: sailing",))
AGAINST = Example(
    text="Send it by post.", tastes=("likes channel: letters",), known=("dislikes channel: paper mail (said)",)
)


def test_the_author_reads_whose_preference_it_is() -> None:
    flags = HouseJudge().judge(MIRROR.case).flags
    assert as_seen_by("U1", "U1", flags, "Dana Ruiz") == flags


def test_others_read_what_the_evidence_says_and_no_word_of_the_taste() -> None:
    for example, told in (
        (MIRROR, "This is not backed by the evidence about Dana Ruiz."),
        (AGAINST, "The evidence about Dana Ruiz says otherwise."),
    ):
        flags = HouseJudge().judge(example.case).flags
        mirrored = [flag for flag in flags if flag.trigger is Trigger.MIRROR]
        for flag in as_seen_by("U2", "U1", mirrored, "Dana Ruiz"):
            assert flag.why == told
            assert flag.whose is Whose.UNKNOWN
            assert not [
                word for word in ("taste", "You like", "sailing", "letters", "mirror") if word in str(asdict(flag))
            ]


def test_what_somebody_said_in_a_text_that_others_read_stays_as_it_is() -> None:
    flags = HouseJudge().judge(Example(text="I hate long emails").case).flags
    assert flags
    assert as_seen_by("U2", "U1", flags, "Dana Ruiz") == flags
