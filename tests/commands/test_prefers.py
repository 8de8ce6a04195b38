import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Polarity
from bot.core.preference.prefer import prefer
from bot.shapes.prefers import as_json
from tests.commands.conftest import Shell
from tests.core.preference.scenes import TODAY, consent, dossier, of_persona, said, timing, touches

SCHEMA = json.loads((Path(__file__).parents[2] / "bot/shapes/prefers.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
EMAIL, SMS = Channel.EMAIL, Channel.SMS
BOTH = (consent(EMAIL), consent(SMS))
SITUATIONS = {
    "nothing known": dossier(),
    "said": dossier(said("texts"), timing("evenings"), consents=BOTH),
    "did": dossier(consents=BOTH, counts=(touches(SMS, 6, 9), touches(EMAIL, 1, 8))),
    "hates and answers": dossier(said("email", Polarity.DISLIKES), consents=BOTH, counts=(touches(EMAIL, 5, 9),)),
    "no consent": dossier(consents=(consent(Channel.POST, ConsentState.WITHDRAWN, None),)),
    "persona": of_persona(said("email"), counts=(touches(EMAIL, 30, 300),)),
    "house": dossier(consents=BOTH),
}


@pytest.mark.parametrize("known", SITUATIONS.values(), ids=SITUATIONS)
def test_every_situation_prints_the_documented_shape(known: Dossier) -> None:
    VALID.validate(json.loads(json.dumps(as_json(prefer(known, (touches(SMS, 9, 90),), TODAY)))))


def test_the_shape_refuses_a_channel_where_there_is_not_enough_data() -> None:
    told = as_json(prefer(dossier(), (), TODAY))
    assert not VALID.is_valid(json.loads(json.dumps(told | {"channel": "email"})))


@pytest.fixture
def sample(shell: Shell) -> Shell:
    shell("init", "--sample")
    return shell


def test_the_one_who_hates_email_and_answers_it_is_read_in_one_screen(sample: Shell) -> None:
    said = sample("prefers", "Dana Ruiz")
    told = " ".join(said.out.split())
    assert said.code == 0
    assert told.startswith("Text Dana Ruiz between 21 and 23 o’clock (London time)")
    assert "they asked for no emails, yet answered 6 of 9" in told
    assert "Rests on what their persona says or does" in told
    assert "Ask: “You told us you would rather get no emails" in told
    assert max(len(line) for line in said.out.splitlines()) <= 80
    assert "\x1b" not in said.out


def test_scripts_get_the_same_answer_as_data(sample: Shell) -> None:
    told = json.loads(sample("prefers", "Dana", "Ruiz", "--json").out)
    VALID.validate(told)
    assert (told["channel"], told["hour"]["start"], told["audience"]["kind"]) == ("sms", 21, "customer")


def test_a_persona_is_found_by_its_title(sample: Shell) -> None:
    assert "Check each customer’s consent" in " ".join(sample("prefers", "the busy parent").out.split())


def test_nobody_of_that_name_is_an_answer_of_no(sample: Shell) -> None:
    said = sample("prefers", "Zebulon Quirk")
    assert said.code == 1
    assert "Zebulon Quirk" in said.err


def test_an_empty_store_says_how_to_fill_it(shell: Shell) -> None:
    said = shell("prefers", "Dana")
    assert said.code == 1
    assert "their-rules init --sample" in said.err


def test_the_customers_behind_a_persona_are_counted_in_one_screen(sample: Shell) -> None:
    said = sample("prefers", "persona", "the busy parent")
    told = " ".join(said.out.split())
    assert told.startswith("Most prefer SMS: 31 of 38 (82 %) whose channel is known, among 55 customers behind Hannah")
    assert "Channel: 1 said it themselves and 37 showed it by what they did, of 17 it is unknown" in told
    assert max(len(line) for line in said.out.splitlines()) <= 80


def test_how_many_prefer_an_hour_is_counted_with_a_few_names(sample: Shell) -> None:
    told = " ".join(sample("prefers", "everyone at 9am?").out.split())
    assert told.startswith("11 of the 67 customers whose hours are known prefer 9 o’clock, in their own time zone")
    assert "Of the other 133 it is unknown" in told
    assert "and 6 more." in told


def test_a_slip_in_everyone_is_not_taken_for_a_name(sample: Shell) -> None:
    assert sample("prefers", "evryone at 9am").out == sample("prefers", "everyone at 9am").out
    assert "Did you mean Dana Ruiz?" in sample("prefers", "dnaa riuz").err


@pytest.mark.parametrize(
    ("asked", "shape"),
    [
        ("segment the landscaper", "prefers_group"),
        ("everyone", "prefers_group"),
        ("who likes sms in the evening", "prefers_how_many"),
        ("how many landscapers prefer email", "prefers_how_many"),
    ],
)
def test_scripts_get_what_was_asked_of_many_as_data(sample: Shell, asked: str, shape: str) -> None:
    schema = json.loads((Path(__file__).parents[2] / f"bot/shapes/{shape}.schema.json").read_text(encoding="utf-8"))
    told = json.loads(sample("prefers", asked, "--json").out)
    Draft202012Validator(schema).validate(told)
    assert told["group"]["customers"] == (24 if "landscaper" in asked else 200)


def test_one_customer_is_no_group(sample: Shell) -> None:
    said = sample("prefers", "segment", "Dana Ruiz")
    assert (said.code, said.err.strip()) == (
        1,
        "Dana Ruiz is one customer and no group: ask how Dana Ruiz wants to be reached, or name a persona.",
    )
