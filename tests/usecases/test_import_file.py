from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.handover.results import results_lines
from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport
from bot.core.norms import ChannelNorm, HoursNorm
from bot.imports.table import Table
from bot.usecases import import_file
from bot.usecases.import_file import Importer
from bot.usecases.ports import Store
from tests.store.test_isolation import DRAFT

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
Import = Callable[..., tuple[ImportReport, list[tuple[int, str]]]]

CUSTOMERS = """external_id,name,email,phone,country,persona
C1,Dana Ruiz,dana@example.com,07700 900123,GB,The busy parent
C2,Bo Peep,bo@example.com,,,
"""


@pytest.fixture
def bring(sqlite_store: Store, tmp_path: Path) -> Import:
    """Imports a text into the store; gives the report, and line and reason of each refused row."""

    def bring_in(
        kind: Kind, text: str, zone: ZoneInfo | None = None, *, dry_run: bool = False
    ) -> tuple[ImportReport, list[tuple[int, str]]]:
        path = tmp_path / f"{kind}.csv"
        path.write_text(text, encoding="utf-8", newline="")
        refused: list[tuple[int, str]] = []
        with Table(path) as table:
            importer = Importer(
                sqlite_store, lambda: NOW, lambda row, why: refused.append((row.line, why)), zone, dry_run
            )
            return importer.import_file(kind, table), refused

    return bring_in


@pytest.fixture
def people(sqlite_store: Store, bring: Import) -> Store:
    sqlite_store.keep_persona(Persona(id="p1", name="Hannah Whitaker", title="the busy parent"))
    bring(Kind.CUSTOMERS, CUSTOMERS)
    return sqlite_store


def customer(store: Store, key: str) -> Customer:
    found = store.audience(store.customer_ids([key])[key][0])
    assert isinstance(found, Customer)
    return found


def test_customers_are_kept_with_persona_and_phone_in_one_spelling(people: Store) -> None:
    dana = customer(people, "C1")
    assert (dana.phone, dana.persona_id, dana.zone) == ("+447700900123", "p1", None)


def test_a_second_run_changes_nothing(people: Store, bring: Import) -> None:
    before = people.counts()
    report, refused = bring(Kind.CUSTOMERS, CUSTOMERS)
    assert (report.new, report.changed, report.same, refused) == (0, 0, 2, [])
    assert people.counts() == before


def test_a_row_is_refused_whole_and_its_neighbours_are_taken(people: Store, bring: Import) -> None:
    report, refused = bring(
        Kind.CUSTOMERS,
        "external_id,name,email,persona\nC3,Cy,cy@example.com,\nC2,Bo Renamed,not-an-address,\nC4,Di,di@example.com,nobody\nC5,Ed,ed@example.com\nC6,Flo,flo@example.com,\n",
    )
    assert (report.rows, report.new, report.refused) == (5, 2, 3)
    assert [line for line, _ in refused] == [3, 4, 5]
    assert [why.split(" “")[0] for _, why in refused] == [
        "email",
        "no persona is called",
        "has 3 cells where the header has 4; a stray separator or quotation mark?",
    ]
    assert customer(people, "C2").name == "Bo Peep"


def test_somebody_who_could_not_be_found_again_is_refused(people: Store, bring: Import) -> None:
    _, refused = bring(Kind.CUSTOMERS, "name,email,city\nNo One,,Leeds\n")
    assert refused == [
        (2, "a customer needs an external_id, an email or a phone, or a second import would double them")
    ]


def test_evidence_finds_personas_by_title_and_customers_by_any_key(people: Store, bring: Import) -> None:
    report, refused = bring(
        Kind.EVIDENCE,
        "audience,aspect,value,polarity,source,note,norm,on\n"
        "busy parent,timing,evenings,likes,said,“After nine.”,hours:21-23,2026-03-01\n"
        "+44 7700 900123,channel,E-Mail,dislikes,said,“No.”,,2026-03-02\n"
        "BO@example.com,tone,dry,likes,assumed,,,\n"
        "stranger,tone,dry,likes,said,,,\n"
        "C1,tone,dry,likes,said,,hours:25-30,\n",
    )
    assert (report.new, [line for line, _ in refused]) == (3, [5, 6])
    assert "“stranger”" in refused[0][1]
    assert "“hours:25-30” is no norm" in refused[1][1]
    (evening,) = people.evidence_about("p1")
    assert (evening.norm, evening.on, evening.link) == (HoursNorm(21, 23), date(2026, 3, 1), "evidence.csv line 2")
    (no_mail,) = people.evidence_about(customer(people, "C1").id)
    assert no_mail.norm == ChannelNorm(Channel.EMAIL)


def test_evidence_without_an_id_is_known_again_by_what_it_says(people: Store, bring: Import) -> None:
    head, row = "audience,aspect,value,polarity,source,note\n", "C1,tone,dry,likes,said,“Dry!”\n"
    bring(Kind.EVIDENCE, head + row)
    again, _ = bring(Kind.EVIDENCE, head + row)
    other, _ = bring(Kind.EVIDENCE, head + row.replace("dry", "wry"))
    assert ((again.same, again.new), (other.same, other.new)) == ((1, 0), (0, 1))


def test_the_same_touch_is_never_counted_twice(people: Store, bring: Import) -> None:
    text = "customer,channel,at,outcome\nC1,email,2026-03-01T09:30+00:00,clicked\ndana@example.com,E-mail,2026-03-01 10:30+01:00,click\n"
    report, _ = bring(Kind.TOUCHES, text)
    assert (report.rows, report.new) == (2, 1)
    bring(Kind.TOUCHES, text)
    (count,) = people.touch_counts(customer(people, "C1").id)
    assert (count.delivered, count.answered) == (1, 1)


def test_times_without_a_zone_wait_for_one_to_be_stated(people: Store, bring: Import) -> None:
    text = "customer,at,product,amount,currency\nC1,2026-07-01 09:30,Bean kit,12.50,GBP\n"
    _, refused = bring(Kind.PURCHASES, text)
    assert "does not say in which time zone" in refused[0][1]
    report, refused = bring(Kind.PURCHASES, text, ZoneInfo("Europe/London"))
    assert (report.new, refused) == (1, [])


def test_an_older_consent_does_not_undo_a_newer_one(people: Store, bring: Import) -> None:
    bring(Kind.CONSENTS, "customer,channel,state,basis,on\nC1,sms,opted out,replied STOP,2026-05-01\n")
    bring(Kind.CONSENTS, "customer,channel,state,basis,on\nC1,text,granted,old form,2025-01-01\n")
    (consent,) = people.consents_of(customer(people, "C1").id)
    assert (consent.state, consent.basis) == ("withdrawn", "replied STOP")


def test_rows_about_strangers_are_refused_and_told_what_to_do_first(people: Store, bring: Import) -> None:
    _, refused = bring(Kind.CONSENTS, "customer,channel,state\nC99,sms,granted\n,sms,granted\n")
    assert refused == [
        (2, "no customer has the external id, email or phone “C99”; import the customers first"),
        (3, "customer is empty"),
    ]


def test_a_trial_run_refuses_the_same_rows_and_keeps_none(people: Store, bring: Import) -> None:
    before = people.counts()
    report, refused = bring(
        Kind.TOUCHES,
        "customer,channel,at,outcome\nC1,email,2026-03-01T09:30Z,sent\nC1,pigeon,2026-03-01T09:30Z,sent\n",
        dry_run=True,
    )
    assert (report.rows, report.refused, [line for line, _ in refused]) == (2, 1, [3])
    assert people.counts() == before


def test_batches_add_up_and_refusals_come_in_the_order_of_the_file(
    people: Store, bring: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_file, "BATCH", 3)
    rows = [f"C1,sms,2026-03-{day:02d}T09:30Z,{'lost' if day % 4 == 0 else 'sent'}" for day in range(1, 21)]
    rows[4] = "C1,sms"
    report, refused = bring(Kind.TOUCHES, "customer,channel,at,outcome\n" + "\n".join(rows))
    assert (report.rows, report.new, report.refused) == (20, 14, 6)
    assert [line for line, _ in refused] == [5, 6, 9, 13, 17, 21]


def test_an_empty_cell_beyond_the_headings_does_no_harm_but_a_full_one_does(people: Store, bring: Import) -> None:
    report, refused = bring(Kind.CONSENTS, "customer,channel,state\nC1,sms,granted,,\nC2,sms,granted,why\n")
    assert (report.new, [line for line, _ in refused]) == (1, [3])


TOUCHES = """customer,channel,at,outcome,draft id
C1,email,2026-05-03T09:00:00Z,replied,d1
C2,email,2026-05-03T09:00:00Z,bounced,d1
C2,email,2026-05-04T09:00:00Z,sent,
C1,email,2026-05-05T09:00:00Z,bought,d2
"""


def test_touches_are_tied_to_the_draft_that_they_name_and_an_unknown_draft_is_told(
    people: Store, bring: Import
) -> None:
    people.keep_draft(replace(DRAFT, audience_id=customer(people, "C1").id), [], [])
    report, refused = bring(Kind.TOUCHES, TOUCHES)
    assert (report.new, refused) == (
        3,
        [(5, "no draft has the id “d2”; take it from what was handed over, or leave the cell empty")],
    )
    assert results_lines(people.results_of("d1")) == (
        "Sent 2 times to 2 customers, 3 May 2026.",
        "1 was replied to (sent 3 May 2026).",
        "1 bounced (sent 3 May 2026).",
    )


def test_touches_that_were_imported_without_a_draft_can_be_tied_to_it_later_once(people: Store, bring: Import) -> None:
    people.keep_draft(replace(DRAFT, audience_id=customer(people, "C1").id), [], [])
    bring(Kind.TOUCHES, TOUCHES.replace(",d1", ",").replace(",d2", ","))
    assert results_lines(people.results_of("d1")) == ()
    tied = TOUCHES.replace(",d2", ",")
    assert bring(Kind.TOUCHES, tied)[0].changed == 2
    assert bring(Kind.TOUCHES, tied)[0].changed == 0
    assert people.results_of("d1").people == 2
