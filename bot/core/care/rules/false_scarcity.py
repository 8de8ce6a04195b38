"""A shortage that no figure is behind."""

from collections.abc import Iterator

from bot.core.care.backing import has_a_shortage
from bot.core.care.rule import CareExample, CareRule, Given, found_by, phrases
from bot.core.flags.passages import Passage

_PATTERN = phrases(
    r"(?:only|just) (?:a )?(?:very )?(?:few|handful|couple)(?: of (?:them|these))?(?: \w+){0,2} (?:left|remain(?:ing)?|to go)",
    r"(?:only|just) \d+ (?:\w+ )?(?:left|remain(?:ing)?)",
    r"(?:the )?last (?:few|remaining)(?: \w+)?",
    r"(?:sell(?:ing)?|going|sold|flying|disappearing|booking|filling)(?: up| out)? (?:fast|quickly|like hot cakes)",
    r"(?:flying|walking) off (?:the|our) shelves",
    r"(?:almost|nearly|practically) (?:gone|sold out|full|booked out)",
    r"(?:strictly |very )?limited(?:[ -](?:time|stock|edition|offer|numbers?|availability|supply|supplies|places|spaces))?(?: only)?(?=[,.;:!]|$| offer| deal| stock)",
    r"limited (?:time|stock|offer|numbers?|availability|supply|supplies)",
    r"exclusive(?:ly)? (?:offer|access|deal|for you|invitation)|(?:a|the) chosen few|selected few",
    r"once (?:it's|it is|they're|they are) gone,? (?:it's|it is|they're|they are) gone(?: for good)?",
    r"(?:while|as long as) (?:stocks?|supplies|they) lasts?",
    r"(?:everyone|everybody) is (?:grabbing|buying|getting|ordering) (?:theirs|one|them)",
    r"(?:a |the )?(?:lucky few|rare (?:chance|opportunity|find))",
    r"(?:may |might |will )?never come (?:again|back|round again)",
    r"(?:supplies|stocks?|seats|places|tickets|numbers) (?:are|is) (?:quickly |rapidly |fast )?(?:dwindling|vanishing|disappearing|shrinking|scarce|running (?:low|out))",
    r"(?:in )?(?:high|huge|unprecedented) demand",
    r"(?:will )?never (?:be )?(?:available|repeated|come back)(?: again)?|won't be repeated",
)


def find(given: Given) -> Iterator[Passage]:
    for passage in found_by(_PATTERN, given.text):
        if not has_a_shortage(given, passage.start, passage.end):
            yield passage


RULE = CareRule(
    name="false-scarcity",
    reason="“Almost gone” without a figure is a trick that people know. How many there are, or that there are plenty, is news they can use.",
    says="“{quote}” says that there is little of it, and no figure is behind it. Give the figure, or leave it out.",
    find=find,
    hits=(
        CareExample("Just a handful remain.", brief="sofas are in"),
        CareExample("They are selling fast.", brief="tickets for the spring concert"),
        CareExample("A strictly limited offer.", brief="10 % off sofas"),
        CareExample("Nearly sold out again!"),
    ),
    misses=(
        CareExample("Only 8 left of the green ones.", brief="green sofa: 8 left"),
        CareExample("Places are limited to 15, so they are going fast.", brief="15 places"),
        CareExample("The last train is at ten."),
        CareExample("A few chairs are left from the old set.", brief="old chairs are given away"),
        CareExample("Roses go quickly from bud to bloom in June."),
    ),
)
