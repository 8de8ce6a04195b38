"""What is checked of a model's copy before a person sees it. The list is at the end; each check says its reason."""

import re
from collections.abc import Callable, Iterator

from rapidfuzz.fuzz import ratio

from bot.core.brand.conveyance import conveyance_of
from bot.core.brand.telling import bend_told, told
from bot.core.brand.voice import breaks_of
from bot.core.brief.facts import WishKind
from bot.core.brief.same_fact import is_given_by, survives_in
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, PartName, ReasonKind
from bot.core.flags.flag import Place
from bot.core.invented import WATCHED, all_given, new_claims, new_facts, new_numbers, without_footer
from bot.core.plain_text import squeezed
from bot.llm.pseudonyms import left_over
from bot.writers.model.material import Material

Check = Callable[[Copy, Material], Iterator[str]]
"""Yields a sentence to the model for everything that is wrong."""

ALMOST_THE_SAME = 80.0
"""rapidfuzz's ratio from which on a sentence is the core message with words changed, not a sentence of its own."""
_BARE = re.compile(r"(?:(?:we|you|i|it|they|she|he|to|the|a|need|needs|want|wants|have|has|be)\b\s*)+", re.I)
"""Such as "we need to": no instruction yet, and as well the beginning of something to say."""
RECITED = 6
"""Words in a row: fewer coincide by chance ("at the end of the"), as many are a quotation."""


def facts_survive(copy: Copy, material: Material) -> Iterator[str]:
    """A lost deadline or a changed price is the costliest mistake that copy can make. Days may be spelt out."""
    for fact in material.facts.facts:
        if fact.quote in material.must_keep and not survives_in(fact, copy.text):
            yield f"“{fact.quote}” of must_keep is missing, or was changed."


def nothing_is_added(copy: Copy, material: Material) -> Iterator[str]:
    """A date, price, link or number that nobody gave is an invention, however likely it looks."""
    given = _given(material)
    for fact in new_facts(copy, given):
        if not is_given_by(fact, given):
            yield f"The {WATCHED[fact.kind]} “{fact.quote}” is neither in the brief nor in the brand."
    for number in new_numbers(copy, given):
        yield f"The number “{number}” is neither in the brief nor in the brand."


def nothing_is_claimed(copy: Copy, material: Material) -> Iterator[str]:
    """Whoever reads that something is guaranteed, or the best, may ask for proof, and there is none."""
    for claim in new_claims(copy, _given(material)):
        yield f"“{claim}” is a claim that neither the brief nor the brand makes."


def core_message_is_unchanged(copy: Copy, material: Material) -> Iterator[str]:
    """One sentence stays the same at its core, whoever is spoken to."""
    core = material.order.brand.core_message
    if not core:
        return
    for sentence in copy.sentences:
        meant = any(reason.kind is ReasonKind.CORE_MESSAGE for reason in sentence.reasons)
        if core not in sentence.text and (meant or ratio(sentence.text, core) >= ALMOST_THE_SAME):
            yield f"“{sentence.text}” changes the core message. Copy it word for word (“{core}”), or leave it out."
    if copy.text.count(core) > 1:
        yield "The core message stands there more than once."


def the_brands_voice_is_kept(copy: Copy, material: Material) -> Iterator[str]:
    """Words never used, spellings and what has to stand; words of must_keep stay as they are."""
    for found, sentence in told(breaks_of(copy, material.order.brand)):
        if not found.quote or not any(found.quote in fact for fact in material.must_keep):
            yield sentence


def nothing_of_the_message_is_bent(copy: Copy, material: Material) -> Iterator[str]:
    """A proof with another figure, or one that promises more, is a promise that nobody gave."""
    found = conveyance_of(without_footer(copy).text, material.order.brand, material.order.brief)
    yield from (bend_told(bend) for bend in found.bends) if found else ()


def evidence_is_not_recited(copy: Copy, material: Material) -> Iterator[str]:
    """Being quoted back to oneself is being watched."""
    given, said = _words(_given(material)), set(_runs(_words(copy.text)))
    ours = set(_runs(given))
    for short, item in material.ids.items():
        if run := next((run for run in _runs(_words(item.note)) if run in said and run not in ours), None):
            yield f"“{' '.join(run)}” recites the note of {short}. Let it steer the copy; do not quote it."


def flagged_words_are_left_out(copy: Copy, material: Material) -> Iterator[str]:
    """What the evidence does not support was set aside before the model was asked."""
    for flag in material.order.flags:
        if flag.place is Place.BRIEF and squeezed(flag.quote) in squeezed(copy.text):
            yield f"“{flag.quote}” was set aside, and stands in the copy."


def wishes_are_not_copied(copy: Copy, material: Material) -> Iterator[str]:
    """Words to the writer ("keep it short") are not for the reader."""
    for wish in material.facts.wishes:
        telling = len(wish.quote.split()) >= 3 and not _BARE.fullmatch(wish.quote)
        if wish.kind is not WishKind.MATERIAL and telling and squeezed(wish.quote) in squeezed(copy.text):
            yield f"“{wish.quote}” is an instruction of the brief, and stands in the copy."


def placeholders_are_real(copy: Copy, material: Material) -> Iterator[str]:
    """An invented placeholder would reach the reader as it is."""
    for placeholder in left_over(copy.text):
        if placeholder not in material.order.brief:
            yield f"{placeholder} is no placeholder of the data."


def the_channel_takes_it(copy: Copy, material: Material) -> Iterator[str]:
    """Hard limits alone; what only costs readers is told to the marketer. The footer is not the model's business."""
    for problem in rules_of(copy.channel).check(copy, material.order.brand):
        if problem.hard and problem.part is not PartName.FOOTER:
            yield f"{problem.part}: {problem.text}"


CHECKS: tuple[Check, ...] = (
    facts_survive,
    nothing_is_added,
    nothing_is_claimed,
    core_message_is_unchanged,
    nothing_of_the_message_is_bent,
    the_brands_voice_is_kept,
    evidence_is_not_recited,
    flagged_words_are_left_out,
    wishes_are_not_copied,
    placeholders_are_real,
    the_channel_takes_it,
)


def what_is_wrong(copy: Copy, material: Material) -> list[str]:
    return [complaint for check in CHECKS for complaint in check(copy, material)]


def _given(material: Material) -> str:
    return all_given(material.order.brief, material.order.brand, material.order.dossier.audience)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + RECITED]) for start in range(len(words) - RECITED + 1)]
