"""The page's own files: all there, all from here, and a drawing for every block that the stand-in lets through."""

import re
from pathlib import Path

from bot.sandbox.page import routes
from bot.sandbox.page.nodes import TAGS
from bot.sandbox.rules.blocks import BLOCKS
from bot.sandbox.rules.elements import CLICKABLE, INPUTS, MENUS, PICKERS
from tests.sandbox.page.window import Window

FOLDER = routes.STATIC
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())


def table(file: str, name: str) -> set[str]:
    """The keys of an object in a module, one a line."""
    [body] = re.findall(rf"const {name} = \{{\n(.*?)\n\}};", (FOLDER / "js" / file).read_text(encoding="utf-8"), re.S)
    return set(re.findall(r"^  \"?([a-z][\w ]*)\"?[:,]", body.replace("export ", ""), re.M))


def test_every_file_that_the_page_names_is_served(ana: Window) -> None:
    page = ana.ask("/").body.decode()
    named = re.findall(r'(?:src|href)="(/page/[^"]+)"', page)
    assert len(named) > 5
    kinds = {path: ana.ask(path) for path in named}
    assert [path for path, answer in kinds.items() if answer.status != 200] == []
    assert "javascript" in kinds["/page/static/js/app.js"].headers["content-type"]


def test_every_module_that_is_imported_is_there() -> None:
    for path in FOLDER.glob("js/*.js"):
        for named in re.findall(r'from "\./([^"]+)"', path.read_text(encoding="utf-8")):
            assert (path.parent / named).is_file(), f"{path.name} imports {named}"


def test_nothing_comes_from_elsewhere_and_no_text_becomes_html() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
        assert "https://" not in text, path
        assert "http://" not in text, path
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|style=|\son\w+=\"", text
        ), path


def test_every_block_is_drawn() -> None:
    assert table("blocks.js", "BLOCKS") == set(BLOCKS)


def test_every_element_is_drawn_but_the_one_that_shares_files() -> None:
    drawn = table("elements.js", "ELEMENTS") | table("pickers.js", "PICKERS")
    used = {*CLICKABLE, *MENUS, *PICKERS, *INPUTS, "feedback_buttons", "icon_button", "image"}
    assert used - drawn == {"file_input"}


def test_every_tag_has_an_element() -> None:
    assert table("words.js", "ELEMENTS") | table("words.js", "DRAWN") == set(TAGS)


def test_modules_stay_small() -> None:
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in Path(FOLDER).rglob("*.*")}
    assert max(long.values()) < 250, max(long, key=lambda name: long[name])
