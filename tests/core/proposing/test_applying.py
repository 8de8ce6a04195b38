"""The copy with a change made: in the place that was named, with the reasons of all that is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.proposing.applying import with_changes
from bot.core.proposing.change import Change, Drop, Place, Reword, Tighten, Unit

BRIEF, EVIDENCE = (Reason(ReasonKind.BRIEF, "20 % off"),), (Reason(ReasonKind.EVIDENCE, "e1"),)
HELLO = Sentence("Hello Dana,", (Reason(ReasonKind.AUDIENCE, "name"),))
SALE = Sentence("The spring sale is really on.", BRIEF)
WARM = Sentence("We thought of your raised bed.", EVIDENCE)
OFF = Sentence("Everything is 20 % off in the spring sale.", BRIEF)
ORDER = Sentence("Order here: larkmoor.example", BRIEF)
COPY = Copy(
    Channel.EMAIL,
    (
        Part(PartName.SUBJECT, ((Sentence("Spring sale", BRIEF),),)),
        Part(PartName.BODY, ((HELLO,), (SALE, WARM), (OFF,))),
        Part(PartName.CALL_TO_ACTION, ((ORDER,),)),
        Part(PartName.FOOTER, ((Sentence("Unsubscribe here.", ()),),)),
    ),
)


def changed(*changes: Change) -> Copy:
    copy = with_changes(COPY, changes)
    assert copy is not None
    return copy


def body(copy: Copy) -> str:
    part = copy.part(PartName.BODY)
    assert part is not None
    return part.text


def test_lines_are_counted_as_people_count_them_without_greeting_and_footer() -> None:
    assert body(changed(Drop(Place(Unit.SENTENCE, 0)))) == f"Hello Dana,\n\n{WARM.text}\n\n{OFF.text}"
    assert changed(Drop(Place(Unit.SENTENCE, -1))).part(PartName.CALL_TO_ACTION) is None


def test_a_paragraph_goes_whole() -> None:
    assert body(changed(Drop(Place(Unit.PARAGRAPH, 0)))) == f"Hello Dana,\n\n{OFF.text}"


def test_a_sentence_is_counted_inside_the_paragraph_that_is_named() -> None:
    assert WARM.text not in body(changed(Drop(Place(Unit.SENTENCE, -1, within=0))))


def test_tightening_drops_what_carries_nothing_of_the_message_and_fillers() -> None:
    tightened = changed(Tighten(Place(Unit.PARAGRAPH, 0)))
    assert body(tightened) == f"Hello Dana,\n\nThe spring sale is on.\n\n{OFF.text}"
    assert tightened.sentences[2].reasons == BRIEF


def test_words_are_changed_wherever_they_stand_with_their_capital() -> None:
    copy = changed(Reword("spring sale", "summer sale"))
    assert "spring" not in copy.text.casefold()
    assert copy.parts[0].text == "Summer sale"


def test_changes_are_counted_in_the_copy_as_it_stood() -> None:
    both = changed(Drop(Place(Unit.PARAGRAPH, 0)), Drop(Place(Unit.SENTENCE, -1)))
    assert both.text == f"Spring sale\n\nHello Dana,\n\n{OFF.text}\n\nUnsubscribe here."


@pytest.mark.parametrize(
    "change",
    [
        Drop(Place(Unit.PARAGRAPH, 7)),
        Drop(Place(Unit.PART, part=PartName.PREHEADER)),
        Reword("winter", "summer"),
        Tighten(Place(Unit.PARAGRAPH, 1)),
    ],
)
def test_what_cannot_be_done_is_not_done(change: Change) -> None:
    assert with_changes(COPY, [change]) is None


def test_nothing_may_be_left_without_a_body() -> None:
    alone = Copy(Channel.SMS, (Part(PartName.BODY, ((OFF,),)),))
    assert with_changes(alone, [Drop(Place(Unit.SENTENCE, 0))]) is None


units = st.sampled_from([Unit.SENTENCE, Unit.PARAGRAPH])
places = st.builds(Place, units, st.integers(-4, 4), st.none() | st.integers(-3, 3))


@given(st.lists(st.builds(Drop, places) | st.builds(Tighten, places), max_size=4))
def test_whatever_goes_the_rest_stays_word_for_word_or_shorter(changes: list[Change]) -> None:
    copy = with_changes(COPY, changes)
    kept = [sentence.reasons for sentence in copy.sentences] if copy else []
    assert all(reasons in [each.reasons for each in COPY.sentences] for reasons in kept)
    assert copy is None or len(copy.text) <= len(COPY.text)
