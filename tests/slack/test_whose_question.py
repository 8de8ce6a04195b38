"""A question is put to whoever asked; nobody else answers it."""

from types import SimpleNamespace
from typing import cast

from bot.core.audiences import Customer
from bot.slack.answers import chosen
from bot.slack.ids import Kind
from bot.slack.kit import Kit
from bot.slack.payloads import Asked, Chosen
from bot.slack.views.message import Message
from bot.usecases.requests import Job, Request
from tests.fakes.clock import START

ASKED = Asked(text="sms for Sofia: Sale", user="UANA", room="CREVIEW", ts="5.0")


class Replies:
    """Keeps what is answered to a click, and whether it takes the question's place."""

    def __init__(self) -> None:
        self.given: list[tuple[str, bool]] = []

    def respond(self, _url: str, message: Message, *, replace: bool = False) -> bool:
        self.given.append((message.text, replace))
        return True


def test_somebody_elses_click_is_told_so_and_leaves_the_question_standing() -> None:
    replies = Replies()
    question = Request(id="Ev1", workspace="w", kind=Kind.ASKED, payload=ASKED.as_payload())
    pressed = Chosen(audience_id="c-1", question="Ev1", user="UBEN", response_url="http://127.0.0.1:9/respond")
    click = Request(id="tr1", workspace="w", kind=Kind.CHOSEN, payload=pressed.as_payload())
    kit = SimpleNamespace(
        chat=replies,
        requests=SimpleNamespace(request=lambda *_: question),
        store=SimpleNamespace(audience=lambda _: Customer(id="c-1", name="Sofia Marín"), asking_for=lambda _: None),
    )
    chosen.answer(cast(Kit, kit), Job(id=1, request=click, attempt=1, taken_at=START))
    [(said, in_its_place)] = replies.given
    assert "put to somebody else" in said
    assert not in_its_place
