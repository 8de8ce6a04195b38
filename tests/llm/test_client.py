"""One question, one answer in a shape: over a real socket, against a server that is told what to say."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from time import monotonic, sleep

import pytest
from pydantic import BaseModel

from bot.core.errors import MissingSettings, RetryLater, ServiceDown
from bot.llm.client import ChatModel, open_model
from bot.llm.failures import (
    AnswerCutOff,
    KeyRefused,
    ModelDeclined,
    ModelFailed,
    NotInShape,
    QuotaUsedUp,
    RequestRefused,
    UnknownModel,
)
from bot.llm.guard import ModelOutOfBounds
from bot.llm.model import Question, conversation
from bot.settings import BadSettings, read_settings
from tests.fakes.model_server import ModelServer, breaks_off, declines, drips, fails, hangs, says, sends, stalls


class Greeting(BaseModel):
    word: str
    times: int


HELLO = Greeting(word="Grüß dich, Žofie", times=2)
ASK = Question(messages=conversation("Be brief.", "Greet Žofie."))
SOON = Question(messages=ASK.messages, within=timedelta(seconds=0.6))


def test_an_answer_is_read_from_the_stream_and_told_as_it_grows(server: ModelServer, model: ChatModel) -> None:
    server.will(says(HELLO, piece=5))
    grown: list[str] = []

    assert model.answer(ASK, Greeting, grown.append) == HELLO
    assert grown[0] == HELLO.model_dump_json()[:5]
    assert grown[-1] == HELLO.model_dump_json()
    assert all(later.startswith(earlier) for earlier, later in pairwise(grown))


def test_the_server_is_sent_the_schema_with_every_property_required(server: ModelServer, model: ChatModel) -> None:
    server.will(says(HELLO))
    model.answer(ASK, Greeting)

    sent = server.requests[0]
    assert sent["model"] == "scripted-1"
    assert sent["stream"] is True
    assert "temperature" not in sent
    assert [message["role"] for message in sent["messages"]] == ["system", "user"]
    schema = sent["response_format"]["json_schema"]["schema"]
    assert schema["required"] == ["word", "times"]
    assert schema["additionalProperties"] is False


def test_a_listener_who_has_heard_enough_ends_it_and_is_not_asked_again(server: ModelServer, model: ChatModel) -> None:
    class Enough(Exception):
        pass

    def stop(_: str) -> None:
        raise Enough

    server.will(says(HELLO, piece=3))
    with pytest.raises(Enough):
        model.answer(ASK, Greeting, stop)
    assert len(server.requests) == 1


def test_an_answer_in_a_markdown_fence_is_read_all_the_same(server: ModelServer, model: ChatModel) -> None:
    server.will(says(f"Here you are:\n```json\n{HELLO.model_dump_json()}\n```"))
    assert model.answer(ASK, Greeting) == HELLO


def test_an_answer_out_of_shape_is_refused_whatever_the_server_promised(server: ModelServer, model: ChatModel) -> None:
    server.will(says('{"word": "hello", "times": "often"}'))
    with pytest.raises(NotInShape, match="times: Input should be a valid integer"):
        model.answer(ASK, Greeting)
    assert len(server.requests) == 1


def test_a_server_without_schemas_is_told_the_schema_in_words_and_only_once_asked_in_vain(
    server: ModelServer, model: ChatModel
) -> None:
    server.will(fails(400, "response_format json_schema is not supported"), says(HELLO), says(HELLO))

    assert model.answer(ASK, Greeting) == HELLO
    assert model.answer(ASK, Greeting) == HELLO
    forms = [request["response_format"]["type"] for request in server.requests]
    assert forms == ["json_schema", "json_object", "json_object"]
    assert '"times"' in server.requests[2]["messages"][0]["content"]


def test_a_server_that_takes_no_response_format_at_all_is_asked_in_words(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(422, "unknown field response_format"), fails(422, "unknown field response_format"), says(HELLO))
    assert model.answer(ASK, Greeting) == HELLO
    assert "response_format" not in server.requests[2]


def test_a_model_that_takes_no_temperature_is_asked_without_one(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(400, "Unsupported value: 'temperature'", param="temperature"), says(HELLO))
    assert model.answer(Question(messages=ASK.messages, temperature=0), Greeting) == HELLO
    assert server.requests[0]["temperature"] == 0
    assert "temperature" not in server.requests[1]
    assert server.requests[1]["response_format"]["type"] == "json_schema"


def test_another_bad_request_is_told_and_not_tried_again(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(400, "the context is too long"))
    with pytest.raises(RequestRefused, match="the context is too long"):
        model.answer(ASK, Greeting)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_what_may_pass_is_tried_again(server: ModelServer, model: ChatModel, status: int) -> None:
    server.will(fails(status), says(HELLO))
    assert model.answer(ASK, Greeting) == HELLO
    assert len(server.requests) == 2


def test_a_stream_that_breaks_off_is_asked_for_again_from_its_beginning(server: ModelServer, model: ChatModel) -> None:
    server.will(breaks_off('{"word": "Gr'), says(HELLO, piece=500))
    grown: list[str] = []
    assert model.answer(ASK, Greeting, grown.append) == HELLO
    assert grown == ['{"word": "Gr', HELLO.model_dump_json()]


def test_a_server_that_is_down_all_the_time_is_told_within_the_budget(server: ModelServer, model: ChatModel) -> None:
    server.will(*[fails(503, "overloaded")] * 50)
    with pytest.raises(ServiceDown, match=r"HTTP 503: .*overloaded"):
        model.answer(SOON, Greeting)


def test_a_server_nobody_runs_is_told(server: ModelServer) -> None:
    closed = ModelServer()
    closed.__enter__()
    settings = closed.settings(timeout=0.5)
    closed.__exit__(None, None, None)
    with pytest.raises(ServiceDown, match="no connection"):
        open_model(settings).answer(ASK, Greeting)


def test_a_silent_server_is_left_when_the_budget_is_spent(server: ModelServer, model: ChatModel) -> None:
    server.will(hangs(3))
    with pytest.raises(ServiceDown, match="no answer in time"):
        model.answer(SOON, Greeting)


def test_a_dripping_stream_does_not_outlast_the_budget(server: ModelServer, model: ChatModel) -> None:
    server.will(drips(HELLO.model_dump_json() * 10, every=0.02))
    with pytest.raises(ServiceDown, match="no answer in time"):
        model.answer(SOON, Greeting)
    assert len(server.requests) == 1


def test_a_server_that_begins_late_and_stalls_is_given_the_budget_once(server: ModelServer, model: ChatModel) -> None:
    server.will(says(HELLO), stalls(before=0.8, after=4))
    model.answer(ASK, Greeting)
    start = monotonic()
    with pytest.raises(ServiceDown, match="no answer in time"):
        model.answer(Question(messages=ASK.messages, within=timedelta(seconds=1)), Greeting)
    assert monotonic() - start < 1.6


def test_a_server_that_refuses_and_stalls_while_it_says_why_is_down(server: ModelServer, model: ChatModel) -> None:
    def stalling(handler: BaseHTTPRequestHandler, _: object) -> None:
        handler.send_response(500)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.flush()
        sleep(1)

    server.will(stalling)
    with pytest.raises(ServiceDown, match="no answer in time"):
        model.answer(SOON, Greeting)


def test_a_retry_after_within_the_budget_is_waited_for(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(429, headers={"Retry-After": "1"}), says(HELLO))
    start = monotonic()
    assert model.answer(ASK, Greeting) == HELLO
    assert monotonic() - start >= 1


def test_a_retry_after_beyond_the_budget_comes_back_at_once_with_the_delay(
    server: ModelServer, model: ChatModel
) -> None:
    server.will(fails(429, headers={"Retry-After": "120"}))
    with pytest.raises(RetryLater, match="come back in 2 minutes") as told:
        model.answer(ASK, Greeting)
    assert told.value.after == timedelta(seconds=120)
    assert len(server.requests) == 1


def test_a_wrong_key_is_told_by_the_name_of_its_setting(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(401, "Incorrect API key provided"))
    with pytest.raises(KeyRefused, match="OPENAI_API_KEY"):
        model.answer(ASK, Greeting)
    assert len(server.requests) == 1


def test_an_unknown_model_is_told_by_the_name_of_its_setting(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(404, "The model does not exist", code="model_not_found"))
    with pytest.raises(UnknownModel, match=r"no model “scripted-1”\. Set OPENAI_MODEL"):
        model.answer(ASK, Greeting)


def test_a_used_up_quota_is_not_tried_again_though_it_says_429(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(429, "You exceeded your current quota", code="insufficient_quota"))
    with pytest.raises(QuotaUsedUp):
        model.answer(ASK, Greeting)
    assert len(server.requests) == 1


def test_a_refusal_is_quoted(server: ModelServer, model: ChatModel) -> None:
    server.will(declines("I can't help with that."))
    with pytest.raises(ModelDeclined, match=r"“I can't help with that\.”"):
        model.answer(ASK, Greeting)


def test_the_content_filter_is_named(server: ModelServer, model: ChatModel) -> None:
    server.will(says('{"word": "', finish="content_filter"))
    with pytest.raises(ModelDeclined, match="content filter"):
        model.answer(ASK, Greeting)


def test_an_answer_cut_off_by_the_limit_is_not_used(server: ModelServer, model: ChatModel) -> None:
    server.will(says(HELLO.model_dump_json()[:-4], finish="length"))
    with pytest.raises(AnswerCutOff, match="limit"):
        model.answer(ASK, Greeting)


def test_an_answer_that_never_ends_is_cut_off(server: ModelServer, model: ChatModel) -> None:
    server.will(says('{"word": "' + "ha" * 80_000, piece=4_000))
    with pytest.raises(AnswerCutOff, match="beyond 60,000 characters"):
        model.answer(ASK, Greeting)


def test_an_empty_answer_is_told(server: ModelServer, model: ChatModel) -> None:
    server.will(says("  "))
    with pytest.raises(ModelFailed, match="it is empty"):
        model.answer(ASK, Greeting)


def test_without_a_key_there_is_no_model() -> None:
    with pytest.raises(MissingSettings, match="OPENAI_API_KEY"):
        open_model(read_settings({}))


@pytest.mark.parametrize("base_url", ["", "https://api.openai.com/v1", "http://127.0.0.1.example.com/v1"])
def test_no_test_reaches_a_model_beyond_this_machine(base_url: str) -> None:
    settings = read_settings({"OPENAI_API_KEY": "sk-real", "OPENAI_BASE_URL": base_url})
    with pytest.raises(ModelOutOfBounds):
        open_model(settings)


def test_opening_a_model_does_not_import_its_client() -> None:
    code = (
        "import sys; from bot.settings import BadSettings, read_settings; from bot.llm.client import open_model;"
        "open_model(read_settings({'OPENAI_API_KEY': 'k', 'OPENAI_BASE_URL': 'http://127.0.0.1:9/v1'}));"
        "print('openai' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_long_wait_is_told_in_hours(server: ModelServer, model: ChatModel) -> None:
    server.will(fails(429, headers={"Retry-After": "100000"}))
    with pytest.raises(RetryLater, match="come back in 28 hours"):
        model.answer(ASK, Greeting)


@pytest.mark.parametrize(
    "body",
    [
        b"data: not json\n\n",
        b"data: \xff\xfe\n\n",
        b"data: []\n\n",
        b"data: 5\n\n",
        b'data: {"choices": {"a": 1}}\n\n',
        b'data: {"choices": ["a"]}\n\n',
        b'data: {"choices": [{"delta": "a"}]}\n\n',
        b'data: {"choices": [{"delta": {"content": [1]}}]}\n\n',
        b'data: {"choices": null}\n\n',
        b'data: {"choices": [{"delta": null, "finish_reason": "stop"}]}\n\n',
        b"<html>Welcome to our proxy</html>",
    ],
)
def test_a_server_that_talks_nonsense_has_failed_at_once(body: bytes, server: ModelServer, model: ChatModel) -> None:
    server.will(sends(body))
    with pytest.raises(ModelFailed):
        model.answer(ASK, Greeting)
    assert len(server.requests) == 1


def test_comments_that_keep_the_connection_open_do_not_keep_the_budget_open(
    server: ModelServer, model: ChatModel
) -> None:
    server.will(sends(b": keep\n\n", times=40, every=0.1))
    begun = monotonic()
    with pytest.raises(ServiceDown):
        model.answer(SOON, Greeting)
    assert monotonic() - begun < 2


@pytest.mark.parametrize("address", ["http://127.0.0.1:abc/v1", "http://[::1", "ftp://127.0.0.1", "nonsense"])
def test_an_address_where_nothing_can_be_sent_is_told_by_its_name(address: str, server: ModelServer) -> None:
    with pytest.raises(BadSettings, match="OPENAI_BASE_URL is no web address"):
        open_model(replace(server.settings(), openai_base_url=address))


@pytest.mark.parametrize(
    "setting", [{"OPENAI_API_KEY": "sk-é"}, {"OPENAI_TIMEOUT": "9" * 5_000}, {"PORT": "99999999"}], ids=str
)
def test_settings_that_nothing_can_use_are_told_before_they_are_used(setting: dict[str, str]) -> None:
    with pytest.raises(BadSettings, match=next(iter(setting))) as told:
        read_settings(setting)
    assert len(str(told.value)) < 300
