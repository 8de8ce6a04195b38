"""Making people feel bad for not answering, not buying, not giving."""

from collections.abc import Iterator

from bot.core.care.rule import CareExample, CareRule, Given, found_by, phrases
from bot.core.flags.passages import Passage

_PATTERN = phrases(
    r"(?:have|did) we (?:do|done) (?:something|anything) wrong|was it something we said",
    r"you (?:haven't|have not|didn't|did not|never|still haven't) (?:opened|answered|replied|read|responded|come back|bought|ordered)(?: (?:to )?(?:our|us|any of our|a single))?(?: \w+)?",
    r"(?:we're|we are|we were|we feel|it makes us|it made us) (?:so |very |really |a little |a bit )?(?:sad|hurt|heartbroken|disappointed|lonely)",
    r"(?:you )?(?:broke|breaks|breaking) our hearts?",
    r"(?:don't|do) you (?:even |not |really )*care(?: about)?",
    r"no,? thanks?(?: you)?,? i(?:'d| would)? (?:rather|prefer to|like to|don't|do not|hate|already have enough)",
    r"after (?:everything|all) (?:that )?we(?:'ve| have)? (?:done|did|do) for you",
    r"(?:is that|is it|it's|it is|not) (?:too|so) much to ask",
    r"(?:you're |you are |don't )?let(?:ting)? (?:us|me|them|him|her|everyone|everybody|yourself|your \w+|the (?:team|side|street|village|town|club|community|children|kids|planet|animals|bees)) down",
    r"(?:good|real|caring|responsible|true) (?:parents|mothers|mums|moms|fathers|dads|people|neighbours|neighbors|owners|gardeners|citizens|fans) (?:don't|do not|never|always|would)(?: \w+)?",
    r"(?:we'll|we will|we)(?: only| just)? (?:cry|shed a tear)",
    r"how could you",
    r"you owe (?:it to )?(?:us|them|yourself|your)",
    r"(?:shame on|you should be ashamed|you'll regret|you will regret)(?: you| it)?",
    r"(?:will|would|must|may) (?:go (?:hungry|cold|without)|die|suffer|starve|freeze)(?: \w+){0,4} (?:unless|if) you",
    r"(?:it's|it is) (?:all )?(?:your|on you)(?: fault)?(?=[.!])",
    r"(?:you )?(?:forgot|abandoned|ignored|ignoring) (?:us|about us|our emails)",
    r"while you (?:sit|sleep|enjoy|relax)(?: \w+){0,6},? (?:others|they|children|animals)",
    r"can you (?:really )?live with",
    r"(?:we )?(?:thought|expected) (?:better of you|you were better|more of you)(?: than that)?",
    r"(?:you )?(?:left|leaving|leave) us (?:hanging|waiting|alone)",
    r"(?:you )?(?:did not|didn't|do not|don't|could not|couldn't) even (?:look|open|try|read|answer|say)",
    r"explain(?:ing)? (?:it )?to your (?:children|kids|grandchildren|friends|neighbours)",
    r"(?:that )?you (?:did|do|are doing) nothing|look(?:ing)? (?:the other way|away) while",
    r"i (?:don't|do not) (?:want|like|need) to (?:save|help|grow|learn|improve|win)(?: \w+){0,2}",
)


def find(given: Given) -> Iterator[Passage]:
    yield from found_by(_PATTERN, given.text)


RULE = CareRule(
    name="guilt",
    reason="Guilt gets one answer and costs the next ten: people avoid whoever makes them feel bad. What their answer would do is reason enough.",
    says="“{quote}” makes them feel bad for what they did not do. Say what their answer would do, and leave the rest to them.",
    find=find,
    hits=(
        CareExample("Was it something we said?"),
        CareExample("We are a little disappointed that you did not come."),
        CareExample("Real gardeners never skip the autumn cut."),
        CareExample("Don't let the team down."),
    ),
    misses=(
        CareExample("We are sorry that the sofa was late."),
        CareExample("If you have not had our reply, ring us."),
        CareExample("Let the dough down gently into the pan."),
        CareExample("No thanks are needed; the coffee is on us."),
        CareExample("The roses may die in a hard frost."),
    ),
)
