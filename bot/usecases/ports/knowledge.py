"""What is known of them, and what they did."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.brand import Brand, Change
from bot.core.care.contact import Neglected
from bot.core.consent import Consent
from bot.core.evidence import Evidence
from bot.core.preference.house_cap import HouseCap
from bot.core.preference.learning import Learning
from bot.core.suggesting.buyer import Bought, Buyer
from bot.core.touches import Purchase, Touch, TouchCount
from bot.usecases.ports.audiences import Kept


class Knowledge(Protocol):
    def evidence_about(self, audience_id: str) -> tuple[Evidence, ...]: ...

    def keep_evidence(self, items: Iterable[Evidence]) -> Kept:
        """Keyed by `id`; the same item again changes nothing."""
        ...

    def add_evidence(self, item: Evidence) -> Evidence:
        """What stands under its id: this, or what was stored there before, which stays as it is. Raises NotStored."""
        ...

    def evidence_called(self, ids: Sequence[str]) -> tuple[Evidence, ...]:
        """Those of these ids that are stored, by id."""
        ...

    def consents_of(self, customer_id: str) -> tuple[Consent, ...]: ...

    def keep_consents(self, consents: Iterable[Consent]) -> Kept:
        """Keyed by customer and channel; an older date never overwrites a newer one."""
        ...

    def touch_counts(self, customer_id: str) -> tuple[TouchCount, ...]: ...

    def persona_touch_counts(self, persona_id: str) -> tuple[TouchCount, ...]: ...

    def all_touch_counts(self) -> tuple[TouchCount, ...]: ...

    def touches_of(self, customer_id: str) -> tuple[Touch, ...]:
        """The newest touches of one customer, the newest first: a bounded number."""
        ...

    def sampled_touches(self) -> list[tuple[str, Touch]]:
        """All touches of a bounded number of customers, each with the persona of its customer, "" for none."""
        ...

    def learning(self) -> Learning:
        """How the touches of one customer are to be weighed, learnt from a bounded number of customers."""
        ...

    def keep_touches(self, touches: Iterable[Touch]) -> Kept:
        """Keyed by external id, else by customer, channel and time; the roll-ups move in the same transaction."""
        ...

    def keep_purchases(self, purchases: Iterable[Purchase]) -> Kept: ...

    def brand(self) -> Brand:
        """As it stands now; an empty Brand where none was kept yet."""
        ...

    def keep_brand(self, brand: Brand) -> None:
        """As it was loaded, in the place of whatever stands; nothing where it says the same."""
        ...

    def change_brand(self, brand: Brand, by: str, at: datetime) -> Brand | None:
        """The brand with its new version; as it stands where it says the same. None where somebody else changed it since
        the version that this one was made from.
        """
        ...

    def brand_changes(self, limit: int = 50) -> tuple[Change, ...]:
        """Its versions, the newest first."""
        ...


class Purchases(Protocol):
    """What was bought, by whom and when."""

    def last_purchase(self) -> datetime | None:
        """The newest of all customers; None where nothing was bought."""
        ...

    def buyers(self, as_of: datetime, *, put_behind: str | None = None) -> Iterator[Buyer]:
        """Everybody who bought something until then, each once: a stream, never a list of a million. With `put_behind`
        those alone whom their purchases put behind that persona.
        """
        ...

    def purchase_times(self, customer_ids: Sequence[str]) -> Iterator[Bought]:
        """When these customers bought, a bounded number of them, in no order."""
        ...


class Contacts(Protocol):
    """When customers were last in good contact, and how often they are written to at the most."""

    def neglected(self, before: datetime, days: int, limit: int, offset: int = 0) -> Neglected:
        """Those without any since `before`, `days` ago: the longest silent first, then those who never were."""
        ...

    def house_cap(self) -> HouseCap | None:
        """None where no admin has set one."""
        ...

    def keep_house_cap(self, cap: HouseCap, over: datetime | None) -> bool:
        """`over` is when the one was set that they looked at, None where there was none. False where another has been set
        since, and nothing is changed.
        """
        ...
