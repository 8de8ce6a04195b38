"""What stands beside a thing: its price, its place, its conditions."""

import re
from dataclasses import replace

from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.patterns import PRICE
from bot.core.brief.wording import sentence_case
from bot.writers.offline.frames import COSTS, TERMS
from bot.writers.offline.grammar import be, ended, lower
from bot.writers.offline.happenings import says_price
from bot.writers.offline.manner import Manner, Voice

FREE: dict[Voice, str] = {
    Voice.PLAIN: "It's {free}",
    Voice.WARM: "It's {free}",
    Voice.DRY: "{free}",
    Voice.FORMAL: "It is {free}",
    Voice.PLAYFUL: "And it's {free}",
    Voice.BRISK: "Price: {free}",
}


def led(words: str) -> str:
    """What follows the noun, after a comma where it begins with a time or another bare word."""
    if not words:
        return ""
    return f" {words}" if _LED.match(words) else f", {words}"


_LED = re.compile(
    r"(?:at|in|on|by|from|until|till|before|after|inside|outside|opposite|behind|near|next|this|every|today|tonight|tomorrow|between|during|since|starting|up to|through|all|last)\b",
    re.I,
)


def place_of(said: Statement) -> str:
    """The place, set off by a comma where the time before it ends in figures."""
    if said.place and re.search(r"\d(?:[ap]m)?$", said.when):
        return f", {said.place}"
    return led(said.place)


def tail(said: Statement, manner: Manner) -> str:
    """The condition that hangs on the phrase itself, after its comma."""
    hanging = _hanging(said, manner)
    return f", {hanging}" if hanging else ""


def after(said: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    """The sentences that follow the phrase: its price, which takes a condition along, then the other conditions."""
    rest = [item for item in said.conditions if item != _hanging(said, manner)]
    costs: list[str] = []
    if _price_follows(said, manner):
        with_it = next((item for item in rest if _COUNTED.match(item)), "")
        rest = [item for item in rest if item != with_it]
        price = price_of(said, manner)
        costs = [f"{price.rstrip('.')}, with {with_it}." if with_it else price]
    return [*costs, *([terms_of(tuple(rest), manner, names)] if rest else [])]


def _price_follows(said: Statement, manner: Manner) -> bool:
    return bool(said.price) and said.kind is not StatementKind.OFFER and not says_price(said, manner)


def _hanging(said: Statement, manner: Manner) -> str:
    """The condition that can follow the phrase; "T&Cs apply" is a sentence of its own, "places limited" goes to the price."""
    beside_price = _price_follows(said, manner) and manner.voice not in (Voice.DRY, Voice.BRISK)
    fits = (
        item
        for item in sorted(said.conditions, key=_leans_on)
        if not _SENTENCE.search(item) and not (beside_price and _COUNTED.match(item))
    )
    return next(fits, "")


_SENTENCE = re.compile(r"\b(?:apply|applies|required|needed|essential|recommended)$", re.I)
_COUNTED = re.compile(r"(?:places|spaces|seats|tickets|numbers|stock) (?:very )?limited", re.I)


def _leans_on(condition: str) -> bool:
    """False, and so first, for what has to stand beside the phrase: "in store only", "while stocks last"."""
    return re.match(r"(?:in|on|online|for|while|with|members|new|when|only)\b", condition, re.I) is None


def price_of(said: Statement, manner: Manner) -> str:
    """The price as a sentence of its own."""
    price = said.price
    if re.fullmatch(r"(?:it['’]s )?free(?: of charge)?", price, re.I):
        return ended(FREE[manner.voice].format(free=price.removeprefix("it's ")))
    named = price_name(price)
    if named:
        amount = price[len(named) :].strip() if price.startswith(named) else price
        colon = manner.voice in (Voice.BRISK, Voice.DRY)
        return ended(f"{named}: {amount}" if colon else f"{named} {be(named)} {amount}")
    several = be(said.text) == "are" or price.endswith("each")
    frames = COSTS[manner.voice] if not price.lower().startswith("from") else ("{Price}",)
    words = {
        "It": "They" if several else "It", "s": "" if several else "s", "price": price, "Price": sentence_case(price),
        "It_is": "They're" if several else "It's",
    }  # fmt: skip
    return ended(manner.pick(frames, "price").format(**words))


def price_name(price: str) -> str:
    """What the price is of where it says so: "tickets" of "tickets £12", else ""."""
    match = PRICE.search(price)
    named = price[: match.start()].strip() if match else ""
    return "" if named.lower() in ("only", "just") else named


def terms_of(conditions: tuple[str, ...], manner: Manner, names: tuple[str, ...]) -> str:
    if any(": " in condition for condition in conditions):
        return " ".join(ended(condition) for condition in conditions)
    it = ", ".join(lower(condition, names) for condition in conditions)
    return ended(manner.pick(TERMS[manner.voice], "terms").format(it=it, It=sentence_case(it)))


def particulars(said: Statement, manner: Manner) -> str:
    """Price, place and conditions in one line, "" where there are none; what a preheader adds to its subject."""
    if said.kind is StatementKind.OFFER and said.price:
        said = replace(said, price="")
    place = [said.place] if said.place else []
    beside = ", ".join([*place, *said.conditions])
    price = [price_of(said, manner)] if said.price else []
    if said.conditions and not place and not price and manner.voice not in (Voice.DRY, Voice.BRISK):
        return terms_of((beside,), manner, ())
    return " ".join([*price, *([ended(sentence_case(beside))] if beside else [])])


def beheaded(said: Statement, manner: Manner) -> list[str]:
    """What is left of a phrase whose noun the title has said."""
    main = ", ".join(filter(None, (re.sub(r"^on ", "", said.when), said.place, *said.conditions)))
    return [ended(sentence_case(main)), *([price_of(said, manner)] if said.price else [])]
