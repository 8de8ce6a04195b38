"""One statement of the brief as the sentences of a voice. The frames add no claim: they only carry the brief's words."""

import re
from dataclasses import replace

from bot.core.brief.copula import is_plural
from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.kinds import code_only, contact_of, link_only
from bot.core.brief.patterns import LINK, PRICE
from bot.core.brief.wording import sentence_case
from bot.writers.offline.frames import (
    AMOUNTS,
    CODES,
    COUNTED,
    DO,
    DUE_DO,
    JOINED,
    NEWS,
    OFFERS,
    OPENERS,
    PRICED,
    TOPIC_ALONE,
    WHERE,
)
from bot.writers.offline.grammar import be, contracted, determined, ended, formal, had, is_owed, lower, with_a, with_the
from bot.writers.offline.happenings import event_frame
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.plan import topic_alone
from bot.writers.offline.terms import after, led, place_of, tail, terms_of


def sentences_of(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool = False) -> list[str]:
    """The statement in the manner's voice: its sentence, then its price and what conditions did not fit."""
    if said.kind is StatementKind.SENTENCE:
        return [_sentence(said.text, manner, names, first=first)]
    if said.kind is StatementKind.CONDITION:
        return [terms_of((said.text,), manner, names)]
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
        rest = [rest[0].rstrip("."), *after(following, manner, names)]
    frame = manner.pick(JOINED[manner.voice], "joined")
    words = words_of(topic, names) | {"next": lower(rest[0], names), "Next": ended(rest[0])}
    return [ended(sentence_case(frame.format(**words))), *rest[1:]]


def _phrase(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool = False) -> list[str]:
    main = ended(sentence_case(_main(said, manner, names, first=first) + tail(said, manner)))
    return [main, *after(said, manner, names)]


def _main(said: Statement, manner: Manner, names: tuple[str, ...], *, first: bool) -> str:
    words = words_of(said, names)
    if topic_alone(replace(said, conditions=())):
        return manner.pick(TOPIC_ALONE[manner.voice], "topic").format(**words) if first else words["It"]
    if said.kind is StatementKind.OFFER and (said.price or PRICE.match(said.text)):
        voice = Voice.DRY if said.price.lower().startswith("from ") else manner.voice
        frame = manner.pick((PRICED if said.price else AMOUNTS)[voice], "amount")
        return frame.format(**words) + led(said.when) + place_of(said)
    if said.kind is StatementKind.EVENT and said.when:
        return event_frame(said, manner).format(**words)
    if said.kind is StatementKind.NEWS and re.match(r"(?:only |just )?\d", said.text):
        words["is"] = "is" if re.match(r"(?:only |just )?1\b(?![,.])", said.text) else "are"
        return manner.pick(COUNTED[manner.voice], "counted").format(**words) + led(said.when) + place_of(said)
    return _told(said, manner, names, words)


def _told(said: Statement, manner: Manner, names: tuple[str, ...], words: dict[str, str]) -> str:
    """An offer or news; in the dry voice where no article is known to fit."""
    offer = said.kind is StatementKind.OFFER
    fits = determined(said.text) or (not offer and with_a(said.text) is not None)
    voice = manner.voice if fits else Voice.DRY
    last = re.match(r"(?:last|final|closing|deadline)\b", said.text, re.I)
    if not offer and re.fullmatch(r"(?:back|open|closed|reopening|opening)", said.text, re.I):
        return f"{said.text} {said.when}"
    if (last or voice is Voice.DRY) and not offer and said.when.startswith("on "):
        timed = re.search(r"\d$|\b(?:before|after|by|until|from) \w+$", said.text)
        return f"{said.text}{' ' + said.when if timed else ': ' + words['day']}{words['place']}"
    it = lower((with_a(said.text) or said.text) if voice is not Voice.DRY else said.text, names)
    several = is_plural(it) and not re.search(r"^\d|^£|\boff\b|%", it)
    words |= {"it": it, "It": sentence_case(it), "when": _aside(said), "There": "There are" if several else "There's"}
    return manner.pick((OFFERS if offer else NEWS)[voice], said.kind).format(**words)


def words_of(said: Statement, names: tuple[str, ...]) -> dict[str, str]:
    text = lower(said.text, names)
    bare = re.sub(r"^(?:the|our|an?) ", "", text)
    day = re.sub(r"^(?:on|at) ", "", said.when)
    a, the = with_a(text) or text, with_the(text) or text
    return {
        "price": said.price, "Price": sentence_case(said.price), "Lead": sentence_case(said.when), "costs": "cost" if be(text) == "are" else "costs", "runs": "run" if be(text) == "are" else "runs",
        "bare": bare, "Bare": sentence_case(bare), "a": a, "the": the, "The": sentence_case(the), "is": be(text),
        "when": said.when, "day": day, "Day": sentence_case(day), "place": place_of(said), "it": text, "It": sentence_case(text),
    }  # fmt: skip


def _aside(said: Statement) -> str:
    """The day, after a comma where the phrase has a condition of its own between."""
    long = re.search(r"\b(?:with|over|when|on orders|if)\b", said.text)
    return f", {said.when}" if said.when and long else led(said.when)


def _code(said: Statement, manner: Manner) -> str:
    match = code_only(said.text)
    if match is None:
        return ended(said.text)
    tail = f" {match['tail']}" if match["tail"] else ""
    return ended(manner.pick(CODES[manner.voice], "code").format(code=match.group(1), tail=tail))


def _do(text: str, manner: Manner, names: tuple[str, ...]) -> str:
    """Something the customer may do that is not the draft's one call to action."""
    plain = lower(re.sub(r"^(?:please|just|simply) ", "", text, flags=re.I), names)
    due = is_owed(plain) or re.search(r"\b(?:by|before)\b", plain) is not None
    return ended(sentence_case(manner.pick((DUE_DO if due else DO)[manner.voice], "do").format(do=plain)))


def _where(said: Statement, manner: Manner) -> str:
    contact = contact_of(said.text)
    noun = link_only(said.text)
    if noun or contact is None:
        return ended(said.text)
    if not LINK.fullmatch(contact.group()):
        return ended(f"Our {'address' if '@' in contact.group() else 'number'} is {contact.group()}")
    return ended(manner.pick(WHERE[manner.voice], "where").format(link=contact.group()))


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


def is_small(said: Statement) -> bool:
    """A few words without figures of money, such as "live music from 1pm": several of them make one sentence."""
    plain = said.kind in _PHRASES and not (said.price or said.conditions or said.place)
    dated = said.kind is StatementKind.EVENT and bool(said.when)
    return plain and not dated and len(said.text.split()) <= 5 and re.search(r"[%£$€:,?]| and ", said.text) is None


_PHRASES = (StatementKind.NEWS, StatementKind.OFFER, StatementKind.EVENT)


def small(said: Statement, names: tuple[str, ...]) -> str:
    return lower(said.text, names) + led(said.when)
