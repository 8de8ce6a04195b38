"""The writer that needs no model: it reads the brief, asks the evidence how to speak, and composes move by move."""

from bot.core.audiences import Persona
from bot.core.brief.reading import Spelling, read_brief
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, Written
from bot.core.order import Order
from bot.usecases.ports import OnText
from bot.writers.offline.hearing import manner_of
from bot.writers.offline.layout import lay_out
from bot.writers.offline.notices import notices_for
from bot.writers.offline.plan import plan_of
from bot.writers.offline.subjects import missing_in


class OfflineWriter:
    """Every sentence carries the brief, the evidence or the brand that it rests on; nothing is claimed beyond these."""

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        """Raises EmptyBrief, of the kind that says what is missing, where the brief has nothing to tell the audience."""
        facts = read_brief(order.brief, spelling_for(order))
        if not facts.statements:
            raise missing_in(facts)
        manner = manner_of(order.dossier, rules_of(order.channel), facts)
        plan = plan_of(facts, order, manner)
        copy = lay_out(facts, plan, manner, order)
        _tell(copy, on_text)
        return Written(
            copy=copy,
            writer="offline",
            left_out=plan.left_out,
            notices=(*notices_for(order, facts, copy), *plan.notices),
        )


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
