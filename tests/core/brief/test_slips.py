"""What of a brief is told as a slip, and what is left alone."""

import pytest

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.brief.slips import slips_in, told_of
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, Part, PartName, Sentence
from bot.core.order import Order
from bot.core.proposing.change import Reword

KNOWN = {"potatos": "potatoes", "larkmor": "larkspur", "wholsale": "wholesale", "nicht": "night"}


def order(brief: str) -> Order:
    rosa = Persona(id="p-1", name="Rosa", title="the gardener")
    return Order(brief=brief, channel=Channel.SMS, dossier=Dossier(audience=rosa, own=()), brand=Brand(name="larkmor"))


def found(brief: str, copy: str = "") -> tuple[Reword, ...]:
    told = Copy(Channel.SMS, (Part(PartName.BODY, ((Sentence(copy or brief, ()),),)),))
    return slips_in(told, order(brief), KNOWN.get)


def test_a_slip_is_told_with_what_was_probably_meant() -> None:
    slips = found("seed potatos are in, wholsale too", "Seed potatos are in. Wholsale too.")
    assert slips == (Reword("potatos", "potatoes"), Reword("wholsale", "wholesale"))
    assert (
        told_of(slips, can_be_asked=False) == "Spelt as you typed it: “potatos” (potatoes?), “wholsale” (wholesale?)."
    )
    assert "Say “fix the spelling” here" in told_of(slips, can_be_asked=True)


@pytest.mark.parametrize(
    "brief",
    [
        "Potatos & Co. are coming",
        "order at https://potatos.example/potatos or potatos@example.com",
        "larkmor is open",
        "bitte nicht vergessen, und das am Freitag",
    ],
)
def test_names_addresses_the_brands_words_and_other_languages_are_left_alone(brief: str) -> None:
    assert found(brief) == ()


def test_what_a_writer_put_right_already_is_not_told() -> None:
    assert found("seed potatos are in", "Seed potatoes are in.") == ()


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("spring sale 20% of bulbs till fri", (Reword("20% of", "20% off"),)),
        ("20% of our profits go to the hospice until May", ()),
        ("one sale, 20% of customers", ()),
        ("20% off bulbs until Friday", ()),
    ],
)
def test_a_discount_that_lost_a_letter_is_no_share(brief: str, told: tuple[Reword, ...]) -> None:
    assert found(brief) == told
