"""What a proposal's card says, the same on the command line and in Slack."""

from collections.abc import Iterator, Mapping

from bot.core.preference.words import count_in_words, listed
from bot.core.suggesting.proposal import Proposal, Suggestions, Trait
from bot.core.suggesting.said import percent

FIELDS = {
    "job": "their work",
    "day": "how their day goes",
    "household": "who lives with them",
    "shopping": "how they go about buying",
    "goals": "what they want it for",
    "values": "what they value",
    "pains": "what gets in their way",
    "objections": "what holds them back",
    "triggers": "what makes them buy it then",
    "season": "their season",
    "channel": "how they want to be reached",
    "hour": "when",
}
"""What the fields of an avatar are about, for the middle of a sentence."""


def sized(proposal: Proposal) -> str:
    """How many they are, and what they are worth."""
    told = f"{count_in_words(proposal.customers, 'customer', 'customers')}, {percent(proposal.share)} of all who bought"
    if proposal.revenue is None:
        return told
    return f"{told}, with {percent(proposal.revenue)} of the money paid in {proposal.currency}"


def compared(trait: Trait) -> str:
    """Such as "95% bought houseplants; of everybody 20%"."""
    return f"{trait.figure} {trait.text}; everybody: {trait.everyone}"


def steady(proposal: Proposal) -> str:
    """Stability in plain words: a Jaccard likeness is what two groups share, of all who are in either."""
    return f"{percent(proposal.stability)} of the group comes back when it is looked for among customers drawn anew"


def behind(proposal: Proposal, labels: Mapping[str, str]) -> str:
    """Whom they stand behind already, at most three; "" where they stand behind nobody. `labels` are personas' by id."""
    return "; ".join(
        f"{_of(number, proposal.customers)} stand behind {labels.get(persona, persona)}"
        for persona, number in proposal.already[:3]
    )


def _of(number: int, customers: int) -> str:
    return f"all {number:,}" if number == customers else f"{number:,} of {customers:,}"


def not_known(proposal: Proposal) -> str:
    """Such as "their work and what they value"; "" where all that matters is known."""
    return listed(FIELDS.get(name, name) for name in proposal.unknown)


def _left(found: Suggestions) -> str:
    if not found.left:
        return "nobody is left over."
    of_them = "" if found.once == found.left else f"{found.once:,} of them "
    once = f", {of_them}with a single purchase, which shows no habit" if found.once else ""
    return f"{found.left:,} {'is' if found.left == 1 else 'are'} left over{once}."


def covered(found: Suggestions) -> Iterator[str]:
    """Sentences about all of it: what was looked at, how many are covered, why others are not."""
    if found.purchases:
        known = f"{found.customers:,} of {count_in_words(found.known, 'customer', 'customers')}"
        yield f"{count_in_words(found.purchases, 'purchase', 'purchases')} by {known} were looked at."
    if found.proposals:
        inside = found.customers - found.left
        number = count_in_words(len(found.proposals), "proposal stands", "proposals stand")
        yield f"{number} for {inside:,} of them ({percent(inside / found.customers)}); {_left(found)}"
    if found.why_not:
        yield found.why_not
