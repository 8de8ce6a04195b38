"""The moves set into a channel's parts."""

from dataclasses import replace

from bot.core.brief.facts import Facts
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.drafts import Copy, Part, PartName
from bot.core.order import Order
from bot.writers.offline.body import body
from bot.writers.offline.calling import Calling, as_button, calling_for
from bot.writers.offline.greeting import said_by, sign_off
from bot.writers.offline.heading import Builder, preheader, title
from bot.writers.offline.keeping import TYPED, complete
from bot.writers.offline.manner import Manner
from bot.writers.offline.plan import Plan, Point
from bot.writers.offline.voice import in_voice


def lay_out(facts: Facts, plan: Plan, manner: Manner, order: Order) -> Copy:
    """The whole copy, in the order of the channel's parts."""
    statements = tuple(point.said for point in plan.points)
    calling = calling_for(statements, manner, order.channel, order.brand)
    points = tuple(point for point in plan.points if point.said not in calling.used)
    parts = [
        part
        for name in rules_of(order.channel).parts
        if (part := _PARTS[name](facts, points, calling, manner, order)) and part.paragraphs
    ]
    copy = in_voice(complete(Copy(order.channel, tuple(parts)), plan), order.brand)
    return _typed_plainly(copy) if order.channel is Channel.SMS else copy


def _call(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    if manner.short and order.channel is Channel.SMS and not calling.used:
        return Part(PartName.CALL_TO_ACTION, ())
    sentence = calling.sentence if order.channel is not Channel.WHATSAPP else as_button(calling.sentence)
    return Part(PartName.CALL_TO_ACTION, ((sentence,),))


def _footer(facts: Facts, points: tuple[Point, ...], calling: Calling, manner: Manner, order: Order) -> Part:
    rules = rules_of(order.channel)
    signed = order.channel in (Channel.EMAIL, Channel.POST)
    legal = [sentence for field in rules.must_say if field != "sender" for sentence in said_by(field, order.brand)]
    return Part(
        PartName.FOOTER,
        (*(((sign_off(order.brand, manner),),) if signed else ()), *((sentence,) for sentence in legal)),
    )


_PARTS: dict[PartName, Builder] = {
    PartName.SUBJECT: title(PartName.SUBJECT),
    PartName.TITLE: title(PartName.TITLE),
    PartName.HEADER: title(PartName.HEADER),
    PartName.PREHEADER: preheader,
    PartName.BODY: body,
    PartName.CALL_TO_ACTION: _call,
    PartName.FOOTER: _footer,
}


def _typed_plainly(copy: Copy) -> Copy:
    """Typographer's dashes and quotes as GSM-7 has them: one of them would more than double what an SMS costs."""
    parts = [
        replace(
            part,
            paragraphs=tuple(
                tuple(replace(said, text=said.text.translate(TYPED)) for said in row) for row in part.paragraphs
            ),
        )
        for part in copy.parts
    ]
    return Copy(copy.channel, tuple(parts))
