"""Keep what a marketer says about themselves in a text that was judged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.evidence import Taste, TasteSource
from bot.core.flags.flag import Flag, Place
from bot.core.tastes.keeping import KeptTastes
from bot.core.tastes.said import Said, taste_said, tells_a_taste
from bot.usecases.ports import NewId, Store


@dataclass(frozen=True, slots=True)
class Typed:
    """What the owner themselves typed. `link` gives the address of the message, "" where it has none."""

    text: str
    link: Callable[[], str] = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it, in which of their requests, in what kind of text, on which day."""

    owner: str
    request: str
    source: TasteSource
    today: date


def keep_tastes(
    store: Store,
    speaker: Speaker,
    flags: Sequence[Flag],
    texts: Mapping[Place, str],
    *,
    typed: Sequence[Typed],
    new_id: NewId,
) -> KeptTastes:
    """`texts` are what the flags quote from. A thread's brief holds what several people said: of its flags only those
    count whose words the speaker `typed`. The same request again keeps nothing anew.
    """
    if not speaker.owner:
        return KeptTastes()
    told = list(_told(flags, texts, typed)) if store.keeps_tastes(speaker.owner) else []
    tastes = [_taste(speaker, said, link(), new_id()) for said, link in told]
    return store.keep_tastes(speaker.owner, tastes, speaker.request) if tastes else KeptTastes()


def _told(
    flags: Sequence[Flag], texts: Mapping[Place, str], typed: Sequence[Typed]
) -> Iterator[tuple[Said, Callable[[], str]]]:
    for flag in filter(tells_a_taste, flags):
        own = next((each for each in typed if _one_line(flag.quote) in _one_line(each.text)), None)
        said = taste_said(flag, texts[flag.place])
        if own and said:
            yield said, own.link


def _taste(speaker: Speaker, said: Said, link: str, name: str) -> Taste:
    return Taste(
        id=name,
        owner=speaker.owner,
        aspect=said.aspect,
        value=said.value,
        polarity=said.polarity,
        quote=said.quote,
        link=link,
        source=speaker.source,
        on=speaker.today,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split()).casefold()
