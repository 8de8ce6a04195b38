"""Workflow steps that run, or have run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.sandbox.steps import Step, faults
from bot.sandbox.wire import Doc, SlackError


class ExecutionState(StrEnum):
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """One run of a step. `token` is lent to the app for it; `error` is the app's word to the person where it failed."""

    id: str
    step: Step
    user: str
    inputs: Doc
    token: str
    state: ExecutionState = ExecutionState.RUNNING
    outputs: Doc = field(default_factory=dict)
    error: str = ""

    @property
    def is_over(self) -> bool:
        return self.state is not ExecutionState.RUNNING

    def payload(self) -> Doc:
        """What stands in the payload of a click inside the step's messages."""
        return {"execution_id": self.id, "function": {"callback_id": self.step.callback_id}, "inputs": self.inputs}


class Executions:
    """Those of one workspace, by id."""

    def __init__(self) -> None:
        self._all: dict[str, Execution] = {}

    def begin(self, step: Step, user: str, inputs: Mapping[str, object], token: str) -> Execution:
        number = len(self._all) + 1
        return self._keep(Execution(id=f"Fx0{number:06d}", step=step, user=user, inputs=dict(inputs), token=token))

    def find(self, execution_id: str) -> Execution | None:
        return self._all.get(execution_id)

    def opened_by(self, token: str) -> Execution | None:
        """The run for which the token was lent."""
        return next((execution for execution in self._all.values() if execution.token == token), None)

    def complete(self, execution_id: str, outputs: Doc) -> Execution:
        """Raises SlackError where it is unknown or over, or the outputs are not those the manifest promises."""
        execution = self._running(execution_id)
        if found := list(faults(execution.step.outputs, outputs, "/outputs")):
            raise SlackError("parameter_validation_failed", *found)
        return self._keep(replace(execution, state=ExecutionState.COMPLETED, outputs=outputs))

    def fail(self, execution_id: str, error: str) -> Execution:
        """Raises SlackError where it is unknown or over."""
        return self._keep(replace(self._running(execution_id), state=ExecutionState.FAILED, error=error))

    def _running(self, execution_id: str) -> Execution:
        execution = self.find(execution_id)
        if execution is None:
            raise SlackError("function_execution_not_found")
        if execution.is_over:
            raise SlackError("execution_not_in_running_state")
        return execution

    def _keep(self, execution: Execution) -> Execution:
        self._all[execution.id] = execution
        return execution
