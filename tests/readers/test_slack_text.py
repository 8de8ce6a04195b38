import pytest

from bot.core.asks.slack_text import as_seen


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("<@U123> hi", "hi"),
        ("draft &lt;b&gt; &amp; co", "draft <b> & co"),
        ("see <https://x.com/a?b=1&amp;c=2>", "see https://x.com/a?b=1&c=2"),
        ("see <https://x.com/|x.com>", "see https://x.com/"),
        ("see <https://x.com/a|our page>", "see our page (https://x.com/a)"),
        ("to <mailto:a@b.co|a@b.co>", "to a@b.co"),
        ("ring <tel:+4420|020 1>", "ring 020 1"),
        ("in <#C1|sales> and <#C2>", "in #sales and"),
        ("<!here> by <!date^1392734382^{date}|18 Feb>", "by 18 Feb"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_slacks_marks_become_what_the_writer_saw(sent: str, seen: str) -> None:
    assert as_seen(sent) == seen
