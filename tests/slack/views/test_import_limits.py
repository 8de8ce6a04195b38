"""Whatever a file holds, its card, its form and its report stay within Slack's limits, and its buttons are never left out."""

from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.core.imports.file_import import FileImport, Origin
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.look import Look, Sample
from bot.core.imports.mapping import Mapping
from bot.core.imports.report import ImportReport
from bot.sandbox.rules.views import demand_view
from bot.slack.ids import ImportButton, import_column
from bot.slack.views import import_form, imports
from bot.slack.views.message import Block, Message
from tests.fakes.clock import START
from tests.slack.views.test_limits import holds, words

quickly = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
numbers = st.integers(0, 10**8)
named = st.lists(words, max_size=30).map(tuple)
columns = st.lists(
    st.tuples(st.sampled_from([column.name for column in COLUMNS[Kind.CUSTOMERS]]), words, words, words), max_size=15
)
mappings = st.builds(
    Mapping,
    kind=st.sampled_from(Kind),
    columns=columns.map(tuple),
    tool=words,
    fixed=st.lists(st.tuples(words, words), max_size=5).map(tuple),
    country=st.sampled_from(["", "GB", "GS"]),  # GS has the longest name
)
with_more = st.builds(lambda mapping, also: replace(mapping, also=(also,)), mappings, mappings)
files = st.builds(
    FileImport,
    id=st.just("Ev1.0"),
    origin=st.sampled_from(Origin),
    place=st.just("F1"),
    name=words,
    by=st.just("U1"),
    room=st.just("D1"),
    thread=st.just("1.1"),
    at=st.just(START),
    headings=named,
    mapping=st.none() | mappings | with_more,
    zone=st.sampled_from(["", "America/Argentina/Buenos_Aires"]),
    decided_by=st.sampled_from(["", "U1"]),
)
samples = st.builds(
    Sample, line=numbers, told=st.lists(st.tuples(words, words), max_size=15).map(tuple), why=st.just("") | words
)
looks = st.builds(
    Look,
    file=words,
    headings=named,
    tool=words,
    what=st.just("") | words,
    remembered=st.booleans(),
    ignored=named,
    samples=st.lists(samples, max_size=3).map(tuple),
    problems=st.lists(words, max_size=5).map(tuple),
    rows=st.none() | numbers,
    looked=st.integers(0, 200),
    refused=st.integers(0, 200),
)
reports = st.builds(
    ImportReport,
    kind=st.sampled_from(Kind),
    file=words,
    rows=numbers,
    new=numbers,
    refused=numbers,
    merged=numbers,
    by_email=numbers,
    older=numbers,
    conflicts=numbers,
    clashes=st.lists(words, max_size=20).map(tuple),
)


def pressable(message: Message) -> list[str]:
    """Actions of the buttons in it."""
    rows: list[Block] = [block for block in message.blocks if block["type"] == "actions"]
    return [str(element["action_id"]) for row in rows for element in row["elements"]]


@quickly
@given(files, looks, st.booleans())
def test_the_card_is_drawn_within_the_limits_and_can_always_be_answered(
    file: FileImport, look: Look, alone: bool
) -> None:
    look = replace(look, mapping=file.mapping)
    for card in (imports.import_card(file, look, alone=alone), imports.found_card(file, look)):
        holds(card)
        assert ImportButton.LEAVE in pressable(card)
        assert ImportButton.COLUMNS in pressable(card)
    holds(imports.samples_card(file, look))


@quickly
@given(files, reports, reports, st.booleans(), words)
def test_how_far_it_is_and_what_became_of_it_are_drawn_within_the_limits(
    file: FileImport, report: ImportReport, other: ImportReport, stopped: bool, text: str
) -> None:
    whole = replace(report, also=(other,))
    holds(imports.ended(file, whole, stopped=stopped, rejects=text))
    for said in (imports.importing(file, stopped=stopped), imports.not_imported(file), imports.left(file, "U1")):
        holds(imports.settled(said))
    holds(imports.not_read(text, text))
    assert pressable(imports.progress(file, report, 0.5)) == [ImportButton.STOP]
    holds(imports.progress(file, None, 0))


@quickly
@given(files, st.sampled_from(Kind), words)
def test_the_form_is_one_that_slack_takes_for_every_kind_and_any_number_of_headings(
    file: FileImport, kind: Kind, typed: str
) -> None:
    demand_view(import_form.import_form(file, kind, file.mapping, "Ev1.0 tr1"), "modal")
    offered = import_form.heading_options(file.headings, typed)
    assert len(offered) <= 100
    assert all(0 < len(option["text"]["text"]) <= 75 for option in offered)


def test_the_form_begins_with_what_is_known_of_the_file() -> None:
    mapping = Mapping(kind=Kind.CUSTOMERS, columns=(("name", "First", "LAST "), ("email", "Gone")))
    file = FileImport(
        id="f",
        origin=Origin.SLACK,
        place="F1",
        name="a.csv",
        by="U1",
        room="D1",
        thread="1.1",
        at=START,
        headings=("Last", "First", "Mail"),
        mapping=mapping,
    )
    view = import_form.import_form(file, Kind.CUSTOMERS, mapping, "f tr1")
    elements = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    chosen = elements[import_column("customers", "name")]["initial_options"]
    assert [(option["text"]["text"], option["value"]) for option in chosen] == [("First", "1"), ("Last", "0")]
    assert "initial_options" not in elements[import_column("customers", "email")]


def test_a_heading_beyond_what_slack_shows_is_found_by_typing() -> None:
    headings = [f"Field {number}" for number in range(400)]
    assert len(import_form.heading_options(headings, "")) == 100
    assert [option["value"] for option in import_form.heading_options(headings, "field 399")] == ["399"]
    assert [option["value"] for option in import_form.zone_options("york")] == ["America/New_York"]
