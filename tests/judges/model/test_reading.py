"""Whatever a model says, what is read from it keeps to the contract, and what does not hold is complained of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.flags.contract import breaches
from bot.core.flags.flag import Case, Trigger, Verdict
from bot.judges.model.answer import HOLDERS, PassageGiven, Quiet
from bot.judges.model.material import material_of
from bot.judges.model.parts import Part
from bot.judges.model.reading import Reading, read_answer
from tests.judges.model.material import case, passage, unsupported
from tests.writers.model_orders import BRIEF, PUN

WHOLE = case(draft="Dear Dana, roses are ready. A rose is a rose is a rose.")
MATERIAL = material_of(WHOLE)
_WORDS = [f"{BRIEF} {WHOLE.draft}".split()[start : start + 4] for start in range(40)]

answers = st.lists(
    st.builds(
        PassageGiven,
        place=st.sampled_from(["brief", "draft", "comment", "nowhere"]),
        quote=st.sampled_from([" ".join(words) for words in _WORDS] + [PUN, "a rose", "[[FIRST_NAME]]", ""])
        | st.text(),
        holder=st.sampled_from([*HOLDERS, "somebody"]),
        trigger=st.sampled_from([*map(str, Trigger), "whim"]),
        taste_id=st.sampled_from(["t1", "t9", "none"]),
        aspect=st.sampled_from(["tone", "topic", "price"]),
        evidence_ids=st.lists(st.sampled_from(["e1", "e2", "e3", "e9", "none", "ev-puns"]), max_size=4),
        evidence_quote=st.sampled_from(["puns", "plain and brief", "never said", ""]),
        reason=st.text(max_size=5),
        verdict=st.sampled_from([*map(str, Verdict), *map(str, Quiet), "perhaps"]),
    ),
    max_size=12,
)


@given(answers)
@settings(max_examples=300, deadline=None)
def test_whatever_a_model_says_only_flags_that_hold_come_of_it(given: list[PassageGiven]) -> None:
    reading = read_answer(given, Part(WHOLE), MATERIAL, "m")
    assert [breach for flag in reading.flags for breach in breaches(flag, WHOLE)] == []
    assert all(flag.evidence or flag.trigger is not Trigger.AGAINST_AUDIENCE for flag in reading.flags)
    assert "ev-guess" not in {name for flag in reading.flags for name in flag.evidence}
    loud = [each for each in given if each.verdict not in {*Quiet}]
    assert len(reading.flags) + len(reading.wrong) <= len(loud)


def read(whole: Case, *told: dict[str, object]) -> Reading:
    passages = [PassageGiven.model_validate(each) for each in told]
    return read_answer(passages, Part(whole), material_of(whole), "m")


def test_a_passage_is_complained_of_in_the_words_that_the_model_used() -> None:
    reading = read(case(), passage("a rose pun"), unsupported("£14 each"))
    assert reading.wrong == (
        "“a rose pun”: these words do not stand in the brief. Copy a passage of it letter by letter.",
    )
    assert [flag.quote for flag in reading.flags] == ["£14 each"]
    assert reading.is_usable


def test_an_answer_that_points_at_things_and_is_never_right_is_of_no_use() -> None:
    assert not read(case(), passage("a rose pun")).is_usable
    assert read(case()).is_usable
