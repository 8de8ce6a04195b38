"""Which language a text names, and whether English words are formal, or not English at all."""

import re

TAGS = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es", "español": "es", "castilian": "es",
    "italian": "it", "italiano": "it", "portuguese": "pt", "dutch": "nl", "nederlands": "nl", "flemish": "nl", "polish": "pl", "polski": "pl", "czech": "cs", "danish": "da",
    "swedish": "sv", "svenska": "sv", "norwegian": "no", "finnish": "fi", "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he", "russian": "ru",
    "ukrainian": "uk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg", "catalan": "ca", "welsh": "cy", "irish": "ga", "hindi": "hi", "urdu": "ur",
    "englisch": "en", "anglais": "en", "inglés": "en", "allemand": "de", "alemán": "de", "französisch": "fr", "francés": "fr", "spanisch": "es", "espagnol": "es", "castellano": "es",
    "italienisch": "it", "italien": "it", "polnisch": "pl", "türkisch": "tr", "tamil": "ta", "japanese": "ja", "chinese": "zh", "mandarin": "zh", "cantonese": "zh", "korean": "ko", "vietnamese": "vi", "croatian": "hr", "serbian": "sr", "slovenian": "sl", "slovak": "sk",
}  # fmt: skip
_NAMES = "|".join(TAGS)
_NAMED = re.compile(rf"\b({_NAMES})\b", re.I)
_ASKED = re.compile(
    rf"\b(?:in|into|auf|en|keep\s+it|make\s+it|translate\s+(?:it\s+)?(?:in)?to)\s+(?:(?:plain|simple|proper|good|just|only)\s+)?(?P<asked>{_NAMES})\b"
    rf"|\b(?P<fine>{_NAMES})\s+(?:(?:is|will\s+be|would\s+be)\s+(?:fine|ok|okay|alright|enough|good)|will\s+do|would\s+do)\b",
    re.I,
)
_FORMAL = re.compile(
    r"\b(?:formal(?:ity|ly)?|sie|vous|usted|lei|surnames?|last\s+names?|family\s+names?|titles?|(?:mr|mrs|ms|dr|prof)\b\.?(?:\s+\w+)?|proper\s+english|full\s+sentences|polite\s+form|correct\s+address|respectful(?:ly)?|siezen|förmlich\w*|per\s+sie|vouvoy\w+|vouvoiement|tratar\s+de\s+usted|de\s+usted)",
    re.I,
)
_INFORMAL = re.compile(
    r"\b(?:informal(?:ity|ly)?|first[\s-]names?|du|tutoyer|tu\b|on\s+first-name\s+terms|casual|chatty|relaxed\s+tone|laid-back|duzen|per\s+du|tutoiement|tutear|tuteo|locker)\b",
    re.I,
)


_ADDRESSES = re.compile(r"\b(?:sie|du|vous|tu|usted|lei)\b", re.I)
_ADDRESSING = frozenset({"de", "fr", "es", "it"})


def languages_named(text: str) -> frozenset[str]:
    """BCP 47 tags of the languages that evidence or a taste names."""
    return frozenset(TAGS[found[0].lower()] for found in _NAMED.finditer(text))


def languages_asked(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Languages that a brief asks to write in: "in German", "translate it into French"."""
    return tuple((TAGS[(found["asked"] or found["fine"]).lower()], found) for found in _ASKED.finditer(text))


def formality_named(text: str) -> bool | None:
    """True formal, False informal; None where `text` says neither, or both.

    An English text that says "Sie" or "du" speaks of an address; a German one merely uses it.
    """
    if _ADDRESSES.search(text) and language_of(text) in _ADDRESSING:
        text = _ADDRESSES.sub(" ", text)
    formal, informal = bool(_FORMAL.search(text)), bool(_INFORMAL.search(text))
    return formal if formal != informal else None


def language_named(tag: str) -> str:
    """The English name of a language by its BCP 47 tag, "German"; the tag itself where nobody is likely to know better."""
    plain = tag.lower().partition("-")[0]
    return next((name.capitalize() for name, known in TAGS.items() if known == plain), tag)


_SMALL_WORDS = {
    "en": """the a an and or but of to in on at for from with by is are was were be been it its this that these those you your she her he his him they
        them their we our us i my me not no do does so as if when what who which there all any more have has had will would can could just about out up""",
    "de": """der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war mit für auf von zu zum zur im am bei nach aus über ich du er
        sie wir ihr es mir mich uns ihn ihm kein keine auch noch nur wie wenn dass weil so bitte mal doch man haben hat wird werden kann soll
        mein meine meinem meinen meiner unser unsere unserer ihre ihren dein deine heute immer nie niemand keiner keinen alle jeder ob lieber laut also denn schreib""",
    "fr": """le la les un une des du de et ou mais ne pas plus est sont était avec pour sur dans par au aux ce cette ces je tu il elle nous vous on ils elles
        me te se lui leur mon ma mes ton ta votre vos qui que quoi si en y très bien tout c'est j'ai d'un d'une n'est qu'il s'il
        j'adore j'aime notre nos mes tes ses ça merci selon toujours jamais personne n'a à sans chez même écris fais""",
    "es": """el la los las un una unos unas y o pero no es son era con para por en de del al se lo le les yo tú ella él nosotros me te nos mi su sus tu que
        qué quien como cuando si más muy también ya este esta esto ese esa hay ser está están
        nuestro nuestra mis sus nadie nada todo todos todas nunca siempre según solo quién quiere hoy escribe eso mí""",
    "it": """il lo la gli le un uno una e o ma non è sono era con per su nel nella di del della dei delle al alla ai si ci mi ti che chi come quando se più
        molto anche già questo questa io tu lei lui noi voi
        alla sul dal piace piacciono favore scrivi miei tutti nessuno sempre""",
    "pt": """o a os as um uma e ou mas não é são era com para por em no na nos nas de do da dos das ao se lhe eu tu você ela ele nós me meu minha seu sua
        que quem como quando mais muito também já este esta isso
        gosto escreva meus todos ninguém sempre nunca seu sua""",
    "nl": """de het een en of maar niet is zijn was met voor op van te in aan bij naar uit over ik jij je hij zij ze wij we het mij ons hem haar geen ook
        nog als dat die dit wat wie er kan moet zal
        schrijf mijn onze alle niemand nooit altijd deze hou""",
    "pl": """i w na z do nie się jest są był to że o za po od dla przez ale lub oraz jak co kto gdy jeśli ja ty on ona my wy oni mnie mi jej jego ich ten ta
        te tego tej już tylko czy bardzo proszę
        napisz lubię moja mój nasz wszyscy nikt nigdy zawsze""",
}  # fmt: skip
_WORDS_OF = {tag: frozenset(words.split()) for tag, words in _SMALL_WORDS.items()}
"""The small words that no text does without. With them a dozen words are enough to tell these languages apart; a
statistical guesser errs there as often, and weighs megabytes.
"""
ENGLISH = "en"
LEAST_WORDS = 12
"""Below this many words the share says nothing."""
LEAST_SHARE = 0.12
"""English prose has .35 to .5 of these words, telegraphic briefs .15 and more, other European languages below .1."""


_IN_BRIEFS = """until before after off free new sale price half now today tomorrow week month day days weekend order book call visit each
    spring summer autumn winter january february march june july october december
    monday tuesday wednesday thursday friday saturday sunday"""
"""English words that stand in briefs of hardly any small words: "spring sale 20 % off bulbs until Friday"."""
_OF_BRIEFS = frozenset(_IN_BRIEFS.split())
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
"""A link or an email address, which is in no language."""


def reads_as_english(text: str) -> bool:
    """Whether the share of words that only English has is that of English. Short texts get the benefit of the doubt."""
    letters = re.findall(r"[^\W\d_]+", _ADDRESS.sub(" ", text).lower())
    if _foreign_script(text):
        return False
    english = sum(word in _WORDS_OF[ENGLISH] or word in _OF_BRIEFS for word in letters)
    return len(letters) < LEAST_WORDS or english / len(letters) >= LEAST_SHARE


def _foreign_script(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    latin = sum(ord(char) < 0x250 for char in letters)
    return len(letters) > LEAST_WORDS and latin < len(letters) / 2


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LEAST_SMALL_WORDS = 2
"""With fewer of a language's small words a text is in no language that can be told."""
LEAST_SMALL_SHARE = 0.2
CLEARLY = 1.3
"""By this factor a language must have more of its small words than any other: Spanish and Portuguese share many."""


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language that the text is in, by its small words; None where they do not tell."""
    words = [found[0].lower().replace("’", "'") for found in _WORD.finditer(text)]
    counts = sorted(((sum(word in small for word in words), tag) for tag, small in _WORDS_OF.items()), reverse=True)
    (most, tag), (second, _) = counts[:2]
    enough = most >= LEAST_SMALL_WORDS and most >= LEAST_SMALL_SHARE * len(words)
    return tag if enough and most >= CLEARLY * second else None
