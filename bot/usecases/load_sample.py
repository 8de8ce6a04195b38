"""Load a whole sample company by the same door as everybody's own files."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from bot.core.audiences import Persona
from bot.core.brand import Brand
from bot.core.errors import TheirRulesError
from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport
from bot.core.imports.row import Row
from bot.usecases.import_file import Importer, Table
from bot.usecases.ports import Clock, Store


class BadSample(TheirRulesError):
    """The sample company is damaged: line {line} of its {file} says that {why}. Install their-rules again."""


class OwnCompanyStored(TheirRulesError):
    """A company of your own is stored here already, and the sample would mix with it. Load it beside: `WORKSPACE=sample their-rules init --sample`."""


class Company(Protocol):
    def brand(self) -> Brand: ...
    def personas(self) -> Iterable[Persona]: ...
    def tables(self) -> Iterable[tuple[Kind, Table]]:
        """In the order in which they refer to each other: customers first."""
        ...


def load_sample(store: Store, company: Company, now: Clock) -> list[ImportReport]:
    """Keep the company's brand, personas and tables. Loading it again changes nothing: a brand or a persona that somebody
    changed stays as they left it.

    Raises BadSample, or OwnCompanyStored where customers of another company are stored.
    """
    brand = company.brand()
    if store.brand().name != brand.name and (store.brand().name or any(store.counts().values())):
        raise OwnCompanyStored
    if not store.brand().version:
        store.keep_brand(brand)
    for persona in company.personas():
        if not any(past.changed_by for past in store.persona_pasts(persona.id)):
            store.keep_persona(persona)
    return list(_imported(store, company, now))


def _imported(store: Store, company: Company, now: Clock) -> Iterator[ImportReport]:
    for kind, table in company.tables():

        def refuse(row: Row, why: str, file: str = table.name) -> None:
            raise BadSample(line=row.line, file=file, why=why)

        yield Importer(store, now, refuse).import_file(kind, table)
