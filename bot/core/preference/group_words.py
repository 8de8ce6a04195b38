"""How a group wants to be reached, in words and bars: the same for the command line and for Slack."""

from bot.core.channels.channel import Channel
from bot.core.norms import ChannelNorm, Days, HoursNorm
from bot.core.preference.channel_words import named
from bot.core.preference.group import Group, HowMany, Lean, by_part
from bot.core.preference.ladder import ENOUGH_ANSWERS, ENOUGH_OWN
from bot.core.preference.leaning import ENOUGH_IN_PART
from bot.core.preference.words import Bars, bar, capital, count_in_words, listed, share_bars
from bot.core.touches import Daypart, TouchCount

COUNTED_SO = (
    "Counted by what each of them said, else by the channel, and the part of the day, that they answer most, once there "
    f"are {ENOUGH_OWN} messages ({ENOUGH_IN_PART} in a part of the day) and {ENOUGH_ANSWERS} answers. Nobody is counted by "
    "a guess, or by what others like them do."
)
FEW = 20
"""Below so many a share in per cent, or a bar of it, would promise more than it holds."""
PART_NAMES = {
    Daypart.NIGHT: "night 0–6",
    Daypart.EARLY: "early 6–9",
    Daypart.MORNING: "morning 9–12",
    Daypart.AFTERNOON: "afternoon 12–17",
    Daypart.EVENING: "evening 17–21",
    Daypart.LATE: "late 21–24",
}


def whose(group: Group) -> str:
    """Such as "1,120 customers behind Rosa Blum, the busy parent", "the only customer you have stored"."""
    behind = f"behind {group.persona.label}" if group.persona else "stored"
    return f"{count_in_words(group.customers, 'customer', 'customers')} {behind}"


def group_sentence(group: Group) -> str:
    """The line that says it all."""
    return f"{_so_it_stands(group)}{still_counted(group) if group.customers else ''}"


def still_counted(group: Group) -> str:
    """What is said behind an answer that is as it stood before many customers changed; "" where it is as it is now."""
    if not group.due:
        return ""
    some = count_in_words(group.due, "customer", "customers")
    return f" So it stood before {some} changed: they are being counted; ask again in some minutes."


def _so_it_stands(group: Group) -> str:
    if not group.customers:
        return (
            f"No customer stands behind {group.persona.label} yet." if group.persona else "No customer is stored yet."
        )
    if not group.channels:
        return f"Of {whose(group)}, nobody has told or shown a channel yet."
    channel, most = group.channels[0]
    told = share_in_words(most.customers, group.by_channel.customers)
    first = (
        f"Most prefer {named(channel)}"
        if 2 * most.customers > group.by_channel.customers
        else f"{capital(named(channel))} comes first"
    )
    return f"{first}: {told} whose channel is known, among {whose(group)}."


def share_in_words(some: int, of: int) -> str:
    """Such as "41 of 60 (68 %)"; without a share where there are few."""
    share = f" ({round(100 * some / of)} %)" if of >= FEW else ""
    return f"{some:,} of {of:,}{share}"


def hours_sentence(group: Group) -> str:
    """Of the part of the day that most lean to; "" where nothing is known of hours."""
    parts = by_part(group.hours)
    if not parts:
        return ""
    part, most = max(parts, key=lambda each: each[1].customers)
    start, end = part.hours
    told = share_in_words(most.customers, group.by_hours.customers)
    return f"By hour, between {start} and {end} comes first: {told} whose hours are known, each in their own time zone."


def known_lines(group: Group) -> list[str]:
    """How much is known of them, and how; who cannot be reached."""
    unknown = group.customers - group.known
    lines = [
        f"Channel: {_how(group.by_channel)}, of {group.customers - group.by_channel.customers:,} it is unknown",
        f"Hours: {_how(group.by_hours)}, of {group.customers - group.by_hours.customers:,} they are unknown",
    ]
    if group.closed:
        lines.append(
            f"{group.closed:,} of the {group.known:,} of whom anything is known cannot be reached: no channel is open"
        )
    if unknown:
        lines.append(f"Of {unknown:,} nothing is known at all: no consent, no message, no word of theirs")
    return lines


def channel_bars(group: Group, width: int) -> Bars:
    top = group.channels[0][1].customers if group.channels else 0
    return [
        (named(channel), bar(lean.customers, top, width), f"{lean.customers:,}") for channel, lean in group.channels
    ]


def hour_bars(group: Group, width: int) -> Bars:
    parts = by_part(group.hours)
    top = max((lean.customers for _, lean in parts), default=0)
    return [(PART_NAMES[part], bar(lean.customers, top, width), f"{lean.customers:,}") for part, lean in parts]


def answer_bars(counts: tuple[TouchCount, ...], width: int) -> Bars:
    """Of what they were sent, by channel, the share that was answered; the channel with most messages first."""
    sent: dict[Channel, tuple[int, int]] = {}
    for count in counts:
        answered, delivered = sent.get(count.channel, (0, 0))
        sent[count.channel] = (answered + count.answered, delivered + count.delivered)
    told = sorted((item for item in sent.items() if item[1][1]), key=lambda item: -item[1][1])
    return share_bars([(named(channel), *numbers) for channel, numbers in told], width, FEW)


def how_many_sentence(found: HowMany) -> str:
    """Such as "35 of the 120 customers whose channel is known prefer SMS: 2 said it themselves and 33 showed it …"."""
    persona = found.group.persona
    who = f"customers behind {persona.label}," if persona else "customers"
    is_known = "channel is known" if isinstance(found.asked, ChannelNorm) else "hours are known"
    if not found.known.customers:
        return f"Of {whose(found.group)}, there is none yet whose {is_known}.{still_counted(found.group)}"
    some = f"{found.lean.customers:,}" if found.lean.customers else "None"
    verb = "prefers" if found.lean.customers == 1 else "prefer"
    how = f": {_how(found.lean)}" if found.lean.customers else ""
    told = f"{some} of the {found.known.customers:,} {who} whose {is_known} {verb} {asked_in_words(found.asked)}{how}."
    return f"{told}{still_counted(found.group)}"


def unknown_sentence(found: HowMany) -> str:
    """What the answer does not say."""
    if not found.unknown or not found.known.customers:
        return ""
    return f"Of the other {found.unknown:,} it is unknown: they may prefer it or not."


def names_sentence(found: HowMany) -> str:
    """A few names, for whoever asked alone; "" where there are none."""
    if not found.names:
        return ""
    more = found.lean.customers - len(found.names)
    names = [customer.name for customer in found.names]
    return f"Among them: {listed([*names, f'{more:,} more'] if more > 0 else names)}."


def asked_in_words(asked: ChannelNorm | HoursNorm) -> str:
    if isinstance(asked, ChannelNorm):
        return named(asked.channel)
    days = {Days.ANY: "", Days.WEEKDAY: " on weekdays", Days.WEEKEND: " at weekends"}[asked.days]
    if (asked.start, asked.end) == (0, 24):
        return days.strip() if asked.days is not Days.ANY else "any hour"
    hours = f"{asked.start}" if asked.end - asked.start == 1 else f"{asked.start} to {asked.end}"
    return f"{hours} o’clock{days}, in their own time zone"


def _how(lean: Lean) -> str:
    told = []
    if lean.said:
        told.append(f"{lean.said:,} said it themselves")
    if lean.did:
        told.append(f"{lean.did:,} showed it by what they did")
    return listed(told) or "nobody has said or shown it"
