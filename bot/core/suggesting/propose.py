"""Which groups are proposed as personas, and in so many words why others are not."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.core.personas.card import PersonaCard
from bot.core.personas.coverage import known_fields
from bot.core.preference.words import capital, count_in_words
from bot.core.suggesting.asking import questions, unknown
from bot.core.suggesting.centre import Centre, Frame
from bot.core.suggesting.grouping import FEWEST, HABIT, SMALLEST, SMALLEST_SHARE, STABLE, Group, Grouping, Sums
from bot.core.suggesting.proposal import Proposal, Suggestions
from bot.core.suggesting.said import months_in_words, percent
from bot.core.suggesting.title import id_of, title_of, what_of
from bot.core.suggesting.traits import traits_of
from bot.core.suggesting.when import Times, hours_of, season_of, together, trend_of

NOTHING_BOUGHT = "No purchase is stored yet. Import what was bought first: `their-rules import purchases FILE`."


def nothing_bought(known: int) -> Suggestions:
    return Suggestions(
        proposals=(), customers=0, known=known, purchases=0, left=0, once=0, why_not=NOTHING_BOUGHT, criterion=""
    )


def propose(found: Grouping, times: Mapping[int, Times], known: int, at_most: int) -> Suggestions:
    """`times` are of some members of each group, by its place; `known` customers are stored. The largest groups first."""
    everybodys = together([(group.sums.customers, len(group.some), times[group.place]) for group in found.groups])
    each = [
        (group, _proposal(found, found.frame, group, times[group.place], everybodys))
        for group in found.groups
        if found.frame
    ]
    sound = [proposal for group, proposal in each if not _wrong_with(group, proposal, found.everyone)]
    shown = tuple(_told_apart(sound))[:at_most]
    return Suggestions(
        proposals=shown,
        customers=found.everyone.customers,
        known=known,
        purchases=found.everyone.purchases,
        left=found.everyone.customers - sum(proposal.customers for proposal in shown),
        once=found.everyone.customers - found.habitual,
        why_not=_why_not(found, [(group, _wrong_with(group, one, found.everyone)) for group, one in each]),
        criterion=_criterion(found),
    )


def _proposal(found: Grouping, frame: Frame, group: Group, times: Times, everybodys: Times) -> Proposal:
    sums, everyone = group.sums, found.everyone
    season, months = season_of(sums, everyone, found.since, found.until)
    traits = (*traits_of(sums, everyone, found.currency), *hours_of(times, everybodys))
    return Proposal(
        id=id_of(traits, months),
        title=title_of(traits, sums, months, found.currency),
        customers=sums.customers,
        purchases=sums.purchases,
        share=sums.customers / everyone.customers,
        revenue=_revenue(sums, everyone, found.currency),
        currency=found.currency,
        traits=traits,
        season=season,
        months=months,
        trend=trend_of(sums, everyone, found.since, found.until),
        examples=group.examples,
        unknown=unknown(season),
        questions=questions(what_of(traits), _told(months), unknown(season)),
        stability=group.stability,
        criterion=_criterion(found),
        centre=Centre(frame, group.place),
        already=tuple(sorted(sums.personas.items(), key=lambda pair: (-pair[1], pair[0]))),
        since=found.since,
        until=found.until,
        fifths=group.fifths,
    )


def beside(proposal: Proposal, card: PersonaCard) -> Proposal:
    """For a group that mostly stands behind a persona already: what is known of that one need not be asked again."""
    known = {*known_fields(card.persona.profile)}
    known |= {name for name, is_known in (("channel", card.channel_known), ("hour", card.hour_known)) if is_known}
    missing = tuple(name for name in proposal.unknown if name not in known)
    asked = questions(what_of(proposal.traits), _told(proposal.months), missing)
    return replace(proposal, unknown=missing, questions=asked)


def _told(months: tuple[int, ...]) -> str:
    return months_in_words(months) if months else ""


def _revenue(sums: Sums, everyone: Sums, currency: str | None) -> float | None:
    whole = everyone.spent.get(currency, 0) if currency else 0
    return sums.spent.get(currency or "", 0) / whole if whole else None


def _told_apart(proposals: list[Proposal]) -> Iterator[Proposal]:
    """Two that the same things set apart get ids of their own, the larger one the plain one."""
    seen: dict[str, int] = {}
    for proposal in proposals:
        number = seen[proposal.id] = seen.get(proposal.id, 0) + 1
        yield proposal if number == 1 else replace(proposal, id=f"{proposal.id}-{number}")


def _wrong_with(group: Group, proposal: Proposal, everyone: Sums) -> str:
    """Why it is not proposed, to go on after "is not proposed: "; "" where nothing is wrong."""
    if group.is_too_small(everyone):
        return f"fewer than {SMALLEST} customers, or than {percent(SMALLEST_SHARE)} of all, are too few to write for"
    if not group.is_stable:
        return f"less than {percent(STABLE)} of it came back when it was looked for among customers drawn anew"
    if not proposal.traits:
        return "nothing sets it apart from everybody"
    return ""


def _why_not(found: Grouping, judged: list[tuple[Group, str]]) -> str:
    if found.habitual < FEWEST:
        return (
            f"{capital(count_in_words(found.habitual, 'customer has', 'customers have'))} bought {HABIT} times or more. "
            f"Groups among fewer than {FEWEST} would be chance, so none is proposed. Import more purchases, then ask again."
        )
    if not found.beyond_chance:
        return (
            f"These customers do not fall into groups: the best parting reaches a mean silhouette of {found.separation:.2f}, "
            f"hardly more than the {found.chance:.2f} of customers who buy at random. A persona made of that would be invented."
        )
    return " ".join(_left_out(judged))


def _left_out(judged: list[tuple[Group, str]]) -> Iterator[str]:
    """A group a sentence: there are ten at most."""
    for group, wrong in judged:
        if wrong:
            yield f"A group of {count_in_words(group.sums.customers, 'customer', 'customers')} is not proposed: {wrong}."


def _criterion(found: Grouping) -> str:
    if not found.tried:
        return ""
    return (
        f"k-means on what {count_in_words(found.looked_at, 'customer', 'customers')} with {HABIT} purchases or more bought, "
        f"how often, for how much and how lately; of {found.tried[0]} to {found.tried[-1]} groups {found.best} part them best, "
        f"by a mean silhouette of {found.separation:.2f}, where buying at random reaches {found.chance:.2f}"
    )
