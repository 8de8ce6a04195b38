"""What is wanted where somebody known is named and no phrase says it: "dana: sms or email?", "hannah newsletter kits £9"."""

from collections.abc import Callable, Iterable

from bot.core.asks.ask import Ask, Wish
from bot.core.asks.brief_of import brief_of
from bot.core.asks.by_what import Named, by_what, channel_at, whole
from bot.core.asks.check_ask import check_ask
from bot.core.asks.heard import Heard, hear
from bot.core.asks.rest import rest
from bot.core.asks.whom import Whom, as_name, whom
from bot.core.asks.word_list import word_list
from bot.core.brief.patterns import find_facts

CHECKING = word_list("check review proofread vet flag")
"""Before a name they ask for the copy behind it to be checked."""
PREFERENCE = word_list(
    "best preferred favourite channel time hour day when how consent opted permission reach fastest preferences"
)
AROUND_A_QUESTION = word_list(
    "or and in by on via to for with a an the is what what's which ok okay contact way get hold of 4 2",
    "please now fast quickly asap today ? ! . , : -",
)
NOTHING_MORE = word_list("please customer persona who info profile card likes dislikes ? ! . , : -")
"""Around a name they leave the question who that is."""
MATTERS = word_list(
    "sale sales launch event events offer offers promo promotion discount voucher workshop webinar reopening renewal"
)
"""What messages are about; beside a name they want one."""
ASKING = word_list("is are was were does do did has have had what what's when where why who how which thanks thank")
"""A text that begins so orders nothing."""
PARTING = frozenset({":", ",", "-", "–", "—", "."})
Reading = Callable[[Heard], Ask]


def about_somebody(heard: Heard, start: int, read: Reading) -> Ask:
    """The question or the order that the words around the name make; Wish.HELP with all of them where they make none."""
    found = whom(heard, start, len(heard.words))
    if found is None:
        return Ask(wish=Wish.HELP, brief=heard.text)
    if heard.words[start].key in CHECKING:
        return check_ask(heard, start, start + 1, range(0))
    others = [at for at in range(start, len(heard.words)) if at not in found.phrase]
    wish = _asked_of(heard, others) or _asked_around(heard, start, found, read)
    if wish:
        return Ask(wish=wish, audience=as_name(heard, found))
    return _order(heard, start, found, others) or Ask(wish=Wish.HELP, brief=heard.text)


def _asked_of(heard: Heard, others: list[int]) -> Wish | None:
    """What a few words beside the name ask: "dana?", "dana best time", "dana: sms or email"."""
    channels = _channels(heard, others)
    spoken = {at for named in channels for at in named.words}
    said = {heard.words[at].key for at in others if at not in spoken and not _is_picture(heard, at)}
    if not channels and (said <= NOTHING_MORE or all(heard.words[at].is_mark for at in others)):
        return Wish.PERSONA
    asked = bool(said & PREFERENCE) or (bool(channels) and bool(said & {"or", "?"}))
    return Wish.PREFERS if asked and said <= PREFERENCE | AROUND_A_QUESTION else None


def _asked_around(heard: Heard, start: int, found: Whom, read: Reading) -> Wish | None:
    """The question that is left without the name: "arthur, what does he like"."""
    said = read(hear(rest(heard, {*range(start), *found.phrase})))
    return said.wish if said.wish in (Wish.PREFERS, Wish.PERSONA) else None


def _order(heard: Heard, start: int, found: Whom, others: list[int]) -> Ask | None:
    """A draft, where a channel is named in its place, the name is set off, or a date or a price is told."""
    channel = _channel(heard, start, found, others)
    set_off = found.phrase.start == start and _key(heard, found.phrase.stop) in PARTING
    said = [at for at in others if not heard.words[at].is_mark]
    at_edge = not said[0] < found.phrase.start < said[-1]
    led = len(found.phrase) > len(found.name)
    told = find_facts(heard.text) or any(heard.words[at].key in MATTERS for at in others)
    if heard.words[start].key in ASKING or not (channel or set_off or led or (at_edge and told)):
        return None
    said_otherwise = {*range(start), *found.phrase, *(channel.words if channel else ())}
    head = range(start, max(found.phrase.stop, channel.words.stop if channel else 0))
    return Ask(
        wish=Wish.DRAFT,
        audience=as_name(heard, found),
        channel=channel.channel if channel else None,
        brief=brief_of(heard, head, said_otherwise),
    )


def _channel(heard: Heard, start: int, found: Whom, others: list[int]) -> Named | None:
    """The channel at the beginning, at the end, or beside the name; anywhere, where a preposition leads to it."""
    said = [at for at in others if not heard.words[at].is_mark]
    for named in (whole(heard, named, start) for named in _channels(heard, others)):
        words = named.words
        beside = words.stop == found.phrase.start or words.start == found.phrase.stop
        if words.start == said[0] or words.stop == said[-1] + 1 or beside:
            return named
    return by_what(heard, start, start)


def _channels(heard: Heard, others: Iterable[int]) -> list[Named]:
    return [named for at in others if (named := channel_at(heard, at))]


def _is_picture(heard: Heard, index: int) -> bool:
    word = heard.words[index]
    return word.is_mark and not word.typed.isascii()


def _key(heard: Heard, index: int) -> str:
    return heard.words[index].key if index < len(heard.words) else ""
