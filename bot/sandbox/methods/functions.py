"""Ending a workflow step: well or not."""

from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError


def complete(call: Call) -> Doc:
    outputs = call.arguments["outputs"]
    if not isinstance(outputs, dict):
        raise SlackError("invalid_arguments", "[ERROR] must be an object [json-pointer:/outputs]")
    call.world.executions.complete(call.text("function_execution_id"), outputs)
    return {}


def fail(call: Call) -> Doc:
    call.world.executions.fail(call.text("function_execution_id"), call.text("error"))
    return {}


METHODS = (
    Method(
        name="functions.completeSuccess",
        answer=complete,
        tier=Tier.THREE,
        required=("function_execution_id", "outputs"),
    ),
    Method(
        name="functions.completeError",
        answer=fail,
        tier=Tier.THREE,
        required=("function_execution_id", "error"),
    ),
)
