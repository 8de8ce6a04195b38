"""How often customers are written to, as admins see and change it, within Slack's limits."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.norms import FrequencyNorm, Period
from bot.core.preference.house_cap import MOST, HouseCap, cap_as_typed, read_cap
from bot.sandbox.rules.views import demand_view
from bot.slack.views.contact import cap_form, cap_section
from bot.slack.views.text import escaped
from tests.fakes.clock import START
from tests.slack.views.test_limits import words

norms = st.none() | st.builds(FrequencyNorm, st.integers(1, MOST), st.sampled_from(Period))
kept = st.none() | st.builds(
    HouseCap,
    norm=norms,
    set_by=words,
    set_at=st.integers(0, 10**9).map(lambda second: START + timedelta(seconds=second)),
)


@settings(max_examples=25, deadline=None)
@given(norms, kept, words, norms)
def test_the_rule_and_its_form_are_drawn_within_the_limits(
    norm: FrequencyNorm | None, cap: HouseCap | None, told: str, typed: FrequencyNorm | None
) -> None:
    shown = cap_section(norm, cap, escaped(told), cap_as_typed(typed))
    demand_view({"type": "home", "blocks": shown}, "home")
    demand_view(cap_form(norm, cap.set_at.isoformat() if cap else ""), "modal")


@given(norms)
def test_what_is_typed_is_read_as_it_was_meant(norm: FrequencyNorm | None) -> None:
    assert read_cap(cap_as_typed(norm)) == norm
