"""Which answer a button *Share with the room* stands below: enough to draw it anew, and to see whether it is still the same."""

from dataclasses import dataclass

from bot.core.asks import Wish
from bot.core.norms import ChannelNorm, HoursNorm, read_norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """`audience_id` is "" for everybody. `digest` is of what was known then, `asked` the request that was answered, in
    `thread` ("" at a room's top). `norms` are what it was asked of how many.
    """

    what: Wish
    audience_id: str
    digest: str
    asked: str
    thread: str = ""
    norms: tuple[ChannelNorm | HoursNorm, ...] = ()

    @property
    def value(self) -> str:
        """As the button carries it; the audience's id comes last, for it may hold anything."""
        norms = " ".join(str(norm) for norm in self.norms)
        return "|".join((self.what, norms, self.digest, self.asked, self.thread, self.audience_id))

    @classmethod
    def of(cls, value: str) -> "Shown":
        """Raises ValueError for what no button of ours carries."""
        what, norms, digest, asked, thread, audience_id = value.split("|", 5)
        read = (read_norm(norm) for norm in norms.split())
        return cls(
            what=Wish(what),
            audience_id=audience_id,
            digest=digest,
            asked=asked,
            thread=thread,
            norms=tuple(norm for norm in read if isinstance(norm, ChannelNorm | HoursNorm)),
        )
