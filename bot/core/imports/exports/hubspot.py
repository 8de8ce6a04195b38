"""HubSpot: contacts, as CRM > Contacts > Export writes them."""

from bot.core.imports.exports.export import ONLY_IF_OUT, Export, Told, consent, marks
from bot.core.imports.kinds import Kind

CONTACTS = Export(
    tool="HubSpot",
    what="contacts",
    signatures=(
        marks("Record ID", "First Name", "Last Name", "Email"),
        marks("Contact ID", "First Name", "Last Name", "Lifecycle Stage"),
        marks("Email", "Lifecycle Stage", "Contact owner"),
        marks("Email", "Marketing contact status"),
        marks("Email", "Unsubscribed from all email"),
    ),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "Record ID", "Contact ID"),
            ("name", "First Name", "Last Name"),
            ("email", "Email"),
            ("phone", "Phone Number", "Mobile Phone Number"),
            ("job", "Job Title"),
            ("company", "Company Name", "Associated Company", "Primary Associated Company"),
            ("city", "City"),
            ("region", "State/Region", "State/Region Code"),
            ("country", "Country/Region", "Country/Region Code", "Country"),
            ("zone", "Time Zone"),
            ("language", "Preferred language"),
            ("updated_at", "Last Modified Date", "Last Modified Date (UTC)"),
        ),
    ),
    also=(
        consent(
            "email",
            ("Unsubscribed from all email", "Opted out of email: Marketing Information"),
            "HubSpot: opted out of marketing email",
            ONLY_IF_OUT,
        ),
    ),
    besides=("Create Date", "Lead Status", "Contact owner", "Lifecycle Stage", "Last Activity Date"),
)

EXPORTS = (CONTACTS,)
