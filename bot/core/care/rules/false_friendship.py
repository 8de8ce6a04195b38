"""Closeness that nobody has earned."""

from collections.abc import Iterator

from bot.core.care.rule import CareExample, CareRule, Given, found_by, phrases
from bot.core.flags.passages import Passage

_PATTERN = phrases(
    r"bestie(?:s)?|bff|(?:hey|hi),? you(?=[,.!?])",
    r"(?:hey|hi|hello|dear)(?: there)?,? (?:lovely|gorgeous|beautiful|babe|hun|honey|sweetie|darling|friend|buddy|pal|mate|superstar)",
    r"we(?:'ve| have)?(?: really| all| so)? miss(?:ed)? (?:you|your face)(?: so much| terribly| already)?|(?:has|have) been missing you",
    r"(?:as )?(?:one of )?our dear(?:est)? friends?|our old friend|(?:as|like) (?:a|old) friends? (?:of ours)?(?=[,.])",
    r"(?:we've|we have|we're|we are|i've|i have) been thinking (?:about|of) you|thinking of you",
    r"just between (?:us|you and me|friends)|between (?:you and me|friends)",
    r"don't tell anyone|our little secret",
    r"we know you (?:better|best|so well|inside out|love|like|adore)|you know us",
    r"(?:you're|you are) (?:like )?(?:family|part of the family|one of us|one of the family)(?: to us)?",
    r"(?:big |warm )?hugs(?: from)?|xoxo|x{2,3}(?=\s*(?:$|[.!\n]))|kisses|lots of love|love you",
    r"your friends? (?:at|from|in)",
    r"(?:we|i) (?:just )?know you(?:'ll| will) (?:love|adore)",
    r"as friends(?=[,.?!])|long time,? no see|where have you been(?: hiding)?",
    r"(?:our )?(?:little|big) family",
    r"(?:would not|wouldn't|isn't|won't) be the same without you",
    r"(?:that )?(?:you are|you're) (?:so |really |truly )?special(?: to us)?",
    r"it's been (?:way )?too long",
    r"how (?:have you been|are you doing)(?: lately)?",
)


def find(given: Given) -> Iterator[Passage]:
    yield from found_by(_PATTERN, given.text)


RULE = CareRule(
    name="false-friendship",
    reason="A brand that plays the friend takes a closeness that only the other side can give. Customers decide how near it may come.",
    says="“{quote}” speaks as a friend would. Say what you have for them, and let them decide how close you are.",
    find=find,
    hits=(
        CareExample("Hello gorgeous, the sofas are in."),
        CareExample("We missed you at the open day!"),
        CareExample("You are part of the family now."),
        CareExample("Lots of love from the shop"),
    ),
    misses=(
        CareExample("You missed the open day? The slides are online."),
        CareExample("Bring your family and a friend."),
        CareExample("Hello Dana, the sofa is ready."),
        CareExample("The difference between us and a shop online: you can sit on it."),
        CareExample("Friends of the choir get a seat in front."),
    ),
)
