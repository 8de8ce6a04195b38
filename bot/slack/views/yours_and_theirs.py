"""“Yours and theirs” on somebody's Home tab: their guesses beside the evidence. Drawn for their owner alone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.core.evidence import Aspect
from bot.core.guesses.guess import AsksFirst, GuessedNorm
from bot.core.guesses.options import ASPECTS, NO_ANSWER, OPTIONS, Whose
from bot.core.guesses.record import Held, Record, Share
from bot.core.guesses.words import Gap, gap_in_words, share_in_words
from bot.core.preference.words import MONTHS, capital
from bot.slack.ids import GUESS_FORM, GuessButton, GuessField
from bot.slack.views.message import Block, button, buttons, header, note, section
from bot.slack.views.modal import field, menu, modal, option
from bot.slack.views.text import counted, cut, escaped, listed, on_day

A_PAGE = 3
"""Audiences shown at once, two blocks each."""
BAR = 10
"""Characters of a whole bar."""
NAMED = 5
"""Audiences that are named where too little is known; the rest is counted."""
NAME, LINE, SHOWN = 120, 400, 250
WHAT_FOR = "What you guessed of somebody, beside what is known of them today. Nobody else sees it."
FIELDS = {GuessField.CHANNEL: (Aspect.CHANNEL, "Which channel?"), GuessField.HOUR: (Aspect.TIMING, "Which hour?")}


def guesses_section(
    record: Record,
    today: date,
    asks: AsksFirst,
    *,
    admin: bool = False,
    page: int = 0,
    left_out: int = 0,
    told: str = "",
) -> list[Block]:
    """`told` is what came of a click. Whoever is `admin` may turn the question off for everybody."""
    by_audience = _by_audience(record.newest)
    last = max(0, (len(by_audience) - 1) // A_PAGE)
    page = min(max(page, 0), last)
    shown = by_audience[page * A_PAGE : (page + 1) * A_PAGE]
    return [
        header("Yours and theirs"),
        note(WHAT_FOR),
        *([section(escaped(cut(told, SHOWN)))] if told else []),
        *([section(chart(record))] if record.by_aspect else []),
        *_not_counted(record, left_out),
        *(block for held in shown for block in _audience(held, today)),
        *([] if shown else [section(_none_yet(asks))]),
        *(_pages(page, last, len(by_audience)) if last else []),
        *_switches(asks, admin=admin),
    ]


def guess_form(audience_id: str, label: str, guessed: Mapping[Aspect, GuessedNorm]) -> Block:
    """To guess anew."""
    return modal(
        GUESS_FORM,
        "Change your guess",
        "Save",
        [
            section(f"What do you guess that *{escaped(cut(label, NAME))}* likes?"),
            *(field(name, asked, _choices(aspect, guessed.get(aspect))) for name, (aspect, asked) in FIELDS.items()),
            note(
                "Only you see this. The old guess stays in the figures; one that is made after a draft is not counted."
            ),
        ],
        private=audience_id,
    )


def chart(record: Record) -> str:
    """Bars with their figures beside them, so that nothing is told by a bar alone."""
    aspects = [
        f"{bar(share)}  {capital(ASPECTS[aspect])}: {share_in_words(share)}" for aspect, share in record.by_aspect
    ]
    months = [
        f"{bar(share)}  {MONTHS[month - 1]} {year}: {share.right} of {share.n}"
        for (year, month), share in record.months
    ]
    return "\n".join(["*How often you guessed right*", *aspects, "*Month by month*", *months])


def bar(share: Share) -> str:
    full = round(BAR * share.right / share.n) if share.n else 0
    return "█" * full + "░" * (BAR - full)


def _not_counted(record: Record, left_out: int) -> list[Block]:
    thin = [escaped(cut(label, NAME)) for label in record.thin]
    more = [f"{len(thin) - NAMED} more"] if len(thin) > NAMED else []
    told = [
        *([f"Too little is known yet of {listed([*thin[:NAMED], *more])} to say."] if thin else []),
        *(
            [f"Not counted: {counted(record.seen, 'guess', 'guesses')} made with a draft in view."]
            if record.seen
            else []
        ),
        *([f"{counted(left_out, 'older audience')} not looked at."] if left_out else []),
    ]
    return [note(" ".join(told))] if told else []


def _by_audience(newest: Iterable[Held]) -> list[list[Held]]:
    """The audience that was guessed of last comes first."""
    order: dict[str, list[Held]] = {}
    for held in newest:
        order.setdefault(held.guess.audience_id, []).append(held)
    return list(order.values())


def _audience(held: Sequence[Held], today: date) -> list[Block]:
    guess = held[0].guess
    lines = [
        cut(
            escaped(gap_in_words(Gap(aspect=each.guess.aspect, guessed=each.guess.norm, theirs=each.theirs), today)),
            LINE,
        )
        for each in sorted(held, key=lambda each: list(ASPECTS).index(each.guess.aspect))
    ]
    title = f"*{escaped(cut(guess.audience_label, NAME))}*, guessed on {on_day(guess.at.date())}"
    return [
        section("\n".join([title, *lines])),
        buttons(
            f"guess:{guess.audience_id}",
            [
                button("Change", GuessButton.CHANGE, guess.audience_id),
                button("Delete guess", GuessButton.DELETE, guess.audience_id),
            ],
        ),
    ]


def _none_yet(asks: AsksFirst) -> str:
    if not asks:
        return "No guesses yet, and you are not asked for any before a first draft."
    return (
        "No guesses yet. Before your first draft for somebody I ask what you would like, and what you guess they like."
    )


def _pages(page: int, last: int, all_of_them: int) -> list[Block]:
    to = [
        *([button("Newer", GuessButton.NEWER, str(page - 1))] if page > 0 else []),
        *([button("Older", GuessButton.OLDER, str(page + 1))] if page < last else []),
    ]
    told = f"Page {page + 1} of {last + 1}, {counted(all_of_them, 'audience')} in all."
    return [note(told), buttons("guess pages", to)]


def _switches(asks: AsksFirst, *, admin: bool) -> list[Block]:
    """Where nobody is asked, there is nothing that one could turn off for oneself."""
    mine = ("Don't ask me first", GuessButton.ASK_ME_NOT) if asks.person else ("Ask me first", GuessButton.ASK_ME)
    all_of_us = (
        ("Ask nobody here first", GuessButton.ASK_NOBODY)
        if asks.everybody
        else ("Let people here be asked first", GuessButton.ASK_ALL)
    )
    shown = [*([mine] if asks.everybody else []), *([all_of_us] if admin else [])]
    return [buttons("guesses", [button(*each, "switch") for each in shown])] if shown else []


def _choices(aspect: Aspect, guessed: GuessedNorm | None) -> Block:
    choices = {each.norm: option(each.label, each.key) for each in OPTIONS[Whose.THEIRS, aspect]}
    nothing = option("I cannot say", NO_ANSWER)
    return menu("Choose", [*choices.values(), nothing], choices.get(guessed, nothing))
