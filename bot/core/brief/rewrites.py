"""What is said of a draft to have it written otherwise: "shorter", "a bit warmer", "plus court". A line of its own in a
brief, as it was typed, so that whoever reads a flag on it finds their own words.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.core.asks.respelling import respelt, unhurried
from bot.core.brief.facts import WishKind
from bot.core.brief.instructions import MANNER


class Length(StrEnum):
    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Rewrite:
    """`length` is the one that is wished for, None for a wish of another kind."""

    kind: WishKind
    length: Length | None = None


IT = r"(?:it|this|that|them|the (?:copy|message|text|draft|version|email|sms|letter|post|whole thing))"
_QUITE = r"(?:(?:a (?:bit|little|touch|lot|tad)|much|even|way|far|slightly|really|very|quite|so|rather|still|bit|lot|lots|tad) )*"
_MAKE = rf"(?:(?:make|keep|write|get|have|want|need) {IT} |(?:be|sound|go|make|keep) )?(?:an? )?"
_BRIEFER = r"(?:short(?:er|ish)?|briefer|brief|snapp(?:y|ier)|tighter|crisper|punchier|more concise|concise|less (?:wordy|long|verbose|text|words)|fewer words|(?:too|so) (?:long|wordy|verbose|much(?: text)?)|half (?:as long|the length))"
_CUT = rf"(?:(?:cut|trim|tighten|boil|pare) {IT}(?: (?:down|up|back|in half))?|(?:cut|trim|tighten) (?:down|up|back) {IT}|shorten(?: {IT})?|condense {IT}|trim|tighten(?: up)?|cut down)"
_LONGER = rf"(?:longer|too (?:short|brief|thin)|more (?:detail(?:s|ed)?|in[- ]depth|words|text|meat)|(?:expand|elaborate)(?: (?:on )?{IT})?|lengthen {IT}|flesh {IT} out)"
_WARMER = (
    r"(?:friendlier|warmer|funnier|simpler|plainer|lighter|clearer|bolder|nicer|softer|calmer|kinder|gentler|cheekier|sweeter|wittier|"
    r"stronger|livelier|cooler|chattier|politer|sharper|drier|looser|sillier|stiffer|posher|edgier|jollier|happier|catchier|better)"
)
_MANY = rf"(?:(?:more|less|not so|not as|not too) {MANNER}|{_WARMER})"
_DE_IT = r"(?:(?:mach|mache|schreib|schreibe|halt|halte) (?:es|ihn|sie|das|den text|die mail|die sms) )?"
_DE_QUITE = r"(?:(?:ein (?:bisschen|wenig)|etwas|viel|noch|deutlich|bitte) )*"
_FR_QUITE = r"(?:(?:un (?:peu|tout petit peu)|beaucoup|encore|bien|s'il te plaît|stp) )*"
_ES_QUITE = r"(?:(?:un (?:poco|poquito)|mucho|aún|algo) )*"
_FR_IT = r"(?:(?:fais(?:-le)?|rends-le|écris-le|mets(?:-le)?) )?"
_ES_IT = r"(?:(?:hazlo|hacerlo|escríbelo|ponlo) )?"

SHORTER = (
    rf"(?:{_MAKE}{_QUITE}{_BRIEFER}|{_CUT})(?: (?:version|one))?",
    rf"{_DE_IT}{_DE_QUITE}(?:kürzer|kurz|knapper|zu lang)(?: fassen)?|kürz(?:e|en)?(?: (?:es|ihn|sie|das))?",
    rf"{_FR_IT}{_FR_QUITE}(?:plus (?:court|courte|bref|concis)|moins long|trop long)|raccourcis(?:-le)?|abrège",
    rf"{_ES_IT}{_ES_QUITE}(?:más (?:corto|corta|breve)|menos largo|demasiado largo)|acórtal[oa]|acorta(?:r)?",
)
LONGER = (
    rf"{_MAKE}{_QUITE}{_LONGER}(?: (?:version|one))?",
    rf"{_DE_IT}{_DE_QUITE}(?:länger|ausführlicher|zu kurz|mehr details?)",
    rf"{_FR_IT}{_FR_QUITE}(?:plus (?:long|longue|détaillé)|trop court|plus de détails)|allonge(?:-le)?",
    rf"{_ES_IT}{_ES_QUITE}(?:más (?:largo|larga|detallado)|demasiado corto|más detalles)|alárgal[oa]",
)
TONES = (
    rf"{_MAKE}{_QUITE}(?:tone: )?{_MANY}(?:(?:,| and|, and| but) {_QUITE}{_MANY})*(?: (?:tone|style|version))?",
    rf"{_MAKE}{_QUITE}too {MANNER}",
    rf"(?:tone|dial|turn) {IT} down(?: a (?:bit|little|touch|lot))?",
    rf"{_DE_IT}{_DE_QUITE}(?:freundlicher|wärmer|förmlicher|formeller|lockerer|sachlicher|einfacher|lustiger|persönlicher)",
    rf"{_FR_IT}{_FR_QUITE}plus (?:chaleureux|formel|amical|simple|drôle|direct|poli|personnel)",
    rf"{_ES_IT}{_ES_QUITE}más (?:cálido|formal|amable|sencillo|divertido|directo|personal|cercano)",
)
TONGUE = r"(?P<tongue>english|german|french|spanish|polish|welsh|italian|dutch|portuguese|urdu|punjabi|turkish|arabic|mandarin|chinese)"
IN_TONGUES = (
    rf"(?:(?:write|make|do|put) {IT} )?(?:translate {IT} |translate )?(?:in|into|to) {TONGUE}",
    r"auf (?:deutsch|englisch|französisch|spanisch)|en (?:français|anglais|allemand|espagnol)|en (?:inglés|español|alemán|francés)",
)


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_REWRITES = (
    (Rewrite(WishKind.LENGTH, Length.SHORT), _whole(SHORTER)),
    (Rewrite(WishKind.LENGTH, Length.LONG), _whole(LONGER)),
    (Rewrite(WishKind.TONE), _whole(TONES)),
    (Rewrite(WishKind.FORMAT), _whole(IN_TONGUES)),
)
_AROUND = " \t,.!?;:–—-"
_LEAD = re.compile(
    r"(?:(?:please|pls|plz|but|and|ok(?:ay)?|so|now|just|maybe|actually|also|then|hm+|no(?=,)|nah|nope|yeah|yes|well|oh|hey|let's|(?:i think )?we (?:should|shd|could|need to|can)|i think|can (?:you|u|we)|could (?:you|u|we)|would (?:you|u)|"
    r"(?:i|we)(?:'d| would) (?:like|prefer) it(?: to be)?|(?:i|we) (?:want|need) it(?: to be)?|it(?:'s| is|s)|that(?:'s| is|s)|this is|bitte|jetzt|aber|und)[\s,]+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s,]+(?:please|pls|plz|thanks|thx|thank you|now|instead|then|too|again|for me|tho|though|ok|bitte|danke|merci|s'il te plaît|stp|por favor|gracias))+$",
    re.IGNORECASE,
)


def plainly(said: str) -> tuple[str, ...]:
    """The words without what only leads to them or follows from politeness, as typed first, then barer and barer."""
    whole = " ".join(said.replace("’", "'").strip(_AROUND).split())
    led = _LEAD.sub("", whole, count=1) if _LEAD.match(whole) else whole
    bare = _TAIL.sub("", led)
    return tuple(dict.fromkeys((whole, led, bare, bare.strip(_AROUND))))


def rewrite_of(line: str) -> Rewrite | None:
    """What the whole line wishes of the draft; None where it says anything else."""
    if len(line) > _LONGEST:
        return None
    line = unhurried(line)
    spelt = (plain for typed in dict.fromkeys((line, respelt(line))) for plain in plainly(typed))
    return next((wish for plain in spelt for wish, pattern in _REWRITES if pattern.fullmatch(plain)), None)


_LONGEST = 120
"""Characters: whoever says how to write it says it in fewer."""
