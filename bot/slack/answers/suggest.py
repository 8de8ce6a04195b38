"""Personas are proposed from what customers bought: looked for, told in our direct message, card by card."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.asks import Ask
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Frame
from bot.core.suggesting.grouping import Grouping, Sums
from bot.core.suggesting.suggested import Suggested
from bot.slack.answers.opened import Board, publish_home
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.suggest_requests import SuggestAsked, command_request
from bot.slack.views.errors import sorry
from bot.slack.views.message import Message
from bot.slack.views.suggest import A_PAGE, ON_MY_WAY, found_summary, looking, more_card, proposal_card, told_alone
from bot.usecases.ports import Clusters
from bot.usecases.requests import Job
from bot.usecases.suggest_personas import keep_suggested, suggest_personas

EVERY = 50_000
"""Customers read between two words of progress: some seconds, and Slack takes about one change of a message a second."""
COMPARING = "Comparing who buys alike, and whether the groups come back when it is done again …"


def in_words(kit: Kit, reply: Reply, _ask: Ask) -> None:
    kit.desk.take(command_request(reply.job.request, reply.asked.user))
    reply.tell("on my way", told_alone(ON_MY_WAY))


def asked(kit: Kit, job: Job) -> None:
    act = SuggestAsked.of(job.request.payload)
    if act.home:
        publish_home(kit, act.user, shown=Board(below=ON_MY_WAY))
    direct = _direct(kit, job, act)
    opening = direct.say("opening", looking())

    def tell(stage: str) -> None:
        kit.chat.update(direct.room, opening, looking(stage), direct.mark("opening"))

    now = kit.drafting.now()
    found = suggest_personas(kit.store, Telling(kit.clusters(), tell), now)
    stands = keep_suggested(kit.store, found, act.user, now)
    kit.chat.update(direct.room, opening, found_summary(found, stands), direct.mark("opening"))
    show_cards(kit, replace(direct, thread=opening), [each for each in stands if each.waits])


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    said = sorry(words_for(error, job.reference, kit.commands))
    _direct(kit, job, SuggestAsked.of(job.request.payload)).say("given up", said)


def show_cards(kit: Kit, thread: Reply, waiting: Sequence[Suggested]) -> None:
    """A page of them, and a button for the rest."""
    for each in waiting[:A_PAGE]:
        thread.say(f"card {each.proposal.id}", card_of(kit, each))
    if rest := [each.proposal.id for each in waiting[A_PAGE:]]:
        thread.say(f"more {len(rest)}", more_card(rest))


def card_of(kit: Kit, suggested: Suggested) -> Message:
    return proposal_card(suggested, example_names(kit, suggested), labels_of(kit))


def example_names(kit: Kit, suggested: Suggested) -> list[str]:
    known = (kit.store.audience(each) for each in suggested.proposal.examples)
    return [each.label for each in known if each]


def labels_of(kit: Kit) -> dict[str, str]:
    return {each.id: each.label for each in kit.store.personas()}


def _direct(kit: Kit, job: Job, act: SuggestAsked) -> Reply:
    room = kit.chat.direct_room(act.user)
    return Reply.to(kit, job, Asked(text="", user=act.user, room=room, direct=True))


@dataclass(frozen=True, slots=True)
class Telling:
    """The port `Clusters`, that says on its way how far it is."""

    clusters: Clusters
    tell: Callable[[str], None]

    def find(self, buyers: Iterable[Buyer], as_of: datetime) -> Grouping:
        return self.clusters.find(self._counted(buyers), as_of)

    def likeness(
        self, buyers: Iterable[Buyer], frame: Frame, as_of: datetime
    ) -> Iterator[tuple[str, tuple[float, ...]]]:
        return self.clusters.likeness(buyers, frame, as_of)

    def sums(self, buyers: Iterable[Buyer], as_of: datetime, currency: str | None) -> Sums | None:
        return self.clusters.sums(buyers, as_of, currency)

    def _counted(self, buyers: Iterable[Buyer]) -> Iterator[Buyer]:
        for number, buyer in enumerate(buyers, 1):
            yield buyer
            if not number % EVERY:
                self.tell(f"Read what {number:,} customers bought …")
        self.tell(COMPARING)
