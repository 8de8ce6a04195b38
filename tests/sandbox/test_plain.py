from typing import Any

import pytest

from bot.sandbox.plain import plain_text

NAMES = {"U1": "ana", "C1": "copy-review"}
TEXT: dict[str, Any] = {"type": "plain_text", "text": "words"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("hi <@U1> in <#C1>", "hi @ana in #copy-review"),
        ("see <https://x.example|the page> or <https://y.example>", "see the page or https://y.example"),
        ("<mailto:dana@baker.example|dana@baker.example>", "dana@baker.example"),
        ("R&amp;D &lt;3", "R&D <3"),
        ("<!subteam^S1|@managers> <!here>", "@managers @here"),
        ("<!date^1392734382^{date}|18 Feb 2014>", "18 Feb 2014"),
        ("2 < 3", "2 < 3"),
    ],
)
def test_marks_are_written_out(text: str, plain: str) -> None:
    assert plain_text(text, [], NAMES) == plain


@pytest.mark.parametrize(
    ("block", "plain"),
    [
        ({"type": "header", "text": TEXT}, "words"),
        ({"type": "divider"}, ""),
        (
            {
                "type": "section",
                "text": TEXT,
                "fields": [TEXT],
                "accessory": {"type": "button", "text": TEXT, "value": "secret"},
            },
            "words\nwords\n[words]",
        ),
        (
            {"type": "context", "elements": [{"type": "image", "alt_text": "a face", "image_url": "x"}, TEXT]},
            "a face  words",
        ),
        ({"type": "markdown", "text": "**bold**"}, "**bold**"),
        ({"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_text", "text": "b"}]]}, "a | b"),
        (
            {
                "type": "input",
                "label": TEXT,
                "element": {"type": "plain_text_input", "placeholder": {"type": "plain_text", "text": "hint"}},
            },
            "words\nhint",
        ),
        ({"type": "task_card", "title": "Reading", "status": "complete"}, "Reading (complete)"),
        (
            {
                "type": "context_actions",
                "elements": [
                    {
                        "type": "feedback_buttons",
                        "positive_button": {"text": TEXT, "value": "1"},
                        "negative_button": {"text": TEXT, "value": "0"},
                    }
                ],
            },
            "words words",
        ),
    ],
)
def test_each_block_reads_as_a_person_sees_it(block: dict[str, Any], plain: str) -> None:
    assert plain_text("the notification", [block], NAMES) == (plain or "the notification")


def test_rich_text_keeps_its_own_blanks_and_bullets() -> None:
    runs = [{"type": "text", "text": "for "}, {"type": "user", "user_id": "U1"}, {"type": "text", "text": "!"}]
    bullets = {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": runs}]}
    block = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": runs}, bullets]}
    assert plain_text("", [block], NAMES) == "for @ana!\n• for @ana!"


def test_a_block_that_shows_no_words_says_nothing_in_their_place() -> None:
    shown = plain_text("fallback", [{"type": "image", "alt_text": "the logo", "image_url": "x"}], NAMES)
    assert shown == "the logo"
