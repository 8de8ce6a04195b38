"""Running the app's steps, as a workflow does."""

from collections.abc import Mapping

from bot.core.errors import TheirRulesError
from bot.sandbox.executions import Execution
from bot.sandbox.seeing import PATIENCE, Seeing
from bot.sandbox.steps import Parameter, faults
from bot.sandbox.wire import Doc


class NoSuchStep(TheirRulesError):
    """The app's manifest names no step “{asked}” among its functions."""


class StepNotReady(TheirRulesError):
    """Workflow Builder would not start the step “{asked}”: {why}"""


class Workflow(Seeing):
    def run_step(self, user: str, asked: str, inputs: Mapping[str, object] | None = None) -> Execution:
        """A workflow that `user` started comes to the app's step, by its callback_id, with these values filled in."""
        step, given = self.world.manifest.step(asked), inputs or {}
        if step is None:
            raise NoSuchStep(asked=asked)
        if wrong := list(faults(step.inputs, given, "/inputs")):
            raise StepNotReady(asked=asked, why="; ".join(wrong))
        with self.world.lock:
            starter = self.world.person(user).id
            execution = self.world.executions.begin(step, starter, given, self.world.tokens.lend())
            self.last_deed = self.world.stamps.next()
            self.world.announce(self._executed(execution))
        return execution

    def step(self, execution: Execution) -> Execution:
        """How the run stands now."""
        return self.world.executions.find(execution.id) or execution

    def wait_for_step(self, execution: Execution, *, timeout: float = PATIENCE) -> Execution:
        """Wait until the app has completed or failed it."""

        def over() -> Execution | None:
            now = self.step(execution)
            return now if now.is_over else None

        name = execution.step.callback_id
        return self._await(over, timeout, f"the end of the step {name}", lambda: self.step(execution).state)

    def _executed(self, execution: Execution) -> Doc:
        """The event, as docs.slack.dev (function_executed) has it."""
        step, app = execution.step, self.world.app
        described: Doc = {
            "id": f"Fn0{step.callback_id.upper()}",
            "callback_id": step.callback_id,
            "title": step.title,
            "description": step.description,
            "type": "app",
            "input_parameters": _payloads(step.inputs),
            "output_parameters": _payloads(step.outputs),
            "app_id": app.app_id,
        }
        return {
            "type": "function_executed",
            "function": described,
            "inputs": execution.inputs,
            "function_execution_id": execution.id,
            "workflow_execution_id": execution.id.replace("Fx", "Wx"),
            "event_ts": self.last_deed,
            "bot_access_token": execution.token,
        }


def _payloads(parameters: tuple[Parameter, ...] | None) -> list[Doc]:
    return [parameter.payload() for parameter in parameters or ()]
