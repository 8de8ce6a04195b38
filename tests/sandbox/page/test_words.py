"""Text into nodes: Slack's markup, markdown and rich text, none of which ever becomes HTML."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.page.drawing import draw_blocks
from bot.sandbox.page.markdown import read_markdown
from bot.sandbox.page.mrkdwn import read_mrkdwn
from bot.sandbox.page.nodes import SAFE, TAGS, Node

NAMES = {"U1": "ana", "C1": "copy-review"}
LIVELY = st.text(alphabet=st.sampled_from("ab *_~`<>&|@#!:/[]()-\n1"), max_size=60)


def bare(nodes: list[Node]) -> str:
    return "".join(node if isinstance(node, str) else bare(node["of"]) for node in nodes)


def every(nodes: list[Node]) -> Iterator[dict[str, object]]:
    for node in nodes:
        if not isinstance(node, str):
            yield node
            yield from every(node["of"])


def tags(nodes: list[Node]) -> list[str]:
    return [str(node["tag"]) for node in every(nodes)]


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        ("*so*", "bold", "so"),
        ("_so_", "italic", "so"),
        ("~so~", "strike", "so"),
        ("`a*b*c`", "code", "a*b*c"),
        ("```\na <b>\n```", "pre", "a <b>"),
        ("&gt; they said\n&gt; so", "quote", "they saidso"),
        ("<https://x.example|here>", "link", "here"),
        ("<mailto:a@x.example|a@x.example>", "link", "a@x.example"),
        ("<@U1>", "mention", "@ana"),
        ("<#C1>", "mention", "#copy-review"),
        ("<!here>", "mention", "@here"),
        (":tada:", "emoji", "🎉"),
    ],
)
def test_slacks_markup_is_read(text: str, tag: str, words: str) -> None:
    nodes = read_mrkdwn(text, NAMES)
    assert tags(nodes)[0] == tag
    assert bare(nodes) == words


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "snake_case_name", "10:30:15", "a~b~c", ":nobody-calls-it-so:", "* so *"]
)
def test_what_only_looks_like_markup_stays_as_it_is(text: str) -> None:
    assert read_mrkdwn(text, NAMES) == [text]


def test_escaped_signs_are_shown_and_never_obeyed() -> None:
    assert read_mrkdwn("&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;", NAMES) == ["<script>alert(1)</script> &lt;"]


def test_markdown_is_read_with_lists_tables_and_mentions() -> None:
    nodes = read_markdown("# Why\n- **short** <@U1>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`x`", NAMES)
    assert {"heading", "bullets", "item", "bold", "mention", "table", "row", "head cell", "cell", "code"} <= {
        *tags(nodes)
    }


def test_html_in_markdown_is_shown_as_it_was_typed() -> None:
    assert bare(read_markdown("<img src=x onerror=alert(1)>", NAMES)) == "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "vbscript:x"])
def test_an_address_that_would_run_is_no_link(address: str) -> None:
    for nodes in (read_mrkdwn(f"<{address}|press>", NAMES), read_markdown(f"[press](<{address}>)", NAMES)):
        assert "link" not in tags(nodes)
        assert "press" in bare(nodes)


@given(LIVELY)
def test_whatever_is_typed_becomes_known_tags_and_safe_links(text: str) -> None:
    for nodes in (read_mrkdwn(text, NAMES), read_markdown(text, NAMES)):
        for node in every(nodes):
            assert node["tag"] in TAGS
            assert node["tag"] != "link" or str(node["to"]).lower().startswith(SAFE)


@given(st.text(alphabet=st.sampled_from("ab <&|@#!\n1"), max_size=60))
def test_escaped_words_come_out_as_they_went_in(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert "".join(flat(read_mrkdwn(escaped, NAMES))) == text


def flat(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node["tag"] == "line break":
            yield "\n"
        else:
            yield from flat(node["of"])


def test_every_text_in_a_block_is_read_wherever_it_stands() -> None:
    option = {"text": {"type": "plain_text", "text": ":tada: *a*"}, "value": "a"}
    menu = {"type": "static_select", "action_id": "m", "options": [option]}
    [drawn] = draw_blocks([{"type": "section", "text": {"type": "mrkdwn", "text": "*b*"}, "accessory": menu}], NAMES)
    assert tags(drawn["text"]["nodes"]) == ["bold"]
    assert tags(drawn["accessory"]["options"][0]["text"]["nodes"]) == ["emoji"]


def test_copy_is_shown_without_emoji_where_the_app_says_so() -> None:
    text = {"type": "plain_text", "text": "*so* :tada:", "emoji": False}
    assert draw_blocks([{"type": "section", "text": text}], NAMES)[0]["text"]["nodes"] == ["*so* :tada:"]


def test_rich_text_keeps_its_runs_and_styles() -> None:
    run = {"type": "text", "text": "so", "style": {"bold": True, "italic": True}}
    rich = {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [run, {"type": "user", "user_id": "U1"}]}],
    }
    [drawn] = draw_blocks([rich], NAMES)
    assert tags(drawn["nodes"]) == ["paragraph", "italic", "bold", "mention"]
    assert bare(drawn["nodes"]) == "so@ana"
