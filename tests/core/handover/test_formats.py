"""Approved copy as files: exact, escaped, and safe for whoever opens them."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.audiences import Audience, Customer, Persona
from bot.core.audit import Entry
from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Draft, Part, PartName, Sentence, Version, Written
from bot.core.evidence import Source
from bot.core.handover.as_csv import as_csv
from bot.core.handover.as_html import as_html
from bot.core.handover.as_json import as_json, as_json_text
from bot.core.handover.as_text import as_text
from bot.core.handover.formats import Format, file_of
from bot.core.handover.handed import HandOver, Way
from bot.core.handover.package import Ground, Package
from bot.core.review.review import Review, ReviewState

SCHEMA = json.loads(files("bot.shapes").joinpath("hand_over.schema.json").read_text(encoding="utf-8"))
AT = datetime(2026, 5, 3, 9, 0, tzinfo=UTC)
DANA = Customer(
    id="c1", name="Dana Ruiz", external_id="X-1", email="dana@example.org", phone="+447700900123", language="en"
)
EMAIL = {
    PartName.SUBJECT: "Roses are in",
    PartName.PREHEADER: "Until Friday",
    PartName.BODY: "Hello Dana,\n\nOrder at https://larkmoor.example/kits?a=1&b=2.",
    PartName.FOOTER: "Larkmoor, Leeds",
}


def package(
    parts: dict[PartName, str] | None = None, channel: Channel = Channel.EMAIL, audience: Audience = DANA
) -> Package:
    copy = Copy(channel, tuple(_part(name, text) for name, text in (parts or EMAIL).items()))
    version = Version(number=2, written=Written(copy, "offline", brand=3), made_by="U-ana", made_at=AT)
    draft = Draft(
        id="d1",
        audience_id=audience.id,
        audience_label=audience.label,
        channel=channel,
        brief="Roses",
        asked_by="U-ana",
        versions=(version,),
    )
    review = Review(
        id="r1",
        draft_id="d1",
        number=2,
        digest=copy.digest,
        sent_by="U-ana",
        sent_at=AT,
        state=ReviewState.APPROVED,
        decided_by="U-max",
        decided_at=AT,
    )
    return Package(
        hand_over=HandOver(
            id="h1", draft_id="d1", number=2, way=Way.FILE, review_id="r1", digest=copy.digest, by="U-ana", at=AT
        ),
        draft=draft,
        version=version,
        review=review,
        audience=audience,
        evidence=(Ground("e1", Source.SAID, date(2026, 2, 1)), Ground("e2", Source.BOUGHT, None)),
        deeds=(Entry(row=1, at=AT, actor="U-max", deed="approved", about="d1", details={"number": 2}),),
        sender="Larkmoor Garden Co.",
        rules="0123456789ab",
    )


def _part(name: PartName, text: str) -> Part:
    return Part(name, tuple((Sentence(paragraph, ()),) for paragraph in text.split("\n\n")))


def row(of: Package) -> dict[str, str]:
    [cells] = csv.DictReader(io.StringIO(as_csv(of), newline=""))
    return cells


def test_plain_text_names_the_parts_that_a_tool_asks_for_and_an_sms_is_nothing_but_itself() -> None:
    assert as_text(package()).startswith("Subject: Roses are in\nPreheader: Until Friday\n\nHello Dana,\n\nOrder at")
    sms = {PartName.BODY: "Roses are in. Reply STOP to opt out."}
    assert as_text(package(sms, Channel.SMS)) == "Roses are in. Reply STOP to opt out.\n"


def test_a_row_has_the_columns_that_tools_expect_and_the_id_by_which_answers_find_their_way_back() -> None:
    cells = row(package())
    assert (cells["draft_id"], cells["email"], cells["phone"]) == ("d1", "dana@example.org", "+447700900123")
    assert (cells["subject"], cells["preheader"]) == ("Roses are in", "Until Friday")
    assert cells["text"].startswith("Hello Dana")
    assert (cells["approved_by"], cells["guarded"]) == ("U-max", "")


@pytest.mark.parametrize("start", ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", "\r=1", "  =1", "＝1", "|calc"])
def test_no_cell_runs_in_a_spreadsheet_and_which_were_guarded_is_told(start: str) -> None:
    cells = row(package(EMAIL | {PartName.SUBJECT: start}))
    assert cells["subject"] == f"'{start}"
    assert cells["guarded"] == "subject"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_every_cell_comes_back_to_the_letter_once_the_guard_is_taken_off(text: str) -> None:
    cells = row(package({PartName.SUBJECT: text, PartName.BODY: "x"}))
    guarded = "subject" in cells["guarded"].split()
    assert cells["subject"].removeprefix("'" if guarded else "") == text
    assert not cells["subject"].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]


HARMLESS = {"html", "head", "meta", "title", "style", "body", "div", "main", "p", "h1", "a", "br", "strong", "footer"}


@given(st.text(max_size=120) | st.sampled_from(["<script>alert(1)</script>", "<img src=x onerror=1>", "javascript:1"]))
def test_nothing_that_anybody_wrote_becomes_markup(text: str) -> None:
    read = Reader()
    read.feed(as_html(package(dict.fromkeys(PartName, text + " https://a.example/" + text))))
    assert set(read.tags) <= HARMLESS
    assert all(link.startswith(("http://", "https://")) for link in read.links)


def test_a_page_is_one_column_for_light_and_dark_with_its_preheader_hidden() -> None:
    page = as_html(package())
    assert '<html lang="en"' in page
    assert "<title>Roses are in</title>" in page
    assert 'content="light dark"' in page
    assert "prefers-color-scheme:dark" in page
    assert page.count("Until Friday") == 1
    assert page.index("display:none") < page.index("Until Friday") < page.index("<main>")
    assert '<a href="https://larkmoor.example/kits?a=1&amp;b=2">https://larkmoor.example/kits?a=1&amp;b=2</a>.' in page


def test_the_json_says_who_when_which_evidence_and_which_versions_and_quotes_nobody() -> None:
    told = json.loads(as_json_text(package()))
    jsonschema.validate(told, SCHEMA)
    audit = told["audit"]
    assert (audit["asked_by"], audit["written_by"], audit["approved_by"]) == ("U-ana", "U-ana", "U-max")
    assert (audit["writer"], audit["rules"], audit["brand"]) == ("offline", "0123456789ab", 3)
    assert audit["evidence"] == [
        {"id": "e1", "source": "said", "on": "2026-02-01"},
        {"id": "e2", "source": "bought", "on": None},
    ]


def test_where_a_room_reads_along_no_file_names_or_addresses_the_customer() -> None:
    for_room = replace(package(EMAIL | {PartName.BODY: "Hello,\n\nRoses."}), addressed=False)
    for wanted in Format:
        assert b"dana" not in file_of(for_room, wanted).content.lower()
    assert "dana" not in for_room.name.lower()


def test_a_persona_is_named_and_has_no_address() -> None:
    audience = Persona(id="p1", name="Rosa Blum", title="the busy parent")
    assert as_json(package(audience=audience))["audience"] == {
        "kind": "persona",
        "id": "p1",
        "customer": None,
        "name": "Rosa Blum, the busy parent",
        "email": None,
        "phone": None,
        "language": None,
    }


def test_files_are_called_by_channel_draft_and_version() -> None:
    assert [file_of(package(), wanted).name for wanted in Format] == [
        "email-d1-v2.txt",
        "email-d1-v2.html",
        "email-d1-v2.json",
        "email-d1-v2.csv",
    ]
