"""Where in a request its audience is named: "for dana", "to the baker in leeds", "send Dana Ruiz an email"."""

import re
from dataclasses import dataclass

from bot.core.asks.heard import Heard, Word
from bot.core.asks.word_list import word_list

STOPS = word_list(
    "about re regarding concerning saying telling that who whom which with because so as by via before until till when ",
    "if but asking inviting announcing on at please to for then now today tomorrow this next using explaining offering ",
    "reminding thanking promoting not no only under max a an where while after during per is are was be has have wants ",
    "likes needs highlighting mentioning including around through over since in from instead tonight asap thanks mention make ",
    "keep say use add include i we you it she he they ok okay fine good right like",
    "send reach contact announce celebrate ask invite remind thank tell let get go come start help show explain write promote sell win",
)
"""Words that end a name."""
TOPICS = word_list(
    "sale sales launch event events offer offers newsletter promo promotion campaign week weekend month season christmas ",
    "easter spring summer autumn winter fall deadline approval friday monday tuesday wednesday thursday saturday sunday ",
    "january february march april june july august september october november december birthday anniversary discount ",
    "voucher free new open day workshop webinar reminder invite invitation delivery order opening halloween price prices ",
    "stock reopening catalogue collection feedback black instance example fun sure me us them her him it everyone ",
    "anyone everybody all email sms whatsapp text launching renewal survey review blog website site instagram linkedin facebook",
)
"""What messages are about; a name that ends in one of them, or begins with it in lower case, is none."""
POSSESSIVE = word_list("her his their its your these those any every each")
ARTICLES = frozenset({"the", "our", "my", "all"})
PARTICLES = word_list("de da di del della van von der den la le al el bin ibn st of y e & and")
NOT_PLACES = word_list(
    "a an the two three four five one few german french spanish english italian dutch polish welsh plain simple our ",
    "their my less under short spring summer autumn winter person general time bold caps british american formal",
)
WRITTEN_TO = word_list(
    "write email emails message note text sms letter whatsapp call something copy line push reply invite invitation ",
    "reminder send speak talk out post postcard mail card words draft announcement thing smth follow-up newsletter",
)
"""A "to" after one of these leads to the reader, and elsewhere to a verb or a place."""
LEADS = word_list("for to @ para für pour")
"""What leads to a name; two tongues are often mixed in one sentence."""
LABELS = word_list("to for audience customer persona who recipient")
"""Before a colon they lead to a name as in a form."""
FIGURES = word_list("4 2")
"""The same, typed as figures."""
SENDING = word_list("send give tell invite remind thank email text message show")
LONGEST = 4
_NUMBER = re.compile(r"[\d.,:/%-]+(?:st|nd|rd|th|am|pm|%|k)?")


@dataclass(frozen=True, slots=True)
class Whom:
    """The words of the name, and those of the phrase that it stands in: "for dana"."""

    name: range
    phrase: range


def whom(heard: Heard, start: int, end: int) -> Whom | None:
    """Whoever is known; else the first audience that "for" or "to" leads to between two words; else a name that "to"
    leads to at the end.
    """
    known = next((at for at in range(start, end) if heard.words[at].is_known), None)
    if known is not None:
        return Whom(range(known, known + 1), range(_with_lead(heard, known, start), known + 1))
    for leads in (_leads, _leads_at_last, _leads_by_verb):
        for index in range(start, end - 1):
            name = name_at(heard, index + 1, end) if leads(heard, index) else range(0)
            if name:
                return Whom(name, range(_with_to(heard, index), name[-1] + 1))
    return None


def as_name(heard: Heard, found: Whom | None) -> str:
    return bare_name(heard.typed(found.name)) if found else ""


def bare_name(typed: str) -> str:
    """What was typed for a name without marks, a genitive, and a word that only says what it is."""
    bare = re.sub(r"^(?:the persona|persona|customer)\s+", "", typed.strip(' ?.!,:;"“”'))
    named = re.sub(r" (?:ever|usually|normally|actually|even|still|really|also)$", "", bare)
    return re.sub(r"['’]s?$", "", named).strip()


def name_at(heard: Heard, start: int, end: int) -> range:
    """The words of the name that begins here; empty where none does."""
    words = heard.words
    if start < end and words[start].is_known:
        return range(start, start + 1)
    first = start + 1 if start < end and words[start].key in ARTICLES else start
    if first >= end or not _may_begin(words[first], after_article=first > start):
        return range(0)
    last = first + 1
    while last < end and last - first < LONGEST and _goes_on(heard, last, capital=words[first].typed[0].isupper()):
        last += 1
    last = _with_place(heard, start, last, end)
    while words[last - 1].key in PARTICLES and last - 1 > first:
        last -= 1
    return range(start, last) if _is_name(words[first:last]) else range(0)


def is_name_word(word: Word) -> bool:
    return not word.is_mark and word.key not in STOPS and word.key not in TOPICS


def _leads(heard: Heard, index: int) -> bool:
    words = heard.words
    before = words[index - 1].key if index else ""
    return words[index].key == "for" or (words[index].key == "to" and before in WRITTEN_TO)


def _with_lead(heard: Heard, known: int, start: int) -> int:
    """The words that lead to somebody known go with the name: "for the", "To:", and a figure behind writing ("msg 4 dana")."""
    begin = known - 1 if known > start and heard.words[known - 1].key in ARTICLES else known
    lead = begin - 1
    if lead > start and heard.words[lead].typed == ":" and heard.words[lead - 1].key in LABELS:
        return lead - 1
    key = heard.words[lead].key if lead >= start else ""
    return lead if key in LEADS or (key in FIGURES and _is_writing(heard, lead - 1)) else begin


def _is_writing(heard: Heard, index: int) -> bool:
    return index >= 0 and heard.words[index].key in WRITTEN_TO


def _with_to(heard: Heard, index: int) -> int:
    """The "to" of "something to send Sofia" goes with its verb."""
    return index - 1 if index and heard.words[index].key in SENDING and heard.words[index - 1].key == "to" else index


def _leads_at_last(heard: Heard, index: int) -> bool:
    """In "sms about the sale to Dana" nothing but the name follows."""
    follows = heard.words[index + 1 :]
    names = all(word.typed[0].isupper() or word.is_mark for word in follows)
    return heard.words[index].key == "to" and names


def _leads_by_verb(heard: Heard, index: int) -> bool:
    """In "something to send Sofia" the verb stands before a name with a capital."""
    follows = heard.words[index + 1]
    return heard.words[index].key in SENDING and follows.typed[0].isupper() and is_name_word(follows)


def _may_begin(word: Word, *, after_article: bool) -> bool:
    if word.is_mark or _NUMBER.fullmatch(word.key) or word.key in POSSESSIVE:
        return False
    if word.key in STOPS:
        return word.typed[0].isupper() and len(word.typed) > 2
    return after_article or word.typed[0].isupper() or word.key not in TOPICS


def _goes_on(heard: Heard, index: int, *, capital: bool) -> bool:
    """Whether the name has this word, too. Once it began with a capital, a word without one ends it."""
    word, before = heard.words[index], heard.words[index - 1]
    if word.is_known:
        return False
    if "\n" in heard.text[before.end : word.start]:
        return False
    if word.is_mark:
        return word.typed in "&." and _abbreviates(heard.words, index)
    if capital:
        after = heard.words[index + 1].typed[0] if index + 1 < len(heard.words) else ""
        shouted = word.typed.isupper() and not is_name_word(word)
        return (word.typed[0].isupper() and not shouted) or (word.key in PARTICLES and after.isupper())
    return is_name_word(word) and word.key not in PARTICLES and not _NUMBER.fullmatch(word.key)


def _abbreviates(words: tuple[Word, ...], index: int) -> bool:
    """A full stop after an initial or a title, and an ampersand, stand within a name."""
    followed = index + 1 < len(words) and words[index + 1].typed[0].isupper()
    return followed and (
        words[index].typed == "&" or len(words[index - 1].typed) <= 2 or words[index - 1].key in {"mrs", "prof"}
    )


def _with_place(heard: Heard, start: int, last: int, end: int) -> int:
    """Such as "the baker in Leeds", "Dana from Acme": a place belongs to the description."""
    words = heard.words
    if last + 1 >= end or words[last].key not in ("in", "from", "at"):
        return last
    place = words[last + 1]
    described = words[start].key in ARTICLES and words[last].key == "in"
    if not is_name_word(place) or place.key in NOT_PLACES or not (described or place.typed[0].isupper()):
        return last
    further = last + 2
    while further < end and words[further].typed[0].isupper() and is_name_word(words[further]):
        further += 1
    return further


def _is_name(words: tuple[Word, ...]) -> bool:
    return bool(words) and (
        words[-1].key not in TOPICS
        or (
            len(words) == 1
            and words[0].typed[0].isupper()
            and words[0].key in {"april", "june", "august", "summer", "autumn", "easter"}
        )
    )
