"""How people ask what is new about a persona, to be told of it every week or no longer, and for personas from purchases."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import WHO, phrase

_END = (
    r"(?: (?:please|now|today|lately|recently|again|so far|anymore|any more|at all|(?:this|last|the past|the last|every|each) week"
    r"|weekly|to me))*(?: [?.!])*$"
)
_SHOW = r"(?:(?:show|give|send|get|make|run|read|see|need|want|have)(?: me| us)? )?"
_THE = r"(?:(?:the|teh|hte|a|an|my|our|this|that|these|any|all|this week's|last week's|latest|newest|current) )*"
_SUCH = r"(?:(?:the|teh|hte|a|an|my|our|this|that|these|any|all|more|weekly|regular) )*"
_OF = r"(?:for|of|about|on|to|with|4)"
_UPDATE = r"(?:digests?|updates?|summary|summaries|news|report|roundup)"
_WEEKLY = r"(?:weekly|regular|monday|every week's)"
_STOP = (
    r"(?:stop|cancel|end|pause|mute|kill|drop|no more|no longer|turn off|switch off|unsubscribe(?: me)? from|opt out of|opt me out of"
    r"|(?:i |we )?(?:don't|do not|dont|no longer) (?:want|need|send|get))"
)
_START = r"(?:(?:start|turn on|switch on|subscribe(?: me)?(?: to)?|sign me up (?:for|to))|(?:send|give|get|want|need|have)(?: me)?)"
_SOME = r"(?: (?:some|a|any|new|more|other|further|few|possible|fresh|additional))*"
_BOUGHT = (
    r"(?: (?:from|by|in|out of|for|based on|using|who|that|we) (?:what |the |our |my |their |all )*"
    r"(?:customers?|purchases?|people|they|sales|orders|buy(?:s|ing|ers)?|bought|data|us|are missing|could (?:have|use|make))\b.*?)?"
)

KEEPING_UP = (
    phrase(
        Wish.UNFOLLOW,
        rf"{_STOP}(?: sending)?(?: me)? {_SUCH}(?:digests?|updates? every week)(?: {_OF} {WHO})?{_END}",
        {
            "stop the digest": "",
            "stop the digest for Gareth": "Gareth",
            "stop sending me digests": "",
            "no more digests": "",
            "cancel my weekly digest about the busy parent please": "the busy parent",
            "don't send me the digset anymore": "",
            "unsubscribe me from the digest": "",
        },
        ("stop the sale for Gareth", "stop", "no more discounts"),
    ),
    phrase(
        Wish.UNFOLLOW,
        rf"(?:unfollow|stop following|stop keeping up with) {WHO}{_END}",
        {"unfollow gareth": "gareth", "stop following the busy parent": "the busy parent"},
        ("stop following", "following the busy parent"),
    ),
    phrase(
        Wish.UNFOLLOW,
        rf"(?:stop|cancel|end|mute) {WHO}(?:'s| '| 's|s) (?:weekly )?digests?{_END}",
        {"stop gareth's digest": "gareth"},
        ("stop gareth's order",),
    ),
    phrase(
        Wish.UNFOLLOW,
        rf"(?:unsubscribe(?: me)?|unfollow(?: all| everyone| everybody)?|stop following(?: all| everyone| everybody)?){_END}",
        {"unsubscribe": "", "unfollow all": "", "stop following": ""},
        ("unsubscribe link for the footer",),
    ),
    phrase(
        Wish.FOLLOW,
        rf"{_START} {_THE}{_WEEKLY} {_UPDATE}(?: {_OF} {WHO})?{_END}",
        {
            "send me a weekly digest for Gareth": "Gareth",
            "want a weekly update on the busy parent": "the busy parent",
            "send me a weekly digest": "",
        },
        ("send me the digest for Gareth", "send a weekly newsletter to Gareth", "send the monday sale to Gareth"),
    ),
    phrase(
        Wish.FOLLOW,
        rf"{_SHOW}{_THE}digests? {_OF} {WHO} (?:every week|each week|weekly|every monday){_END}",
        {"give me the digest for gareth every week": "gareth"},
        ("give me the digest for gareth this week",),
    ),
    phrase(
        Wish.FOLLOW,
        rf"(?:start|turn on|switch on|subscribe(?: me)?(?: to)?|sign me up (?:for|to)) {_THE}digests?(?: {_OF} {WHO})?{_END}",
        {"subscribe me to the digest": "", "start the digest for the busy parent": "the busy parent"},
        ("start the sale for Gareth",),
    ),
    phrase(
        Wish.FOLLOW,
        rf"(?:{_WEEKLY} digests? {_OF}|subscribe(?: me)? to|keep me (?:posted|updated|up to date|informed|in the loop) (?:on|about|with|of)|(?:i want to |let me )?follow(?! up\b| the link\b| us\b| our\b| through\b| these\b| this\b)) (?!{_END}){WHO}{_END}",
        {
            "weekly digest for gareth": "gareth",
            "follow the busy parent": "the busy parent",
            "folow gareth": "gareth",
            "keep me posted on Gareth": "Gareth",
        },
        ("follow up with Dana about the quote", "follow us on instagram", "keep me posted"),
    ),
    phrase(
        Wish.FOLLOW,
        rf"(?:(?:who|whom|what|which personas?) (?:do|am|are) (?:i|we) follow(?:ing)?|{_SHOW}{_THE}(?:followed personas|personas (?:that )?i follow)){_END}",
        {"who do i follow?": "", "which personas am I following": ""},
        ("who do i follow up with",),
    ),
    phrase(
        Wish.DIGEST,
        rf"{_SHOW}{_THE}digests?(?: {_OF} {WHO})?{_END}",
        {
            "digest for Gareth": "Gareth",
            "digset for teh busy parent": "teh busy parent",
            "show me this week's digest for the busy parent please": "the busy parent",
            "my digest": "",
            "digest": "",
        },
        ("digestive biscuits for Gareth", "digest the brief for Gareth and write an email"),
    ),
    phrase(
        Wish.DIGEST,
        rf"{_SHOW}{WHO}(?:'s| '| 's|s) (?:weekly |latest )?digest{_END}",
        {"gareth's digest": "gareth", "show me the busy parent's digest": "the busy parent"},
        ("gareth's order",),
    ),
    phrase(
        Wish.DIGEST,
        rf"(?:(?:what's|what is|anything|is there anything) (?:new|changed)|what (?:has )?(?:changed|happened)|(?:is there )?(?:any|the) (?:news|updates?))"
        rf" (?:with|about|on|for|from|of|to) {WHO}{_END}",
        {
            "what's new with Gareth?": "Gareth",
            "anything new about the busy parent this week?": "the busy parent",
            "any news on gareth": "gareth",
            "what changed about the landscaper lately": "the landscaper",
        },
        ("what's the news", "what about Gareth", "anything on Gareth"),
    ),
    phrase(
        Wish.DIGEST,
        rf"(?:what's|what is|anything) new{_END}",
        {"what's new?": "", "anything new this week": ""},
        ("what's new in the shop",),
    ),
    phrase(
        Wish.SUGGEST,
        rf"(?:suggest|propose|recommend|discover|find|look for|search for|come up with)(?: me| us)?{_SOME} personas?{_BOUGHT}{_END}",
        {
            "suggest personas": "",
            "sugest some personas pls": "",
            "suggest new personas from what customers bought?": "",
            "find personas in our purchases": "",
        },
        ("suggest a subject line", "find the persona for Dana", "suggest something for the persona busy parent"),
    ),
    phrase(
        Wish.SUGGEST,
        rf"{_SHOW}(?:(?:any|some|more|new|the) )*(?:personas? (?:suggestions?|ideas?|proposals?)|(?:suggested|proposed|possible) personas)(?: from purchases)?{_END}",
        {"persona suggestions": "", "any persona ideas": "", "show me suggested personas": ""},
        ("show me the personas", "any personas", "gift suggestions"),
    ),
    phrase(
        Wish.SUGGEST,
        rf"(?:(?:which|what) (?:new |other |more )?personas? (?:are we missing|could we (?:have|make|use|add)|should we (?:have|make|add))"
        rf"|(?:who|which customers) buys? (?:alike|the same(?: things?)?)|(?:find |show me )?groups? of (?:customers|people|buyers) (?:who|that) buy (?:alike|the same(?: things?)?)){_END}",
        {
            "what personas are we missing?": "",
            "who buys alike?": "",
            "find groups of customers who buy alike": "",
        },
        ("what personas do we have", "who buys bulbs"),
    ),
)
