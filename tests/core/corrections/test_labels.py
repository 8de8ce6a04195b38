"""A corrected text is a labelled case: the flags as people would have them."""

from dataclasses import replace

from bot.core.corrections.correction import Corrected, Correction, Said, flag_mark, not_a_flag
from bot.core.corrections.labels import labelled
from bot.core.corrections.passage import Missed, as_correction
from bot.core.evidence import Aspect
from bot.core.flags.flag import Trigger, Verdict
from tests.core.corrections.judged import EMAILS, GOLF, flag, judgement
from tests.fakes.clock import START

JUDGED = judgement()


def quotes(*standing: Correction, judged: object = JUDGED) -> list[str]:
    assert isinstance(judged, type(JUDGED))
    corrected = Corrected(judgement=judged, people=frozenset({"U-ana"}), standing=standing)
    return [mark.quote for mark in labelled(corrected).flags]


def missed(words: str, by: str = "U-ana", verdict: Verdict = Verdict.UNSUPPORTED) -> Correction:
    cites = ("e1",) if verdict is Verdict.CONTRADICTED else ()
    told = Missed(passage=words, aspect=Aspect.TOPIC, verdict=verdict, evidence=cites)
    return as_correction(JUDGED, told, by, START, ())


def test_what_is_called_no_flag_is_left_out_and_the_rest_stays() -> None:
    assert quotes() == [GOLF, EMAILS]
    assert quotes(not_a_flag(JUDGED, 0, "U-ana", START)) == [EMAILS]


def test_what_was_missed_is_added_in_its_place_with_its_evidence() -> None:
    added = missed("put golf in", verdict=Verdict.CONTRADICTED)
    assert quotes(missed("Tee off"), added) == [GOLF, "put golf in", EMAILS, "Tee off"]
    corrected = Corrected(judgement=JUDGED, people=frozenset({"U-ana"}), standing=(added,))
    assert labelled(corrected).flags[1].evidence == ("e1",)


def test_of_two_people_who_mark_nearly_the_same_words_the_first_counts() -> None:
    later = replace(missed("golf in", by="U-ben"), at=START.replace(hour=12))
    assert quotes(later, missed("put golf in")) == [GOLF, "put golf in", EMAILS]


def test_a_flag_that_mirrors_a_taste_means_nothing_without_the_taste() -> None:
    mirror = replace(flag(GOLF), trigger=Trigger.MIRROR)
    judged = replace(JUDGED, flags=(mirror, JUDGED.flags[1]))
    assert quotes(judged=judged) == [GOLF, EMAILS]
    assert judged.as_kept_by("U-ben").case.tastes == ()
    assert quotes(judged=judged.as_kept_by("U-ben")) == [EMAILS]


def test_a_mark_that_no_longer_names_a_flag_changes_nothing() -> None:
    beyond = replace(not_a_flag(JUDGED, 0, "U-ana", START), mark=flag_mark(9), said=Said.NOT_A_FLAG)
    assert quotes(beyond) == [GOLF, EMAILS]
