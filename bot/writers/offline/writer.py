"""The writer that needs no model: it reads the brief, asks the evidence how to speak, and composes move by move."""

from dataclasses import replace

from bot.core.audiences import Persona
from bot.core.brief.reading import Spelling, read_brief
from bot.core.brief.rewrites import Length
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, Written
from bot.core.order import Order
from bot.usecases.ports import OnText
from bot.writers.offline.hearing import manner_of
from bot.writers.offline.layout import lay_out
from bot.writers.offline.manner import Manner
from bot.writers.offline.notices import notices_for
from bot.writers.offline.plan import plan_of
from bot.writers.offline.subjects import OnlyTaste, missing_in


class OfflineWriter:
    """Every sentence carries the brief, the evidence or the brand that it rests on; nothing is claimed beyond these."""

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        """Raises EmptyBrief, of the kind that says what is missing, where the brief has nothing to tell the audience."""
        facts = read_brief(order.brief, spelling_for(order))
        if not facts.statements:
            raise missing_in(facts)
        manner = angled(manner_of(order.dossier, rules_of(order.channel), facts), order)
        plan = plan_of(facts, order, manner)
        if not plan.points:
            raise OnlyTaste
        copy = lay_out(facts, plan, manner, order)
        _tell(copy, on_text)
        return Written(
            copy=copy,
            writer="offline",
            left_out=plan.left_out,
            notices=(*notices_for(order, facts, copy), *plan.notices),
        )


def angled(manner: Manner, order: Order) -> Manner:
    """The manner of a version that is to be shorter or longer than others."""
    length, rules = order.angle.length if order.angle else None, rules_of(order.channel)
    if length is None:
        return manner
    words = min(rules.short, manner.words) if length is Length.SHORT else max(rules.long, manner.words)
    return replace(manner, words=words, long=words >= rules.long)


def spelling_for(order: Order) -> Spelling:
    """Names as the brand and the audience spell them: a brief in lower case still gets them right."""
    brand, audience = order.brand, order.dossier.audience
    address = [word.strip(",.") for word in f"{brand.postal_address} {brand.sender}".split()]
    proper = {
        word for word in (*address, *brand.name.split()) if word[:1].isupper() and word.isalpha() and len(word) > 3
    }
    who = [audience.name, audience.name.split()[0] if audience.name else ""]
    if isinstance(audience, Persona):
        who += [audience.title, audience.title.removeprefix("the ")]
    return Spelling(tuple(sorted(proper - _COMMON)), tuple(filter(None, who)))


_COMMON = frozenset(
    ("Garden", "Yard", "Street", "Road", "Kingdom", "United", "House", "Shop", "Bakery", "Studio", "Floor", "Unit", "Park", "Lane")
)  # fmt: skip
"""Words of addresses and company names that are ordinary nouns in a brief."""


def _tell(copy: Copy, on_text: OnText | None) -> None:
    if on_text is None:
        return
    parts: tuple[Part, ...] = ()
    for part in copy.parts:
        parts = (*parts, part)
        on_text(Copy(copy.channel, parts).text)
