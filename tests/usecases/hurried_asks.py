"""What hurried people type to a bot that knows the sample company, and what they mean by it."""

from dataclasses import dataclass

from bot.core.asks import Wish
from bot.core.channels.channel import Channel

SEVERAL = "several"
"""Equally good ones are offered for choice."""
NOBODY = ""

DRAFT, PREFERS, CHECK, PERSONA, HELP = Wish.DRAFT, Wish.PREFERS, Wish.CHECK, Wish.PERSONA, Wish.HELP
EMAIL, SMS, PUSH, WHATSAPP = Channel.EMAIL, Channel.SMS, Channel.PUSH, Channel.WHATSAPP
LINKEDIN, INSTAGRAM, PHONE, POST = Channel.LINKEDIN, Channel.INSTAGRAM, Channel.PHONE, Channel.POST


@dataclass(frozen=True, slots=True)
class Meant:
    """`who` is the name that is stored; the brief's words count, and their order, not the marks between them."""

    wish: Wish
    who: str = NOBODY
    channel: Channel | None = None
    brief: str = ""


HURRIED: dict[str, Meant] = {
    # Names that run together with the topic, in lower case.
    "draft sms dana spring sale": Meant(DRAFT, "Dana Ruiz", SMS, "spring sale"),
    "sms dana ruiz crates back in stock fri": Meant(DRAFT, "Dana Ruiz", SMS, "crates back in stock fri"),
    "spring sale 20% off till sunday sms tobi": Meant(DRAFT, "Tobi Adeyemi", SMS, "spring sale 20% off till sunday"),
    "need email gareth bevan trade day 6 june 7am bacon rolls": Meant(DRAFT, "Gareth Bevan", EMAIL, "trade day 6 june 7am bacon rolls"),
    "whatsapp marta basil trays £12 tuesday delivery": Meant(DRAFT, "Marta Kowalczyk", WHATSAPP, "basil trays £12 tuesday delivery"),
    "hannah whitaker newsletter half term kits £9": Meant(DRAFT, "Hannah Whitaker", EMAIL, "half term kits £9"),
    "quick text busy parent half term opening hrs 9-5": Meant(DRAFT, "Hannah Whitaker", SMS, "quick half term opening hrs 9-5"),
    "post arthur pickersgill leek seed back 3 jan": Meant(DRAFT, "Arthur Pickersgill", POST, "leek seed back 3 jan"),
    "email celia marchbank gift wrapping now free over £30": Meant(DRAFT, "Celia Marchbank", EMAIL, "gift wrapping now free over £30"),
    "tulips 3 for 2 until the 14th dana email": Meant(DRAFT, "Dana Ruiz", EMAIL, "tulips 3 for 2 until the 14th"),
    # Typos and shorthand.
    "drfat txt for hannha whitaker re easter trail, kids free": Meant(DRAFT, "Hannah Whitaker", SMS, "re easter trail, kids free"),
    "pls rite emial 4 gareth bevn abt sleepers 15% off b4 may": Meant(DRAFT, "Gareth Bevan", EMAIL, "abt sleepers 15% off b4 may"),
    "cn u do a shrt sms for danna ruiz, delivery moved to thurs": Meant(DRAFT, "Dana Ruiz", SMS, "shrt delivery moved to thurs"),
    "emal marta kowalcyzk herbs r in": Meant(DRAFT, "Marta Kowalczyk", EMAIL, "herbs r in"),
    "wats the best chanel for tobi adeyemi": Meant(PREFERS, "Tobi Adeyemi"),
    "wen shud i txt gareth": Meant(PREFERS, "Gareth Bevan"),
    # Fragments.
    "Dana Ruiz": Meant(PERSONA, "Dana Ruiz"),
    "the busy parent": Meant(PERSONA, "Hannah Whitaker"),
    "tobi?": Meant(PERSONA, "Tobi Adeyemi"),
    "gareth - sms or email": Meant(PREFERS, "Gareth Bevan"),
    "dana best time": Meant(PREFERS, "Dana Ruiz"),
    "best channel for hannah": Meant(PREFERS, "Hannah Whitaker"),
    "colin braithwaite consent?": Meant(PREFERS, "Colin Braithwaite"),
    "café owner, whatsapp, basil £2 a pot": Meant(DRAFT, "Marta Kowalczyk", WHATSAPP, "basil £2 a pot"),
    "landscaper email: sleepers back, £24 each, from monday": Meant(DRAFT, "Gareth Bevan", EMAIL, "sleepers back, £24 each, from monday"),
    "sms. dana. spring sale. by friday.": Meant(DRAFT, "Dana Ruiz", SMS, "spring sale. by friday."),
    "arthur what does he like": Meant(PERSONA, "Arthur Pickersgill"),
    # Voice to text.
    "hey um can you write an email to the allotment keeper about the new seed potatoes they arrive on the fifth of february thanks": Meant(DRAFT, "Arthur Pickersgill", EMAIL, "about the new seed potatoes they arrive on the fifth of february thanks"),
    "okay so I need a text message going to Dana Ruiz period the click and collect is open until eight period": Meant(DRAFT, "Dana Ruiz", SMS, "going period the click and collect is open until eight period"),
    "please tell marta kowalczyk that the olive trees are delayed by one week sorry": Meant(DRAFT, "Marta Kowalczyk", None, "tell that the olive trees are delayed by one week sorry"),
    "what do we know about hannah whitaker": Meant(PERSONA, "Hannah Whitaker"),
    "how would yusuf demir like to be contacted": Meant(PREFERS, "Yusuf Demir"),
    "send something nice to grace mwangi it's her birthday on monday": Meant(DRAFT, "Grace Mwangi", None, "nice it's her birthday on monday"),
    # Two tongues in one head.
    "draft email para Dana Ruiz about the rebajas, hasta el viernes": Meant(DRAFT, "Dana Ruiz", EMAIL, "about the rebajas, hasta el viernes"),
    "kurze SMS for Anneliese Vogt: Lieferung am Freitag, sorry for the delay": Meant(DRAFT, "Dr. Anneliese Vogt", SMS, "kurze Lieferung am Freitag, sorry for the delay"),
    "Łukasz Wójcik: whatsapp, boisko ready Saturday": Meant(DRAFT, "Łukasz Wójcik", WHATSAPP, "boisko ready Saturday"),
    "email Ольга Шевченко about the bread": Meant(DRAFT, "Ольга Шевченко", EMAIL, "about the bread"),
    "zoe bronte-clarke sms poetry night 12 may 7pm": Meant(DRAFT, "Zoë Brontë-Clarke", SMS, "poetry night 12 may 7pm"),
    # Emoji.
    "🌷 spring sale sms for dana pls 🙏": Meant(DRAFT, "Dana Ruiz", SMS, "🌷 spring sale 🙏"),
    "✉️ Hannah Whitaker 🎃 pumpkin day 26 oct, £4": Meant(DRAFT, "Hannah Whitaker", None, "✉️ 🎃 pumpkin day 26 oct, £4"),
    "dana ❤️ email?": Meant(PREFERS, "Dana Ruiz"),
    # All capitals, no punctuation.
    "NEED AN SMS FOR TOBI ADEYEMI POTTING MIX BACK FRIDAY": Meant(DRAFT, "Tobi Adeyemi", SMS, "POTTING MIX BACK FRIDAY"),
    "EMAIL GARETH TRADE DAY CANCELLED": Meant(DRAFT, "Gareth Bevan", EMAIL, "TRADE DAY CANCELLED"),
    "WHEN TO CALL MARTA": Meant(PREFERS, "Marta Kowalczyk"),
    "draft for Dana Ruiz by email: spring sale, 20 % off until Friday": Meant(DRAFT, "Dana Ruiz", EMAIL, "spring sale, 20 % off until Friday"),
    "something for tobi by whatsapp, must get out by 5pm, moss poles £8": Meant(DRAFT, "Tobi Adeyemi", WHATSAPP, "must get out by 5pm, moss poles £8"),
    "letter to margaret ellison regarding her refund": Meant(DRAFT, "Margaret Ellison", POST, "regarding her refund"),
    # Words that are names and topics.
    "sms dana rose pruning workshop sat": Meant(DRAFT, "Dana Ruiz", SMS, "rose pruning workshop sat"),
    "draft an email about heather and grace for priyanka shah": Meant(DRAFT, "Priyanka Shah", EMAIL, "about heather and grace"),
    "draft sms heather in bloom, tobi": Meant(DRAFT, "Tobi Adeyemi", SMS, "heather in bloom"),
    "email about ruby chard seedlings, £3": Meant(DRAFT, NOBODY, EMAIL, "about ruby chard seedlings, £3"),
    "sms sofia spring sale": Meant(DRAFT, SEVERAL, SMS, "spring sale"),
    # Long-winded, and asked in passing.
    "Hi there, hope you had a good weekend! So Karen from upstairs wants us to get a note out to Margaret Ellison, by post, because the boiler-suit order is late again. Arrives 14 Nov.": Meant(DRAFT, "Margaret Ellison", POST, "because the boiler-suit order is late again. Arrives 14 Nov."),
    "I was wondering whether Marcus Bell would rather be called or emailed": Meant(PREFERS, "Marcus Bell"),
    "is this ok for tobi: Your monstera called. It wants you back.": Meant(CHECK, "Tobi Adeyemi", None, "Your monstera called. It wants you back."),
    "check tobi adeyemi hey plant parent your pots are here": Meant(CHECK, "Tobi Adeyemi", None, "hey plant parent your pots are here"),
    "can you look over this for the landscaper - Sleepers are back. £24 each.": Meant(CHECK, "Gareth Bevan", None, "Sleepers are back. £24 each."),
    "tell me everything about the gift giver": Meant(PERSONA, "Celia Marchbank"),
    "remind winifred stead bowls green renovation starts 3 sept": Meant(DRAFT, "Winifred Stead", None, "remind bowls green renovation starts 3 sept"),
}  # fmt: skip

NOT_YET = {
    next(text for text in HURRIED if "Karen" in text): "chat before the order stays in the brief",
}
"""What is not understood, and why."""

MET_LATER: dict[str, Meant] = {
    # Forms, marks and pictures between.
    "To: Dana Ruiz\nChannel: SMS\nSpring sale until Friday": Meant(DRAFT, "Dana Ruiz", SMS, "Spring sale until Friday"),
    "dana | sms | spring sale": Meant(DRAFT, "Dana Ruiz", SMS, "spring sale"),
    "[dana] [sms] spring sale": Meant(DRAFT, "Dana Ruiz", SMS, "spring sale"),
    "🎉🎉 dana 🎉🎉 sms 🎉🎉 sale": Meant(DRAFT, "Dana Ruiz", SMS, "🎉🎉 🎉🎉 🎉🎉 sale"),
    "draft for Dana Ruiz: email, spring sale": Meant(DRAFT, "Dana Ruiz", EMAIL, "spring sale"),
    "draft for Dana Ruiz by post please: spring sale": Meant(DRAFT, "Dana Ruiz", POST, "spring sale"),
    "say happy birthday to grace mwangi by sms": Meant(DRAFT, "Grace Mwangi", SMS, "say happy birthday"),
    # Wishes about the copy stand apart from what it is about.
    "a really short, friendly sms about the spring sale for dana": Meant(DRAFT, "Dana Ruiz", SMS, "really short, friendly, the spring sale"),
    "max 100 chars sms for dana about the sale": Meant(DRAFT, "Dana Ruiz", SMS, "max 100 chars, the sale"),
    "apology email to margaret ellison order 3391 late": Meant(DRAFT, "Margaret Ellison", EMAIL, "apology, order 3391 late"),
    # No word of the topic goes with the name, be it in the title, the job or the company.
    "email celia gift vouchers": Meant(DRAFT, "Celia Marchbank", EMAIL, "gift vouchers"),
    "sms bea fairweather student discount 10% off": Meant(DRAFT, "Bea Fairweather", SMS, "student discount 10% off"),
    "draft sms for yusuf demir bakery order ready 4pm": Meant(DRAFT, "Yusuf Demir", SMS, "bakery order ready 4pm"),
    "sms to all café owners: basil": Meant(DRAFT, "Marta Kowalczyk", SMS, "basil"),
    "could u msg 2 dana re bulbs": Meant(DRAFT, "Dana Ruiz", None, "bulbs"),
    "dana spring sale": Meant(DRAFT, "Dana Ruiz", None, "spring sale"),
    # Questions.
    "is arthur ok w email": Meant(PREFERS, "Arthur Pickersgill"),
    "fastest way to get hold of gareth?": Meant(PREFERS, "Gareth Bevan"),
    "which channel 4 dana": Meant(PREFERS, "Dana Ruiz"),
    "arthur pickersgill hates email right?": Meant(PREFERS, "Arthur Pickersgill"),
    "whats dana like": Meant(PERSONA, "Dana Ruiz"),
    "what can you tell me about our café owner": Meant(PERSONA, "Marta Kowalczyk"),
    "dana r": Meant(PERSONA, "Dana Ruiz"),
    "sofia": Meant(PERSONA, SEVERAL),
}  # fmt: skip

WRITTEN_LAST: dict[str, Meant] = {
    "marcus bell sms gutters course starts 9 nov £45": Meant(DRAFT, "Marcus Bell", SMS, "gutters course starts 9 nov £45"),
    "ned a quik emial to priyanka shah, orchid workshop moved to 3pm sat": Meant(DRAFT, "Priyanka Shah", EMAIL, "quik orchid workshop moved to 3pm sat"),
    "whatsapp declan o'rourke that the terrace heaters arrive on monday": Meant(DRAFT, "Declan O’Rourke", WHATSAPP, "that the terrace heaters arrive on monday"),
    "kwame boateng?": Meant(PERSONA, "Kwame Boateng"),
    "the allotment keeper - best way to reach him": Meant(PREFERS, "Arthur Pickersgill"),
    "esther goldman post hanukkah table plants, order by 10 dec": Meant(DRAFT, "Esther Goldman", POST, "hanukkah table plants, order by 10 dec"),
    "plz draft me something short for the first-flat renter about watering, no emoji": Meant(DRAFT, "Tobi Adeyemi", None, "short, watering, no emoji"),
    "so basically we need to tell bernard holt his fence panels are here and he can pick them up any day before six": Meant(DRAFT, "Bernard Holt", None, "tell his fence panels are here and he can pick them up any day before six"),
    "URGENT EMAIL TO JOYCE AKINTOLA FIRE DOOR PLANTERS RECALLED": Meant(DRAFT, "Joyce Akintola", EMAIL, "URGENT FIRE DOOR PLANTERS RECALLED"),
    "does niamh walsh read whatsapp": Meant(PREFERS, "Niamh Walsh"),
    "rhys prosser linkedin msg: estate contract renewal 2027": Meant(DRAFT, "Rhys Prosser", LINKEDIN, "estate contract renewal 2027"),
    "mail für Jürgen Lang about the Gewächshaus, ab 1. März": Meant(DRAFT, "Jürgen Lang", EMAIL, "the Gewächshaus, ab 1. März"),
    "🎄 email fergus mcallister tree netting £3 🎄": Meant(DRAFT, "Fergus McAllister", EMAIL, "🎄 tree netting £3 🎄"),
    "winifred - call or letter?": Meant(PREFERS, "Winifred Stead"),
    "can we ring henrietta vane after 6": Meant(PREFERS, "Henrietta Vane"),
    "jean-luc moreau email harvest crates 40 left": Meant(DRAFT, "Jean-Luc Moreau", EMAIL, "harvest crates 40 left"),
    "roses are half price this weekend, sms that to bea fairweather": Meant(DRAFT, "Bea Fairweather", SMS, "roses are half price this weekend, that"),
    "check this for joyce akintola: Your residents deserve colour!": Meant(CHECK, "Joyce Akintola", None, "Your residents deserve colour!"),
    "whats gareth bevan into": Meant(PERSONA, "Gareth Bevan"),
    "insta post hannah whitaker mud kitchen day": Meant(DRAFT, "Hannah Whitaker", INSTAGRAM, "mud kitchen day"),
    "amina yusuf seed swap saturday 10am text her": Meant(DRAFT, "Amina Yusuf", SMS, "seed swap saturday 10am"),
    "holly wreaths from £18, email celia": Meant(DRAFT, "Celia Marchbank", EMAIL, "holly wreaths from £18"),
    "push for the busy parent conkers and cocoa sunday 2-4 free": Meant(DRAFT, "Hannah Whitaker", PUSH, "conkers and cocoa sunday 2-4 free"),
    "ifeoma obi email pls, her lemon tree is back in stock": Meant(DRAFT, "Ifeoma Obi", EMAIL, "her lemon tree is back in stock"),
    "i'd like to send yusuf demir a text saying the flour planters shipped today": Meant(DRAFT, "Yusuf Demir", SMS, "the flour planters shipped today"),
    "who is grace": Meant(PERSONA, "Grace Mwangi"),
    "sms tom ackroyd; his mower is serviced; £62; collect by 5": Meant(DRAFT, "Tom Ackroyd", SMS, "his mower is serviced; £62; collect by 5"),
    "rosalind pike phone script apology late delivery": Meant(DRAFT, "Rosalind Pike", PHONE, "apology late delivery"),
    "best day to email our landscaper": Meant(PREFERS, "Gareth Bevan"),
    "carla mendes whatsap nyc pop up may 4": Meant(DRAFT, "Carla Mendes", WHATSAPP, "nyc pop up may 4"),
}  # fmt: skip
"""Written after everything else, and changed nothing."""
