"""How people ask what is known of somebody."""

from bot.core.asks.ask import Wish
from bot.core.asks.phrases.phrase import END, WHO, phrase

PERSONA = (
    phrase(
        Wish.PERSONA,
        r"(?:(?:list|show|which|what|who are)(?: me)?(?: all)?(?: the| our)? )?personas?(?: do we have| are there| list)?(?: [?.!])*$",
        {"personas": "", "list all personas": "", "which personas do we have?": ""},
        ("personal trainers", "persona busy parent"),
    ),
    phrase(
        Wish.PERSONA,
        r"(?:(?:(?:show|give)(?: me)? )?(?:all |the )*(?:everything|details|insights?|evidence|facts|info(?:rmation)?) (?:on|about|for|of)|who (?:exactly |actually )?is|who's|who are|tell me(?: more| everything)? about|(?:show|describe|explain)(?: me)?|persona|profile(?: of| for)?"
        r"|(?:what )?do (?:we|you|i) know(?: about| of)?"
        rf"|(?:what's|what is|give me) the (?:deal|story|scoop|lowdown|rundown|gist) (?:with|on|about)|(?:brief|fill) me (?:in )?on|remind me (?:about|of|who)|more (?:on|about)|what about|how about|what's up with|(?:what|anything) (?:can|could) you tell me about|anything (?:on|about))(?: :)?(?: the persona)? {WHO}(?: is| persona)?{END}",
        {
            "who is the busy parent?": "the busy parent",
            "tell me about Dana Ruiz": "Dana Ruiz",
            "what do we know about dana": "dana",
            "do you know Dana": "Dana",
            "give me the lowdown on Dana": "Dana",
            "how about Dana?": "Dana",
            "what can you tell me about the busy parent": "the busy parent",
            "show me the evidence for Dana": "Dana",
            "persona busy parent": "busy parent",
            "show me the allotment holder please": "the allotment holder",
        },
        ("whose email is this", "profiles"),
    ),
    phrase(
        Wish.PERSONA,
        rf"(?:(?:what|which)(?: \w+)?|why|where|how often) (?:does|do|did|would|will|is|are) (?!you\b|i\b|we\b){WHO} "
        r"(?:care|like|want|value|love|hate|dislike|need|buy|bought|think|worry|worried|read|enjoy|look for|looking for|into|interested|afraid|mean|expect|eat|wear|shop|live|work|do|avoid)s?\b.*$",
        {
            "what does the busy parent care about": "the busy parent",
            "what is dana interested in?": "dana",
            "what do allotment holders want?": "allotment holders",
            "why does Dana buy from us": "Dana",
            "what tone does Arthur like": "Arthur",
        },
        ("what do you do", "what do you think"),
    ),
    phrase(
        Wish.PERSONA,
        rf"what (?:matters|is important|appeals|counts|speaks)(?: most)? (?:to|for) {WHO}{END}",
        {"what matters to the busy parent": "the busy parent"},
        ("what matters most",),
    ),
    phrase(
        Wish.PERSONA,
        rf"what(?:'s| is| are) the \w+(?: \w+)?(?: and \w+)? (?:of|for) {WHO}{END}",
        {"what are the objections of the busy parent?": "the busy parent", "what is the job of Dana": "Dana"},
        ("what is the weather",),
    ),
    phrase(
        Wish.PERSONA,
        rf"what(?:'s| is| are) {WHO} like{END}",
        {"what's Dana like": "Dana", "what are café owners like?": "café owners"},
        ("what's Dana likely to buy", "what is it"),
    ),
    phrase(
        Wish.PERSONA,
        rf"what(?:'s| is| are) {WHO}'s \w+(?: \w+)?{END}",
        {"what's Dana's favourite plant": "Dana", "what are the busy parent's pains?": "the busy parent"},
        ("what's today's offer on bulbs in the shop",),
    ),
)
