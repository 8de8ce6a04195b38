"""The copy so far, wherever the JSON breaks off."""

from bot.writers.model.growing import text_so_far
from tests.writers.model_orders import answer


def test_the_text_only_ever_grows() -> None:
    json = answer().model_dump_json()
    texts = [text_so_far(json[:end]) for end in range(len(json) + 1)]
    assert texts[-1].startswith("Bare-root roses, [[FIRST_NAME]]")
    assert texts[-1].endswith("https://larkmoor.example/roses")
    assert all(texts[-1].startswith(text.rstrip("\n")) for text in texts)


def test_what_is_no_copy_is_no_text() -> None:
    for odd in (
        "",
        "sorry",
        "[1, 2]",
        '{"parts": 3}',
        '{"parts": [4, {"paragraphs": "x"}]}',
        '{"parts": [{"paragraphs": [5]}]}',
    ):
        assert text_so_far(odd) == ""
