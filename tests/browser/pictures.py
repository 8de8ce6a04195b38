"""Pictures of what a test saw, for people to look at."""

import os
from pathlib import Path
from tempfile import gettempdir

from playwright.sync_api import Page

ARTEFACTS = Path(os.environ.get("ARTEFACTS") or Path(gettempdir()) / "their-rules-screenshots")
"""Where each test leaves pictures of its end, too."""


def pictured(page: Page, name: str) -> None:
    """Kept as NAME.png."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png")
