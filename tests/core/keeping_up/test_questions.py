from dataclasses import replace
from datetime import date

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.keeping_up.clashes import Clash
from bot.core.keeping_up.questions import ANYTHING_NEW, BY_ASPECT, BY_FIELD, OfPersona, Question, questions
from bot.core.keeping_up.telling import claim
from bot.core.preference.answer import Disagreement
from tests.core.keeping_up.test_clashes import DISLIKES, MAY, told

NOTHING_OPEN = OfPersona(clashes=(), doubted=(), old=(), aspects=(), fields=())
PARTED = Disagreement(said="a", said_on=None, did="b", did_on=None, ask="Which of them were welcome?")


def first(questions_: object) -> Question:
    return next(iter(questions_))  # type: ignore[call-overload, no-any-return]  # an iterator of them


def test_what_would_settle_most_is_asked_first() -> None:
    own = [told("email", on=MAY), told("email", DISLIKES)]
    old = told("bulbs", on=date(2024, 5, 3))
    persona = OfPersona(
        clashes=[Clash(newer=told("puns", DISLIKES), older=told("puns"))],
        doubted=[told("letters")],
        old=[told("roses")],
        aspects=[Aspect.OFFER],
        fields=["pains"],
    )
    asked = [each.text for each in questions(own, [old], [PARTED], persona)]
    assert asked == [
        "Which of them were welcome?",
        "We have noted that you do not want “email”, and that you like “email”. Which is right today?",
        "In May 2024 we noted that you like “bulbs”. Is that still so?",
        "Some tell us that they like “puns”, others that they do not want “puns”. How is it with you?",
        "We heard from others that they like “letters”. How is it with you?",
        "We heard from others that they like “roses”. How is it with you?",
        BY_ASPECT[Aspect.OFFER],
        BY_FIELD["pains"],
        ANYTHING_NEW,
    ]


def test_nobody_is_asked_what_they_have_told_and_a_guess_of_ours_tells_nothing() -> None:
    open_of = replace(NOTHING_OPEN, aspects=[Aspect.FORMAT])
    assert first(questions([told("short texts")], [], [], open_of)).text == ANYTHING_NEW
    guess = replace(told("short texts"), source=Source.ASSUMED)
    assert first(questions([guess], [], [], open_of)).text == BY_ASPECT[Aspect.FORMAT]


def test_where_nothing_is_open_there_is_still_something_to_ask() -> None:
    assert [each.text for each in questions([], [], [], NOTHING_OPEN)] == [ANYTHING_NEW]


def test_no_question_asks_who_somebody_is_or_can_be_answered_with_yes() -> None:
    asked = (*BY_ASPECT.values(), *BY_FIELD.values(), ANYTHING_NEW)
    assert all(each.split()[0] in ("How", "When", "What", "Which", "Where") and each.endswith("?") for each in asked)
    assert not {"job", "household", "home", "day", "dress"} & set(BY_FIELD)


def test_a_claim_of_no_day_is_asked_about_without_one() -> None:
    old = told("bulbs", Polarity.DISLIKES)
    assert (
        first(questions([], [old], [], NOTHING_OPEN)).text
        == "We once noted that you do not want “bulbs”. Is that still so?"
    )


def test_a_figure_of_what_was_bought_is_told_as_one_and_nobody_is_asked_whether_it_still_holds() -> None:
    figure = replace(told("149 days since the last purchase", Polarity.NEUTRAL, on=MAY), source=Source.BOUGHT)
    open_of = replace(NOTHING_OPEN, old=[figure])
    assert [each.text for each in questions([figure], [figure], [], open_of)] == [ANYTHING_NEW]
    assert claim(figure, "", MAY).startswith("what they bought shows 149 days since the last purchase (bought")
    assert claim(figure, "Dana Ruiz", MAY).startswith("what Dana Ruiz bought shows 149 days")
