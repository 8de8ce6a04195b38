"""A browser, the sandbox and the real app behind it. Without a browser these tests are skipped; with CI set they fail."""

import os
from collections.abc import Callable, Iterator

import pytest

if not os.environ.get("CI"):
    pytest.importorskip("playwright", reason="Playwright is not installed")

from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import chromium, installed
from tests.browser.larkmoor import Larkmoor, larkmoor
from tests.browser.pictures import ARTEFACTS
from tests.browser.window import Window

PATIENCE = 15_000
"""Milliseconds in which a page shows what it should, on a busy machine."""

OpenAs = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Per module: while it is open, its event loop is in the way of tests that run one of their own."""
    path = installed()
    if not path:
        missing = "No Chromium on this machine: install Debian's package chromium, or set CHROMIUM to its path."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    expect.set_options(timeout=PATIENCE)
    with chromium(path) as browser:
        yield browser


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Larkmoor]:
    with larkmoor(tmp_path_factory.mktemp("larkmoor")) as company:
        yield company


@pytest.fixture
def open_as(browser: Browser, company: Larkmoor, request: pytest.FixtureRequest) -> Iterator[OpenAs]:
    """Open a window as one of the cast, with a browser profile of its own. In the end each is photographed, and must
    have called nobody but the sandbox and complained of nothing.
    """
    windows: list[Window] = []

    def opened(user: str, room: str = "", *, width: int = 1280, height: int = 800, dark: bool = False) -> Page:
        windows.append(Window.opened(browser, company.address, width=width, height=height, dark=dark))
        return windows[-1].go_to(user, room)

    yield opened
    company.writer.let_end()
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    for number, window in enumerate(windows, 1):
        window.close(ARTEFACTS / f"{request.node.name[:80]}-{number}.png")
    assert [fault for window in windows for fault in window.faults] == []
