"""Messages as colleagues write them: what it is, what it is about, whether they want it, and how that is known.

The first were read while the patterns were written; the fresh ones afterwards, and nothing was changed for them.
"""

import pytest

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.insights.care import private_in
from bot.core.insights.reading import Proposal, propose

Row = tuple[str, str, str | None, str | None, str | None]
SEEN: list[Row] = [
    ("Dana told me she hates long emails", "long emails", "format", "dislikes", "said"),
    ("hannah said she'd rather get a text", "text", "channel", "likes", "said"),
    ("Had Arthur on the phone: he can't stand the stock photos", "stock photos", "imagery", "dislikes", "said"),
    ("Gareth bought two sunflower kits today", "two sunflower kits", "product", "likes", "bought"),
    ("customer unsubscribed from the Sunday newsletter", "Sunday newsletter", "timing", "dislikes", "did"),
    ("She never opens the weekly newsletter", "weekly newsletter", "frequency", "dislikes", "did"),
    ("Dana clicked on the half-term video", "half-term video", "format", "likes", "did"),
    ("they keep asking for recipes", "recipes", "format", "likes", "said"),
    ("In the survey Dana ticked that she prefers post to email", "post", "channel", "likes", "survey"),
    ("I think she likes puns", "puns", "tone", "likes", "assumed"),
    ("Priya wrote: “I don't want calls at work”", "calls at work", "channel", "dislikes", "said"),
    ("The emoji are so childish, said Arthur", "emoji", "format", "dislikes", "said"),
    ("Your reminders are really helpful", "Your reminders", "topic", "likes", "said"),
    ("Elif loves photos of real gardens", "photos of real gardens", "imagery", "likes", "said"),
    ("he is fed up with discounts", "discounts", "offer", "dislikes", "said"),
    ("Please stop the daily texts", "daily texts", "frequency", "dislikes", "said"),
    ("Dana ordered the strawberry tower again", "strawberry tower", "product", "likes", "bought"),
    ("probably wants free delivery", "free delivery", "offer", "likes", "assumed"),
    ("She replied to the WhatsApp about slugs", "WhatsApp", "channel", "likes", "did"),
    ("Arthur said the letters are too long", "letters", "format", "dislikes", "said"),
    ("they want the invoice by email", "invoice", "channel", "likes", "said"),
    ("Tom complained about the neon banner", "neon banner", "imagery", "dislikes", "did"),
    ("she said she loves the step by step videos", "step by step videos", "format", "likes", "said"),
    ("Hannah doesn't want to be called", "", "channel", "dislikes", "said"),
    ("Would like a discount for regulars", "discount for regulars", "offer", "likes", "said"),
    ("ok thanks, see you at 3", "", None, None, None),
    ("Meeting moved to Tuesday", "", None, None, None),
    ("Arthur deleted our last SMS without reading it", "last SMS", "channel", "dislikes", "did"),
    ("She'd like to hear from us once a month", "", "frequency", "likes", "said"),
    ("Celia swears by organic compost", "organic compost", "values", "likes", "said"),
]
FRESH: list[Row] = [
    ("Met Priya at the fair, she really likes handwritten notes", "handwritten notes", "format", "likes", "said"),
    ("Dana says phone calls in the evening are annoying", "phone calls in the evening", "timing", "dislikes", "said"),
    ("Hannah ignored the last three push messages", "three push messages", "channel", "dislikes", "did"),
    ("two landscapers asked for a price list as pdf", "price list as pdf", "offer", "likes", "said"),
    ("Elif signed up for the balcony newsletter", "balcony newsletter", "topic", "likes", "did"),
    ("Gareth doesn't want discounts, he wants quality", "discounts", "offer", "dislikes", "said"),
    ("she's put off by all the exclamation marks", "exclamation marks", "format", "dislikes", "said"),
    (
        "Bought three bags of peat-free compost yesterday",
        "three bags of peat-free compost",
        "product",
        "likes",
        "bought",
    ),
    ("I bet he hates webinars", "webinars", "format", "dislikes", "assumed"),
    ("Customer told me she prefers WhatsApp over calls", "WhatsApp", "channel", "likes", "said"),
    ("He never answers the phone before ten", "phone before ten", "timing", "dislikes", "did"),
    ("the feedback form says Celia enjoys the growing tips", "growing tips", "topic", "likes", "survey"),
    ("The monthly calendar is great, Hannah said", "monthly calendar", "frequency", "likes", "said"),
    ("Arthur would rather have a letter", "letter", "channel", "likes", "said"),
    ("Tom opened the slug mail twice", "slug mail twice", "topic", "likes", "did"),
    ("Who has the key to the shed?", "", None, None, None),
    ("They hate being called mate", "being called mate", "tone", "dislikes", "said"),
    ("Nia skipped both Sunday mails", "both Sunday mails", "timing", "dislikes", "did"),
    ("no more stock photos please, she wrote", "stock photos", "imagery", "dislikes", "said"),
    ("Priya needs invoices in German", "invoices in German", "language", "likes", "said"),
]


def right(rows: list[Row]) -> tuple[int, int, int, int]:
    """How many values, aspects, leanings and sources are read as they were written down beforehand."""
    read = [(propose(row[0]), row[1:]) for row in rows]
    told = [((each.value, each.aspect, each.polarity, each.source), wanted) for each, wanted in read]
    values, aspects, leanings, sources = (sum(got[at] == wanted[at] for got, wanted in told) for at in range(4))
    return values, aspects, leanings, sources


def test_whether_they_want_it_and_how_that_is_known_is_read_even_from_fresh_messages() -> None:
    """The aspect is the hardest, and is corrected by whoever keeps it: a "slug mail" is of a topic, and a channel."""
    for rows, values in ((SEEN, 0.8), (FRESH, 0.95)):
        value, aspect, leaning, source = right(rows)
        assert value >= values * len(rows)
        assert aspect >= 0.7 * len(rows)
        assert leaning >= 0.95 * len(rows)
        assert source >= 0.95 * len(rows)


@pytest.mark.parametrize("text", ["", "ok thanks", "Who has the key to the shed?", "🌱🌱", "x" * 40_000])
def test_where_nothing_is_told_nothing_is_proposed_of_liking(text: str) -> None:
    read = propose(text)
    assert (read.value, read.polarity, read.source) == ("", None, None)


def test_a_colleagues_guess_is_proposed_as_one() -> None:
    assert propose("I think she hates webinars") == Proposal(
        "webinars", Aspect.FORMAT, Polarity.DISLIKES, Source.ASSUMED
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mail her at anna@example.org", ("an email address",)),
        ("Ring 01632 960 1234", ("a phone number",)),
        ("She is pregnant and wants shade plants", ("somebody's health",)),
        ("They asked for 3 kits by 12 May 2026", ()),
        ("She hates long emails", ()),
    ],
)
def test_what_is_nobodys_business_is_pointed_out(text: str, kinds: tuple[str, ...]) -> None:
    assert private_in(text) == kinds
