"""`their-rules feedback` tells what people think of drafts, and names nobody."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bot.core.feedback.feedback import Fault
from bot.settings import read_settings
from bot.usecases.draft_message import draft_message
from bot.usecases.give_feedback import Seen, call_good, say_what_was_wrong
from bot.usecases.prepare_draft import Wanted
from bot.wiring import House
from tests.commands.conftest import Shell
from tests.fakes.clock import START
from tests.sample_store import sample_url

SCHEMA = json.loads(files("bot.shapes").joinpath("feedback.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def sample(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    monkeypatch.setenv("DATABASE_URL", sample_url(tmp_path))
    return shell


@pytest.fixture
def judged(sample: Shell) -> Shell:
    """One SMS that Ana called bad, and Ben good."""
    house = House(read_settings())
    wanted = Wanted(audience="the busy parent", brief="Sunflower kits, £12 each until 29 May", asked_by="U-ana")
    draft_id = draft_message(house.drafting, wanted).draft.id
    ana, ben = (Seen(draft_id=draft_id, number=1, by=by) for by in ("U-ana", "U-ben"))
    say_what_was_wrong(house.store, ana, START, faults=[Fault.DULL], typed="Say what the kits are for.")
    call_good(house.store, ben, START)
    return sample


def test_it_tells_writers_channels_faults_and_words_and_no_share_of_so_few(judged: Shell) -> None:
    told = judged("feedback").out
    assert "too few to say a share: 1 good of 2" in told
    assert "dull, or reads like a machine" in told
    assert "Say what the kits are for." in told
    assert "U-ana" not in told


def test_its_json_keeps_to_its_shape(judged: Shell) -> None:
    told = json.loads(judged("feedback", "--json").out)
    Draft202012Validator(SCHEMA).validate(told)
    assert told["total"] == {"good": 1, "bad": 1, "n": 2, "share_good": 0.5}
    assert told["groups"][0]["writer"] == "offline"
    assert "U-ana" not in json.dumps(told)
    assert json.loads(judged("feedback", "--json", "--words", "0").out)["words"] == []


def test_without_any_it_says_so(sample: Shell) -> None:
    assert "nobody has said yet" in sample("feedback").out
    Draft202012Validator(SCHEMA).validate(json.loads(sample("feedback", "--json").out))
