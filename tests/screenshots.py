"""Make the README's pictures anew, from the running sandbox: `python -m tests.screenshots`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect

from bot.sandbox.acting import DIRECT
from bot.sandbox.control import SandboxSlack
from tests.browser.acts import message, open_thread, reply, rooms
from tests.browser.chromium import chromium, installed
from tests.browser.larkmoor import larkmoor
from tests.browser.window import Window

PICTURES = Path(__file__).parent / "pictures"
MOST_BYTES = 400_000
"""A README is read on phones, too."""
LOOK_UP = "email or text for dana ruiz, and when?"
BRIEF = (
    "can u do a text for the busy parent about sunflower kits, 20% off until 29 May, order at "
    "https://larkmoor.example/kits. personally I love long newsletters so make it a long one"
)


def main() -> None:
    path = installed()
    if not path:
        raise SystemExit("No Chromium on this machine: install Debian's package chromium, or set CHROMIUM to its path.")
    with TemporaryDirectory() as folder, larkmoor(Path(folder)) as company, chromium(path) as browser:
        talk(company.slack)
        for name in ("light", "dark"):
            picture = PICTURES / f"sandbox-{name}.png"
            take(Window.opened(browser, company.address, dark=name == "dark", scale=1.5), company.slack, picture)
            print(f"{picture.name}: {picture.stat().st_size:,} bytes")


def talk(slack: SandboxSlack) -> None:
    """What Ana asked this morning."""
    for asked, answered in ((LOOK_UP, "Channel by channel"), (BRIEF, "Why it reads so")):
        slack.wait_for_reply(DIRECT, thread=slack.say("ana", DIRECT, asked), user="ana", containing=answered)


def take(window: Window, slack: SandboxSlack, picture: Path) -> None:
    """The draft's thread from where its card begins, and a room in which somebody has just written."""
    page = window.go_to("ana")
    open_thread(message(page, BRIEF))
    card = reply(page, "Why it reads so")
    expect(card).to_be_visible()
    slack.say("ben", "#copy-review", "The half-term posters are back from the printer.")
    expect(rooms(page).get_by_role("link", name="copy-review unread")).to_be_visible()
    page.mouse.move(0, 0)
    card.evaluate("card => card.scrollIntoView()")
    window.close(picture)
    if picture.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{picture.name} is larger than {MOST_BYTES:,} bytes.")


if __name__ == "__main__":
    main()
