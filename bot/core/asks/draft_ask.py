"""What a request for copy says: whom it is for, by which channel, and the brief, which is all the rest."""

from dataclasses import dataclass
from itertools import takewhile

from bot.core.asks.ask import Ask, Wish
from bot.core.asks.brief_of import brief_of
from bot.core.asks.by_what import Named, by_what, channel_at, offered_for_choice, several
from bot.core.asks.heard import Heard, heard_of
from bot.core.asks.rest import rest
from bot.core.asks.whom import Whom, as_name, is_name_word, name_at, whom
from bot.core.asks.word_list import word_list

KEPT_VERBS = word_list("invite remind thank tell let notify inform")
"""Verbs that say what the message is for stay in the brief."""
CHANGES = word_list("it this that them sure")
"""After "make": "make it shorter" is all brief."""
EMPTY_WORDS = word_list("a an the some me us one another up out something message note copy draft")
"""At the start of what is left of "write me a note" they say nothing; further on they may ("one call to action")."""
KINDS = word_list(
    "short quick long longer shorter brief little nice friendly new warm formal cheeky gentle good great funny"
)
"""They stand before a channel and are nobody's name."""
JOINTS = word_list("a an the and or both either one , & + /")
"""What joins the channels of "both an email and an sms"."""
TOPIC_STARTS = word_list("about re regarding saying : , for to that because")
MARKS = frozenset([":", ",", "|", "-", "–", "—"])
THINGS = word_list("a an some something about re regarding : this")
"""What follows the name in "send Dana a note" and "draft dana: spring sale"."""


@dataclass(frozen=True, slots=True)
class Request:
    """`start` is the first word after politeness, `after` the first after the command (the name itself, where the
    command leads straight to it: `named`). `bare`: no command was heard, so that the channel may stand anywhere before
    the audience.
    """

    heard: Heard
    start: int
    after: int
    named: bool = False
    bare: bool = False

    @property
    def key(self) -> str:
        return self.heard.words[self.start].key

    def key_at(self, index: int) -> str:
        return self.heard.words[index].key if index < len(self.heard.words) else ""


def draft_ask(request: Request) -> Ask:
    """Nothing that is not command, channel, audience or an empty word is left out of the brief."""
    if request.key in ("make", "do") and request.key_at(request.after) in CHANGES:
        return Ask(wish=Wish.DRAFT, brief=rest(request.heard, range(request.start)))
    found = _audience(request)
    head = _head(request, found)
    channel = _verb_channel(request) or by_what(request.heard, head.start, head.stop)
    if request.bare and channel and channel.words.start in head:
        head = range(head.start, channel.words.stop)
    orders = several(request.heard, head) if channel is None else ()
    taken = _said_otherwise(request, found, head, channel) | _listed(request.heard, orders, head)
    brief = brief_of(request.heard, head, taken)
    if orders and not offered_for_choice(request.heard, orders):
        channel = orders[0]
    return Ask(
        wish=Wish.DRAFT,
        audience=as_name(request.heard, found),
        channel=channel.channel if channel else None,
        later=tuple(dict.fromkeys(each.channel for each in orders if channel and each.channel is not channel.channel)),
        brief="" if brief.lower() in KEPT_VERBS else brief,
    )


def _audience(request: Request) -> Whom | None:
    if heard_of(request.heard):
        return whom(request.heard, 0, len(request.heard.words))
    if request.named or _is_direct(request):
        name = name_at(request.heard, request.after, len(request.heard.words))
        if name:
            return Whom(name, name)
    return whom(request.heard, request.start, len(request.heard.words))


def _is_direct(request: Request) -> bool:
    """Whether a name follows the verb at once, and after it the thing or a colon."""
    heard, at = request.heard, request.after
    if at == request.start or at >= len(heard.words) or request.key_at(at) in (EMPTY_WORDS - {"the"}) | KINDS:
        return False
    name = name_at(heard, at, len(heard.words)) if is_name_word(heard.words[at]) else range(0)
    if not name or channel_at(heard, at):
        return False
    return request.key_at(name.stop) in THINGS or channel_at(heard, name.stop) is not None


def _verb_channel(request: Request) -> Named | None:
    """The channel of "text dana" and "email dana"."""
    return channel_at(request.heard, request.start) if request.named else None


def _head(request: Request, found: Whom | None) -> range:
    """The words that say what kind of message is wanted: from the command to the audience or the topic."""
    begin, end = request.after, len(request.heard.words)
    if found and found.phrase.start > begin:
        end = found.phrase.start
    elif found:
        begin = _past_mark(request, found.phrase.stop)
    if request.bare:
        return range(begin, end)
    starts = (at for at in range(begin, end) if request.key_at(at) in TOPIC_STARTS and not _goes_on(request, at))
    return range(begin, next(starts, end))


def _goes_on(request: Request, index: int) -> bool:
    """Whether a comma stands in a list of channels: "an sms, an email and a letter"."""
    after = index + 2 if request.key_at(index + 1) in ("a", "an", "the") else index + 1
    in_list = request.key_at(index) == "," and after < len(request.heard.words)
    return (
        in_list
        and index > 0
        and channel_at(request.heard, index - 1) is not None
        and channel_at(request.heard, after) is not None
    )


def _past_mark(request: Request, index: int) -> int:
    """In "draft for Dana: email, spring sale" the channel stands between marks."""
    named = channel_at(request.heard, index + 1) if request.key_at(index) in MARKS else None
    return index + 1 if named and request.key_at(named.words.stop) in MARKS else index


def _listed(heard: Heard, orders: tuple[Named, ...], head: range) -> set[int]:
    """The list of channels, with all that joins them."""
    if not orders:
        return set()
    start = orders[0].words.start
    while start > head.start and heard.words[start - 1].key in JOINTS:
        start -= 1
    return set(range(start, orders[-1].words.stop))


def _said_otherwise(request: Request, found: Whom | None, head: range, channel: Named | None) -> set[int]:
    """The words that the ask holds outside its brief, and those that say nothing."""
    empty = takewhile(lambda at: request.key_at(at) in EMPTY_WORDS, head)
    taken = {*range(request.after), *empty}
    if request.key in KEPT_VERBS:
        taken -= {request.start}
    return taken | set(found.phrase if found else ()) | set(channel.words if channel else ())
