"""How people ask what could be done for somebody, and who has been left alone for long."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import END, WHO, phrase

_WE = r"(?:we|i)"
_CAN = r"(?:could|can|might|should)"
_WHO_ALL = r"(?:who(?: all)?|whom|which (?:of our |of the )?(?:customers?|people|clients?|ones?)|what customers?)"
_QUIET = r"(?:quiet|quite(?= (?:on us|lately|recently|since|in|for|[?.!])|$)|silent|cold|dark|dormant|inactive|missing|mia|awol|off the radar)"
_LEFT = r"(?:customers?|people|clients?|buyers?|ones?|contacts?|subscribers?)"
_CONTACT = r"(?:been in (?:touch|contact)|spoken|talked|heard|written|contacted|looked after|seen|had (?:any )?(?:good )?contact)"

CARE = (
    phrase(
        Wish.GIFT,
        rf"(?:so )?what (?:else |nice |kind )?(?:things? )?{_CAN} {_WE} (?:(?:do|arrange)(?: that is| something)?(?: nice| kind)? for|give(?: to)?|treat|surprise) {WHO}(?: with)?{END}",
        {
            "what could we do for Dana Ruiz?": "Dana Ruiz",
            "what could we do for her?": "her",
            "what can we give dana": "dana",
            "what should we surprise the busy parent with": "the busy parent",
        },
        ("what can we do about the delay", "what should we write for Dana"),
    ),
    phrase(
        Wish.GIFT,
        rf"(?:any |some |a few )?(?:gift|present|treat|invitation|kindness)s? (?:ideas?|suggestions?) for {WHO}{END}",
        {"any gift ideas for dana?": "dana", "present ideas for the busy parent": "the busy parent"},
        ("gifts for mothers: an sms for Dana", "ideas for Dana"),
    ),
    phrase(
        Wish.GIFT,
        rf"(?:is there |do we have )?(?:something|anything)(?: nice| kind| good)? (?:that )?{_WE} {_CAN} (?:do|give)(?: for| to)? {WHO}{END}",
        {"is there something nice we could do for her": "her", "anything we can do for Dana?": "Dana"},
        ("something we could write to Dana",),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"{_WHO_ALL} (?:have not|haven't|havent|did not|didn't) {_WE} (?:{_CONTACT}|hear|talk|speak|write|contact)\b.*$",
        {"who haven't we heard from in 90 days": "", "which customers have not we been in touch with": ""},
        ("who have you told about the sale",),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"{_WHO_ALL} (?:have |did |do |are |'ve )?{_WE}(?: have|'ve)? (?:(?:not|never)(?: really| ever)? (?:{_CONTACT}|(?:hear|talk|speak|write|contact|reach|chat|get in touch)(?! about)\b)|neglect(?:ed|ing)?|los(?:t|ing) touch with|forgotten(?: about)?|ignor(?:ed|ing))\b.*$",
        {
            "who have we not been in touch with?": "",
            "which customers have we neglected?": "",
            "who did we neglect": "",
            "who did we not talk to in ages": "",
            "who do we never hear from?": "",
        },
        ("who have we invited to the sale",),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"{_WHO_ALL} (?:have not|haven't|has not|hasn't|havent|hasnt) (?:been in (?:touch|contact)|answered|replied|bought|been heard from|heard from us)\b.*$",
        {"who hasn't answered in six months": "", "which customers have not bought for a year": ""},
        ("who hasn't got a garden",),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"(?:{_WHO_ALL}|who's|whos|did anyone|did anybody|has anyone|has anybody|anyone|anybody)(?: {_LEFT})?(?: (?:who|that))?(?: (?:has|have|is|are|'s|been|all|just))*"
        rf" (?:(?:went|gone|go|going|fell|fallen|got|gotten|turned|been|being|became|become|stayed)(?: (?:all|very|so|a bit|totally|completely|really))? {_QUIET}|{_QUIET}|dropped off|drifted away|disappeared|vanished|lapsed"
        r"|stopped (?:buying|answering|replying|responding|ordering|talking|writing|coming)|ghost(?:ed|ing) us)\b.*$",
        {
            "who went quiet": "",
            "who has gone quite lately?": "",
            "who's gone silent on us": "",
            "which customers stopped buying": "",
            "anyone gone cold?": "",
        },
        ("who is quite happy with sms", "who went to the sale", "anyone for tennis"),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"(?:{_WHO_ALL} (?:needs? (?:some |a bit of )?(?:love|attention|a nudge)|should {_WE} (?:get back in touch with|win back|check in with|reconnect with|catch up with))"
        rf"|(?:customers?|people|who|who did|anyone|anybody)(?: that| who)? {_WE}(?: have|'ve)? (?:lost touch with|lost|neglected|not talked to|not spoken to|forgot(?:ten)?(?: about)?))\b.*$",
        {
            "who needs some love?": "",
            "who should we get back in touch with": "",
            "customers we lost touch with": "",
            "anyone we forgot about?": "",
        },
        ("who should we write to about the sale", "customers we invited"),
    ),
    phrase(
        Wish.NEGLECTED,
        rf"(?:(?:show|list|give|find)(?: me)? )?(?:our |the |all |any )*(?:lapsed|inactive|dormant|sleeping|silent|quiet) {_LEFT}{END}",
        {"list the inactive customers": "", "any dormant clients?": ""},
        ("lapsed customers: an email about the sale", "quiet evenings for Dana"),
    ),
    phrase(
        Wish.NEGLECTED,
        r"(?:(?:show|list|give)(?: me)? )?(?:our |the |all )*(?:neglected|forgotten) (?:customers?|people|clients?)\b.*$",
        {"neglected customers": "", "show me the neglected customers": ""},
        ("forgotten bulbs for Dana",),
    ),
)
