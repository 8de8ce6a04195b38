"""How people ask by which channel, and when, somebody wants to be reached."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import CHANNEL, END, REACH, WHO, phrase

PREFERS = (
    phrase(
        Wish.PREFERS,
        rf"(?:contact |channel |the )*(?:prefers|preferences?|prefer)(?: of| for)?(?: :)? {WHO}{END}",
        {
            "prefers Dana Ruiz": "Dana Ruiz",
            "preference for dana": "dana",
            "prefs dana?": "dana",
            "contact preferences for dana": "dana",
        },
        ("we prefer short copy",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:should (?:i|we) (?:use |send |go (?:for|with) )?)?(?:an? |by |via )?{CHANNEL}(?: , {CHANNEL})*(?: ,)? or (?:an? |by )?{CHANNEL}"
        rf" (?:for|with|to|works? for|suits) {WHO}{END}",
        {
            "email or text for Ruiz?": "Ruiz",
            "sms, whatsapp or email for the busy parent": "the busy parent",
            "should we use email or sms for Dana": "Dana",
        },
        ("email for Dana or Tom about the sale", "an email or two for Dana", "write an email or sms for Dana"),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:should|can|may|could|shall) (?:i|we) (?:rather )?{REACH}(?: or {REACH})? {WHO}"
        rf"(?: (?:by|on|or|via) (?:{CHANNEL}|{REACH})(?: them| him| her)?| (?:an? )?{CHANNEL}(?: or (?:an? )?{CHANNEL})?)?{END}",
        {
            "should I send Dana a letter or an email?": "Dana",
            "should I call or email dana?": "dana",
            "can I text Dana Ruiz?": "Dana Ruiz",
            "shall we ring Dana or email her": "Dana",
            "can we contact Dana by post?": "Dana",
        },
        ("can we do something for Dana", "could you write to Dana"),
    ),
    phrase(
        Wish.PREFERS,
        r"(?:when|what time|at what time|(?:what|which) (?:day|hour|time of day))(?:'s| is| should| do| can| would| does|)(?: (?:i|we|it))?(?: be)?"
        rf"(?: the)?(?: best| good| ok| okay)?(?: time)?(?: to)? (?:{REACH}|for|suits?|works? for) {WHO}{END}",
        {
            "when shd i msg Dana Ruiz": "Dana Ruiz",
            "when is the best time to reach the busy parent?": "the busy parent",
            "what time for Dana?": "Dana",
            "when's good for Dana": "Dana",
            "when would be good to message Dana?": "Dana",
        },
        ("when the sale starts we want a text for Dana", "when is the spring sale?"),
    ),
    phrase(
        Wish.PREFERS,
        rf"when (?:does|do|would|is) {WHO} (?:like|want|prefer|answer|read|reply|respond|check|open|free|around|awake|reachable|available)\b.*$",
        {"when does dana like to be texted?": "dana", "when does the busy parent read email": "the busy parent"},
        ("when does the sale end",),
    ),
    phrase(
        Wish.PREFERS,
        rf"how (?:(?:i|we) )?(?:should|do|can|would|to|is it best to|best to)(?: (?:i|we))?(?: best)? {REACH} {WHO}{END}",
        {
            "how should we reach Dana Ruiz?": "Dana Ruiz",
            "how do i contact the baker in Leeds": "the baker in Leeds",
            "how best to reach dana": "dana",
            "how we should contact Dana": "Dana",
        },
        ("how should the email for Dana start",),
    ),
    phrase(
        Wish.PREFERS,
        rf"how (?:does|do|would|did) {WHO} (?:prefer|like|want|wish)s?(?: to| us to)? {REACH}\b.*$",
        {"how does Dana like to be contacted?": "Dana", "how would Dana prefer to hear from us": "Dana"},
        ("how does Dana like her coffee",),
    ),
    phrase(
        Wish.PREFERS,
        r"(?:what is |what's |which is |what |which )?(?:the )?(?:best |preferred |right |favou?rite )?(?:way|channel|medium|time|hour|day)s?(?: and (?:time|hour|channel))?"
        rf"(?: is best| works best| works| should (?:i|we) use| do (?:i|we) use)? (?:to |for |with |of )(?:{REACH} )?{WHO}{END}",
        {
            "best time to reach dana": "dana",
            "which channel for Dana?": "Dana",
            "best way of reaching Dana": "Dana",
            "what's the best way to contact the busy parent": "the busy parent",
            "what channel should we use for dana?": "dana",
        },
        ("best offer for Dana", "wayward hedges for Dana"),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:what|which) (?:channel|medium|time|hour|way)s? (?:does|do|would|did) {WHO} (?:prefer|like|want|use|answer)\b.*$",
        {"what channel does dana prefer?": "dana", "which channel does the busy parent like best": "the busy parent"},
        ("what offer does Dana prefer",),
    ),
    phrase(
        Wish.PREFERS,
        r"(?:what is |what's |what are )?(?P<who>\S+(?: \S+){0,3}?)(?:"
        r"(?:'s| '| 's|s)? (?:preferred|favou?rite|best) (?:channel|time|hour|way|contact)\b.*"
        r"|(?:'s| '| 's|s) (?:contact |channel )?preferences?(?: [?.!])*)$",
        {
            "what's Dana's preferred channel?": "Dana",
            "what are Dana Ruiz' preferences": "Dana Ruiz",
            "dana ruiz preferred channel?": "dana ruiz",
        },
        ("what's Dana's favourite plant",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:does|do|would|did) {WHO} (?:prefer|rather|(?:like|want|answer|read|open|mind) (?:getting |to get |being |to be )?(?:an? )?(?:{CHANNEL}|texted|emailed|called|phoned))\b.*$",
        {
            "does Dana prefer text?": "Dana",
            "would the busy parent rather get an email": "the busy parent",
            "does dana like being called": "dana",
            "does Dana like emails?": "Dana",
        },
        ("does Dana like tulips",),
    ),
    phrase(
        Wish.PREFERS,
        r"(?:is|are) (?!this\b|that\b|it\b|the following\b)"
        rf"{WHO} (?:ok|okay|fine|happy|open|better|best|reachable|contactable|opted in)(?: (?:with|by|on|for|to|being|getting))* (?:{CHANNEL}|called|texted|emailed|phoned)\b.*$",
        {
            "is Dana ok with calls?": "Dana",
            "is Dana better on email or whatsapp": "Dana",
            "is dana reachable by sms": "dana",
            "is dana open to whatsapp": "dana",
        },
        ("is this ok for Dana: 20% off", "is this fine for text?"),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:is|would|was) it (?:be )?(?:ok|okay|fine|alright|allowed|best|better) (?:to|if (?:i|we)) {REACH}(?: or {REACH})? {WHO}(?: (?:by|on|or|via) (?:{CHANNEL}|{REACH})(?: them| him| her)?)?{END}",
        {"is it ok to call Dana?": "Dana", "is it better to text or email Dana": "Dana"},
        ("is it ok for Dana: 20% off",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:{REACH}(?: or {REACH})+|which is better (?:for|with)) {WHO}(?: , .*)?{END}",
        {"text or call Dana?": "Dana", "which is better for Dana, email or text?": "Dana"},
        ("text Dana or Tom",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?P<who>[^\s:.,?!]+(?: [^\s:.,?!]+){{0,3}}?) (?:likes?|loves?|hates?|prefers?|wants?|answers?|reads?) (?:getting |being )?(?:an? )?(?:{CHANNEL}|texted|emailed|called|phoned)(?: or {CHANNEL})?{END}",
        {"dana prefers email or text?": "dana", "the busy parent likes email": "the busy parent"},
        ("dana likes email so write one about the sale",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?P<who>[^\s:.,?!]+(?: [^\s:.,?!]+){{0,3}}?) (?:would |'d )(?:rather|prefer|like)(?: to)? (?:be |get |have |hear by )?(?:an? )?(?:{CHANNEL}|texted|emailed|called|phoned)\b.*$",
        {
            "Marcus Bell would rather be called or emailed": "Marcus Bell",
            "dana would prefer a text?": "dana",
        },
        ("Dana would like the new bulbs",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:is|would) (?!this\b|that\b).+? (?:be )?(?:an? |the )?(?:good|ok|okay|bad|right|best) (?:time|moment|day|hour|channel|way) (?:to {REACH}|for) {WHO}{END}",
        {"is Friday 5pm a good time to text Dana?": "Dana", "would email be the best way to reach Dana": "Dana"},
        ("is this a good time for Dana",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:is|are|would|does) (?:an? )?{CHANNEL} (?:be )?(?:ok|okay|fine|good|best|better|right|alright|work) (?:for|with) {WHO}{END}",
        {"is SMS fine for Dana?": "Dana", "would a letter be better for Dana": "Dana"},
        ("is SMS dead",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:what|which) (?:channel|medium|time|hour|day|way)s? (?:suits?|fits?|works?(?: best)? (?:for|with)) {WHO}{END}",
        {"which time suits Dana": "Dana"},
        ("which offer suits Dana",),
    ),
    phrase(
        Wish.PREFERS,
        rf"(?:(?:do|did) (?:we|i) have|is there)(?: any)? (?:{CHANNEL} )?(?:consent|permission|opt-in)(?: (?:for|to) (?:{CHANNEL}|{REACH}))?(?: (?:for|from|of|by))? {WHO}(?: (?:on|for|by|to) {CHANNEL})?{END}",
        {
            "do we have consent for Dana?": "Dana",
            "do we have sms consent from Dana Ruiz": "Dana Ruiz",
            "is there consent for sms from dana": "dana",
        },
        ("do we have stock for Dana",),
    ),
)
