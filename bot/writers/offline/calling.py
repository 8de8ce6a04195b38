"""The one call to action of a draft: which, and in what words."""

import re
from dataclasses import dataclass

from bot.core.brand import Brand
from bot.core.brief.facts import Statement, StatementKind
from bot.core.brief.kinds import contact_of, link_only
from bot.core.brief.patterns import CONTACT, LINK
from bot.core.brief.wording import mid_sentence, sentence_case
from bot.core.channels.channel import Channel
from bot.core.channels.whatsapp import BUTTON
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.writers.offline.calls import ACT, ACT_BY, ASK, COME, GO, HERE, MESSAGE, REPLY, WRITE_OR_COME
from bot.writers.offline.grammar import ended, ends_in_link, is_owed
from bot.writers.offline.manner import Call, Manner, Voice

V = Voice


@dataclass(frozen=True, slots=True)
class Calling:
    """The chosen call to action and the statements of the brief that it says, so that the body need not."""

    sentence: Sentence
    used: tuple[Statement, ...] = ()


def calling_for(statements: tuple[Statement, ...], manner: Manner, channel: Channel, brand: Brand) -> Calling:
    """The brief's own call where it has one; by the audience's evidence where it has several; else the channel's."""
    candidates = [
        item for item in statements if item.kind in (StatementKind.ACTION, StatementKind.LINK) or _spends(item)
    ]
    chosen = max(candidates, key=lambda item: _rank(item, manner), default=None)
    if channel is Channel.PHONE:
        return Calling(_ask(statements, manner))
    if chosen is None:
        return Calling(_own(statements, manner, channel, brand))
    partner = _partner(chosen, candidates)
    used = (chosen, partner) if partner else (chosen,)
    text = _words(chosen, partner, manner, channel)
    reasons = [*(Reason(ReasonKind.BRIEF, item.quote) for item in used), *_evidence(manner)]
    told_whole = channel is not Channel.WHATSAPP or _fits(chosen, text) or chosen.kind is StatementKind.LINK
    return Calling(Sentence(text, tuple(reasons)), used if told_whole else ())


def _spends(item: Statement) -> bool:
    """A code that says where it is used is a call of its own: "use code SPRING at LINK"."""
    return item.kind is StatementKind.CODE and LINK.search(item.text) is not None


def _rank(item: Statement, manner: Manner) -> tuple[int, int]:
    kind = _call_of(item)
    wanted = len(manner.calls) - manner.calls.index(kind) if kind in manner.calls else 0
    return (
        wanted if contact_of(item.text) else 0,
        2 * bool(LINK.search(item.text)) + bool(CONTACT.search(item.text)) + (item.kind is StatementKind.ACTION),
    )


def _call_of(item: Statement) -> Call:
    if re.match(r"reply|text|message|whatsapp", item.text, re.I):
        return Call.REPLY
    if LINK.search(item.text):
        return Call.LINK
    return Call.RING if CONTACT.search(item.text) else Call.COME_BY


def _partner(chosen: Statement, candidates: list[Statement]) -> Statement | None:
    """What a bare link is for, where the brief says it apart: "order by 28 Feb"."""
    if chosen.kind is StatementKind.LINK and link_only(chosen.text) == "":
        return next(
            (
                item
                for item in candidates
                if item.kind is StatementKind.ACTION and not contact_of(item.text) and _leads_to_link(item)
            ),
            None,
        )
    return None


def _leads_to_link(item: Statement) -> bool:
    return bool(
        re.match(
            r"(?:book|order|reserve|sign\s+up|register|rsvp|apply|buy|donate|give|shop|pre-?order|renew|download|join)\b",
            item.text,
            re.I,
        )
    )


def _words(chosen: Statement, partner: Statement | None, manner: Manner, channel: Channel) -> str:
    if chosen.kind is StatementKind.LINK:
        return _to_link(chosen, partner, manner, channel)
    link = LINK.search(chosen.text)
    text = mid_sentence(re.sub(r"^(?:to|please|just|simply) ", "", chosen.text, flags=re.I))
    if channel is Channel.WHATSAPP:
        return _button(text, link, manner)
    if link is None or link.end() < len(chosen.text):
        return _act(text, manner)
    verb = _verb(text, link)
    frame = manner.pick(GO[manner.voice], "go") if manner.voice in GO else None
    if frame is None or (manner.voice is V.WARM and _due(verb)):
        return _act(text, manner)
    if manner.voice is V.PLAYFUL and _INVITING.match(verb):
        frame = f"Fancy it? {frame}"
    return frame.format(Verb=sentence_case(verb), verb=verb, link=link.group())


def _verb(text: str, link: re.Match[str]) -> str:
    """What to do, without where: "book by Friday" of "book by Friday at LINK"."""
    return re.sub(r"\s+(?:at|on|via|here|now)\s*$|\s*:\s*$", "", text[: text.rfind(link.group())].rstrip())


def _button(text: str, link: re.Match[str] | None, manner: Manner) -> str:
    """A WhatsApp button: an order of at most 25 characters, and its link."""
    do = _verb(text, link) if link and link.end() == len(link.string) else text
    polite = f"Please {do}" if manner.voice is V.FORMAL else f"{do} here" if manner.voice is V.BRISK and link else do
    label = next((words for words in (polite, do) if len(words) <= BUTTON), "Open the page" if link else _spare(text))
    return f"{sentence_case(label)}: {link.group()}" if link else sentence_case(label)


def _spare(text: str) -> str:
    """A button for an order too long for one; the body says the order whole."""
    number = CONTACT.search(text)
    short = f"Ring {number.group()}" if number and "@" not in number.group() else ""
    return short if short and len(short) <= BUTTON else "Reply to this message"


def _fits(chosen: Statement, text: str) -> bool:
    """Whether the call says the whole statement, so that the body need not."""
    return len(text) >= len(chosen.text) - 4 or text.casefold().startswith(chosen.text.casefold()[:12])


def _due(text: str) -> bool:
    return re.search(r"\b(?:by|before)\b", text) is not None


_INVITING = re.compile(
    r"(?:book|order|buy|join|reserve|shop|rsvp|sign up|register|come|try|pre-?order|drop in|pop in|visit)\b", re.I
)
"""What one may be tempted to; nobody is tempted to pay, to give or to call the dentist."""


def _act(text: str, manner: Manner) -> str:
    if is_owed(text) and manner.voice is V.FORMAL:
        return ended(f"Please {text}")
    if manner.voice is V.PLAYFUL and not _INVITING.match(text):
        return ended(sentence_case(text))
    if manner.voice is V.PLAIN and not contact_of(text):
        return ended(f"Please {text}")
    return ended(
        sentence_case(
            manner.pick((ACT_BY if is_owed(text) or _due(text) else ACT)[manner.voice], "act").format(
                do=text, Do=sentence_case(text)
            )
        )
    )


def _to_link(chosen: Statement, partner: Statement | None, manner: Manner, channel: Channel) -> str:
    contact = contact_of(chosen.text)
    link = contact.group() if contact else chosen.text
    noun = link_only(chosen.text)
    if partner:
        do = mid_sentence(partner.text)
        if channel is Channel.WHATSAPP:
            return f"{sentence_case(do)}: {link}" if len(do) <= BUTTON else f"Open the page: {link}"
        frame = (
            "Please {do}: {link}"
            if manner.voice is V.FORMAL
            else "{Do} here: {link}"
            if manner.voice in (V.WARM, V.PLAYFUL)
            else "{Do}: {link}"
        )
        return frame.format(do=do, Do=sentence_case(do), link=link)
    if noun:
        return f"{sentence_case(noun)}: {link}"
    if contact and not LINK.fullmatch(link):
        return ended(f"Write to {link}" if "@" in link else f"Ring us on {link}")
    voice = V.PLAIN if channel is Channel.WHATSAPP and manner.voice is V.FORMAL else manner.voice
    return manner.pick(HERE[voice], "here").format(link=link)


def _own(statements: tuple[Statement, ...], manner: Manner, channel: Channel, brand: Brand) -> Sentence:
    """The brief asks for nothing: a reply, a visit, or a tap, whichever the channel allows."""
    reasons: tuple[Reason, ...] = _evidence(manner) or (Reason(ReasonKind.BRAND, "sender" if brand.sender else "name"),)
    placed = next((item for item in statements if item.place and item.place.startswith(("at", "in"))), None)
    if placed and channel not in (Channel.PUSH, Channel.IN_APP, Channel.WHATSAPP):
        return Sentence(
            manner.pick(COME[manner.voice], "come").format(place=placed.place),
            (Reason(ReasonKind.BRIEF, placed.quote), *_evidence(manner)),
        )
    if channel is Channel.POST and brand.postal_address:
        address = brand.postal_address.removeprefix(f"{brand.name}, ").removesuffix(", United Kingdom")
        return Sentence(
            manner.pick(WRITE_OR_COME[manner.voice], "write").format(address=address),
            (Reason(ReasonKind.BRAND, "postal_address"),),
        )
    if channel in (Channel.PUSH, Channel.IN_APP):
        return Sentence("Tap for more.", (Reason(ReasonKind.BRAND, "name"),))
    if channel is Channel.WHATSAPP:
        return Sentence("Ask us a question", reasons)
    frames = MESSAGE if channel in (Channel.INSTAGRAM, Channel.LINKEDIN) else REPLY
    return Sentence(manner.pick(frames[manner.voice], "reply"), reasons)


def _ask(statements: tuple[Statement, ...], manner: Manner) -> Sentence:
    event = next((item for item in statements if item.kind is StatementKind.EVENT and item.when), None)
    action = next((item for item in statements if item.kind is StatementKind.ACTION), None)
    verb = (
        re.match(r"(book|order|reserve|sign up|register|join|donate|apply|renew)\b", action.text, re.I)
        if action
        else None
    )
    about = action or event or (statements[0] if statements else None)
    reasons = (Reason(ReasonKind.BRIEF, about.quote),) if about else (Reason(ReasonKind.BRAND, "name"),)
    if verb:
        return Sentence(f"Would you like to {verb.group(1).lower()}?", reasons)
    if event:
        return Sentence("Would you like to come?", reasons)
    return Sentence(manner.pick(ASK[manner.voice], "ask"), (*reasons, *_evidence(manner)))


def _evidence(manner: Manner) -> tuple[Reason, ...]:
    return tuple(
        Reason(ReasonKind.EVIDENCE, item)
        for item in (*manner.because.get("call", ()), *manner.because.get("voice", ()))[:2]
    )


def as_button(sentence: Sentence) -> Sentence:
    """Without a full stop, as it stands on a button."""
    text = sentence.text if ends_in_link(sentence.text) else sentence.text.rstrip(".")
    return Sentence(text, sentence.reasons)
