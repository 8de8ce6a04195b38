"""The words of a sentence that say what it is about, cut to their stems, each with its place."""

import re

STOP = frozenset(
    re.findall(
        r"\S+",
        "a an the and or but if so as at by for from in into of on onto out over to up with within about than then that this these "
        "those there here it its it's he she they them their we us our ours you your yours i my me who whom whose which what when where how "
        "why is are was were be been being am do does did done have has had having will would shall should can could may might must "
        "not no never nor none nothing nobody neither without only just alone any anything anyone every everyone everything each all "
        "both some most mostly many much more less least very too also even ever always such same own ourselves yourself yourselves "
        "get got one two three four five six seven eight nine ten eleven twelve second seconds minute minutes hour hours day days week "
        "weeks month months year years pm am don't doesn't didn't won't can't couldn't isn't aren't wasn't weren't haven't hasn't",
    )
)
"""Words that any two sentences may share; figures and units of time are compared by themselves."""

_IRREGULAR = {
    "sold": "sell", "bought": "buy", "kept": "keep", "grown": "grow", "grew": "grow", "spoke": "speak", "spoken": "speak",
    "ate": "eat", "eaten": "eat", "knew": "know", "known": "know", "told": "tell", "stood": "stand", "ran": "run", "began": "begin",
    "begun": "begin", "made": "mak", "took": "tak", "taken": "tak", "lent": "lend", "paid": "pay", "gave": "giv", "given": "giv", "left": "leav",
    "came": "com", "wrote": "writ", "written": "writ", "built": "build", "worn": "wear", "went": "go", "gone": "go", "goes": "go",
    "children": "child", "men": "man", "women": "woman", "people": "person", "dying": "die", "dies": "die", "died": "die", "used": "us", "use": "us",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][a-z]+)?")
_ENDING = re.compile(r"(?:ings?|ies|ied|es|s|ed|y|e)$")


def stem(word: str) -> str:
    """What a word has in common with its other forms: "run" of "running", "famil" of "family" and "families"."""
    low = re.sub(r"['’]s$", "", word.casefold())
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) <= 3:
        return low
    if low in _UNITS:
        return _UNITS[low]
    cut = _ENDING.sub("", low)
    cut = cut if len(cut) >= 2 else low
    return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls" else cut


_UNITS = {
    f"{unit}{plural}": unit
    for unit in ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade")
    for plural in ("", "s")
}


def terms_in(text: str) -> dict[str, list[int]]:
    """Each stem with the places (characters) at which it stands; a stem is cut off small words and figures."""
    found: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        low = word[0].casefold().replace("’", "'")
        if low not in STOP and len(low) > 1:
            found.setdefault(stem(low), []).append(word.start())
    return found
