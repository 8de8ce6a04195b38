"""What to look at beneath the words: consent, flags that stand, reasons to keep them, and how firm the evidence is."""

from collections.abc import Iterator, Sequence

from bot.core.evidence import Evidence
from bot.core.flags.flag import Place
from bot.core.personas.grounding import grounding_of
from bot.core.preference.words import count_in_words
from bot.core.review.material import LookAt, Material, Topic
from bot.core.settling.override import override_of

MOST_NAMED = 3


def consent(seen: Material) -> Iterator[LookAt]:
    """Approved copy that may not be sent helps nobody."""
    if seen.barred:
        yield LookAt(Topic.CONSENT, seen.barred)


def flags(seen: Material) -> Iterator[LookAt]:
    """What was flagged in the copy and neither left out nor kept for a reason; in the brief, only what reached the copy."""
    in_copy = (flag for flag in seen.flags if flag.place is Place.DRAFT)
    open_ones = {(flag.quote, flag.why): flag for flag in in_copy if override_of(flag, seen.overrides) is None}
    for flag in open_ones.values():
        yield LookAt(Topic.FLAGS, f"“{flag.quote}” in the copy: {flag.why}", flag.quote)


def overrides(seen: Material) -> Iterator[LookAt]:
    """Whoever keeps a flagged passage gives a reason; a reviewer says whether it is good enough."""
    for each in seen.overrides:
        yield LookAt(Topic.OVERRIDES, f"“{each.quote}” was kept, because: “{each.reason}”", each.quote)


def grounding(seen: Material) -> Iterator[LookAt]:
    """A draft that rests on nothing, on guesses or on what was true long ago may be right, and nobody knows."""
    who, ground = seen.audience.label, grounding_of(seen.evidence, seen.today)
    if not ground.counted:
        why = "only colleagues' guesses do" if ground.claims else "it rests on the brief and the brand alone"
        yield LookAt(Topic.EVIDENCE, f"Nothing that {who} said or did stands behind it: {why}.")
    elif guesses := [item for item in seen.evidence if not item.counts]:
        yield LookAt(Topic.EVIDENCE, f"{_of(guesses, seen)} a colleague's guess: {_named(guesses)}.")
    if ground.stale:
        yield LookAt(Topic.EVIDENCE, f"{_of(ground.stale, seen)} old, or of no known day: {_named(ground.stale)}.")


def changed_since(seen: Material) -> Iterator[LookAt]:
    """What the version rests on may have been put right, or taken back, after it was written."""
    now = {item.id: item for item in seen.known}
    for item in seen.evidence:
        today = now.get(item.id)
        if today is None:
            yield LookAt(Topic.EVIDENCE, f"It rests on “{item.value}”, which is not on file any more.", item.value)
        elif (today.value, today.polarity, today.source) != (item.value, item.polarity, item.source):
            yield LookAt(
                Topic.EVIDENCE,
                f"It rests on “{item.value}”, which has been put right since: “{today.value}”.",
                item.value,
            )


def _of(some: Sequence[Evidence], seen: Material) -> str:
    of = count_in_words(len(seen.evidence), "piece", "pieces")
    return f"{len(some)} of {of} of evidence {'is' if len(some) == 1 else 'are'}"


def _named(items: Sequence[Evidence]) -> str:
    named = ", ".join(f"“{item.value}”" for item in items[:MOST_NAMED])
    more = len(items) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
