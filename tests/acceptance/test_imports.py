"""A table is shared in Slack: the bot says what it takes it for, and stores nothing before whoever shared it says so."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from bot.core.audit import Deed
from bot.core.imports.file_import import ImportState
from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from bot.sandbox.messages import Message
from bot.slack.ids import IMPORT_COUNTRY, IMPORT_KIND, IMPORT_ZONE, import_column
from bot.usecases import import_file
from bot.wiring import House
from store.ledger import DatabaseLedger
from store.tables import file_imports

ROOM = "#copy-review"
PEOPLE = b"""Record ID,First Name,Last Name,Email,Lifecycle Stage,City
901,Noor,Haddad,noor@example.org,lead,York
902,Piet,de Vries,piet@example.org,customer,Utrecht
903,Ida
904,Ida,Falk,no address,lead,Bergen
"""
ODD = b"Klant;Adres;Bel\nMia Lund;mia@example.org;+45 32 12 34 56\n"
NOOR = "noor@example.org"
GO, CHANGE, SAY, LEAVE = "Import it", "Change the columns", "Say what the columns are", "Leave it"
ASKS, DONE = "Nothing is stored yet", "is imported."


def shared(slack: SandboxSlack, content: bytes = PEOPLE, name: str = "people.csv", asks: str = ASKS) -> Message:
    """The card below a file that Ana shares with the bot."""
    slack.upload("ana", DIRECT, name, content)
    return slack.wait_for_reply(DIRECT, user="ana", containing=asks)


def is_stored(app: House, email: str) -> bool:
    return bool(app.store.customer_ids([email]))


def many(rows: int) -> bytes:
    lines = [f"Customer Number{number},n{number}@example.org" for number in range(rows)]
    return "\n".join(["name,email", *lines]).encode()


def now(slack: SandboxSlack, card: Message) -> Message:
    """The card as it reads by now."""
    found = slack.world.messages.find(card.room, card.ts)
    assert found
    return found


def card_saying(slack: SandboxSlack, card: Message, words: str) -> Message:
    slack.wait_until(lambda: words in now(slack, card).plain)
    return now(slack, card)


def small_batches(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(import_file, "BATCH", rows)


def test_it_is_told_what_the_file_is_taken_for_and_a_press_imports_it(
    slack: SandboxSlack, app: House, tmp_path: Path
) -> None:
    card = shared(slack)
    for told in (
        "*customers* from HubSpot: 4 rows",
        "“Lifecycle Stage”",
        "“First Name” and “Last Name” → name",
        "name Noor Haddad",
    ):
        assert told in card.plain, card.plain
    assert not is_stored(app, NOOR)
    slack.click("ana", card, GO)
    report = slack.wait_for_reply(DIRECT, user="ana", containing=DONE)
    assert "2 new" in report.plain
    assert is_stored(app, NOOR)
    slack.wait_until(lambda: "@ana had “people.csv” imported" in now(slack, card).plain)
    assert not [path for path in (tmp_path / "received").rglob("*") if path.is_file()]


def test_the_rows_that_were_refused_come_back_once_with_the_reason(slack: SandboxSlack, app: House) -> None:
    slack.click("ana", shared(slack), GO)
    report = slack.wait_for_reply(DIRECT, user="ana", containing=DONE)
    assert "2 rows were refused" in report.plain
    holding = slack.wait_until(
        lambda: [each for each in slack.messages(DIRECT, seen_by="ana") if each.files and each.by_app]
    )
    [file] = holding[0].files
    assert file["name"] == "people.rejects.csv"
    content = slack.world.files.find(file["id"])
    assert content
    told = (content.content or b"").decode("utf-8-sig").splitlines()
    assert told[0].startswith("line,reason,Record ID,First Name")
    assert told[1].startswith("4,has 2 cells where the header has 6")


def test_in_a_room_the_rows_are_for_whoever_shared_them_alone(slack: SandboxSlack, app: House) -> None:
    slack.upload("ana", ROOM, "people.csv", PEOPLE, "@their_rules please have these")
    card = slack.wait_for_reply(ROOM, user="max", containing=ASKS)
    rows = slack.wait_for_reply(ROOM, user="ana", containing="Only you see this")
    assert "Noor" in rows.plain
    seen_by_max = [each for each in slack.messages(ROOM, seen_by="max") if each.by_app]
    assert not any("Noor" in each.plain for each in seen_by_max)
    slack.click("max", card, GO)
    refused = slack.wait_for_reply(ROOM, user="max", containing="decides what becomes of it")
    assert refused.only_for == "U0MAX"
    assert "@ana" in refused.plain
    slack.click("ana", card, GO)
    slack.wait_for_reply(ROOM, user="max", containing=DONE)


def test_headings_that_nobody_knows_are_asked_for_once_and_then_remembered(slack: SandboxSlack, app: House) -> None:
    card = shared(slack, ODD, "klanten.csv", asks="I do not know what")
    slack.click("ana", card, SAY)
    form = slack.wait_for_modal("ana", "Which column is what?")
    name, email = import_column("customers", "name"), import_column("customers", "email")
    offered = slack.ask_options("ana", form, name, "kla")
    assert [option["text"]["text"] for option in offered] == ["Klant"]
    wrong = slack.submit("ana", {name: offered})
    assert import_column("customers", "external_id") in wrong.errors
    slack.submit("ana", {name: offered, email: slack.ask_options("ana", form, email, "adr")})
    asked = card_saying(slack, card, ASKS)
    assert "“Adres” → email" in asked.plain
    assert "“Bel”" in asked.plain  # it is said to be left unread
    slack.click("ana", asked, GO)
    slack.wait_for_reply(DIRECT, user="ana", containing=DONE)
    assert is_stored(app, "mia@example.org")
    again = shared(slack, ODD.replace(b"Mia", b"Pia").replace(b"mia@", b"pia@"), "more.csv")
    assert "as it was the last time" in again.plain


def test_another_kind_of_table_has_other_columns(slack: SandboxSlack, app: House) -> None:
    slack.click("ana", shared(slack), CHANGE)
    form = slack.wait_for_modal("ana", "Which column is what?")
    slack.click("ana", form, IMPORT_KIND, "purchases")
    slack.wait_until(lambda: import_column("purchases", "product") in str([view.blocks for view in slack.views("ana")]))


def test_where_times_were_taken_is_asked_once_too(slack: SandboxSlack, app: House) -> None:
    sent = b"customer,channel,at,outcome\nLG-1001,email,2026-05-01 09:00,sent\n"
    card = shared(slack, sent, "sent.csv")
    assert "Times without an offset are read as those of Europe/London" in card.plain  # where Ana is
    slack.click("ana", card, CHANGE)
    form = slack.wait_for_modal("ana", "Which column is what?")
    slack.submit("ana", {IMPORT_ZONE: slack.ask_options("ana", form, IMPORT_ZONE, "new york")[0]})
    card_saying(slack, card, "as those of America/New")
    again = shared(slack, sent.replace(b"09:00", b"10:00"), "sent-again.csv")
    assert "2026-05-01 14:00 UTC" in again.plain


def test_where_phone_numbers_are_from_is_asked_once_too_and_the_audit_has_who_decided(
    slack: SandboxSlack, app: House
) -> None:
    people = b"name,phone\nMia Lund,01632 960301\n"
    card = shared(slack, people, "phones.csv", asks="needs a country")
    assert "Where they are from can be said with the columns" in card.plain
    slack.click("ana", card, SAY)
    form = slack.wait_for_modal("ana", "Which column is what?")
    britain = slack.ask_options("ana", form, IMPORT_COUNTRY, "gb")[0]
    assert britain["text"]["text"] == "Britain (UK) · GB"
    slack.submit("ana", {IMPORT_COUNTRY: britain})
    asked = card_saying(slack, card, "Phone numbers without a country are read as those of Britain (UK)")
    slack.click("ana", asked, GO)
    slack.wait_for_reply(DIRECT, user="ana", containing=DONE)
    assert is_stored(app, "+441632960301")
    again = shared(slack, people.replace(b"301", b"302"), "more.csv")
    assert "+441632960302" in again.plain
    slack.wait_until(lambda: _states(app)[0] is ImportState.DONE)
    *_, begun, ended = app.store.audited()
    assert (begun.deed, ended.deed) == (Deed.IMPORT_BEGUN, Deed.IMPORTED)
    assert begun.actor == ended.actor == slack.world.person("ana").id
    assert ended.details["new"] == 1


def test_the_second_press_is_told_and_a_file_can_be_left(slack: SandboxSlack, app: House) -> None:
    card = shared(slack)
    slack.click("ana", card, LEAVE)
    slack.wait_until(lambda: "left “people.csv” as it is" in now(slack, card).plain)
    slack.click("ana", card, GO)
    told = slack.wait_for_reply(DIRECT, user="ana", containing="was left as it is, so nothing was done now")
    assert told.only_for == "U0ANA"
    assert not is_stored(app, NOOR)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("people.csv", b"", "is empty"),
        ("people.csv", bytes(range(1, 32)) * 40, "is not text"),
        ("photo.png", b"\x89PNG", "Of files I read tables alone"),
    ],
)
def test_what_is_no_table_is_told_in_one_sentence(
    slack: SandboxSlack, app: House, name: str, content: bytes, says: str
) -> None:
    assert says in shared(slack, content, name, asks=says).plain


def test_a_file_deleted_meanwhile_imports_nothing_and_says_so(slack: SandboxSlack, app: House) -> None:
    dropped = slack.upload("ana", DIRECT, "people.csv", PEOPLE)
    card = slack.wait_for_reply(DIRECT, user="ana", containing=ASKS)
    slack.delete_files(dropped)
    slack.click("ana", card, GO)
    slack.wait_for_reply(DIRECT, user="ana", containing="people.csv is not there any more")
    slack.wait_until(lambda: "was not imported" in now(slack, card).plain)


def test_a_workbook_is_read_as_a_table_is(slack: SandboxSlack, app: House) -> None:
    book = Workbook()
    for title, rows in (("People", [("name", "email"), ("Noor Haddad", NOOR)]), ("Old", [("name",), ("Ida",)])):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    packed = BytesIO()
    book.save(packed)
    card = shared(slack, packed.getvalue(), "people.xlsx")
    assert "data stands in “Old” as well" in card.plain
    slack.click("ana", card, GO)
    assert "1 new" in slack.wait_for_reply(DIRECT, user="ana", containing=DONE).plain
    assert is_stored(app, NOOR)


def test_it_can_be_stopped_between_two_batches(
    slack: SandboxSlack, app: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_batches(monkeypatch, 20)
    card = shared(slack, many(6_000))
    slack.click("ana", card, GO)
    going = card_saying(slack, card, "is being imported")
    slack.click("ana", going, "Stop")
    slack.wait_for_reply(DIRECT, user="ana", containing="is being stopped")
    report = slack.wait_for_reply(DIRECT, user="ana", containing="What was stored stays", timeout=30)
    assert "was stopped on the way" in report.plain
    assert 0 < app.store.counts()["customers"] - 200 < 6_000


def test_cut_off_in_the_middle_it_goes_on_and_counts_nobody_twice(
    slack: SandboxSlack, app: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_batches(monkeypatch, 100)
    monkeypatch.setattr(DatabaseLedger, "checkpoint", _dying_once(DatabaseLedger.checkpoint, 3))
    before = app.store.counts()["customers"]
    slack.click("ana", shared(slack, many(700)), GO)
    report = slack.wait_for_reply(DIRECT, user="ana", containing=DONE, timeout=30)
    assert "700 rows of customers: 600 new, 0 changed, 100 the same" in report.plain  # stored, and then it died
    assert app.store.counts()["customers"] == before + 700
    slack.wait_until(lambda: _states(app) == [ImportState.DONE])
    assert sum(DONE in each.plain for each in slack.messages(DIRECT, seen_by="ana") if each.ts >= report.ts) == 1


def _states(app: House) -> list[ImportState]:
    with app.database.engine.connect() as connection:
        return list(connection.scalars(select(file_imports.c.state)))


def _dying_once(real: Callable[..., None], after: int) -> Callable[..., None]:
    """The ledger, whose process dies once: after so many batches, and before the last of them is written down."""
    told = 0

    def checkpoint(*told_of: object) -> None:
        nonlocal told
        told += 1
        if told == after:
            raise RuntimeError("killed")
        real(*told_of)

    return checkpoint
