"""What a room is told of flags whose taste is somebody's own."""

from dataclasses import replace

from bot.core.drafts import LeftOut
from bot.core.flags.flag import Verdict, Whose
from bot.core.tastes.for_others import as_seen_by, as_told_to_a_room, omissions_as_seen
from tests.store.test_isolation import FLAG


def test_a_room_reads_that_it_is_not_backed_and_not_whose_taste_it_is() -> None:
    told = as_told_to_a_room([FLAG, replace(FLAG, verdict=Verdict.CONTRADICTED)], "Dana Ruiz")
    assert [flag.why for flag in told] == [
        "This is not backed by the evidence about Dana Ruiz.",
        "The evidence about Dana Ruiz says otherwise.",
    ]
    assert {flag.whose for flag in told} == {Whose.UNKNOWN}


def test_a_flag_that_is_nobodys_own_taste_is_told_as_it_is() -> None:
    crowd = replace(FLAG, whose=Whose.CROWD)
    assert as_told_to_a_room([crowd], "Dana Ruiz") == (crowd,)


def test_what_was_left_out_for_a_private_taste_is_told_to_others_without_it() -> None:
    private = replace(FLAG, whose=Whose.KNOWN_TASTE, why="You like golf.")
    left_out = (LeftOut(private.quote, private.why), LeftOut("the discount", "You asked me to leave it out."))
    for viewer, why in (("U-ana", "You like golf."), ("U-ben", "This is not backed by the evidence about Dana Ruiz.")):
        seen = as_seen_by(viewer, "U-ana", [private], "Dana Ruiz")
        assert [item.why for item in omissions_as_seen([private], seen, left_out)] == [why, left_out[1].why]
