"""Somebody's own guesses as JSON; `guesses.schema.json` beside this file documents every field."""

from bot.core.guesses.guess import AsksFirst
from bot.core.guesses.record import Held, Share
from bot.usecases.yours_and_theirs import YoursAndTheirs

Json = dict[str, object]


def as_json(owner: str, seen: YoursAndTheirs, asks: AsksFirst) -> Json:
    """The shape that `their-rules guesses --json` prints: the newest guess first, days as YYYY-MM-DD, null for unknown."""
    record = seen.record
    return {
        "owner": owner,
        "asks": {"person": asks.person, "everybody": asks.everybody},
        "right": {str(aspect): _share(share) for aspect, share in record.by_aspect},
        "months": [{"month": f"{year}-{month:02}"} | _share(share) for (year, month), share in record.months],
        "made_in_view": record.seen,
        "not_looked_at": seen.left_out,
        "guesses": [_held(held) for held in record.newest],
    }


def _share(share: Share) -> Json:
    return {"right": share.right, "n": share.n}


def _held(held: Held) -> Json:
    guess, theirs = held.guess, held.theirs
    return {
        "audience_id": guess.audience_id,
        "audience": guess.audience_label,
        "aspect": str(guess.aspect),
        "guessed": str(guess.norm),
        "on": guess.at.date().isoformat(),
        "blind": guess.blind,
        "theirs": str(theirs.norm) if theirs else None,
        "level": str(theirs.level) if theirs else None,
        "n": theirs.n if theirs else None,
        "evidence": theirs.item.id if theirs and theirs.item else None,
        "outcome": str(held.outcome),
    }
