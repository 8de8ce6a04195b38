"""The form of the brand and what `/core` answers, within Slack's limits for whatever was typed."""

import json
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.audiences import Persona
from bot.core.brand import Brand, Change
from bot.core.brand.typed import BrandField
from bot.sandbox.rules.blocks import check_blocks
from bot.sandbox.rules.views import demand_view
from bot.slack.views.core import Row, changes_list, saved, side_by_side, usage
from bot.slack.views.core_form import changed_meanwhile, core_form, not_kept, not_opened
from bot.slack.views.message import Message
from tests.slack.views.test_limits import evidence, personas, words

AT = datetime(2026, 3, 9, 12, tzinfo=UTC)
changes = st.builds(
    Change, brand=st.builds(Brand, version=st.integers(1, 10**6)), by=st.sampled_from(["", "U0ANA"]), at=st.just(AT)
)
typed = st.dictionaries(st.sampled_from(BrandField), words)
rows = st.builds(Row, personas, words, st.lists(evidence, max_size=6).map(tuple))


def holds(message: Message) -> None:
    assert check_blocks(list(message.blocks)) == []
    assert 0 < len(message.text) <= 3_000


@settings(max_examples=40, deadline=None)
@given(typed, st.none() | changes, typed)
def test_the_form_is_one_that_slack_opens(
    fields: dict[BrandField, str], last: Change | None, theirs: dict[BrandField, str]
) -> None:
    form = core_form("1234.5678", 10**6, fields, last, theirs)
    assert demand_view(form, "modal")["private_metadata"] == "1000000 1234.5678"


@settings(max_examples=25, deadline=None)
@given(words, st.lists(rows, max_size=120))
def test_the_table_of_personas_is_one_that_slack_draws(core_message: str, shown: list[Row]) -> None:
    message = side_by_side(core_message, shown)
    holds(message)
    [table] = [block for block in message.blocks if block["type"] == "table"]
    assert len(table["rows"]) <= 100
    assert sum(len(cell["text"]) for row in table["rows"] for cell in row) <= 10_000


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(changes, st.lists(st.sampled_from(BrandField))), max_size=60), words)
def test_answers_hold_for_the_longest_history(listed: list[tuple[Change, list[BrandField]]], why: str) -> None:
    holds(changes_list(listed, "/acme-core"))
    holds(not_kept(why or "x", "1234.5678"))
    for change, fields in listed[:3]:
        holds(changed_meanwhile(change, fields, "1234.5678"))
        holds(saved(change.brand, fields, "/acme-core"))
    holds(not_opened("1234.5678"))
    holds(usage("/acme-core"))


def test_rows_that_do_not_fit_are_counted() -> None:
    many = [Row(Persona(id=f"p{n}", name="Ivo", title=f"the keeper {n}"), "x" * 500, ()) for n in range(30)]
    drawn = json.dumps(side_by_side("We grow it.", many).blocks, ensure_ascii=False)
    assert "more: Slack shows no longer table" in drawn


def test_what_somebody_else_wrote_stands_below_the_field_that_both_changed() -> None:
    theirs = Change(brand=Brand(version=2), by="U0MAX", at=AT)
    form = core_form("1", 2, {BrandField.SENDER: "Mine"}, theirs, {BrandField.SENDER: "Theirs"})
    [field] = [block for block in form["blocks"] if block.get("block_id") == "core.sender"]
    assert (field["element"]["initial_value"], field["hint"]["text"]) == ("Mine", "Stands now: Theirs")
    assert "<@U0MAX> changed sender while you were writing" in json.dumps(form["blocks"])
