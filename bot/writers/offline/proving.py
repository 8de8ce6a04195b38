"""The core message and the proof of it that this audience cares about: the message stays, its conveyance follows them."""

import re
from collections.abc import Sequence

from bot.core.brand import Brand
from bot.core.brief.facts import Facts, WishKind
from bot.core.brief.stems import stems
from bot.core.dossier import Dossier
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.writers.offline.kinship import is_kin

THEMES: tuple[str, ...] = (
    r"\bdie[sd]?\b|kill|fail|forgiv|replace|money back|guarantee|refund|warranty|\brisk|mistake|fuss|dry weekend|missed|forget",
    r"trial|tested|variet|yield|measured|exact|figures?|\bproof\b|evidence|studied|particulars",
    r"outdoors|hard[yi]|weather|terrace|alive|frost|every month|stands? up|tough|look",
    r"peat|organic|sustainab|environment|wildlife|bees?\b|compost|recycl|repot|climate|carbon|waste|planet",
    r"same (?:working )?day|deliver|before eight|dispatch|\bfast\b|quick|on time|leave|stock|answer|\bready\b",
    r"local|nursery|grown|made here|own (?:kitchen|workshop|bakery)|family|independent",
    r"lasts?|only (?:have to )?buy once|durab|repair|year after year|thrift|value",
    r"secure|safe|privacy|certified|qualified|trained|licensed|insured",
)
"""What people care about, in the words they and a brand use for it: a proof and evidence meet in a theme."""


def proofs_for(brand: Brand, dossier: Dossier, facts: Facts, most: int) -> tuple[Sentence, ...]:
    """The proofs that fit what the brief is about and that the audience's evidence speaks to, the closest first; often
    none, and then the core message stands alone.
    """
    brand_words = f"{brand.name} {brand.sender} {brand.postal_address}"
    fit = [proof for proof in brand.proofs if is_kin(proof, facts, brand_words) and not _unwanted(proof, facts)]
    return closest(fit, dossier, most)


def closest(proofs: Sequence[str], dossier: Dossier, most: int) -> tuple[Sentence, ...]:
    """Those that the audience's evidence speaks to, the closest first."""
    liked = [
        item for item in dossier.evidence if item.counts and item.polarity is Polarity.LIKES and item.aspect in _CARES
    ]
    ranked = sorted(
        ((_closeness(proof, liked), -place, proof) for place, proof in enumerate(proofs)),
        key=lambda row: row[:2],
        reverse=True,
    )
    return tuple(_sentence(proof, liked) for close, _, proof in ranked[:most] if close > 0)


def _unwanted(proof: str, facts: Facts) -> bool:
    """Whether the brief asks us not to speak of it."""
    return any(_NOT.match(wish.quote) and stems(wish.quote) & stems(proof) for wish in facts.wished(WishKind.MATERIAL))


_NOT = re.compile(r"(?:please |pls |and |but )*(?:don|do not|never|no |avoid|not |without)", re.I)

_CARES = (Aspect.VALUES, Aspect.OFFER, Aspect.PRODUCT, Aspect.TOPIC, Aspect.TONE, Aspect.FORMAT)
_WEIGHT = {
    Aspect.VALUES: 3.0,
    Aspect.TOPIC: 2.5,
    Aspect.OFFER: 2.0,
    Aspect.PRODUCT: 1.5,
    Aspect.TONE: 1.5,
    Aspect.FORMAT: 0.5,
}


def _closeness(proof: str, liked: list[Evidence]) -> float:
    return sum(_WEIGHT[item.aspect] * _meets(proof, item) for item in liked)


def _meets(proof: str, item: Evidence) -> float:
    shared = len(stems(proof) & stems(item.value))
    themes = sum(1 for theme in THEMES if re.search(theme, proof, re.I) and re.search(theme, item.value, re.I))
    return themes + 0.5 * shared


def _sentence(proof: str, liked: list[Evidence]) -> Sentence:
    closest = [item for item in liked if _meets(proof, item) > 0]
    closest.sort(key=lambda item: -_WEIGHT[item.aspect] * _meets(proof, item))
    return Sentence(
        proof, (Reason(ReasonKind.BRAND, "proofs"), *(Reason(ReasonKind.EVIDENCE, item.id) for item in closest[:2]))
    )


def core_message(brand: Brand) -> Sentence | None:
    return (
        Sentence(brand.core_message, (Reason(ReasonKind.CORE_MESSAGE, "core_message"),)) if brand.core_message else None
    )
