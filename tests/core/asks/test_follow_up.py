"""What is said under a draft, with what is meant by it and what only looks like it."""

import pytest

from bot.core.asks.follow_up import Turn, follow_up, with_added
from bot.core.asks.follow_up_words import LONG, SHORT
from bot.core.brief.reading import read_brief


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("shorter", SHORT),
        ("Please make it a bit shorter, thanks!", SHORT),
        ("can you make it shorter?", SHORT),
        ("great, but too long", SHORT),
        ("more details please", LONG),
        ("more formal", "Tone: more formal."),
        ("a bit warmer and simpler", "Tone: warmer and simpler."),
        ("way too salesy", "Tone: less salesy."),
        ("in Spanish", "Write it in Spanish."),
        ("drop the second sentence", "Do not mention the second sentence."),
        ("shorter and warmer", f"{SHORT}\nTone: warmer."),
    ],
)
def test_how_to_write_it_becomes_a_wish_that_the_brief_is_read_with(text: str, added: str) -> None:
    said = follow_up(text)
    assert (said.turn, said.added) == (Turn.CHANGE, added)
    read = read_brief(f"Spring sale until Friday\n{said.added}")
    assert [statement.text for statement in read.statements] == [
        statement.text for statement in read_brief("Spring sale until Friday").statements
    ]
    assert len(read.wishes) == len(added.splitlines())


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("thanks, great!", Turn.PRAISE),
        ("Perfect.", Turn.PRAISE),
        (":+1:", Turn.PRAISE),
        ("", Turn.PRAISE),
        ("I don’t like it", Turn.DISLIKE),
        ("stop", Turn.STOP),
        ("ok, never mind", Turn.STOP),
        ("delete it please", Turn.DELETE),
        ("go back to the first version", Turn.GO_BACK),
        ("send it to her now", Turn.SEND),
        ("try again", Turn.AGAIN),
        ("same again", Turn.AGAIN),
        ("draft it again", Turn.AGAIN),
    ],
)
def test_words_about_the_draft_add_nothing_to_it(text: str, turn: Turn) -> None:
    said = follow_up(text)
    assert (said.turn, said.added) == (turn, "")


@pytest.mark.parametrize(
    "text",
    [
        "Parking is free",
        "The evenings are getting colder and shorter",
        "Warmer weather is here",
        "Longer opening hours from Monday",
        "More bulbs are in stock",
        "Great deals and free parking",
        "Perfect for Mother's Day",
        "Nice and warm inside",
        "Thanks to all who came in May",
        "Stop by on Friday",
        "Cancel any time",
        "Never mind the rain, the tent is up",
        "Skip the queue on Saturday",
        "Drop the kids off at our play area",
        "Delete it from your phone",
        "Send it back within 30 days",
        "keep it under 20 words",
        "no emojis",
    ],
)
def test_what_only_looks_like_it_stays_as_it_was_typed(text: str) -> None:
    said = follow_up(text)
    assert (said.turn, said.added) == (Turn.CHANGE, text)


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Parking is free. Make it shorter.", f"Parking is free.\n{SHORT}"),
        ("shorter and mention the free parking", f"mention the free parking\n{SHORT}"),
        ("free parking too, and shorter please", f"free parking too\n{SHORT}"),
        ("Great, the sale ends Sunday", "the sale ends Sunday"),
        ("£1,000 off, and more concise", f"£1,000 off\n{SHORT}"),
    ],
)
def test_matter_and_wishes_said_in_one_breath_are_told_apart(text: str, added: str) -> None:
    assert follow_up(text).added == added


def test_of_two_wishes_for_the_length_the_later_one_counts() -> None:
    assert with_added(f"Spring sale\n{SHORT}\nTone: warmer.", LONG) == f"Spring sale\nTone: warmer.\n{LONG}"
    assert with_added(f"Spring sale\n{SHORT}", "Parking is free") == f"Spring sale\n{SHORT}\nParking is free"
