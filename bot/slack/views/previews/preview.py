"""How each channel's copy is drawn: who it comes from, then part by part as it will be seen."""

from collections.abc import Callable

from bot.core.channels.channel import Channel
from bot.core.channels.seen import cuts_of
from bot.core.channels.sms import as_sent, parts_of, what_made_it_long
from bot.core.channels.whatsapp import label
from bot.core.drafts import Copy, Part, PartName
from bot.slack.views.message import SECTION, Block, note, verbatim
from bot.slack.views.previews.cuts import marked
from bot.slack.views.rich import rich, run
from bot.slack.views.text import calm, cut, escaped

STYLES = {
    PartName.SUBJECT: ("bold",),
    PartName.PREHEADER: ("italic",),
    PartName.TITLE: ("bold",),
    PartName.HEADER: ("bold",),
    PartName.CALL_TO_ACTION: ("bold",),
}
LABELLED = (PartName.SUBJECT, PartName.PREHEADER)
"""Parts that an inbox shows before a message is opened, and that look like any line without a word on what they are."""
COMES_FROM = {
    Channel.EMAIL: "From",
    Channel.PUSH: ":bell:",
    Channel.WHATSAPP: ":speech_balloon:",
    Channel.LINKEDIN: ":bust_in_silhouette:",
    Channel.INSTAGRAM: ":camera:",
    Channel.POST: ":envelope:",
    Channel.SMS: ":iphone:",
}
SPOKEN = ":telephone_receiver: Said aloud"


def preview(copy: Copy, sender: str = "") -> list[Block]:
    """The whole copy. `sender` is who it comes from, "" where that is not known. A part without words is no part."""
    draw = DRAWN.get(copy.channel, _part_by_part)
    return [*_from(copy.channel, sender), *draw(copy)]


def _from(channel: Channel, sender: str) -> list[Block]:
    if channel is Channel.PHONE:
        return [note(SPOKEN)]
    sign = COMES_FROM.get(channel)
    return [note(f"{sign} *{escaped(cut(sender, 200))}*")] if sign and sender.strip() else []


def _part_by_part(copy: Copy) -> list[Block]:
    return [block for part in copy.parts if part.text.strip() for block in _part(part, copy.channel)]


def _part(part: Part, channel: Channel) -> list[Block]:
    text, styles = part.text.strip(), STYLES.get(part.name, ())
    if part.name is PartName.FOOTER:
        return [_small(text)]
    named = [note(str(part.name).capitalize())] if part.name in LABELLED else []
    return [*named, *marked(text, cuts_of(channel, part.name), *styles)]


def _small(text: str) -> Block:
    """In grey, as it stands: nobody reads it, and the law wants it."""
    return {"type": "context", "elements": [{"type": "plain_text", "text": cut(calm(text), SECTION), "emoji": False}]}


def _one_bubble(copy: Copy) -> list[Block]:
    """As phones get it, with a mark where each further segment begins: the network bills every one."""
    if len(as_sent(copy)) > SECTION:
        return verbatim(as_sent(copy))
    first, *others = parts_of(copy) or ("",)
    further = [each for number, piece in enumerate(others, 2) for each in (run(f"|{number}", "code"), run(piece))]
    long = what_made_it_long(copy)
    return [rich([run(first), *further], quoted=True), *([note(escaped(long))] if long else [])]


def _template(copy: Copy) -> list[Block]:
    """Header, body and footer, then the button: its words, and where it leads."""
    pressed, call = label(copy), copy.part(PartName.CALL_TO_ACTION)
    if call is None or not pressed:
        return _part_by_part(copy)
    others = [part for part in copy.parts if part is not call and part.text.strip()]
    leads_to = call.text.strip().replace(pressed, "", 1).strip(" .:")
    button = rich([run(pressed, "bold"), run(f"  → {leads_to}" if leads_to else "")])
    return [*(block for part in others for block in _part(part, copy.channel)), note("Button"), button]


Draw = Callable[[Copy], list[Block]]
DRAWN: dict[Channel, Draw] = {Channel.SMS: _one_bubble, Channel.WHATSAPP: _template}
"""All others are drawn part by part."""
