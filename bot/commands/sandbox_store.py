"""The sandbox's store: the sample company in a file of its own, kept between starts."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.errors import TheirRulesError

if TYPE_CHECKING:
    from bot.usecases.ports import Store

COMPANY = "Larkmoor Garden Co."
"""The sample company, whose workspace it is."""
WORKSPACE = "default"
"""Where the sandbox keeps it, in whichever file."""


class OwnCompany(TheirRulesError):
    """{store} holds {name}, which --fresh would delete. Name another file with --db, or leave --fresh out."""


def default_store() -> Path:
    """Apart from people's own customers, in the same folder."""
    from platformdirs import user_data_path

    return Path(user_data_path("their-rules")) / "sandbox.db"


def address_of(store: Path) -> str:
    return f"sqlite:///{store.absolute().as_posix()}"


def load_sample(store: "Store") -> None:
    """At the first start; whatever is stored later stays."""
    from bot.clock import utc_now
    from bot.imports.company import CompanyFolder
    from bot.usecases.load_sample import load_sample as load
    from store.samples import FOLDER, TOLD_ON

    if not any(store.counts().values()):
        load(store, CompanyFolder(FOLDER), lambda: max(utc_now(), TOLD_ON))


def forget(store: Path) -> None:
    """Delete the sandbox's store. Raises OwnCompany where it is not the sample company that is stored there."""
    if name := _company_in(store):
        raise OwnCompany(store=store, name=name)
    for ending in ("", "-wal", "-shm"):
        store.with_name(store.name + ending).unlink(missing_ok=True)


def _company_in(store: Path) -> str:
    """The name of the company stored there; "" for the sample company, or none."""
    from store.database import open_database

    if not store.exists():
        return ""
    database = open_database(address_of(store))
    try:
        workspace = database.workspace(WORKSPACE)
        name = workspace.brand().name
        return "" if name == COMPANY or not any(workspace.counts().values()) else name or "customers of your own"
    finally:
        database.close()
