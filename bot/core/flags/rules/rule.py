"""A rule: its reason, how it finds, what it catches and what it must let pass. Tests and documentation come from these."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.core.audiences import AudienceKind
from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Case, Trigger, Whose
from bot.core.flags.passages import Page, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that a rule points at. `opposing` is the evidence that speaks against it: none means unsupported."""

    passage: Passage
    aspect: Aspect
    trigger: Trigger
    whose: Whose
    opposing: tuple[Evidence, ...] = ()
    taste: Taste | None = None


_KNOWN = re.compile(
    r"(likes|dislikes|neutral) ([a-z]+): (.+?)(?: \((said|did|bought|survey|consent|assumed)(?:, (.+))?\))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One text, and what is known beside it, each as "likes channel: email (said, 'write to me')"."""

    text: str
    known: tuple[str, ...] = ()
    tastes: tuple[str, ...] = ()
    is_copy: bool = False
    name: str = "Dana Ruiz"

    @property
    def case(self) -> Case:
        return Case(
            audience_name=self.name,
            audience_kind=AudienceKind.CUSTOMER,
            evidence=tuple(_evidence(line, f"e{n}") for n, line in enumerate(self.known, 1)),
            tastes=tuple(_taste(line, f"t{n}") for n, line in enumerate(self.tastes, 1)),
            brief=None if self.is_copy else self.text,
            draft=self.text if self.is_copy else None,
        )


def _parts(line: str) -> re.Match[str]:
    found = _KNOWN.fullmatch(line)
    if found is None:
        raise ValueError(line)
    return found


def _evidence(line: str, name: str) -> Evidence:
    polarity, aspect, value, source, note = _parts(line).groups()
    return Evidence(
        id=name,
        audience_id="example",
        aspect=Aspect(aspect),
        value=value,
        polarity=Polarity(polarity),
        source=Source(source or "said"),
        note=note or "",
    )


def _taste(line: str, name: str) -> Taste:
    polarity, aspect, value, *_ = _parts(line).groups()
    return Taste(id=name, owner="author", aspect=Aspect(aspect), value=value, polarity=Polarity(polarity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`hits` are texts that the rule must find something in, `misses` look alike and must pass."""

    name: str
    reason: str
    find: Callable[[Page], Iterator[Hit]]
    hits: tuple[Example, ...]
    misses: tuple[Example, ...]
