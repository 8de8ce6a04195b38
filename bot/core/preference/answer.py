"""The answer to "how and when does this audience want to be reached?", with the level it came from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.touches import Daypart


class Level(StrEnum):
    """Where an answer came from, in the order of authority of the ladder."""

    SAID = "what they said"
    DID = "what they did"
    PERSONA = "what their persona says or does"
    HOUSE = "what all customers do"
    NOT_ENOUGH_DATA = "not enough data"
    NOT_ALLOWED = "no channel is open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelStanding:
    """How one channel stands with the audience. `rate` and the 95 % interval `low`..`high` are shares of 0 to 1 of
    delivered touches that are answered, the audience's own few held against what its persona and all customers do;
    `best` is the probability that this channel is answered best among the open ones that they, or customers of
    their persona, were ever sent something on; None for the others, and where there is none to compare with. All four
    are None where nothing was delivered to anybody. `stated` holds what they said of the channel, in
    words; `needed` is why a closed channel is closed and what would open it, "" where it is open.
    """

    channel: Channel
    consent: ConsentState
    consent_basis: str = ""
    consent_on: date | None = None
    reachable: bool = True
    delivered: int = 0
    answered: int = 0
    refused: int = 0
    rate: float | None = None
    low: float | None = None
    high: float | None = None
    best: float | None = None
    last_answer_on: date | None = None
    open: bool = False
    stated: tuple[str, ...] = ()
    needed: str = ""

    @property
    def known(self) -> bool:
        """Whether there is anything to tell of it."""
        return bool(self.delivered or self.stated) or self.consent is not ConsentState.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class HourPart:
    """One part of the day: `rate` and the 95 % interval `low`..`high` are shares of 0 to 1 of messages that are answered.
    `best` is the probability that it is answered best of those that were tried and may be used; None for the others, where
    there is none to compare with, and where too little is known of the best to claim it. Nothing delivered means unknown: then
    rate and interval are what others say of it.
    """

    daypart: Daypart
    weekend: bool
    delivered: int
    answered: int
    rate: float
    low: float
    high: float
    best: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HourTrial:
    """Hours to try next, where too little is known of their own: those in which others like them answer, else the polite
    ones of which most may be hoped. `tried` messages reached them there so far; `because` is what speaks for these hours,
    "" where nothing does or the answer says it itself.
    """

    start: int
    end: int
    weekend: bool | None
    tried: int = 0
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourAnswer:
    """`start`..`end` are hours in `zone`; `zone_guessed` says that the zone came from `zone_from`: the phone number or
    the country. `weekend` is None where it is the same on all days; `n` counts the touches, or pieces of evidence, behind it.
    `best` is the probability that these hours are answered best of those that were tried, None where they were named, where
    they are others', and where too little is known to claim it.
    `last_on` is the day of the last answer, or of the word, behind it. `parts` has all parts of the week as this audience
    is believed to answer in them, () without a channel; `trial` is what to try next, None where enough is known.
    """

    level: Level
    start: int | None = None
    end: int | None = None
    weekend: bool | None = None
    zone: str | None = None
    zone_guessed: bool = False
    zone_from: str = ""
    n: int = 0
    best: float | None = None
    last_on: date | None = None
    evidence: tuple[str, ...] = ()
    parts: tuple[HourPart, ...] = ()
    trial: HourTrial | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourCount:
    """One bar of the chart: delivered and answered touches of one daypart."""

    daypart: Daypart
    weekend: bool
    delivered: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What was said against what was done, each with its day, and the question that would settle it."""

    said: str
    said_on: date | None
    did: str
    did_on: date | None
    ask: str


class Shut(StrEnum):
    """What can stand against a message at a moment, the weightiest first."""

    FREQUENCY = "frequency"
    HOLIDAY = "holiday"
    LAW = "quiet hours by law"
    CODE = "quiet hours by a code of the trade"
    REFUSED = "hours they refused"
    MANNERS = "quiet hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutBy:
    """`reason` is a clause in lower case; `ask` what would open it sooner than waiting, "" where only time does."""

    gate: Shut
    reason: str
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """May they be sent something by the preferred channel now, and if not, when? Times are in the customer's own zone.

    `open` is None where their zone is not known; `next_at` is the next moment that is allowed, None where there is none;
    `suits_at` the next one within the hours that they prefer, None where those are not known. `sentence` says it in plain
    words, "" where nothing stands against sending now.
    """

    open: bool | None
    next_at: datetime | None = None
    suits_at: datetime | None = None
    shut_by: tuple[ShutBy, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """`channel` is None where the answer is NOT_ENOUGH_DATA or NOT_ALLOWED; `n` is the number of touches, or of
    pieces of evidence, that the answer rests on; `first_on`..`last_on` the days they span. `sentence` says it all in
    one plain line; `standings` has every channel, the best first; `weighing` tells how old touches and those of others
    were counted. `sending` is None for a persona, where no channel is named, and where nobody asked about a moment.
    """

    audience: Audience
    channel: Channel | None
    level: Level
    n: int
    sentence: str
    runner_up: Channel | None = None
    first_on: date | None = None
    last_on: date | None = None
    evidence: tuple[str, ...] = ()
    hour: HourAnswer
    standings: tuple[ChannelStanding, ...]
    hours: tuple[HourCount, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    needed: tuple[str, ...] = ()
    weighing: str = ""
    sending: Sending | None = None
