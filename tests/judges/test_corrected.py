"""What is exported is a labelled case in which no customer's name is left."""

import json
from dataclasses import replace

import pytest

from bot.core.audiences import Customer
from bot.core.corrections.correction import Corrected, not_a_flag
from bot.core.corrections.labels import labelled
from bot.core.evidence import Aspect
from bot.core.flags.flag import Flag, Place, Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from bot.judges.corrected import CannotBeQuoted, as_line
from bot.judges.labels import read_labelled
from tests.core.corrections.judged import EMAILS, flag, judgement
from tests.fakes.clock import START

DANA = Customer(id="c-dana", name="Dana Ruiz", email="dana@example.net", phone="+441632960001", company="Ruiz Roofing")
TEXT = (
    "<@U0BEN> dana told me she hates calls, so ring Sam Hill at Ruiz Roofing (dana@example.net, 01632 960001) "
    "instead. I love golf. I love golf and so does Dana Ruiz."
)


def corrected(*flags: Flag, text: str = TEXT) -> LabelledCase:
    judged = judgement(flags=flags)
    judged = replace(judged, case=replace(judged.case, brief=text))
    return labelled(Corrected(judgement=judged, people=frozenset({"U-ana"}), standing=()))


def line(case: LabelledCase, audience: Customer | None = DANA) -> str:
    return as_line(case, audience, lambda text: ("Sam Hill",) if "Sam Hill" in text else ())


def test_no_name_address_or_number_of_anybody_is_left() -> None:
    told = line(corrected())
    for name in ("dana", "ruiz", "sam", "hill", "roofing", "960001", "example.net", "u0ben", "u-ana", "u-ben"):
        assert name not in told.casefold()
    assert "Alpha told me she hates calls" in told or "Alpha" in told


def test_a_deleted_customers_name_is_replaced_all_the_same() -> None:
    assert "Ruiz" not in line(corrected(), None).replace("Ruiz Roofing", "")


def test_what_is_exported_is_read_by_the_evaluation_with_the_labels_that_were_corrected() -> None:
    judged = judgement()
    case = labelled(
        Corrected(judgement=judged, people=frozenset({"U-ana"}), standing=(not_a_flag(judged, 0, "U-ana", START),))
    )
    read = read_labelled([line(case)])[0]
    assert [(mark.quote, mark.verdict, mark.evidence) for mark in read.flags] == [
        (EMAILS, Verdict.CONTRADICTED, ("e1",))
    ]
    assert read.case.audience_name == "Alpha Customer"
    assert read.case.tastes[0].value == "golf"
    assert json.loads(line(case))["id"] != judged.id


def test_words_that_stand_twice_are_quoted_with_enough_around_them_to_stand_once() -> None:
    second = replace(
        flag("I love golf", text=TEXT), start=TEXT.rindex("I love golf"), end=TEXT.rindex("I love golf") + 11
    )
    told = json.loads(line(corrected(second)))
    quote = told["flags"][0]["quote"]
    assert told["brief"].count(quote) == 1
    assert "I love golf and" in quote


def test_a_quote_that_cuts_a_name_takes_the_whole_of_it() -> None:
    told = json.loads(line(corrected(flag("does Dana", text=TEXT))))
    quote = told["flags"][0]["quote"]
    assert quote.endswith("Alpha Customer.")
    assert told["brief"].count(quote) == 1


def test_what_cannot_be_quoted_is_said_and_not_written() -> None:
    text = "golf golf"
    mark = Mark(place=Place.BRIEF, quote="golf", aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED)
    case = replace(corrected(text=text), flags=(mark,))
    with pytest.raises(CannotBeQuoted):
        line(case)
