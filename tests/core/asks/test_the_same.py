"""The same once more: for whom, and by which way."""

import pytest

from bot.core.asks.the_same import require_channel, same_for
from bot.core.errors import UnknownChannel


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("and the same for Hannah!", "Hannah"),
        ("for Hannah instead", "Hannah"),
        ("now instead for Dana Ruiz", "Dana Ruiz"),
        ("for nobody instead", "nobody"),
        ("same again", ""),
        ("for two weeks instead", None),
        ("for £5 instead", None),
        ("for free instead", None),
        ("on Saturday instead", None),
        ("the same low prices for everyone", None),
    ],
)
def test_for_whom_it_is_asked_once_more(text: str, name: str | None) -> None:
    assert same_for(text) == name


@pytest.mark.parametrize("text", ["for fax instead", "as a fax please", "now by carrier pigeon", "on Facebook instead"])
def test_a_way_that_is_no_channel_of_ours_is_refused_with_those_that_are(text: str) -> None:
    with pytest.raises(UnknownChannel, match=r"no channel we know.*email, sms"):
        require_channel(text)


@pytest.mark.parametrize("text", ["Follow us on Facebook instead", "on Saturday instead", "by Friday", "as an sms"])
def test_other_words_name_no_such_way(text: str) -> None:
    require_channel(text)
