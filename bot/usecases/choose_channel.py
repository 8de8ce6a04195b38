"""Which channel a message is written for, and why: the one that was asked for, else the one the audience prefers."""

from dataclasses import dataclass
from datetime import date

from bot.core.audiences import AudienceKind
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Version
from bot.core.errors import Exit, TheirRulesError
from bot.core.preference.answer import ChannelStanding, Preference
from bot.core.preference.channel_words import named
from bot.core.preference.prefer import prefer
from bot.usecases.ports import Store


class ChannelNotKnown(TheirRulesError):
    """{sentence} Say which channel to write for: {names}."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelChoice:
    """`asked` says that the marketer named it. `barred` is what has to happen before a message may be sent by it,
    "" where nothing stands in the way: the copy is written all the same, since asking for consent takes days.
    """

    channel: Channel
    asked: bool
    preference: Preference
    barred: str = ""

    @property
    def why(self) -> str:
        preferred = self.preference.channel is self.channel
        if self.asked:
            begins = "You asked for it, and it is what they prefer. " if preferred else "You asked for it. "
        else:
            begins = "" if preferred else "The draft was begun for it, when it was what they preferred. "
        return f"{begins}{self.preference.sentence}"


def choose_channel(store: Store, dossier: Dossier, asked: Channel | None, today: date) -> ChannelChoice:
    """Raises ChannelNotKnown where nothing was asked for and nothing is known, rather than guess."""
    preference = prefer(dossier, store.all_touch_counts(), today, store.learning())
    channel = asked or preference.channel
    if channel is None:
        raise ChannelNotKnown(sentence=preference.sentence, names=", ".join(Channel), preference=preference)
    return _choice(dossier, preference, channel, asked=asked is not None)


def stay_with_channel(store: Store, dossier: Dossier, version: Version, today: date) -> ChannelChoice:
    """The channel of a draft that stands, by what is known today; whether it was asked for stays as it was."""
    preference = prefer(dossier, store.all_touch_counts(), today, store.learning())
    return _choice(dossier, preference, version.written.copy.channel, asked=version.channel_asked)


def _choice(dossier: Dossier, preference: Preference, channel: Channel, *, asked: bool) -> ChannelChoice:
    barred = _barred(dossier, _standing(preference, channel))
    return ChannelChoice(channel=channel, asked=asked, preference=preference, barred=barred)


def _standing(preference: Preference, channel: Channel) -> ChannelStanding:
    return next(standing for standing in preference.standings if standing.channel is channel)


def _barred(dossier: Dossier, standing: ChannelStanding) -> str:
    """A persona has no consent of its own; what it dislikes is a matter for flags."""
    if dossier.audience.kind is AudienceKind.PERSONA or standing.open:
        return ""
    return f"Not to be sent by {named(standing.channel)} yet: {standing.needed.rstrip('.')}."
