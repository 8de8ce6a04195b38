"""A judge in a process of its own, so that the time it takes and the memory it adds are its own."""

import multiprocessing
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from bot.core.errors import Exit, TheirRulesError
from bot.core.flags.flag import Case
from bot.core.flags.labelled import Mark, mark_of
from bot.usecases.evaluate_flags import Answers, CannotJudge
from bot.usecases.ports import Judge

OpenJudge = Callable[[], Judge]
"""A function of a module, or a partial of one: the other process is told its name."""


@dataclass(frozen=True, slots=True)
class _Opened:
    seconds: float


@dataclass(frozen=True, slots=True)
class _Refused:
    why: str
    exit: Exit


@dataclass(frozen=True, slots=True)
class _Judged:
    marks: tuple[Mark, ...]
    by: str
    told: str
    seconds: float


@dataclass(frozen=True, slots=True)
class _Done:
    megabytes: float | None


_Said = _Opened | _Refused | _Judged | _Done


def judge_apart(
    name: str, open_judge: OpenJudge, cases: Sequence[Case], on_case: Callable[[], None] = lambda: None
) -> Answers:
    """What the judge says to the cases; `on_case` is called after each. Raises CannotJudge."""
    spawn = multiprocessing.get_context("spawn")  # a forked process would begin with this one's memory
    ours, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_judge, args=(open_judge, tuple(cases), theirs), daemon=True)
    process.start()
    theirs.close()  # so that its end is seen here
    try:
        return _collected(name, ours, on_case)
    finally:
        process.kill()
        process.join()
        ours.close()


def _collected(name: str, said: Connection, on_case: Callable[[], None]) -> Answers:
    loaded, judged = 0.0, list[_Judged]()
    while not isinstance(each := _next(name, said), _Done):
        match each:
            case _Refused(why, code):
                raise CannotJudge(name=name, why=why, exit_code=code)
            case _Opened(seconds):
                loaded = seconds
            case _Judged():
                judged.append(each)
                on_case()
    return Answers(
        found=tuple(each.marks for each in judged),
        judged_by=tuple(each.by for each in judged),
        told=tuple(each.told for each in judged),
        seconds=tuple(each.seconds for each in judged),
        load_seconds=loaded,
        megabytes=each.megabytes,
    )


def _next(name: str, said: Connection) -> _Said:
    try:
        told: _Said = said.recv()
    except EOFError as error:
        why = "its process ended without an answer. What it printed above says more."
        raise CannotJudge(name=name, why=why, exit_code=Exit.UNFORESEEN) from error
    return told


def _judge(open_judge: OpenJudge, cases: Sequence[Case], say: Connection) -> None:
    """What the other process does. Whoever presses Ctrl-C stops the first one, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    before = _memory("VmRSS")
    try:
        started = time.perf_counter()
        judge = open_judge()
        say.send(_Opened(time.perf_counter() - started))
        for case in cases:
            say.send(_one(judge, case))
    except TheirRulesError as error:
        say.send(_Refused(str(error), Exit(error.exit)))
        return
    most = _memory("VmHWM")
    say.send(_Done(None if before is None or most is None else max(0.0, most - before)))


def _one(judge: Judge, case: Case) -> _Judged:
    started = time.perf_counter()
    findings = judge.judge(case)
    took = time.perf_counter() - started
    told = findings.notices[0].text if findings.notices else ""
    return _Judged(tuple(map(mark_of, findings.flags)), findings.judged_by, told, took)


def _memory(what: str) -> float | None:
    """Megabytes that the process holds (VmRSS), or held at most (VmHWM). None where the system does not tell (proc(5)).

    getrusage's ru_maxrss will not do: Linux lets a new process begin with its parent's.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    kilobytes = next((line.split()[1] for line in status.splitlines() if line.startswith(f"{what}:")), None)
    return int(kilobytes) / 1024 if kilobytes else None
