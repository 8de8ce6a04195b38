import pytest

from bot.core.errors import TheirRulesError
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import digest_of
from bot.core.imports.named import NoSuchColumn, NoSuchHeading, StillMissing, WhichKind, named_mapping

HEADINGS = ["Correo", "Nombre", "city", "Alta"]


def test_what_is_not_named_is_read_by_our_own_names() -> None:
    mapping = named_mapping("f.csv", HEADINGS, [("correo", "email"), ("Nombre", "name")])
    assert mapping.kind is Kind.CUSTOMERS
    assert mapping.columns == (("name", "Nombre"), ("email", "Correo"), ("city", "city"))


def test_a_name_is_put_together_in_the_order_in_which_it_was_said() -> None:
    mapping = named_mapping("f.csv", ["Vor", "Nach", "Mail"], [("Vor", "name"), ("Nach", "name"), ("Mail", "email")])
    assert mapping.headings_of("name") == ("Vor", "Nach")


def test_what_holds_for_every_row_counts_as_a_column() -> None:
    pairs = [("Correo", "customer"), ("Alta", "at")]
    mapping = named_mapping("f.csv", HEADINGS, pairs, [("channel", "email"), ("outcome", "clicked")])
    assert (mapping.kind, dict(mapping.fixed)["outcome"]) == (Kind.TOUCHES, "clicked")


@pytest.mark.parametrize(
    ("pairs", "error", "sentence"),
    [
        ([("Mail", "email")], NoSuchHeading, "no heading “Mail”. Its headings are “Correo”, “Nombre”"),
        ([("Correo", "mail2")], NoSuchColumn, "no column “mail2”"),
        ([("Correo", "email")], WhichKind, "do not say what f.csv is"),
    ],
)
def test_what_cannot_be_meant_is_told(
    pairs: list[tuple[str, str]], error: type[TheirRulesError], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        named_mapping("f.csv", HEADINGS, pairs)


def test_what_is_still_missing_of_a_kind_is_named() -> None:
    with pytest.raises(StillMissing, match="still needs a heading for name"):
        named_mapping("f.csv", ["Correo"], [("Correo", "email")], kind=Kind.CUSTOMERS)


def test_headings_are_one_set_whatever_their_order_case_and_a_reject_files_own() -> None:
    assert digest_of(["First_Name", "Email"]) == digest_of(["line", "reason", "email", "first name"])
    assert digest_of(["Email"]) != digest_of(["Email", "Phone"])
