"""One line a figure, with the bar that it has to clear beside it."""


def line(bench: str, what: str, figure: str, bar: str = "", *, holds: bool | None = None) -> None:
    """Print it. `holds` says whether the bar is cleared; None where there is none."""
    verdict = {True: "holds", False: "MISSED", None: ""}[holds]
    beside = f"  bar {bar}: {verdict}" if bar else ""
    print(f"{bench:8} {what:62} {figure:>22}{beside}", flush=True)


def at_most(bench: str, what: str, value: float, limit: float, unit: str, *, digits: int = 2) -> None:
    """A figure that has to stay at or below its bar."""
    line(bench, what, f"{value:.{digits}f} {unit}", f"{limit:g} {unit}", holds=value <= limit)


def at_least(bench: str, what: str, value: float, limit: float, unit: str) -> None:
    """A figure that has to reach its bar."""
    line(bench, what, f"{value:.1f} {unit}", f"{limit:g} {unit}", holds=value >= limit)
