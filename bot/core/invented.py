"""What stands in copy and was given by nobody: a date, a price, a link, a number, a claim."""

import re
from collections.abc import Iterator

from bot.core.audiences import Audience
from bot.core.brand import Brand
from bot.core.brief.facts import Fact, FactKind
from bot.core.brief.patterns import find_facts
from bot.core.claims import claims_in
from bot.core.drafts import Copy, PartName
from bot.core.plain_text import squeezed

WATCHED = {
    FactKind.WHEN: "time or date",
    FactKind.PRICE: "price",
    FactKind.PERCENT: "percentage",
    FactKind.LINK: "link",
    FactKind.CONTACT: "contact",
    FactKind.CODE: "code",
}
"""The kinds that cost money where they are wrong, as they are called to people."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def all_given(brief: str, brand: Brand, audience: Audience) -> str:
    """Everything a fact may come from: the brief, the brand, and who is written to."""
    always = (each.words for each in brand.always)
    said = (brand.name, brand.core_message, *brand.proofs, *always, brand.sender, audience.name)
    return "\n".join((brief, *said, getattr(audience, "company", None) or ""))


def without_footer(copy: Copy) -> Copy:
    """The footer says what the law asks for, which no brief says."""
    return Copy(copy.channel, tuple(part for part in copy.parts if part.name is not PartName.FOOTER))


def new_facts(copy: Copy, given: str) -> Iterator[Fact]:
    """Those of the kinds watched, however likely they look."""
    known = squeezed(given)
    for fact in find_facts(without_footer(copy).text):
        if fact.kind in WATCHED and squeezed(fact.quote) not in known:
            yield fact


def new_numbers(copy: Copy, given: str) -> Iterator[str]:
    known = set(_NUMBER.findall(given))
    for number in dict.fromkeys(_NUMBER.findall(without_footer(copy).text)):
        if number not in known:
            yield number


def new_claims(copy: Copy, given: str) -> Iterator[str]:
    """Whoever reads that something is guaranteed, or the best, may ask for proof, and there is none."""
    known = squeezed(given)
    yield from (claim for claim in claims_in(without_footer(copy).text) if squeezed(claim) not in known)
