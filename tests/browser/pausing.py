"""The product's own writer, at a pace at which a test can look."""

from threading import Event

from bot.core.drafts import Written
from bot.core.order import Order
from bot.slack.chat import STREAM_BUFFER
from bot.usecases.ports import OnText, Writer

LONGEST = 20.0
"""Seconds after which it goes on by itself, so that a test that failed holds up nothing."""


class PausingWriter:
    """Waits before its first words, and once people see some of them, for as long as it is held there."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._may_begin, self._may_go_on = Event(), Event()
        self.let_end()

    def hold(self) -> None:
        self._may_begin.clear()
        self._may_go_on.clear()

    def let_begin(self) -> None:
        self._may_begin.set()

    def let_end(self) -> None:
        self._may_begin.set()
        self._may_go_on.set()

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        self._may_begin.wait(LONGEST)

        def show(text: str) -> None:
            if on_text:
                on_text(text)
            if len(text) > STREAM_BUFFER:
                self._may_go_on.wait(LONGEST)

        return self._writer.write(order, show)
