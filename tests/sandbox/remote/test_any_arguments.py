"""Whatever is sent to the control interface, it answers in its own words."""

import json
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote.routes import VERBS, control_routes
from bot.sandbox.remote.verb import Verb
from tests.sandbox.remote.client import TOKEN, Control
from tests.sandbox.tiny import Body, client_of, modal, say_hello_blocks

WORDS = ["ana", "dm", "#copy-review", "D0ANA", "Approve", "Brief", "Channel", "SMS", "auth.test", "http://127.0.0.1:1/"]
SMALL = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | st.text(max_size=9)
ANY = st.recursive(
    SMALL,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["room", "ts", *WORDS]), inner, max_size=3)
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def slack() -> Iterator[SandboxSlack]:
    """No app is there to acknowledge anything, and time runs so fast that nobody waits for it."""
    with SandboxSlack(speed=2000, also=partial(control_routes, token=TOKEN)) as slack:
        slack.world.announce = lambda event: None
        client_of(slack).chat_postMessage(channel="D0ANA", text="x", blocks=say_hello_blocks())
        yield slack


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.verb())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_verb_answers_or_refuses_and_never_breaks(slack: SandboxSlack, verb: type[Verb], data: st.DataObject) -> None:
    slack.install()
    with slack.world.lock:
        slack.world.views.open("U0ANA", modal())
    message = slack.messages("dm", seen_by="ana")[0]
    good = {"user": "ana", "room": "dm", "message": {"room": message.room, "ts": message.ts}, "values": {"Brief": "x"}}
    asked: Body = {name: value for name, value in good.items() if name in verb.model_fields}
    asked |= data.draw(st.dictionaries(st.sampled_from([*verb.model_fields]), ANY, max_size=3))
    if "timeout" in verb.model_fields:
        asked["timeout"] = 0.01
    status, answer = Control(slack).send(verb.verb(), json.dumps(asked))
    assert status in {200, 409, 422, 504}, answer
    assert status == 200 or answer["message"]
