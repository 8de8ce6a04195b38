"""Taking something out of a brief: what goes, and what stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.brief.leaving_out import leave_out, leave_out_words

KITS = "Half-term: sunflower kits 20 % off until Friday 29 May, order at https://larkmoor.example/kits"


@pytest.mark.parametrize(
    ("brief", "what", "left"),
    [
        ("Spring sale and golf day on 5 May", "golf", "Spring sale on 5 May"),
        ("Spring sale until Friday. We have a golf day, too. Parking is free.", "golf", "Spring sale until Friday. Parking is free."),
        ("Golf day on 5 May, £12, book at https://x.example/golf", "price", "Golf day on 5 May, book at https://x.example/golf"),
        ("20% off golf clubs, shoes and balls until Friday", "shoes", "20% off golf clubs and balls until Friday"),
        ("20% off golf clubs, shoes and balls until Friday", "balls", "20% off golf clubs, shoes until Friday"),
        ("20% off golf clubs, shoes and balls until Friday", "golf", "20% off shoes and balls until Friday"),
        ("Open day on Saturday (golf and tennis), tea served", "golf", "Open day on Saturday (tennis), tea served"),
        ("Open day with golf", "golf", "Open day"),
        (KITS, "discount", "Half-term: sunflower kits until Friday 29 May, order at https://larkmoor.example/kits"),
        (KITS, "link", "Half-term: sunflower kits 20 % off until Friday 29 May"),
        ("Spring sale, 20% off\nshorter\nParking is free", "parking", "Spring sale, 20% off\nshorter"),
        ("Spring sale, 20% off until Friday", "20% OFF", "Spring sale, until Friday"),
        ("Two for one on pots, bulbs in", "offer", "bulbs in"),
    ],
)  # fmt: skip
def test_what_speaks_of_it_goes_and_the_rest_stays(brief: str, what: str, left: str) -> None:
    assert leave_out(brief, what).brief == left


def test_what_went_is_told_in_the_words_of_the_brief() -> None:
    assert leave_out(KITS, "discount").gone == ("20 % off",)
    assert leave_out("Spring sale and golf day on 5 May", "golf").gone == ("golf day",)


@pytest.mark.parametrize("typed", ["dicsount", "discuont", "Discount "])
def test_a_slip_of_the_finger_finds_it_all_the_same(typed: str) -> None:
    assert leave_out(KITS, typed).gone == ("20 % off",)


def test_what_the_brief_never_says_takes_nothing_out_of_it() -> None:
    assert leave_out(KITS, "horses").gone == ()
    assert leave_out(KITS, "horses").brief == KITS


def test_how_to_write_it_is_no_matter_and_stays() -> None:
    assert leave_out("Spring sale\nshorter", "shorter").gone == ()


def test_words_go_wherever_they_stand() -> None:
    assert leave_out_words("Spring sale, pots half price. Parking is free", ("pots half price",)).brief == (
        "Spring sale. Parking is free"
    )


@given(st.text(alphabet="ab ,.;:()-\n%1£&0", max_size=80), st.sampled_from(["aa", "price", "discount", "ab", "b"]))
def test_nothing_is_ever_put_in(brief: str, what: str) -> None:
    shortened = leave_out(brief, what)
    left = iter(brief)
    assert all(sign in left for sign in shortened.brief.replace(" ", "").replace("\n", ""))
    assert shortened.gone or shortened.brief == brief
