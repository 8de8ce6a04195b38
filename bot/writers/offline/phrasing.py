"""One statement of the brief as the sentences of a voice. The frames add no claim: they only carry the brief's words."""

import re
from dataclasses import replace

from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.kinds import code_only, contact_of, link_only
from bot.core.brief.patterns import LINK, PRICE
from bot.core.brief.wording import sentence_case
from bot.writers.offline.grammar import be, contracted, determined, ended, formal, lower, with_a, with_the
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import topic_alone

V = Voice

DATED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{The} {is} {when}{place}",),
    V.WARM: ("We're holding {a} {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("{The} will take place {when}{place}",),
    V.PLAYFUL: ("Save the date for {the}: {day}{place}", "Something for the diary: {the}, {day}{place}"),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event on a day. {when} is "on Friday", {day} is "Friday"; {is} and {a} follow the noun."""

RUNNING: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{The} {is} on {when}{place}",),
    V.WARM: ("You'll find {the} on {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("{The} {is} open to you {when}{place}",),
    V.PLAYFUL: ("Good timing: {the} {is} on {when}{place}",),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event that lasts: until Friday, this weekend, from Monday."""

DUE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("For {the}, come {when}{place}",),
    V.WARM: ("{The} {is} on, so do come {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("For {the}, please come {when}{place}",),
    V.PLAYFUL: ("One for the to-do list {when}: {the}{place}",),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event with a last day: before Friday, by 5 May."""

OFFERS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("There's {it}{when}{place}", "{It}{when}{place}"),
    V.WARM: ("You'll find {it}{when}{place}", "We have {it}{when}{place}"),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We are offering {it}{when}{place}",),
    V.PLAYFUL: ("Psst: {it}{when}{place}", "Spotted: {it}{when}{place}"),
    V.BRISK: ("{Day}: {it}{place}",),
}

NEWS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("There {is} {it}{when}{place}", "{It}{when}{place}"),
    V.WARM: ("We have {it}{when}{place}",),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We have {it} for you{when}{place}",),
    V.PLAYFUL: ("Look what's here: {it}{when}{place}", "Say hello to {it}{when}{place}"),
    V.BRISK: ("{Day}: {it}{place}",),
}

JOINED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{Bare}: {next}",),
    V.WARM: ("A quick word about {the}: {next}",),
    V.DRY: ("{Bare}. {Next}",),
    V.FORMAL: ("May we draw your attention to {the}: {next}",),
    V.PLAYFUL: ("Right then, {the}: {next}", "So, {the}: {next}"),
    V.BRISK: ("{Bare} – {next}",),
}
"""A topic ("spring bulb sale") that only announces what comes next."""

TOPIC_ALONE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("This is about {the}",),
    V.WARM: ("A quick word about {the}",),
    V.DRY: ("{Bare}",),
    V.FORMAL: ("May we draw your attention to {the}",),
    V.PLAYFUL: ("Heads up: {bare}",),
    V.BRISK: ("Quick one: {bare}",),
}

COSTS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{It} cost{s} {price}",),
    V.WARM: ("{It_is} {price}",),
    V.DRY: ("{Price}",),
    V.FORMAL: ("The price is {price}",),
    V.PLAYFUL: ("Yours for {price}",),
    V.BRISK: ("Price: {price}",),
}

TERMS: dict[Voice, str] = {
    V.PLAIN: "Good to know: {it}",
    V.WARM: "Just so you know: {it}",
    V.DRY: "{It}",
    V.FORMAL: "Please note: {it}",
    V.PLAYFUL: "The small print: {it}",
    V.BRISK: "Note: {it}",
}

AMOUNTS: dict[Voice, str] = {
    V.PLAIN: "The price is {it}",
    V.WARM: "That's {it}",
    V.DRY: "{It}",
    V.FORMAL: "The price is {it}",
    V.PLAYFUL: "All yours for {it}",
    V.BRISK: "Price: {it}",
}
"""A price that stands by itself."""

PRICED: dict[Voice, str] = {
    V.PLAIN: "{It} {is} {price}",
    V.WARM: "You'll find {it} for {price}",
    V.DRY: "{It}: {price}",
    V.FORMAL: "The price of {it} is {price}",
    V.PLAYFUL: "And {it}? {price}",
    V.BRISK: "{It} at {price}",
}

CODES: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Use code {code}{tail}",),
    V.WARM: ("Your code is {code}{tail}",),
    V.DRY: ("Code: {code}{tail}",),
    V.FORMAL: ("Please quote code {code}{tail}",),
    V.PLAYFUL: ("The magic word is {code}{tail}",),
    V.BRISK: ("Code {code}{tail}",),
}

OPENERS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{It}",),
    V.WARM: ("Just to let you know, {it}", "A quick note: {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("We would like to let you know that {it}",),
    V.PLAYFUL: ("Heads up: {it}", "News just in: {it}"),
    V.BRISK: ("Quick update: {it}", "In brief: {it}"),
}
"""Before a whole sentence of the brief that opens the copy."""

_SPAN = re.compile(r"(?:until|from|through|this|next|all|between|every|during|today|tonight|tomorrow|since|starting|at)\b", re.I)
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
    return _phrase(said, manner, names)


def joined(topic: Statement, following: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    """A bare topic and what it announces as one sentence; the price and conditions of the latter stand behind it."""
    if following.kind is StatementKind.SENTENCE:
        rest = [_voiced(following.text, manner)]
    else:
        voice = Voice.PLAIN if following.kind is StatementKind.OFFER and following.price and manner.voice is not Voice.DRY else Voice.DRY
        rest = _phrase(following, replace(manner, voice=voice), names)
        rest = [rest[0].rstrip("."), *_after(following, manner, names)]
    frame = manner.pick(JOINED[manner.voice], "joined")
    words = words_of(topic, names) | {"next": lower(rest[0], names), "Next": ended(rest[0])}
    return [ended(sentence_case(frame.format(**words))), *rest[1:]]


def _phrase(said: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    return [ended(sentence_case(_main(said, manner, names) + _tail(said))), *_after(said, manner, names)]


def _tail(said: Statement) -> str:
    return f", {said.conditions[0]}" if said.conditions else ""


def _after(said: Statement, manner: Manner, names: tuple[str, ...]) -> list[str]:
    costs = [_price(said, manner)] if said.price and said.kind is not StatementKind.OFFER else []
    return [*costs, *([_terms(said.conditions[1:], manner, names)] if said.conditions[1:] else [])]


def _main(said: Statement, manner: Manner, names: tuple[str, ...]) -> str:
    words = words_of(said, names)
    move = f"{said.kind}"
    if topic_alone(replace(said, conditions=())):
        return manner.pick(TOPIC_ALONE[manner.voice], move).format(**words)
    if said.kind is StatementKind.OFFER and (said.price or PRICE.match(said.text)):
        frame = (PRICED if said.price else AMOUNTS)[manner.voice]
        return frame.format(**words, price=said.price) + _led(said.when) + _at(said)
    if said.kind is StatementKind.EVENT and said.when:
        frames = _frames_of_event(said.when)
        fits = with_a(said.text) and with_the(said.text)
        frame = manner.pick(frames[manner.voice if fits else Voice.DRY], move)
        return frame.format(**words)
    frames = OFFERS if said.kind is StatementKind.OFFER else NEWS
    fits = determined(said.text) or (said.kind is not StatementKind.OFFER and with_a(said.text) is not None)
    voice = manner.voice if fits else Voice.DRY
    if voice is Voice.BRISK and not said.when:
        voice = Voice.DRY
    words["it"] = (with_a(said.text) or said.text) if voice is not Voice.DRY else said.text
    words["it"] = lower(words["it"], names)
    words["It"] = words["it"]
    words["when"] = _led(said.when)
    return manner.pick(frames[voice], move).format(**words)


def _frames_of_event(when: str) -> dict[Voice, tuple[str, ...]]:
    if _DUE.match(when):
        return DUE
    return RUNNING if _SPAN.match(when) else DATED


def particulars(said: Statement, manner: Manner) -> str:
    """Price, place and conditions in one line, "" where there are none; what a preheader adds to its subject."""
    if said.kind is StatementKind.OFFER and said.price:
        said = replace(said, price="")
    place = [sentence_case(said.place)] if said.place else []
    beside = ", ".join([*place, *said.conditions])
    price = [_price(said, manner)] if said.price else []
    if beside and not price and manner.voice not in (Voice.DRY, Voice.BRISK):
        return _terms((beside,), manner, ())
    return " ".join([*price, *([ended(beside)] if beside else [])])


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
    return f", {words}" if words[0].isdigit() else f" {words}"


def _at(said: Statement) -> str:
    """The place, set off by a comma where the time before it ends in figures."""
    if said.place and re.search(r"\d(?:[ap]m)?$", said.when):
        return f", {said.place}"
    return _led(said.place)


def _price(said: Statement, manner: Manner) -> str:
    price = said.price
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
    return ended(TERMS[manner.voice].format(it=it, It=sentence_case(it)))


def _code(said: Statement, manner: Manner) -> str:
    match = code_only(said.text)
    if match is None:
        return ended(said.text)
    tail = f" {match['tail']}" if match["tail"] else ""
    return ended(manner.pick(CODES[manner.voice], "code").format(code=match.group(1), tail=tail))


def _do(text: str, manner: Manner, names: tuple[str, ...]) -> str:
    """Something the customer may do that is not the draft's one call to action."""
    plain = lower(re.sub(r"^(?:please|just|simply) ", "", text, flags=re.I), names)
    if manner.voice is Voice.FORMAL:
        return ended(f"Please {plain}")
    if manner.voice is Voice.WARM and not re.search(r"\b(?:by|before)\b", plain):
        return ended(f"You can {plain}")
    return ended(plain)


WHERE: dict[Voice, str] = {
    V.PLAIN: "It's at {link}",
    V.WARM: "You'll find it at {link}",
    V.DRY: "Details: {link}",
    V.FORMAL: "The details are at {link}",
    V.PLAYFUL: "It all lives at {link}",
    V.BRISK: "All at {link}",
}
"""A link or number that is told, not asked for."""


def _where(said: Statement, manner: Manner) -> str:
    contact = contact_of(said.text)
    noun = link_only(said.text)
    if noun or contact is None:
        return ended(said.text)
    if not LINK.fullmatch(contact.group()):
        return ended(f"Our {'address' if '@' in contact.group() else 'number'} is {contact.group()}")
    return ended(WHERE[manner.voice].format(link=contact.group()))


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
    if manner.voice is Voice.FORMAL:
        return formal(text)
    return contracted(text) if manner.voice in (Voice.WARM, Voice.PLAYFUL, Voice.BRISK) else text
