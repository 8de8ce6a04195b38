"""Nothing stays in a text that is there but does not show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.plain_text import plain


@pytest.mark.parametrize(
    ("pasted", "seen"),
    [
        ("ig\u200bnore", "ignore"),
        ("\u202eevil\u202c text", "evil text"),
        ("a\u200db", "ab"),
        ("e\u0301te\u0301", "été"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\tstays, bell\x07 goes", "tab\tstays, bell  goes"),
        ("tag\U000e0068\U000e0069", "tag"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_what_does_not_show_is_taken_out(pasted: str, seen: str) -> None:
    assert plain(pasted) == seen


@pytest.mark.parametrize(
    "text", ["👨\u200d👩\u200d👧 and ❤\ufe0f\u200d🔥", "👩🏽\u200d🌾", "20\u00a0% – “off”", "Žofie 花子 שלום"]
)
def test_emoji_quotes_and_other_scripts_stay(text: str) -> None:
    assert plain(text) == text


@given(st.text())
def test_a_second_time_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)
