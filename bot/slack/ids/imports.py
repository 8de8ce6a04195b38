"""Files that somebody would like imported."""

from enum import StrEnum


class ImportButton(StrEnum):
    """What is pressed below a file that may be imported. The value is the id of its import."""

    GO = "import.go"
    COLUMNS = "import.columns"
    LEAVE = "import.leave"
    STOP = "import.stop"


IMPORT_FORM, IMPORT_KIND, IMPORT_ZONE = "import_form", "import_kind", "import_zone"
"""The form that says which heading is which column, and the fields of it that every kind of table has."""
IMPORT_COUNTRY = "import_country"
"""The field of tables that tell of customers."""
IMPORT_COLUMN = "import_column"
"""Its other fields are `import_column.KIND.COLUMN`; the value of each choice is the place of the heading in the file."""


def import_column(kind: str, column: str) -> str:
    """The id of the block that a column's heading is chosen in, and of the element in it."""
    return f"{IMPORT_COLUMN}.{kind}.{column}"
