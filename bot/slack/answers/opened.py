"""Our direct message or our Home tab was opened."""

from bot.slack.answers.review_list import review_settings, reviews_of
from bot.slack.kit import Kit
from bot.slack.payloads import Opened
from bot.slack.views.corrections import correction_figures, own_corrections
from bot.slack.views.feedback import feedback_figures
from bot.slack.views.help import PROMPTS, PROMPTS_TITLE
from bot.slack.views.home import home_view
from bot.slack.views.message import Block
from bot.slack.views.tastes import tastes_section
from bot.slack.views.yours_and_theirs import guesses_section
from bot.usecases.requests import Job
from bot.usecases.yours_and_theirs import yours_and_theirs


def greet(kit: Kit, job: Job) -> None:
    kit.chat.suggest(Opened.of(job.request.payload).room, PROMPTS_TITLE, PROMPTS)


def show_home(kit: Kit, job: Job) -> None:
    publish_home(kit, Opened.of(job.request.payload).user)


def publish_home(
    kit: Kit, user: str, *, page: int = 0, told: str = "", guesses_page: int = 0, guesses_told: str = ""
) -> None:
    """Their Home tab as it stands now. `page` is of their tastes, `told` what came of a click there; so with guesses."""
    customers = kit.store.counts()["customers"]
    tastes = tastes_section(kit.store.tastes_of(user), keeps=kit.store.keeps_tastes(user), page=page, told=told)
    admin = kit.chat.is_admin(user)
    guesses = _guesses(kit, user, admin=admin, page=guesses_page, told=guesses_told)
    own = [*guesses, *tastes, *_corrections(kit, user, admin=admin), *(review_settings(kit) if admin else [])]
    view = home_view(kit.store.personas(), customers, kit.commands, own, first=reviews_of(kit, user))
    kit.chat.publish_home(user, view)


def _guesses(kit: Kit, user: str, *, admin: bool, page: int, told: str) -> list[Block]:
    seen, asks = yours_and_theirs(kit.store, user, kit.today()), kit.store.asks_first(user)
    return guesses_section(seen.record, kit.today(), asks, admin=admin, page=page, left_out=seen.left_out, told=told)


def _corrections(kit: Kit, user: str, *, admin: bool) -> list[Block]:
    """Their own, and for admins how well flags are found and what people think of drafts."""
    own = own_corrections(kit.store.keeping(user), kit.store.texts_kept_of(user))
    if not admin:
        return own
    figures = correction_figures(kit.store.correction_figures())
    return [*own, *figures, *feedback_figures(kit.store.feedback_figures())]
