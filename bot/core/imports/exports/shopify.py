"""Shopify: customers, and orders with a row for each line item."""

from bot.core.imports.exports.export import YES_OR_NO, Export, Told, consent, marks
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import ANYTHING

STATUS = (
    ("state", "subscribed", "granted"),
    ("state", "unsubscribed", "withdrawn"),
    ("state", "not_subscribed", "unknown"),
    ("state", "not subscribed", "unknown"),
    ("state", "pending", "unknown"),
    ("state", "redacted", ""),
)

CUSTOMERS = Export(
    tool="Shopify",
    what="customers",
    signatures=(
        marks("Customer ID", "First Name", "Last Name", "Email", "Total Spent"),
        marks("First Name", "Last Name", "Email", "Accepts Email Marketing"),
        marks("First Name", "Last Name", "Email", "Accepts Marketing", "Total Spent"),
        marks("Email", "Email Marketing: Status"),
    ),
    never=marks("Lineitem name"),
    main=Told(
        kind=Kind.CUSTOMERS,
        columns=(
            ("external_id", "Customer ID", "ID"),
            ("name", "First Name", "Last Name"),
            ("email", "Email"),
            ("phone", "Phone", "Default Address Phone"),
            ("company", "Default Address Company", "Company"),
            ("city", "Default Address City", "City"),
            ("region", "Default Address Province Code", "Province Code"),
            ("country", "Default Address Country Code", "Country Code", "Country"),
            ("language", "Language"),
            ("updated_at", "Updated At"),
        ),
    ),
    also=(
        consent("email", ("Accepts Email Marketing",), "Shopify: accepts email marketing", YES_OR_NO),
        consent("email", ("Accepts Marketing",), "Shopify: accepts marketing", YES_OR_NO),
        consent("sms", ("Accepts SMS Marketing",), "Shopify: accepts SMS marketing", YES_OR_NO),
        consent(
            "email",
            ("Email Marketing: Status",),
            "Shopify: email marketing",
            STATUS,
            on=("Email Marketing: Updated At",),
        ),
        consent("sms", ("SMS Marketing: Status",), "Shopify: SMS marketing", STATUS, on=("SMS Marketing: Updated At",)),
    ),
    besides=("Total Spent", "Total Orders", "Tags", "Note", "Tax Exempt", "Address1", "Address2", "Zip", "Province"),
)

ORDERS = Export(
    # Of an order of several line items only the first row has all cells. What it was paid with is no business of ours.
    tool="Shopify",
    what="orders",
    signatures=(marks("Name", "Lineitem name", "Lineitem quantity", "Created at"),),
    main=Told(
        kind=Kind.PURCHASES,
        columns=(
            ("at", "Created at"),
            ("product", "Lineitem name"),
            ("quantity", "Lineitem quantity"),
            ("unit_price", "Lineitem price"),
            ("currency", "Currency"),
            ("external_id", "Name", "Lineitem name"),
        ),
    ),
    also=(
        Told(
            kind=Kind.CUSTOMERS,
            columns=(
                ("name", "Billing Name", "Shipping Name"),
                ("email", "Email"),
                ("phone", "Phone", "Billing Phone"),
                ("company", "Billing Company"),
                ("city", "Billing City"),
                ("region", "Billing Province"),
                ("country", "Billing Country"),
                ("updated_at", "Created at"),
            ),
        ),
        consent(
            "email", ("Accepts Marketing",), "Shopify: accepts marketing, at an order", YES_OR_NO, on=("Created at",)
        ),
    ),
    unless=(("Financial Status", "voided", "refunded", "expired"), ("Cancelled at", ANYTHING)),
    continues="Name",
    besides=("Paid at", "Subtotal", "Shipping", "Taxes", "Total", "Lineitem sku", "Fulfillment Status", "Id", "Tags"),
)

EXPORTS = (CUSTOMERS, ORDERS)
