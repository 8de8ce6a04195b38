"""Salesforce: contacts and leads, as Data Export writes them (names of fields) and as reports do (their labels)."""

from bot.core.imports.exports.export import ONLY_IF_OUT, Export, Told, consent, marks
from bot.core.imports.kinds import Kind

OUT_OF_EMAIL = "Salesforce: email opt out"
NO_CALLS = "Salesforce: do not call"

EXPORTED = Export(
    tool="Salesforce",
    what="contacts",
    signatures=(
        marks("Id", "LastName", "FirstName", "Email", "HasOptedOutOfEmail"),
        marks("Id", "LastName", "SystemModstamp"),
        marks("Id", "LastName", "LastModifiedDate"),
        marks("Id", "AccountId", "LastName"),
    ),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "Id"),
            ("name", "FirstName", "LastName"),
            ("email", "Email"),
            ("phone", "MobilePhone", "Phone", "HomePhone"),
            ("job", "Title"),
            ("company", "Company"),
            ("city", "MailingCity", "City", "OtherCity"),
            ("region", "MailingStateCode", "StateCode", "MailingState", "State"),
            ("country", "MailingCountryCode", "CountryCode", "MailingCountry", "Country"),
            ("updated_at", "LastModifiedDate", "SystemModstamp"),
        ),
    ),
    also=(
        consent("email", ("HasOptedOutOfEmail",), OUT_OF_EMAIL, ONLY_IF_OUT),
        consent("phone", ("DoNotCall",), NO_CALLS, ONLY_IF_OUT),
    ),
    unless=(("IsDeleted", "true", "1"),),
    besides=("MasterRecordId", "AccountId", "Salutation", "CreatedDate", "OwnerId", "LeadSource", "Department"),
)

REPORT = Export(
    tool="Salesforce",
    what="contacts of a report",
    signatures=(
        marks("Contact ID", "Last Name", "Account Name"),
        marks("Lead ID", "Last Name", "Company / Account"),
        marks("Last Name", "Account Name", "Mailing City"),
        marks("Last Name", "Email Opt Out"),
    ),
    never=marks("Lifecycle Stage"),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "Contact ID", "Lead ID"),
            ("name", "First Name", "Last Name"),
            ("email", "Email"),
            ("phone", "Mobile", "Phone"),
            ("job", "Title"),
            ("company", "Account Name", "Company / Account"),
            ("city", "Mailing City", "City"),
            ("region", "Mailing State/Province", "State/Province"),
            ("country", "Mailing Country", "Country"),
            ("updated_at", "Last Modified Date"),
        ),
    ),
    also=(
        consent("email", ("Email Opt Out",), OUT_OF_EMAIL, ONLY_IF_OUT),
        consent("phone", ("Do Not Call",), NO_CALLS, ONLY_IF_OUT),
    ),
    besides=("Salutation", "Lead Source", "Contact Owner", "Mailing Street", "Mailing Zip/Postal Code"),
)

EXPORTS = (EXPORTED, REPORT)
