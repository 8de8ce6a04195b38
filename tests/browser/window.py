"""A browser window on the sandbox, and what went wrong in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect


@dataclass
class Window:
    page: Page
    address: str
    faults: list[str] = field(default_factory=list)
    """Errors on its console, and addresses it asked for elsewhere."""

    @classmethod
    def opened(
        cls,
        browser: Browser,
        address: str,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        scale: float = 1,
    ) -> Self:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            color_scheme="dark" if dark else "light",
            locale="en-GB",
        )
        window = cls(context.new_page(), address)
        window.page.on("console", window._heard)
        window.page.on("pageerror", lambda error: window.faults.append(str(error)))
        window.page.on("request", window._asked)
        return window

    def go_to(self, user: str, room: str = "") -> Page:
        self.page.goto(f"{self.address}/?as={user}" + (f"&room={room}" if room else ""))
        expect(self.page.get_by_role("heading", level=1)).not_to_be_empty()
        return self.page

    def close(self, picture: Path) -> None:
        self.page.screenshot(path=picture)
        self.page.context.close()

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.faults.append(said.text)

    def _asked(self, asked: Request) -> None:
        if not asked.url.startswith((self.address, "data:")):
            self.faults.append(asked.url)
