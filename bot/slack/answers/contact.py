"""How often customers are written to at the most: shown to admins on their Home tab, and set there."""

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.norms import FrequencyNorm
from bot.core.preference.house_cap import BadCap, HouseCap, read_cap
from bot.slack.answers.opened import CapShown, publish_home
from bot.slack.answers.review_told import Doer, TooLate, apologise, open_form
from bot.slack.contact_requests import CapPressed, CapSent
from bot.slack.errors import words_for
from bot.slack.kit import Kit
from bot.slack.views.contact import cap_form
from bot.slack.views.review_words import named
from bot.usecases.requests import Job
from bot.usecases.set_house_cap import set_house_cap, standing_cap


class AdminsSetIt(TheirRulesError):
    """How often customers are written to is for admins of this Slack to set. Ask one of them."""


def pressed(kit: Kit, job: Job) -> None:
    act = CapPressed.of(job.request.payload)
    try:
        _require_admin(kit, act.user)
        kept = kit.store.house_cap()
        open_form(kit, act.trigger, cap_form(_begins_with(kit, act.typed), kept.set_at.isoformat() if kept else ""))
    except TooLate as error:
        publish_home(kit, act.user, cap=CapShown(told=str(error), typed=act.typed))
    except AdminsSetIt as error:
        apologise(kit, job, Doer(act.user), error)


def sent(kit: Kit, job: Job) -> None:
    """What was typed and not saved is what the form begins with next time."""
    form = CapSent.of(job.request.payload)
    try:
        _require_admin(kit, form.user)
        set_house_cap(kit.store, HouseCap(norm=read_cap(form.typed), set_by=form.user, set_at=job.taken_at), form.seen)
    except ServiceDown:
        raise
    except AdminsSetIt as error:
        apologise(kit, job, Doer(form.user), error)
    except TheirRulesError as error:
        told = named(words_for(error, job.reference, kit.commands), [str(error.facts.get("who", ""))])
        publish_home(kit, form.user, cap=CapShown(told=told, typed=form.typed))
    else:
        publish_home(kit, form.user, cap=CapShown(told="Saved."))


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    apologise(kit, job, Doer(str(job.request.payload["user"])), error)


def _require_admin(kit: Kit, user: str) -> None:
    if not kit.chat.is_admin(user):
        raise AdminsSetIt


def _begins_with(kit: Kit, typed: str) -> FrequencyNorm | None:
    """What they typed last time, where it was not saved; else what holds."""
    try:
        return read_cap(typed)
    except BadCap:
        return standing_cap(kit.store, kit.frequency_cap)
