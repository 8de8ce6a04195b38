"""SMS: counted in segments, as the network bills it, and never without the words that let people out."""

from collections import Counter

import smsutil

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules
from bot.core.drafts import Copy, Measure, PartName, Problem

MOST_SEGMENTS = 10
"""The house's choice: Twilio refuses a text of more than 1,600 characters (its error 21617), and ten segments are 1,530."""

FEW_SEGMENTS = 2
"""The house's choice, near the 320 characters that Twilio advises: a third segment costs a third message."""

GSM_ROOM = (160, 153)
UCS2_ROOM = (70, 67)
"""Characters of a single SMS, and of each part of a longer one (3GPP TS 23.038 and 23.040); UCS-2 in UTF-16 units."""


def as_sent(copy: Copy) -> str:
    """The one string that goes to the network: all parts on one line."""
    return " ".join(" ".join(part.text.split()) for part in copy.parts if part.text.strip())


def strangers(text: str) -> tuple[tuple[int, str], ...]:
    """Each character outside GSM-7 with its place, counted from 0: a single one doubles the cost of the message."""
    return tuple((place, sign) for place, sign in enumerate(text) if not smsutil.is_valid_gsm(sign))


def segments(copy: Copy) -> tuple[Measure, ...]:
    """Encoding, segments, characters used and left; facts: encoding, segments, used, room, left."""
    text = as_sent(copy)
    split = smsutil.split(text)
    gsm = split.encoding == "gsm0338"
    used = split.total_bytes if gsm else split.total_bytes // 2
    single, part = GSM_ROOM if gsm else UCS2_ROOM
    count = len(split.parts)
    room = single if count == 1 else part * count
    facts: dict[str, int | str] = {
        "encoding": "GSM-7" if gsm else "UCS-2",
        "segments": count,
        "used": used,
        "room": room,
        "left": room - used,
    }
    unit = "segment" if count == 1 else "segments"
    text = f"{count} SMS {unit} ({facts['encoding']}), {used} of {room} characters, {room - used} left"
    return (Measure(part=PartName.BODY, text=text, facts=facts),)


def parts_of(copy: Copy) -> tuple[str, ...]:
    """The text as phones get it, one segment after the other."""
    return tuple(str(part.content) for part in smsutil.split(as_sent(copy)).parts)


def what_made_it_long(copy: Copy) -> str:
    """Why it takes more than one segment, in a sentence; "" where it takes one."""
    text, count = as_sent(copy), len(parts_of(copy))
    if count == 1:
        return ""
    found = strangers(text)
    if found:
        without = len(smsutil.split("".join(sign for sign in text if smsutil.is_valid_gsm(sign))).parts)
        named = " and ".join(f"“{sign}”" for sign in list(dict.fromkeys(sign for _, sign in found))[:3])
        if without < count:
            return f"{count} segments because of {named}: without, it takes {without}."
    longest = max((part for part in copy.parts if part.text.strip()), key=lambda part: len(part.text))
    others = [part for part in copy.parts if part is not longest and part.text.strip()]
    taken = ", ".join(f"the {part.name} {len(part.text)}" for part in (longest, *others))
    return f"{count} segments because of its length: {taken} characters."


def dear_signs(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    """Characters that force UCS-2, each named with its place, such as a curly quote or an emoji."""
    text = as_sent(copy)
    found = strangers(text)
    if not found:
        return ()
    first = {sign: place for place, sign in reversed(found)}
    counts = Counter(sign for _, sign in found)
    named = ", ".join(f"“{sign}” at character {first[sign] + 1}" for sign in list(counts)[:5])
    why = f"{named} forces UCS-2: 70 characters a segment instead of 160."
    return (Problem(part=PartName.BODY, text=why, hard=False),)


def too_many(copy: Copy, _brand: Brand) -> tuple[Problem, ...]:
    count = int(segments(copy)[0].facts["segments"])
    if count > MOST_SEGMENTS:
        return (Problem(part=PartName.BODY, text=f"{count} segments; at most {MOST_SEGMENTS} go out as one message."),)
    if count > FEW_SEGMENTS:
        text = f"{count} segments: each recipient costs {count} messages."
        return (Problem(part=PartName.BODY, text=text, hard=False),)
    return ()


RULES = ChannelRules(
    channel=Channel.SMS,
    parts=(PartName.BODY, PartName.CALL_TO_ACTION, PartName.FOOTER),
    # The ePrivacy rules (in Britain PECR reg. 22) want a simple way to refuse in each message to customers of one's own.
    must_say=("opt_out_sms",),
    short=20,
    usual=32,
    long=50,
    checks=(too_many, dear_signs),
    counts=(segments,),
)
