"""One statement of the brief as the sentences of a voice. The frames add no claim: they only carry the brief's words."""

import re
from dataclasses import replace

from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.kinds import code_only, contact_of, link_only
from bot.core.brief.patterns import LINK, PRICE
from bot.core.brief.wording import sentence_case
from bot.writers.offline.frames import (
    AMOUNTS,
    CODES,
    COSTS,
    COUNTED,
    DATED,
    DO,
    DUE,
    DUE_DO,
    JOINED,
    NEWS,
    OFFERS,
    OPENERS,
    PRICED,
    RUNNING,
    TERMS,
    TOPIC_ALONE,
    WHERE,
)
from bot.writers.offline.grammar import be, contracted, determined, ended, formal, had, lower, with_a, with_the
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import topic_alone

FREE: dict[Voice, str] = {
    Voice.PLAIN: "It's {free}",
    Voice.WARM: "It's {free}",
    Voice.DRY: "{free}",
    Voice.FORMAL: "It is {free}",
    Voice.PLAYFUL: "And it's {free}",
    Voice.BRISK: "Price: {free}",
}

_SPAN = re.compile(
    r"(?:until|from|through|this|next|all|between|every|during|today|tonight|tomorrow|since|starting|at)\b", re.I
)
_DUE = re.compile(r"(?:before|by)\b", re.I)


def sentences_of(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool = False) -> list[str]:
    """The statement in the manner's voice: its sentence, then its price and what conditions did not fit."""
    if said.kind is StatementKind.SENTENCE:
        return [_sentence(said.text, manner, names, first=first)]
    if said.kind is StatementKind.CONDITION:
        return [_terms((said.text,), manner, names)]
    if said.kind is StatementKind.CODE:
        return [_code(said, manner)]
    if said.kind is StatementKind.LINK:
        return [_where(said, manner)]
    if said.kind is StatementKind.ACTION:
        return [_do(said.text, manner, names)]
    return _phrase(said, manner, names, first=first)


def joined(topic: Statement, following: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    """A bare topic and what it announces as one sentence; the price and conditions of the latter stand behind it."""
    if following.kind is StatementKind.SENTENCE:
        rest = [_voiced(following.text, manner)]
    else:
        voice = (
            Voice.PLAIN
            if following.kind is StatementKind.OFFER and following.price and manner.voice is not Voice.DRY
            else Voice.DRY
        )
        rest = _phrase(following, replace(manner, voice=voice), names)
        rest = [rest[0].rstrip("."), *_after(following, manner, names)]
    frame = manner.pick(JOINED[manner.voice], "joined")
    words = words_of(topic, names) | {"next": lower(rest[0], names), "Next": ended(rest[0])}
    return [ended(sentence_case(frame.format(**words))), *rest[1:]]


def _phrase(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool = False) -> list[str]:
    return [ended(sentence_case(_main(said, manner, names, first=first) + _tail(said))), *_after(said, manner, names)]


def _tail(said: Statement) -> str:
    hanging = _hanging(said)
    return f", {hanging}" if hanging else ""


def _hanging(said: Statement) -> str:
    """The condition that can follow the phrase; "T&Cs apply" is a sentence of its own."""
    fits = (
        item
        for item in sorted(said.conditions, key=_leans_on)
        if not re.search(r"\b(?:apply|applies|required|needed|essential|recommended)$", item, re.I)
    )
    return next(fits, "")


def _leans_on(condition: str) -> bool:
    """False, and so first, for what has to stand beside the phrase: "in store only", "while stocks last"."""
    return re.match(r"(?:in|on|online|for|while|with|members|new|when|only)\b", condition, re.I) is None


def _after(said: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    costs = [_price(said, manner)] if said.price and said.kind is not StatementKind.OFFER else []
    others = tuple(item for item in said.conditions if item != _hanging(said))
    return [*costs, *([_terms(others, manner, names)] if others else [])]


def _main(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool) -> str:
    words = words_of(said, names)
    if topic_alone(replace(said, conditions=())):
        return manner.pick(TOPIC_ALONE[manner.voice], "topic").format(**words) if first else words["It"]
    if said.kind is StatementKind.OFFER and (said.price or PRICE.match(said.text)):
        frame = manner.pick((PRICED if said.price else AMOUNTS)[manner.voice], "amount")
        return frame.format(**words, price=said.price) + _led(said.when) + _at(said)
    if said.kind is StatementKind.EVENT and said.when:
        fits = with_a(said.text) is not None and with_the(said.text) is not None
        return manner.pick(_frames_of_event(said.when)[manner.voice if fits else Voice.DRY], "event").format(**words)
    if said.kind is StatementKind.NEWS and re.match(r"(?:only |just )?\d", said.text):
        words["is"] = "is" if re.match(r"(?:only |just )?1\b(?![,.])", said.text) else "are"
        return manner.pick(COUNTED[manner.voice], "counted").format(**words) + _led(said.when) + _at(said)
    return _told(said, manner, names, words)


def _told(said: Statement, manner: Manner, names: tuple[str, ...], words: dict[str, str]) -> str:
    """An offer or news; in the dry voice where no article is known to fit."""
    offer = said.kind is StatementKind.OFFER
    if manner.voice is Voice.BRISK and offer and not said.when and determined(said.text):
        return f"Worth knowing: {lower(said.text, names)}{_at(said)}"
    fits = determined(said.text) or (not offer and with_a(said.text) is not None)
    voice = manner.voice if fits and (manner.voice is not Voice.BRISK or said.when) else Voice.DRY
    last = re.match(r"(?:last|final|closing|deadline)\b", said.text, re.I)
    if not offer and re.fullmatch(r"(?:back|open|closed|reopening|opening)", said.text, re.I):
        return f"{said.text} {said.when}"
    if (last or voice is Voice.DRY) and not offer and said.when.startswith("on "):
        return f"{said.text}: {words['day']}{words['place']}"
    it = lower((with_a(said.text) or said.text) if voice is not Voice.DRY else said.text, names)
    words |= {"it": it, "It": it, "when": _aside(said)}
    return manner.pick((OFFERS if offer else NEWS)[voice], said.kind).format(**words)


def _frames_of_event(when: str) -> dict[Voice, tuple[str, ...]]:
    if _DUE.match(when):
        return DUE
    return RUNNING if _SPAN.match(when) else DATED


def particulars(said: Statement, manner: Manner) -> str:
    """Price, place and conditions in one line, "" where there are none; what a preheader adds to its subject."""
    if said.kind is StatementKind.OFFER and said.price:
        said = replace(said, price="")
    place = [said.place] if said.place else []
    beside = ", ".join([*place, *said.conditions])
    price = [_price(said, manner)] if said.price else []
    if beside and not price and manner.voice not in (Voice.DRY, Voice.BRISK):
        return _terms((beside,), manner, ())
    return " ".join([*price, *([ended(sentence_case(beside))] if beside else [])])


def words_of(said: Statement, names: tuple[str, ...]) -> dict[str, str]:
    text = lower(said.text, names)
    bare = re.sub(r"^(?:the|our|an?) ", "", text)
    day = re.sub(r"^(?:on|at) ", "", said.when)
    a, the = with_a(text) or text, with_the(text) or text
    return {
        "bare": bare, "Bare": sentence_case(bare), "a": a, "the": the, "The": sentence_case(the), "is": be(text),
        "when": said.when, "day": day, "Day": sentence_case(day), "place": _at(said), "it": text, "It": sentence_case(text),
    }  # fmt: skip


def _led(words: str) -> str:
    """What follows the noun, after a comma where it begins with a time or another bare word."""
    if not words:
        return ""
    led = re.match(
        r"(?:at|in|on|by|from|until|till|before|after|inside|outside|opposite|behind|near|next|this|every|today|tonight|tomorrow|between|during|since|starting|up to|through|all|last)\b",
        words,
        re.I,
    )
    return f" {words}" if led else f", {words}"


def _aside(said: Statement) -> str:
    """The day, after a comma where the phrase has a condition of its own between."""
    long = re.search(r"\b(?:with|over|when|on orders|if)\b", said.text)
    return f", {said.when}" if said.when and long else _led(said.when)


def _at(said: Statement) -> str:
    """The place, set off by a comma where the time before it ends in figures."""
    if said.place and re.search(r"\d(?:[ap]m)?$", said.when):
        return f", {said.place}"
    return _led(said.place)


def _price(said: Statement, manner: Manner) -> str:
    price = said.price
    if re.fullmatch(r"(?:it['’]s )?free(?: of charge)?", price, re.I):
        return ended(FREE[manner.voice].format(free=price.removeprefix("it's ")))
    match = PRICE.search(price)
    named = price[: match.start()].strip() if match else ""
    if named and named.lower() not in ("only", "just"):
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


def _terms(conditions: tuple[str, ...], manner: Manner, names: tuple[str, ...]) -> str:
    it = ", ".join(lower(condition, names) for condition in conditions)
    return ended(manner.pick(TERMS[manner.voice], "terms").format(it=it, It=sentence_case(it)))


def _code(said: Statement, manner: Manner) -> str:
    match = code_only(said.text)
    if match is None:
        return ended(said.text)
    tail = f" {match['tail']}" if match["tail"] else ""
    return ended(manner.pick(CODES[manner.voice], "code").format(code=match.group(1), tail=tail))


def _do(text: str, manner: Manner, names: tuple[str, ...]) -> str:
    """Something the customer may do that is not the draft's one call to action."""
    plain = lower(re.sub(r"^(?:please|just|simply) ", "", text, flags=re.I), names)
    due = re.search(r"\b(?:by|before)\b", plain) is not None
    return ended(sentence_case(manner.pick((DUE_DO if due else DO)[manner.voice], "do").format(do=plain)))


def _where(said: Statement, manner: Manner) -> str:
    contact = contact_of(said.text)
    noun = link_only(said.text)
    if noun or contact is None:
        return ended(said.text)
    if not LINK.fullmatch(contact.group()):
        return ended(f"Our {'address' if '@' in contact.group() else 'number'} is {contact.group()}")
    return ended(manner.pick(WHERE[manner.voice], "where").format(link=contact.group()))


def beheaded(said: Statement, manner: Manner) -> list[str]:
    """What is left of a phrase whose noun the title has said."""
    main = ", ".join(filter(None, (re.sub(r"^on ", "", said.when), said.place, *said.conditions)))
    return [ended(sentence_case(main)), *([_price(said, manner)] if said.price else [])]


def _sentence(text: str, manner: Manner, names: tuple[str, ...], *, first: bool) -> str:
    it = _voiced(text, manner)
    if not first:
        return ended(it)
    frame = manner.pick(OPENERS[manner.voice], "opener")
    return ended(frame.format(it=lower(it, names), It=sentence_case(it)))


def _voiced(text: str, manner: Manner) -> str:
    text = had(text)
    if manner.voice is Voice.FORMAL:
        return formal(text)
    return contracted(text) if manner.voice in (Voice.WARM, Voice.PLAYFUL, Voice.BRISK) else text
