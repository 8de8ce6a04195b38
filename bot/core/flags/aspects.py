"""Which aspect of a message a passage is about, by the words it uses."""

import re

from bot.core.evidence import Aspect
from bot.core.flags.matter import read_matter
from bot.core.flags.otherwise import aspect_otherwise
from bot.core.flags.words.fields.form import FORM
from bot.core.flags.words.fields.imagery import IMAGERY
from bot.core.flags.words.fields.language import LANGUAGE
from bot.core.flags.words.fields.offer import OFFER
from bot.core.flags.words.fields.tone import TONE

_BY_FIELD = {
    aspect: frozenset(field.name for field in fields)
    for aspect, fields in (
        (Aspect.TONE, TONE),
        (Aspect.LANGUAGE, LANGUAGE),
        (Aspect.FORMAT, FORM),
        (Aspect.IMAGERY, IMAGERY),
        (Aspect.OFFER, OFFER),
    )
}
"""What these lists of words are about; all others speak of topics."""
_WORDS = (
    (Aspect.IMAGERY, r"photos?|photographs?|pictures?|images?|imagery|pics?|visuals?|banner|header|hero|colou?rs?|illustrations?|artwork|logo|design|palette|pink|blue|green|yellow|orange|purple|teal|beige|red|backgrounds?"),
    (Aspect.FORMAT, r"layout|fonts?|typeface|columns?|buttons?|headlines?|subject lines?|paragraphs?|text blocks?|links?|format|pages?|webinars?|podcasts?|pop-?ups?|recipes?"),
    (Aspect.OFFER, r"offers?|deals?|gifts?|prices?|pricing|bonus|vouchers?|samples?|warranty|refunds?"),
    (Aspect.TONE, r"tone|voice(?!\s+(?:notes?|messages?|mails?|calls?))|funny|serious|cheeky|friendly|cheerful|sarcas\w+|irony|warm|cold|polite|sweary|swearing|loud"),
    (Aspect.LANGUAGE, r"language|words?|wording|vocabulary|terms|grammar|spelling|dialect"),
    (Aspect.PRODUCT, r"products?|models?|range|collection|flavou?rs?|versions?|plans?|features?|colou?rways?"),
    (Aspect.VALUES, r"values?|organic|fair ?trade|local|ethical|charit\w+|sustainab\w+|planet|tradition"),
)  # fmt: skip
_PATTERNS = tuple((aspect, re.compile(rf"\b(?:{words})\b", re.I)) for aspect, words in _WORDS)


def aspect_of(text: str) -> Aspect | None:
    """The aspect that `text` names most plainly, or None. Values count first, then fields, then single words."""
    matter = read_matter(text)
    by_value = (
        (Aspect.CHANNEL, matter.channels),
        (Aspect.FREQUENCY, matter.rate),
        (Aspect.FORMAT, matter.length),
        (Aspect.TIMING, matter.moment),
        (Aspect.LANGUAGE, matter.languages),
    )
    found = [aspect for aspect, value in by_value if value]
    found += [aspect for aspect, fields in _BY_FIELD.items() if matter.fields.intersection(fields)]
    found += [aspect for aspect, pattern in _PATTERNS if pattern.search(text)]
    if not found and (elsewhere := aspect_otherwise(text)):
        found.append(elsewhere)
    if not found and matter.fields:
        found.append(Aspect.TOPIC)
    return found[0] if found else None


def first_aspect(*texts: str) -> Aspect | None:
    """The aspect of the first of these texts that names one."""
    return next((found for text in texts if (found := aspect_of(text))), None)
