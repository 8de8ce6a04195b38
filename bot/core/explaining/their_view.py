"""What is known of an audience about each part of a draft: what speaks for it, what against, and what nobody knows.

Never what they would say: nobody knows that, and an invented answer would be believed.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.brief.meeting import meets
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, PartName, ReasonKind, Sentence
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.core.explaining.explanation import Explanation, Group, Point
from bot.core.flags.flag import Flag, Place, Verdict
from bot.core.norms import ChannelNorm, LengthNorm
from bot.core.preference.channel_words import CHANNEL_WORDS

FEW = 3
"""Pieces of evidence of their own: below that, an answer is no more than a hint."""
CONTENT = (Aspect.TOPIC, Aspect.OFFER, Aspect.PRODUCT, Aspect.VALUES, Aspect.IMAGERY)
ENOUGH = 0.5
"""How much of what they dislike has to stand in a sentence before it speaks against it."""


def their_view(copy: Copy, dossier: Dossier, flags: Sequence[Flag] = ()) -> Explanation:
    """Each sentence, and the message as a whole, held against what they said and did; guesses are left aside. What a flag
    of the copy cites speaks against the sentence that it quotes.
    """
    counted = [item for item in dossier.evidence if item.counts]
    sentences = list(_told(copy))
    points = {
        id(each): (_for(each, counted), _against(each, counted, _cited_against(each, flags))) for each in sentences
    }
    likes = [*_whole(copy, counted, Polarity.LIKES), *_points(sentences, points, 0)]
    dislikes = [*_whole(copy, counted, Polarity.DISLIKES), *_points(sentences, points, 1)]
    silent = [Point("", sentence.text) for sentence in sentences if not any(points[id(sentence)])]
    return Explanation(
        _title(dossier, counted),
        (
            Group("What speaks for it", tuple(likes)),
            Group("What speaks against it", tuple(dislikes)),
            Group("What nobody knows", tuple(silent)),
        ),
        note=_note(dossier, counted),
    )


def _title(dossier: Dossier, counted: Sequence[Evidence]) -> str:
    name = dossier.audience.name
    if not counted:
        return f"Nobody knows what {name} would say: nothing that they said or did is stored."
    return f"What {name} would say nobody knows. This is what they said and did about each part:"


def _note(dossier: Dossier, counted: Sequence[Evidence]) -> str:
    guesses = sum(not item.counts for item in dossier.evidence)
    told = f"It rests on {len(counted)} {'piece' if len(counted) == 1 else 'pieces'} of evidence"
    few = ", which is little: ask them before you rely on it" if len(counted) < FEW else ""
    aside = f"; {guesses} {'guess' if guesses == 1 else 'guesses'} of colleagues left aside" if guesses else ""
    return f"{told}{few}{aside}."


def _told(copy: Copy) -> Iterator[Sentence]:
    parts = (part for part in copy.parts if part.name is not PartName.FOOTER)
    return (sentence for part in parts for sentence in part.sentences if not _greets(sentence))


def _greets(sentence: Sentence) -> bool:
    """Whether it is a greeting and nothing else, of which nobody needs to know what they think."""
    return bool(sentence.reasons) and all(reason.kind is ReasonKind.AUDIENCE for reason in sentence.reasons)


def _for(sentence: Sentence, counted: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What they like of what it says: what it was written for, and what else speaks of the same."""
    cited = _cited(sentence)
    return tuple(
        item
        for item in counted
        if item.polarity is Polarity.LIKES
        and item.aspect in CONTENT
        and (item.id in cited or meets(item.value, sentence.text, share=ENOUGH))
    )


def _cited(sentence: Sentence) -> frozenset[str]:
    return frozenset(reason.ref for reason in sentence.reasons if reason.kind is ReasonKind.EVIDENCE)


def _against(sentence: Sentence, counted: Sequence[Evidence], cited: frozenset[str]) -> tuple[Evidence, ...]:
    return tuple(
        item
        for item in counted
        if item.id in cited
        or (
            item.polarity is Polarity.DISLIKES
            and item.aspect in CONTENT
            and meets(item.value, sentence.text, share=ENOUGH)
        )
    )


def _cited_against(sentence: Sentence, flags: Sequence[Flag]) -> frozenset[str]:
    of_it = (flag for flag in flags if flag.place is Place.DRAFT and flag.quote in sentence.text)
    return frozenset(evidence for flag in of_it if flag.verdict is Verdict.CONTRADICTED for evidence in flag.evidence)


def _points(
    sentences: Sequence[Sentence], points: Mapping[int, tuple[tuple[Evidence, ...], ...]], side: int
) -> Iterator[Point]:
    for sentence in sentences:
        if evidence := points[id(sentence)][side]:
            yield Point("", sentence.text, evidence)


def _whole(copy: Copy, counted: Sequence[Evidence], polarity: Polarity) -> Iterator[Point]:
    """The channel, the length of it, and how it is said: that is no sentence's own."""
    words = sum(len(sentence.text.split()) for sentence in _told(copy))
    usual = rules_of(copy.channel).usual
    by = CHANNEL_WORDS[copy.channel].name
    of_channel = tuple(item for item in counted if _names(item, copy.channel) and item.polarity is polarity)
    of_length = tuple(item for item in counted if _is_of_length(item, words, usual, polarity))
    cited = frozenset(ref for sentence in _told(copy) for ref in _cited(sentence))
    manner = tuple(
        item
        for item in counted
        if item.id in cited and item.aspect not in (*CONTENT, Aspect.CHANNEL) and item.polarity is polarity
    )
    if manner:
        yield Point("How it is said", evidence=manner)
    if of_channel:
        yield Point(f"That it comes by {by}", evidence=of_channel)
    if of_length:
        yield Point(f"Its length, {words} words", evidence=of_length)


def _names(item: Evidence, channel: Channel) -> bool:
    return item.aspect is Aspect.CHANNEL and isinstance(item.norm, ChannelNorm) and channel is item.norm.channel


def _is_of_length(item: Evidence, words: int, usual: int, polarity: Polarity) -> bool:
    """Whether a wish for so many words at most, or for few, is kept, which speaks for it, or broken."""
    if not isinstance(item.norm, LengthNorm) or item.polarity is not Polarity.LIKES:
        return False
    most = item.norm.words or (usual if item.norm.short else None)
    return most is not None and (words <= most) is (polarity is Polarity.LIKES)
