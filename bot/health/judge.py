"""Can the house judge read what it has learnt?"""

from collections.abc import Callable

from bot.health.finding import Finding, ok

LoadJudge = Callable[[], None]
"""Loads the house judge's files and raises what keeps it from reading them."""


def check_judge(load: LoadJudge) -> Finding:
    load()
    return ok("house judge", "rules and network are whole")
