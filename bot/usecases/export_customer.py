"""Write down all that is stored of one customer, as they may ask for it."""

from dataclasses import dataclass
from typing import Protocol

from bot.core.audiences import Customer
from bot.core.forgetting.identity import Identity, Mentions
from bot.usecases.forget_customer import Forgetting
from bot.usecases.ports import Clock

Json = dict[str, object]


class Exporting(Protocol):
    def records_of(self, customer_id: str) -> dict[str, list[Json]]:
        """The customer's own rows, by table and column."""
        ...

    def mentions_of(self, identity: Identity) -> list[Json]:
        """Texts of other rows that surely name the customer, each with its place."""
        ...


@dataclass(frozen=True, slots=True)
class CustomerExport:
    """`customer` is as stored, without what is not known. `files` on this machine name them as well."""

    made_at: str
    customer: Json
    records: dict[str, list[Json]]
    mentions: list[Json]
    files: tuple[str, ...]


def export_customer(forgetting: Forgetting, exporting: Exporting, customer: Customer, now: Clock) -> CustomerExport:
    """Changes nothing. Colleagues' private tastes are not in it, whatever they say."""
    identity = forgetting.erasing.identity(customer)
    files, _ = forgetting.files.search(Mentions(identity))
    records = exporting.records_of(customer.id)
    [told, *_] = records.pop("audiences")
    return CustomerExport(
        made_at=now().isoformat(timespec="seconds"),
        customer=told,
        records=records,
        mentions=exporting.mentions_of(identity),
        files=tuple(file.place for file in files if file.sure),
    )
