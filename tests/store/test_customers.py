from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from store.bound import NotStored
from store.database import Database
from store.kept import Kept
from store.registry import ExternalIdTaken, IdTaken
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, IVO, ROSA

WORKSPACES = count()


@pytest.fixture(autouse=True)
def _personas(store: WorkspaceStore) -> None:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)


def test_what_is_kept_comes_back_as_it_was(store: WorkspaceStore) -> None:
    store.keep_customers([DANA])
    assert store.audience("c-dana") == DANA
    assert store.audience("p-rosa") == ROSA
    assert store.personas() == [IVO, ROSA]
    assert store.audience("nobody") is None


def test_the_same_customers_again_change_nothing(store: WorkspaceStore) -> None:
    assert store.keep_customers([DANA, BEN]) == Kept(new=2)
    assert store.keep_customers([DANA, BEN]) == Kept(same=2)


def test_what_is_not_told_stays_as_it_was(store: WorkspaceStore) -> None:
    store.keep_customers([DANA])
    assert store.keep_customers([Customer(id="", name="", external_id="C-1", city="Leeds")]) == Kept(changed=1)
    assert store.audience("c-dana") == replace(DANA, city="Leeds")


def test_a_new_customer_without_an_id_gets_one(store: WorkspaceStore) -> None:
    store.keep_customers([Customer(id="", name="Kim", external_id="C-3")])
    assert store.customer_ids(["C-3"]) == {"C-3": ("id-1", None)}


def test_a_customer_is_known_by_email_in_any_case_or_by_phone(store: WorkspaceStore) -> None:
    store.keep_customers([DANA])
    by_email = Customer(id="", name="Dana R.", email="DANA.RUIZ@example.org")
    by_phone = Customer(id="", name="D. Ruiz", phone="+441632960001")
    assert store.keep_customers([by_email, by_phone]) == Kept(changed=2)
    assert store.counts()["customers"] == 1


def test_a_family_may_share_an_address_under_external_ids_of_their_own(store: WorkspaceStore) -> None:
    mother = Customer(id="", name="Ann Lee", external_id="L-1", email="lee@example.org")
    son = Customer(id="", name="Tom Lee", external_id="L-2", email="lee@example.org")
    assert store.keep_customers([mother, son]) == Kept(new=2)
    assert store.keep_customers([mother, son]) == Kept(same=2)


def test_one_customer_twice_in_a_batch_is_one_customer(store: WorkspaceStore) -> None:
    first = Customer(id="", name="Kim", external_id="K-1")
    assert store.keep_customers([first, replace(first, city="Leeds")]) == Kept(new=1, changed=1)
    assert store.counts()["customers"] == 1


def test_keys_of_any_kind_lead_to_id_and_zone(store: WorkspaceStore) -> None:
    store.keep_customers([DANA])
    keys = ["C-1", "dana.ruiz@EXAMPLE.org", "+441632960001", "unknown"]
    assert store.customer_ids(keys) == dict.fromkeys(keys[:3], ("c-dana", "Europe/London"))


def test_an_unknown_persona_is_refused_and_nobody_of_the_batch_is_kept(store: WorkspaceStore) -> None:
    with pytest.raises(NotStored, match="p-nobody"):
        store.keep_customers([BEN, replace(DANA, persona_id="p-nobody")])
    assert store.counts()["customers"] == 0


@pytest.mark.parametrize("kind", ["customer", "persona"])
def test_an_id_stands_for_one_audience_whoever_comes_second(store: WorkspaceStore, kind: str) -> None:
    store.keep_customers([DANA])
    keep: dict[str, Callable[[], object]] = {
        "customer": lambda: store.keep_customers([BEN, Customer(id="p-rosa", name="Rosa")]),
        "persona": lambda: store.keep_persona(replace(ROSA, id="c-dana")),
    }
    with pytest.raises(IdTaken, match=r"“(p-rosa|c-dana)” belongs to (Rosa Blum, the busy parent|Dana Ruiz)"):
        keep[kind]()
    assert (store.audience("c-dana"), store.audience("p-rosa")) == (DANA, ROSA)
    assert store.counts()["customers"] == 1


def test_an_external_id_stands_for_one_customer(store: WorkspaceStore) -> None:
    store.keep_customers([DANA, BEN])
    with pytest.raises(ExternalIdTaken, match="“C-1” of Ben Okafor belongs to Dana Ruiz"):
        store.keep_customers([replace(BEN, external_id="C-1")])
    assert store.audience("c-ben") == BEN


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    batches=st.lists(
        st.lists(
            st.builds(
                Customer,
                id=st.just(""),
                name=st.sampled_from(["Kim", "Lee"]),
                external_id=st.sampled_from([None, "A", "B"]),
                email=st.sampled_from([None, "a@example.org", "b@example.org"]),
                phone=st.sampled_from([None, "+441632960001", "+441632960002"]),
            ),
            max_size=5,
        ),
        max_size=3,
    )
)
def test_rows_without_ids_of_ours_never_clash_however_their_keys_cross(
    database: Database, batches: list[list[Customer]]
) -> None:
    store = database.workspace(f"T-{next(WORKSPACES)}")
    for batch in batches:
        kept = store.keep_customers(batch)
        assert kept.new + kept.changed + kept.same == len(batch)


def test_members_are_counted_by_persona(store: WorkspaceStore) -> None:
    store.keep_customers([DANA, BEN])
    assert (store.members("p-rosa"), store.members("p-ivo")) == (2, 0)


def test_a_persona_is_rewritten_under_its_id(store: WorkspaceStore) -> None:
    store.keep_persona(replace(ROSA, line="Two children, one hour."))
    assert store.audience("p-rosa") == replace(ROSA, line="Two children, one hour.")
    assert store.counts()["personas"] == 2
