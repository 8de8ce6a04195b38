"""Our direct message or our Home tab was opened."""

from bot.slack.kit import Kit
from bot.slack.payloads import Opened
from bot.slack.views.help import PROMPTS, PROMPTS_TITLE
from bot.slack.views.home import home_view
from bot.usecases.requests import Job


def greet(kit: Kit, job: Job) -> None:
    kit.chat.suggest(Opened.of(job.request.payload).room, PROMPTS_TITLE, PROMPTS)


def show_home(kit: Kit, job: Job) -> None:
    customers = kit.store.counts()["customers"]
    kit.chat.publish_home(Opened.of(job.request.payload).user, home_view(kit.store.personas(), customers, kit.commands))
