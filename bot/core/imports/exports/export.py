"""An export of another tool, as data: what it is known by, and which of its headings are which of our columns."""

from dataclasses import dataclass

from bot.core.imports.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What each row tells of one kind. `columns` are (our column, heading, ...): in a file, those headings count that it
    has, and the column is left out where it has none. Where the
    file has none of the headings of `needs`, its rows tell nothing of this kind. `fixed` and `words` are as in a Mapping.
    """

    kind: Kind
    columns: tuple[tuple[str, ...], ...]
    needs: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One kind of file that a tool writes. `what` names it for people: “contacts”.

    `signatures` are sets of headings: a file that has all of one is surely of this tool. `never` are headings that it does
    not have: they are another file's. `besides` are the tool's other headings, which we have no use for. `unless` and
    `continues` are as in a Mapping.
    """

    tool: str
    what: str
    signatures: tuple[frozenset[str], ...]
    main: Told
    also: tuple[Told, ...] = ()
    never: frozenset[str] = frozenset()
    besides: tuple[str, ...] = ()
    unless: tuple[tuple[str, ...], ...] = ()
    continues: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfTold:
    """A file that a tool writes and that would mislead if it were read as it is; `why` says so, and what to do instead.

    Its headings are known whole: those of one of `headings`, and no others.
    """

    tool: str
    what: str
    headings: tuple[frozenset[str], ...]
    why: str


def marks(*headings: str) -> frozenset[str]:
    return frozenset(headings)


YES_OR_NO = (
    ("state", "yes", "granted"),
    ("state", "true", "granted"),
    ("state", "1", "granted"),
    ("state", "no", "unknown"),
    ("state", "false", "unknown"),
    ("state", "0", "unknown"),
)
"""Of a box that somebody ticked. Whoever did not tick it may never have been asked: that is no refusal."""

ONLY_IF_OUT = (
    ("state", "yes", "withdrawn"),
    ("state", "true", "withdrawn"),
    ("state", "1", "withdrawn"),
    ("state", "no", ""),
    ("state", "false", ""),
    ("state", "0", ""),
)
"""Of an opt-out: who has not opted out has not said yes."""


def consent(
    channel: str,
    headings: tuple[str, ...],
    basis: str,
    words: tuple[tuple[str, str, str], ...],
    *,
    on: tuple[str, ...] = (),
) -> Told:
    """A consent to one channel: the first of the headings whose word means something; `on` are those of when it was given."""
    columns: tuple[tuple[str, ...], ...] = (("state", *headings), *((("on", *on),) if on else ()))
    fixed = (("channel", channel), ("basis", basis))
    return Told(kind=Kind.CONSENTS, columns=columns, needs=headings, fixed=fixed, words=words)
