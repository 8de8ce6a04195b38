"""What a flagged passage says that its author likes: the value in their own words, and whether they like it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.channels.named import channel_named
from bot.core.errors import UnknownChannel
from bot.core.evidence import Aspect, Polarity
from bot.core.flags.aspects import aspect_of
from bot.core.flags.flag import Flag, Place, Trigger, Whose
from bot.core.flags.matter import read_matter
from bot.core.flags.negative import is_negative
from bot.core.flags.passages import Passage, Sentence, split_sentences
from bot.core.tastes.forms import FORMS
from bot.core.tastes.oneself import says_who_one_is, without_who_one_is
from bot.core.tastes.thing import asked_thing, named_thing, points_back, whole

_SAYS_NEITHER = ("mind", "care either way")


@dataclass(frozen=True, slots=True)
class Said:
    """`value` is a few words of the author's own, `quote` the passage as it stands in the text."""

    aspect: Aspect
    value: str
    polarity: Polarity
    quote: str


def tells_a_taste(flag: Flag) -> bool:
    """Whether a flag is on what its author says of themselves. What their friends or everybody likes is not theirs, and
    copy speaks with the brand's voice.
    """
    own = flag.whose is Whose.AUTHOR and flag.trigger is Trigger.SELF_REFERENCE
    return own and flag.place is not Place.DRAFT


def taste_said(flag: Flag, text: str) -> Said | None:
    """What the flag's passage of this text says; None where it says nothing of liking.

    Where nobody can be sure what is liked, the whole clause is the value.
    """
    quote = without_who_one_is(flag.quote)
    if quote.strip() and (read := _read(quote, flag, text)):
        return read
    if says_who_one_is(flag.quote) or any(word in quote.casefold() for word in _SAYS_NEITHER):
        return _said_after(flag, text)
    return _said_after(flag, text) or _unread(quote, flag.aspect)


def _read(quote: str, flag: Flag, text: str) -> Said | None:
    for words, polarity, start in _forms(quote):
        told = quote[start:]
        if value := named_thing(words):
            return _said(value, polarity, told, flag)
        if points_back(words) and (before := _before(flag, text)) and (value := asked_thing(before.text)):
            return _said(value, polarity, text[before.start : flag.end], flag)
    return None


def _forms(passage: str) -> Iterator[tuple[str, Polarity, int]]:
    return (read for form in FORMS if (read := form.read(passage)))


def _said(value: str, polarity: Polarity, quote: str, flag: Flag) -> Said:
    return Said(
        aspect_liked(value, flag.aspect), _as_within_a_sentence(value, quote), polarity, " ".join(quote.split())
    )


def _as_within_a_sentence(value: str, quote: str) -> str:
    """Without the capital of a sentence's first word; "GIFs" and "British humour" keep theirs."""
    first = value.split(maxsplit=1)[0]
    return f"{value[0].lower()}{value[1:]}" if quote.startswith(value) and first[1:].islower() else value


def _unread(quote: str, aspect: Aspect) -> Said:
    """The channel is a word of its own in any language: "ich hasse WhatsApp"."""
    polarity = Polarity.DISLIKES if is_negative(quote) else Polarity.LIKES
    channels = tuple(read_matter(quote).channels) if aspect is Aspect.CHANNEL else ()
    value = str(channels[0]) if len(channels) == 1 else whole(quote)
    return Said(aspect, value, polarity, " ".join(quote.split()))


def _before(flag: Flag, text: str) -> Passage | None:
    """The clause before, in which "they" of "no webinars please, they bore me" is named."""
    return next((clause for clause in reversed(_clauses(flag, text)) if clause.end <= flag.start), None)


def _said_after(flag: Flag, text: str) -> Said | None:
    """The next clause of the sentence, where the passage is only its lead: "if I were her, I'd want the price last"."""
    after = next((clause for clause in _clauses(flag, text) if clause.start >= flag.end), None)
    for words, polarity, start in _forms(after.text) if after else ():
        if after and (value := named_thing(words)):
            return _said(value, polarity, after.text[start:], flag)
    return None


def _clauses(flag: Flag, text: str) -> tuple[Passage, ...]:
    """The clauses of the sentence that the flag points into, and those of the one before."""
    sentences = [passage for passage in split_sentences(text) if passage.start < flag.end]
    return tuple(clause for passage in sentences[-2:] for clause in Sentence(passage).clauses)


def aspect_liked(value: str, flagged: Aspect) -> Aspect:
    """What a liking is about: `flagged`, unless the thing itself says more. Of long emails the length is disliked, not the channel; of emails on a Sunday the day."""
    matter = read_matter(value)
    if _is_a_channel(value):
        return Aspect.CHANNEL
    if matter.length:
        return Aspect.FORMAT
    if matter.moment:
        return Aspect.TIMING
    own = aspect_of(value)
    named = flagged if own in (None, Aspect.TOPIC) else own
    return Aspect.FORMAT if matter.channels and named is Aspect.CHANNEL else named


def _is_a_channel(value: str) -> bool:
    try:
        channel_named(value)
    except UnknownChannel:
        return False
    return True
