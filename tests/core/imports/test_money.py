import pytest

from bot.core.imports.money import read_amount, read_quantity
from bot.core.imports.row import Refused


@pytest.mark.parametrize(
    ("amount", "currency", "kept"),
    [
        ("19.99", "GBP", (1999, "GBP")),
        ("19,9", "eur", (1990, "EUR")),
        ("1200", "JPY", (1200, "JPY")),
        ("1.250", "KWD", (1250, "KWD")),
        ("", "GBP", (None, None)),
    ],
)
def test_an_amount_is_kept_in_minor_units_of_its_currency(
    amount: str, currency: str, kept: tuple[int | None, str | None]
) -> None:
    assert read_amount(amount, currency) == kept


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("1,299", "GBP"), ("1.299,00", "EUR"), ("£5", "GBP"), ("12.50", "JPY"), ("-3", "GBP"), ("5", ""), ("5", "£")],
)
def test_an_amount_that_could_be_two_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(Refused, match="amount"):
        read_amount(amount, currency)


def test_a_quantity_is_a_whole_number_from_one() -> None:
    assert (read_quantity(""), read_quantity("12")) == (1, 12)
    for text in ("0", "-1", "1.5", "many", "9999999999"):
        with pytest.raises(Refused, match="whole number"):
            read_quantity(text)
