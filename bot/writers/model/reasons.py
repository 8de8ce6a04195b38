"""Which of the reasons that a model gives hold: they exist, and they cover the sentence they stand behind."""

import re

from bot.core.drafts import Reason, ReasonKind
from bot.core.plain_text import squeezed
from bot.writers.model.answer import ReasonGiven
from bot.writers.model.material import Material
from bot.writers.model.quotes import find_quote

WORDS_BESIDE_A_NAME = 3
"""“Sehr geehrte Frau Ruiz”: a greeting has hardly a word beside the name, a statement has more."""
WORDS_BEFORE_A_COMMA = 6
"""“Sehr geehrte Damen und Herren,”: a greeting without a name ends in a comma, a statement does not."""
WORDS_AROUND_THE_BRAND = 8
"""“All the best from all of us at Larkmoor”: who writes, and nothing else."""


def reason_for(text: str, given: ReasonGiven, material: Material) -> Reason | None:
    """The reason as it is kept, with our own ids and the brief's own words; None where it does not hold.

    `text` is the sentence with real names.
    """
    kind, ref = ReasonKind(given.kind), given.ref.strip()
    if kind is ReasonKind.EVIDENCE:
        item = material.ids.get(ref)
        return Reason(kind, item.id) if item else None
    if kind is ReasonKind.BRIEF:
        quote = find_quote(material.names.show(ref), material.order.brief)
        return Reason(kind, quote) if quote and _says_something(quote) else None
    if kind is ReasonKind.AUDIENCE:
        return Reason(kind, "name") if ref == "name" and _is_greeting(text, material) else None
    if kind is ReasonKind.CORE_MESSAGE or ref == "core_message":
        # Whether it stands there word for word is asked of the whole copy, and complained of in better words.
        return Reason(ReasonKind.CORE_MESSAGE, "core_message") if material.order.brand.core_message else None
    covered = {"name": _names_the_brand, "proofs": _tells_a_proof, "always": _says_what_always_stands}.get(ref)
    return Reason(kind, ref) if covered and covered(text, material) else None


def _says_something(quote: str) -> bool:
    """One letter of the brief, or an article, would cover everything."""
    return any(len(word) > 2 or word.isdigit() for word in _words(quote))


def _is_greeting(text: str, material: Material) -> bool:
    bare = text
    for name in sorted(material.names.proper.values(), key=len, reverse=True):
        bare = bare.replace(name, " ")
    words = len(_words(bare))
    if bare != text:
        return words <= WORDS_BESIDE_A_NAME
    return words <= 2 or (words <= WORDS_BEFORE_A_COMMA and text.endswith(","))


def _names_the_brand(text: str, material: Material) -> bool:
    name = material.order.brand.name
    first = next(iter(_words(name)), "")
    if squeezed(name) in squeezed(text):
        return len(_words(text)) - len(_words(name)) <= WORDS_AROUND_THE_BRAND
    return first in _words(text) and len(_words(text)) - 1 <= WORDS_AROUND_THE_BRAND


def _tells_a_proof(text: str, material: Material) -> bool:
    """At least half the telling words of one of them. Where the copy is not in English, words cannot be compared."""
    language = material.order.dossier.language or "en"
    if not language.startswith("en"):
        return bool(material.order.brand.proofs)
    said = {_stem(word) for word in _words(text)}
    return any(
        2 * len(told & said) >= len(told) for proof in material.order.brand.proofs if (told := _telling_words(proof))
    )


def _says_what_always_stands(text: str, material: Material) -> bool:
    """Those words, and few beside them."""
    always = (each.words for each in material.order.brand.always)
    return any(
        squeezed(words) in squeezed(text) and len(_words(text)) - len(_words(words)) <= WORDS_AROUND_THE_BRAND
        for words in always
    )


def _telling_words(proof: str) -> set[str]:
    return {_stem(word) for word in _words(proof) if len(word) > 3 or word.isdigit()}


def _stem(word: str) -> str:
    return word[:5]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
