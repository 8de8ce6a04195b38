"""What to look at in the words themselves. Each look has its reason; none of them says that something is wrong."""

import re
from collections.abc import Iterator

from bot.core.audiences import Customer
from bot.core.brief.facts import FactKind
from bot.core.brief.patterns import find_facts
from bot.core.brief.reading import read_brief
from bot.core.brief.same_fact import stands_in
from bot.core.drafts import Copy, PartName, Problem
from bot.core.invented import WATCHED, all_given, new_claims, new_facts, new_numbers
from bot.core.plain_text import squeezed
from bot.core.review.material import LookAt, Material, Topic

KEPT = (*WATCHED, FactKind.CONDITION)
"""What a brief promises or restricts: lost, it costs as much as if it were wrong."""

_CALLS = re.compile(
    r"""(?:^|[:?!–—]\s+)[•\s]*
    (?:(?:just|simply|please|so|ready|tempted|fancy\s+it|go\s+on|if\s+you\s+like|we\s+invite\s+you\s+to|you\s+can|do)[\s,?!:]+)*
    (?:apply|ask|book|browse|buy|call|check\s+out|choose|claim|click(?!\s+(?:and|&)\s+collect)|collect|come|discover|donate|download|drop\s+(?:by|in)|email|enter
      |explore|fill\s+in|find\s+out|get|give\s+us|grab|join|learn\s+more|let\s+us\s+know|message|order|phone|pick\s+up|pop\s+in|pre-?order|read
      |register|renew|reply|request|reserve|ring|rsvp|save|see|send|shop|sign\s+up|stop\s+by|subscribe|switch|take\s+a\s+look|tap|tell\s+us
      |text|tick|try|upgrade|use|visit|vote|watch|whatsapp|write)\b(?!\s+(?:is|are|was|were|has|have|will|of)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A sentence, or what stands behind a colon in it, that begins with what the reader is to do."""
_QUESTIONS = re.compile(
    r"\bquestions?\b|\bask(?:\s+us)?\b|\b(?:like|want)\s+to\s+know\b|\b(?:un)?clear\b|\bcurious\b", re.IGNORECASE
)
"""An offer to answer: it stands below most messages and competes with nothing."""


def way_out(seen: Material) -> Iterator[LookAt]:
    """The law asks for a sender, an address and a way out, and takes no excuse."""
    yield from (_of_problem(problem, Topic.WAY_OUT) for problem in seen.problems if problem.part is PartName.FOOTER)


def channel_rules(seen: Material) -> Iterator[LookAt]:
    """What the channel refuses or cuts is read by nobody."""
    others = (problem for problem in seen.problems if problem.part is not PartName.FOOTER)
    yield from (_of_problem(problem, Topic.CHANNEL) for problem in sorted(others, key=lambda each: not each.hard))


def personal_data(seen: Material) -> Iterator[LookAt]:
    """A customer's own number or address in a message says what is on file about them."""
    if not isinstance(seen.audience, Customer):
        return
    on_file = (("email address", seen.audience.email), ("phone number", seen.audience.phone))
    for name, value in on_file:
        if value and squeezed(value) in squeezed(seen.written.copy.text):
            yield LookAt(Topic.PERSONAL_DATA, f"Their own {name} stands in the copy: “{value}”.", value)


def invented(seen: Material) -> Iterator[LookAt]:
    """An offer, a price or a date that nobody gave is the costliest mistake that copy can make."""
    copy, given = seen.written.copy, _given(seen)
    facts = {squeezed(fact.quote): fact for fact in new_facts(copy, given) if not stands_in(fact, given)}
    for fact in facts.values():
        what = f"The {WATCHED[fact.kind]} “{fact.quote}” {_where(copy, fact.quote)}"
        yield LookAt(Topic.FACTS, f"{what} is neither in the brief nor in the brand.", fact.quote)
    told = " ".join(fact.quote for fact in new_facts(copy, given))
    for number in new_numbers(copy, given):
        if number not in told:
            what = f"The number “{number}” {_where(copy, number)}"
            yield LookAt(Topic.FACTS, f"{what} is neither in the brief nor in the brand.", number)


def lost(seen: Material) -> Iterator[LookAt]:
    """A condition or a last day that the brief gives and the copy does not."""
    said = seen.written.copy.text
    left_out = " ".join(each.quote for each in seen.written.left_out)
    for fact in read_brief(seen.brief).facts:
        if fact.kind in KEPT and not stands_in(fact, said) and not stands_in(fact, left_out):
            yield LookAt(Topic.FACTS, f"The brief says “{fact.quote}”; the copy does not.", fact.quote)


def claims(seen: Material) -> Iterator[LookAt]:
    """Whoever reads it may ask for the proof."""
    copy = seen.written.copy
    for claim in new_claims(copy, _given(seen)):
        what = f"“{claim}” {_where(copy, claim)}"
        yield LookAt(Topic.CLAIMS, f"{what} is a claim, and neither brief nor brand proves it.", claim)


def call_to_action(seen: Material) -> Iterator[LookAt]:
    """One message asks for one thing. Ways to do it, such as a link and a number in one sentence, are one call."""
    calls = calls_in(seen.written.copy)
    if not calls:
        yield LookAt(Topic.CALL_TO_ACTION, "It asks the reader for nothing: no sentence says what to do next.")
    if len(calls) > 1:
        quoted = ", ".join(f"“{call}”" for call in calls)
        yield LookAt(Topic.CALL_TO_ACTION, f"It asks for {len(calls)} things: {quoted}.", calls[1])


def calls_in(copy: Copy) -> list[str]:
    """Sentences that ask the reader to do something, each once, as they stand there; those that lead to one link or
    address are one. An offer to answer questions counts where nothing else is asked for.

    Known in English alone; a link or an address is a call in any language.
    """
    found: dict[str, str] = {}
    for part in copy.parts:
        if part.name in (PartName.BODY, PartName.CALL_TO_ACTION):
            for sentence in part.sentences:
                if (target := _target(sentence.text, part.name)) is not None:
                    found.setdefault(target, sentence.text.strip())
    strong = [call for call in found.values() if not _QUESTIONS.search(call)]
    return strong or list(found.values())[:1]


def _target(sentence: str, part: PartName) -> str | None:
    """What tells one call from another: where it leads to, else its words; None for what is no call."""
    leads = [fact.quote for fact in find_facts(sentence) if fact.kind in (FactKind.LINK, FactKind.CONTACT)]
    if leads:
        return squeezed(leads[0])
    called = part is PartName.CALL_TO_ACTION or _CALLS.search(sentence)
    return squeezed(sentence) if called else None


def _of_problem(problem: Problem, topic: Topic) -> LookAt:
    return LookAt(topic, problem.text)


def _given(seen: Material) -> str:
    """Where to find the brand is no invention either."""
    return f"{all_given(seen.brief, seen.brand, seen.audience)}\n{seen.brand.postal_address}"


def _where(copy: Copy, words: str) -> str:
    """“in the subject and the body”."""
    parts = [f"the {part.name}" for part in copy.parts if words in part.text]
    return f"in {' and '.join(parts)}" if parts else "in the copy"
