"""What a passage or a piece of evidence is about, as values, and whether the one backs the other or speaks against it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.contract import can_speak
from bot.core.flags.values.channels import channels_named
from bot.core.flags.values.languages import formality_named, languages_named
from bot.core.flags.values.lengths import Length, length_named, of_words
from bot.core.flags.values.rates import rates_named
from bot.core.flags.values.times import NO_MOMENT, Moment, moment_of, read_moment
from bot.core.flags.words.fields import fields_named, fields_shown
from bot.core.flags.words.terms import terms
from bot.core.norms import ChannelNorm, FrequencyNorm, HoursNorm, LanguageNorm, LengthNorm, Norm, Period


class Bearing(StrEnum):
    """What evidence has to say about a passage; where it has nothing to say there is no bearing (None)."""

    BACKS = "backs"
    OPPOSES = "opposes"


@dataclass(frozen=True, slots=True)
class Matter:
    """What a text speaks of. `rate` is messages a month, `fields` the lists in words/fields that it touches."""

    channels: frozenset[Channel] = frozenset()
    moment: Moment = NO_MOMENT
    length: Length | None = None
    languages: frozenset[str] = frozenset()
    formal: bool | None = None
    rate: float | None = None
    fields: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def read_matter(text: str) -> Matter:
    """The matter of a passage: whatever it names or shows."""
    return replace(_read(text), fields=fields_shown(text))


def _read(text: str) -> Matter:
    rates = rates_named(text)
    return Matter(
        channels=channels_named(text),
        moment=read_moment(text),
        length=length_named(text),
        languages=languages_named(text),
        formal=formality_named(text),
        rate=rates[0][0] if rates else None,
        fields=fields_named(text),
        terms=terms(text),
    )


@lru_cache(maxsize=4096)
def known_matter(item: Evidence) -> Matter:
    """The matter of evidence: its norm where it has one, else its value, and the note where the value says nothing."""
    value, note = _read(item.value), _read(item.note)
    told = Matter(
        channels=value.channels or note.channels,
        moment=value.moment or note.moment,
        length=value.length or note.length,
        languages=value.languages or note.languages,
        formal=note.formal if value.formal is None else value.formal,
        rate=note.rate if value.rate is None else value.rate,
        fields=value.fields,
        terms=value.terms,
    )
    return _by_norm(told, item.norm)


_A_MONTH = {Period.WEEK: 4.3, Period.MONTH: 1.0, Period.YEAR: 1 / 12}


def _by_norm(told: Matter, norm: Norm | None) -> Matter:
    match norm:
        case ChannelNorm():
            return replace(told, channels=frozenset({norm.channel}))
        case HoursNorm():
            return replace(told, moment=moment_of(norm))
        case LengthNorm():
            short = Length.SHORT if norm.short else Length.LONG
            return replace(told, length=of_words(norm.words) if norm.words is not None else short)
        case LanguageNorm():
            return replace(told, languages=frozenset({norm.tag.split("-")[0]}), formal=norm.formal)
        case FrequencyNorm():
            return replace(told, rate=norm.times * _A_MONTH[norm.period])
        case None:
            return told


Comparison = Callable[[Matter, bool, Evidence], Bearing | None]
"""(what the passage is about, whether it wants it, the evidence) -> what the evidence says to that."""


def _verdict(*, wanted: bool, liked: bool) -> Bearing:
    return Bearing.BACKS if wanted == liked else Bearing.OPPOSES


def _liked(item: Evidence) -> bool:
    return item.polarity is Polarity.LIKES


def compare_channels(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    """The same channel: by polarity. Another one that the audience itself prefers opposes; a mere consent does not.

    Who turns down long emails has said nothing of emails.
    """
    of_its_length = matter.length is not None and not wanted
    if item.aspect is not Aspect.CHANNEL or not matter.channels or of_its_length:
        return None
    theirs = known_matter(item).channels
    if theirs & matter.channels:
        found = _verdict(wanted=wanted, liked=_liked(item))
        merely_allowed = item.source is Source.CONSENT and _liked(item) and found is Bearing.OPPOSES
        return None if merely_allowed else found
    prefers_another = theirs and wanted and _liked(item) and item.source is not Source.CONSENT
    return Bearing.OPPOSES if prefers_another else None


def compare_lengths(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    theirs = known_matter(item).length
    if item.aspect not in (Aspect.FORMAT, Aspect.TONE, Aspect.LANGUAGE) or matter.length is None or theirs is None:
        return None
    return _verdict(wanted=wanted == (matter.length is theirs), liked=_liked(item))


def compare_moments(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    theirs = known_matter(item).moment
    if item.aspect is not Aspect.TIMING or not matter.moment.comparable(theirs):
        return None
    if theirs.meets(matter.moment):
        return _verdict(wanted=wanted, liked=_liked(item))
    return Bearing.OPPOSES if wanted and _liked(item) else None


def compare_languages(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    theirs = known_matter(item).languages
    if item.aspect is not Aspect.LANGUAGE or not matter.languages or not theirs:
        return None
    if theirs & matter.languages:
        return _verdict(wanted=wanted, liked=_liked(item))
    return Bearing.OPPOSES if wanted and _liked(item) else None


def compare_manners(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    """Formal against informal address."""
    theirs = known_matter(item).formal
    if item.aspect not in (Aspect.LANGUAGE, Aspect.TONE) or matter.formal is None or theirs is None:
        return None
    return _verdict(wanted=wanted == (matter.formal is theirs), liked=_liked(item))


_MORE = 1.4
"""A wish counts as more often than a limit from this factor on: "weekly" is not more than "four times a month"."""


def compare_rates(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    """A rate that is liked is a limit; one that is disliked, and all above it, is too much."""
    theirs = known_matter(item).rate
    if item.aspect is not Aspect.FREQUENCY or matter.rate is None or theirs is None or not wanted:
        return None
    if _liked(item):
        return Bearing.OPPOSES if matter.rate > theirs * _MORE else Bearing.BACKS
    return Bearing.OPPOSES if matter.rate >= theirs else None


_STRUCTURED = frozenset({Aspect.CHANNEL, Aspect.TIMING, Aspect.FREQUENCY})


def compare_subjects(matter: Matter, wanted: bool, item: Evidence) -> Bearing | None:
    """The same field, or all content words of the evidence's value. Channels, times and rates are compared as such."""
    theirs = known_matter(item)
    if item.aspect in _STRUCTURED:
        return None
    same = theirs.fields & matter.fields or (theirs.terms and theirs.terms <= matter.terms)
    return _verdict(wanted=wanted, liked=_liked(item)) if same else None


COMPARISONS: tuple[Comparison, ...] = (
    compare_channels,
    compare_lengths,
    compare_moments,
    compare_languages,
    compare_manners,
    compare_rates,
    compare_subjects,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The evidence that backs a passage, and the evidence that speaks against it."""

    backing: tuple[Evidence, ...] = ()
    opposing: tuple[Evidence, ...] = ()


def standing(
    text: str, evidence: tuple[Evidence, ...], *, wanted: bool, by: tuple[Comparison, ...] = COMPARISONS
) -> Standing:
    """How a passage stands with the evidence. Guesses and evidence without a lean say nothing."""
    matter = read_matter(text)
    bearings = [(item, {compare(matter, wanted, item) for compare in by}) for item in evidence if can_speak(item)]
    return Standing(
        backing=tuple(item for item, found in bearings if Bearing.BACKS in found),
        opposing=tuple(item for item, found in bearings if Bearing.OPPOSES in found and Bearing.BACKS not in found),
    )
