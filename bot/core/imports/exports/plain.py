"""Contacts of a tool that we do not know, by headings that most of them have: a first and a last name, an address."""

from bot.core.imports.exports.export import Export, Told, marks
from bot.core.imports.kinds import Kind

CONTACTS = Export(
    tool="",
    what="contacts",
    signatures=(
        marks("First Name", "Last Name", "Email"),
        marks("First Name", "Last Name", "Email Address"),
        marks("First Name", "Last Name", "Phone"),
        marks("First Name", "Surname", "Email"),
        marks("FNAME", "LNAME", "Email Address"),
    ),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "external_id", "Customer ID", "Contact ID", "ID"),
            ("name", "First Name", "FNAME", "Last Name", "LNAME", "Surname"),
            ("email", "Email", "Email Address", "E-mail"),
            ("phone", "Mobile", "Mobile Phone", "Phone", "Phone Number", "Telephone"),
            ("job", "Job Title", "Title"),
            ("company", "Company", "Company Name", "Organization", "Organisation"),
            ("city", "City", "Town"),
            ("country", "Country", "Country Code"),
            ("zone", "Time Zone", "Timezone"),
            ("language", "Language", "Locale"),
            ("updated_at", "Updated At", "Last Modified", "Last Modified Date"),
        ),
    ),
)

EXPORTS = (CONTACTS,)
