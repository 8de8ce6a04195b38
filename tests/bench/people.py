"""A million people with names as they occur: common and rare, from a dozen countries, the same on every run."""

from collections.abc import Iterator
from itertools import product
from random import Random

from bot.core.audiences import Customer

FIRST = {
    "english": (
        "al|ed|wil|har|rob|gra|em|kat|lau|hen|jo|mat",
        "bert|fred|liam|ry|in|ce|ily|herine|ra|ry|seph|hew|na|ward",
    ),
    "spanish": ("ma|jo|fran|lu|car|al|ra|es|gon|je", "ria|sé|cisco|cía|los|berto|fael|teban|zalo|sús|men|mela"),
    "german": (
        "frie|hein|wolf|ul|hil|mag|diet|lie|bri|kla",
        "drich|rich|gang|rike|degard|dalena|mar|sel|gitte|us|gard|lotte",
    ),
    "french": ("jean|ma|fran|gé|thé|cé|hé|ma|lu|ar", "ne|rie|çois|rard|rèse|line|lène|thieu|cien|naud|belle|delon"),
    "polish": (
        "ka|ag|woj|zbi|mał|krzy|sta|bar|do|ja",
        "tarzyna|nieszka|ciech|gniew|gorzata|sztof|nisław|bara|rota|dwiga",
    ),
    "yoruba": ("ade|olu|ayo|ife|tem|fem|bol|kem|yet|dam", "bayo|wole|dele|oma|itope|i|anle|unde|ilola|funke"),
    "indian": ("ra|an|pri|su|vi|de|la|ni|sa|ka", "jesh|anya|yanka|nita|kram|epak|kshmi|khil|ndeep|vita|mesh|nil"),
    "nordic": ("as|in|sig|tor|gun|bjø|ha|lei|sol|frey", "trid|grid|rid|vald|hild|rn|kon|f|veig|dis|mund|leif"),
    "arabic": ("ab|mu|fa|kha|na|ya|sa|hu|lay|zay", "dullah|hammad|tima|lid|dia|smin|mira|ssein|la|nab|ra|mal"),
    "chinese": ("xiao|wei|jian|mei|ying|zhi|hong|li|yu|chen", "ming|hua|ling|guo|fang|jun|yan|na|ping|wen|xin|tao"),
}
LAST = {
    "english": (
        "ash|brad|clif|dal|whit|har|hol|king|lang|mar|nor|red|stan|thorn|wood",
        "ford|ley|ton|by|worth|field|combe|well|man|wick|ham|shaw|ridge|brook|bury",
    ),
    "spanish": (
        "gonz|rodr|fern|mart|góm|sánch|ram|vázq|dom|gut|nav|mor|alv|jim|ort",
        "ález|íguez|ández|ínez|ez|irez|uez|ínguez|iérrez|arro|ales|arez|énez|iz|ega",
    ),
    "german": (
        "schn|hof|berg|bau|kel|zim|stein|kö|lehm|wag|krau|voll|rich|gross|hart",
        "eider|mann|er|ler|mermann|bach|nig|ann|ner|se|mer|ter|hauser|feld|wig",
    ),
    "french": (
        "dub|mor|lef|ber|rous|gir|bon|lam|fon|mer|char|gau|per|rob|vin",
        "ois|eau|ebvre|trand|sel|ard|net|bert|taine|cier|pentier|thier|rin|ert|cent",
    ),
    "polish": (
        "kow|wiś|woj|kam|lew|ziel|szym|woź|dąb|koz|jan|maz|kra|piotr|gra",
        "alski|niewski|ciechowski|iński|andowski|iński|ański|niak|rowski|łowska|kowska|urek|jewski|owicz|bowska",
    ),
    "yoruba": (
        "ade|oko|aki|ola|ogun|baba|fala|oye|odu|eze|nwa|chuk|obi|uche|ike",
        "yemi|nkwo|nola|dipo|leye|tunde|na|bode|ya|kwu|chukwu|wuka|ora|nna|mefuna",
    ),
    "indian": (
        "cha|mu|ban|gha|shar|ag|pat|red|ve|na|iy|kri|sub|ven|mal",
        "tterjee|kherjee|erjee|toshi|ma|garwal|el|dy|nkataraman|ir|er|shnan|ramanian|katesh|hotra",
    ),
    "nordic": (
        "and|joh|karl|nil|lar|ol|pet|svens|gust|lind|berg|ek|hol|sjö|nor",
        "ersson|ansson|sson|son|sen|afsson|qvist|ström|dahl|lund|gren|blom|mark|strand|stedt",
    ),
    "arabic": (
        "al-ma|al-ha|el-sa|ben-a|abu-ra|haj|kha|man|na|sa|ra|ka|zi|ho|bi",
        "souri|ddad|yed|li|shid|jar|lil|sour|ssar|leh|hman|rim|dan|sseini|tar",
    ),
    "chinese": ("zhang|wang|li|zhao|chen|yang|huang|zhou|wu|xu|sun|ma|zhu|hu|guo", "|"),
}
FIRST_NAMES, LAST_NAMES = 2_000, 5_000


def people(number: int, seed: int = 7) -> Iterator[Customer]:
    """So many customers; a few names are carried by many, most by few, as everywhere."""
    chance = Random(seed)
    first, last = _made(FIRST, FIRST_NAMES, chance), _made(LAST, LAST_NAMES, chance)
    for place in range(number):
        given = first[int(len(first) * chance.random() ** 1.5)]
        family = last[int(len(last) * chance.random() ** 1.2)]
        yield Customer(id=f"c{place:07}", name=f"{given} {family}", external_id=f"X-{place}", zone="Europe/London")


def misspelt(name: str, chance: Random, typos: int = 2) -> str:
    """The name with so many letters lost, doubled, swapped or replaced."""
    letters = list(name)
    for _ in range(typos):
        at = chance.randrange(len(letters) - 1)
        kind = chance.randrange(4)
        if kind == 0:
            del letters[at]
        elif kind == 1:
            letters.insert(at, chance.choice("etaoinshrdlu"))
        elif kind == 2:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        else:
            letters[at] = chance.choice("etaoinshrdlu")
    return "".join(letters)


def _made(parts: dict[str, tuple[str, str]], number: int, chance: Random) -> list[str]:
    """Names from beginnings and endings of one tongue; two parts first, longer ones until there are enough."""
    short = {_joined(*pair) for begin, end in parts.values() for pair in product(begin.split("|"), end.split("|"))}
    names = sorted(short)
    chance.shuffle(names)
    while len(names) < number:
        begin, end = chance.choice(list(parts.values()))
        middle = chance.choice(("a", "e", "i", "o", "an", "el", "in", "or", "ar", "en"))
        name = _joined(chance.choice(begin.split("|")), middle, chance.choice(end.split("|")))
        if name not in short:
            short.add(name)
            names.append(name)
    return names[:number]


def _joined(*parts: str) -> str:
    return "".join(parts).title()
