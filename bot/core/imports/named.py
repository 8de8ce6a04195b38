"""A mapping as somebody spells it out: this heading is that column."""

from collections.abc import Iterable, Sequence

from bot.core.errors import TheirRulesError
from bot.core.imports.header import fold_heading, missing_columns, own_places
from bot.core.imports.kinds import COLUMNS, Kind
from bot.core.imports.mapping import Mapping

Pairs = Sequence[tuple[str, str]]


class NoSuchHeading(TheirRulesError):
    """{file} has no heading “{heading}”. Its headings are {headings}."""


class NoSuchColumn(TheirRulesError):
    """We have no column “{column}”. {choice}"""


class StillMissing(TheirRulesError):
    """For a file of {kind}, {file} still needs a heading for {missing}."""


class WhichKind(TheirRulesError):
    """These columns do not say what {file} is: {kinds}. Say so with --as."""


def named_mapping(
    file: str, headings: Sequence[str], pairs: Pairs, fixed: Pairs = (), kind: Kind | None = None
) -> Mapping:
    """`pairs` are (heading, our column), `fixed` are (our column, what holds for every row). What is not named is read by
    our own names for columns. Without a kind it is the only one that has all these columns and lacks none.

    Raises NoSuchHeading, NoSuchColumn, StillMissing or WhichKind.
    """
    spelt = {fold_heading(heading): heading.strip() for heading in reversed(headings) if heading.strip()}
    known = [(_heading(heading, spelt, file), column.strip()) for heading, column in pairs]
    kind = kind or _only_kind(file, headings, known, fixed)
    _must_be_columns(kind, [column for _, column in known] + [column for column, _ in fixed])
    mapping = Mapping(kind=kind, columns=_columns(kind, headings, known, fixed), fixed=tuple(fixed))
    if missing := missing_columns(kind, _has(mapping)):
        raise StillMissing(kind=kind, file=file, missing=" and ".join(missing))
    return mapping


def _heading(typed: str, spelt: dict[str, str], file: str) -> str:
    found = spelt.get(fold_heading(typed))
    if found is None:
        raise NoSuchHeading(
            file=file, heading=typed, headings=", ".join(f"“{text}”" for text in reversed(spelt.values()))
        )
    return found


def _columns(kind: Kind, headings: Sequence[str], known: Pairs, fixed: Pairs) -> tuple[tuple[str, ...], ...]:
    """In the order of our own columns; a heading that was named is not taken for another column besides."""
    taken = {fold_heading(heading) for heading, _ in known}
    said = {column for _, column in known} | {column for column, _ in fixed}
    rest = [heading if fold_heading(heading) not in taken else "" for heading in headings]
    own = {name: rest[places[0]].strip() for name, places in own_places(kind, rest).items() if name not in said}
    by_column = {name: (heading,) for name, heading in own.items()}
    for heading, column in known:
        by_column[column] = (*by_column.get(column, ()), heading)
    return tuple((column.name, *by_column[column.name]) for column in COLUMNS[kind] if column.name in by_column)


def _only_kind(file: str, headings: Sequence[str], known: Pairs, fixed: Pairs) -> Kind:
    named = {column for _, column in known} | {column for column, _ in fixed}
    _must_be_columns(None, named)
    fitting = [
        kind for kind in Kind if named <= _names(kind) and not missing_columns(kind, named | _own(kind, headings))
    ]
    if len(fitting) != 1:
        kinds = " or ".join(fitting) if fitting else "something is missing for each kind"
        raise WhichKind(file=file, kinds=kinds)
    return fitting[0]


def _own(kind: Kind, headings: Sequence[str]) -> set[str]:
    return set(own_places(kind, headings))


def _names(kind: Kind) -> set[str]:
    return {column.name for column in COLUMNS[kind]}


def _must_be_columns(kind: Kind | None, columns: Iterable[str]) -> None:
    names = _names(kind) if kind else {name for each in Kind for name in _names(each)}
    for column in columns:
        if column not in names:
            whose = f"A file of {kind} has" if kind else "There are"
            raise NoSuchColumn(column=column, choice=f"{whose} {', '.join(sorted(names))}.")


def _has(mapping: Mapping) -> set[str]:
    return {column for column, *_ in mapping.columns} | {column for column, _ in mapping.fixed}
