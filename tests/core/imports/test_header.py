import pytest

from bot.core.imports.header import DoubledColumn, MissingColumns, read_header
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.row import Refused


def test_headings_are_known_whatever_their_case_spaces_and_dashes() -> None:
    header = read_header(Kind.CUSTOMERS, ["Customer-Number", " FULL  NAME", "E-Mail_Address", "Time Zone"], "c.csv")
    assert header.at == {"external_id": 0, "name": 1, "email": 2, "zone": 3}


def test_a_columns_own_name_wins_over_its_other_names() -> None:
    header = read_header(Kind.TOUCHES, ["email", "customer", "channel", "at", "outcome"], "t.csv")
    assert (header.at["customer"], header.ignored) == (1, ("email",))


def test_missing_columns_are_named_together_with_what_was_found() -> None:
    with pytest.raises(MissingColumns, match=r"no column for at and outcome.*“customer”, “channel”"):
        read_header(Kind.TOUCHES, ["customer", "channel"], "t.csv")


def test_a_customers_file_needs_something_to_find_people_by() -> None:
    with pytest.raises(MissingColumns, match="external_id, email or phone"):
        read_header(Kind.CUSTOMERS, ["name", "city"], "c.csv")


def test_a_doubled_column_is_told_with_both_places() -> None:
    with pytest.raises(DoubledColumn, match=r"“Name” \(column 1\), “name” \(column 3\)"):
        read_header(Kind.CUSTOMERS, ["Name", "email", "name "], "c.csv")


def test_unknown_headings_are_ignored_and_named_but_those_of_a_reject_file_are_not() -> None:
    header = read_header(Kind.CUSTOMERS, ["line", "reason", "name", "email", "shoe size"], "c.rejects.csv")
    assert header.ignored == ("shoe size",)


def test_a_cell_that_no_index_could_hold_is_refused() -> None:
    header = read_header(Kind.CUSTOMERS, ["name", "email"], "c.csv")
    with pytest.raises(Refused, match="name has 600 characters; 500 are the most"):
        header.cell(["x" * 600, ""], "name")


@pytest.mark.parametrize("kind", list(Kind))
def test_no_name_of_a_column_stands_for_another_column_too(kind: Kind) -> None:
    names = [name for column in COLUMNS[kind] for name in {column.name.replace("_", " "), *column.also}]
    assert len(names) == len(set(names))
