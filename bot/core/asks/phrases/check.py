"""How people ask for their copy to be checked. Whom it is for, and where the copy begins, is found afterwards."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import CHANNEL, WHO, phrase

CHECK = (
    phrase(
        Wish.CHECK,
        r"(?:check|review|proofread|vet|sanity check|(?:have|take) a look at|look (?:at|over)|flag|spot)(?=$| [:\"“]"
        rf"| (?:this|that|these|my|the|our|an?|below|following|draft|copy|text|wording|for|on|it|{CHANNEL})\b"
        r"| (?!what\b|when\b|how\b|if\b|whether\b|which\b|who\b|with\b|in\b)\S+(?: \S+){0,3} :)",
        {
            "check this for Dana: Hi Dana!": "",
            "review my draft for Dana": "",
            "check: big sale": "",
            "check Dana Ruiz: hi": "",
            "chekc this": "",
        },
        ("check when to text Dana", "check what Dana prefers", "check in with Dana"),
    ),
    phrase(
        Wish.CHECK,
        r"(?:is|does|will|would|are) (?:[\"“]|(?:this|the following|that|it|my (?:draft|copy|text)|the (?:draft|copy|text) below)\b)"
        r"(?=.*\b(?:ok|okay|fine|good|right|work|works|land|fly|sound|alright|suit|too|like)\b)",
        {
            "is this ok for Dana: 20% off": "",
            "would this work for the busy parent? Hi": "",
            "does this sound right": "",
        },
        ("is that all", "is Dana ok with calls"),
    ),
    phrase(
        Wish.CHECK,
        rf"(?:would|will|does|do) {WHO} (?:like|hate|mind|love|appreciate) (?:this|that|the following|it)\b",
        {"would Dana like this: hello there": "Dana", "will the busy parent love this? Hi": "the busy parent"},
        ("would Dana like email", "what does Dana like"),
    ),
    phrase(
        Wish.CHECK,
        r"(?:this|that|it|the (?:draft|copy|text) below) (?:is|sounds?|works?|reads?)(?: (?:ok|okay|fine|good|right|alright|well))?(?= for\b)",
        {"this is ok for Dana: hi": "", "it sounds right for the busy parent": ""},
        ("this is Dana", "this is great"),
    ),
    phrase(
        Wish.CHECK,
        r"(?:any|are there(?: any)?) (?:flags|problems|issues|objections)\b",
        {"any flags in this for Dana: hi": ""},
        ("many flags",),
    ),
)
