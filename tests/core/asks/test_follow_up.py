"""What is said under a draft, with what is meant by it and what only looks like it."""

import time

import pytest

from bot.core.asks.follow_up import Turn, follow_up, with_added
from bot.core.brief.facts import WishKind
from bot.core.brief.reading import read_brief
from bot.core.channels.channel import Channel
from tests.core.asks.hurried_follow_ups import HURRIED, Meant


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("shorter", "shorter", WishKind.LENGTH),
        ("Please make it a bit shorter, thanks!", "Please make it a bit shorter, thanks!", WishKind.LENGTH),
        ("shoter pls", "shoter pls", WishKind.LENGTH),
        ("great, but too long", "too long", WishKind.LENGTH),
        ("more details please", "more details please", WishKind.LENGTH),
        ("kürzer bitte", "kürzer bitte", WishKind.LENGTH),
        ("un peu plus court", "un peu plus court", WishKind.LENGTH),
        ("más corto", "más corto", WishKind.LENGTH),
        ("more formal", "more formal", WishKind.TONE),
        ("a bit warmer and simpler", "a bit warmer and simpler", WishKind.TONE),
        ("way too salesy", "way too salesy", WishKind.TONE),
        ("in Spanish", "in Spanish", WishKind.FORMAT),
    ],
)
def test_how_to_write_it_is_a_wish_that_the_brief_is_read_with_in_the_words_that_were_typed(
    text: str, said: str, kind: WishKind
) -> None:
    heard = follow_up(text)
    assert (heard.turn, heard.wishes, heard.matter) == (Turn.CHANGE, (said,), ())
    read = read_brief(f"Spring sale until Friday\n{heard.added}")
    assert [statement.text for statement in read.statements] == [
        statement.text for statement in read_brief("Spring sale until Friday").statements
    ]
    assert [(wish.kind, wish.quote) for wish in read.wishes] == [(kind, said)]


def test_a_wish_for_its_length_is_heard_by_who_reads_the_brief() -> None:
    assert read_brief("Spring sale\nshoter pls").short
    assert read_brief("Spring sale\nplus long").long


@pytest.mark.parametrize(
    ("text", "channel", "wishes"),
    [
        ("make it an sms and shorter", Channel.SMS, ("shorter",)),
        ("a shorter sms", Channel.SMS, ("shorter",)),
        ("for sms instead", Channel.SMS, ()),
        ("als SMS bitte", Channel.SMS, ()),
        ("what about whatsapp?", Channel.WHATSAPP, ()),
    ],
)
def test_another_channel_and_a_wish_reach_no_copy(text: str, channel: Channel, wishes: tuple[str, ...]) -> None:
    heard = follow_up(text)
    assert (heard.channel, heard.wishes) == (channel, wishes)
    assert heard.matter == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("drop the golf", "golf"),
        ("leav out teh discount", "discount"),
        ("can you take the golf out please?", "golf"),
        ("no more golf", "golf"),
        ("without the link", "link"),
        ("remove the bit about parking", "parking"),
        ("drop the second sentence", "second sentence"),
        ("ohne Rabatt", "Rabatt"),
        ("sans la remise", "remise"),
        ("sin descuento", "descuento"),
    ],
)
def test_what_is_to_go_is_named_as_it_was_typed(text: str, what: str) -> None:
    heard = follow_up(text)
    assert (heard.dropped, heard.added) == ((what,), "")


@pytest.mark.parametrize(
    ("text", "turn", "number", "about"),
    [
        ("why did you leave out the discount?", Turn.WHY, None, "discount"),
        ("why did u leave out teh dicsount", Turn.WHY, None, "dicsount"),
        ("why isn't the golf in it", Turn.WHY, None, "golf"),
        ("what happened to the golf?", Turn.WHY, None, "golf"),
        ("why email?", Turn.WHY, None, "email"),
        ("pourquoi email?", Turn.WHY, None, "email"),
        ("what did you leave out?", Turn.WHY, None, ""),
        ("what would she say about this?", Turn.THEIR_VIEW, None, ""),
        ("woud she like it", Turn.THEIR_VIEW, None, ""),
        ("what changed?", Turn.DIFFERENCES, None, ""),
        ("what's different from version 1", Turn.DIFFERENCES, 1, ""),
        ("make 3 versions", Turn.CHOICES, 3, ""),
        ("give me a couple of options", Turn.CHOICES, 2, ""),
        ("drei Varianten", Turn.CHOICES, 3, ""),
        ("take 2", Turn.TAKE, 2, ""),
        ("i like the second one", Turn.TAKE, 2, ""),
        ("back to version 2", Turn.GO_BACK, 2, ""),
        ("bakc to v2", Turn.GO_BACK, 2, ""),
        ("go back to the first version", Turn.GO_BACK, 1, ""),
        ("undo", Turn.GO_BACK, None, ""),
        ("annuler", Turn.GO_BACK, None, ""),
    ],
)
def test_a_question_or_an_order_about_versions_is_understood(
    text: str, turn: Turn, number: int | None, about: str
) -> None:
    heard = follow_up(text)
    assert (heard.turn, heard.number, heard.about, heard.added) == (turn, number, about, "")


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
        "Would you like a cup of tea?",
        "Do you love roses?",
        "New from Monday",
        "New in store",
        "Changes to our opening hours",
        "Why not pop in on Saturday?",
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
        ("Parking is free. Make it shorter.", "Parking is free.\nMake it shorter."),
        ("shorter and mention the free parking", "mention the free parking\nshorter"),
        ("free parking too, and shorter please", "free parking too\nshorter please"),
        ("Great, the sale ends Sunday", "the sale ends Sunday"),
        ("£1,000 off, and more concise", "£1,000 off\nmore concise"),
        ("What about a picnic on Sunday?", "What about a picnic on Sunday?"),
    ],
)
def test_matter_and_wishes_said_in_one_breath_are_told_apart(text: str, added: str) -> None:
    assert follow_up(text).added == added


@pytest.mark.parametrize(("text", "meant"), HURRIED)
def test_what_is_typed_in_a_hurry_is_understood(text: str, meant: Meant) -> None:
    said = follow_up(text)
    told = Meant(
        said.turn,
        said.number,
        said.channel,
        said.dropped,
        said.doubtful,
        said.about,
        bool(said.wishes),
        bool(said.matter),
    )
    assert told == meant


def test_of_two_wishes_for_the_length_the_later_one_counts() -> None:
    assert with_added("Spring sale\nshorter\nwarmer", "a bit longer") == "Spring sale\nwarmer\na bit longer"
    assert with_added("Spring sale\nshorter", "Parking is free") == "Spring sale\nshorter\nParking is free"


@pytest.mark.parametrize("text", ["x y z and " * 400, "spring, and shorter, then golf " * 1300, "shorter. " * 4000])
def test_what_is_pasted_is_read_in_a_moment(text: str) -> None:
    begun = time.perf_counter()
    follow_up(text)
    assert time.perf_counter() - begun < 2
