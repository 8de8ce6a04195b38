"""Understands free text by the phrases that people use, without a model."""

from bot.core.asks import Ask
from bot.core.asks.understand import understand


class OfflineReader:
    """A Reader that knows English only; other languages, and what it does not recognise, are answered with help."""

    def read(self, text: str) -> Ask:
        return understand(text)
