"""Whether a text is in a language that the offline reader does not understand."""

from bot.core.asks.word_list import word_list

ENGLISH = word_list(
    "a an the and or but for to of in on at by with about is are was do does what when how who which can could would",
    "should please write draft check i you we she he they her his their my our it this that not no",
)
"""Frequent words, less those that mean something in the languages below."""
OTHERS = word_list(
    # German
    "bitte ich du sie wir ein eine einen einem einer der das den dem und oder für mit über wie wann warum",
    "schreib schreibe schreiben kannst mag möchte nicht von zum zur ist sind auf vor nach lieber kurze kurzen",
    # French
    "je tu il elle nous vous un une les et ou pour avec comment quand pourquoi écris écrire rédige rédiger peux",
    "dans avant s'il te plaît qu'est-ce que quel quelle préfère aime bonjour",
    # Spanish
    "yo unos unas una uno para sobre cómo cuándo qué quién por favor escribe escribir redacta puedes antes le gusta",
    "prefiere hola correo mensaje",
)
"""Frequent words of German, French and Spanish that are neither English nor parts of names."""
ENOUGH = 2


def is_foreign(words: list[str]) -> bool:
    """Whether at least two words, and more than of the English ones, are frequent German, French or Spanish."""
    lower = [word.lower().replace("’", "'") for word in words]
    others = sum(word in OTHERS for word in lower)
    return others >= ENOUGH and others > sum(word in ENGLISH for word in lower)
