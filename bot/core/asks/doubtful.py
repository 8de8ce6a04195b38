"""Words below a draft that order something of us which nobody understood. They are asked about: in copy they would be the
worst that a customer could read.
"""

import re

from bot.core.asks.respelling import respelt
from bot.core.brief.reading import read_brief
from bot.core.brief.rewrites import plainly

LONGEST = 160
"""Characters: whoever orders something says it in fewer."""
_WRITING = (
    r"(?:make|change|put|move|turn|write|rewrite|fix|correct|rephrase|reword|replace|swap|update|edit|adjust|tweak|translate|do|set|style|format|bold|"
    r"highlight|underline|capitalise|capitalize|sign|finish|split|merge|check|redo|improve|polish|centre|center|align)"
)
_ADDING = r"(?:add|ad|insert|attach|put in|include|give it|use|try)"
_PART = (
    r"(?:copy|message|text|draft|version|email|sms|letter|post|subject(?: line)?|preheader|title|headline|heading|header|opening|opener|intro|greeting|salutation|"
    r"ending|sign[- ]?off|signature|footer|button|cta|call to action|tone|wording|font|layout|colou?rs?|spelling|grammar|typos?|punctuation|commas?|"
    r"first|second|third|last|next|sentences?|lines?|paragraphs?|words?|bullets?|price|date|discount|link|code|name)"
)
_THING = r"(?:emojis?|smileys?|jokes?|puns?|link|button|cta|call to action|p\.?s\.?|subject(?: line)?|sign[- ]?off|greeting|picture|image|photo|gif|headline|heading|bullets?|list|table)"
_ORDERS = re.compile(
    rf"{_WRITING} (?:(?:it|this|that|them)\b|(?:all )?(?:the|these|those|her|his|their) {_PART}\b)|{_ADDING} (?:an?|some|more|one|another) (?:\w+ )?{_THING}\b"
    r"|(?:bigger|smaller|larger|different|another|other|better) (?:font|colou?r|layout|picture|image|photo|headline|subject|title|greeting)\b"
    r"|(?:grammar|misspel\w+)\b|you (?:have )?(?:mis|wrote|spelt|spelled|forgot|left|got|missed)\w*\b",
    re.IGNORECASE,
)
_TO_THE_CUSTOMER = re.compile(r"\b(?:your|yours|yourself|our|us|we)\b", re.IGNORECASE)


_LONGEST_WORD = 45
"""Letters: of what people write to customers no word is longer, links apart."""
_LINKS = re.compile(r"\S*(?:://|\w\.\w|@)\S*")


def is_doubtful(said: str, brief: str = "") -> bool:
    """Whether it can hardly be meant for the customer, though it would be told them; "put your name down" can. A key that
    was held down is, and so is an alphabet of which the `brief` has no letter.
    """
    if any(len(word) > _LONGEST_WORD for word in _LINKS.sub(" ", said).split()):
        return True
    if brief and _in_other_letters(said) and not _in_other_letters(brief):
        return True
    if len(said) > LONGEST or "\n" in said.strip() or _TO_THE_CUSTOMER.search(said):
        return False
    orders = any(_ORDERS.match(plainly(words)[-1]) for words in (said, respelt(said)))
    return orders and bool(read_brief(said).statements)


def _in_other_letters(text: str) -> bool:
    """Whether most letters are none of the Latin alphabet."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(ord(letter) > _LAST_LATIN for letter in letters) > len(letters) / 2


_LAST_LATIN = 0x24F
