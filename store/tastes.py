"""Marketers' own tastes. Private: each question names the owner, and nobody else's are looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.evidence import Aspect, Taste, TasteSource
from bot.core.tastes.keeping import KeptTastes, changes
from bot.core.tastes.same import same_thing
from store.bound import Bound
from store.taste_owner import TasteOwner
from store.taste_traces import TasteTraces


class TasteRows(Bound):
    def tastes_of(self, owner: str) -> tuple[Taste, ...]:
        """The first kept first."""
        with self._reading() as connection:
            return TasteOwner(connection, self._workspace, owner).tastes()

    def keeps_tastes(self, owner: str) -> bool:
        """Whether what this person says of themselves is kept; it is where they never said."""
        with self._reading() as connection:
            return TasteOwner(connection, self._workspace, owner).keeps()

    def keep_tastes(self, owner: str, told: Sequence[Taste], by: str) -> KeptTastes:
        """Keep what the owner's request `by` told, each taste once. The same request again finds what it kept before.

        Which request is the first to keep anything of a person, and has to tell them, is decided here.
        """
        with self._writing() as connection:
            mine = TasteOwner(connection, self._workspace, owner)
            if not told or not mine.keeps():
                return KeptTastes()
            mine.write(
                changes(mine.tastes(), [replace(taste, owner=owner, kept_by=by) for taste in told], mine.let_go())
            )
            new = tuple(taste for taste in mine.tastes() if taste.kept_by == by)
            return KeptTastes(new, first=bool(new) and mine.is_told_by(by))

    def keep_taste(self, taste: Taste) -> Taste:
        """What its owner puts down by hand, whether or not they let what they say be kept. Gives it as it stands now."""
        with self._writing() as connection:
            mine = TasteOwner(connection, self._workspace, taste.owner)
            mine.write(changes(mine.tastes(), [taste], frozenset()))
            return next((each for each in mine.tastes() if same_thing(each.value, taste.value)), taste)

    def state_tastes(self, owner: str, aspect: Aspect, stated: Taste | None) -> None:
        """What they answered when they were asked, in the place of what they answered before; None takes that back."""
        with self._writing() as connection:
            mine = TasteOwner(connection, self._workspace, owner)
            before = [each for each in mine.tastes() if each.source is TasteSource.STATED and each.aspect is aspect]
            gone = [each for each in before if stated is None or not same_thing(each.value, stated.value)]
            mine.forget([], gone)
            TasteTraces(connection, self._workspace, owner).wipe(gone)
            if stated:
                mine.write(changes(mine.tastes(), [stated], frozenset()))

    def correct_taste(self, corrected: Taste) -> bool:
        """Put it as its owner says, and let go of what it was; another that says the same goes. False where this owner
        has no such taste.
        """
        with self._writing() as connection:
            mine = TasteOwner(connection, self._workspace, corrected.owner)
            others = {taste.id: taste for taste in mine.tastes()}
            known = others.pop(corrected.id, None)
            if known is None:
                return False
            mine.forget([known], [taste for taste in others.values() if same_thing(taste.value, corrected.value)])
            mine.write([corrected])
            TasteTraces(connection, self._workspace, corrected.owner).wipe([known])
            return True

    def delete_taste(self, owner: str, taste_id: str) -> bool:
        """False where this owner has no such taste. The same words do not bring it back."""
        return self.delete_tastes(owner, [taste_id]) == 1

    def delete_tastes(self, owner: str, ids: Iterable[str] | None = None) -> int:
        """Delete those of them that are this owner's; all of them, and what they guessed, without `ids`. Gives how many tastes."""
        wanted = None if ids is None else frozenset(ids)
        with self._writing() as connection:
            mine = TasteOwner(connection, self._workspace, owner)
            gone = [taste for taste in mine.tastes() if wanted is None or taste.id in wanted]
            mine.forget(gone, gone)
            if wanted is None:
                mine.forget_guesses()
            TasteTraces(connection, self._workspace, owner).wipe(gone)
            return len(gone)

    def let_tastes_be_kept(self, owner: str, *, keeps: bool) -> None:
        """Whether anything that they say is kept from now on; what is kept already stays."""
        with self._writing() as connection:
            TasteOwner(connection, self._workspace, owner).let_be_kept(keeps=keeps)
