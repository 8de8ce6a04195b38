"""Which tool wrote a file, told by its headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.imports.exports import EXPORTS, HALF_TOLD, UNSURE
from bot.core.imports.exports.export import Export, HalfTold, Told
from bot.core.imports.header import fold_heading, missing_columns
from bot.core.imports.kinds import Kind
from bot.core.imports.mapping import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """`what` names the file for people: “Mailchimp subscribed members”. `known` is the share of its headings that such a
    file has. Where it could as well be another's, `mapping` is None and `between` names them; so it is where the file would
    mislead, and `why` says how.
    """

    tool: str = ""
    what: str = ""
    mapping: Mapping | None = None
    known: float = 0.0
    between: tuple[str, ...] = ()
    why: str = ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        mapping = self.mapping
        return (mapping.kind, *dict.fromkeys(each.kind for each in mapping.also)) if mapping else ()


def recognise(headings: Sequence[str]) -> Recognised:
    """The export that has most of these headings among those that have a whole signature of its own. Nothing is known
    where there is none.
    """
    has = {fold_heading(heading): heading.strip() for heading in reversed(headings) if heading.strip()}
    if half := _half_told(has):
        return Recognised(tool=half.tool, what=f"{half.tool} {half.what}", known=1.0, why=half.why)
    likely = _likely(EXPORTS, has) or _likely(UNSURE, has)
    if not likely:
        return Recognised()
    most = max(share for share, _ in likely)
    best = [export for share, export in likely if share == most]
    if len(best) > 1:
        return Recognised(known=most, between=tuple(_called(export) for export in best))
    return Recognised(tool=best[0].tool, what=_called(best[0]), mapping=mapping_of(best[0], has), known=most)


def mapping_of(export: Export, has: dict[str, str]) -> Mapping:
    """How a file with these headings (folded, and as they stand there) is read."""
    also = tuple(each for told in export.also if (each := _told(told, export.tool, has)))
    main = _told(export.main, export.tool, has)
    if main is None:
        raise ValueError(export)  # whoever has a signature has columns
    unless = tuple(
        (has[fold_heading(heading)], *words) for heading, *words in export.unless if fold_heading(heading) in has
    )
    return replace(main, also=also, unless=unless, continues=has.get(fold_heading(export.continues), ""))


def _half_told(has: dict[str, str]) -> HalfTold | None:
    """One that has these headings and no others."""
    folded = ((each, {fold_heading(heading) for heading in one}) for each in HALF_TOLD for one in each.headings)
    return next((each for each, headings in folded if has.keys() == headings), None)


def _likely(exports: Iterable[Export], has: dict[str, str]) -> list[tuple[float, Export]]:
    found = [export for export in exports if _is_signed(export, has) and _is_readable(export, has)]
    return [(len(_known(export, has)) / len(has), export) for export in found]


def _is_signed(export: Export, has: dict[str, str]) -> bool:
    whole = any(all(fold_heading(heading) in has for heading in signature) for signature in export.signatures)
    return whole and not any(fold_heading(heading) in has for heading in export.never)


def _is_readable(export: Export, has: dict[str, str]) -> bool:
    """Its customers can be told from each other."""
    people = next(told for told in (export.main, *export.also) if told.kind is Kind.CUSTOMERS)
    mapping = _told(people, export.tool, has)
    return mapping is not None and not missing_columns(
        Kind.CUSTOMERS, {column for column, *_ in mapping.columns} | {"name"}
    )


def _known(export: Export, has: dict[str, str]) -> set[str]:
    own = {heading for told in (export.main, *export.also) for _, *headings in told.columns for heading in headings}
    judged = {heading for heading, *_ in export.unless} | {export.continues}
    return {folded for heading in (*own, *judged, *export.besides) if (folded := fold_heading(heading)) in has}


def _told(told: Told, tool: str, has: dict[str, str]) -> Mapping | None:
    """With the headings that the file has; None where it tells nothing of this kind."""
    if told.needs and not any(fold_heading(heading) in has for heading in told.needs):
        return None
    columns = tuple(
        (column, *standing)
        for column, *headings in told.columns
        if (standing := [has[folded] for heading in headings if (folded := fold_heading(heading)) in has])
    )
    return Mapping(kind=told.kind, columns=columns, tool=tool, fixed=told.fixed, words=told.words) if columns else None


def _called(export: Export) -> str:
    return f"{export.tool} {export.what}".strip()
