"""Long texts fall into few parts, at places where a reader would pause, and lose nothing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.flags.contract import text_at
from bot.core.flags.flag import Place
from bot.judges.model.parts import COMFORTABLE, MOST_PARTS, parts_of
from tests.judges.model.material import case

LONGEST = 40_000
lengths = st.integers(0, LONGEST)
kinds = st.sampled_from(["x", "A sentence of words. ", "word ", "A line.\n", "Two paragraphs.\n\nAnd so on. " * 9])


@given(lengths, lengths, lengths, kinds)
@settings(max_examples=60, deadline=None)
def test_the_parts_make_up_the_texts_and_are_never_more_than_eight(
    brief: int, draft: int, comment: int, kind: str
) -> None:
    told = {Place.BRIEF: brief, Place.DRAFT: draft, Place.COMMENT: comment}
    texts = {place: (kind * (length // len(kind) + 1))[:length] for place, length in told.items()}
    whole = case(**{str(place): text for place, text in texts.items()})
    parts = parts_of(whole)

    assert len(parts) <= MOST_PARTS
    for place, text in texts.items():
        assert "".join(text_at(part.case, place) for part in parts).strip() == text.strip()
        for part in parts:
            piece = text_at(part.case, place)
            assert text[part.start : part.start + len(piece)] == piece


def test_a_short_case_is_one_part_with_all_its_texts() -> None:
    whole = case(draft="Roses are ready.")
    [part] = parts_of(whole)
    assert part.case == whole
    assert part.name == ""


def test_it_is_cut_between_paragraphs_rather_than_sentences() -> None:
    paragraph = "One sentence. Another one. " * 20
    text = "\n\n".join([paragraph] * 30)
    first, second, *_ = parts_of(case(brief=text))
    assert (first.case.brief or "").endswith("\n\n")
    assert second.name.startswith("part 2 of ")
    assert len(first.case.brief or "") <= COMFORTABLE


def test_a_part_knows_the_rest_of_its_case() -> None:
    whole = case(brief="x " * COMFORTABLE, draft="Short.")
    last = parts_of(whole)[-1]
    assert last.case == replace(whole, brief=None)
