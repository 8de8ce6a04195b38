"""Words of a draft that are to be others, as people type it below: "chnage 20% to 25%", "autumn instead of summer",
"no wait, its friday". Only words that stand there can be meant.
"""

import re

from rapidfuzz.distance import OSA

from bot.core.asks.respelling import respelt
from bot.core.brief.facts import Fact, FactKind
from bot.core.brief.patterns import find_facts
from bot.core.brief.rewrites import plainly
from bot.core.brief.wishes import wish_of
from bot.core.brief.wording import clean
from bot.core.preference.channel_words import CHANNEL_OF
from bot.core.proposing.change import Reword
from bot.core.proposing.reading import changes_named_in

LONGEST = 160
"""Characters: whoever has words changed says it in fewer."""
_SOFTLY = r"(?:(?:and|but|so|ok(?:ay)?|please|pls|hm+|ah)[\s,.:!]+)*"
_SORRY = r"(?:(?:no|wait|oops|sorry|actually|hang on|correction)[\s,.:!]+)"
_ITS = r"(?:(?:it['’]?s|it is|that['’]?s)\s+(?:for\s+|on\s+)?)"
_MAKE_IT = r"(?:(?:make it|make that|it should (?:be|say|read)|should be|i mean(?:t)?|(?:change|move|correct) (?:it|(?:the|our) \w+(?: \w+)?) to)\s+(?:for\s+|on\s+)?)"
_TAIL = r"(?:[\s,]+(?:instead|please|pls|plz|thanks|thx|sorry|now))*[.!]*"
_ORDER = re.compile(r"(?:change|replace|swap|reword|say|write)\b|[^.!?]*(?:→|->|=>)", re.IGNORECASE)
"""Begins what can only be meant for us; "use your voucher instead of cash" may be meant for the customer."""
_BARE = re.compile(
    rf"{_SOFTLY}{_SORRY}*(?:{_ITS}|{_MAKE_IT})?"
    rf"(?P<new>.+?),?\s+(?:instead of|rather than|not)\s+(?P<old>.+?){_TAIL}",
    re.IGNORECASE,
)
_CORRECTED = re.compile(rf"{_SOFTLY}(?:{_SORRY}+{_ITS}?|{_SORRY}*{_MAKE_IT})(?P<new>.+?){_TAIL}", re.IGNORECASE)
"""A fact alone is a new one; after such words it takes the place of another."""
_AROUND = " ,.!“”\"'"
_LED = re.compile(r"^(?:(?:until|till?|by|before|from|on|since|after|at|for|only|just)\s+)+", re.IGNORECASE)
_OFF = re.compile(r"\s+(?:off|discount)$", re.IGNORECASE)
_CHANGED = frozenset({FactKind.WHEN, FactKind.PRICE, FactKind.PERCENT, FactKind.LINK})
"""Kinds of which a message mostly has one, so that another one takes its place."""
_MOST = 6
"""Words on either side, where no order says that they are to be changed."""


def rewords_in(said: str, brief: str, copy: str) -> tuple[Reword, ...]:
    """What was asked for in so many words may name words that neither the brief nor the copy has; anything looser counts
    only where they have them.
    """
    stands = f"{brief}\n{copy}"
    plain = plainly(_begun_right(said))[-1]
    ordered = _ordered(plain, stands)
    if ordered and all(stands_in(each.old, stands) for each in ordered):
        return ordered
    found = _bare(plain, stands) or _corrected(plain, brief)
    return found or (ordered if _ORDER.match(plain) and not wish_of(plain) else ())


def stands_in(old: str, text: str) -> bool:
    """Whether it stands there as words of its own, in whatever case."""
    return re.search(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE) is not None


def _begun_right(said: str) -> str:
    """With its first words put right where they are slips: "chnage". What is to be changed stays as it was typed."""
    first, blank, rest = said.strip().partition(" ")
    return f"{respelt(first)}{blank}{rest}"


def _ordered(said: str, stands: str) -> tuple[Reword, ...]:
    named = (change for change in changes_named_in(said) if isinstance(change, Reword) and not _names_channels(change))
    return tuple(_as_it_stands(change, stands) if _ORDER.match(said) else change for change in named)


def _names_channels(change: Reword) -> bool:
    """Such as "change email to sms", which asks for another message and for no other words."""
    return change.old.lower() in CHANNEL_OF and change.new.lower() in CHANNEL_OF


def _as_it_stands(change: Reword, stands: str) -> Reword:
    """With the old word as the draft has it, where it is a slip of exactly one there."""
    if stands_in(change.old, stands) or " " in change.old:
        return change
    old = change.old.lower()
    near = {word.lower() for word in re.findall(r"[\w'’-]+", stands) if _is_slip(old, word.lower())}
    return Reword(near.pop(), change.new) if len(near) == 1 else change


def _is_slip(typed: str, word: str) -> bool:
    return len(typed) > 3 and typed[0] == word[0] and OSA.distance(typed, word) <= (1 if len(typed) < 7 else 2)


def _bare(said: str, stands: str) -> tuple[Reword, ...]:
    found = _BARE.fullmatch(" ".join(said.split()))
    if not found:
        return ()
    meant = Reword(found["old"].strip(_AROUND), found["new"].strip(_AROUND))
    short = max(len(meant.old.split()), len(meant.new.split())) <= _MOST
    return (meant,) if short and not _names_channels(meant) and stands_in(meant.old, stands) else ()


def _corrected(said: str, brief: str) -> tuple[Reword, ...]:
    """A date, a price, a discount or a link in the place of the only one of its kind, where somebody corrects it; written
    as in any brief: "friday" is "Friday".
    """
    found = _CORRECTED.fullmatch(" ".join(said.split()))
    new = _OFF.sub("", found["new"].strip()) if found else ""
    told = [fact for fact in find_facts(new) if fact.quote == new and fact.kind in _CHANGED]
    if not told:
        return ()
    old = {_core(fact) for fact in find_facts(brief) if fact.kind is told[0].kind}
    return (Reword(old.pop(), clean(_core(told[0]))),) if len(old) == 1 else ()


def _core(fact: Fact) -> str:
    """The fact itself, less what leads to it: of "until Friday" and "20% off", "Friday" and "20%"."""
    return _OFF.sub("", _LED.sub("", fact.quote))
