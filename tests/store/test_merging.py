"""Customers as files tell of them, on both databases."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.imports.merging import Became, MatchedBy, Placed, Sighting
from store.database import Database
from store.workspace import WorkspaceStore

MAY = datetime(2026, 5, 1, tzinfo=UTC)
JUNE = datetime(2026, 6, 1, tzinfo=UTC)


def seen(
    *,
    name: str = "",
    external_id: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    city: str | None = None,
    at: datetime | None = MAY,
    line: int = 2,
    file: str = "a.csv",
    tool: str = "",
) -> Sighting:
    customer = Customer(id="", name=name, external_id=external_id, email=email, phone=phone, city=city)
    return Sighting(customer, at, file, line, tool)


def merge(store: WorkspaceStore, *rows: Sighting) -> list[Became]:
    return [placed.became for placed in store.merge_customers(rows)]


def kim(store: WorkspaceStore, key: str = "kim@example.org") -> Customer:
    found = store.audience(store.customer_ids([key])[key][0])
    assert isinstance(found, Customer)
    return found


def test_a_customer_is_known_again_by_id_then_email_then_phone(store: WorkspaceStore) -> None:
    merge(store, seen(name="Kim Low", external_id="K-1", email="kim@example.org", phone="+441632960001"))
    found = store.merge_customers(
        [
            seen(external_id="K-1", city="York", line=3),
            seen(email="KIM@example.org", line=4),
            seen(phone="+441632960001", line=5),
        ]
    )
    assert [each.by for each in found] == [MatchedBy.ID, MatchedBy.EMAIL, MatchedBy.PHONE]
    assert store.counts()["customers"] == 1
    assert kim(store).city == "York"


def test_what_is_empty_takes_nothing_away_and_what_is_older_only_fills_gaps(store: WorkspaceStore) -> None:
    merge(store, seen(name="Kim Low", email="kim@example.org", city="York", at=JUNE))
    older = seen(name="Kim Lowe", email="kim@example.org", city="Leeds", phone="+441632960001", at=MAY, file="b.csv")
    assert merge(store, older) == [Became.CHANGED]
    assert (kim(store).name, kim(store).city, kim(store).phone) == ("Kim Low", "York", "+441632960001")
    assert merge(store, older) == [Became.OLDER]


def test_a_newer_file_that_says_the_same_keeps_an_old_one_from_overwriting(store: WorkspaceStore) -> None:
    merge(store, seen(name="Kim", email="kim@example.org", city="York", at=MAY))
    merge(store, seen(name="Kim", email="kim@example.org", city="York", at=JUNE, file="b.csv"))
    between = seen(
        name="Kim", email="kim@example.org", city="Leeds", at=datetime(2026, 5, 15, tzinfo=UTC), file="c.csv"
    )
    assert merge(store, between) == [Became.OLDER]
    assert kim(store).city == "York"


def test_two_rows_of_one_file_that_contradict_each_other_are_not_both_believed(store: WorkspaceStore) -> None:
    rows = (
        seen(name="Kim", external_id="K-1", city="York", line=2),
        seen(name="Kim", external_id="K-1", city="Leeds", line=5),
        seen(name="Kim", external_id="K-1", email="kim@example.org", line=6),
    )
    assert merge(store, *rows) == [Became.NEW, Became.REFUSED, Became.CHANGED]
    placed = store.merge_customers(rows)
    assert [each.became for each in placed] == [Became.SAME, Became.REFUSED, Became.SAME]
    assert placed[1].note == "line 2 has the same external_id and says otherwise of them (city); keep one of the two"


def test_where_rows_say_when_they_were_changed_the_newer_one_holds_in_either_order(store: WorkspaceStore) -> None:
    newer = seen(name="Kim Low", email="kim@example.org", city="York", at=JUNE, line=2)
    older = seen(name="Kim", email="kim@example.org", city="Leeds", at=MAY, line=3)
    assert merge(store, newer, older) == [Became.NEW, Became.OLDER]
    assert merge(store, older, newer) == [Became.OLDER, Became.SAME]
    assert (kim(store).name, kim(store).city) == ("Kim Low", "York")


def test_two_ids_of_one_tool_are_two_people_whatever_they_share_and_somebody_is_told(store: WorkspaceStore) -> None:
    first = seen(name="Kim Low", external_id="1", email="kim@example.org", tool="HubSpot")
    second = seen(name="Tom Low", external_id="2", email="kim@example.org", tool="HubSpot", line=3)
    placed = store.merge_customers([first, second])
    assert [each.became for each in placed] == [Became.NEW, Became.NEW]
    assert placed[1].note == "has the email of Kim Low; kept apart, for their external ids differ"
    assert [each.by for each in store.merge_customers([first, second])] == [MatchedBy.ID, MatchedBy.ID]


def test_ids_of_two_tools_and_of_our_own_do_not_keep_one_person_apart(store: WorkspaceStore) -> None:
    merge(store, seen(name="Kim Low", external_id="K-1", email="kim@example.org"))
    merge(store, seen(name="Kim Low", external_id="1", email="kim@example.org", tool="HubSpot", file="h.csv"))
    merge(store, seen(name="Kim Low", external_id="1", email="kim@example.org", tool="Shopify", file="s.csv"))
    assert store.counts()["customers"] == 1
    assert kim(store, "K-1").external_id == "K-1"
    moved = seen(name="Kim Low", external_id="1", email="kim@new.example.org", tool="Shopify", at=JUNE, file="s.csv")
    assert merge(store, moved) == [Became.CHANGED]
    assert kim(store, "K-1").email == "kim@new.example.org"


def test_one_number_under_two_names_is_shared_and_under_one_name_is_one_person(store: WorkspaceStore) -> None:
    merge(store, seen(name="Ann Lee", phone="+441632960001"))
    assert merge(store, seen(name="Tom Lee", email="tom@example.org", phone="+441632960001", line=3)) == [Became.NEW]
    assert merge(store, seen(name="ann lee", email="ann@example.org", phone="+441632960001", line=4)) == [
        Became.CHANGED
    ]
    assert store.counts()["customers"] == 2


def test_who_has_no_name_goes_by_an_address_and_never_puts_it_over_a_name(store: WorkspaceStore) -> None:
    merge(store, seen(email="kim@example.org", tool="Mailchimp"))
    assert kim(store).name == "kim@example.org"
    merge(store, seen(name="Kim Low", email="kim@example.org", at=datetime(2026, 4, 1, tzinfo=UTC), file="old.csv"))
    merge(store, seen(email="kim@example.org", tool="Mailchimp", at=JUNE))
    assert kim(store).name == "Kim Low"


def test_a_trial_run_says_what_would_be_and_writes_nothing(store: WorkspaceStore) -> None:
    row = seen(name="Kim", email="kim@example.org")
    assert [each.became for each in store.merge_customers([row, row], dry_run=True)] == [Became.NEW, Became.SAME]
    assert store.counts()["customers"] == 0


def test_a_tools_id_leads_to_its_customer_as_long_as_it_is_one_customers(store: WorkspaceStore) -> None:
    merge(store, seen(name="Kim", external_id="101", email="kim@example.org", tool="HubSpot"))
    assert store.customer_ids(["101"])["101"][0] == kim(store).id
    assert [(match.audience.id, match.exact) for match in store.find_audiences("101")] == [(kim(store).id, True)]
    merge(store, seen(name="Tom", external_id="101", email="tom@example.org", tool="Shopify"))
    assert store.customer_ids(["101"]) == {}


def test_nothing_of_it_is_written_where_one_row_fails(store: WorkspaceStore) -> None:
    assert store.merge_customers([]) == ()
    assert store.counts()["customers"] == 0


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.builds(
            lambda name, external_id, email, phone, city, at: (name, external_id, email, phone, city, at),
            st.sampled_from(["Kim", "Lee", ""]),
            st.sampled_from([None, "A", "B"]),
            st.sampled_from([None, "a@example.org", "b@example.org"]),
            st.sampled_from([None, "+441632960001", "+441632960002"]),
            st.sampled_from([None, "York", "Leeds"]),
            st.sampled_from([MAY, JUNE]),
        ).filter(lambda row: any(row[1:4])),
        max_size=7,
    ),
    tool=st.sampled_from(["", "HubSpot"]),
    cut=st.integers(0, 7),
)
def test_a_file_read_again_in_whatever_batches_adds_nobody(
    database: Database, rows: list[tuple[str, str, str, str, str, datetime]], tool: str, cut: int
) -> None:
    given_rows = [
        seen(name=name or "X" * (not tool), external_id=number, email=email, phone=phone, city=city, at=at, line=2 + place, tool=tool)
        for place, (name, number, email, phone, city, at) in enumerate(rows)
    ]  # fmt: skip
    store = database.workspace(database_name(given_rows, cut))
    first: list[Placed] = [*store.merge_customers(given_rows[:cut]), *store.merge_customers(given_rows[cut:])]
    people = store.counts()["customers"]
    again = store.merge_customers(given_rows)
    assert store.counts()["customers"] == people
    assert not [each for each in again if each.became is Became.NEW]
    assert len(first) == len(again) == len(rows)


def database_name(rows: list[Sighting], cut: int) -> str:
    """A workspace of its own for each example."""
    return f"T-{abs(hash((tuple(rows), cut)))}"


@pytest.mark.parametrize("tool", ["", "HubSpot"])
def test_thousands_who_share_a_switchboard_are_told_apart_quickly(store: WorkspaceStore, tool: str) -> None:
    rows = [
        seen(name=f"P{n}", external_id=str(n), email=f"p{n}@example.org", phone="+441632960001", line=n, tool=tool)
        for n in range(3_000)
    ]
    assert merge(store, *rows) == [Became.NEW] * 3_000
    assert merge(store, *rows) == [Became.SAME] * 3_000
