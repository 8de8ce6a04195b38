"""The brand as a workspace keeps it, and one change of it."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.core.channels.channel import Channel
from bot.core.drafts import PartName


@dataclass(frozen=True, slots=True)
class Always:
    """Words that have to stand in the copy: in one of these parts, on these channels; () is anywhere, on all of them."""

    words: str
    parts: tuple[PartName, ...] = ()
    channels: tuple[Channel, ...] = ()

    def holds_for(self, channel: Channel) -> bool:
        return not self.channels or channel in self.channels


@dataclass(frozen=True, slots=True)
class Never:
    """Words that no copy says, and what to write `instead`; "" leaves that to the writer."""

    words: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the brand spells something. Whatever differs from `right` in capitals, blanks and hyphens alone is wrong, and so
    is each of `wrong`.
    """

    right: str
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """`core_message` is the one sentence that never changes; `proofs` are facts that back it. `version` counts its
    changes: 0 was never kept. Two that say the same are equal, whatever their versions.
    """

    name: str = ""
    core_message: str = ""
    proofs: tuple[str, ...] = ()
    sender: str = ""
    postal_address: str = ""
    unsubscribe: str = ""
    opt_out_sms: str = "Reply STOP to opt out."
    always: tuple[Always, ...] = ()
    never: tuple[Never, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    version: int = field(default=0, compare=False)

    @property
    def own_words(self) -> tuple[str, ...]:
        """What the brand says of itself, word for word: no rule of its voice touches it, and no taste is found in it."""
        said = (self.core_message, *self.proofs, self.sender, self.postal_address, self.unsubscribe, self.opt_out_sms)
        return tuple(filter(None, (*said, *(each.words for each in self.always))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The brand as somebody left it. `by` is a Slack user id, "" for the command line and what was loaded."""

    brand: Brand
    by: str
    at: datetime
