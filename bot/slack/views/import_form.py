"""The form that says which heading of a file is which of our columns."""

from collections.abc import Sequence
from functools import cache
from zoneinfo import available_timezones

from bot.core.imports.countries import countries
from bot.core.imports.file_import import FileImport
from bot.core.imports.kinds import COLUMNS, Column, Kind
from bot.core.imports.mapping import Mapping
from bot.slack.ids import IMPORT_COUNTRY, IMPORT_FORM, IMPORT_KIND, IMPORT_ZONE, import_column
from bot.slack.views.message import Block, note
from bot.slack.views.modal import Option, field, menu, modal, option, search_menu
from bot.slack.views.text import counted, quoted

OFFERED = 100
"""Options that Slack shows at once (docs.slack.dev, Select menu element); typing finds the others."""
MOST_TOGETHER = 5
"""Headings that one column can be put together from."""
WHAT = {
    Kind.CUSTOMERS: "Customers: one row each",
    Kind.EVIDENCE: "Evidence: what customers or personas said or did",
    Kind.CONSENTS: "Consents: who may be reached by what",
    Kind.TOUCHES: "Messages sent, and what came of each",
    Kind.PURCHASES: "Purchases: what was bought, and when",
}


def import_form(file: FileImport, kind: Kind, mapping: Mapping | None, private: str) -> Block:
    """`mapping` says what is chosen already; `private` comes back with what was filled in."""
    kinds = {each: option(words, each) for each, words in WHAT.items()}
    return modal(
        IMPORT_FORM,
        "Which column is what?",
        "Keep",
        [
            note(
                f"{quoted(file.name)} has {counted(len(_named(file.headings)), 'heading')}. Choose those that say something "
                "of use; what you choose is remembered for files with the same headings. Nothing is stored yet."
            ),
            field(IMPORT_KIND, "What does each row tell of?", menu("Choose", list(kinds.values()), kinds[kind]))
            | {"dispatch_action": True},
            *(_column_field(file, kind, column, mapping) for column in COLUMNS[kind]),
            field(
                IMPORT_ZONE,
                "Where were times without an offset taken?",
                search_menu("Type a place, such as London", option(file.zone, file.zone) if file.zone else None),
                optional=True,
            ),
            *_country_field(kind, mapping),
        ],
        private=private,
    )


def heading_options(headings: Sequence[str], typed: str) -> list[Option]:
    """Headings with what is typed in them; the value of each is its place in the file."""
    sought = typed.strip().casefold()
    found = [(place, heading) for place, heading in _named(headings) if sought in heading.casefold()]
    return [option(heading, str(place)) for place, heading in found[:OFFERED]]


def zone_options(typed: str) -> list[Option]:
    sought = "_".join(typed.casefold().split())
    return [option(zone, zone) for zone in _zones() if sought in zone.casefold()][:OFFERED]


def country_options(typed: str) -> list[Option]:
    """By a piece of the name, or by the code."""
    sought = typed.strip().casefold()
    found = [_country(code) for code, name in countries().items() if sought in name.casefold()]
    coded = [_country(code) for code in countries() if code.casefold() == sought]
    return [*coded, *(each for each in found if each not in coded)][:OFFERED]


@cache
def _zones() -> list[str]:
    """Places alone: “Europe/London”, and neither “GMT+3” nor “posixrules”."""
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))


def _country_field(kind: Kind, mapping: Mapping | None) -> list[Block]:
    """Of rows that tell of customers, whether or not they tell of something else first."""
    if kind is not Kind.CUSTOMERS and not _tells_of_customers_too(kind, mapping):
        return []
    chosen = mapping.country if mapping else ""
    return [
        field(
            IMPORT_COUNTRY,
            "Where are phone numbers from that do not begin with + and a country?",
            search_menu("Type a country", _country(chosen) if chosen else None),
            hint="A country that stands in the row itself comes first. Left empty, such rows come back with the reason.",
            optional=True,
        )
    ]


def _tells_of_customers_too(kind: Kind, mapping: Mapping | None) -> bool:
    return bool(mapping and mapping.kind is kind and any(each.kind is Kind.CUSTOMERS for each in mapping.also))


def _country(code: str) -> Option:
    return option(f"{countries().get(code, code)} · {code}", code)


def _column_field(file: FileImport, kind: Kind, column: Column, mapping: Mapping | None) -> Block:
    mapping = mapping if mapping and mapping.kind is kind else None
    chosen = mapping.headings_of(column.name) if mapping else ()
    places = _places(file.headings, chosen)
    element: Block = {
        "type": "multi_external_select",
        "min_query_length": 0,
        "max_selected_items": MOST_TOGETHER,
        "placeholder": {"type": "plain_text", "text": "Choose its heading" if column.required else "Not in the file"},
    }
    if places:
        element["initial_options"] = [option(file.headings[place], str(place)) for place in places[:MOST_TOGETHER]]
    name, fixed = column.name.replace("_", " ").capitalize(), dict(mapping.fixed).get(column.name) if mapping else None
    return field(
        import_column(kind, column.name),
        name,
        element,
        hint=f"In every row: {fixed}" if fixed else "",
        optional=bool(fixed) or not column.required,
    )


def _places(headings: Sequence[str], chosen: Sequence[str]) -> list[int]:
    """Where these stand in the file, as it writes them."""
    at = {heading.strip().casefold(): place for place, heading in reversed(list(enumerate(headings)))}
    return [at[heading.strip().casefold()] for heading in chosen if heading.strip().casefold() in at]


def _named(headings: Sequence[str]) -> list[tuple[int, str]]:
    return [(place, heading.strip()) for place, heading in enumerate(headings) if heading.strip()]
