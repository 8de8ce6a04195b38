"""Steps for Workflow Builder, run by a tiny Bolt app with `app.function`."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox.control import SandboxSlack
from bot.sandbox.executions import ExecutionState
from bot.sandbox.workflow import NoSuchStep, StepNotReady
from tests.sandbox.tiny import Ack, Body, client_of, connected, modal, say_hello_blocks, tiny_app

NAME: Body = {"type": "string", "title": "Customer", "description": "A name", "is_required": True, "name": "customer"}
WORDS: Body = {"type": "integer", "title": "Words", "description": "At most"}
DRAFT: Body = {"type": "string", "title": "Draft", "description": "The copy", "is_required": True}
STEP: Body = {
    "title": "Draft copy",
    "description": "By the audience's rules",
    "input_parameters": {"customer": NAME, "words": WORDS},
    "output_parameters": {"draft": DRAFT, "flags": {"type": "array", "title": "Flags", "description": "Own taste"}},
}
AS_JSON_SCHEMA: Body = STEP | {
    "input_parameters": {"properties": {"customer": NAME, "words": WORDS}, "required": ["customer"]},
    "output_parameters": {"properties": {"draft": DRAFT}, "required": ["draft"]},
}
MANIFEST: Body = {
    "oauth_config": {"scopes": {"bot": ["chat:write"]}},
    "functions": {"draft_copy": STEP, "in_schema": AS_JSON_SCHEMA},
    "settings": {"event_subscriptions": {"bot_events": ["function_executed"]}},
}
Run = Callable[..., Any]


def test_a_step_gets_its_inputs_and_hands_its_outputs_back() -> None:
    with SandboxSlack(manifest=MANIFEST) as slack:
        app = tiny_app(slack)

        @app.function("draft_copy")
        def draft(inputs: Body, complete: Run) -> None:
            complete({"draft": f"Hello {inputs['customer']}"})

        with connected(slack, app):
            run = slack.wait_for_step(slack.run_step("ana", "draft_copy", {"customer": "Dana Ruiz"}))
    assert (run.state, run.outputs) == (ExecutionState.COMPLETED, {"draft": "Hello Dana Ruiz"})
    [call] = slack.calls("functions.completeSuccess")
    assert call.ok


def test_a_step_may_end_with_words_for_the_person() -> None:
    with SandboxSlack(manifest=MANIFEST) as slack:
        app = tiny_app(slack)

        @app.function("draft_copy")
        def refuse(fail: Run) -> None:
            fail("No customer is called danna. Did you mean Dana Ruiz?")

        with connected(slack, app):
            run = slack.wait_for_step(slack.run_step("ana", "draft_copy", {"customer": "danna"}))
    assert (run.state, run.error) == (ExecutionState.FAILED, "No customer is called danna. Did you mean Dana Ruiz?")


def test_a_step_may_wait_for_a_click_in_its_own_message() -> None:
    with SandboxSlack(manifest=MANIFEST) as slack:
        app = tiny_app(slack)

        @app.function("draft_copy")
        def ask(client: Any) -> None:
            button = {"type": "button", "action_id": "use", "text": {"type": "plain_text", "text": "Use it"}}
            client.chat_postMessage(channel="D0ANA", text="?", blocks=[{"type": "actions", "elements": [button]}])

        @app.action("use")
        def end(ack: Ack, complete: Run, inputs: Body) -> None:
            ack()
            complete({"draft": f"for {inputs['customer']}"})

        with connected(slack, app):
            run = slack.run_step("ana", "draft_copy", {"customer": "Dana"})
            question = slack.wait_for_reply("dm", user="ana")
            assert slack.step(run).state is ExecutionState.RUNNING
            slack.click("ana", question, "Use it")
            assert slack.wait_for_step(run).outputs == {"draft": "for Dana"}


def test_a_step_may_end_with_a_modal_that_was_opened_from_its_message() -> None:
    with SandboxSlack(manifest=MANIFEST) as slack:
        app = tiny_app(slack)

        @app.function("draft_copy")
        def ask(client: Any) -> None:
            client.chat_postMessage(channel="D0ANA", text="?", blocks=say_hello_blocks())

        @app.action("approve")
        def open_modal(ack: Ack, body: Body, client: Any) -> None:
            ack()
            client.views_open(interactivity_pointer=body["interactivity"]["interactivity_pointer"], view=modal())

        @app.view("new_draft")
        def end(ack: Ack, view: Body, complete: Run) -> None:
            ack()
            complete({"draft": view["state"]["values"]["brief"]["text"]["value"]})

        with connected(slack, app):
            run = slack.run_step("ana", "draft_copy", {"customer": "Dana"})
            slack.click("ana", slack.wait_for_reply("dm", user="ana"), "Approve")
            slack.wait_for_modal("ana")
            slack.submit("ana", {"Brief": "Spring sale"})
            assert slack.wait_for_step(run).outputs == {"draft": "Spring sale"}


@pytest.mark.parametrize("name", ["draft_copy", "in_schema"])
@pytest.mark.parametrize(
    ("inputs", "why"),
    [
        ({}, "missing required parameter: customer"),
        ({"customer": 7}, "must be string"),
        ({"customer": "Dana", "words": True}, "must be integer"),
        ({"customer": "Dana", "colour": "red"}, "unknown parameter: colour"),
    ],
)
def test_inputs_are_held_to_the_manifest(name: str, inputs: Body, why: str) -> None:
    with SandboxSlack(manifest=MANIFEST) as slack, pytest.raises(StepNotReady, match=why):
        slack.run_step("ana", name, inputs)


def test_a_step_that_the_manifest_does_not_name_cannot_be_run() -> None:
    with SandboxSlack(manifest=MANIFEST) as slack, pytest.raises(NoSuchStep, match="write_poem"):
        slack.run_step("ana", "write_poem")


@pytest.mark.parametrize("outputs", [{}, {"draft": 7}, {"draft": "x", "poem": "y"}])
def test_outputs_are_held_to_the_manifest_and_may_be_put_right(outputs: Body) -> None:
    with SandboxSlack(manifest=MANIFEST) as slack:
        run = slack.run_step("ana", "draft_copy", {"customer": "Dana"})
        client = client_of(slack)
        with pytest.raises(SlackApiError, match="parameter_validation_failed"):
            client.functions_completeSuccess(function_execution_id=run.id, outputs=outputs)
        client.functions_completeSuccess(function_execution_id=run.id, outputs={"draft": "x"})
        assert slack.step(run).state is ExecutionState.COMPLETED


def test_a_run_ends_once_and_only_one_that_began(slack: SandboxSlack) -> None:
    run, client = slack.run_step("ana", "anything"), client_of(slack)
    client.functions_completeError(function_execution_id=run.id, error="no")
    with pytest.raises(SlackApiError, match="execution_not_in_running_state"):
        client.functions_completeSuccess(function_execution_id=run.id, outputs={})
    with pytest.raises(SlackApiError, match="function_execution_not_found"):
        client.functions_completeError(function_execution_id="Fx0NONE", error="no")
    assert slack.step(run).error == "no"


def test_the_token_lent_for_a_step_opens_its_workspace_until_it_is_revoked(slack: SandboxSlack) -> None:
    lent = client_of(slack, slack.run_step("ana", "anything").token)
    assert lent.auth_test()["team_id"] == "T0SANDBOX"
    client_of(slack).auth_revoke()
    with pytest.raises(SlackApiError, match="account_inactive"):
        lent.auth_test()
