"""A model points at passages; what it says is checked, and put right once; what it cannot do the house judge does."""

import logging
import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.flags.contract import keep_to_contract
from bot.core.flags.flag import Case, Findings, Flag, Verdict
from bot.judges.model.material import material_of
from bot.judges.model.memory import Memory, key_of
from bot.judges.model.parts import Part, parts_of
from bot.judges.model.reading import Reading
from bot.judges.model.rounds import JUDGE, REPAIR, Rounds
from bot.judges.model.telling import told_of
from bot.llm.failures import SERVICE
from bot.llm.fence import NewBoundary, random_boundary
from bot.llm.model import Model
from bot.llm.pseudonyms import NamesIn, nobody_is_known
from bot.usecases.ports import Judge
from prompts.load import load

PATIENCE = timedelta(seconds=8)
"""For both rounds and all parts of a text together: somebody waits, and the house judge has long finished."""
SPARE = 0.03
"""The share of that time that no model gets: what it said has to be checked, and the house judge may have to judge."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came of asking about one part: the flags in it, or why there are none."""

    part: Part
    flags: tuple[Flag, ...] = ()
    failure: TheirRulesError | None = None


class ModelJudge:
    """Fills the port Judge. `otherwise` judges what the model did not; a notice says what, and why.

    The names that `names_in` finds in the texts are not sent. May be shared between threads.
    """

    def __init__(
        self,
        model: Model,
        otherwise: Judge,
        names_in: NamesIn = nobody_is_known,
        *,
        patience: timedelta = PATIENCE,
        memory: Memory[Reading] | None = None,
        new_boundary: NewBoundary = random_boundary,
    ) -> None:
        self._model, self._otherwise, self._names_in = model, otherwise, names_in
        self._patience, self._new_boundary = patience, new_boundary
        self._memory: Memory[Reading] = memory or Memory()

    def judge(self, case: Case) -> Findings:
        heard = self._ask_in_time(case)
        flags = [flag for each in heard for flag in each.flags]
        failed = [(each.part, each.failure) for each in heard if each.failure]
        if not failed:
            return self._findings(flags, case)
        house, notice = self._otherwise.judge(case), told_of(failed)
        if len(failed) == len(heard):
            return replace(house, notices=(notice, *house.notices))
        flags.extend(flag for flag in house.flags if any(part.holds(flag) for part, _ in failed))
        return replace(self._findings(flags, case), notices=(notice,))

    def _findings(self, flags: Sequence[Flag], case: Case) -> Findings:
        surest_first = sorted(flags, key=lambda flag: flag.verdict is not Verdict.CONTRADICTED)
        return Findings(keep_to_contract(surest_first, case), self._model.name)

    def _ask_in_time(self, case: Case) -> list[_Heard]:
        """All parts at once. The wire gives up before we do, so that what held in a first round is still heard."""
        seconds = self._patience.total_seconds()
        end = time.monotonic() + seconds
        parts = parts_of(case)
        if not parts:
            return []
        rounds = Rounds(self._model, material_of(case, self._names_in), self._new_boundary, end - seconds * SPARE)
        pool = ThreadPoolExecutor(len(parts), thread_name_prefix="model-judge")
        asked = [pool.submit(self._read, part, rounds) for part in parts]
        wait(asked, timeout=max(end - time.monotonic(), 0))
        pool.shutdown(wait=False, cancel_futures=True)
        return [_heard(part, future) for part, future in zip(parts, asked, strict=True)]

    def _read(self, part: Part, rounds: Rounds) -> Reading:
        prompts = load(*JUDGE).version, load(*REPAIR).version
        key = key_of(*prompts, self._model.name, part)
        return self._memory.answer(key, lambda: rounds.read(part), lambda reading: not reading.wrong)


def _heard(part: Part, asked: Future[Reading]) -> _Heard:
    try:
        flags = asked.result(timeout=0).flags
    except TheirRulesError as failure:
        _LOG.info("judged without the model: %s", failure)
        return _Heard(part, failure=failure)
    except (TimeoutError, CancelledError):
        _LOG.info("judged without the model: it was late")
        return _Heard(part, failure=ServiceDown(service=SERVICE, reason="no answer in time"))
    return _Heard(part, tuple(part.in_whole(flag) for flag in flags))
