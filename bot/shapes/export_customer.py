"""All that is stored of a customer as JSON; `export_customer.schema.json` beside this file documents every field."""

from bot.usecases.export_customer import CustomerExport

Json = dict[str, object]


def as_json(export: CustomerExport) -> Json:
    """The shape that `their-rules export-customer` writes: days as YYYY-MM-DD, times with their offset."""
    return {
        "made_at": export.made_at,
        "customer": export.customer,
        "records": export.records,
        "mentions": export.mentions,
        "files": list(export.files),
    }
