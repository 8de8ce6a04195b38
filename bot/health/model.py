"""Does the model answer?"""

from collections.abc import Callable

from bot.health.finding import Finding, ok, skipped
from bot.settings import Settings

AskModel = Callable[[], None]
"""Asks the model something tiny and raises what keeps it from answering."""


def check_model(settings: Settings, ask: AskModel) -> Finding:
    if not settings.has_model:
        return skipped("model", "OPENAI_API_KEY is not set; the offline writer writes")
    ask()
    return ok("model", f"{settings.openai_model} answers")
