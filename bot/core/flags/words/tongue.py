"""What the rules on claimed tastes need of a language other than English, in one table a language."""

from dataclasses import dataclass

from bot.core.evidence import Aspect


@dataclass(frozen=True, slots=True)
class Marked:
    """The source of a pattern that finds a claim, with texts it has to find one in, and texts that look alike and pass."""

    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """`tag` is its BCP 47 tag. All but `own_taste`, `circle` and `crowd` are sources of patterns for one sentence.

    `they` and `say` are how the audience is named and quoted, `according` leads to a name ("laut Dana"). `set_aside`
    says that the writer's taste shall not count; `asks` asks for the audience's; `at_work` is politeness, and talk about
    the draft itself; `sourced` gives data; `negative` says dislike. `aspects` are words by which an aspect is named.
    """

    tag: str
    name: str
    own_taste: Marked
    circle: Marked
    crowd: Marked
    negative: str
    they: str
    say: str
    according: str
    set_aside: str
    asks: str
    at_work: str
    sourced: str
    aspects: tuple[tuple[Aspect, str], ...]
