"""Whether two texts speak of the same kind of thing: a proof about seeds has no place beside a workshop on tools."""

import re

from bot.core.brief.facts import Facts, StatementKind
from bot.core.brief.stems import stems

FAMILIES: tuple[tuple[str, str], ...] = (
    (r"\bplants?\b|houseplant|flower|hellebore|tulip|\broses?\b|shrub|perennial|\bhedg|\btrees?\b|bulbs?\b|bedding|\bherbs?\b|trough|fern|succulent|sapling|seedling", ""),
    (r"\bseeds?\b|sow(?:n|ing)?\b|variet|potato|onion sets?", ""),
    (r"\border(?:s|ed|ing)?\b|deliver|dispatch|\bship(?:s|ped|ping)?\b|postage|courier|parcel|\bonline\b", r"\bcollect(?:ed)?\b|in[\s-]?store|pick(?:ed)? up|in the shop"),
    (r"bread|loa(?:f|ves)|\bbak(?:e|ed|er|ing)|oven|flour|\bcakes?\b|sourdough|pastr|\btarts?\b|\bbuns?\b|\brye\b|brownie", ""),
    (r"coffee|\bbeans?\b|roast|espresso|\bbrew", ""),
    (r"\bmeals?\b|\bmenu|dinner|lunch|supper|\bdish|kitchen|chef|\bcook|restaurant|tasting", ""),
    (r"cloth|\bwool|cotton|jumper|\bsocks?\b|shirt|\bdress|\bshoes?\b|\bboots?\b|\bknit|\bsew|tailor|fabric|\bcoats?\b", ""),
    (r"\bbikes?\b|cycl|\bwheels?\b|\bbrakes?\b", ""),
    (r"\btools?\b|repair|\bmend|spare part|sharpen|\bservic", ""),
    (r"\bbooks\b|novel|author|library|bookshop", ""),
    (r"patient|check-?up|dent(?:al|ist)|clinic|treatment|physio|therap", ""),
    (r"\bdogs?\b|\bcats?\b|\bpets?\b|\bvets?\b|pupp(?:y|ies)|kitten", ""),
    (r"theatre|concert|\bgigs?\b|\bstage\b|\btickets?\b|\bband\b|musician|matin[ée]e|\bplay\b", ""),
    (r"software|\bapp\b|\bdata\b|\bcloud\b|\bapi\b|server|invoice|encrypt|webinar", ""),
    (r"boiler|heating|radiator|plumb|\bgas\b|engineer", ""),
    (r"\bclass(?:es)?\b|course|lesson|teach|tutor|workshop|training|\blearn", ""),
    (r"mortgage|\bloan|savings account|insurance|pension|\binvest", ""),
    (r"hotel|\brooms?\b|holiday|\btrips?\b|\btours?\b|flight|\bstays?\b", ""),
    (r"furniture|\bchairs?\b|\btables?\b|\bsofas?\b|\boak\b|joiner|carpent", ""),
    (r"donat|charit|\bgifts?\b|\bappeal\b|volunteer|shelter", ""),
)  # fmt: skip
"""Words of one trade, and words that shut it out: what is collected is not dispatched."""

MADE_OF: tuple[tuple[str, str], ...] = (
    (r"peat|compost|\bsoil\b", r"plants?\b|bulbs?\b|seeds?\b|seedling|potato|bedding|grow bag|shrub|\bhedg|hellebore|\broses?\b|tulip|\bherbs?\b"),
    (r"\bflour\b|\bgrain|\boven|yeast", r"bread|loa(?:f|ves)|\bcakes?\b|sourdough|pastr|\btarts?\b|\bbuns?\b|\brye\b|brownie"),
    (r"\bwool\b|cotton|\bdye", r"jumper|\bsocks?\b|shirt|\bdress|\bcoats?\b|scar(?:f|ves)|blanket"),
)  # fmt: skip
"""What a proof may speak of, and the things that it bears out; not the other way round."""

_COMMON = stems(
    "sell buy day days week weeks month months year years hour hours time work working made make money back before after least same place shop "
    "store good best people first last order orders leave leaves through always never ourselves own season use used open come keep twelve ten"
)
"""Words that any two texts may share."""


def is_kin(proof: str, facts: Facts, brand_words: str) -> bool:
    """Whether a proof is about what the brief is about. A brief that names no thing at all ("sale until Friday") is about
    everything that is sold.
    """
    brief = " ".join(said.whole for said in facts.statements)
    shared = (stems(proof) & stems(brief)) - _COMMON - stems(brand_words)
    if shared or any(_holds(family, proof) and _holds(family, brief) for family in FAMILIES) or _made_of(proof, brief):
        return not _shut_out(proof, brief)
    of_goods = any(said.kind is StatementKind.OFFER or _SALE.search(said.text) for said in facts.statements)
    return of_goods and not any(_holds(family, brief) for family in FAMILIES) and not _shut_out(proof, brief)


_SALE = re.compile(r"\bsales?\b|\bdiscounts?\b|clearance", re.I)


def _holds(family: tuple[str, str], text: str) -> bool:
    return re.search(family[0], text, re.I) is not None


def _made_of(proof: str, brief: str) -> bool:
    return any(re.search(stuff, proof, re.I) and re.search(thing, brief, re.I) for stuff, thing in MADE_OF)


def _shut_out(proof: str, brief: str) -> bool:
    return any(out and _holds((words, ""), proof) and re.search(out, brief, re.I) for words, out in FAMILIES)
