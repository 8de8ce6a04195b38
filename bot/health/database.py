"""Is the database there, up to date and ready to be written to?"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.errors import Exit
from bot.health.finding import Finding, ok, problem, skipped
from bot.usecases.ports import Clock, Store

SKEW = timedelta(seconds=30)
"""Leases of jobs are told by the database's clock and last a minute or so: half of that is too far apart."""


class Database(Protocol):
    """What is looked at; opening one brings it up to date."""

    @property
    def address(self) -> str: ...
    def workspace(self, workspace_id: str) -> Store: ...
    def revision(self) -> str: ...
    def refuses_writing(self) -> str:
        """The name of the error by which it refuses a change; "" where it takes one."""
        ...

    def clock(self) -> datetime | None:
        """None where it is a file, and has this machine's."""
        ...


OpenDatabase = Callable[[], Database]


def check_database(open_it: OpenDatabase, workspace: str) -> Finding:
    """Reachable and up to date, with what it holds. The password of its address is not shown."""
    database = open_it()
    counts = database.workspace(workspace).counts()
    names = {"evidence": "pieces of evidence"}
    each = ", ".join(f"{number:,} {names.get(name, name)}" for name, number in counts.items())
    held = each if any(counts.values()) else "nothing yet"
    return ok("database", f"{database.address} at migration {database.revision()}, workspace {workspace} holds {held}")


def check_writing(open_it: OpenDatabase) -> Finding:
    """A change that is taken back at once."""
    refusal = open_it().refuses_writing()
    if refusal:
        advice = "Give this user the right to write to the database, or to its file and folder, and make sure the disk is not full."
        return problem("database writing", f"it cannot be written to ({refusal}). {advice}", Exit.SERVICE_DOWN)
    return ok("database writing", "a change was made and taken back")


def check_database_clock(open_it: OpenDatabase, now: Clock) -> Finding:
    theirs = open_it().clock()
    if theirs is None:
        return skipped("database clock", "the database is a file, and shares this machine’s clock")
    return told_skew("database clock", theirs, now(), "the database server", SKEW)


def told_skew(about: str, theirs: datetime, ours: datetime, whose: str, most: timedelta) -> Finding:
    apart = abs(ours - theirs)
    seconds = f"{apart.total_seconds():.0f} s"
    if apart <= most:
        return ok(about, f"within {seconds} of {whose}")
    ahead = "ahead of" if ours > theirs else "behind"
    return problem(about, f"this machine is {seconds} {ahead} {whose}. Set both by NTP (timedatectl set-ntp true).")
