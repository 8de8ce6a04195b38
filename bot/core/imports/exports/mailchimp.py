"""Mailchimp: an audience's members, of whom subscribed, unsubscribed and cleaned ones come in a file each."""

from bot.core.imports.exports.export import Export, HalfTold, Told, marks
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import ANYTHING

MEMBER = (
    ("name", "First Name", "Last Name", "Name"),
    ("email", "Email Address", "Email"),
    ("phone", "Phone Number", "Phone", "SMS Phone Number"),
    ("company", "Company"),
    ("external_id", "EUID", "LEID"),
    ("region", "REGION"),
    ("country", "CC"),
    ("zone", "TIMEZONE"),
    ("updated_at", "LAST_CHANGED"),
)
MEMBERS = Told(kind=Kind.CUSTOMERS, columns=MEMBER)

BESIDES = (
    *("MEMBER_RATING", "OPTIN_IP", "CONFIRM_TIME", "CONFIRM_IP", "LATITUDE", "LONGITUDE", "GMTOFF", "DSTOFF"),
    *("NOTES", "TAGS", "Address", "Birthday", "UNSUB_CAMPAIGN_TITLE", "UNSUB_CAMPAIGN_ID", "UNSUB_REASON"),
)

SUBSCRIBED = Export(
    tool="Mailchimp",
    what="subscribed members",
    signatures=(marks("MEMBER_RATING", "OPTIN_TIME"), marks("EUID", "LEID", "LAST_CHANGED")),
    never=marks("UNSUB_TIME", "CLEAN_TIME"),
    main=MEMBERS,
    also=(
        # Members who never subscribed have no such time, and say nothing.
        Told(
            kind=Kind.CONSENTS,
            columns=(("state", "OPTIN_TIME"), ("on", "OPTIN_TIME")),
            needs=("OPTIN_TIME",),
            fixed=(("channel", "email"), ("basis", "subscribed in Mailchimp")),
            words=(("state", ANYTHING, "granted"),),
        ),
    ),
    besides=BESIDES,
)

UNSUBSCRIBED = Export(
    tool="Mailchimp",
    what="unsubscribed members",
    signatures=(marks("UNSUB_TIME"),),
    main=MEMBERS,
    also=(
        Told(
            kind=Kind.CONSENTS,
            columns=(("state", "UNSUB_TIME"), ("on", "UNSUB_TIME")),
            needs=("UNSUB_TIME",),
            fixed=(("channel", "email"), ("basis", "unsubscribed in Mailchimp")),
            words=(("state", ANYTHING, "withdrawn"),),
        ),
    ),
    besides=(*BESIDES, "OPTIN_TIME", "UNSUB_REASON_OTHER"),
)

CLEANED = Export(
    # Their addresses bounce, which is neither a yes nor a no.
    tool="Mailchimp",
    what="cleaned members",
    signatures=(marks("CLEAN_TIME"),),
    main=MEMBERS,
    besides=(*BESIDES, "OPTIN_TIME", "CLEAN_CAMPAIGN_TITLE", "CLEAN_CAMPAIGN_ID"),
)

EXPORTS = (SUBSCRIBED, UNSUBSCRIBED, CLEANED)

CLICKS = HalfTold(
    # Of an account’s export, the files in granular_activity/clicks.
    tool="Mailchimp",
    what="clicks of a campaign",
    headings=(marks("Timestamp", "Email", "Url"), marks("Timestamp", "IP", "Email", "Url")),
    why="Mailchimp’s clicks of a campaign tell who answered, and not who else was written to, so every message would "
    "count as answered. Make one table of all recipients instead, with the columns customer, channel, at (when it was "
    "sent) and outcome (sent or clicked).",
)

HALF_TOLD = (CLICKS,)
