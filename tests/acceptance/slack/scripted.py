"""A writer and a judge that do as they are told, so that what is under test is Slack and nothing else."""

import threading
import time

from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence, Written
from bot.core.evidence import Aspect
from bot.core.flags.flag import Case, Findings, Flag, Place, Trigger, Verdict, Whose
from bot.core.notices import Notice
from bot.core.order import Order
from bot.usecases.ports import OnText


class ScriptedWriter:
    """Copy is the brief, word by word, `pause` seconds apart. `failing` holds errors raised before a word is written.

    With `gate` closed it writes one word and waits: a test then does what happens meanwhile.
    """

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.failing: list[Exception] = []
        self.pause = 0.0
        self.gate = threading.Event()
        self.gate.set()
        self.begun = threading.Event()

    def write(self, order: Order, on_text: OnText | None = None) -> Written:
        self.orders.append(order)
        if self.failing:
            raise self.failing.pop(0)
        words = f"{order.brief} - for {order.dossier.audience.name} by {order.channel}.".split(" ")
        for count in range(1, len(words) + 1):
            if on_text:
                on_text(" ".join(words[:count]))
            self.begun.set()
            self.gate.wait(20)
            time.sleep(self.pause)
        return _written(order, " ".join(words))


def _written(order: Order, text: str) -> Written:
    evidence = order.dossier.evidence[0].id if order.dossier.evidence else ""
    reasons = (Reason(ReasonKind.BRIEF, order.brief), Reason(ReasonKind.EVIDENCE, evidence))
    body = Part(PartName.BODY, ((Sentence(text, reasons),),))
    notices = (Notice("Written without a model.", for_room=True),)
    return Written(Copy(order.channel, (body,)), writer="scripted", notices=notices)


class ScriptedJudge:
    """Flags "I hate puns" wherever it stands in a brief or a draft."""

    TASTE = "I hate puns"

    def judge(self, case: Case) -> Findings:
        places = {Place.BRIEF: case.brief, Place.DRAFT: case.draft}
        return Findings(
            tuple(_flag(place, text) for place, text in places.items() if text and self.TASTE in text), "house"
        )


def _flag(place: Place, text: str) -> Flag:
    start = text.index(ScriptedJudge.TASTE)
    return Flag(
        place=place,
        quote=ScriptedJudge.TASTE,
        start=start,
        end=start + len(ScriptedJudge.TASTE),
        aspect=Aspect.TONE,
        verdict=Verdict.UNSUPPORTED,
        trigger=Trigger.SELF_REFERENCE,
        whose=Whose.AUTHOR,
        evidence=(),
        why="That is your own preference; nothing is known of theirs.",
        way_on="Leave it out, or add what they said about it.",
        found_by="scripted",
    )
