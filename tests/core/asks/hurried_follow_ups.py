"""What hurried people type under a draft, with what they mean: written down before anything was made to fit it."""

from dataclasses import dataclass

from bot.core.asks.follow_up import Turn
from bot.core.channels.channel import Channel


@dataclass(frozen=True, slots=True)
class Meant:
    """`wish`: it says how to write; `matter`: it tells the customer something."""

    turn: Turn
    number: int | None = None
    channel: Channel | None = None
    dropped: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    about: str = ""
    wish: bool = False
    matter: bool = False


CHANGE = Turn.CHANGE
HURRIED: tuple[tuple[str, Meant], ...] = (
    ("cn u mak it shoter", Meant(CHANGE, wish=True)),
    ("abit shorter pls thx", Meant(CHANGE, wish=True)),
    ("way 2 long!!", Meant(CHANGE, wish=True)),
    ("soooo long, trim it down", Meant(CHANGE, wish=True)),
    ("longer plz, mor detail", Meant(CHANGE, wish=True)),
    ("make it a litle bit friendlyer", Meant(CHANGE, wish=True)),
    ("less fromal", Meant(CHANGE, wish=True)),
    ("do it as an emial", Meant(CHANGE, channel=Channel.EMAIL)),
    ("nah do whatsap instead", Meant(CHANGE, channel=Channel.WHATSAPP)),
    ("sms version pls", Meant(CHANGE, channel=Channel.SMS)),
    ("can we get this as a lettter", Meant(CHANGE, channel=Channel.POST)),
    ("for sms, and shorter", Meant(CHANGE, channel=Channel.SMS, wish=True)),
    ("drop teh golf bit", Meant(CHANGE, dropped=("golf",))),
    ("lose the discuont", Meant(CHANGE, dropped=("discuont",))),
    ("take out the part about parking pls", Meant(CHANGE, dropped=("parking",))),
    ("dont mention friday", Meant(CHANGE, dropped=("friday",))),
    ("remov the link", Meant(CHANGE, dropped=("link",))),
    ("no golf pls", Meant(CHANGE, doubtful=("golf",))),
    ("we shd drop the tea and the golf", Meant(CHANGE, dropped=("tea", "golf"))),
    ("get ridd of the price", Meant(CHANGE, dropped=("price",))),
    ("y did u drop the discount", Meant(Turn.WHY, about="discount")),
    ("wheres the golf gone?", Meant(Turn.WHY, about="golf")),
    ("why no discount??", Meant(Turn.WHY, about="discount")),
    ("how come its not an email", Meant(Turn.WHY, about="email")),
    ("why did you choose sms", Meant(Turn.WHY, about="sms")),
    ("why that opening line?", Meant(Turn.WHY, about="opening line")),
    ("wat wud she think of this", Meant(Turn.THEIR_VIEW)),
    ("will dana like it??", Meant(Turn.THEIR_VIEW)),
    ("hows she going to react", Meant(Turn.THEIR_VIEW)),
    ("giv me 3 optoins", Meant(Turn.CHOICES, number=3)),
    ("can i see two versions", Meant(Turn.CHOICES, number=2)),
    ("a few alternatives pls", Meant(Turn.CHOICES, number=3)),
    ("ill go with no 2", Meant(Turn.TAKE, number=2)),
    ("the 3rd one pls", Meant(Turn.TAKE, number=3)),
    ("go bk to v1", Meant(Turn.GO_BACK, number=1)),
    ("the prevous one was beter", Meant(Turn.GO_BACK)),
    ("undo tht", Meant(Turn.GO_BACK)),
    ("whats diffrent now", Meant(Turn.DIFFERENCES)),
    ("what did u change", Meant(Turn.DIFFERENCES)),
    ("oh and the car park is shut on sat", Meant(CHANGE, matter=True)),
)
