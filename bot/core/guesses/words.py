"""How the gap is told to whoever it is about: yours, your guess, theirs. Never that a taste is wrong: it is one person's,
and theirs is what counts in this message.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.evidence import Aspect, Source
from bot.core.guesses.compare import Outcome, Theirs, outcome
from bot.core.guesses.guess import GuessedNorm
from bot.core.guesses.options import ASPECTS, named_norm
from bot.core.guesses.record import Share
from bot.core.preference.words import capital, count_in_words, day_in_words

SOURCES = {
    Source.SAID: "said",
    Source.DID: "seen in what they did",
    Source.BOUGHT: "from what they bought",
    Source.SURVEY: "from a survey",
    Source.CONSENT: "from their consent",
}
FEW = 5
"""Guesses below which a share is told with the word of caution that it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One aspect of one audience, as three people see it. `mine` is "" and `guessed` None where nothing was answered."""

    aspect: Aspect
    mine: str = ""
    guessed: GuessedNorm | None = None
    theirs: Theirs | None = None

    @property
    def outcome(self) -> Outcome:
        return outcome(self.guessed, self.theirs) if self.guessed else Outcome.UNKNOWN


def gap_in_words(gap: Gap, today: date) -> str:
    """Such as "Channel: you like emails, you guessed email; they prefer SMS (from 213 messages)."."""
    told = [
        *([f"you like {gap.mine}"] if gap.mine else []),
        *([f"you guessed {named_norm(gap.guessed)}"] if gap.guessed else []),
    ]
    return f"{capital(ASPECTS[gap.aspect])}: {', '.join(told)}; {theirs_in_words(gap.theirs, today)}."


def theirs_in_words(theirs: Theirs | None, today: date) -> str:
    """What they prefer or dislike, from how many messages or pieces of evidence, of which source, and since when it is known."""
    if theirs is None:
        return "too little is known of theirs to say"
    wanted = theirs.words or (named_norm(theirs.norm) if theirs.norm else "")
    return f"they {'dislike' if theirs.disliked else 'prefer'} {wanted} ({rests_on(theirs, today)})"


def rests_on(theirs: Theirs, today: date) -> str:
    """Such as "said on 3 March, n = 1" or "what they did, n = 213 messages"."""
    if theirs.item:
        on = f" on {day_in_words(theirs.item.on, today)}" if theirs.item.on else ""
        how = f"{SOURCES.get(theirs.item.source, str(theirs.item.source))}{on}"
    else:
        how = str(theirs.level)
    many = str(theirs.n) if theirs.pieces else count_in_words(theirs.n, "message", "messages")
    return f"{how}, n = {many}"


def summed_up(gaps: Sequence[Gap]) -> str:
    """The one sentence above the gap."""
    outcomes = [gap.outcome for gap in gaps if gap.guessed]
    if Outcome.WRONG in outcomes and Outcome.RIGHT in outcomes:
        return "Your guess and their evidence agree in part."
    if Outcome.WRONG in outcomes:
        return "Their evidence says something else than you guessed; the draft goes by theirs."
    if Outcome.RIGHT in outcomes:
        return "Your guess and their evidence agree."
    return (
        "Too little is known of them yet to say how near your guess is." if outcomes else "Here is theirs beside yours."
    )


def share_in_words(share: Share) -> str:
    """Such as "3 of 5 right", with a word of caution while that is few."""
    few = " (few, so it says little yet)" if share.n < FEW else ""
    return f"{share.right} of {share.n} right{few}"


def kept_in_words(mine: Mapping[Aspect, str], guessed: Mapping[Aspect, GuessedNorm]) -> str:
    """What was answered, said back: "for yourself emails and a warm, chatty tone; your guess: SMS"; "" for nothing."""
    own = ", ".join(mine.values())
    guesses = ", ".join(named_norm(norm) for norm in guessed.values())
    told = [*([f"for yourself {own}"] if own else []), *([f"your guess: {guesses}"] if guesses else [])]
    return "; ".join(told)
