"""Which lists of words a text touches, by the matter's name or by what it shows; one file a kind of matter."""

from functools import lru_cache

from bot.core.flags.words.fields.arts import ARTS
from bot.core.flags.words.fields.conscience import CONSCIENCE
from bot.core.flags.words.fields.field import Field
from bot.core.flags.words.fields.food import FOOD
from bot.core.flags.words.fields.form import FORM
from bot.core.flags.words.fields.imagery import IMAGERY
from bot.core.flags.words.fields.language import LANGUAGE
from bot.core.flags.words.fields.offer import OFFER
from bot.core.flags.words.fields.pastimes import PASTIMES
from bot.core.flags.words.fields.society import SOCIETY
from bot.core.flags.words.fields.sport import SPORT
from bot.core.flags.words.fields.telling import TELLING
from bot.core.flags.words.fields.tone import TONE

FIELDS: tuple[Field, ...] = (
    *TONE,
    *LANGUAGE,
    *FORM,
    *IMAGERY,
    *OFFER,
    *SPORT,
    *PASTIMES,
    *FOOD,
    *ARTS,
    *SOCIETY,
    *CONSCIENCE,
    *TELLING,
)

_BY_NAME = {field.name: field for field in FIELDS}


@lru_cache(maxsize=2048)
def fields_named(text: str) -> frozenset[str]:
    """The fields that `text` speaks of by name."""
    return frozenset(field.name for field in FIELDS if field.named.search(text))


@lru_cache(maxsize=4096)
def fields_shown(text: str) -> frozenset[str]:
    """The fields that `text` names or shows."""
    return frozenset(field.name for field in FIELDS if field.marked.search(text))


def field_called(name: str) -> Field:
    return _BY_NAME[name]
