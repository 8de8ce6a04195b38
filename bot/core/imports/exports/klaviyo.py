"""Klaviyo: profiles of a list or a segment."""

from bot.core.imports.exports.export import YES_OR_NO, Export, Told, consent, marks
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import A_DAY

WORDS = (
    *YES_OR_NO,
    ("state", "subscribed", "granted"),
    ("state", A_DAY, "granted"),  # some exports write since when, and no word
    ("state", "unsubscribed", "withdrawn"),
    ("state", "never_subscribed", "unknown"),
    ("state", "never subscribed", "unknown"),
    ("state", "no consent", "unknown"),
)

PROFILES = Export(
    tool="Klaviyo",
    what="profiles",
    signatures=(
        marks("Email", "Klaviyo ID"),
        marks("Email", "Profile Created On"),
        marks("Email", "Email Marketing Consent"),
        marks("Email", "Date Added", "Last Active"),
    ),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "Klaviyo ID"),
            ("name", "First Name", "Last Name"),
            ("email", "Email"),
            ("phone", "Phone Number", "Phone"),
            ("job", "Title"),
            ("company", "Organization"),
            ("city", "City"),
            ("region", "State / Region", "State/Region", "Region"),
            ("country", "Country"),
            ("zone", "Timezone", "Time Zone"),
            ("language", "Locale"),
            ("updated_at", "Updated", "Profile Updated On", "Updated At"),
        ),
    ),
    also=(
        consent(
            "email",
            ("Email Marketing Consent",),
            "Klaviyo: email marketing consent",
            WORDS,
            on=("Email Marketing Consent Timestamp", "Email Consent Timestamp"),
        ),
        consent(
            "sms",
            ("SMS Marketing Consent",),
            "Klaviyo: SMS marketing consent",
            WORDS,
            on=("SMS Marketing Consent Timestamp", "SMS Consent Timestamp"),
        ),
    ),
    besides=("Profile Created On", "Date Added", "Last Active", "Source", "Zip Code", "Latitude", "Longitude"),
)

EXPORTS = (PROFILES,)
