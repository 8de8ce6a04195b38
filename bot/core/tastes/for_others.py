"""What others are told of a flag that rests on its author's private taste: what the evidence says, and no word of the taste."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.drafts import LeftOut
from bot.core.evidence import Taste
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.flags.wording import way_on
from bot.core.settling.override import Override, override_of

FOUND_BY = "the evidence"
"""In place of the rule or the model, whose name may say that a taste was mirrored."""
OWN = (Whose.AUTHOR, Whose.CIRCLE)


def as_seen_by(viewer: str, author: str, flags: Iterable[Flag], audience: str) -> tuple[Flag, ...]:
    """The flags as `viewer` may read them: their author sees whose preference each is, nobody else does."""
    return tuple(flag if viewer == author else _without_the_taste(flag, audience) for flag in flags)


def as_told_to_a_room(flags: Iterable[Flag], audience: str) -> tuple[Flag, ...]:
    """The flags for people who did not write the brief: whose taste it is is nobody's business but its owner's."""
    return tuple(_in_others_words(flag, audience) if flag.whose in OWN else flag for flag in flags)


def as_reviewed(flags: Iterable[Flag], overrides: Sequence[Override], audience: str) -> tuple[Flag, ...]:
    """The flags for whoever decides about the copy. What somebody said of themselves in their brief is not in it, and
    stays with them, unless they kept it with a reason for others to read.
    """
    shown = [flag for flag in flags if not _said_to_us_alone(flag) or override_of(flag, overrides)]
    return as_told_to_a_room(shown, audience)


def no_more_of(gone: Sequence[Taste], flags: Iterable[Flag], audience: str) -> tuple[Flag, ...]:
    """The flags without a word of tastes that their owner let go."""
    values = [taste.value for taste in gone]
    return tuple(
        _without_the_taste(flag, audience) if any(value in flag.why for value in values) else flag for flag in flags
    )


def omissions_as_seen(flags: Iterable[Flag], seen: Iterable[Flag], left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out, each because of a flag in the words that the reader is given for it."""
    words = {(flag.quote, flag.why): told.why for flag, told in zip(flags, seen, strict=True)}
    return tuple(replace(item, why=words.get((item.quote, item.why), item.why)) for item in left_out)


def _said_to_us_alone(flag: Flag) -> bool:
    return flag.place is Place.BRIEF and flag.whose in OWN


def _without_the_taste(flag: Flag, audience: str) -> Flag:
    private = flag.whose is Whose.KNOWN_TASTE or flag.trigger is Trigger.MIRROR
    return _in_others_words(flag, audience) if private else flag


def _in_others_words(flag: Flag, audience: str) -> Flag:
    contradicted = flag.verdict is Verdict.CONTRADICTED
    why = (
        f"The evidence about {audience} says otherwise."
        if contradicted
        else f"This is not backed by the evidence about {audience}."
    )
    return replace(
        flag,
        whose=Whose.UNKNOWN,
        trigger=Trigger.AGAINST_AUDIENCE,
        why=why,
        way_on=flag.way_on if contradicted else way_on(Whose.UNKNOWN, audience, ()),
        found_by=FOUND_BY,
    )
