"""Google Contacts: “Google CSV”, as it is written since 2024 and as it was before. It holds no consents."""

from bot.core.imports.exports.export import Export, Told, marks
from bot.core.imports.kinds import Kind

CONTACTS = Export(
    tool="Google Contacts",
    what="contacts",
    signatures=(
        marks("First Name", "Last Name", "E-mail 1 - Value"),
        marks("Name", "Given Name", "Family Name"),
        marks("Given Name", "Family Name", "E-mail 1 - Value"),
        marks("E-mail 1 - Value", "Phone 1 - Value"),
    ),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("name", "First Name", "Given Name", "Middle Name", "Additional Name", "Last Name", "Family Name"),
            ("email", "E-mail 1 - Value", "E-mail 2 - Value"),
            ("phone", "Phone 1 - Value", "Phone 2 - Value"),
            ("job", "Organization Title", "Organization 1 - Title", "Occupation"),
            ("company", "Organization Name", "Organization 1 - Name"),
            ("city", "Address 1 - City"),
            ("region", "Address 1 - Region"),
            ("country", "Address 1 - Country"),
        ),
    ),
    besides=(
        "Name",
        "Labels",
        "Notes",
        "Photo",
        "Birthday",
        "Nickname",
        "File As",
        "Group Membership",
        "E-mail 1 - Label",
    ),
)

EXPORTS = (CONTACTS,)
