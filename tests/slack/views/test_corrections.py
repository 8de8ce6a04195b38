"""The forms and figures of corrections stay within Slack's limits, and buttons carry ids alone."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.corrections.correction import Keeping, Marked, not_a_flag
from bot.core.corrections.figures import CorrectionFigures, Tally
from bot.core.corrections.passage import Missed, as_correction
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect
from bot.core.flags.flag import Findings, Flag, Verdict
from bot.sandbox.rules.views import demand_view
from bot.slack.ids import judgement_of
from bot.slack.views.corrections import correction_figures, keep_form, missed_form, own_corrections
from bot.slack.views.flags import check_card
from tests.core.corrections.judged import judgement
from tests.fakes.clock import START
from tests.slack.views.test_limits import dossiers, evidence, found, holds, holds_blocks, words
from tests.store.people import DANA

tallies = st.dictionaries(
    words, st.builds(Tally, st.integers(0, 10**7), st.just(0), st.integers(0, 10**6)), max_size=40
)


@settings(max_examples=25, deadline=None)
@given(words, st.lists(evidence, max_size=130), st.sampled_from(Keeping))
def test_the_form_is_taken_by_slack_whatever_is_known_and_said(
    text: str, known: list[object], keeping: Keeping
) -> None:
    judged = judgement()
    case = replace(judged.case, brief=text * 20, draft=None, evidence=tuple(known))  # type: ignore[arg-type]  # Evidence
    demand_view(missed_form("1.2.3", replace(judged, case=case), keeping), "modal")


def test_the_question_is_asked_in_a_modal_of_its_own_too() -> None:
    demand_view(keep_form(), "modal")


@settings(max_examples=25, deadline=None)
@given(tallies, tallies, st.integers(0, 10**9))
def test_figures_are_drawn_within_the_limits(aspects: dict[str, Tally], rules: dict[str, Tally], number: int) -> None:
    figures = CorrectionFigures(
        judgements=number, people=number, kept=number, typed=0, by_aspect=aspects, by_rule=rules
    )
    holds_blocks(correction_figures(figures), 15)
    for keeping in Keeping:
        holds_blocks(own_corrections(keeping, number), 5)


@settings(max_examples=25, deadline=None)
@given(flags=st.lists(found, max_size=14, unique=True), dossier=dossiers, disputed=st.booleans())
def test_flags_with_their_buttons_are_drawn_within_the_limits(
    flags: list[Flag], dossier: Dossier, *, disputed: bool
) -> None:
    judged = judgement(flags=tuple(flags))
    own = tuple(not_a_flag(judged, place, "U-ana", START) for place in range(len(flags)) if disputed)
    holds(check_card(Findings(tuple(flags), "house"), dossier, Marked(judged, own)))


def test_buttons_carry_marks_and_their_blocks_the_judgement() -> None:
    judged = judgement()
    missed = Missed(passage="put golf in", aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED)
    own = (not_a_flag(judged, 0, "U-ana", START), as_correction(judged, missed, "U-ana", START, ()))
    card = check_card(Findings(judged.flags, "house"), Dossier(audience=DANA, own=()), Marked(judged, own))
    pressed = [
        (judgement_of(block["block_id"]), element["action_id"].partition(".")[0], element["value"])
        for block in card.blocks
        for element in [*block.get("elements", []), block.get("accessory", {})]
        if element.get("type") == "button"
    ]
    assert pressed == [
        ("j1", "take_back", "flag 0"),
        ("j1", "not_a_flag", "flag 1"),
        ("j1", "take_back", "brief 16-27"),
        ("j1", "missed_one", "all"),
    ]
