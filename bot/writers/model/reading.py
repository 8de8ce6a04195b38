"""From what a model gave back to copy of ours: ids and quotes led back to what they stand for, or complained of."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, LeftOut, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.flags.flag import Place
from bot.core.plain_text import plain
from bot.writers.model.answer import CopyGiven, Omission, PartGiven, ReasonGiven, SentenceGiven
from bot.writers.model.footer import with_footer
from bot.writers.model.material import Material
from bot.writers.model.quotes import find_quote
from bot.writers.model.reasons import reason_for


@dataclass(slots=True)
class Proposal:
    """`wrong` is what a model has to put right, in sentences for it; a quote for which there are no words is only
    `dropped`: the marketer loses nothing by it.
    """

    copy: Copy
    left_out: tuple[LeftOut, ...] = ()
    wrong: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def read_answer(given: CopyGiven, material: Material) -> Proposal:
    """The copy as its reader will see it, with its footer and with real names in place of placeholders."""
    proposal = Proposal(Copy(material.order.channel, ()))
    parts = tuple(
        _part(name, [part for part in given.parts if part.name is name], material, proposal)
        for name in rules_of(material.order.channel).parts
        if name is not PartName.FOOTER and any(_says_something(part) for part in given.parts if part.name is name)
    )
    proposal.copy = with_footer(Copy(material.order.channel, parts), material.order.brand)
    proposal.left_out = _left_out(given.left_out, material, proposal)
    proposal.wrong.extend(_strange_parts(given, material))
    return proposal


def _strange_parts(given: CopyGiven, material: Material) -> list[str]:
    rules = rules_of(material.order.channel)
    strange = dict.fromkeys(part.name for part in given.parts if part.name not in rules.parts)
    return [f"This channel has no {name}: move what matters into {' or '.join(rules.parts)}." for name in strange]


def _says_something(part: PartGiven) -> bool:
    return any(sentence.text.strip() for paragraph in part.paragraphs for sentence in paragraph)


def _part(name: PartName, given: list[PartGiven], material: Material, proposal: Proposal) -> Part:
    paragraphs = [paragraph for part in given for paragraph in part.paragraphs]
    read = (tuple(_sentences(paragraph, material, proposal)) for paragraph in paragraphs)
    return Part(name, tuple(paragraph for paragraph in read if paragraph))


def _sentences(given: list[SentenceGiven], material: Material, proposal: Proposal) -> Iterable[Sentence]:
    for sentence in given:
        text = " ".join(plain(sentence.text).split())
        if text:
            yield Sentence(material.names.spell(text), _reasons(text, sentence.reasons, material, proposal))


def _reasons(text: str, given: list[ReasonGiven], material: Material, proposal: Proposal) -> tuple[Reason, ...]:
    spelt = material.names.spell(text)
    read = [(reason, reason_for(spelt, reason, material)) for reason in given]
    found = [reason for _, reason in read if reason]
    strange = [f"{reason.kind} “{reason.ref}”" for reason, known in read if known is None]
    if not found:
        proposal.wrong.append(f"“{text}” has no reason that holds{_named(strange)}.")
    elif _only_guesses(found, material):
        proposal.wrong.append(f"“{text}” rests on a guess alone.")
    elif strange:
        proposal.dropped.append(f"“{text}” has a reason that does not hold{_named(strange)}.")
    return tuple(dict.fromkeys(found))


def _named(strange: list[str]) -> str:
    return f": {', '.join(strange)} is not in the data, or does not cover it" if strange else ""


def _only_guesses(reasons: list[Reason], material: Material) -> bool:
    known = {item.id: item for item in material.ids.values()}
    return all(reason.kind is ReasonKind.EVIDENCE and not known[reason.ref].counts for reason in reasons)


def _left_out(given: list[Omission], material: Material, proposal: Proposal) -> tuple[LeftOut, ...]:
    """What the model says it left out, where the brief has the words; and every flagged passage, whatever it says."""
    told: dict[str, LeftOut] = {}
    for omission in given:
        quote = find_quote(material.names.show(omission.quote), material.order.brief)
        if quote:
            told[quote] = LeftOut(quote, material.names.spell(plain(omission.why)).strip(), _cited(omission, material))
        else:
            proposal.dropped.append(f"left_out quotes “{omission.quote}”, which is not in the brief.")
    for flag in material.order.flags:
        if flag.place is Place.BRIEF and not any(flag.quote in quote for quote in told):
            told[flag.quote] = LeftOut(flag.quote, flag.why, flag.evidence)
    return tuple(told.values())


def _cited(omission: Omission, material: Material) -> tuple[str, ...]:
    return tuple(dict.fromkeys(material.ids[ref].id for ref in omission.evidence if ref in material.ids))
