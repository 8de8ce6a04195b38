"""What goes wrong with a review is told to whoever did it, alone, with people by their names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.core.errors import ServiceDown, TheirRulesError
from bot.slack.errors import SlackRefused, words_for
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.review_requests import ReviewFormSent, ReviewPressed
from bot.slack.views.message import Block, Message
from bot.slack.views.review_forms import offered_again
from bot.slack.views.review_words import named, told
from bot.usecases.requests import Job, LostLease

OPENED_BEFORE = "exchanged_trigger_id"
"""What Slack says of a trigger that an earlier attempt of this job has used."""


class TooLate(TheirRulesError):
    """Slack lets a form be opened within three seconds, and I was too late. Nothing is lost: press the button again."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Whoever did something, and where Slack shows them alone an answer to it: for half an hour, then nowhere."""

    user: str
    response_url: str = ""


@contextmanager
def telling(kit: Kit, job: Job, doer: Doer) -> Iterator[None]:
    """What may pass is tried again; everything else that has a sentence is told."""
    try:
        yield
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        apologise(kit, job, doer, error)


@contextmanager
def offering_again(kit: Kit, job: Job, doer: Doer) -> Iterator[None]:
    """The same for a form: what was filled in is a press away."""
    try:
        yield
    except (ServiceDown, LostLease):
        raise
    except TheirRulesError as error:
        tell(kit, job, doer, offered_again(sentence(kit, job, error), job.request.id))


def tell(kit: Kit, job: Job, doer: Doer, message: Message) -> None:
    """To them alone, where they are; in our direct messages once Slack's address for it is used up."""
    if doer.response_url and kit.chat.respond(doer.response_url, message):
        return
    room = kit.chat.direct_room(doer.user)
    Reply.to(kit, job, Asked(text="", user=doer.user, room=room, direct=True)).say("told", message)


def apologise(kit: Kit, job: Job, doer: Doer, error: Exception | None) -> None:
    tell(kit, job, doer, told(sentence(kit, job, error)))


def open_form(kit: Kit, trigger: str, view: Block) -> None:
    """Raises TooLate."""
    try:
        kit.chat.open_form(trigger, view)
    except SlackRefused as error:
        if error.facts["reason"] != OPENED_BEFORE:
            raise TooLate from error


def presser(act: ReviewPressed) -> Doer:
    return Doer(act.user, act.response_url)


def sender(kit: Kit, job: Job, sent: ReviewFormSent) -> Doer:
    """A form is answered where the button stands that opened it."""
    first = kit.requests.request(job.request.workspace, sent.pressed)
    told = first.payload.get("response_url") if first else None
    return Doer(sent.user, str(told or ""))


def sentence(kit: Kit, job: Job, error: Exception | None) -> str:
    """What is said of it, in mrkdwn; the core names people by their ids."""
    return named(words_for(error, job.reference, kit.commands), _people(error))


def _people(error: Exception | None) -> Iterator[str]:
    facts = error.facts if isinstance(error, TheirRulesError) else {}
    people = facts.get("people")
    yield from (str(each) for each in (people if isinstance(people, tuple) else ()))
    yield from (str(facts[name]) for name in ("who", "group") if name in facts)
