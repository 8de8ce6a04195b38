"""Flags that are made of what the network hears: what they cite, whose taste they name, and what never becomes one."""

from dataclasses import replace

import pytest

from bot.core.evidence import Aspect
from bot.core.flags.contract import breaches
from bot.core.flags.flag import Case, Flag, Trigger, Verdict, Whose
from bot.core.flags.rules.rule import Example
from bot.judges.learnt.find import found_in, look_at
from tests.judges.learnt.scripted import CONTRADICTS, EVERYTHING, SUPPORTS, ScriptedNetwork

PHRASE = "silver ribbons on each parcel"
TEXT = f"Please put {PHRASE}, thank you."


def flags(network: ScriptedNetwork, *known: str, tastes: tuple[str, ...] = (), text: str = TEXT) -> list[Flag]:
    case = Example(text=text, known=known, tastes=tastes).case
    found = found_in(look_at(case, network), EVERYTHING)
    assert not [why for flag in found for why in breaches(flag, case)]
    return found


def test_what_the_network_hears_as_a_taste_is_flagged_in_its_own_words() -> None:
    (flag,) = flags(ScriptedNetwork(tastes=[PHRASE]))
    assert (flag.quote, flag.verdict, flag.trigger) == (PHRASE, Verdict.UNSUPPORTED, Trigger.SELF_REFERENCE)
    assert TEXT[flag.start : flag.end] == PHRASE


def test_what_speaks_against_a_passage_is_cited_with_its_words() -> None:
    network = ScriptedNetwork(others=[PHRASE], relations={"plain": CONTRADICTS})
    (flag,) = flags(network, "likes imagery: plain paper (said, 'no frills')", "likes topic: tools")
    assert (flag.verdict, flag.evidence, flag.trigger) == (Verdict.CONTRADICTED, ("e1",), Trigger.AGAINST_AUDIENCE)
    assert "no frills" in flag.why


@pytest.mark.parametrize("shares", [(0.0, 0.51, 0.49), (0.0, 0.5, 0.5), SUPPORTS])
def test_what_rather_supports_a_passage_is_never_cited_against_it(shares: tuple[float, float, float]) -> None:
    easily = replace(EVERYTHING, contradicted_from=0.25)
    network = ScriptedNetwork(tastes=[PHRASE], relations={"ribbons": shares})
    case = Example(text=TEXT, known=("likes imagery: ribbons",)).case
    (flag,) = found_in(look_at(case, network), easily)
    assert (flag.verdict, flag.evidence) == (Verdict.UNSUPPORTED, ())


@pytest.mark.parametrize("known", ["dislikes imagery: ribbons (assumed, a hunch)", "neutral imagery: ribbons"])
def test_a_guess_and_evidence_without_a_lean_are_never_cited_whatever_the_network_hears(known: str) -> None:
    (flag,) = flags(ScriptedNetwork(tastes=[PHRASE], relations={"ribbons": CONTRADICTS}), known)
    assert (flag.verdict, flag.evidence) == (Verdict.UNSUPPORTED, ())


def test_the_surest_evidence_is_cited_first() -> None:
    relations = {"paper": (0.1, 0.2, 0.7), "string": (0.0, 0.1, 0.9)}
    (flag,) = flags(ScriptedNetwork([], [PHRASE], relations), "likes imagery: paper", "likes imagery: string")
    assert flag.evidence == ("e2", "e1")


MANY = tuple(f"likes product: tool number {n}" for n in range(12))


def test_where_much_is_known_only_what_the_passage_is_about_is_cited() -> None:
    heard = {"plain": CONTRADICTS, "phone": CONTRADICTS}
    network = ScriptedNetwork(others=[PHRASE], relations=heard, aspect=Aspect.IMAGERY)
    (flag,) = flags(network, "dislikes channel: phone calls", "likes imagery: plain paper", *MANY)
    assert flag.evidence == ("e2",)


def test_where_much_is_known_a_doubtful_contradiction_is_none() -> None:
    network = ScriptedNetwork([PHRASE], relations={"plain": (0.3, 0.25, 0.45)}, aspect=Aspect.IMAGERY)
    doubtful = replace(EVERYTHING, contradicted_from=0.25)
    for known, verdict in ((MANY[:3], Verdict.CONTRADICTED), (MANY, Verdict.UNSUPPORTED)):
        case = Example(text=TEXT, known=("likes imagery: plain paper", *known)).case
        (flag,) = found_in(look_at(case, network), doubtful)
        assert flag.verdict is verdict


def test_what_follows_a_known_taste_names_it() -> None:
    (flag,) = flags(ScriptedNetwork([], [PHRASE], {"bows": SUPPORTS}), tastes=("likes imagery: bows",))
    assert (flag.trigger, flag.whose) == (Trigger.MIRROR, Whose.KNOWN_TASTE)
    assert "“bows”" in flag.why


def test_a_taste_that_a_passage_hardly_follows_is_not_named() -> None:
    (flag,) = flags(ScriptedNetwork([], [PHRASE], {"bows": (0.9, 0.06, 0.04)}), tastes=("likes imagery: bows",))
    assert flag.trigger is Trigger.SELF_REFERENCE
    assert "bows" not in flag.why


def test_what_is_against_the_audience_always_says_what_the_audience_said() -> None:
    """With neither evidence nor a known taste behind it, a flag can only be the author's own word."""
    (flag,) = flags(ScriptedNetwork(others=[PHRASE]), "likes topic: tools")
    assert flag.trigger is Trigger.SELF_REFERENCE


def test_a_rule_and_the_network_on_the_same_words_make_one_flag() -> None:
    text = "Text her. I hate getting emails."
    network = ScriptedNetwork(tastes=["I hate getting emails"])
    (flag,) = flags(network, "likes channel: email (did, opened 9 of 9)", text=text)
    assert flag.quote == "I hate getting emails"


def test_what_a_rule_points_at_as_well_needs_less_assent() -> None:
    case = Example(text=f"{TEXT} Text her. I hate getting emails.").case
    strict = replace(EVERYTHING, bias=0.0, flag_from=0.6, ruled_from=0.4)  # everything weighs .5
    looked = look_at(case, ScriptedNetwork(tastes=[PHRASE]))
    assert len(looked.candidates) == 2
    assert [flag.quote for flag in found_in(looked, strict)] == ["I hate getting emails"]


def test_a_row_of_dashes_is_no_flag() -> None:
    dashes = "- " * 30
    assert flags(ScriptedNetwork(others=[dashes]), text=f"{dashes}and a word") == []


def test_a_long_passage_is_quoted_in_part() -> None:
    long = " ".join(f"very{n}" for n in range(30))
    (flag,) = flags(ScriptedNetwork(tastes=[long]), text=long)
    assert len(flag.quote.split()) == 15


@pytest.mark.parametrize("turn", [1, 3, 5])
def test_the_order_in_which_evidence_was_kept_changes_nothing(turn: int) -> None:
    known = [f"likes topic: number{n}" for n in range(6)]
    relations = {"number2": CONTRADICTS, "number4": CONTRADICTS}

    def told(case: Case) -> list[Flag]:
        return found_in(look_at(case, ScriptedNetwork([], [PHRASE], relations, Aspect.TOPIC)), EVERYTHING)

    case = Example(text=TEXT, known=tuple(known), tastes=("likes imagery: bows", "likes topic: sailing")).case
    turned = (*case.evidence[turn:], *case.evidence[:turn])
    assert told(replace(case, evidence=turned)) == told(case)
    assert told(case)[0].evidence == ("e3", "e5")
