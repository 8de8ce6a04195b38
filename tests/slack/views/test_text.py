"""People's words are shown as they typed them, never obeyed."""

import pytest
from markdown_it import MarkdownIt

from bot.slack.views.text import WORD_JOINER, as_markdown, escaped, quoted

MARKED = "**buy** [x](https://e.example) `code` _now_ ~not~ # <@U1> | a\\b"


def test_streamed_copy_reads_as_it_was_written_and_nothing_in_it_is_obeyed() -> None:
    parser = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    (inline,) = [token for token in parser.parse(as_markdown(MARKED)) if token.type == "inline"]
    kinds = {child.type for child in inline.children or []}
    assert kinds <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children or []) == MARKED


def test_a_heading_is_no_heading() -> None:
    assert MarkdownIt("commonmark").render(as_markdown("# Sale")) == "<p># Sale</p>\n"


@pytest.mark.parametrize("mark", ["*", "_", "~", "`"])
def test_in_slacks_own_markup_no_mark_stands_at_the_beginning_of_a_word(mark: str) -> None:
    typed = f"Say {mark}this{mark} twice"
    assert escaped(typed).replace(WORD_JOINER, "") == typed
    assert f" {mark}" not in escaped(typed)
    assert f"“{mark}" not in quoted(f"{mark}this{mark}")
