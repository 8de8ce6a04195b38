from dataclasses import replace

from bot.core.audiences import AudienceKind
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Case, Place, Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from tests.training.flags.corpus import CONTRADICTS, SILENT, LabelledPassage, Lesson, lessons, read_cases
from tests.training.flags.ways.clauses import ASK, REST, TASTE, all_told, looked_at

BRIEF = "Ring Dana on Friday, I never read letters. The kiln is back on Monday."
EVIDENCE = Evidence(
    id="e1", audience_id="a", aspect=Aspect.CHANNEL, value="letters", polarity=Polarity.LIKES, source=Source.SAID
)
CASE = Case(
    audience_name="Dana Ruiz",
    audience_kind=AudienceKind.CUSTOMER,
    evidence=(EVIDENCE, replace(EVIDENCE, id="e2", source=Source.ASSUMED)),
    brief=BRIEF,
)
LABEL = Mark(
    place=Place.BRIEF,
    quote="I never read letters",
    aspect=Aspect.CHANNEL,
    verdict=Verdict.CONTRADICTED,
    evidence=("e1",),
)
TASTE_SAID = LabelledPassage(Place.BRIEF, LABEL.quote, "author", "taste", Aspect.CHANNEL, {"e1": CONTRADICTS})
ASK_SAID = LabelledPassage(Place.BRIEF, "Ring Dana", "none", "ask", Aspect.CHANNEL, {})
TOLD = LabelledCase(id="x", case=CASE, flags=(LABEL,), voice="v")
LESSON = Lesson("x", "v", CASE, Place.BRIEF, (TASTE_SAID, ASK_SAID), (LABEL,))


def test_a_clause_learns_from_the_labelled_passage_that_it_shares_its_words_with() -> None:
    [told] = all_told([TOLD], [LESSON])
    assert [(clause.text, clause.kind) for clause in told.clauses] == [
        ("Ring Dana on Friday", ASK),
        ("I never read letters", TASTE),
        ("The kiln is back on Monday", REST),
    ]


def test_only_the_clause_that_finds_the_label_is_to_be_flagged() -> None:
    [told] = all_told([TOLD], [LESSON])
    assert told.labelled == (False, True, False)


def test_a_clause_is_put_beside_what_can_speak_and_never_beside_a_guess() -> None:
    [told] = all_told([TOLD], [LESSON])
    pairs = [(pair.item.id, pair.relation) for clause in told.clauses for pair in looked_at(clause)]
    assert pairs == [("e1", SILENT), ("e1", CONTRADICTS), ("e1", SILENT)]


def test_clauses_can_find_almost_every_label_of_a_voice() -> None:
    """Where clauses end is no excuse: what these ways miss, they miss by judgement."""
    cases = [told for told in read_cases() if told.voice == "b"]
    found = sum(sum(told.labelled) for told in all_told(cases, lessons()))
    assert found >= 0.98 * sum(len(told.flags) for told in cases) > 0
