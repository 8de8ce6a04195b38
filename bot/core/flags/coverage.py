"""What the house rules can read of a text, by its language: an honest word where that is less than in English."""

from bot.core.flags.flag import Place
from bot.core.flags.values.languages import ENGLISH, language_of, reads_as_english
from bot.core.flags.words.tongues import TONGUES

_KNOWN = {tongue.tag: tongue.name for tongue in TONGUES}
_OTHERS = {"it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish"}


def is_unread(text: str) -> bool:
    """Whether it is plainly in a language of which the house judge knows nothing: what it hears there is chance."""
    return language_of(text) in _OTHERS


def less_was_read(place: Place, text: str) -> str:
    """One sentence or two on what was not judged, and why; "" where the text is English, or too short to tell."""
    tag = language_of(text)
    if tag in _KNOWN:
        return (
            f"The {place} is in {_KNOWN[tag]}, where fewer rules apply than in English: own tastes, those of people around "
            "us, claims about everyone, channels and hours are found; most other things that the evidence speaks against are not."
        )
    if tag in _OTHERS:
        return f"The {place} is in {_OTHERS[tag]}. The house rules do not know it, so little of it was judged."
    if tag != ENGLISH and not reads_as_english(text):
        return f"The {place} does not read as English. The house rules know no more than English and some German, French and Spanish, so little of it was judged."
    return ""
