"""What people do about a draft's flags and think of the draft: buttons, a menu, and the forms that they open."""

import re
from collections.abc import Callable

from slack_bolt import Ack, App

from bot.slack.door import Door, Read
from bot.slack.ids import FAULTS_FORM, OPINION, REASON_FORM, TOLD_FORM, WayOn
from bot.slack.payloads import Payload
from bot.slack.settling import (
    faults_request,
    opinion_request,
    reason_request,
    told_request,
    way_request,
    why_request,
)

Listener = Callable[[Payload, Ack], None]


def register(app: App, door: Door) -> None:
    def taken(read: Read) -> Listener:
        def pressed(body: Payload, ack: Ack) -> None:
            door.take(read, body)
            ack()

        return pressed

    def held_to(read: Read) -> Listener:
        """What is wrong is told beside the field that it is about, and the form stays open with all that was typed."""

        def filled_in(body: Payload, ack: Ack) -> None:
            wrong = door.take_form(read, body)
            if wrong:
                ack(response_action="errors", errors=dict(wrong))
            else:
                ack()

        return filled_in

    app.action(re.compile(rf"^({'|'.join(WayOn)})(\.\w+)?$"))(taken(way_request))
    app.action(re.compile(r"^why\.\w+$"))(taken(why_request))
    app.action(OPINION)(taken(opinion_request))
    app.view(REASON_FORM)(held_to(reason_request))
    app.view(TOLD_FORM)(held_to(told_request))
    app.view(FAULTS_FORM)(held_to(faults_request))
