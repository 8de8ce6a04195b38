"""What a model is shown of a case: who is written to, what is known of them and of the author, and the texts, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.audiences import Audience, AudienceKind, Customer, Persona
from bot.core.evidence import Evidence, Taste
from bot.core.flags.flag import Case
from bot.core.plain_text import plain
from bot.judges.model.answer import PassagesGiven, shape_for
from bot.judges.model.parts import Part
from bot.llm.pseudonyms import NamesIn, Pseudonyms, nobody_is_known, pseudonyms_of

MOST_EVIDENCE = 100
"""Pieces shown to a model: what is not shown counts as not known, so there are many more than a writer needs."""
LONGEST_NOTE = 240
"""Characters of a note: the words or the figure behind a piece of evidence, not the whole conversation."""

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Material:
    """`evidence` and `tastes` lead from the short ids that are sent back to what they stand for."""

    case: Case
    evidence: Mapping[str, Evidence]
    tastes: Mapping[str, Taste]
    names: Pseudonyms

    def data(self, part: Part) -> Data:
        """What is sent of one part: no name, address or number of a customer, no id of our database."""
        return {
            "audience": {"kind": str(self.case.audience_kind), "name": self._shown(self.case.audience_name)},
            "channel": str(self.case.channel) if self.case.channel else None,
            "evidence": [self._item(short, item) for short, item in self.evidence.items()],
            "author_tastes": [self._taste(short, taste) for short, taste in self.tastes.items()],
            "texts": [
                {"place": str(place), "text": self._shown(text)} | ({"this_is": part.name} if part.name else {})
                for place, text in part.texts.items()
            ],
        }

    def shape(self, part: Part) -> type[PassagesGiven]:
        return shape_for(tuple(part.texts), tuple(self.evidence), tuple(self.tastes))

    def _item(self, short: str, item: Evidence) -> Data:
        told = {
            "id": short,
            "aspect": str(item.aspect),
            "value": self._shown(item.value),
            "polarity": str(item.polarity),
            "source": str(item.source),
            "note": self._shown(item.note)[:LONGEST_NOTE],
            "norm": str(item.norm) if item.norm else "",
            "month": f"{item.on:%Y-%m}" if item.on else "",
        }
        return {key: value for key, value in told.items() if value}

    def _taste(self, short: str, taste: Taste) -> Data:
        return {
            "id": short,
            "aspect": str(taste.aspect),
            "value": self._shown(taste.value),
            "polarity": str(taste.polarity),
        }

    def _shown(self, text: str) -> str:
        """Plain before names are looked for: a character that does not show would keep a name from being found."""
        return self.names.hide(plain(text))


def material_of(case: Case, names_in: NamesIn = nobody_is_known) -> Material:
    evidence = {f"e{number}": item for number, item in enumerate(_chosen(case.evidence), 1)}
    tastes = {f"t{number}": taste for number, taste in enumerate(case.tastes, 1)}
    return Material(case, evidence, tastes, _names(case, tastes, names_in))


def _chosen(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """What counts before guesses, the newest first; in the order in which it came."""
    ranked = sorted(evidence, key=lambda item: (item.counts, item.on or date.min), reverse=True)[:MOST_EVIDENCE]
    chosen = {item.id for item in ranked}
    return [item for item in evidence if item.id in chosen]


def _names(case: Case, tastes: Mapping[str, Taste], names_in: NamesIn) -> Pseudonyms:
    """Everything that is sent counts as a note: an address in a brief may be the brand's own, but no flag needs it. What
    was typed and what is stored are looked through apart, for in each a few words at most are looked up.
    """
    typed = [plain(text) for text in (case.brief, case.draft, case.comment) if text]
    noted = [text for item in case.evidence for text in (item.value, item.note)]
    stored = [plain(text) for text in (*noted, *(taste.value for taste in tastes.values()))]
    named = (*names_in("\n".join(typed)), *names_in("\n".join(stored)))
    return pseudonyms_of(_audience(case), "", [*typed, *stored], lambda text: named if text else ())


def _audience(case: Case) -> Audience:
    """Whoever it is as far as the case tells: labelled cases give no more than a name."""
    if case.audience:
        return case.audience
    name = case.audience_name
    return (
        Persona(id="", name=name, title="")
        if case.audience_kind is AudienceKind.PERSONA
        else Customer(id="", name=name)
    )
