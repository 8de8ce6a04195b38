from datetime import date

from bot.core.audiences import Persona, Profile
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.personas.coverage import coverage_of
from bot.core.personas.depth import LONG_MATTER, MATTER, SHORT_MATTER, Depth
from bot.core.personas.grounding import grounding_of

TODAY = date(2026, 11, 20)


def claim(aspect: Aspect, source: Source, on: date | None = TODAY) -> Evidence:
    return Evidence(
        id=f"{aspect}-{source}",
        audience_id="p",
        aspect=aspect,
        value="x",
        polarity=Polarity.LIKES,
        source=source,
        on=on,
    )


def test_a_name_alone_covers_nothing_and_everything_is_missing() -> None:
    coverage = coverage_of(Persona(id="p", name="Anyone", title=""))
    assert (coverage.share, coverage.missing) == (0, ("line", "picture", "quotes", *MATTER))


def test_what_colours_a_portrait_only_is_not_missed() -> None:
    profile = Profile(**dict.fromkeys(MATTER, "told"), quotes=("“So.”",))
    assert coverage_of(Persona(id="p", name="A", title="b", line="c", picture="🌱", profile=profile)).share == 1


def test_guesses_are_claims_that_nobody_made() -> None:
    known = grounding_of([claim(Aspect.CHANNEL, Source.ASSUMED), claim(Aspect.TONE, Source.SAID)], TODAY)
    assert (known.share, known.sources, known.counted, known.claims) == (0.5, (Source.SAID,), 1, 2)
    assert Aspect.CHANNEL in known.missing
    assert Aspect.TONE not in known.missing


def test_no_evidence_is_no_score() -> None:
    assert grounding_of([], TODAY).share is None


def test_what_is_old_or_of_no_day_is_stale_and_a_stale_guess_is_no_news() -> None:
    old, undated = claim(Aspect.TONE, Source.DID, date(2025, 11, 19)), claim(Aspect.OFFER, Source.DID, None)
    fresh = claim(Aspect.TOPIC, Source.SURVEY, date(2025, 11, 20))
    known = grounding_of([old, undated, fresh, claim(Aspect.FORMAT, Source.ASSUMED, date(2020, 1, 1))], TODAY)
    assert known.stale == (old, undated)
    assert known.newest == date(2025, 11, 20)


def test_what_matters_is_more_where_the_product_is_thought_about_more() -> None:
    def missing(depth: Depth) -> int:
        return len(coverage_of(Persona(id="p", name="A", title="b", depth=depth)).missing)

    assert missing(Depth.SHORT) < missing(Depth.MIDDLE) < missing(Depth.LONG)
    told = Profile(**dict.fromkeys(SHORT_MATTER, "told"), quotes=("So.",))
    short = Persona(id="p", name="A", title="b", line="c", picture="🌱", profile=told, depth=Depth.SHORT)
    assert coverage_of(short).share == 1
    assert set(SHORT_MATTER) < set(MATTER) < set(LONG_MATTER)
