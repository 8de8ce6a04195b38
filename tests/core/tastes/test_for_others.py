from dataclasses import asdict, replace
from datetime import UTC, datetime

from bot.core.flags.flag import Flag, Place, Trigger, Whose
from bot.core.flags.rules.rule import Example
from bot.core.settling.override import Override
from bot.core.tastes.for_others import as_reviewed, as_seen_by
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


def test_what_somebody_said_of_themselves_in_their_brief_is_not_told_to_reviewers() -> None:
    (flag,) = HouseJudge().judge(Example(text="I hate long emails").case).flags
    said = replace(flag, place=Place.BRIEF)
    assert as_reviewed([said], [], "Dana Ruiz") == ()


def test_reviewers_read_of_a_taste_in_the_copy_and_of_one_that_was_kept_what_the_evidence_says() -> None:
    (flag,) = HouseJudge().judge(Example(text="I hate long emails").case).flags
    in_copy, kept = replace(flag, place=Place.DRAFT), replace(flag, place=Place.BRIEF)
    for each, overrides in ((in_copy, []), (kept, [kept_on_purpose(kept)])):
        (told,) = as_reviewed([each], overrides, "Dana Ruiz")
        assert (told.whose, told.why) == (Whose.UNKNOWN, "This is not backed by the evidence about Dana Ruiz.")


def kept_on_purpose(flag: Flag) -> Override:
    return Override(
        id="o1",
        draft_id="d1",
        number=1,
        place=flag.place,
        quote=flag.quote,
        aspect=flag.aspect,
        verdict=flag.verdict,
        reason="The shop asked for it.",
        by="U1",
        at=datetime(2026, 3, 2, tzinfo=UTC),
    )
