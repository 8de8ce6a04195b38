"""A judge that is nothing but its rules."""

from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Findings
from bot.core.flags.rules.rule import Rule


class ByRules:
    """Fills the port Judge. `name` is what its findings are judged by."""

    def __init__(self, name: str, rules: tuple[Rule, ...]) -> None:
        self._name = name
        self._rules = rules

    def judge(self, case: Case) -> Findings:
        return Findings(flags=find_flags(case, self._rules), judged_by=self._name)
