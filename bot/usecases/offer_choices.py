"""Write several versions of a draft to choose from, each unlike the others; and make one of them the next version."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.angles import Angle, angles_for, same_to_a_reader
from bot.core.brief.reading import read_brief
from bot.core.choices import MOST, Choice
from bot.core.drafts import Draft, Version, Written
from bot.core.errors import Exit, TheirRulesError
from bot.core.notices import Notice
from bot.core.order import Order
from bot.usecases.draft_message import Drafting, order_for, write
from bot.usecases.go_on_with_draft import as_it_stands
from bot.usecases.ports import OnText, Store
from bot.usecases.prepare_draft import Wanted, prepare_draft

USUAL = 3


class ChoiceIsGone(TheirRulesError):
    """That choice is no longer kept: its draft was deleted. Ask for versions again in its thread."""

    exit = Exit.ANSWER_IS_NO


class TakenAlready(TheirRulesError):
    """{who} took that one already, and it stands in the thread as a version of its own. Take another one, or change what stands there."""

    exit = Exit.ANSWER_IS_NO


class NothingToChoose(TheirRulesError):
    """There is no choice {number} here. Ask for some first: “make 3 versions”."""

    exit = Exit.ANSWER_IS_NO


@dataclass(frozen=True, slots=True)
class Offered:
    """`choices` are what there is to choose from; `asked` is how many were wanted."""

    choices: tuple[Choice, ...]
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`number` is how many are wanted, None where nobody said; under the same `set_id` they are kept once."""

    known: Draft
    number: int | None
    by: str
    set_id: str


def offer_choices(drafting: Drafting, asked: Asked, on_text: OnText | None = None) -> Offered:
    """As many as were asked for, at most MOST, or as many as a reader would tell apart.

    `on_text` is told that work goes on, and may end it. Raises what preparing and writing raise.
    """
    wanted = asked.number or USUAL
    written = list(_different(drafting, asked, min(max(wanted, 1), MOST), on_text))
    now, latest = drafting.now(), asked.known.latest
    choices = tuple(
        Choice(
            id=f"{asked.set_id}.{place}",
            draft_id=asked.known.id,
            of_number=latest.number,
            place=place,
            differs=angle.differs,
            written=words,
            asked_by=asked.by,
            made_at=now,
            channel_asked=latest.channel_asked,
        )
        for place, (angle, words) in enumerate(written, start=1)
    )
    drafting.store.keep_choices(choices)
    return Offered(choices, wanted)


def _different(drafting: Drafting, asked: Asked, most: int, on_text: OnText | None) -> Iterator[tuple[Angle, Written]]:
    brief = asked.known.latest.written.brief or asked.known.brief
    wanted = Wanted(audience=asked.known.audience_id, brief=brief, asked_by=asked.by, again=asked.known)
    order, _ = order_for(drafting, prepare_draft(drafting.store, wanted, drafting.now().date()))
    seen: list[Written] = []
    for angle in angles_for(read_brief(brief), order.dossier):
        if len(seen) == most:
            return
        written = _by_angle(drafting, order, angle, on_text)
        if not any(same_to_a_reader(written.copy, other.copy) for other in seen):
            seen.append(written)
            yield angle, written


def _by_angle(drafting: Drafting, order: Order, angle: Angle, on_text: OnText | None) -> Written:
    written = write(drafting, replace(order, angle=angle), on_text)
    return replace(written, brief=order.brief, brand=order.brand.version)


def chosen_by_number(store: Store, known: Draft, number: int) -> Choice | None:
    """What is meant by "take 2"; None where nothing was offered beside the version that stands."""
    offered = store.choices_beside(known.id, known.latest.number)
    if not offered:
        return None
    found = next((choice for choice in offered if choice.place == number), None)
    if found is None:
        raise NothingToChoose(number=number)
    return found


def take_choice(drafting: Drafting, choice_id: str, by: str, request_id: str) -> tuple[Choice, Draft]:
    """The choice, now taken by this request, and its draft. Raises ChoiceIsGone and TakenAlready."""
    choice = drafting.store.take_choice(choice_id, by, drafting.now(), request_id)
    draft = drafting.store.draft(choice.draft_id) if choice else None
    if choice is None or draft is None:
        raise ChoiceIsGone
    if choice.taken_for != request_id:
        raise TakenAlready(who="You" if choice.taken_by == by else f"<@{choice.taken_by}>")
    return choice, draft


def wanted_choice(choice: Choice, known: Draft, by: str) -> Wanted:
    """The choice as the draft's next version."""
    told = Notice(f"This is choice {choice.place}, which {choice.differs}.", for_room=True)
    version = Version(
        number=known.latest.number,
        written=choice.written,
        made_by=by,
        made_at=choice.made_at,
        channel_asked=choice.channel_asked,
        notices=(told,),
    )
    return as_it_stands(known, version, by)
