"""In which language a text is typed, as far as frequent words tell."""

import re

from bot.core.asks.word_list import word_list

ENGLISH = word_list(
    "a an the and or but for to of in on at by with about is are was do does what when how who which can could would",
    "should please write draft check i you we she he they her his their my our it this that not no",
)
"""Frequent words, less those that mean something in the languages below."""
FREQUENT = {
    "de": word_list(
        "bitte ich du sie wir ein eine einen einem einer der das den dem und oder für mit über wie wann warum",
        "schreib schreibe schreiben kannst mag möchte nicht von zum zur ist sind auf vor nach lieber kurze kurzen",
        "brauche mir mich erreiche am besten",
    ),
    "fr": word_list(
        "je tu il elle nous vous un une les et ou pour avec comment quand pourquoi écris écrire rédige rédiger peux",
        "dans avant s'il te plaît qu'est-ce que quel quelle préfère aime bonjour fais-moi écris-moi besoin des sur du au",
    ),
    "es": word_list(
        "yo unos unas una uno para sobre cómo cuándo qué quién por favor escribe escribir redacta puedes antes le gusta",
        "prefiere hola correo mensaje necesito hazme los las del un el",
    ),
}
"""Frequent words of languages that are neither English nor parts of names, by BCP 47 tag."""
NAMES = {"de": "German", "fr": "French", "es": "Spanish"}
ENOUGH = 2
_ACCENTED = re.compile(r"[à-öø-ÿ]", re.IGNORECASE)


def tongue_of(text: str) -> str | None:
    """The tag of the language other than English that the text is in; None where too little of it tells.

    Two frequent words tell, or one beside an accent, where there are more of them than English ones.
    """
    words = [word.lower().replace("’", "'") for word in re.findall(r"[\w'’-]+", text)]
    counts = {tag: sum(word in known for word in words) for tag, known in FREQUENT.items()}
    tag = max(counts, key=lambda one: counts[one])
    enough = counts[tag] >= ENOUGH or (counts[tag] == 1 and _ACCENTED.search(text))
    return tag if enough and counts[tag] > sum(word in ENGLISH for word in words) else None


def is_foreign(words: list[str]) -> bool:
    """Whether at least two words, and more than of the English ones, are frequent German, French or Spanish."""
    return tongue_of(" ".join(words)) is not None
