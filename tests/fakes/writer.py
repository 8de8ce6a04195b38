"""A writer that writes what it is told to, and remembers what it was asked for."""

from bot.core.drafts import Copy, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Written
from bot.core.notices import Notice
from bot.core.order import Order
from bot.usecases.ports import OnText


class FakeWriter:
    """`text` becomes the body, word for word, with `reasons` behind it; `failure` is raised instead."""

    def __init__(
        self,
        text: str = "The roses are in.",
        *,
        reasons: tuple[Reason, ...] = (Reason(ReasonKind.BRIEF, "roses"),),
        left_out: tuple[LeftOut, ...] = (),
        notices: tuple[str, ...] = (),
        failure: Exception | None = None,
    ) -> None:
        self.orders: list[Order] = []
        self._text, self._reasons, self._left_out = text, reasons, left_out
        self._notices, self._failure = notices, failure

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        self.orders.append(order)
        if self._failure:
            raise self._failure
        if on_text:
            on_text(self._text)
        body = Part(PartName.BODY, ((Sentence(self._text, self._reasons),),))
        notices = tuple(Notice(text) for text in self._notices)
        return Written(Copy(order.channel, (body,)), "fake", left_out=self._left_out, notices=notices)
