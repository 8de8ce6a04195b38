"""Personas proposed from purchases: each on a card of its own, with its figures, and what came of it in place of its buttons."""

from collections.abc import Mapping, Sequence

from bot.core.preference.words import capital
from bot.core.suggesting.fifths import OF_FIVE, how_they_buy, ranks
from bot.core.suggesting.proposal import Proposal, Suggestions, Trait
from bot.core.suggesting.suggested import Standing, Suggested
from bot.core.suggesting.telling import behind, compared, covered, not_known, sized, steady
from bot.slack.ids import SuggestButton
from bot.slack.views.message import (
    ALL_TEXT,
    LEFT_OUT,
    MESSAGE_BLOCKS,
    Block,
    Message,
    button,
    buttons,
    fitted,
    header,
    lines,
    message,
    note,
    section,
    text_length,
)
from bot.slack.views.review_words import at_time, person
from bot.slack.views.text import counted, cut, escaped, listed, on_day

LABEL, LINE, REASON = 120, 600, 400
"""Characters of a name, of a line on a card, and of why one was refused."""
A_PAGE = 5
"""Cards posted at once: more is not read before the first are decided on."""
ONLY_YOU = "Only you see these names."
ON_MY_WAY = "I am looking at what customers bought. What I find comes in our direct messages."


def looking(stage: str = "") -> Message:
    """`stage` says how far it is."""
    said = ":mag: Looking at what customers bought, for groups that a persona could stand for. It takes up to a minute."
    return message(said, [section(said), *([note(escaped(stage))] if stage else [])])


def found_summary(found: Suggestions, stands: Sequence[Suggested]) -> Message:
    """In the place of `looking`. `stands` is what was decided of each before, in the order of the proposals."""
    said = _how_many(found, stands)
    told = [
        " ".join(escaped(cut(each, 1500)) for each in covered(found)),
        _decided_before(stands),
        f"How it was done: {escaped(cut(found.criterion, 900))}." if found.criterion else "",
    ]
    return message(said, [section(said), *(note(each) for each in told if each)])


def proposal_card(suggested: Suggested, examples: Sequence[str], personas: Mapping[str, str]) -> Message:
    """For whoever asked, alone: `examples` are customers' names. `personas` are the labels of those that some of them stand
    behind already, by id.
    """
    proposal = suggested.proposal
    row = buttons(f"proposal:{proposal.id}"[:255], _row(proposal))
    blocks = [*_told(suggested, examples, personas)]
    room = ALL_TEXT - text_length(row) - LEFT_OUT
    return message(_fallback(proposal), [*fitted(blocks, MESSAGE_BLOCKS - 1, room), row])


def decided_card(
    suggested: Suggested, examples: Sequence[str], personas: Mapping[str, str], what: str, came: str = ""
) -> Message:
    """The card, with what came of it in place of its buttons. `what` it became is a label; `came` says how many customers
    stand behind it now.
    """
    said = outcome(suggested, what)
    last = [section(said), *([note(escaped(came))] if came else [])]
    room = ALL_TEXT - sum(map(text_length, last)) - LEFT_OUT
    blocks = fitted(_told(suggested, examples, personas), MESSAGE_BLOCKS - len(last), room)
    return message(said, [*blocks, *last])


def outcome(suggested: Suggested, what: str) -> str:
    """Who decided, and when, in mrkdwn."""
    who = person(suggested.decided_by)
    called = f"*{escaped(cut(what, LABEL))}*" if what else "another proposal"
    match suggested.standing:
        case Standing.ACCEPTED:
            said = f":white_check_mark: {who} accepted it as {called}"
        case Standing.MERGED:
            said = f":twisted_rightwards_arrows: {who} merged it into {called}"
        case Standing.REFUSED:
            because = f": “{escaped(cut(suggested.reason, REASON))}”" if suggested.reason else ""
            said = f":wastebasket: {who} refused it{because}"
        case _:
            return "Nobody has decided on it yet."
    return f"{said}, {at_time(suggested.decided_at)}."


def more_card(ids: Sequence[str]) -> Message:
    """Below the cards of a page. `ids` are of those that are still to be shown."""
    said = f"{counted(len(ids), 'more group')} found."
    row = buttons("proposals", [button("Show more", SuggestButton.MORE, " ".join(ids)[:2000])])
    return message(said, [section(said), row])


def told_alone(mrkdwn: str, again: str = "") -> Message:
    """One sentence to whoever pressed; `again` is the request whose form can be opened as it was sent."""
    row = [buttons(f"proposal:{again}"[:255], [button("Open the form", SuggestButton.AGAIN, again)])] if again else []
    return message(mrkdwn, [section(mrkdwn), *row])


def _how_many(found: Suggestions, stands: Sequence[Suggested]) -> str:
    waiting = sum(each.waits for each in stands)
    if not found.proposals:
        return ":mag: I found no group that a persona could stand for."
    groups = counted(len(found.proposals), "group")
    nothing = " All of them were decided on before." if not waiting else " Each has its card in the thread below."
    return f":mag: I found *{groups}* that a persona could stand for.{nothing}"


def _decided_before(stands: Sequence[Suggested]) -> str:
    """What is not shown again, and why."""
    told = {
        "accepted": sum(each.standing is Standing.ACCEPTED for each in stands),
        "merged": sum(each.standing is Standing.MERGED for each in stands),
        "refused, and not changed clearly since": sum(each.standing is Standing.REFUSED for each in stands),
    }
    said = [f"{number} {what}" for what, number in told.items() if number]
    return f"Not shown again: {listed(said)}." if said else ""


def _told(suggested: Suggested, examples: Sequence[str], personas: Mapping[str, str]) -> list[Block]:
    proposal = suggested.proposal
    return [
        header(proposal.title),
        section(escaped(cut(_size(proposal), LINE))),
        *lines("What sets them apart", [_trait(trait, proposal) for trait in proposal.apart]),
        *_how_they_buy(proposal),
        *_when(proposal),
        *([section(f"*Examples:* {_names(examples)}"), note(ONLY_YOU)] if examples else []),
        *_unknown(proposal),
        *lines("Ask five of them", [escaped(cut(question, LINE)) for question in proposal.questions]),
        note(f"*How sure:* {escaped(steady(proposal))}."),
        *([note(_already(proposal, personas))] if proposal.already else []),
        *([note(_back(suggested))] if suggested.came_back else []),
    ]


def _size(proposal: Proposal) -> str:
    days = f"{counted(proposal.purchases, 'purchase')} from {on_day(proposal.since)} to {on_day(proposal.until)}"
    return f"{sized(proposal)}. They made {days}."


def _trait(trait: Trait, proposal: Proposal) -> str:
    """With its n, where that is not the number of customers that stands above."""
    n = "" if trait.n == proposal.customers else f"; n = {trait.n:,} {trait.counted}"
    return escaped(cut(f"{compared(trait)}{n}", LINE))


def _how_they_buy(proposal: Proposal) -> list[Block]:
    """Recency, frequency and money; the ranks for those who know them by their letters."""
    told = [escaped(cut(each, LINE)) for each in how_they_buy(proposal.fifths, proposal.currency)]
    if not told:
        return []
    return [*lines("How lately, how often, for how much", told), note(f"{ranks(proposal.fifths)}: {OF_FIVE}")]


def _when(proposal: Proposal) -> list[Block]:
    told = {"Season": proposal.season, "Trend": proposal.trend}
    said = [f"*{name}:* {escaped(cut(words, LINE))}" for name, words in told.items() if words]
    return [section("\n".join(said))] if said else []


def _names(examples: Sequence[str]) -> str:
    return escaped(listed([cut(each, LABEL) for each in examples]))


def _unknown(proposal: Proposal) -> list[Block]:
    if not proposal.unknown:
        return []
    return [section(f"*Purchases do not tell:* {escaped(cut(not_known(proposal), LINE))}.")]


def _already(proposal: Proposal, personas: Mapping[str, str]) -> str:
    return f"{capital(escaped(cut(behind(proposal, personas), LINE)))}; they stay there."


def _back(suggested: Suggested) -> str:
    when = on_day(suggested.decided_at.date()) if suggested.decided_at else "an earlier day"
    because = f" (“{escaped(cut(suggested.reason, 200))}”)" if suggested.reason else ""
    return f"{person(suggested.decided_by)} refused it on {when}{because}. It is here again because it changed clearly."


def _row(proposal: Proposal) -> list[Block]:
    accept = button("Accept", SuggestButton.ACCEPT, proposal.id) | {"style": "primary"}
    return [
        accept,
        button("Merge into …", SuggestButton.MERGE, proposal.id),
        button("Refuse", SuggestButton.REFUSE, proposal.id),
    ]


def _fallback(proposal: Proposal) -> str:
    return escaped(cut(f"{proposal.title}: {counted(proposal.customers, 'customer')}", 300))
