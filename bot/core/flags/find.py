"""Find the flags of a case by the rules."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.evidence import Aspect
from bot.core.flags.contract import keep_to_contract
from bot.core.flags.flag import Case, Flag, Trigger, Verdict
from bot.core.flags.passages import Page, pages
from bot.core.flags.rules import RULES
from bot.core.flags.rules.rule import Hit, Rule
from bot.core.flags.wording import way_on, why


def find_flags(case: Case, rules: tuple[Rule, ...] = RULES) -> tuple[Flag, ...]:
    """All flags of all texts that keep to the contract, in the order of the texts. The same case, the same flags."""
    found = [flag for page in pages(case) for flag in _of_page(page, rules)]
    return keep_to_contract(_surest_first(found), case)


def _of_page(page: Page, rules: tuple[Rule, ...]) -> list[Flag]:
    hits = [(hit, rule) for rule in rules for hit in rule.find(page)]
    reasons = _by_sentence([hit for hit, _ in hits if hit.trigger is Trigger.SELF_REFERENCE], page)
    asks = _by_sentence([hit for hit, _ in hits if hit.trigger is not Trigger.SELF_REFERENCE], page)
    told = [(_with_reason(hit, asks, page), rule) for hit, rule in hits if not _has_a_reason(hit, reasons, page)]
    return [_flag(hit, rule, page) for hit, rule in told]


def _by_sentence(hits: list[Hit], page: Page) -> dict[int, list[Hit]]:
    """Hits by the number of their sentence, so that each is held against its neighbours alone, however long the text is."""
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(page.sentence_at(hit.passage.start), []).append(hit)
    return found


def _around(hit: Hit, hits: dict[int, list[Hit]], page: Page) -> list[Hit]:
    at = page.sentence_at(hit.passage.start)
    return [other for number in (at - 1, at, at + 1) for other in hits.get(number, ())]


def _has_a_reason(hit: Hit, reasons: dict[int, list[Hit]], page: Page) -> bool:
    """Whether an ask stands beside a taste that is its reason: one flag, on the reason, says both."""
    return hit.trigger is not Trigger.SELF_REFERENCE and any(
        _explains(reason, hit, page) for reason in _around(hit, reasons, page)
    )


def _with_reason(hit: Hit, asks: dict[int, list[Hit]], page: Page) -> Hit:
    """A reason takes over the evidence against the ask it stands beside."""
    if hit.trigger is not Trigger.SELF_REFERENCE:
        return hit
    for ask in [ask for ask in _around(hit, asks, page) if _explains(hit, ask, page)]:
        if ask.opposing and (not hit.opposing or hit.aspect is ask.aspect):
            hit = replace(hit, aspect=ask.aspect, opposing=tuple(dict.fromkeys((*hit.opposing, *ask.opposing))))
    return hit


def _explains(reason: Hit, ask: Hit, page: Page) -> bool:
    """In one sentence, or in the next one where the reason is of the same matter."""
    apart = page.sentence_at(reason.passage.start) - page.sentence_at(ask.passage.start)
    shared = bool({item.id for item in reason.opposing} & {item.id for item in ask.opposing})
    if apart == 0:
        return shared or reason.aspect is ask.aspect or not reason.opposing or not ask.opposing
    follows = apart == 1 and not reason.opposing and reason.aspect in (ask.aspect, Aspect.TOPIC)
    return follows or (abs(apart) == 1 and shared)


def _surest_first(flags: list[Flag]) -> Iterator[Flag]:
    """What evidence contradicts comes before what it is silent on; otherwise the order of the rules stays."""
    yield from sorted(flags, key=lambda flag: flag.verdict is not Verdict.CONTRADICTED)


def _flag(hit: Hit, rule: Rule, page: Page) -> Flag:
    audience = page.case.audience_name
    return Flag(
        place=page.place,
        quote=hit.passage.text,
        start=hit.passage.start,
        end=hit.passage.end,
        aspect=hit.aspect,
        verdict=Verdict.CONTRADICTED if hit.opposing else Verdict.UNSUPPORTED,
        trigger=hit.trigger,
        whose=hit.whose,
        evidence=tuple(dict.fromkeys(item.id for item in hit.opposing)),
        why=why(hit.whose, audience, hit.aspect, hit.opposing, hit.taste),
        way_on=way_on(hit.whose, audience, hit.opposing),
        found_by=rule.name,
    )
