"""The footer that a channel's law asks for. Code writes it, so that no model can forget or change it."""

from bot.core.brand import Brand
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence


def with_footer(copy: Copy, brand: Brand) -> Copy:
    """The copy with every field that must be said and that nothing in it says yet; one line each."""
    lines = tuple(
        (Sentence(words, (Reason(ReasonKind.BRAND, field),)),)
        for field in rules_of(copy.channel).must_say
        if (words := str(getattr(brand, field))) and words not in copy.text
    )
    parts = tuple(part for part in copy.parts if part.name is not PartName.FOOTER)
    return Copy(copy.channel, (*parts, Part(PartName.FOOTER, lines))) if lines else Copy(copy.channel, parts)
