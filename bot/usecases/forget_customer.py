"""Forget one customer, everywhere, and prove it by looking again."""

from dataclasses import dataclass
from typing import Protocol

from bot.core.audiences import Customer
from bot.core.errors import Exit, TheirRulesError, UnknownAudience
from bot.core.forgetting.identity import Identity, Mentions
from bot.core.forgetting.search import Erased, Looked, Search
from bot.usecases.find_audience import find_audience
from bot.usecases.ports import Store

ROUNDS = 3
"""A request that is just being answered may write the name down again while it is taken out; twice more will do."""
MOST_LISTED = 20


class Erasing(Protocol):
    """The database's part of it."""

    def identity(self, customer: Customer) -> Identity: ...

    def rows_of(self, customer_id: str) -> dict[str, int]:
        """How many rows of each table would go."""
        ...

    def search(self, identity: Identity) -> Search: ...

    def erase(self, identity: Identity, by: str) -> Erased:
        """All of it or nothing; done again, it changes nothing."""
        ...


class Files(Protocol):
    """Customers' files on this machine."""

    def search(self, mentions: Mentions) -> tuple[tuple[Looked, ...], tuple[str, ...]]:
        """What each file holds, and why some could not be read."""
        ...

    def erase(self, mentions: Mentions) -> dict[str, int]:
        """Take out the rows that name the person: how many, by file."""
        ...


class SeveralOfThatName(TheirRulesError):
    """{number} customers are called “{asked}”, and nobody is forgotten by guess. Ask again with an id, an email address or an external id: {listed}."""

    exit = Exit.ANSWER_IS_NO


class NotExactly(UnknownAudience):
    """No customer is called “{asked}”, and nobody is forgotten by a name that is nearly right. {hint}"""


class NoCustomer(TheirRulesError):
    """{label} is a persona, not a person: nobody has to be forgotten."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True)
class Forgetting:
    store: Store
    erasing: Erasing
    files: Files


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would be done. `rows` are the customer's own, by table; `search` is where else they are named."""

    identity: Identity
    rows: dict[str, int]
    search: Search


@dataclass(frozen=True, slots=True)
class Forgotten:
    """`files` are rows taken out, by file; `proof` is the search that came after."""

    erased: Erased
    files: dict[str, int]
    proof: Search


def who_is_meant(store: Store, asked: str) -> Customer:
    """The one customer of exactly that name, address, number or id.

    Raises SeveralOfThatName, NoCustomer, NotExactly, or what `find_audience` raises.
    """
    exact = [match.audience for match in store.find_audiences(asked, MOST_LISTED) if match.exact]
    customers = [audience for audience in exact if isinstance(audience, Customer)]
    if len(customers) > 1:
        listed = "; ".join(map(told_apart, customers))
        raise SeveralOfThatName(asked=asked, number=len(customers), listed=listed)
    if customers:
        return customers[0]
    if exact:
        raise NoCustomer(label=exact[0].label)
    nearly = find_audience(store, asked)
    raise NotExactly(asked=asked, hint=f"Did you mean {nearly.label}?")


def told_apart(customer: Customer) -> str:
    """The name with what no other customer has."""
    known = [customer.email, customer.external_id, customer.city, customer.id]
    return f"{customer.name} ({', '.join(one for one in known if one)})"


def foresee(forgetting: Forgetting, customer: Customer) -> Foreseen:
    """Changes nothing."""
    identity = forgetting.erasing.identity(customer)
    return Foreseen(identity, forgetting.erasing.rows_of(customer.id), _search(forgetting, identity))


def forget_customer(forgetting: Forgetting, customer: Customer, by: str) -> Forgotten:
    """Files first: while the customer is stored, whoever was stopped in the middle can ask for it again. `by` is who had
    it done: a Slack user id, or the name of an account.
    """
    identity = forgetting.erasing.identity(customer)
    mentions = Mentions(identity)
    files = forgetting.files.erase(mentions)
    erased = forgetting.erasing.erase(identity, by)
    for _ in range(ROUNDS):
        proof = _search(forgetting, identity)
        if not proof.left:
            break
        forgetting.erasing.erase(identity, by)
    return Forgotten(erased, files, proof)


def _search(forgetting: Forgetting, identity: Identity) -> Search:
    looked, unread = forgetting.files.search(Mentions(identity))
    return forgetting.erasing.search(identity).with_files(looked, unread)
