"""Copy speaks to the customer, a brief speaks of them."""

import pytest

from bot.core.flags.flag import Place
from bot.core.flags.pasted import place_of


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana, the strawberry kits are back.",
        "I'm Ana, the founder, and I love this time of year. Your kit is packed.",
        "Spring sale: 20 % off until Friday. Reply STOP to opt out.",
        "Dear Mr Pickersgill,\n\nThe seed potatoes are in.",
        "Your roses are ready to collect.",
    ],
)
def test_text_that_speaks_to_its_reader_is_copy(text: str) -> None:
    assert place_of(text) is Place.DRAFT


@pytest.mark.parametrize(
    "text",
    [
        "I hate long emails, so keep it short",
        "can you make it shorter? nobody reads emails any more",
        "Spring sale mail for Dana, my wife loves puns so add some",
        "I'd love it if you could mention the workshop. Hiking is my thing so open with that.",
        "High season offer for cafés",
    ],
)
def test_text_that_speaks_of_the_customer_is_a_brief(text: str) -> None:
    assert place_of(text) is Place.BRIEF
