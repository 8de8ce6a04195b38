"""What people say of themselves is read in their own words, and nothing is read into it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Aspect, Polarity
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.flags.rules.rule import Example
from bot.core.tastes.forms import FORMS
from bot.core.tastes.oneself import NOT_TOLD, TOLD, says_who_one_is
from bot.core.tastes.said import Said, taste_said, tells_a_taste
from bot.core.tastes.thing import LONGEST_VALUE, named_thing

HITS = [(form, passage, read) for form in FORMS for passage, read in form.hits]
MISSES = [(form, passage) for form in FORMS for passage in form.misses]


def said_in(text: str, *known: str) -> list[Said]:
    """What the rules' flags on this brief say of its author."""
    flags = find_flags(Example(text=text, known=known).case)
    return [said for flag in flags if tells_a_taste(flag) and (said := taste_said(flag, text))]


def flag_on(text: str, quote: str, **fields: object) -> Flag:
    told: dict[str, object] = {
        "place": Place.BRIEF,
        "quote": quote,
        "start": text.index(quote),
        "end": text.index(quote) + len(quote),
        "aspect": Aspect.TOPIC,
        "verdict": Verdict.UNSUPPORTED,
        "trigger": Trigger.SELF_REFERENCE,
        "whose": Whose.AUTHOR,
        "evidence": (),
        "why": "It is your own taste.",
        "way_on": "Leave it out.",
        "found_by": "test",
    }
    return Flag(**told | fields)  # type: ignore[arg-type]  # fields of a flag, whichever a test wants


@pytest.mark.parametrize(("form", "passage", "read"), HITS, ids=[passage for _, passage, _ in HITS])
def test_each_form_reads_its_examples(form: object, passage: str, read: str) -> None:
    used = next(each for each in FORMS if each.read(passage))
    found = used.read(passage)
    assert found
    assert (used, f"{found[1]} {named_thing(found[0])}") == (form, read)


@pytest.mark.parametrize(("form", "passage"), MISSES, ids=[passage for _, passage in MISSES])
def test_each_form_lets_its_near_misses_pass(form: object, passage: str) -> None:
    found = next(each for each in FORMS if each is form).read(passage)
    assert found is None or not named_thing(found[0])


@pytest.mark.parametrize(
    ("text", "aspect", "lean", "value", "quote"),
    [
        ("I hate long emails, so keep it short", "format", "dislikes", "long emails", "I hate long emails"),
        ("Make it a text, I loathe emails.", "channel", "dislikes", "emails", "I loathe emails"),
        ("emails on a Sunday annoy me", "timing", "dislikes", "emails on a Sunday", "emails on a Sunday annoy me"),
        ("No webinars please, they bore me.", "format", "dislikes", "webinars", "No webinars please, they bore me"),
        ("Mention sailing, I'm obsessed with it", "topic", "likes", "sailing", "Mention sailing, I'm obsessed with it"),
        ("If I were her, I'd want the price at the very end.", "offer", "likes", "price at the very end", "I'd want the price at the very end"),
        ("Puns are so cringe. None please.", "tone", "dislikes", "puns", "Puns are so cringe"),
        ("GIFs drive me mad, skip them", "format", "dislikes", "GIFs", "GIFs drive me mad"),
        ("as a 50-year-old woman I always skip pop-ups", "format", "dislikes", "pop-ups", "I always skip pop-ups"),
        ("I never read past the second line, so keep it tiny.", "topic", "dislikes", "I never read past the second line", "I never read past the second line"),
    ],
)  # fmt: skip
def test_a_brief_says_what_its_author_likes(text: str, aspect: str, lean: str, value: str, quote: str) -> None:
    assert said_in(text) == [Said(Aspect(aspect), value, Polarity(lean), quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Go for the lilac header, my sister adores it.",
        "Everyone loves a good pun!",
        "I love hiking too, and so does she.",
        "Speaking as a mum, I need pictures.",
        "Dana told me: “I hate long emails.” So keep it short.",
        "I'd love it if you could make it shorter",
        "Rhymes make me wince, but she collects them.",
    ],
)
def test_what_is_not_the_authors_own_or_is_set_aside_says_nothing(text: str) -> None:
    assert said_in(text, "likes topic: hiking (said)", "likes tone: rhymes (said)") == []


def test_minding_nothing_is_no_taste() -> None:
    assert taste_said(flag_on("I don't mind calls", "I don't mind calls"), "I don't mind calls") is None


@pytest.mark.parametrize("text", ["Ich persönlich hasse WhatsApp.", "Moi, je déteste WhatsApp."])
def test_a_channel_is_a_value_of_its_own_in_other_languages_too(text: str) -> None:
    (said,) = said_in(text, "likes channel: WhatsApp")
    assert (said.aspect, said.polarity, said.value) == (Aspect.CHANNEL, Polarity.DISLIKES, "whatsapp")


def test_copy_says_nothing_of_its_author() -> None:
    text = "I love a slow cheese"
    assert not tells_a_taste(flag_on(text, text, place=Place.DRAFT))
    assert not tells_a_taste(flag_on(text, text, whose=Whose.CIRCLE))
    assert not tells_a_taste(flag_on(text, text, whose=Whose.KNOWN_TASTE, trigger=Trigger.MIRROR))
    assert tells_a_taste(flag_on(text, text, place=Place.COMMENT))


@pytest.mark.parametrize("passage", TOLD)
def test_who_somebody_is_is_no_taste(passage: str) -> None:
    assert says_who_one_is(passage)
    assert taste_said(flag_on(passage, passage), passage) is None


@pytest.mark.parametrize("passage", NOT_TOLD)
def test_what_somebody_likes_is_not_taken_for_who_they_are(passage: str) -> None:
    assert not says_who_one_is(passage)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["I hate ", "I love ", " bores me", "they annoy me", ""]))
def test_whatever_is_written_the_value_is_short_and_the_quote_stands_in_the_text(noise: str, words: str) -> None:
    text = f"{words}{noise}" if words[:1] == "I" else f"{noise}{words}"
    if not text.strip():
        return
    said = taste_said(flag_on(text, text), text)
    if said:
        assert 0 < len(said.value) <= LONGEST_VALUE
        assert said.quote in " ".join(text.split())
