"""What one check found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.errors import Exit, TheirRulesError


class State(StrEnum):
    OK = "ok"
    PROBLEM = "problem"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """`told` is what was seen, for a problem with what to do about it. Neither ever holds a secret."""

    about: str
    state: State
    told: str
    exit: Exit = Exit.DONE


def ok(about: str, told: str) -> Finding:
    return Finding(about, State.OK, told)


def skipped(about: str, told: str) -> Finding:
    return Finding(about, State.SKIPPED, told)


def problem(about: str, told: str, code: Exit = Exit.BAD_INPUT) -> Finding:
    return Finding(about, State.PROBLEM, told, code)


def examined(about: str, look: Callable[[], Finding]) -> Finding:
    """What `look` finds; a failure is a finding too. Of what nobody foresaw only the kind is told: its words may hold
    an address with a password.
    """
    try:
        return look()
    except TheirRulesError as error:
        return problem(about, str(error), error.exit)
    except Exception as error:  # noqa: BLE001 - a doctor reports whatever it meets and goes on
        return problem(
            about, f"failed with {type(error).__name__}, which nobody foresaw. Please report it.", Exit.SERVICE_DOWN
        )


def exit_of(findings: Iterable[Finding]) -> Exit:
    """3 where a service is down, else 2 where a setting is wrong, else 0."""
    return max((finding.exit for finding in findings), default=Exit.DONE)
