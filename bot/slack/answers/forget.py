"""An admin has a customer forgotten. Whether they are one is asked of Slack each time: a button outlives a role."""

from bot.core.audiences import Customer
from bot.core.errors import Exit, TheirRulesError
from bot.slack.errors import SlackRefused, words_for
from bot.slack.forgetting import ForgetPressed, ForgetSent
from bot.slack.kit import Kit
from bot.slack.payloads import Asked
from bot.slack.reply import Reply
from bot.slack.views.errors import sorry
from bot.slack.views.forget import forget_form, forgotten_card
from bot.usecases.forget_customer import forget_customer
from bot.usecases.requests import Job


class AdminsOnly(TheirRulesError):
    """Only an admin of this Slack can have a customer forgotten. Ask one of them."""


class NotTheName(TheirRulesError):
    """That is not the customer's name, so nothing was changed. Press the button again and type the name in full."""


class ForgottenAlready(TheirRulesError):
    """That customer is not stored any more: nothing is left to forget."""

    exit = Exit.ANSWER_IS_NO


class TooLate(TheirRulesError):
    """The form could not be opened in time: Slack waits three seconds. Press the button again."""


def open_form(kit: Kit, job: Job) -> None:
    pressed = ForgetPressed.of(job.request.payload)
    try:
        customer = _customer(kit, pressed.audience_id, pressed.user)
        rows = kit.forgetting.erasing.rows_of(customer.id)
        try:
            kit.chat.open_form(pressed.trigger, forget_form(customer, rows))
        except SlackRefused as error:
            raise TooLate from error
    except (AdminsOnly, ForgottenAlready, TooLate) as error:
        kit.chat.respond(pressed.response_url, sorry(words_for(error, job.reference, kit.commands)))


def answer(kit: Kit, job: Job) -> None:
    """Told in the direct message with whoever sent the form: what an admin deletes is nobody else's to read."""
    sent = ForgetSent.of(job.request.payload)
    room = kit.chat.direct_room(sent.user)
    reply = Reply.to(kit, job, Asked(text="", user=sent.user, room=room, direct=True))
    try:
        customer = _customer(kit, sent.audience_id, sent.user)
        if _plain(sent.typed) != _plain(customer.name):
            raise NotTheName
    except (AdminsOnly, ForgottenAlready, NotTheName) as error:
        reply.tell("error", sorry(words_for(error, job.reference, kit.commands)))
        return
    done = forget_customer(kit.forgetting, customer, sent.user)
    reply.tell("forgotten", forgotten_card(done.erased, done.files, done.proof))


def _customer(kit: Kit, audience_id: str, user: str) -> Customer:
    if not kit.chat.is_admin(user):
        raise AdminsOnly
    audience = kit.store.audience(audience_id)
    if not isinstance(audience, Customer):
        raise ForgottenAlready
    return audience


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
