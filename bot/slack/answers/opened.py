"""Our direct message or our Home tab was opened."""

from dataclasses import dataclass

from bot.slack.answers.may_move import movable
from bot.slack.answers.review_list import review_settings, reviews_of
from bot.slack.kit import Kit
from bot.slack.payloads import Opened
from bot.slack.views import board
from bot.slack.views.contact import cap_section
from bot.slack.views.corrections import correction_figures, own_corrections
from bot.slack.views.draft_form import new_draft_row
from bot.slack.views.feedback import feedback_figures
from bot.slack.views.help import PROMPTS, PROMPTS_TITLE
from bot.slack.views.home import home_view
from bot.slack.views.message import Block
from bot.slack.views.tastes import tastes_section
from bot.slack.views.yours_and_theirs import guesses_section
from bot.usecases.list_personas import cards_of
from bot.usecases.requests import Job
from bot.usecases.yours_and_theirs import yours_and_theirs


@dataclass(frozen=True, slots=True)
class Board:
    """Which page of the board is shown, and what came of a click there: told above it, or `below` beside the buttons."""

    page: int = 0
    told: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class CapShown:
    """What came of a change of how often customers are written to, in mrkdwn; and what was typed and not saved."""

    told: str = ""
    typed: str = ""


FIRST_PAGE = Board()
NOTHING_TOLD = CapShown()


def greet(kit: Kit, job: Job) -> None:
    kit.chat.suggest(Opened.of(job.request.payload).room, PROMPTS_TITLE, PROMPTS)


def show_home(kit: Kit, job: Job) -> None:
    publish_home(kit, Opened.of(job.request.payload).user)


def publish_home(
    kit: Kit,
    user: str,
    *,
    page: int = 0,
    told: str = "",
    guesses_page: int = 0,
    guesses_told: str = "",
    shown: Board = FIRST_PAGE,
    cap: CapShown = NOTHING_TOLD,
) -> None:
    """Their Home tab as it stands now. `page` is of their tastes, `told` what came of a click there; so with guesses."""
    customers = kit.store.customers_in("")
    tastes = tastes_section(kit.store.tastes_of(user), keeps=kit.store.keeps_tastes(user), page=page, told=told)
    admin = kit.chat.is_admin(user)
    guesses = _guesses(kit, user, admin=admin, page=guesses_page, told=guesses_told)
    own = [*guesses, *tastes, *_corrections(kit, user, admin=admin), *(_settings(kit, cap) if admin else [])]
    first = [*reviews_of(kit, user), new_draft_row()]
    view = home_view(_board(kit, user, shown), customers, kit.commands, own, first=first)
    kit.chat.publish_home(user, view)


def _board(kit: Kit, user: str, shown: Board) -> list[Block]:
    """No more is read than is shown: of two hundred personas a page."""
    personas = kit.store.personas()
    page = min(max(shown.page, 0), board.last_page(len(personas)))
    here = personas[page * board.A_PAGE : (page + 1) * board.A_PAGE]
    cards = cards_of(kit.store, here, kit.drafting.now())
    followed = {each.persona_id for each in kit.store.followed_by(user)}
    return board.board(
        cards,
        kit.today(),
        page=page,
        personas=len(personas),
        told=shown.told,
        below=shown.below,
        followed=followed,
        movable=movable(kit, user, cards),
    )


def _guesses(kit: Kit, user: str, *, admin: bool, page: int, told: str) -> list[Block]:
    seen, asks = yours_and_theirs(kit.store, user, kit.today()), kit.store.asks_first(user)
    return guesses_section(seen.record, kit.today(), asks, admin=admin, page=page, left_out=seen.left_out, told=told)


def _settings(kit: Kit, cap: CapShown) -> list[Block]:
    """What admins alone change: how drafts are reviewed, and how often customers are written to."""
    kept = kit.store.house_cap()
    norm = kept.norm if kept else kit.frequency_cap
    return [*review_settings(kit), *cap_section(norm, kept, cap.told, cap.typed)]


def _corrections(kit: Kit, user: str, *, admin: bool) -> list[Block]:
    """Their own, and for admins how well flags are found and what people think of drafts."""
    own = own_corrections(kit.store.keeping(user), kit.store.texts_kept_of(user))
    if not admin:
        return own
    figures = correction_figures(kit.store.correction_figures())
    return [*own, *figures, *feedback_figures(kit.store.feedback_figures())]
