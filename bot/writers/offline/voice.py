"""The brand's voice put into finished copy: other words for those it never uses, its spellings, and what has to stand."""

import re
from dataclasses import replace

from bot.core.brand import Brand
from bot.core.brand.voice import Break, VoiceRule, breaks_of
from bot.core.brief.wording import sentence_case
from bot.core.drafts import BULLET, Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.writers.offline.grammar import ended

_ARTICLE = re.compile(r"\b(?P<article>an?)(?P<blank>\s+)$", re.IGNORECASE)
_REASONS = {
    VoiceRule.NEVER: Reason(ReasonKind.BRAND, "never"),
    VoiceRule.SPELLING: Reason(ReasonKind.BRAND, "spellings"),
}
_ALWAYS = Reason(ReasonKind.BRAND, "always")


def in_voice(copy: Copy, brand: Brand) -> Copy:
    """What has no other words of the brand's stays, and is told to the marketer; the footer is the brand's own."""
    rules = replace(brand, always=())
    parts = tuple(part if part.name is PartName.FOOTER else _spoken(part, rules) for part in copy.parts)
    return _with_all_that_stands(Copy(copy.channel, parts), brand)


def _spoken(part: Part, rules: Brand) -> Part:
    return replace(part, paragraphs=tuple(tuple(_put(said, rules) for said in row) for row in part.paragraphs))


def _put(sentence: Sentence, rules: Brand) -> Sentence:
    """From the end to the start, so that places stay true."""
    text, reasons = sentence.text, dict.fromkeys(sentence.reasons)
    for found in reversed(breaks_of(text, rules)):
        if found.better:
            text = _with_article(text[: found.start], _cased(found)) + text[found.end :]
            reasons[_REASONS[found.rule]] = None
    return Sentence(text, tuple(reasons)) if text != sentence.text else sentence


def _cased(found: Break) -> str:
    """With a capital where the words that it stands for had one."""
    return found.better[:1].upper() + found.better[1:] if found.quote[:1].isupper() else found.better


def _with_article(before: str, words: str) -> str:
    """The text up to these words and the words: "a bargain" and "an offer"."""
    article = _ARTICLE.search(before)
    if article is None:
        return before + words
    right = "an" if words[:1].casefold() in "aeiou" else "a"
    shown = right.capitalize() if article["article"][0].isupper() else right
    return f"{before[: article.start()]}{shown}{article['blank']}{words}"


def _with_all_that_stands(copy: Copy, brand: Brand) -> Copy:
    """What is missing goes into the part that wants it, the body where any will do; a part that is not there gets none."""
    for found in breaks_of(copy, brand):
        if found.rule is VoiceRule.ALWAYS:
            wanted = found.part or (PartName.BODY if copy.part(PartName.BODY) else copy.parts[-1].name)
            parts = (_added(part, found.better) if part.name is wanted else part for part in copy.parts)
            copy = Copy(copy.channel, tuple(parts))
    return copy


def _added(part: Part, words: str) -> Part:
    """A body says it last; a short part has it before its own words."""
    *before, last = part.paragraphs
    if part.name in (PartName.BODY, PartName.CALL_TO_ACTION):
        said = Sentence(ended(words), (_ALWAYS,))
        listed = last[-1].text.startswith(BULLET)
        return replace(part, paragraphs=(*part.paragraphs, (said,)) if listed else (*before, (*last, said)))
    first = Sentence(f"{sentence_case(words)}: {last[0].text}", (*last[0].reasons, _ALWAYS))
    return replace(part, paragraphs=(*before, (first, *last[1:])))
